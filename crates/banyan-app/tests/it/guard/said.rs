//! What was said is found again: at other places, after a restart, after a restore, and by nobody else.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{ChosenAim, Draft, Line, When, change_aim, change_words, guard_text, preview_post, write_post},
    fresh_id,
    guard::index_again,
    plan::import_plan,
    publish::list_publications,
    workspace::restore_copy,
};
use banyan_connectors::mastodon::sim::{MastodonSim, OUR_CREDENTIAL, Town};
use banyan_db::{CopyLine, FromQueryResult, all, run, values};
use banyan_domain::{
    compose::{Objective, Wording},
    guard::keys,
    ids::ChannelId,
    time::{DAY, HOUR},
};
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

/// So many borrowed places, each in a town of its own.
async fn places(test: &TestApp, count: usize) -> (Vec<Simulation<Town>>, Vec<ChannelId>) {
    let (mut towns, mut places) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let town = Simulation::start(MastodonSim::default()).await.expect("the town stands");
        let form = [("server", town.url()), ("credential", OUR_CREDENTIAL.to_owned())];
        let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
        places.push(test.connect("mastodon", &form).await);
        towns.push(town);
    }
    (towns, places)
}

fn of(objective: Objective, text: &str, channels: &[ChannelId], when: When) -> Draft {
    Draft { text: text.to_owned(), objective, channels: channels.to_vec(), when, ..Draft::default() }
}

/// What is found about offers at the first place.
async fn about_offers(test: &TestApp, draft: &Draft) -> Vec<String> {
    let look = preview_post(&test.app, &test.ada, draft).await.expect("it is looked at");
    let rules = look.places[0].findings.iter().map(|finding| finding.rule.clone());
    rules.filter(|rule| rule.ends_with("offers") || rule.ends_with("in-a-row")).collect()
}

#[tokio::test]
async fn an_offer_to_some_is_known_behind_many_posts_for_others() {
    let test = TestApp::new().await;
    let (_towns, places) = places(&test, 2).await;
    let site = test.connect("own_site", &[]).await;
    let plan = "## Audiences\n### Parents {#101}\n### Bakers {#102}\n";
    import_plan(&test.app, &test.ada, plan, None).await.unwrap();
    let to = |name: &str| ChosenAim { audience: Some(name.to_owned()), ..ChosenAim::default() };
    let at = |hours: u32| When::At(test.app.now().plus(HOUR * hours));
    let first = of(Objective::Offer, "Order your Easter loaf until Friday.", &places[..1], at(1));
    let first = write_post(&test.app, &test.ada, &Draft { aim: to("Parents"), ..first }).await.unwrap();
    for hour in 2..27 {
        let story = of(Objective::Tell, &format!("Oven log, page {hour}."), &[site], at(hour));
        write_post(&test.app, &test.ada, &Draft { aim: to("Bakers"), ..story }).await.unwrap();
    }
    let second = of(Objective::Offer, "A trial week of rye: book it today.", &places[1..], at(40));
    let second = Draft { aim: to("Parents"), ..second };
    assert_eq!(about_offers(&test, &second).await, ["two-offers-in-a-row"]);
    let aim = to("Bakers");
    change_aim(&test.app, &test.ada, first[0].post, 1, &aim).await.unwrap();
    assert_eq!(about_offers(&test, &second).await, Vec::<String>::new(), "they have heard nothing yet");
    let to_all = Draft { aim: ChosenAim::default(), ..second };
    assert_eq!(about_offers(&test, &to_all).await, Vec::<String>::new(), "twenty-five stories lie between");
}

#[tokio::test]
async fn an_offer_that_waits_is_the_next_one_for_its_own_people() {
    let test = TestApp::new().await;
    let (_towns, places) = places(&test, 2).await;
    let plan = "## Audiences\n### Bakers {#101}\n### Parents {#102}\n### Runners {#103}\n";
    import_plan(&test.app, &test.ada, plan, None).await.unwrap();
    let to = |name: &str| ChosenAim { audience: Some(name.to_owned()), ..ChosenAim::default() };
    let at = |hours: u32| When::At(test.app.now().plus(HOUR * hours));
    let waits = of(Objective::Offer, "Order your Easter loaf until Friday.", &places[..1], at(50));
    write_post(&test.app, &test.ada, &Draft { aim: to("Parents"), ..waits }).await.unwrap();
    let offer = of(Objective::Offer, "A trial week of rye: book it today.", &places[1..], at(40));
    for (name, expected) in [("Bakers", vec![]), ("Parents", vec!["two-offers-in-a-row"]), ("Runners", vec![])] {
        let offer = Draft { aim: to(name), ..offer.clone() };
        assert_eq!(about_offers(&test, &offer).await, expected, "{name}");
    }
}

#[tokio::test]
async fn posts_are_counted_however_many_places_they_go_to() {
    let test = TestApp::new().await;
    let (_towns, mut places) = places(&test, 9).await;
    places.push(test.connect("own_site", &[]).await);
    let at = |hours: u32| When::At(test.app.now().plus(HOUR * hours));
    let offer = of(Objective::Offer, "Order your Easter loaf until Friday.", &places, at(1));
    write_post(&test.app, &test.ada, &offer).await.unwrap();
    for hour in 2..10 {
        let story = of(Objective::Tell, &format!("Oven log, page {hour}."), &places, at(hour));
        write_post(&test.app, &test.ada, &story).await.unwrap();
    }
    let tenth = of(Objective::Offer, "A trial week of rye: book it today.", &places[..1], at(40));
    assert_eq!(about_offers(&test, &tenth).await, ["too-many-offers"]);
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
async fn a_key_that_very_many_share_hides_nothing_that_shares_more() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    let tx = test.app.db.begin().await.unwrap();
    for _ in 0..60 {
        let later: uuid::Uuid = fresh_id();
        let row = values![test.ada.workspace.0, keys(&Wording::of(RYE))[0], later];
        run(&*tx, "INSERT INTO said_key (workspace_id, key, said_id) VALUES ($1, $2, $3)", row).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert!(found(&test, site, RYE).await.contains(&"repeated-text".to_owned()));
}

#[tokio::test]
async fn what_has_no_words_is_like_nothing() {
    let test = TestApp::new().await;
    let site = test.connect("own_site", &[]).await;
    say(&test, site, RYE).await;
    for text in ["", "🍞", "…"] {
        let line = Line { text: text.to_owned(), link: None };
        let findings = guard_text(&test.app, &test.ada, &line).await.unwrap();
        assert!(findings.iter().all(|finding| finding.evidence.is_none()), "{text}: {findings:?}");
    }
}

#[tokio::test]
async fn a_plan_that_changed_holds_for_the_next_post() {
    let test = TestApp::new().await;
    let line = Line { text: "Cheap rye, all day. Will you come?".to_owned(), link: None };
    let is_asked = async || {
        let findings = guard_text(&test.app, &test.ada, &line).await.unwrap();
        findings.iter().any(|finding| finding.rule == "listed-word")
    };
    for (never, expected) in [("cheap", true), ("expensive", false), ("cheap, loud", true)] {
        import_plan(&test.app, &test.ada, &format!("## Voice\n- never: {never}\n"), None).await.unwrap();
        assert_eq!(is_asked().await, expected, "{never}");
    }
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
