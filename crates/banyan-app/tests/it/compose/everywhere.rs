//! After publishing: found again, mended and taken down everywhere, place by place.

use banyan_app::{
    Actor,
    compose::{Draft, EditError, Outcome, PlaceResult, When, find_posts, mend_post, take_down_post, write_post},
    fresh_id,
};
use banyan_domain::{
    ids::{ChannelId, PostId},
    publish::PublicationState as State,
    time::DAY,
    workspace::Role,
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;

use crate::publish::{carry_out::mastodon, forgotten_uploads::bluesky};

async fn write(test: &TestApp, text: &str, channels: &[ChannelId], when: When) -> PostId {
    let draft = Draft { text: text.to_owned(), channels: channels.to_vec(), when, ..Draft::default() };
    write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post
}

fn outcomes(results: &[PlaceResult]) -> Vec<(&str, Outcome)> {
    let mut all: Vec<_> = results.iter().map(|result| (result.network.as_str(), result.outcome)).collect();
    all.sort_by_key(|(network, _)| *network);
    all
}

#[tokio::test]
async fn a_slip_is_mended_where_it_is_out_where_it_waits_and_not_where_nobody_can() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let (_sky, bluesky) = bluesky(&test).await;
    let post = write(&test, "Ryee rests two days.", &[own, mastodon, bluesky], When::Now).await;
    test.run_due().await;
    let waits = write(&test, "Ryee rests, and waits.", &[mastodon], When::At(test.app.now().plus(DAY))).await;

    let results = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    let expected = [("bluesky", Outcome::Cannot), ("mastodon", Outcome::Changed), ("own_site", Outcome::Changed)];
    assert_eq!(outcomes(&results), expected);
    assert!(results.iter().all(|result| result.url.is_some()), "each with where it stands");
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests two days.");
    assert_eq!(town.world().read(|town| town.statuses.len()), 1, "it was changed, not sent again");
    let later = mend_post(&test.app, &test.ada, waits, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&later), [("mastodon", Outcome::ChangedBefore)]);
    let again = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert!(outcomes(&again).contains(&("mastodon", Outcome::Untouched)));
    assert!(test.publications().await.iter().all(|line| line.state != State::NeedsAttention));
}

#[tokio::test]
async fn what_broke_off_is_taken_up_by_doing_it_again() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let post = write(&test, "Ryee one.\n---\nRyee two.", &[mastodon], When::Now).await;
    test.run_due().await;
    town.fault(Fault::on("PUT", "/api/v1/statuses/*").nth(2).answer(Answer::status(503)));
    let broken = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&broken), [("mastodon", Outcome::Failed)]);
    let mended = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&mended), [("mastodon", Outcome::Changed)]);
    let said = town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said, ["Rye one.", "Rye two."]);
}

#[tokio::test]
async fn other_words_never_make_other_parts_of_what_is_out() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let post = write(&test, "Rye.", &[mastodon], When::Now).await;
    test.run_due().await;
    let results = mend_post(&test.app, &test.ada, post, "Rye.", "One.\n---\nTwo.").await.unwrap();
    assert_eq!(outcomes(&results), [("mastodon", Outcome::OtherParts)]);
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye.");
}

#[tokio::test]
async fn a_post_is_taken_down_everywhere_and_out_of_the_queue() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    // Our own site waits for no slot.
    let post = write(&test, "Rye rests.", &[own, mastodon], When::NextSlot).await;
    test.run_due().await;
    let down = take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(outcomes(&down), [("mastodon", Outcome::Cancelled), ("own_site", Outcome::TakenDown)]);
    test.pass(DAY * 9);
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
    let again = take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(outcomes(&again), [("mastodon", Outcome::Untouched), ("own_site", Outcome::Untouched)]);
}

#[tokio::test]
async fn a_post_of_a_year_ago_is_found_by_parts_of_its_words() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let old = write(&test, "Über Nacht ruht der Teig, 50% Roggen.", &[own], When::Now).await;
    test.run_due().await;
    test.pass(DAY * 365);
    let new = write(&test, "Der Teig ruht wieder.", &[own], When::Now).await;
    test.run_due().await;
    let found = async |asked: &str| -> Vec<PostId> {
        let found = find_posts(&test.app, &test.ada, asked, 10).await.unwrap();
        found.into_iter().map(|post| post.id).collect()
    };
    assert_eq!(found("TEIG").await, [new, old]);
    assert_eq!(found("über roggen").await, [old]);
    assert_eq!(found("50%").await, [old]);
    assert_eq!(found("roggen 50 uber").await, [old], "in any order, without the dots");
    assert_eq!(found("UEBER").await, [old], "written out");
    assert_eq!(found("teig wie").await, [new], "the beginning of a word is enough");
    assert_eq!(found("oggen").await, [old], "a piece of a word, where no word begins so");
    assert_eq!(found("teig hefe").await, []);
    assert_eq!(found("%_").await, []);
    assert_eq!(found("'; DROP TABLE post; --").await, []);
    assert_eq!(found("").await, [new, old]);
    let one = find_posts(&test.app, &test.ada, "roggen", 10).await.unwrap().remove(0);
    assert_eq!(
        (one.out_on, one.excerpt.as_str()),
        (vec!["own_site".to_owned()], "Über Nacht ruht der Teig, 50% Roggen.")
    );
}

#[tokio::test]
async fn nobody_next_door_finds_mends_or_takes_down() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let post = write(&test, "Rye rests.", &[own], When::Now).await;
    test.run_due().await;
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(find_posts(&test.app, &tom, "rye", 10).await.unwrap().is_empty());
    assert!(matches!(mend_post(&test.app, &tom, post, "Rye", "Oat").await, Err(EditError::NotHere)));
    assert!(matches!(take_down_post(&test.app, &tom, post).await, Err(EditError::NotHere)));
    let author = Actor { role: Role::Author, ..test.ada };
    assert!(matches!(mend_post(&test.app, &author, post, "Rye", "Oat").await, Err(EditError::Refused(_))));
    assert!(matches!(take_down_post(&test.app, &author, fresh_id()).await, Err(EditError::Refused(_))));
}
