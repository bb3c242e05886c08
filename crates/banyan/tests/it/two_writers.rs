//! A long import at the command line while the server writes: neither keeps the other waiting.

use std::{
    process::Child,
    time::{Duration, Instant},
};

use banyan_db::{Db, run, values};

use crate::program::Program;

/// On a machine that does other things too; a writer that only looks now and then waited for seven.
const MOST: Duration = Duration::from_secs(2);

/// The longest that a write of one row took while the import ran, and how many there were.
async fn write_beside(program: &Program, mut import: Child) -> (Duration, u32) {
    let db = Db::open_sqlite(&program.data(), None).await.unwrap();
    let (mut longest, mut writes) = (Duration::ZERO, 0);
    while import.try_wait().unwrap().is_none() {
        let began = Instant::now();
        let tx = db.begin().await.unwrap();
        run(&*tx, "UPDATE workspace SET tagline = $1", values![i64::from(writes).to_string()]).await.unwrap();
        tx.commit().await.unwrap();
        longest = longest.max(began.elapsed());
        writes += 1;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(import.wait().unwrap().success());
    db.close().await.unwrap();
    (longest, writes)
}

#[tokio::test]
async fn many_short_writes_of_one_process_let_another_in() {
    let program = Program::new("127.0.0.1");
    let import = program.start(&["inspect", "fill", "--to", "own_site=150", "--due-in", "3600000"]);
    let (longest, writes) = write_beside(&program, import).await;
    println!("{writes} writes beside the import, the longest {longest:?}");
    assert!(longest <= MOST, "a write waited {longest:?}");
    assert!(writes >= 20, "only {writes} writes: the import was over too soon to tell");
}
