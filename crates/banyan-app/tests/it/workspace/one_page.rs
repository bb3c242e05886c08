//! What a page reads once, and when it reads it anew.

use banyan_app::{
    Actor, App,
    workspace::{WorkspaceSettings, change_settings, show_settings},
};
use banyan_db::Db;
use banyan_testkit::TestApp;

#[tokio::test]
async fn a_page_is_of_one_moment_until_something_is_written_here() {
    let test = TestApp::new().await;
    let page = test.app.for_one_page();
    assert_eq!(name(&page, &test.ada).await, "Linden & Rye");
    let mut elsewhere = test.app.clone();
    elsewhere.db = another_process(&test).await;
    rename(&elsewhere, &test.ada, "Rye").await;
    assert_eq!(name(&page, &test.ada).await, "Linden & Rye", "it was asked for once");
    assert_eq!(name(&test.app.for_one_page(), &test.ada).await, "Rye", "the next page asks anew");
    rename(&page, &test.ada, "Linden").await;
    assert_eq!(name(&page, &test.ada).await, "Linden", "what it wrote itself is asked for again");
}

async fn another_process(test: &TestApp) -> Db {
    let database = test.database();
    match database.url() {
        Some(url) => Db::open_postgres(url, database.folder()).await.expect("the database opens twice"),
        None => Db::open_sqlite(database.folder(), None).await.expect("the database opens twice"),
    }
}

async fn name(app: &App, actor: &Actor) -> String {
    show_settings(app, actor).await.expect("the settings").name
}

async fn rename(app: &App, actor: &Actor, name: &str) {
    let settings = show_settings(app, actor).await.expect("the settings");
    let renamed = WorkspaceSettings { name: name.to_owned(), ..settings };
    change_settings(app, actor, renamed).await.expect("the name is changed");
}
