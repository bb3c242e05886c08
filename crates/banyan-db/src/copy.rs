//! The whole data as lines of text and back, the same for both engines: backups, and moving from one to the other.

use sea_orm::{
    AccessMode, ConnectionTrait, DbErr, FromQueryResult, IsolationLevel, TransactionOptions, TransactionTrait as _,
    Value,
};
use serde::{Deserialize, Serialize};

use crate::{Db, Engine, Tx, all, run};

/// In an order in which every row finds what it refers to. Sessions, half-made visits and who reads along are not kept.
const TABLES: &[&str] = &[
    "workspace",
    "hold",
    "app_user",
    "member",
    "need_later",
    "api_token",
    "sent_once",
    "plan_revision",
    "paper",
    "paper_goal",
    "step_answer",
    "knowing_answer",
    "learning",
    "review",
    "review_voice",
    "first_answer",
    "first_typed",
    "plan_link",
    "source",
    "arrival_hold",
    "item",
    "asset",
    "asset_consent",
    "asset_differs",
    "asset_instead",
    "channel",
    "channel_rest",
    "post",
    "draft",
    "draft_version",
    "draft_look",
    "saved_bit",
    "contact",
    "recurring",
    "recurring_made",
    "variant",
    "asset_use",
    "kept_finding",
    "guard_choice",
    "publication",
    "poll_result",
    "attempt",
    "edit",
    "article",
    "article_file",
    "work_stretch",
    "wall_code",
    "ledger_entry",
    "goal_number",
    "card_batch",
    "card_opened",
    "site_visit",
    "inbox_look",
    "message",
    "event",
];
#[cfg(test)]
const NOT_KEPT: &[&str] = &["session", "connecting", "draft_reader", "said_key", "post_word", "link_card"];
/// Rows read at once.
const CHUNK: i64 = 500;

/// One table's columns, or one row of the table named last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyLine {
    Table { name: String, columns: Vec<String> },
    Row(Vec<serde_json::Value>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Column {
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// 16 bytes, as 32 hexadecimal letters.
    Uuid,
    Bytes,
    Text,
    Number,
    Truth,
}

#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    #[error("the database did not answer as expected")]
    Database(#[from] DbErr),
    #[error("line {line} of the copy is broken: {what}; nothing was restored")]
    Broken { line: usize, what: String },
    #[error("there is data here already; restore into an empty folder or database")]
    NotEmpty,
    #[error("the copy could not be written")]
    Sink(#[source] std::io::Error),
}

impl Db {
    /// Every row as of one moment, also while others write.
    pub async fn copy_out(
        &self,
        mut sink: impl FnMut(&CopyLine) -> std::io::Result<()> + Send,
    ) -> Result<u64, CopyError> {
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions::default(),
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            },
        };
        let snapshot = self.reader.pool().begin_with_options(options).await?;
        let mut rows = 0;
        for table in TABLES {
            let columns = columns_of(&snapshot, self.engine, table).await?;
            let names = columns.iter().map(|column| column.name.clone()).collect();
            sink(&CopyLine::Table { name: (*table).to_owned(), columns: names }).map_err(CopyError::Sink)?;
            rows += copy_table(&snapshot, self.engine, table, &columns, &mut sink).await?;
        }
        snapshot.rollback().await?;
        Ok(rows)
    }
}

/// Fills an empty database within a write of the caller's: all of it, or nothing.
pub async fn copy_in(tx: &Tx, lines: impl Iterator<Item = Result<CopyLine, String>>) -> Result<u64, CopyError> {
    if all::<Count>(&**tx, "SELECT COUNT(*) AS count FROM workspace", vec![]).await?.iter().any(|row| row.count > 0) {
        return Err(CopyError::NotEmpty);
    }
    let mut rows = 0;
    let mut table: Option<(String, Vec<Column>)> = None;
    for (index, line) in lines.enumerate() {
        let broken = |what: String| CopyError::Broken { line: index + 1, what };
        match line.map_err(broken)? {
            CopyLine::Table { name, columns } => {
                table = Some((insert_of(&name, &columns).map_err(broken)?, known(tx, &name, &columns).await?));
            }
            CopyLine::Row(values) => {
                let (sql, columns) = table.as_ref().ok_or_else(|| broken("a row before its table".to_owned()))?;
                run(&**tx, sql, values_of(columns, values).map_err(broken)?).await?;
                rows += 1;
            }
        }
    }
    Ok(rows)
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

/// A row as text, and its place in the table, from which the next ones are read on.
#[derive(FromQueryResult)]
struct Line {
    line: String,
    place: String,
}

async fn copy_table(
    on: &impl ConnectionTrait,
    engine: Engine,
    table: &str,
    columns: &[Column],
    sink: &mut (impl FnMut(&CopyLine) -> std::io::Result<()> + Send),
) -> Result<u64, CopyError> {
    let cells = columns.iter().map(|column| cell(engine, column)).collect::<Vec<_>>().join(", ");
    let (array, key, kind, mut place) = match engine {
        Engine::Sqlite => (format!("json_array({cells})"), "rowid", "INTEGER", "0".to_owned()),
        Engine::Postgres => (format!("json_build_array({cells})::text"), "ctid", "tid", "(0,0)".to_owned()),
    };
    let sql = format!(
        "SELECT {array} AS line, CAST({key} AS TEXT) AS place FROM {table}
         WHERE {key} > CAST($1 AS {kind}) ORDER BY {key} LIMIT $2"
    );
    let mut copied = 0;
    loop {
        let lines: Vec<Line> = all(on, &sql, vec![place.as_str().into(), CHUNK.into()]).await?;
        let Some(last) = lines.last() else { return Ok(copied) };
        place.clone_from(&last.place);
        for line in lines {
            let row = serde_json::from_str(&line.line)
                .map_err(|error| CopyError::Broken { line: 0, what: error.to_string() })?;
            sink(&CopyLine::Row(row)).map_err(CopyError::Sink)?;
            copied += 1;
        }
    }
}

fn cell(engine: Engine, column: &Column) -> String {
    let name = format!("\"{}\"", column.name);
    match (engine, column.kind) {
        (Engine::Sqlite, Kind::Uuid | Kind::Bytes) => {
            format!("CASE WHEN {name} IS NULL THEN NULL ELSE lower(hex({name})) END")
        }
        (Engine::Postgres, Kind::Uuid) => format!("replace({name}::text, '-', '')"),
        (Engine::Postgres, Kind::Bytes) => format!("encode({name}, 'hex')"),
        (Engine::Postgres, Kind::Truth) => format!("{name}::int"),
        (_, Kind::Text | Kind::Number | Kind::Truth) => name,
    }
}

async fn columns_of(on: &impl ConnectionTrait, engine: Engine, table: &str) -> Result<Vec<Column>, DbErr> {
    #[derive(FromQueryResult)]
    struct ColumnRow {
        name: String,
        kind: String,
    }
    let sql = match engine {
        Engine::Sqlite => "SELECT name, lower(type) AS kind FROM pragma_table_info($1) ORDER BY cid",
        Engine::Postgres => {
            "SELECT column_name::text AS name, data_type::text AS kind FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position"
        }
    };
    let rows: Vec<ColumnRow> = all(on, sql, vec![table.into()]).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let kind = match row.kind.as_str() {
                "uuid" => Kind::Uuid,
                "blob" | "bytea" => Kind::Bytes,
                "bigint" => Kind::Number,
                "boolean" => Kind::Truth,
                _ => Kind::Text,
            };
            Column { name: row.name, kind }
        })
        .collect())
}

fn insert_of(table: &str, columns: &[String]) -> Result<String, String> {
    if !TABLES.contains(&table) {
        return Err(format!("an unknown table `{}`", table.chars().take(40).collect::<String>()));
    }
    let places: Vec<String> = (1..=columns.len()).map(|number| format!("${number}")).collect();
    let names: Vec<String> = columns.iter().map(|name| format!("\"{}\"", name.replace('"', ""))).collect();
    Ok(format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", ")))
}

async fn known(tx: &Tx, table: &str, names: &[String]) -> Result<Vec<Column>, CopyError> {
    let here = columns_of(&**tx, tx.engine(), table).await?;
    names
        .iter()
        .map(|name| {
            here.iter().find(|column| column.name == *name).cloned().ok_or_else(|| CopyError::Broken {
                line: 0,
                what: format!("`{table}` has no column `{}`", name.chars().take(40).collect::<String>()),
            })
        })
        .collect()
}

fn values_of(columns: &[Column], cells: Vec<serde_json::Value>) -> Result<Vec<Value>, String> {
    use serde_json::Value as Json;
    if columns.len() != cells.len() {
        return Err(format!("{} cells for {} columns", cells.len(), columns.len()));
    }
    columns
        .iter()
        .zip(cells)
        .map(|(column, cell)| {
            Ok(match (column.kind, cell) {
                (Kind::Uuid, Json::Null) => Value::from(None::<uuid::Uuid>),
                (Kind::Uuid, Json::String(text)) => {
                    uuid::Uuid::parse_str(&text).map_err(|error| error.to_string())?.into()
                }
                (Kind::Bytes, Json::Null) => Value::from(None::<Vec<u8>>),
                (Kind::Bytes, Json::String(text)) => unhex(&text).ok_or("broken bytes")?.into(),
                (Kind::Text, Json::Null) => Value::from(None::<String>),
                (Kind::Text, Json::String(text)) => text.into(),
                (Kind::Number, Json::Null) => Value::from(None::<i64>),
                (Kind::Number, Json::Number(number)) => number.as_i64().ok_or("a number out of reach")?.into(),
                (Kind::Truth, Json::Number(number)) => (number.as_i64() == Some(1)).into(),
                (Kind::Truth, Json::Bool(truth)) => truth.into(),
                (kind, cell) => return Err(format!("`{}` should be {kind:?}, not {cell}", column.name)),
            })
        })
        .collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_migrations_is_copied_or_left_out_on_purpose() {
        let text = include_str!("../migrations/0001_trunk.sql");
        for line in text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")) {
            let table = line.trim_end_matches(" (");
            assert!(TABLES.contains(&table) || NOT_KEPT.contains(&table), "{table}");
        }
    }

    #[test]
    fn a_table_that_is_not_ours_is_refused() {
        assert!(insert_of("sqlite_master", &[]).is_err());
        assert!(insert_of("post; DROP TABLE post", &[]).is_err());
    }

    #[test]
    fn broken_bytes_are_refused() {
        assert_eq!(unhex("00ff"), Some(vec![0, 255]));
        assert_eq!(unhex("0"), None);
        assert_eq!(unhex("zz"), None);
        assert_eq!(unhex("ää"), None);
    }
}
