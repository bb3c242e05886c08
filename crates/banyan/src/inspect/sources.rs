//! `banyan inspect sources`: more feeds than anybody would add by hand, each to be looked at for the first time.

use std::path::PathBuf;

use anyhow::Context as _;
use banyan_app::fresh_id;
use banyan_db::{run as execute, values};
use banyan_domain::ids::SourceId;
use clap::Args;

use crate::{
    cli::Place,
    wiring::{As, Practice, open, workspace},
};

#[derive(Debug, Args)]
pub(crate) struct Sources {
    list: PathBuf,
}

pub(super) async fn run(place: &Place, options: &Sources) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, _) = workspace(&app).await?;
    let list = std::fs::read_to_string(&options.list)
        .with_context(|| format!("`{}` cannot be opened", options.list.display()))?;
    let tx = app.db.begin().await?;
    for address in list.lines() {
        let id: SourceId = fresh_id();
        execute(
            &*tx,
            "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, created_at, next_poll_at, failures)
             VALUES ($1, $2, 'feed', $3, $3, $4, $5, $5, 0)",
            values![id.0, workspace.id.0, address, None::<i64>, app.now().0],
        )
        .await?;
    }
    Ok(tx.commit().await?)
}
