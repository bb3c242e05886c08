//! Visits from elsewhere: counted by day and host, in their own business, for a while, and never without end.

use banyan_app::{
    Actor,
    measure::see_visitor,
    plan::{CountVisitorsError, VisitsError, count_visitors, show_visitors},
};
use banyan_domain::{time::DAY, workspace::Role};
use banyan_testkit::{TestApp, second_workspace};

const TABLE: &[u8] = b"Source,Visits\nlinkedin.com,7\nlinden.example,40\n(direct),12\n";

async fn come(test: &TestApp, from: &str) {
    see_visitor(&test.app, test.ada.workspace, from).await.unwrap();
}

#[tokio::test]
async fn visits_of_three_months_are_shown_and_those_of_the_neighbour_are_not() {
    let test = TestApp::new().await;
    come(&test, "https://guide.example/a").await;
    test.pass(DAY * 60);
    come(&test, "https://guide.example/b").await;
    come(&test, "https://guide.example/c").await;
    let seen = async |who: &Actor| show_visitors(&test.app, who).await.unwrap().site.visits;
    assert_eq!(seen(&test.ada).await, 3);
    test.pass(DAY * 60);
    assert_eq!(seen(&test.ada).await, 2, "the first was four months ago");
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert_eq!(seen(&tom).await, 0);
    test.pass(DAY * 400);
    come(&test, "https://guide.example/d").await;
    let kept = banyan_db::all::<Count>(test.app.db.read(), "SELECT COUNT(*) AS days FROM site_visit", vec![]);
    assert_eq!(kept.await.unwrap()[0].days, 1, "what is older than a year is forgotten");
}

#[derive(banyan_db::FromQueryResult)]
struct Count {
    days: i64,
}

#[tokio::test]
async fn whoever_invents_hosts_fills_no_disk() {
    let test = TestApp::new().await;
    for number in 0..320 {
        come(&test, &format!("https://{number}.example/")).await;
    }
    come(&test, "https://7.example/").await;
    assert_eq!(show_visitors(&test.app, &test.ada).await.unwrap().site.visits, 301);
}

#[tokio::test]
async fn a_file_is_counted_for_the_owner_and_only_its_numbers_stay() {
    let test = TestApp::new().await;
    let seen = count_visitors(&test.app, &test.ada, TABLE.to_vec()).await.unwrap();
    assert_eq!((seen.visits, seen.networks["linkedin"], seen.unsaid), (7, 7, Some(12)), "own pages are no visit");
    assert_eq!(show_visitors(&test.app, &test.ada).await.unwrap().file.unwrap().0, seen);
    let wrong = count_visitors(&test.app, &test.ada, b"hello".to_vec()).await;
    assert!(matches!(wrong, Err(CountVisitorsError::File(VisitsError::Unknown))));
    let editor = Actor { role: Role::Editor, ..test.ada };
    let refused = count_visitors(&test.app, &editor, TABLE.to_vec()).await;
    assert!(matches!(refused, Err(CountVisitorsError::Refused(_))));
}
