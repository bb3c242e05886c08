//! `banyan inspect age`: what is out went out longer ago, so that a walk can meet a post of last year.

use std::io::Write as _;

use banyan_db::{run as change, values};
use banyan_domain::time::DAY;
use clap::Args;
use serde_json::json;

use crate::{
    cli::Place,
    wiring::{As, Practice, open},
};

#[derive(Debug, Args)]
pub(crate) struct Age {
    #[arg(value_parser = clap::value_parser!(u32).range(1..=3_660))]
    days: u32,
}

pub(super) async fn run(place: &Place, options: &Age) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let days = i64::try_from((DAY * options.days).as_millis())?;
    let tx = app.db.begin().await?;
    let posts = "UPDATE post SET created_at = created_at - $1
         WHERE id IN (SELECT post_id FROM publication WHERE state = 'published')";
    change(&*tx, posts, values![days]).await?;
    let sql = "UPDATE publication SET due_at = due_at - $1, born_at = born_at - $1, left_at = left_at - $1,
            published_at = published_at - $1, created_at = created_at - $1
         WHERE state = 'published'";
    let aged = change(&*tx, sql, values![days]).await?;
    tx.commit().await?;
    writeln!(std::io::stdout(), "{}", json!({ "aged": aged }))?;
    Ok(())
}
