//! Everything can be taken along and brought back; two businesses never see each other.

use banyan_app::{
    Actor,
    compose::{Draft, When, write_post},
    gather::{NewSource, add_source, list_sources},
    publish::{list_channels, list_publications, show_publication},
    workspace::{current_hold, hold_after_restore, list_users},
};
use banyan_db::CopyLine;
use banyan_domain::{
    compose::Objective,
    ids::{ChannelId, UserId, WorkspaceId},
    publish::PublicationState as State,
};
use banyan_testkit::{START, TestApp, TestDatabase};
use uuid::Uuid;

use crate::feed_server::{Article, FeedServer};

fn draft(channel: ChannelId) -> Draft {
    Draft {
        title: Some("Rye".to_owned()),
        text: "Rye needs patience, and so do bakers.".to_owned(),
        link: None,
        hashtags: vec!["Rye".to_owned()],
        language: None,
        content_warning: None,
        objective: Objective::Teach,
        channels: vec![channel],
        when: When::Now,
    }
}

#[tokio::test]
async fn a_copy_brought_back_holds_everything_and_publishes_nothing_again() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    write_post(&test.app, &test.ada, &draft(own)).await.unwrap();
    test.run_due().await;
    let mut lines: Vec<CopyLine> = Vec::new();
    let rows = test
        .app
        .db
        .copy_out(|line| {
            lines.push(line.clone());
            Ok(())
        })
        .await
        .unwrap();
    assert!(rows > 5);

    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    // Through text, as a file would carry them.
    let text = lines.iter().map(|line| serde_json::to_string(line).unwrap()).collect::<Vec<_>>();
    let back = text.iter().map(|line| serde_json::from_str(line).map_err(|error| error.to_string()));
    assert_eq!(app.db.copy_in(back).await.unwrap(), rows);
    hold_after_restore(&app).await.unwrap();

    assert_eq!(current_hold(&app, test.ada.workspace).await.unwrap().unwrap().reason, "restored");
    let publications = list_publications(&app, &test.ada, 10).await.unwrap();
    assert_eq!(publications, test.publications().await);
    banyan_app::publish::run_due(&app).await.unwrap();
    assert_eq!(list_publications(&app, &test.ada, 10).await.unwrap()[0].state, State::Published);
    let again = lines.into_iter().map(Ok);
    assert!(app.db.copy_in(again).await.is_err(), "data that is here is never overwritten");
}

#[tokio::test]
async fn two_businesses_side_by_side_see_nothing_of_each_other() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let server = FeedServer::start().await;
    server.set(vec![Article::new(1, START)]);
    test.add_feed(&server.feed()).await;
    write_post(&test.app, &test.ada, &draft(own)).await.unwrap();
    test.run_due().await;
    let line = test.publications().await.remove(0);

    let neighbour: WorkspaceId = banyan_testkit::second_workspace(&test.app).await;
    let tom = Actor { workspace: neighbour, user: Some(UserId(Uuid::now_v7())), role: test.ada.role };
    assert!(list_sources(&test.app, &tom).await.unwrap().is_empty());
    assert!(list_channels(&test.app, &tom).await.unwrap().is_empty());
    assert!(list_publications(&test.app, &tom, 10).await.unwrap().is_empty());
    assert!(list_users(&test.app, &tom).await.unwrap().is_empty());
    assert!(show_publication(&test.app, &tom, line.id).await.is_err());
    let decided =
        banyan_app::publish::decide_publication(&test.app, &tom, line.id, banyan_app::publish::Decision::TakeDown)
            .await;
    assert!(decided.is_err());
    // The same feed may be read by both.
    let added = add_source(&test.app, &tom, NewSource::Address(server.feed()), false).await;
    assert!(added.is_ok());
}
