//! Files of the folder that nothing names any more: their bytes go once it is committed that nothing does.

use banyan_db::{FromQueryResult, Tx, all, values};

use crate::{App, Internal};

/// Of these the ones that are free.
pub(super) async fn unnamed(tx: &Tx, digests: impl IntoIterator<Item = String>) -> Result<Vec<String>, Internal> {
    let mut free = Vec::new();
    for digest in digests {
        if !is_named(tx, &digest).await? {
            free.push(digest);
        }
    }
    Ok(free)
}

async fn is_named(tx: &Tx, digest: &str) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        #[allow(dead_code, reason = "that there is a row is the answer")]
        named: String,
    }
    let sql = "SELECT digest AS named FROM asset WHERE digest = $1 OR preview = $1
        UNION ALL SELECT digest AS named FROM paper WHERE digest = $1
        UNION ALL SELECT paper_digest AS named FROM asset_consent WHERE paper_digest = $1
        UNION ALL SELECT name AS named FROM article_file WHERE name = $1";
    let rows: Vec<Row> = all(&**tx, sql, values![digest]).await?;
    Ok(!rows.is_empty())
}

pub(in crate::compose) async fn let_go(app: &App, files: Vec<String>) -> Result<(), Internal> {
    for digest in files {
        app.db.blobs().remove(&digest).await?;
    }
    Ok(())
}
