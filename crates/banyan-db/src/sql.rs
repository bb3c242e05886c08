//! One SQL text for both engines: `$1` parameters, rows by name.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, SqlErr, Statement, Value};
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

pub async fn all<T: FromQueryResult>(
    on: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let rows = on.query_all_raw(statement(on, sql, values)).await?;
    rows.iter().map(|row| T::from_query_result(row, "")).collect()
}

pub async fn one<T: FromQueryResult>(
    on: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Option<T>, DbErr> {
    let row = on.query_one_raw(statement(on, sql, values)).await?;
    row.map(|row| T::from_query_result(&row, "")).transpose()
}

/// All rows of `sql`, handed over as one. SQLite's rows come out of another thread one by one, and at each the two wait for
/// each other: where a person waits for many rows, that takes longer than finding them. Ids come as text, and are known
/// by the end of their names.
pub async fn all_in_one<T: DeserializeOwned>(
    on: &impl ConnectionTrait,
    columns: &[&str],
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let whole = as_one(on.get_database_backend(), List { columns, sql });
    let row = on.query_one_raw(statement(on, &whole, values)).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(String::new()))?;
    Rows(row.try_get("", "found")?).read()
}

/// Rows that one statement hands over beside others; `columns` are those of `sql`.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    pub columns: &'a [&'a str],
    pub sql: &'a str,
}

/// The rows of a list, until somebody reads them who knows what they are.
#[derive(Debug, Default)]
pub struct Rows(String);

impl Rows {
    pub fn read<T: DeserializeOwned>(&self) -> Result<Vec<T>, DbErr> {
        serde_json::from_str(&self.0).map_err(|error| DbErr::Type(error.to_string()))
    }
}

/// Several lists of one moment, for one walk to the engine and back. `with` stands before them, for what more than one of
/// them reads; it may be empty.
pub async fn lists_in_one<const N: usize>(
    on: &impl ConnectionTrait,
    with: &str,
    lists: [List<'_>; N],
    values: Vec<Value>,
) -> Result<[Rows; N], DbErr> {
    let backend = on.get_database_backend();
    let numbered = lists.into_iter().enumerate();
    let each: Vec<String> = numbered.map(|(n, list)| format!("({}) AS list_{n}", as_one(backend, list))).collect();
    let whole = format!("{with} SELECT {}", each.join(", "));
    let row = on.query_one_raw(statement(on, &whole, values)).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(String::new()))?;
    let mut found: [Rows; N] = std::array::from_fn(|_| Rows::default());
    for (n, rows) in found.iter_mut().enumerate() {
        rows.0 = row.try_get("", &format!("list_{n}"))?;
    }
    Ok(found)
}

fn as_one(backend: DbBackend, List { columns, sql }: List<'_>) -> String {
    match backend {
        DbBackend::Sqlite => {
            let object: Vec<String> = columns.iter().map(|name| format!("'{name}', {}", as_text(name))).collect();
            format!("SELECT json_group_array(json_object({})) AS found FROM ({sql})", object.join(", "))
        }
        _ => format!("SELECT COALESCE(json_agg(one), '[]')::text AS found FROM ({sql}) AS one"),
    }
}

/// In JSON there are no bytes. Only ids are bytes, and to ask each value what it is takes half as long as to write it.
fn as_text(column: &str) -> String {
    if column.ends_with("id") {
        format!("CASE typeof({column}) WHEN 'blob' THEN hex({column}) ELSE {column} END")
    } else {
        column.to_owned()
    }
}

/// What stands in a column of rows that a statement is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Number,
    Id,
}

/// Rows that a statement is given in one value, the one of that number: a JSON list of lists. However many they are, it is
/// the same statement, which an engine plans once. They stand where a table stands, and are given a name there.
///
/// PostgreSQL expects a hundred rows of a JSON list and ten of an array, which is nearer.
pub fn given(backend: DbBackend, value: usize, columns: &[(&str, Given)]) -> String {
    let column = |(place, (name, what)): (usize, &(&str, Given))| match (backend, what) {
        (DbBackend::Sqlite, Given::Number) => format!("value ->> {place} AS {name}"),
        (DbBackend::Sqlite, Given::Id) => format!("unhex(value ->> {place}, '-') AS {name}"),
        (_, Given::Number) => format!("(each.value ->> {place})::bigint AS {name}"),
        (_, Given::Id) => format!("(each.value ->> {place})::uuid AS {name}"),
    };
    let columns = columns.iter().enumerate().map(column).collect::<Vec<_>>().join(", ");
    match backend {
        DbBackend::Sqlite => format!("(SELECT {columns} FROM json_each(${value}))"),
        _ => format!(
            "(SELECT {columns} FROM UNNEST(ARRAY(SELECT json_array_elements(${value}::text::json))) AS each (value))"
        ),
    }
}

/// The ids that `sql` finds, as one column of a statement that asks it of each of its rows.
pub fn ids_in_one(backend: DbBackend, id: &str, sql: &str) -> String {
    let joined = match backend {
        DbBackend::Sqlite => format!("group_concat(hex({id}))"),
        _ => format!("string_agg({id}::text, ',')"),
    };
    format!("(SELECT COALESCE({joined}, '') FROM ({sql}) AS ids)")
}

/// Such a column, once it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Ids(pub Vec<Uuid>);

impl TryFrom<String> for Ids {
    type Error = uuid::Error;

    fn try_from(text: String) -> Result<Self, uuid::Error> {
        text.split(',').filter(|id| !id.is_empty()).map(Uuid::parse_str).collect::<Result<_, _>>().map(Self)
    }
}

/// Where a list of values goes into a statement: `$2, $3, $4`.
pub fn places(first: usize, count: usize) -> String {
    (first..first + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}

/// Where ids, of which there is one at least, go into a statement behind its other values: `$2, $3`. The last may stand there
/// several times, so that few statements, which engines plan once each, do for lists of every length.
pub fn places_of(ids: impl IntoIterator<Item = Uuid>, values: &mut Vec<Value>) -> String {
    let others = values.len();
    values.extend(ids.into_iter().map(Value::from));
    let count = (values.len() - others).next_power_of_two();
    if let Some(last) = values.last().cloned() {
        values.resize(others + count, last);
    }
    places(others + 1, count)
}

/// Runs a statement and tells how many rows it changed.
pub async fn run(on: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Result<u64, DbErr> {
    Ok(on.execute_raw(statement(on, sql, values)).await?.rows_affected())
}

fn statement(on: &impl ConnectionTrait, sql: &str, values: Vec<Value>) -> Statement {
    let values = values.into_iter().map(without_nul);
    Statement::from_sql_and_values(on.get_database_backend(), sql, values)
}

/// PostgreSQL holds no NUL in a text, so neither engine is given one.
fn without_nul(value: Value) -> Value {
    match value {
        Value::String(Some(text)) if text.contains('\0') => text.replace('\0', "\u{FFFD}").into(),
        other => other,
    }
}

pub fn is_unique_violation(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_from_the_first() {
        assert_eq!((places(2, 3).as_str(), places(4, 1).as_str()), ("$2, $3, $4", "$4"));
    }

    #[test]
    fn lists_of_about_the_same_length_are_one_statement() {
        let id = Uuid::from_u128;
        let of = |ids: u128| {
            let mut values = crate::values![9_i64];
            (places_of((1..=ids).map(id), &mut values), values)
        };
        assert_eq!(of(1), ("$2".to_owned(), crate::values![9_i64, id(1)]));
        assert_eq!(of(3), ("$2, $3, $4, $5".to_owned(), crate::values![9_i64, id(1), id(2), id(3), id(3)]));
        assert_eq!((of(5).0, of(6).1.len()), (of(8).0, 9));
    }

    #[test]
    fn a_nul_becomes_the_sign_of_a_broken_letter() {
        assert_eq!(without_nul("a\0b".into()), Value::from("a\u{FFFD}b"));
        assert_eq!(without_nul("ab".into()), Value::from("ab"));
        assert_eq!(without_nul(Value::from(None::<String>)), Value::from(None::<String>));
    }

    #[tokio::test]
    async fn lists_are_handed_over_together_and_read_what_they_share() {
        let folder = std::env::temp_dir().join(format!("banyan-lists-{}", Uuid::now_v7()));
        let db = crate::Db::open_sqlite(&folder, None).await.unwrap();
        let with = "WITH loaf AS (SELECT 'rye' AS name, 3 AS age UNION ALL SELECT 'oat', 1)";
        let by_age = List { columns: &["name"], sql: "SELECT name FROM loaf ORDER BY age LIMIT $1" };
        let older = List { columns: &["name", "age"], sql: "SELECT name, age FROM loaf WHERE age > $2" };
        let found = async |age: i64| {
            let [by_age, older] = lists_in_one(db.read(), with, [by_age, older], crate::values![9_i64, age]).await?;
            Ok::<_, DbErr>((by_age.read::<Named>()?, older.read::<Named>()?))
        };
        let named = |name: &str, age| Named { name: name.to_owned(), age };
        let (by_age, older) = found(1).await.unwrap();
        assert_eq!(by_age, [named("oat", None), named("rye", None)]);
        assert_eq!(older, [named("rye", Some(3))]);
        assert!(found(3).await.unwrap().1.is_empty());
        db.close().await.unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[tokio::test]
    async fn a_statement_asks_of_each_row_it_is_given_and_answers_with_ids() {
        let folder = std::env::temp_dir().join(format!("banyan-given-{}", Uuid::now_v7()));
        let db = crate::Db::open_sqlite(&folder, None).await.unwrap();
        let [rye, oat] = [Uuid::now_v7(), Uuid::now_v7()];
        let loaves = given(DbBackend::Sqlite, 2, &[("id", Given::Id), ("age", Given::Number)]);
        let asked = given(DbBackend::Sqlite, 1, &[("age", Given::Number)]);
        let younger = format!("SELECT id FROM {loaves} AS loaf WHERE loaf.age < asked.age ORDER BY loaf.age LIMIT 9");
        let sql = format!(
            "SELECT asked.age, {} AS younger FROM {asked} AS asked",
            ids_in_one(DbBackend::Sqlite, "id", &younger)
        );
        let values =
            crate::values!["[[1], [2], [9007199254740993]]", serde_json::json!([[rye, 1], [oat, 3]]).to_string()];
        let found: Vec<Younger> = all_in_one(db.read(), &["age", "younger"], &sql, values).await.unwrap();
        let younger = |age: i64, ids: Vec<Uuid>| Younger { age, younger: Ids(ids) };
        let expected = [younger(1, Vec::new()), younger(2, vec![rye]), younger(9_007_199_254_740_993, vec![rye, oat])];
        assert_eq!(found, expected);
        db.close().await.unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Younger {
        age: i64,
        younger: Ids,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Named {
        name: String,
        age: Option<i64>,
    }
}
