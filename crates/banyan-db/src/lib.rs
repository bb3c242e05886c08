#![doc = include_str!("../README.md")]

pub mod blobs;
mod copy;
mod handle;
mod life;
mod migrate;
mod open;
mod reader;
mod sql;
mod turn;

pub use copy::{CopyError, CopyLine, copy_in};
pub use handle::{Db, Engine, Tx};
pub use life::SignOfLife;
pub use migrate::{MigrateError, known_migration};
pub use open::{FolderLock, OpenError, make_folder};
pub use reader::Reader;
pub use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
pub use sql::{
    Given, Ids, List, Rows, all, all_in_one, given, ids_in_one, is_unique_violation, lists_in_one, one, places,
    places_of, run,
};

/// Values for the `$1…` of a statement.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::Value::from($value)),*] };
}
