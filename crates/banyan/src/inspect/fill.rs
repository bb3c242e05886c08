//! `banyan inspect fill`: posts for a campaign: links, threads and pictures in turn, all due at one moment.

use std::{io::Write as _, time::Duration};

use anyhow::Context as _;
use banyan_app::{
    Actor, App,
    compose::{
        Draft, When, WriteError,
        library::{NewAsset, add_asset, attach_asset},
        write_post,
    },
    publish::{Channel, list_channels},
};
use banyan_db::{all, run as execute, values};
use banyan_domain::{
    compose::{Media, Variant},
    ids::{ChannelId, PublicationId},
    time::UtcMillis,
};
use clap::Args;
use serde_json::{Value, json};

use crate::{
    cli::Place,
    nudge,
    wiring::{As, Practice, open, workspace},
};

#[derive(Debug, Args)]
pub(crate) struct Fill {
    /// How many posts for which place, like `mastodon=12`; a network, or the id of a channel (repeatable).
    #[arg(long = "to", value_name = "PLACE=POSTS", required = true)]
    to: Vec<String>,
    /// Number of the first post; each says its number in every sentence.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// All are due this long from now.
    #[arg(long, default_value_t = 0, value_name = "MS")]
    due_in: u64,
}

/// One grey dot.
const PICTURE: &[u8] =
    b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\
\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";
/// Long enough for a thread of three wherever a post is 300 to 500 letters.
const LINES_OF_A_THREAD: u64 = 14;

pub(super) async fn run(place: &Place, options: &Fill) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let channels = list_channels(&app, &actor).await?;
    let picture = keep_picture(&app, &actor).await?;
    let due = app.now().plus(Duration::from_millis(options.due_in));
    let mut number = options.first;
    for wish in &options.to {
        let (place, posts) = wish.split_once('=').context("write it like mastodon=12")?;
        let posts: u64 = posts.parse().with_context(|| format!("`{posts}` is not a number"))?;
        let is_meant = |channel: &Channel| channel.network == place || channel.id.to_string() == place;
        let channel = channels.iter().find(|channel| is_meant(channel) && channel.is_live());
        let channel = channel.with_context(|| format!("`{place}` is not connected"))?;
        for _ in 0..posts {
            let id = put(&app, &actor, channel.id, number, due, &picture).await?;
            writeln!(
                std::io::stdout(),
                "{}",
                json!({ "id": id, "channel": channel.id, "number": number, "due_at": due.0 })
            )?;
            number += 1;
        }
    }
    nudge::knock(&place.data).await;
    Ok(())
}

async fn put(
    app: &App,
    actor: &Actor,
    channel: ChannelId,
    number: u64,
    due: UtcMillis,
    picture: &Media,
) -> anyhow::Result<PublicationId> {
    let lines = if number % 3 == 1 { LINES_OF_A_THREAD } else { 1 };
    let text: Vec<String> =
        (1..=lines).map(|line| format!("Loaf {number:05}, line {line}, has left the oven whole.")).collect();
    let draft = Draft {
        title: Some(format!("Loaf {number:05}")),
        text: text.join(" "),
        link: (number.is_multiple_of(3)).then(|| format!("https://linden.example/loaf-{number:05}")),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::At(due),
        ..Draft::default()
    };
    let written = write_post(app, actor, &draft).await;
    let mut placed = match written {
        // Writing them took longer than that.
        Err(WriteError::Passed { .. }) => write_post(app, actor, &Draft { when: When::Now, ..draft }).await?,
        written => written?,
    };
    let placed = placed.pop().context("nothing was put in the queue")?;
    if number % 3 != 1 {
        add_picture(app, placed.publication, picture).await?;
    }
    Ok(placed.publication)
}

/// Drafts carry no pictures, articles do; a campaign needs steps that upload. Beside a link it stands in the card.
async fn add_picture(app: &App, publication: PublicationId, picture: &Media) -> anyhow::Result<()> {
    let sql = "SELECT data FROM variant WHERE id = (SELECT variant_id FROM publication WHERE id = $1)";
    let rows: Vec<Value> = all(app.db.read(), sql, values![publication.0]).await?;
    let data = rows.first().and_then(|row| row["data"].as_str()).context("the post is not kept")?;
    let mut variant: Variant = serde_json::from_str(data)?;
    match &mut variant.card {
        Some(card) => card.thumbnail = Some(picture.clone()),
        None => variant.media = vec![picture.clone()],
    }
    let tx = app.db.begin().await?;
    let data = serde_json::to_string(&variant)?;
    let sql = "UPDATE variant SET data = $2 WHERE id = (SELECT variant_id FROM publication WHERE id = $1)";
    execute(&*tx, sql, values![publication.0, data]).await?;
    Ok(tx.commit().await?)
}

async fn keep_picture(app: &App, actor: &Actor) -> anyhow::Result<Media> {
    let new = NewAsset { name: "dot.png".to_owned(), bytes: PICTURE.to_vec() };
    let added = add_asset(app, actor, new).await?;
    let asset = attach_asset(app, actor, added.id).await?;
    Ok(asset.as_media(Some("A grey dot"), None))
}
