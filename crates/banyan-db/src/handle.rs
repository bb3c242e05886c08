//! The handle everyone above holds: readers, one way to write.

use std::{
    ops::Deref,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait};

use crate::{
    blobs::Blobs,
    open::FolderLock,
    reader::Reader,
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
    pub(crate) reader: Reader,
    pub(crate) writer: DatabaseConnection,
    pub(crate) engine: Engine,
    pub(crate) blobs: Blobs,
    /// Kept for as long as this process may write to the folder.
    pub(crate) _lock: Option<Arc<FolderLock>>,
    pub(crate) file: Option<PathBuf>,
    /// On SQLite, which has one writer.
    pub(crate) line: Option<Line>,
    pub(crate) writes: Arc<AtomicU64>,
}

/// Longer than any write takes that does what writes should.
pub(crate) const WAIT: Duration = Duration::from_secs(30);

impl Db {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For questions only; on SQLite a write through it is refused by the engine.
    pub fn read(&self) -> &Reader {
        &self.reader
    }

    /// The same for who makes one page and lets it go: over one connection (`reader.rs`).
    #[must_use]
    pub fn for_one_page(&self) -> Self {
        Self { reader: self.reader.for_one_page(&self.writes), ..self.clone() }
    }

    /// For many questions in a row: of one moment, over one connection. What is written through it is not kept. Whoever
    /// holds it asks nothing through `read`: there are few connections, and each would wait for another's.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, DbErr> {
        self.reader.pool().begin().await
    }

    /// How often this process has written: what was read at the same number was not changed by it since.
    pub fn writes(&self) -> u64 {
        self.writes.load(Ordering::SeqCst)
    }

    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// The database file, on SQLite.
    pub fn file(&self) -> Option<&std::path::Path> {
        self.file.as_deref()
    }

    /// Begins a write. On SQLite it waits for its turn (`turn.rs`).
    ///
    /// Begin and commit run in tasks of their own: a caller that is dropped in the middle (a browser gone) cannot leave
    /// the one writer connection inside a transaction.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        let (writer, line) = (self.writer.clone(), self.line.clone());
        let begun = tokio::spawn(async move {
            match line {
                Some(line) => line.begin(&writer, WAIT).await.map(|(inner, turn)| (inner, Some(turn))),
                None => Ok((writer.begin().await?, None)),
            }
        });
        let (inner, turn) = settled(begun.await)?;
        Ok(Tx { inner, engine: self.engine, turn, writes: Arc::clone(&self.writes) })
    }

    /// Counts anew how much stands in each table: by that both engines find their way. SQLite never does it by itself, and
    /// PostgreSQL some minutes after much came in.
    pub async fn count_rows(&self) -> Result<(), DbErr> {
        let tx = self.begin().await?;
        if self.engine == Engine::Sqlite {
            // Of each index a sample, so that nobody waits for it however much there is.
            tx.execute_unprepared("PRAGMA analysis_limit = 1000").await?;
        }
        tx.execute_unprepared("ANALYZE").await?;
        tx.commit().await
    }

    /// Closes the pools; on SQLite the log is folded into the file.
    pub async fn close(self) -> Result<(), DbErr> {
        if self.engine == Engine::Sqlite {
            self.writer.execute_unprepared("PRAGMA optimize").await?;
        }
        self.reader.pool().close_by_ref().await?;
        self.writer.close_by_ref().await
    }
}

/// A write that is not there until it is committed.
#[derive(Debug)]
pub struct Tx {
    /// Dropped before the turn, which ends what it was given for.
    inner: DatabaseTransaction,
    engine: Engine,
    turn: Option<Turn>,
    writes: Arc<AtomicU64>,
}

impl Tx {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub async fn commit(self) -> Result<(), DbErr> {
        let Self { inner, turn, writes, .. } = self;
        let committed = tokio::spawn(async move {
            let committed = match turn {
                Some(turn) => turn.commit(inner).await,
                None => inner.commit().await,
            };
            writes.fetch_add(1, Ordering::SeqCst);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FromQueryResult, one};

    #[tokio::test]
    async fn what_came_in_is_counted_so_that_its_index_is_found() {
        #[derive(FromQueryResult)]
        struct Counted {
            indexes: i64,
        }
        let folder = std::env::temp_dir().join(format!("banyan-rows-{}", uuid::Uuid::now_v7()));
        let db = Db::open_sqlite(&folder, None).await.unwrap();
        let tx = db.begin().await.unwrap();
        tx.execute_unprepared("CREATE TABLE said (word INTEGER); CREATE INDEX said_word ON said (word)").await.unwrap();
        tx.execute_unprepared("INSERT INTO said VALUES (1), (2)").await.unwrap();
        tx.commit().await.unwrap();
        db.count_rows().await.unwrap();
        let sql = "SELECT COUNT(*) AS indexes FROM sqlite_stat1 WHERE idx = 'said_word'";
        let counted: Option<Counted> = one(db.read(), sql, Vec::new()).await.unwrap();
        assert_eq!(counted.unwrap().indexes, 1);
        db.close().await.unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
