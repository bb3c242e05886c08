//! One SQL text for both engines: `$1` parameters, rows by name.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, SqlErr, Statement, Value};
use serde::de::DeserializeOwned;

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
/// each other: where a person waits for many rows, that takes longer than finding them. Ids come as text.
pub async fn all_in_one<T: DeserializeOwned>(
    on: &impl ConnectionTrait,
    columns: &[&str],
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<T>, DbErr> {
    let whole = match on.get_database_backend() {
        DbBackend::Sqlite => {
            let of =
                |name: &&str| format!("'{name}', CASE typeof({name}) WHEN 'blob' THEN hex({name}) ELSE {name} END");
            let object: Vec<String> = columns.iter().map(of).collect();
            format!("SELECT json_group_array(json_object({})) AS found FROM ({sql})", object.join(", "))
        }
        _ => format!("SELECT COALESCE(json_agg(one), '[]')::text AS found FROM ({sql}) AS one"),
    };
    let row = on.query_one_raw(statement(on, &whole, values)).await?;
    let found: String = row.ok_or_else(|| DbErr::RecordNotFound(String::new()))?.try_get("", "found")?;
    serde_json::from_str(&found).map_err(|error| DbErr::Type(error.to_string()))
}

/// Where a list of values goes into a statement: `$2, $3, $4`.
pub fn places(first: usize, count: usize) -> String {
    (first..first + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
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
    fn a_nul_becomes_the_sign_of_a_broken_letter() {
        assert_eq!(without_nul("a\0b".into()), Value::from("a\u{FFFD}b"));
        assert_eq!(without_nul("ab".into()), Value::from("ab"));
        assert_eq!(without_nul(Value::from(None::<String>)), Value::from(None::<String>));
    }
}
