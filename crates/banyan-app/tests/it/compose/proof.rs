//! What a proof says of each place: its own words, its files, what was changed and taken down, by whom and when.

use std::collections::BTreeMap;

use banyan_app::{
    compose::{
        Draft, Outcome, PlaceWords, PostView, WentOut, When, edit_published, library::Attached, show_post,
        show_words_there, take_down_post, take_proof, went_out, write_post,
    },
    publish::{DecideError, Decision, PublicationProof, decide_publication, show_publication},
    workspace::words::Words,
};
use banyan_domain::{
    compose::Poll,
    ids::{ChannelId, PostId},
    publish::{AttemptOutcome, PublicationState as State},
    time::MINUTE,
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;

use super::library::{hills, keep};
use crate::publish::{carry_out::mastodon, forgotten_uploads::bluesky, recovery::keyless};

async fn out(test: &TestApp, draft: &Draft) -> PostId {
    let post = write_post(&test.app, &test.ada, draft).await.unwrap()[0].post;
    test.run_due().await;
    post
}

fn draft(text: &str, channels: &[ChannelId]) -> Draft {
    Draft {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        channels: channels.to_vec(),
        when: When::Now,
        ..Draft::default()
    }
}

async fn view(test: &TestApp, post: PostId) -> PostView {
    show_post(&test.app, &test.ada, post).await.unwrap()
}

fn at(test: &TestApp, view: &PostView, network: &str) -> WentOut {
    let proof: &PublicationProof = view.journeys.iter().find(|proof| proof.line.network == network).unwrap();
    assert_eq!(proof.line.state, State::Published, "{:?}", proof.line.trouble);
    went_out(&test.app, proof, &view.files).unwrap()
}

/// The same post at three places, at each as that place has it.
async fn everywhere(test: &TestApp) -> PostId {
    let own = test.connect("own_site", &[]).await;
    let (_town, mastodon) = mastodon(test).await;
    let (_sky, bluesky) = bluesky(test).await;
    let asset = keep(test, "loaf.jpg", hills(400, 300, 1)).await.id;
    let draft = Draft {
        own: BTreeMap::from([(bluesky, "Two days, one loaf.".to_owned())]),
        first_comment: Some("The recipe stands on our site.".to_owned()),
        content_warning: Some("Food".to_owned()),
        media: vec![Attached { asset, alt: Some("A loaf on a sill".to_owned()), focus: None }],
        cut: BTreeMap::from([(bluesky, BTreeMap::from([(asset, "4:5/90/0/50".parse().expect("a cut"))]))]),
        ..draft("Our rye rests two days.", &[own, mastodon, bluesky])
    };
    out(test, &draft).await
}

#[tokio::test]
async fn each_place_is_shown_with_its_own_words_files_warning_and_comment() {
    let test = TestApp::new().await;
    let post = everywhere(&test).await;
    let view = view(&test, post).await;

    let there = at(&test, &view, "mastodon");
    let parts: Vec<_> = there.parts.iter().map(|part| (part.text.as_str(), part.is_comment, part.stands)).collect();
    let comment = "The recipe stands on our site.";
    assert_eq!(parts, [("Our rye rests two days.", false, true), (comment, true, true)]);
    assert!(there.parts.iter().all(|part| part.remote_id.is_some() && part.url.is_some()), "{there:?}");
    assert_ne!(there.parts[0].remote_id, there.parts[1].remote_id, "each part has its own");
    assert_eq!(there.content_warning.as_deref(), Some("Food"));
    assert_eq!(there.language.as_deref(), Some("en"));
    let [loaf] = there.files.as_slice() else { panic!("{:?}", there.files) };
    assert_eq!((loaf.name.as_str(), loaf.media.alt.as_deref()), ("loaf", Some("A loaf on a sill")));
    assert!(loaf.media.cut.is_none() && loaf.digest.as_ref().is_some_and(|digest| digest.len() == 64));

    let sky = at(&test, &view, "bluesky");
    assert!(sky.parts[0].text.starts_with("Food\n\nTwo days, one loaf."), "{sky:?}");
    let cut = sky.files[0].media.cut.map(|cut| cut.to_string());
    assert_eq!(cut.as_deref(), Some("4:5/90/0/50"), "only a part of it went");
    assert!(sky.otherwise.iter().any(|finding| finding.rule == "warning-in-words"));

    let page = at(&test, &view, "own_site");
    let otherwise: Vec<&str> = page.otherwise.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!((page.parts.len(), otherwise), (1, vec!["comment-left-out"]));
}

#[tokio::test]
async fn what_was_changed_stands_beside_what_stands_there_now() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    let post = out(&test, &draft("Ryee rests.", &[mastodon])).await;
    let there = test.publications().await.remove(0).id;
    let read = show_words_there(&test.app, &test.ada, there).await.unwrap();
    let words = PlaceWords { text: "Rye rests.".to_owned(), ..read.words };
    test.pass(MINUTE);
    edit_published(&test.app, &test.ada, there, read.revision, &words, None).await.unwrap();
    let view = view(&test, post).await;
    assert_eq!(at(&test, &view, "mastodon").parts[0].text, "Rye rests.");
    let edit = &view.journeys[0].edits[0];
    assert_eq!((edit.before.as_str(), edit.after.as_deref()), ("Ryee rests.", Some("Rye rests.")));
    assert_eq!((edit.by.as_deref(), edit.at), (Some("Ada"), test.app.now()));
}

#[tokio::test]
async fn what_is_taken_down_is_told_part_by_part_with_whoever_did_it() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    out(&test, &draft("Rye one.\n---\nRye two.", &[mastodon])).await;
    let id = test.publications().await.remove(0).id;
    town.fault(Fault::on("DELETE", "/api/v1/statuses/*").nth(2).answer(Answer::status(503)));
    assert!(decide_publication(&test.app, &test.ada, id, Decision::TakeDown).await.is_err());
    let half = show_publication(&test.app, &test.ada, id).await.unwrap();
    let told = |proof: &PublicationProof| -> Vec<(usize, bool)> {
        proof.edits.iter().map(|edit| (edit.part, edit.outcome == AttemptOutcome::Done)).collect()
    };
    assert_eq!(told(&half), [(2, true), (1, false)], "the last part first");
    assert_eq!((half.stands(1), half.stands(2), half.taken_down_at), (true, false, None));

    test.pass(MINUTE);
    decide_publication(&test.app, &test.ada, id, Decision::TakeDown).await.unwrap();
    let gone = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(told(&gone), [(2, true), (1, false), (1, true)], "what is gone is not asked for again");
    assert_eq!((gone.taken_down_at, gone.taken_down_by.as_deref()), (Some(test.app.now()), Some("Ada")));
    assert!(!gone.stands(1) && !gone.stands(2));
    assert_eq!(gone.edits[0].before, "Rye two.");
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);

    test.pass(MINUTE);
    decide_publication(&test.app, &test.ada, id, Decision::TakeDown).await.unwrap();
    let again = show_publication(&test.app, &test.ada, id).await.unwrap();
    assert_eq!(again.taken_down_at, gone.taken_down_at, "it stays the moment at which it went");
}

#[tokio::test]
async fn nothing_counts_as_gone_while_a_part_may_stand_unseen() {
    let test = TestApp::new().await;
    let (town, mastodon) = keyless(&test).await;
    town.fault(Fault::on("POST", "/api/v1/statuses").nth(2).drop_after_work());
    town.fault(Fault::on("GET", "/api/v1/accounts/*/statuses").always().answer(Answer::status(503)));
    let post = out(&test, &draft("Rye one.\n---\nRye two.", &[mastodon])).await;
    let line = test.publications().await.remove(0);
    assert_eq!(line.state, State::OutcomeUnknown);
    let down = decide_publication(&test.app, &test.ada, line.id, Decision::TakeDown).await;
    assert!(matches!(down, Err(DecideError::NotNow { state: State::OutcomeUnknown })), "{down:?}");
    let everywhere = take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(everywhere[0].outcome, Outcome::NotNow);
    assert_eq!(town.world().read(|town| town.statuses.len()), 2);
    assert_eq!(test.publications().await.remove(0).state, State::OutcomeUnknown);
}

#[tokio::test]
async fn the_proof_that_is_taken_along_leaves_nothing_out() {
    let test = TestApp::new().await;
    let post = everywhere(&test).await;
    let taken = take_proof(&test.app, &test.ada, post, Words::for_language("en")).await.unwrap();
    let json = serde_json::to_string(&taken).unwrap();
    for words in [
        "Linden & Rye",
        "2026-03-02T08:00:00.000Z",
        "Our rye rests two days.",
        "Two days, one loaf.",
        "The recipe stands on our site.",
        "Food",
        "A loaf on a sill",
        "\"name\":\"loaf\"",
        "\"cut\":\"4:5/90/0/50\"",
        "\"sha256\":\"",
        "The post: taken.",
        "There are no answers under a post here",
        "\"written_by\":\"Ada\"",
    ] {
        assert!(json.contains(words), "{words}: {json}");
    }
    for line in test.publications().await {
        assert!(json.contains(line.url.as_deref().unwrap()), "{}", line.network);
    }
}

#[tokio::test]
async fn a_poll_is_shown_with_its_answers_before_anybody_has_chosen() {
    let test = TestApp::new().await;
    let (_town, mastodon) = mastodon(&test).await;
    let which = Poll { options: ["Rye", "Oat"].map(str::to_owned).to_vec(), minutes: 60, multiple: false };
    let post = out(&test, &Draft { poll: Some(which), ..draft("Which bread?", &[mastodon]) }).await;
    let view = view(&test, post).await;
    assert_eq!(at(&test, &view, "mastodon").poll.map(|poll| poll.options).unwrap(), ["Rye", "Oat"]);
}
