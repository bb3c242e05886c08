//! A database per test: SQLite in a folder of its own, or one made on the PostgreSQL server that was named.

use std::path::{Path, PathBuf};

use banyan_db::{ConnectionTrait as _, Db, FolderLock};
use uuid::Uuid;

/// Its folder goes away with it.
pub struct TestDatabase {
    folder: PathBuf,
    url: Option<String>,
}

impl TestDatabase {
    pub async fn new() -> Self {
        let name = format!("banyan-test-{}", Uuid::now_v7());
        let folder = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        let url = match std::env::var("BANYAN_TEST_DATABASE") {
            Ok(server) if !server.is_empty() => Some(make_database(&server, &name.replace('-', "_")).await),
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

async fn make_database(server: &str, name: &str) -> String {
    let scratch = std::env::temp_dir();
    let admin = Db::connect_postgres(server, &scratch).await.expect("the PostgreSQL server answers");
    admin.read().execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database for the test");
    let (base, _) = server.rsplit_once('/').expect("an address with a database name");
    format!("{base}/{name}")
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
