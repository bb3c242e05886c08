//! The index of what was said: keys of the words of posts, and of the articles and letters of the own sources, written in
//! the commit that writes the words.
//!
//! It is rows of the one database, so all processes see the same and a start builds nothing. It only proposes; what is
//! said of a proposal is decided by the words themselves.

use std::collections::BTreeMap;

use banyan_db::{
    ConnectionTrait, DbBackend, Engine, FromQueryResult, Given, Ids, List, Rows, Tx, all, given, ids_in_one, one, run,
    values,
};
use banyan_domain::{
    compose::{Wording, own_text},
    gather::Item,
    guard::{GuardRules, MOST_PASSAGES, item_keys, keys, keys_to_ask, under_most},
    ids::{ItemId, PostId, WorkspaceId},
    time::{DAY, UtcMillis},
};
use serde::Deserialize;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::{App, Internal};

/// Of a key under which very many stand, the latest.
const LATEST_OF_A_KEY: usize = 48;
/// That share the most keys with a draft. Each is some looks into the database, often at pages that nobody has read for
/// long, and of a million posts four find the edited ones as surely as twelve: the rest is for who is nearest in time.
const MOST_ALIKE: usize = 8;

/// Rows of one statement.
const ROWS_AT_ONCE: usize = 50_000;
/// Texts whose keys are held and sorted together: their rows then come in the table's own order, one after the other.
const TEXTS_AT_ONCE: u64 = 1_200_000;

/// Key, and the post or item whose words it is of.
type Row = (i64, Uuid);

pub(crate) async fn remember(
    tx: &Tx,
    workspace: WorkspaceId,
    post: PostId,
    said: &Wording<'_>,
) -> Result<(), Internal> {
    let rows: Vec<Row> = keys(said).into_iter().map(|key| (key, post.0)).collect();
    write(tx, workspace.0, &rows, "ON CONFLICT DO NOTHING").await
}

/// What has just been found or has changed at its source. What is older than the guard looks back is left out.
pub(crate) async fn remember_items(
    tx: &Tx,
    workspace: WorkspaceId,
    items: impl Iterator<Item = (ItemId, &Item)>,
    now: UtcMillis,
) -> Result<(), Internal> {
    let since = looked_back_to(now);
    let mut rows: Vec<Row> = Vec::new();
    for (id, item) in items.filter(|(_, item)| item.published.is_none_or(|at| at >= since)) {
        rows.extend(item_keys(item.words()).into_iter().map(|key| (key, id.0)));
    }
    rows.sort_unstable();
    write(tx, workspace.0, &rows, "ON CONFLICT DO NOTHING").await
}

fn looked_back_to(now: UtcMillis) -> UtcMillis {
    now.minus(DAY * GuardRules::default().repeat_days)
}

/// Millions of them when the index is made anew: the engine is given whole lists, not a value at a time.
async fn write(tx: &Tx, workspace: Uuid, rows: &[Row], known: &str) -> Result<(), Internal> {
    for rows in rows.chunks(ROWS_AT_ONCE) {
        let keys: Vec<String> = rows.iter().map(|(key, _)| key.to_string()).collect();
        let ids = rows.iter().map(|(_, id)| id);
        match tx.engine() {
            Engine::Sqlite => {
                let ids: Vec<u8> = ids.flat_map(|id| *id.as_bytes()).collect();
                let keys = format!("[{}]", keys.join(","));
                run(&**tx, &format!("{INTO_SQLITE} {known}"), values![workspace, keys, ids]).await?;
            }
            Engine::Postgres => {
                let ids: Vec<String> = ids.map(Uuid::to_string).collect();
                let (keys, ids) = (format!("{{{}}}", keys.join(",")), format!("{{{}}}", ids.join(",")));
                run(&**tx, &format!("{INTO_POSTGRES} {known}"), values![workspace, keys, ids]).await?;
            }
        }
    }
    Ok(())
}

/// Sixteen bytes of each id, one after the other.
const INTO_SQLITE: &str = "INSERT INTO said_key (workspace_id, key, said_id)
    SELECT $1, each.value, substr($3, each.key * 16 + 1, 16) FROM json_each($2) AS each WHERE TRUE";

const INTO_POSTGRES: &str = "INSERT INTO said_key (workspace_id, key, said_id)
    SELECT $1, each.key, each.said FROM UNNEST($2::text::bigint[], $3::text::uuid[]) AS each (key, said)";

/// Texts that are looked for in the index together; those that are asked for under the same keys once.
///
/// It is the same statement for all texts: an engine plans it once and keeps the plan.
pub(crate) struct Texts {
    keys: Vec<Vec<i64>>,
    /// Of each text, in their order, which keys are its own.
    of_each: Vec<usize>,
}

/// Under one key of a text.
#[derive(Deserialize)]
struct UnderKey {
    text: usize,
    said: Ids,
}

impl Texts {
    pub(crate) fn of<'t>(texts: impl IntoIterator<Item = Wording<'t>>) -> Self {
        let (mut keys, mut of_each): (Vec<Vec<i64>>, Vec<usize>) = (Vec::new(), Vec::new());
        for asked in texts.into_iter().map(|said| keys_to_ask(&said)) {
            let known = keys.iter().position(|known| *known == asked);
            of_each.push(known.unwrap_or(keys.len()));
            if known.is_none() {
                keys.push(asked);
            }
        }
        Self { keys, of_each }
    }

    /// To stand before a statement as `keyed`, for `KEYED` to read; its value of that number is `value`, `$1` the business.
    ///
    /// A key is asked for as a span: of a single one PostgreSQL may think that few stand under it, and read and sort all
    /// that do, however many.
    pub(crate) fn keyed(backend: DbBackend, value: usize) -> String {
        let asked = given(backend, value, &[("text", Given::Number), ("key", Given::Number)]);
        let latest = format!(
            "SELECT said_id FROM said_key WHERE workspace_id = $1 AND said_key.key BETWEEN asked.key AND asked.key
             ORDER BY said_key.key DESC, said_id DESC LIMIT {LATEST_OF_A_KEY}"
        );
        let said = ids_in_one(backend, "said_id", &latest);
        format!("keyed AS MATERIALIZED (SELECT asked.text, {said} AS said FROM {asked} AS asked)")
    }

    pub(crate) fn value(&self) -> Result<String, Internal> {
        let of_text = |(text, keys): (usize, &Vec<i64>)| keys.iter().map(|key| (text, *key)).collect::<Vec<_>>();
        Ok(serde_json::to_string(&self.keys.iter().enumerate().flat_map(of_text).collect::<Vec<_>>())?)
    }

    /// Of each text the posts and items that share most with it, these first.
    pub(crate) fn alike(&self, keyed: &Rows) -> Result<Vec<Vec<Uuid>>, Internal> {
        let mut found: Vec<Vec<Uuid>> = vec![Vec::new(); self.keys.len()];
        let under: Vec<UnderKey> = keyed.read()?;
        for UnderKey { text, said: Ids(said) } in under {
            found[text].extend(said);
        }
        let alike: Vec<Vec<Uuid>> = found.into_iter().map(|found| under_most(found, MOST_ALIKE)).collect();
        Ok(self.of_each.iter().map(|text| alike[*text].clone()).collect())
    }
}

pub(crate) const KEYED: List<'static> = List { columns: &["text", "said"], sql: "SELECT text, said FROM keyed" };

/// Makes the index of all businesses anew and tells how many texts are in it.
pub async fn index_again(app: &App) -> Result<u64, Internal> {
    let tx = app.db.begin().await?;
    // Who asks meanwhile waits on PostgreSQL; rows deleted one by one would stay in its way for long.
    let empty = if tx.engine() == Engine::Postgres { "TRUNCATE said_key" } else { "DELETE FROM said_key" };
    run(&*tx, empty, values![]).await?;
    let texts = index_all(&tx, app.now()).await?;
    tx.commit().await?;
    Ok(texts)
}

/// Writes the keys of all words there are: after a restore, which brings the words and not what is made of them.
pub(crate) async fn index_all(tx: &Tx, now: UtcMillis) -> Result<u64, Internal> {
    let (texts, items) = count(&**tx, looked_back_to(now)).await?;
    // A post has about as many keys as one passage.
    let parts = (texts + items * MOST_PASSAGES as u64) / TEXTS_AT_ONCE + 1;
    for part in 0..parts {
        let mut made = BTreeMap::new();
        for of in [Of::Posts, Of::Items { since: looked_back_to(now) }] {
            make_rows(tx, of, (part, parts), &mut made).await?;
        }
        for (workspace, mut rows) in made {
            rows.sort_unstable();
            rows.dedup();
            // Nothing was there before, so nothing can be there twice.
            write(tx, workspace, &rows, "").await?;
        }
    }
    Ok(texts + items)
}

async fn count(on: &impl ConnectionTrait, since: UtcMillis) -> Result<(u64, u64), Internal> {
    #[derive(FromQueryResult)]
    struct Count {
        texts: i64,
        items: i64,
    }
    let sql = "SELECT (SELECT COUNT(*) FROM variant) AS texts,
        (SELECT COUNT(*) FROM item WHERE COALESCE(published_at, first_seen_at) >= $1) AS items";
    let found: Option<Count> = one(on, sql, values![since.0]).await?;
    Ok(found.map_or((0, 0), |count| (count.texts.cast_unsigned(), count.items.cast_unsigned())))
}

/// Whose words are read.
#[derive(Clone, Copy)]
enum Of {
    Posts,
    Items { since: UtcMillis },
}

impl Of {
    fn table(self) -> &'static str {
        match self {
            Self::Posts => "post",
            Self::Items { .. } => "item",
        }
    }

    /// An item comes with all that its source gave.
    fn at_a_read(self) -> i64 {
        match self {
            Self::Posts => 4_000,
            Self::Items { .. } => 400,
        }
    }

    fn keys(self, data: &str) -> Result<Vec<i64>, serde_json::Error> {
        match self {
            Self::Posts => {
                let words: SaidWords = serde_json::from_str(data)?;
                Ok(keys(&words.wording()))
            }
            Self::Items { .. } => Ok(item_keys(serde_json::from_str::<ItemWords>(data)?.words())),
        }
    }
}

/// Of every business those rows whose keys lie in one part of all keys there can be.
async fn make_rows(tx: &Tx, of: Of, part: (u64, u64), rows: &mut BTreeMap<Uuid, Vec<Row>>) -> Result<(), Internal> {
    let mut after = Uuid::nil();
    let mut making: Option<JoinHandle<_>> = None;
    loop {
        // Keys of some are made while the next are read.
        let last = last_of_the_next(&**tx, of, after).await?;
        let next = match last {
            Some(last) => {
                let said = said_between(&**tx, of, after, last).await?;
                Some(tokio::task::spawn_blocking(move || keys_of(of, &said, part)))
            }
            None => None,
        };
        if let Some(made) = std::mem::replace(&mut making, next) {
            for (workspace, key, said) in made.await.map_err(std::io::Error::other)?? {
                rows.entry(workspace).or_default().push((key, said));
            }
        }
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}

async fn last_of_the_next(on: &impl ConnectionTrait, of: Of, after: Uuid) -> Result<Option<Uuid>, Internal> {
    #[derive(FromQueryResult)]
    struct Last {
        id: Uuid,
    }
    let sql = format!(
        "SELECT id FROM (SELECT id FROM {} WHERE id > $1 ORDER BY id LIMIT $2) AS next ORDER BY id DESC LIMIT 1",
        of.table()
    );
    Ok(one::<Last>(on, &sql, values![after, of.at_a_read()]).await?.map(|last| last.id))
}

#[derive(FromQueryResult)]
struct SaidData {
    workspace_id: Uuid,
    said_id: Uuid,
    data: String,
}

async fn said_between(on: &impl ConnectionTrait, of: Of, after: Uuid, until: Uuid) -> Result<Vec<SaidData>, Internal> {
    match of {
        Of::Posts => {
            let sql = "SELECT workspace_id, post_id AS said_id, data FROM variant WHERE post_id > $1 AND post_id <= $2";
            Ok(all(on, sql, values![after, until]).await?)
        }
        Of::Items { since } => {
            let sql = "SELECT workspace_id, id AS said_id, data FROM item
                WHERE id > $1 AND id <= $2 AND COALESCE(published_at, first_seen_at) >= $3";
            Ok(all(on, sql, values![after, until, since.0]).await?)
        }
    }
}

fn keys_of(of: Of, said: &[SaidData], (part, parts): (u64, u64)) -> Result<Vec<(Uuid, i64, Uuid)>, serde_json::Error> {
    let mut rows = Vec::new();
    for said in said {
        let of_part = of.keys(&said.data)?.into_iter().filter(|key| part_of(*key, parts) == part);
        rows.extend(of_part.map(|key| (said.workspace_id, key, said.said_id)));
    }
    Ok(rows)
}

/// Of a variant only what we are held to.
#[derive(Deserialize)]
pub(crate) struct SaidWords {
    text: String,
    pub(crate) link: Option<String>,
    #[serde(default)]
    pub(crate) first_comment: Option<String>,
    #[serde(default)]
    quoted: Option<String>,
}

impl SaidWords {
    fn wording(&self) -> Wording<'_> {
        let text = own_text(&self.text, self.quoted.as_deref());
        Wording { text, link: self.link.as_deref(), comment: self.first_comment.as_deref() }
    }

    pub(crate) fn own_text(&self) -> String {
        own_text(&self.text, self.quoted.as_deref()).into_owned()
    }
}

/// Of an item only its words and where they stand.
#[derive(Deserialize)]
pub(crate) struct ItemWords {
    pub(crate) url: Option<String>,
    summary: Option<String>,
    text: Option<String>,
}

impl ItemWords {
    pub(crate) fn words(&self) -> &str {
        self.text.as_deref().or(self.summary.as_deref()).unwrap_or_default()
    }
}

/// Keys are spread evenly, so parts of equal width hold about as many; they come in the order of the keys.
fn part_of(key: i64, parts: u64) -> u64 {
    let place = key.cast_unsigned() ^ (1 << 63);
    ((u128::from(place) * u128::from(parts)) >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_the_same_are_asked_for_once_and_each_is_told_what_is_like_it() {
        let texts = Texts::of(["Fresh rye", "🍞", "Cold water", "Fresh rye"].map(Wording::of));
        assert_eq!(texts.of_each, [0, 1, 2, 0]);
        let asked: Vec<(usize, i64)> = serde_json::from_str(&texts.value().unwrap()).unwrap();
        let keys_of = |text, said| keys_to_ask(&Wording::of(said)).into_iter().map(move |key| (text, key));
        let expected: Vec<(usize, i64)> = keys_of(0, "Fresh rye").chain(keys_of(2, "Cold water")).collect();
        assert_eq!(asked, expected, "there are no words in a loaf");
    }

    #[test]
    fn parts_come_in_the_order_of_the_keys_and_leave_none_out() {
        let keys = [i64::MIN, -3 << 60, -1, 0, 3 << 60, i64::MAX];
        let parts = |of| keys.map(|key| part_of(key, of));
        assert_eq!(parts(1), [0; 6]);
        assert_eq!(parts(2), [0, 0, 0, 1, 1, 1]);
        assert_eq!(parts(4), [0, 1, 1, 2, 2, 3]);
    }
}
