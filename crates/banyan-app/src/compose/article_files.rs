//! What of the library the pages of our own site show, so that everybody may see it.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, DbErr, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    compose::Media,
    ids::{AssetId, WorkspaceId},
};
use uuid::Uuid;

use super::library::Card;

/// Written with the page: its files by their ids, the picture of its card by its digest.
pub(super) async fn keep(
    tx: &Tx,
    (workspace, article): (WorkspaceId, Uuid),
    media: &[Media],
    card: Option<&Card>,
) -> Result<(), DbErr> {
    run(&**tx, "DELETE FROM article_file WHERE article_id = $1", values![article]).await?;
    let names = media.iter().map(|media| media.asset.to_string()).chain(card.map(|card| card.digest.clone()));
    for name in names {
        let sql = "INSERT INTO article_file (workspace_id, article_id, name) VALUES ($1, $2, $3)
            ON CONFLICT (name, article_id) DO NOTHING";
        run(&**tx, sql, values![workspace.0, article, name]).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
pub(super) struct Shown {
    /// Of the page that shows it.
    pub(super) card: Option<String>,
}

/// A page that shows it and is there.
pub(super) async fn shown(on: &impl ConnectionTrait, name: &str) -> Result<Option<Shown>, DbErr> {
    let sql = "SELECT article.card FROM article_file JOIN article ON article.id = article_file.article_id
         AND article.workspace_id = article_file.workspace_id
        WHERE article_file.name = $1 AND article.withdrawn_at IS NULL LIMIT 1";
    one(on, sql, values![name]).await
}

/// Files of pages that are there. The picture of a card is no file of the library.
pub(super) async fn files(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<BTreeSet<AssetId>, DbErr> {
    #[derive(FromQueryResult)]
    struct Named {
        name: String,
    }
    // Pages without a file are not read for it.
    let sql = "SELECT name FROM article_file WHERE workspace_id = $1 AND EXISTS (SELECT 1 FROM article
            WHERE article.id = article_file.article_id AND article.workspace_id = $1 AND article.withdrawn_at IS NULL)";
    let rows: Vec<Named> = all(on, sql, values![workspace.0]).await?;
    Ok(rows.into_iter().filter_map(|row| row.name.parse().ok()).collect())
}
