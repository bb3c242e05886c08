//! Migrations: one text, run on whichever engine is underneath.

use std::borrow::Cow;

use sqlx::{
    AssertSqlSafe, SqlSafeStr as _,
    migrate::{Migration, MigrationType, Migrator},
};

use crate::Engine;

/// In order; the number is the version. May be squashed until 0.1, after that only added to.
const MIGRATIONS: &[(i64, &str, &str)] = &[(1, "trunk", include_str!("../migrations/0001_trunk.sql"))];

/// The newest shape of data that this program knows.
pub fn known_migration() -> i64 {
    MIGRATIONS.last().map_or(0, |(version, ..)| *version)
}

#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error(
        "this data was written by a newer Banyan (it has migration {found}, this one knows up to {known}); nothing was changed: start the newer version, or restore a backup made by this one"
    )]
    Newer { found: i64, known: i64 },
    #[error("this data does not fit this Banyan (migration {version} differs); nothing was changed: restore a backup")]
    Different { version: i64 },
    #[error("the database could not be brought up to date")]
    Failed(#[source] sqlx::migrate::MigrateError),
}

pub(crate) fn migrator(engine: Engine) -> Migrator {
    let migrations: Vec<Migration> = MIGRATIONS
        .iter()
        .map(|(version, name, text)| {
            let sql = AssertSqlSafe(in_dialect(text, engine)).into_sql_str();
            Migration::new(*version, Cow::Borrowed(*name), MigrationType::Simple, sql, false)
        })
        .collect();
    Migrator { migrations: Cow::Owned(migrations), ..Migrator::DEFAULT }
}

fn in_dialect(text: &str, engine: Engine) -> String {
    let (uuid, bytes, words, clustered) = match engine {
        // A table of nothing but its key is kept once, as the key.
        Engine::Sqlite => ("BLOB", "BLOB", "TEXT", " WITHOUT ROWID"),
        Engine::Postgres => ("UUID", "BYTEA", "TEXT COLLATE \"C\"", ""),
    };
    let text = text.replace("{uuid}", uuid).replace("{bytes}", bytes);
    text.replace("{text}", words).replace("{clustered}", clustered)
}

impl From<sqlx::migrate::MigrateError> for MigrateError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        let known = known_migration();
        match error {
            sqlx::migrate::MigrateError::VersionMissing(found) => Self::Newer { found, known },
            sqlx::migrate::MigrateError::VersionMismatch(version) => Self::Different { version },
            other => Self::Failed(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_placeholder_is_left_on_either_engine() {
        for engine in [Engine::Sqlite, Engine::Postgres] {
            for (_, name, text) in MIGRATIONS {
                assert!(!in_dialect(text, engine).contains('{'), "{name} on {engine:?}");
            }
        }
    }

    #[test]
    fn versions_count_up_from_one() {
        for (index, (version, ..)) in MIGRATIONS.iter().enumerate() {
            assert_eq!(*version, i64::try_from(index).unwrap() + 1);
        }
    }
}
