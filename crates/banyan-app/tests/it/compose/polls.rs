//! A question with answers: a poll where there are polls, lines of text where there are none, own words alone; and what
//! people chose.

use std::time::Duration;

use banyan_app::{
    Actor,
    compose::{Draft, PreviewPlace, When, preview_post, write_post},
    measure::{read_insights, read_polls},
    publish::{list_publications, remove_channel},
};
use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL};
use banyan_db::{run, values};
use banyan_domain::{
    compose::Poll,
    measure::PollResult,
    time::{DAY, HOUR, MINUTE},
};
use banyan_simulator::{Answer, Fault, Simulation};
use banyan_testkit::TestApp;

#[tokio::test]
async fn one_draft_asks_with_a_poll_in_lines_or_in_own_words() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let own = test.connect("own_site", &[]).await;
    let options = ["Rye", "Oat"].map(str::to_owned).to_vec();
    let mut draft = Draft {
        text: "Which bread?".to_owned(),
        channels: vec![mastodon, own],
        when: When::Now,
        poll: Some(Poll { options: options.clone(), minutes: 60, multiple: false }),
        ..Draft::default()
    };
    let at = async |draft: &Draft, network: &str| -> PreviewPlace {
        let look = preview_post(&test.app, &test.ada, draft).await.unwrap();
        look.places.into_iter().find(|place| place.network == network).unwrap()
    };
    let there = at(&draft, "mastodon").await;
    assert_eq!((there.parts[0].text.as_str(), there.poll.is_some()), ("Which bread?", true));
    let here = at(&draft, "own_site").await;
    assert_eq!((here.parts[0].text.as_str(), here.poll), ("Which bread?\n\n– Rye\n– Oat", None));
    assert!(here.findings.iter().any(|finding| finding.rule == "poll-in-words"));

    draft.own.insert(own, "Tell us which bread, at the counter.".to_owned());
    draft.own.insert(mastodon, "And you?".to_owned());
    assert_eq!(at(&draft, "own_site").await.parts[0].text, "Tell us which bread, at the counter.");
    assert!(at(&draft, "mastodon").await.poll.is_some(), "own words and the poll, where there are polls");

    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    let poll = town.world().read(|town| town.said_by(OUR_ACCOUNT).last().unwrap().poll.clone());
    assert_eq!(poll.unwrap().options, options);
}

#[tokio::test]
async fn what_people_chose_is_asked_for_while_it_is_open_and_once_when_it_is_closed() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let poll = Poll { options: ["Rye", "Oat"].map(str::to_owned).to_vec(), minutes: 120, multiple: false };
    let draft = Draft {
        text: "Which bread?".to_owned(),
        channels: vec![mastodon],
        when: When::Now,
        poll: Some(poll),
        ..Draft::default()
    };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    assert_eq!(read_polls(&test.app).await.unwrap(), 0, "it is not out yet");
    test.run_due().await;
    let post = town.world().read(|town| town.said_by(OUR_ACCOUNT).last().unwrap().id);
    let vote = |answer: usize| town.world().write(|town| town.vote(NEIGHBOUR, post, &[answer])).unwrap();
    let kept = async || -> PollResult { test.publications().await.remove(0).poll.unwrap() };
    let votes = |result: &PollResult| result.answers.iter().map(|one| one.votes).collect::<Vec<_>>();

    vote(1);
    assert_eq!(read_polls(&test.app).await.unwrap(), 1);
    assert_eq!((votes(&kept().await), kept().await.is_final()), (vec![Some(0), Some(1)], false));
    vote(0);
    test.pass(MINUTE * 30);
    assert_eq!(read_polls(&test.app).await.unwrap(), 0, "once an hour is enough");
    test.pass(HOUR * 2);
    assert_eq!(read_polls(&test.app).await.unwrap(), 1);
    let end = kept().await;
    assert_eq!((votes(&end), end.voters, end.is_final()), (vec![Some(1), Some(1)], Some(2), true));
    test.pass(HOUR * 48);
    assert_eq!(read_polls(&test.app).await.unwrap(), 0, "nothing can change any more");
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_publications(&test.app, &tom, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_post_that_is_due_waits_for_no_numbers() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let draft =
        Draft { text: "Rye at eight.".to_owned(), channels: vec![mastodon], when: When::Now, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    town.forget_requests();
    town.fault(Fault::on("GET", "/api/v1/accounts/verify_credentials").hang());
    let (app, ada) = (test.app.clone(), test.ada);
    let asking = tokio::spawn(async move { read_insights(&app, &ada, mastodon).await });
    while town.requests().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    tokio::time::timeout(Duration::from_secs(10), test.run_due()).await.expect("it went out meanwhile");
    assert!(test.publications().await[0].published_at.is_some() && !asking.is_finished());
    asking.abort();
}

#[tokio::test]
async fn a_poll_of_which_nothing_is_told_is_asked_for_less_and_less() {
    let test = TestApp::new().await;
    let town = Simulation::start(MastodonSim::default()).await.unwrap();
    town.clock().set(test.app.now().0);
    let mastodon = test.connect("mastodon", &[("server", &town.url()), ("credential", OUR_CREDENTIAL)]).await;
    let write = async |text: &str, poll: Option<Poll>| {
        let draft =
            Draft { text: text.to_owned(), channels: vec![mastodon], when: When::Now, poll, ..Draft::default() };
        write_post(&test.app, &test.ada, &draft).await.unwrap();
        test.run_due().await;
    };
    let poll = Poll { options: ["Rye", "Oat"].map(str::to_owned).to_vec(), minutes: 120, multiple: false };
    write("Which bread?", Some(poll.clone())).await;
    let gone = town.world().read(|town| town.said_by(OUR_ACCOUNT).last().unwrap().id);
    town.world().write(|town| town.statuses.retain(|status| status.id != gone));
    for text in ["Rye at eight.", "Oat at nine."] {
        write(text, None).await;
    }
    // How often it was asked for, and of how many posts, in so many hours.
    let asked = async |hours: u32| {
        town.forget_requests();
        for _ in 0..hours * 2 {
            read_polls(&test.app).await.unwrap();
            test.pass(MINUTE * 30);
        }
        let asked = town.requests().into_iter().filter(|one| one.path.starts_with("/api/v1/statuses"));
        asked.map(|one| one.query.map_or(1, |query| query.matches("id").count())).collect::<Vec<_>>()
    };
    assert_eq!(asked(24).await, [1, 1, 1, 1, 1], "after one, two, four, eight hours, and only of the poll");
    assert!(test.publications().await.iter().all(|line| line.poll.is_none()));

    let tx = test.app.db.begin().await.unwrap();
    run(&*tx, "UPDATE publication SET rendered = '{\"poll\":{' WHERE rendered LIKE '%\"poll\":{%'", values![])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    write("And which crust?", Some(poll)).await;
    assert_eq!(read_polls(&test.app).await.unwrap(), 1, "a row that cannot be read holds up no other");
    town.fault(
        Fault::on("GET", "/api/v1/statuses*").always().answer(Answer::status(429).header("retry-after", "36000")),
    );
    assert_eq!(asked(12).await.len(), 2, "who asks for quiet gets it");
    town.clear_faults();
    remove_channel(&test.app, &test.ada, mastodon).await.unwrap();
    test.pass(DAY);
    assert_eq!(
        (asked(2).await.len(), read_polls(&test.app).await.unwrap()),
        (0, 0),
        "nobody asks at a place that is gone"
    );
}
