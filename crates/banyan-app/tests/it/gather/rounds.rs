//! Many sources at once: a slow one holds up no other, and each is read once.

use std::time::Duration;

use banyan_app::{
    fresh_id,
    gather::{Round, list_sources, poll_all_sources, poll_due_sources, poll_source, show_source},
};
use banyan_db::{run, values};
use banyan_domain::ids::SourceId;
use banyan_testkit::{START, TestApp};
use tokio::net::TcpListener;

use crate::feed_server::{Article, FeedServer};

/// Sources nobody has looked at yet.
async fn put(test: &TestApp, addresses: impl IntoIterator<Item = String>) -> Vec<SourceId> {
    let mut ids = Vec::new();
    let tx = test.app.db.begin().await.unwrap();
    for address in addresses {
        let id: SourceId = fresh_id();
        run(
            &*tx,
            "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, created_at, next_poll_at, failures)
             VALUES ($1, $2, 'feed', $3, $3, $4, $5, $5, 0)",
            values![id.0, test.ada.workspace.0, address, None::<i64>, test.app.now().0],
        )
        .await
        .unwrap();
        ids.push(id);
    }
    tx.commit().await.unwrap();
    ids
}

#[tokio::test]
async fn a_host_that_never_answers_holds_up_no_other() {
    let test = TestApp::new().await;
    let silent = TcpListener::bind(("127.0.0.2", 0)).await.unwrap();
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let address = silent.local_addr().unwrap();
    put(&test, (0..100).map(|number| format!("http://{address}/{number}"))).await;
    put(&test, [server.feed()]).await;
    let app = test.app.clone();
    let polling = tokio::spawn(async move { poll_due_sources(&app).await });
    let read = async {
        while server.requests().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), read).await.expect("the good feed is read");
    assert!(!polling.is_finished(), "the silent host is still being waited for");
    polling.abort();
}

#[tokio::test]
async fn every_source_is_asked_once_a_round_whatever_its_time() {
    let test = TestApp::new().await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    let ids = put(&test, (0..210).map(|number| format!("{}?{number}", server.feed()))).await;
    assert_eq!(poll_due_sources(&test.app).await.unwrap().polled, ids.len());
    let again = poll_all_sources(&test.app, &test.ada).await.unwrap();
    assert_eq!(again, Round { polled: ids.len(), unchanged: ids.len(), ..Round::default() });
    assert_eq!(server.requests().len(), 2 * ids.len());
}

#[tokio::test]
async fn a_feed_that_moves_to_where_another_source_is_read_is_still_read() {
    let test = TestApp::new().await;
    let (old, new) = (FeedServer::start().await, FeedServer::start().await);
    for server in [&old, &new] {
        server.set(vec![Article::new(1, START)]);
    }
    let ids = [test.add_feed(&old.feed()).await, test.add_feed(&new.feed()).await];
    old.move_feed_to(&new.feed());
    let report = poll_source(&test.app, &test.ada, ids[0]).await.unwrap();
    assert_eq!((report.fresh, report.changed), (0, 0));
    assert_eq!(show_source(&test.app, &test.ada, ids[0]).await.unwrap().address, old.feed());
    let sources = list_sources(&test.app, &test.ada).await.unwrap();
    assert!(sources.iter().all(|source| source.trouble.is_none()));
}

#[tokio::test]
async fn a_feed_that_moves_elsewhere_is_read_there_from_then_on() {
    let test = TestApp::new().await;
    let (old, new) = (FeedServer::start().await, FeedServer::start().await);
    for server in [&old, &new] {
        server.set(vec![Article::new(1, START)]);
    }
    let id = test.add_feed(&old.feed()).await;
    old.move_feed_to(&new.feed());
    for _ in 0..2 {
        let report = poll_source(&test.app, &test.ada, id).await.unwrap();
        assert_eq!((report.fresh, report.changed), (0, 0));
    }
    assert_eq!(old.requests().len(), 2, "when it was added, and when it said where it went");
}
