//! A yes, or a file with all that was said of it, that cannot be brought back any more.

use banyan_db::{FromQueryResult, Tx, all, run, values};
use banyan_domain::time::UtcMillis;
use uuid::Uuid;

use super::unnamed::unnamed;
use crate::Internal;

/// Of all businesses; tells the bytes that nobody names any more.
pub(in crate::compose) async fn forget_removed(tx: &Tx, before: UtcMillis) -> Result<Vec<String>, Internal> {
    let mut free = forget_yeses(tx, before).await?;
    free.extend(forget_files(tx, before).await?);
    Ok(free)
}

async fn forget_yeses(tx: &Tx, before: UtcMillis) -> Result<Vec<String>, Internal> {
    let sql = "SELECT DISTINCT paper_digest FROM asset_consent WHERE removed_at < $1 AND paper_digest IS NOT NULL";
    let papers: Vec<Paper> = all(&**tx, sql, values![before.0]).await?;
    run(&**tx, "DELETE FROM asset_consent WHERE removed_at < $1", values![before.0]).await?;
    unnamed(tx, papers.into_iter().map(|paper| paper.paper_digest)).await
}

#[derive(FromQueryResult)]
struct Paper {
    paper_digest: String,
}

#[derive(FromQueryResult)]
struct Old {
    id: Uuid,
    digest: String,
    preview: Option<String>,
}

/// What a post went out with stays for its proof.
async fn forget_files(tx: &Tx, before: UtcMillis) -> Result<Vec<String>, Internal> {
    run(&**tx, "DELETE FROM asset_instead WHERE kept_at < $1", values![before.0]).await?;
    let old: Vec<Old> = all(
        &**tx,
        "SELECT id, digest, preview FROM asset WHERE removed_at < $1
           AND NOT EXISTS (SELECT 1 FROM asset_use WHERE asset_use.asset_id = asset.id)",
        values![before.0],
    )
    .await?;
    let mut free = Vec::new();
    for row in old {
        let papers = papers_of(tx, row.id).await?;
        for sql in [
            "DELETE FROM asset_instead WHERE kept_id = $1 OR other_id = $1",
            "DELETE FROM asset_differs WHERE one_id = $1 OR other_id = $1",
            "DELETE FROM asset_consent WHERE asset_id = $1",
            "DELETE FROM asset WHERE id = $1",
        ] {
            run(&**tx, sql, values![row.id]).await?;
        }
        let files = [Some(row.digest), row.preview].into_iter().flatten().chain(papers);
        free.extend(unnamed(tx, files).await?);
    }
    Ok(free)
}

async fn papers_of(tx: &Tx, asset: Uuid) -> Result<Vec<String>, Internal> {
    let sql = "SELECT paper_digest FROM asset_consent WHERE asset_id = $1 AND paper_digest IS NOT NULL";
    let rows: Vec<Paper> = all(&**tx, sql, values![asset]).await?;
    Ok(rows.into_iter().map(|row| row.paper_digest).collect())
}
