//! A database in which what every test begins with stands already: to copy it takes a fraction of beginning anew.

use std::{
    env,
    fs::{self, File},
    path::PathBuf,
    time::UNIX_EPOCH,
};

use banyan_db::Db;

use crate::{
    TestDatabase,
    database::{copy_files, server, tell},
};

pub(crate) struct Pattern {
    /// On PostgreSQL.
    pub(crate) name: String,
    /// On SQLite: beside the tests themselves.
    pub(crate) folder: PathBuf,
}

impl Pattern {
    /// Another build may know other tables.
    pub(crate) fn of_this_build() -> Self {
        let tests = env::current_exe().expect("a test is a file");
        let built = fs::metadata(&tests).and_then(|file| file.modified()).expect("it was built some time");
        let build = built.duration_since(UNIX_EPOCH).expect("in our days").as_nanos().to_string();
        Self { name: format!("banyan_pattern_{build}"), folder: tests.with_extension(build) }
    }

    /// Kept for as long as nobody else may make it.
    pub(crate) fn turn(&self) -> File {
        let turn = File::create(self.folder.with_extension("lock")).expect("a place to stand in line");
        turn.lock().expect("a turn");
        turn
    }

    /// It gets its name when it is whole: whoever is ended in the middle leaves none that looks so.
    pub(crate) async fn make(&self, fill: impl AsyncFnOnce(&TestDatabase) -> Db) {
        let begun = TestDatabase::new().await;
        let db = fill(&begun).await;
        match (server(), begun.url().and_then(|url| url.rsplit('/').next())) {
            (Some(server), Some(name)) => {
                db.close().await.expect("nobody is connected any more");
                let renamed = tell(&server, &format!("ALTER DATABASE {name} RENAME TO {}", self.name)).await;
                renamed.expect("it has its name");
            }
            _ => {
                let making = self.folder.with_extension("making");
                fs::create_dir_all(&making).expect("a folder for the pattern");
                // Closed, it would be counted, and what a test begins with is not.
                copy_files(begun.folder(), &making).expect("what is open has both files");
                fs::rename(&making, &self.folder).expect("it has its name");
                drop(db);
            }
        }
    }
}
