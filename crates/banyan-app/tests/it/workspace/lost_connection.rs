//! A server that ends connections, as one does that is started again.

use std::time::Duration;

use banyan_db::{ConnectionTrait as _, values};
use banyan_testkit::TestApp;

/// Longer than a connection counts as there without being asked.
const IDLE: Duration = Duration::from_millis(1_200);

#[tokio::test]
async fn nobody_is_handed_a_connection_that_the_server_ended() {
    let test = TestApp::new().await;
    if !test.database().is_postgres() {
        return println!("skipped: SQLite's connections are to a file");
    }
    let db = &test.app.db;
    let ask = async |sql: &str| banyan_db::run(db.read(), sql, values![]).await;
    let all_at_once = (0..6).map(|_| ask("SELECT pg_sleep(0.1)"));
    futures::future::try_join_all(all_at_once).await.unwrap();
    let ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                 WHERE datname = current_database() AND pid <> pg_backend_pid()";
    assert!(db.read().execute_unprepared(ended).await.unwrap().rows_affected() >= 5, "nothing was ended");
    tokio::time::sleep(IDLE).await;
    for _ in 0..12 {
        ask("SELECT 1").await.unwrap();
    }
}
