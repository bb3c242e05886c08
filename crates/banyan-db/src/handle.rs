//! The handle everyone above holds: readers, one way to write.

use std::{ops::Deref, path::PathBuf, time::Duration};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use crate::{
    blobs::Blobs,
    open::FolderLock,
    turn::{Line, Turn},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Db {
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) engine: Engine,
    pub(crate) blobs: Blobs,
    /// Kept for as long as this process may write to the folder.
    pub(crate) _lock: Option<std::sync::Arc<FolderLock>>,
    pub(crate) file: Option<PathBuf>,
    /// On SQLite, which has one writer.
    pub(crate) line: Option<Line>,
}

/// Longer than any write takes that does what writes should.
pub(crate) const WAIT: Duration = Duration::from_secs(30);

impl Db {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For questions only; on SQLite a write through it is refused by the engine.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// The database file, on SQLite.
    pub fn file(&self) -> Option<&std::path::Path> {
        self.file.as_deref()
    }

    /// Begins a write. On SQLite the lock is taken at once, so two writers queue instead of failing halfway.
    ///
    /// Begin and commit run in tasks of their own: a caller that is dropped in the middle (a browser gone) cannot leave
    /// the one writer connection inside a transaction.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        let writer = self.writer.clone();
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            },
            Engine::Postgres => TransactionOptions::default(),
        };
        let turn = match &self.line {
            Some(line) => Some(line.turn(WAIT).await?),
            None => None,
        };
        let begun = tokio::spawn(async move { Ok((writer.begin_with_options(options).await?, turn)) });
        let (inner, turn) = settled(begun.await)?;
        Ok(Tx { inner, engine: self.engine, turn })
    }

    /// Closes the pools; on SQLite the log is folded into the file.
    pub async fn close(self) -> Result<(), DbErr> {
        if self.engine == Engine::Sqlite {
            self.writer.execute_unprepared("PRAGMA optimize").await?;
            self.reader.close_by_ref().await?;
        }
        self.writer.close_by_ref().await
    }
}

/// A write that is not there until it is committed.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    engine: Engine,
    turn: Option<Turn>,
}

impl Tx {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub async fn commit(self) -> Result<(), DbErr> {
        let Self { inner, turn, .. } = self;
        let committed = tokio::spawn(async move {
            let committed = inner.commit().await;
            drop(turn);
            committed
        });
        settled(committed.await)
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.inner
    }
}

fn settled<T>(joined: Result<Result<T, DbErr>, tokio::task::JoinError>) -> Result<T, DbErr> {
    joined.unwrap_or_else(|error| Err(DbErr::Custom(format!("the write was interrupted: {error}"))))
}
