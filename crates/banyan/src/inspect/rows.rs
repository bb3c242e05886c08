//! Very many rows at once, written in large statements.

use banyan_db::{Tx, Value, run};

/// Values of one statement.
const MOST_VALUES: usize = 6_000;

/// `into` names the table and its columns, in the order of each row's values.
pub(super) async fn insert(tx: &Tx, into: &str, rows: Vec<Vec<Value>>) -> anyhow::Result<()> {
    let columns = rows.first().map_or(1, Vec::len);
    for rows in rows.chunks(MOST_VALUES / columns) {
        let place = |row: usize, column: usize| format!("${}", row * columns + column + 1);
        let row = |row: usize| (0..columns).map(|column| place(row, column)).collect::<Vec<_>>().join(", ");
        let all: Vec<String> = (0..rows.len()).map(|number| format!("({})", row(number))).collect();
        let sql = format!("INSERT INTO {into} VALUES {}", all.join(", "));
        run(&**tx, &sql, rows.concat()).await?;
    }
    Ok(())
}
