//! Asks for the articles behind waiting posts shortly before they go out; one gone (404, 410) holds its posts.

use std::time::Duration;

use banyan_db::{FromQueryResult, all, run, values};
use banyan_domain::{gather::Item, ids::ItemId, time::MINUTE};
use futures::{StreamExt as _, stream};
use serde_json::json;
use uuid::Uuid;

use crate::{App, Internal, publish};

const AHEAD: Duration = MINUTE.saturating_mul(30);
const AT_ONCE: usize = 8;
const TIMEOUT: Duration = Duration::from_secs(10);

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    data: String,
}

pub(super) async fn check_links(app: &App) -> Result<(), Internal> {
    let now = app.now();
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT item.id, item.data FROM item
         WHERE (item.link_checked_at IS NULL OR item.link_checked_at < $1) AND EXISTS (
            SELECT 1 FROM post JOIN publication ON publication.post_id = post.id
            WHERE post.item_id = item.id AND publication.state = 'scheduled' AND publication.due_at <= $2)
         LIMIT 50",
        values![now.minus(AHEAD).0, now.plus(AHEAD).0],
    )
    .await?;
    stream::iter(rows)
        .map(|row| check(app, row))
        .buffer_unordered(AT_ONCE)
        .for_each(|checked| async {
            if let Err(error) = checked {
                tracing::warn!(error = &error as &dyn std::error::Error, "a link was not checked");
            }
        })
        .await;
    Ok(())
}

async fn check(app: &App, row: Row) -> Result<(), Internal> {
    let item: Item = serde_json::from_str(&row.data)?;
    let gone = match &item.url {
        Some(url) => is_gone(app, url).await,
        None => false,
    };
    let now = app.now();
    let tx = app.db.begin().await?;
    run(&*tx, "UPDATE item SET link_checked_at = $2 WHERE id = $1", values![row.id, now.0]).await?;
    if gone {
        let trouble = json!({ "message": "publish-article-gone", "args": { "url": item.url } }).to_string();
        publish::hold_waiting_of_item(&tx, ItemId(row.id), &trouble).await?;
        run(&*tx, "UPDATE item SET state = 'gone' WHERE id = $1", values![row.id]).await?;
    }
    Ok(tx.commit().await?)
}

/// Only a plain "not here" counts: what cannot be reached now may be there later.
async fn is_gone(app: &App, url: &str) -> bool {
    let head = app.net.request(banyan_net::Method::HEAD, url).timeout(TIMEOUT).polite().send().await;
    head.is_ok_and(|answer| matches!(answer.status.as_u16(), 404 | 410))
}
