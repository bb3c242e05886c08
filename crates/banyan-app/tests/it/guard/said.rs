//! What was said is found again: at other places, after a restart, after a restore, and by nobody else.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, Line, When, change_words, guard_text, preview_post, write_post},
    guard::index_again,
    publish::list_publications,
    workspace::restore_copy,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL};
use banyan_db::{CopyLine, FromQueryResult, all, values};
use banyan_domain::{compose::Objective, time::DAY};
use banyan_simulator::Simulation;
use banyan_testkit::{TestApp, TestDatabase};

use super::{RYE, found, say};

#[tokio::test]
async fn the_same_words_are_known_at_another_place() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    let other = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    assert!(found(&test, other, &RYE.to_uppercase()).await.contains(&"repeated-text".to_owned()));
    assert!(!found(&test, other, "Our mill opens its doors on Saturday.").await.contains(&"repeated-text".to_owned()));
}

#[tokio::test]
async fn an_offer_that_waits_already_is_the_next_one() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let offer = |days: u32, text: &str| Draft {
        text: text.to_owned(),
        objective: Objective::Offer,
        channels: vec![own],
        when: When::At(test.app.now().plus(DAY * days)),
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &offer(3, "Order your Easter loaf until Friday.")).await.unwrap();
    let found = async |draft: &Draft| -> Vec<String> {
        let look = preview_post(&test.app, &test.ada, draft).await.unwrap();
        let findings = look.places[0].findings.iter().filter(|it| it.args.get("when").is_some_and(|it| it == "later"));
        findings.map(|finding| finding.rule.clone()).collect()
    };
    let before = offer(2, "A trial week of rye: book it today.");
    assert_eq!(found(&before).await, ["two-offers-in-a-row"]);
    let story = Draft { objective: Objective::Tell, text: RYE.to_owned(), ..before };
    assert_eq!(found(&story).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_restart_knows_what_was_said_before() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let test = test.restart().await;
    assert!(found(&test, site, RYE).await.contains(&"repeated-text".to_owned()));
    test.pass(DAY * 181);
    assert!(!found(&test, site, RYE).await.contains(&"repeated-text".to_owned()), "half a year is long enough");
}

#[tokio::test]
async fn new_words_are_known_and_the_old_ones_no_longer() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let line = list_publications(&test.app, &test.ada, 1).await.unwrap().remove(0);
    let oats = "Oats are rolled while they are still warm, and that is the whole secret of our porridge.";
    change_words(&test.app, &test.ada, line.id, 1, oats).await.unwrap();
    assert!(found(&test, site, oats).await.contains(&"repeated-text".to_owned()));
    assert!(!found(&test, site, RYE).await.contains(&"repeated-text".to_owned()));
}

#[tokio::test]
async fn what_comes_back_from_a_copy_is_known_again() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let mut lines: Vec<String> = Vec::new();
    let copied = test.app.db.copy_out(|line| {
        lines.push(serde_json::to_string(line)?);
        Ok(())
    });
    copied.await.unwrap();
    assert!(lines.iter().all(|line| !line.contains("said_key")), "it is made from the words");
    let fresh = TestDatabase::new().await;
    let app = banyan_testkit::build(&fresh, test.app.now()).await;
    let lines: Vec<Result<CopyLine, String>> =
        lines.iter().map(|line| serde_json::from_str(line).map_err(|error| error.to_string())).collect();
    restore_copy(&app, lines.into_iter()).await.unwrap();
    let line = Line { text: RYE.to_owned(), link: None };
    let findings = guard_text(&app, &test.ada, &line).await.unwrap();
    assert_eq!(findings[0].rule, "repeated-text");
}

#[tokio::test]
async fn a_neighbour_in_the_same_database_is_not_heard() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let neighbour = banyan_testkit::second_workspace(&test.app).await;
    let tom = Actor { workspace: neighbour, ..test.ada };
    let line = Line { text: RYE.to_owned(), link: None };
    let rules = |findings: Vec<banyan_domain::guard::Finding>| findings.into_iter().map(|finding| finding.rule);
    assert!(rules(guard_text(&test.app, &tom, &line).await.unwrap()).all(|rule| rule != "repeated-text"));
    assert!(rules(guard_text(&test.app, &test.ada, &line).await.unwrap()).any(|rule| rule == "repeated-text"));
}

#[tokio::test]
async fn the_index_made_anew_is_the_index_written_with_the_words() {
    #[derive(Debug, PartialEq, FromQueryResult)]
    struct Row {
        key: i64,
        said_id: uuid::Uuid,
    }
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    for n in 0..5 {
        say(&test, site, &format!("{RYE} {}", "Loaf and loaf.".repeat(n))).await;
        test.pass(Duration::from_hours(24));
    }
    let sql = "SELECT key, said_id FROM said_key ORDER BY key, said_id";
    let before: Vec<Row> = all(test.app.db.read(), sql, values![]).await.unwrap();
    assert!(before.len() > 20);
    assert_eq!(index_again(&test.app).await.unwrap(), 5);
    let after: Vec<Row> = all(test.app.db.read(), sql, values![]).await.unwrap();
    assert_eq!(before, after);
}
