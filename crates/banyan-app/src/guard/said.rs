//! The index of what was said: keys of every post's words, written in the commit that writes the words.
//!
//! It is rows of the one database, so all processes see the same and a start builds nothing. It only proposes; what is
//! said of a proposal is decided by the words themselves.

use banyan_db::{ConnectionTrait, FromQueryResult, Tx, Value, all, run, values};
use banyan_domain::{
    guard::{keys, keys_to_ask},
    ids::{PostId, WorkspaceId},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{App, Internal};

/// Of a key under which very many stand, the latest.
const LATEST_OF_A_KEY: usize = 48;
/// That share the most keys with a draft; the verdict reads them all.
const MOST_ALIKE: usize = 12;

/// Rows of one statement.
const ROWS_AT_ONCE: usize = 2_000;
/// Texts whose keys are sorted together, so that each part of the table is visited once.
const TEXTS_AT_ONCE: i64 = 100_000;
const TEXTS_A_READ: i64 = 4_000;

type Row = (Uuid, i64, Uuid);

pub(crate) async fn remember(
    tx: &Tx,
    workspace: WorkspaceId,
    post: PostId,
    text: &str,
    link: Option<&str>,
) -> Result<(), Internal> {
    let rows: Vec<Row> = keys(text, link).into_iter().map(|key| (workspace.0, key, post.0)).collect();
    write(&**tx, &rows).await
}

async fn write(on: &impl ConnectionTrait, rows: &[Row]) -> Result<(), Internal> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let row = |n: usize| format!("(${}, ${}, ${})", n * 3 + 1, n * 3 + 2, n * 3 + 3);
        let places: Vec<String> = (0..rows.len()).map(row).collect();
        let sql = format!(
            "INSERT INTO said_key (workspace_id, key, post_id) VALUES {} ON CONFLICT DO NOTHING",
            places.join(", ")
        );
        let values = rows.iter().flat_map(|(workspace, key, post)| values![*workspace, *key, *post]).collect();
        run(on, &sql, values).await?;
    }
    Ok(())
}

/// Posts that may have said the same, those that share most first.
pub(crate) async fn alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    text: &str,
    link: Option<&str>,
) -> Result<Vec<Uuid>, Internal> {
    #[derive(FromQueryResult)]
    struct Found {
        post_id: Uuid,
    }
    let keys = keys_to_ask(text, link);
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let of_key = |n: usize| {
        format!(
            "SELECT post_id FROM (SELECT post_id FROM said_key WHERE workspace_id = $1 AND key = ${}
             ORDER BY post_id DESC LIMIT {LATEST_OF_A_KEY}) AS key_{n}",
            n + 2
        )
    };
    let each: Vec<String> = (0..keys.len()).map(of_key).collect();
    let sql = format!(
        "SELECT post_id, COUNT(*) AS shared FROM ({}) AS found GROUP BY post_id
         ORDER BY shared DESC, post_id DESC LIMIT {MOST_ALIKE}",
        each.join(" UNION ALL ")
    );
    let mut values = values![workspace.0];
    values.extend(keys.into_iter().map(Value::from));
    Ok(all::<Found>(on, &sql, values).await?.into_iter().map(|found| found.post_id).collect())
}

/// Makes the index of all businesses anew and tells how many texts are in it.
pub async fn index_again(app: &App) -> Result<u64, Internal> {
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM said_key", values![]).await?;
    let texts = index_all(&tx).await?;
    tx.commit().await?;
    Ok(texts)
}

/// Writes the keys of all posts there are: after a restore, which brings the words and not what is made of them.
pub(crate) async fn index_all(tx: &Tx) -> Result<u64, Internal> {
    let (mut after, mut texts) = (Uuid::nil(), 0);
    loop {
        let mut rows: Vec<Row> = Vec::new();
        let mut read = 0;
        while read < TEXTS_AT_ONCE {
            let Some(said) = read_some(&**tx, after).await? else { break };
            read += said.len() as i64;
            after = said.last().map_or(after, |last| last.id);
            rows.extend(tokio::task::spawn_blocking(move || keys_of(&said)).await.map_err(std::io::Error::other)??);
        }
        if read == 0 {
            return Ok(texts);
        }
        rows.sort_unstable();
        rows.dedup();
        write(&**tx, &rows).await?;
        texts += read as u64;
    }
}

#[derive(FromQueryResult)]
struct Said {
    id: Uuid,
    workspace_id: Uuid,
    post_id: Uuid,
    data: String,
}

async fn read_some(on: &impl ConnectionTrait, after: Uuid) -> Result<Option<Vec<Said>>, Internal> {
    let sql = "SELECT id, workspace_id, post_id, data FROM variant WHERE id > $1 ORDER BY id LIMIT $2";
    let said: Vec<Said> = all(on, sql, values![after, TEXTS_A_READ]).await?;
    Ok(Some(said).filter(|said| !said.is_empty()))
}

/// Of a variant only what has keys.
#[derive(Deserialize)]
struct Words {
    text: String,
    link: Option<String>,
}

fn keys_of(said: &[Said]) -> Result<Vec<Row>, serde_json::Error> {
    let mut rows = Vec::new();
    for said in said {
        let words: Words = serde_json::from_str(&said.data)?;
        let keys = keys(&words.text, words.link.as_deref());
        rows.extend(keys.into_iter().map(|key| (said.workspace_id, key, said.post_id)));
    }
    Ok(rows)
}
