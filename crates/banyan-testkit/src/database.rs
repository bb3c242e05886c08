//! A database per test: SQLite in a folder of its own, or one made on the PostgreSQL server that was named.

use std::{
    env, fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use banyan_db::{ConnectionTrait as _, Db, FolderLock, one, values};
use serde_json::Value;
use uuid::Uuid;

/// Its folder goes away with it.
pub struct TestDatabase {
    folder: PathBuf,
    url: Option<String>,
}

/// Whose tables stand in it already.
#[derive(Clone, Copy)]
enum Tables {
    None,
    OfThisBuild,
}

impl TestDatabase {
    pub async fn new() -> Self {
        Self::with(Tables::OfThisBuild).await
    }

    /// Where nothing has begun yet, for whoever starts the program itself on it.
    pub async fn untouched() -> Self {
        Self::with(Tables::None).await
    }

    async fn with(tables: Tables) -> Self {
        let name = format!("banyan-test-{}", Uuid::now_v7());
        let folder = env::temp_dir().join(&name);
        fs::create_dir_all(&folder).expect("a folder for the test");
        let url = match env::var("BANYAN_TEST_DATABASE") {
            Ok(server) if !server.is_empty() => Some(make_database(&server, &name.replace('-', "_"), tables).await),
            _ => None,
        };
        Self { folder, url }
    }

    /// Opens it, as a starting server would; again after a "crash" it is the same data.
    pub async fn open(&self) -> Db {
        match &self.url {
            Some(url) => Db::open_postgres(url, &self.folder).await.expect("the test's database opens"),
            None => {
                let lock = FolderLock::take(&self.folder).expect("nobody else holds the test's folder");
                Db::open_sqlite(&self.folder, Some(lock)).await.expect("the test's database opens")
            }
        }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Its address, on PostgreSQL.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    pub fn is_postgres(&self) -> bool {
        self.url.is_some()
    }
}

async fn make_database(server: &str, name: &str, tables: Tables) -> String {
    let (base, _) = server.rsplit_once('/').expect("an address with a database name");
    let admin = Db::connect_postgres(server, &env::temp_dir()).await.expect("the PostgreSQL server answers");
    match tables {
        Tables::None => ask(&admin, &format!("CREATE DATABASE {name}")).await,
        Tables::OfThisBuild => {
            let pattern = pattern(&admin, base).await;
            ask(&admin, &format!("CREATE DATABASE {name} TEMPLATE {pattern} STRATEGY FILE_COPY")).await;
        }
    }
    format!("{base}/{name}")
}

/// What every test gets a copy of: its tables are made once, which takes the server longer than most tests.
async fn pattern(admin: &Db, base: &str) -> String {
    let pattern = format!("banyan_pattern_{}", this_build());
    if !is_there(admin, &pattern).await {
        // Whoever comes first makes it; the others wait for that.
        let turn = admin.begin().await.expect("a turn");
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(1)").await.expect("a turn");
        if !is_there(admin, &pattern).await {
            Box::pin(make_pattern(admin, base, &pattern)).await;
        }
        turn.commit().await.expect("the turn is over");
    }
    pattern
}

/// Another build may know other tables.
fn this_build() -> u128 {
    let built = env::current_exe().and_then(fs::metadata).and_then(|file| file.modified()).expect("a test is a file");
    built.duration_since(UNIX_EPOCH).expect("built in our days").as_nanos()
}

/// It gets its name when it is whole: whoever was ended in the middle leaves none that looks so.
async fn make_pattern(admin: &Db, base: &str, pattern: &str) {
    let making = format!("{pattern}_making");
    ask(admin, &format!("DROP DATABASE IF EXISTS {making}")).await;
    ask(admin, &format!("CREATE DATABASE {making}")).await;
    let db = Db::open_postgres(&format!("{base}/{making}"), &env::temp_dir()).await.expect("the tables are made");
    db.close().await.expect("it is let go");
    ask(admin, &format!("ALTER DATABASE {making} RENAME TO {pattern}")).await;
}

async fn is_there(admin: &Db, name: &str) -> bool {
    let sql = "SELECT datname::text AS name FROM pg_database WHERE datname::text = $1";
    let found: Option<Value> = one(admin.read(), sql, values![name]).await.expect("the databases are listed");
    found.is_some()
}

async fn ask(admin: &Db, sql: &str) {
    admin.read().execute_unprepared(sql).await.expect("the server does as it is told");
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
