//! A database per test: SQLite in a folder of its own, or one made on the PostgreSQL server that was named.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    thread,
};

use banyan_db::{ConnectionTrait as _, Db, DbErr, FolderLock};
use tokio::runtime::Builder;
use uuid::Uuid;

use crate::pattern::Pattern;

/// Its folder goes away with it.
pub struct TestDatabase {
    folder: PathBuf,
    url: Option<String>,
}

impl TestDatabase {
    /// In which nothing has begun.
    pub async fn new() -> Self {
        let (name, folder) = new_place();
        let url = match server() {
            Some(server) => Some(make_database(&server, &name, "").await.expect("a database for the test")),
            None => None,
        };
        Self { folder, url }
    }

    /// A copy of what `fill` filled, which is done once for all tests of a build.
    pub(crate) async fn filled(fill: impl AsyncFnOnce(&Self) -> Db) -> Self {
        let pattern = Pattern::of_this_build();
        if let Some(copy) = Self::copy_of(&pattern).await {
            return copy;
        }
        // Whoever comes first makes it; the others wait for that.
        let _turn = pattern.turn();
        if let Some(copy) = Self::copy_of(&pattern).await {
            return copy;
        }
        Box::pin(pattern.make(fill)).await;
        Self::copy_of(&pattern).await.expect("what was made is there")
    }

    async fn copy_of(pattern: &Pattern) -> Option<Self> {
        let (name, folder) = new_place();
        let mut copy = Self { folder, url: None };
        match server() {
            Some(server) => {
                let copied = format!(" TEMPLATE {} STRATEGY FILE_COPY", pattern.name);
                copy.url = Some(make_database(&server, &name, &copied).await.ok()?);
            }
            None => copy_files(&pattern.folder, &copy.folder).ok()?,
        }
        Some(copy)
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

/// Where the tests' PostgreSQL answers, if there is to be one.
pub(crate) fn server() -> Option<String> {
    env::var("BANYAN_TEST_DATABASE").ok().filter(|server| !server.is_empty())
}

/// A name nobody has, and a folder of that name.
fn new_place() -> (String, PathBuf) {
    let name = format!("banyan-test-{}", Uuid::now_v7());
    let folder = env::temp_dir().join(&name);
    fs::create_dir_all(&folder).expect("a folder for the test");
    (name.replace('-', "_"), folder)
}

/// `copied` says of what, if of anything.
async fn make_database(server: &str, name: &str, copied: &str) -> Result<String, DbErr> {
    tell(server, &format!("CREATE DATABASE {name}{copied}")).await?;
    let (base, _) = server.rsplit_once('/').expect("an address with a database name");
    Ok(format!("{base}/{name}"))
}

/// Says something to the server itself.
pub(crate) async fn tell(server: &str, sql: &str) -> Result<(), DbErr> {
    let admin = Db::connect_postgres(server, &env::temp_dir()).await.expect("the PostgreSQL server answers");
    admin.read().execute_unprepared(sql).await.map(drop)
}

/// Files of a database to which nobody writes meanwhile.
pub(crate) fn copy_files(from: &Path, to: &Path) -> io::Result<()> {
    for name in ["banyan.db", "banyan.db-wal"] {
        fs::copy(from.join(name), to.join(name))?;
    }
    Ok(())
}

/// A thousand of them would fill a disk. What became the pattern has another name by then.
fn drop_database(url: &str) {
    let Some((server, (_, name))) = server().zip(url.rsplit_once('/')) else { return };
    let sql = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    // Whoever drops is in the middle of a runtime, which waits for nobody.
    let dropping = thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(tell(&server, &sql)).expect("a database is dropped");
    });
    let _ = dropping.join();
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(url) = &self.url {
            drop_database(url);
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}
