//! Opening the data: the folder's lock, the pools with their settings, migrations.

use std::{
    fs::{File, TryLockError},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    str::FromStr as _,
    sync::Arc,
    time::Duration,
};

use sea_orm::{SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::{
    ConnectOptions as _, Connection as _, Executor as _,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    Db, Engine,
    blobs::Blobs,
    handle::WAIT,
    migrate::{MigrateError, migrator},
    reader::Reader,
    turn::Line,
};

#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the folder {} cannot be used", folder.display())]
    Folder { folder: PathBuf, source: std::io::Error },
    #[error(
        "another Banyan is already running on {} (one folder, one server): stop it first, or use another folder",
        folder.display()
    )]
    Locked { folder: PathBuf },
    #[error("the database could not be opened")]
    Database(#[from] sqlx::Error),
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

/// For the eyes of whoever runs Banyan only; a folder that is there keeps its rights.
pub fn make_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Held by the one server of a folder; the kernel lets it go when the process ends, however it ends.
#[derive(Debug)]
pub struct FolderLock(#[expect(dead_code, reason = "kept open: the lock lives as long as the file")] File);

impl FolderLock {
    pub fn take(folder: &Path) -> Result<Self, OpenError> {
        let bad = |source| OpenError::Folder { folder: folder.to_owned(), source };
        make_folder(folder).map_err(bad)?;
        let file =
            File::options().create(true).truncate(false).write(true).open(folder.join("server.lock")).map_err(bad)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(OpenError::Locked { folder: folder.to_owned() }),
            Err(TryLockError::Error(source)) => Err(bad(source)),
        }
    }
}

/// Few, for each has to meet every question once before it knows it.
const READERS: u32 = 4;
const POSTGRES_WRITERS: u32 = 12;
/// So many questions a connection knows by heart: nearly all that the pages ask.
const KNOWN_QUESTIONS: usize = 256;
/// A connection to a server that was at rest for longer may have been cut off, and is tested before it is used. Before
/// every question the test would take as long as the question.
const RESTED: Duration = Duration::from_secs(1);
/// Questions are the same again and again and written so that one plan does for all values, so PostgreSQL shall make one
/// at once: left alone it plans the first five times anew for the values of each, on every connection, and that takes as
/// long as the answers. What a business looks at lies in memory, where a row out of turn takes hardly longer than the
/// next; otherwise the one plan reads whole tables where it does not know how few rows a value has.
/// SOURCE: <https://www.postgresql.org/docs/15/sql-prepare.html>, 2026-11-24.
const PLANS: &str = "SET plan_cache_mode = force_generic_plan; SET random_page_cost = 1.1";

const SQLITE_FILE: &str = "banyan.db";

impl Db {
    /// Whether a SQLite database was begun in this folder.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(SQLITE_FILE).exists()
    }

    /// Opens `folder/banyan.db`, making it if it is not there. `lock` proves that no other server writes to it.
    pub async fn open_sqlite(folder: &Path, lock: Option<FolderLock>) -> Result<Self, OpenError> {
        let bad = |source| OpenError::Folder { folder: folder.to_owned(), source };
        make_folder(folder).map_err(bad)?;
        let file = folder.join(SQLITE_FILE);
        let options = SqliteConnectOptions::new()
            .filename(&file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10))
            .foreign_keys(true)
            .statement_cache_capacity(KNOWN_QUESTIONS)
            .pragma("cache_size", "-4000")
            .pragma("mmap_size", "0")
            .pragma("journal_size_limit", "-1");
        // A connection to a file need not be tested before each statement, as one to a server is.
        // What a large write would need to be taken back goes to a file beyond 64 kB: in memory it was a gigabyte.
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        migrator(Engine::Sqlite).run(&writer).await.map_err(MigrateError::from)?;
        let reader = SqlitePoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .acquire_timeout(WAIT)
            .connect_with(options.pragma("temp_store", "memory").pragma("query_only", "1"))
            .await?;
        Ok(Self {
            reader: Reader::of(SqlxSqliteConnector::from_sqlx_sqlite_pool(reader)),
            writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer),
            engine: Engine::Sqlite,
            blobs: Blobs::in_folder(folder),
            _lock: lock.map(Arc::new),
            file: Some(file),
            line: Some(Line::of_folder(folder).map_err(bad)?),
            writes: Arc::default(),
        })
    }

    /// Opens a PostgreSQL database; media stay in `folder`.
    pub async fn open_postgres(url: &str, folder: &Path) -> Result<Self, OpenError> {
        let db = Self::connect_postgres(url, folder).await?;
        migrator(Engine::Postgres).run(db.writer.get_postgres_connection_pool()).await.map_err(MigrateError::from)?;
        Ok(db)
    }

    /// Connects without bringing the tables up to date.
    pub async fn connect_postgres(url: &str, folder: &Path) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url)?;
        // The pool tries for a while and then says only that it did.
        let first = options.connect().await.err();
        if let Some(error) = &first {
            tracing::warn!(%error, "the database does not answer; trying for {} s", WAIT.as_secs());
        }
        let writer = PgPoolOptions::new().max_connections(POSTGRES_WRITERS).acquire_timeout(WAIT);
        let writer = writer.connect_with(options.clone()).await.map_err(|error| first.unwrap_or(error))?;
        let reader = postgres_readers().connect_lazy_with(options.statement_cache_capacity(KNOWN_QUESTIONS));
        Ok(Self {
            reader: Reader::of(SqlxPostgresConnector::from_sqlx_postgres_pool(reader)),
            writer: SqlxPostgresConnector::from_sqlx_postgres_pool(writer),
            engine: Engine::Postgres,
            blobs: Blobs::in_folder(folder),
            _lock: None,
            file: None,
            line: None,
            writes: Arc::default(),
        })
    }
}

fn postgres_readers() -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(WAIT)
        .test_before_acquire(false)
        // Said and not asked for with the connection: a pooler between may refuse what it does not know.
        .after_connect(|connection, _| Box::pin(async move { connection.execute(PLANS).await.map(drop) }))
        .before_acquire(|connection, about| {
            Box::pin(async move {
                if about.idle_for > RESTED {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
}
