//! The words by which posts are found, written in the commit that writes them.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, Value, all, places, run, values};
use banyan_domain::{
    compose::{Variant, found_by},
    ids::{PostId, WorkspaceId},
};
use uuid::Uuid;

use super::store::VariantRow;
use crate::{App, Internal};

/// Rows of one statement.
const ROWS_AT_ONCE: usize = 2_000;
/// Texts whose words are sorted together, so that each part of the table is visited once.
const TEXTS_AT_ONCE: i64 = 20_000;

type Row = (Uuid, String, Uuid);

pub(super) async fn keep(tx: &Tx, workspace: WorkspaceId, post: PostId, variant: &Variant) -> Result<(), Internal> {
    let rows: Vec<Row> = words_of(variant).into_iter().map(|word| (workspace.0, word, post.0)).collect();
    write(&**tx, &rows).await
}

/// What one variant no longer says, and no other variant of the post, is no longer found.
pub(super) async fn change(
    tx: &Tx,
    workspace: WorkspaceId,
    row: &VariantRow,
    variant: &Variant,
) -> Result<(), Internal> {
    #[derive(FromQueryResult)]
    struct Said {
        data: String,
    }
    let mut gone = words_of(&serde_json::from_str(&row.data)?);
    // The row itself has its new words already.
    let sql = "SELECT data FROM variant WHERE workspace_id = $1 AND post_id = $2";
    for said in all::<Said>(&**tx, sql, values![workspace.0, row.post_id]).await? {
        for word in words_of(&serde_json::from_str(&said.data)?) {
            gone.remove(&word);
        }
    }
    for words in gone.into_iter().collect::<Vec<_>>().chunks(ROWS_AT_ONCE) {
        let among = places(3, words.len());
        let sql = format!("DELETE FROM post_word WHERE workspace_id = $1 AND post_id = $2 AND word IN ({among})");
        let mut values = values![workspace.0, row.post_id];
        values.extend(words.iter().map(|word| Value::from(word.as_str())));
        run(&**tx, &sql, values).await?;
    }
    keep(tx, workspace, row.post_id.into(), variant).await
}

/// Title, words, tags and address: whatever somebody remembers of it.
fn words_of(variant: &Variant) -> BTreeSet<String> {
    let parts = [variant.title.as_deref(), Some(variant.text.as_str()), variant.link.as_deref()];
    let tags = variant.hashtags.iter().map(String::as_str);
    parts.into_iter().flatten().chain(tags).flat_map(found_by).collect()
}

async fn write(on: &impl ConnectionTrait, rows: &[Row]) -> Result<(), Internal> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let row = |n: usize| format!("(${}, ${}, ${})", n * 3 + 1, n * 3 + 2, n * 3 + 3);
        let places: Vec<String> = (0..rows.len()).map(row).collect();
        let sql = format!(
            "INSERT INTO post_word (workspace_id, word, post_id) VALUES {} ON CONFLICT DO NOTHING",
            places.join(", ")
        );
        let values = rows.iter().flat_map(|(workspace, word, post)| values![*workspace, word.as_str(), *post]);
        run(on, &sql, values.collect()).await?;
    }
    Ok(())
}

/// Makes the words of all businesses anew.
pub async fn index_words_again(app: &App) -> Result<(), Internal> {
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM post_word", values![]).await?;
    index_words(&tx).await?;
    Ok(tx.commit().await?)
}

/// Of all posts there are: after a restore, which brings the posts and not what is made of them.
pub(crate) async fn index_words(tx: &Tx) -> Result<(), Internal> {
    #[derive(FromQueryResult)]
    struct Said {
        id: Uuid,
        workspace_id: Uuid,
        post_id: Uuid,
        data: String,
    }
    let sql = "SELECT id, workspace_id, post_id, data FROM variant WHERE id > $1 ORDER BY id LIMIT $2";
    let mut after = Uuid::nil();
    loop {
        let said: Vec<Said> = all(&**tx, sql, values![after, TEXTS_AT_ONCE]).await?;
        let Some(last) = said.last() else { return Ok(()) };
        after = last.id;
        let mut rows: Vec<Row> = Vec::new();
        for said in said {
            let words = words_of(&serde_json::from_str(&said.data)?);
            rows.extend(words.into_iter().map(|word| (said.workspace_id, word, said.post_id)));
        }
        rows.sort_unstable();
        rows.dedup();
        write(&**tx, &rows).await?;
    }
}
