//! What follows a restore, and how an instance is told from another.

use banyan_db::{CopyError, CopyLine, FromQueryResult, Tx, all, copy_in, run, values};
use banyan_domain::{ids::WorkspaceId, time::UtcMillis};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{hold_everything, list_workspaces, record};
use crate::{App, Internal, compose::index_words, guard::index_all, hex::hex, publish::ask_after_restore};

#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    #[error(transparent)]
    Copy(#[from] CopyError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Brings a copy back into an empty database. One commit with the hold: there is no moment in which it could send.
///
/// The copy may be older than what the networks show: everything is held until a person has looked, what may have gone
/// out since is asked about, and what a source brought since counts as known.
pub async fn restore_copy(
    app: &App,
    lines: impl Iterator<Item = Result<CopyLine, String>>,
) -> Result<u64, RestoreError> {
    let now = app.now();
    let tx = app.db.begin().await.map_err(Internal::from)?;
    let rows = copy_in(&tx, lines).await?;
    index_all(&tx, now).await?;
    index_words(&tx).await?;
    hold_restored(&tx, app.process, now).await?;
    tx.commit().await.map_err(Internal::from)?;
    Ok(rows)
}

async fn hold_restored(tx: &Tx, process: Uuid, now: UtcMillis) -> Result<(), Internal> {
    for row in all::<Row>(&**tx, "SELECT id FROM workspace", values![]).await? {
        let workspace = WorkspaceId(row.id);
        hold_everything(tx, workspace, None, now, "restored").await?;
        record(tx, workspace, None, now, "handover.restored", None, &json!({})).await?;
    }
    ask_after_restore(tx, process, now).await?;
    run(&**tx, "UPDATE source SET first_polled_at = NULL, lease_until = NULL", values![]).await?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
}

/// Pictures that posts name, those of the cards of pages, and papers, that are not in the folder.
pub async fn count_missing_media(app: &App) -> Result<usize, Internal> {
    #[derive(FromQueryResult)]
    struct Named {
        digest: String,
    }
    let every = "SELECT digest FROM asset UNION SELECT preview AS digest FROM asset WHERE preview IS NOT NULL
        UNION SELECT digest FROM paper WHERE digest IS NOT NULL
        UNION SELECT paper_digest AS digest FROM asset_consent WHERE paper_digest IS NOT NULL
        UNION SELECT name AS digest FROM article_file WHERE LENGTH(name) = 64";
    let named: Vec<Named> = all(app.db.read(), every, values![]).await?;
    Ok(named.iter().filter(|asset| !app.db.blobs().has(&asset.digest)).count())
}

/// Tells this instance from another without telling anything else.
pub async fn instance_mark(app: &App) -> Result<String, Internal> {
    let first = list_workspaces(app).await?.into_iter().next();
    let whence = first.map_or_else(|| "empty".to_owned(), |workspace| workspace.id.to_string());
    Ok(hex(&Sha256::digest(format!("banyan instance {whence}"))[..8]))
}
