//! `banyan inspect freeze`: lets no write of the server through while a step of the own site is under way, so that a
//! campaign can kill it there; such a step is over in milliseconds.

use std::{
    io::Write as _,
    time::{Duration, Instant},
};

use anyhow::Context as _;
use banyan_app::App;
use banyan_db::{ConnectionTrait as _, Engine, Tx, all, values};
use banyan_domain::{publish::StepKey, time::UtcMillis};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::{
    cli::Place,
    wiring::{As, Practice, open},
};

const GIVE_UP_AFTER: Duration = Duration::from_secs(3);

#[derive(Debug, Args)]
pub(crate) struct Freeze {
    /// Which moment of the step is waited for.
    #[arg(long, value_enum)]
    at: Moment,
    /// Nothing is stopped before this instant.
    #[arg(long, value_name = "UTC_MS")]
    not_before: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Moment {
    BeforeTheWork,
    AfterTheWork,
}

/// Prints what was caught, then holds it until standard input ends.
pub(super) async fn run(place: &Place, options: &Freeze) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    tokio::time::sleep(UtcMillis(options.not_before).since(app.now())).await;
    let caught = catch(&app, options.at).await?;
    let moment = options.at.to_possible_value().context("a moment has a name")?;
    let words = caught.as_ref().map(|_| moment.get_name().replace('-', " "));
    writeln!(std::io::stdout(), "{}", json!({ "caught": words }))?;
    tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await??;
    Ok(())
}

/// None when all steps were over too soon.
async fn catch(app: &App, wanted: Moment) -> anyhow::Result<Option<Tx>> {
    let until = Instant::now() + GIVE_UP_AFTER;
    while Instant::now() < until {
        let tx = frozen(app).await?;
        if moment(&tx).await? == Some(wanted) {
            return Ok(Some(tx));
        }
        drop(tx);
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    Ok(None)
}

/// Between two commits of the server.
async fn frozen(app: &App) -> anyhow::Result<Tx> {
    let tx = app.db.begin().await?;
    if tx.engine() == Engine::Postgres {
        tx.execute_unprepared("LOCK TABLE publication, article IN EXCLUSIVE MODE").await?;
    }
    Ok(tx)
}

/// Where a step of the own site is, if one is under way.
async fn moment(tx: &Tx) -> anyhow::Result<Option<Moment>> {
    let steps: Vec<Value> = all(
        &**tx,
        "SELECT publication.key, publication.born_at, attempt.step, attempt.generation FROM attempt
         JOIN publication ON publication.id = attempt.publication_id
         JOIN channel ON channel.id = publication.channel_id
         WHERE attempt.ended_at IS NULL AND channel.network = 'own_site'",
        values![],
    )
    .await?;
    let Some(step) = steps.first() else { return Ok(None) };
    let number = |name: &str| step[name].as_i64().with_context(|| format!("a step has no {name}"));
    let key = StepKey {
        publication_key: step["key"].as_str().context("a publication has no key")?.to_owned(),
        step: usize::try_from(number("step")?)?,
        generation: u32::try_from(number("generation")?)?,
        born_at: UtcMillis(number("born_at")?),
    };
    let pages: Vec<Value> =
        all(&**tx, "SELECT slug FROM article WHERE step_key = $1", values![key.as_header()]).await?;
    Ok(Some(if pages.is_empty() { Moment::BeforeTheWork } else { Moment::AfterTheWork }))
}
