//! The index of what was said: keys of every post's words, written in the commit that writes the words.
//!
//! It is rows of the one database, so all processes see the same and a start builds nothing. It only proposes; what is
//! said of a proposal is decided by the words themselves.

use banyan_db::{ConnectionTrait, Engine, FromQueryResult, Tx, Value, all, one, run, values};
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
const ROWS_AT_ONCE: usize = 50_000;
/// Texts whose keys are sorted together, so that each part of the table is visited once.
const TEXTS_AT_ONCE: usize = 200_000;
const POSTS_A_READ: i64 = 4_000;

/// Business, key, post.
type Row = (Uuid, i64, Uuid);

pub(crate) async fn remember(
    tx: &Tx,
    workspace: WorkspaceId,
    post: PostId,
    text: &str,
    link: Option<&str>,
) -> Result<(), Internal> {
    let rows: Vec<Row> = keys(text, link).into_iter().map(|key| (workspace.0, key, post.0)).collect();
    write(tx, &rows, "ON CONFLICT DO NOTHING").await
}

/// Millions of them when the index is made anew: the engine is given whole lists, not a value at a time.
async fn write(tx: &Tx, rows: &[Row], known: &str) -> Result<(), Internal> {
    let of_one_business = |a: &Row, b: &Row| a.0 == b.0;
    for rows in rows.chunk_by(of_one_business).flat_map(|rows| rows.chunks(ROWS_AT_ONCE)) {
        let keys: Vec<String> = rows.iter().map(|(_, key, _)| key.to_string()).collect();
        let posts = rows.iter().map(|(_, _, post)| post);
        match tx.engine() {
            Engine::Sqlite => {
                let posts: Vec<u8> = posts.flat_map(|post| *post.as_bytes()).collect();
                let keys = format!("[{}]", keys.join(","));
                run(&**tx, &format!("{INTO_SQLITE} {known}"), values![rows[0].0, keys, posts]).await?;
            }
            Engine::Postgres => {
                let posts: Vec<String> = posts.map(Uuid::to_string).collect();
                let (keys, posts) = (format!("{{{}}}", keys.join(",")), format!("{{{}}}", posts.join(",")));
                run(&**tx, &format!("{INTO_POSTGRES} {known}"), values![rows[0].0, keys, posts]).await?;
            }
        }
    }
    Ok(())
}

/// Sixteen bytes of each post, one after the other.
const INTO_SQLITE: &str = "INSERT INTO said_key (workspace_id, key, post_id)
    SELECT $1, each.value, substr($3, each.key * 16 + 1, 16) FROM json_each($2) AS each WHERE TRUE";

const INTO_POSTGRES: &str = "INSERT INTO said_key (workspace_id, key, post_id)
    SELECT $1, each.key, each.post FROM UNNEST($2::text::bigint[], $3::text::uuid[]) AS each (key, post)";

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
    // Who asks meanwhile waits on PostgreSQL; rows deleted one by one would stay in its way for long.
    let empty = if tx.engine() == Engine::Postgres { "TRUNCATE said_key" } else { "DELETE FROM said_key" };
    run(&*tx, empty, values![]).await?;
    let texts = index_all(&tx).await?;
    tx.commit().await?;
    Ok(texts)
}

/// Writes the keys of all posts there are: after a restore, which brings the words and not what is made of them.
pub(crate) async fn index_all(tx: &Tx) -> Result<u64, Internal> {
    let (mut after, mut texts) = (Uuid::nil(), 0);
    loop {
        let some = rows_of_some(tx, after).await?;
        if some.until == after {
            return Ok(texts);
        }
        // All texts of a post were read together, and nothing was there before.
        write(tx, &some.rows, "").await?;
        after = some.until;
        texts += some.texts as u64;
    }
}

struct Indexed {
    rows: Vec<Row>,
    texts: usize,
    until: Uuid,
}

async fn rows_of_some(tx: &Tx, after: Uuid) -> Result<Indexed, Internal> {
    // Keys of some are made while the next are read.
    let (mut making, mut texts, mut until) = (Vec::new(), 0, after);
    while texts < TEXTS_AT_ONCE {
        let Some(last) = last_of_the_next(&**tx, until).await? else { break };
        let said = said_between(&**tx, until, last).await?;
        texts += said.len();
        making.push(tokio::task::spawn_blocking(move || keys_of(&said)));
        until = last;
    }
    let mut rows = Vec::new();
    for made in making {
        rows.extend(made.await.map_err(std::io::Error::other)??);
    }
    rows.sort_unstable();
    rows.dedup();
    Ok(Indexed { rows, texts, until })
}

async fn last_of_the_next(on: &impl ConnectionTrait, after: Uuid) -> Result<Option<Uuid>, Internal> {
    #[derive(FromQueryResult)]
    struct Last {
        id: Uuid,
    }
    let sql =
        "SELECT id FROM (SELECT id FROM post WHERE id > $1 ORDER BY id LIMIT $2) AS next ORDER BY id DESC LIMIT 1";
    Ok(one::<Last>(on, sql, values![after, POSTS_A_READ]).await?.map(|last| last.id))
}

#[derive(FromQueryResult)]
struct Said {
    workspace_id: Uuid,
    post_id: Uuid,
    data: String,
}

async fn said_between(on: &impl ConnectionTrait, after: Uuid, until: Uuid) -> Result<Vec<Said>, Internal> {
    let sql = "SELECT workspace_id, post_id, data FROM variant WHERE post_id > $1 AND post_id <= $2";
    Ok(all(on, sql, values![after, until]).await?)
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
