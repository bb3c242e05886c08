//! After publishing: found again, mended and taken down everywhere, place by place.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::{
    Actor,
    compose::{
        AnewError, Draft, EditError, Fixed, FoundState, Outcome, PlaceResult, PlaceWords, SaveDraft, When, WordsChange,
        change_words, edit_published, find_more_posts, find_posts, foresee_mending, keep_contact, library::Attached,
        list_articles, list_kept, mend_post, open_draft, queue_draft, show_words, show_words_there, take_down_post,
        write_anew, write_post,
    },
    fresh_id,
    publish::show_publication,
};
use banyan_domain::{
    compose::Poll,
    ids::{ChannelId, PostId},
    publish::{AttemptOutcome, PublicationState as State},
    time::{DAY, MINUTE},
    workspace::Role,
};
use banyan_simulator::{Answer, Fault};
use banyan_testkit::TestApp;

use super::{
    library::{hills, keep},
    stop::send_there,
};
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
async fn what_mending_would_do_is_seen_first_and_looking_changes_nothing() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let (_sky, bluesky) = bluesky(&test).await;
    let post = write(&test, "The day he bakes.", &[own, mastodon, bluesky], When::Now).await;
    test.run_due().await;
    let waits = write(&test, "Then he rests.", &[mastodon], When::At(test.app.now().plus(DAY))).await;
    let said = || town.world().read(|town| town.statuses[0].text.clone());

    let seen = foresee_mending(&test.app, &test.ada, post, "he", "she").await.unwrap();
    let places: Vec<PlaceResult> = seen.iter().map(|seen| seen.place.clone()).collect();
    let expected = [("bluesky", Outcome::Cannot), ("mastodon", Outcome::Changed), ("own_site", Outcome::Changed)];
    assert_eq!(outcomes(&places), expected);
    let there = seen.iter().find(|seen| seen.place.network == "mastodon").unwrap();
    let change = |before: &str, after: &str| WordsChange { before: before.to_owned(), after: after.to_owned() };
    assert_eq!(there.changes, [change("The day he bakes.", "The day she bakes.")]);
    let later = foresee_mending(&test.app, &test.ada, waits, "he", "she").await.unwrap();
    assert_eq!(later[0].place.outcome, Outcome::ChangedBefore);
    assert_eq!(later[0].changes, [change("Then he rests.", "Then she rests.")]);
    let proof = show_publication(&test.app, &test.ada, there.place.publication).await.unwrap();
    assert_eq!((said().as_str(), proof.edits.len()), ("The day he bakes.", 0));

    mend_post(&test.app, &test.ada, post, "he", "she").await.unwrap();
    assert_eq!(said(), "The day she bakes.", "and no other word");
    let author = Actor { role: Role::Author, ..test.ada };
    let refused = foresee_mending(&test.app, &author, post, "she", "he").await;
    assert!(matches!(refused, Err(EditError::Refused(_))));
}

#[tokio::test]
async fn people_named_in_later_words_are_said_as_each_place_knows_them() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let handles = BTreeMap::from([("mastodon".to_owned(), "mill@weir.example".to_owned())]);
    keep_contact(&test.app, &test.ada, None, "mill", "The mill", &handles).await.unwrap();
    let post = write(&test, "Flour, ground cold.", &[own, mastodon], When::Now).await;
    test.run_due().await;
    let lines = test.publications().await;
    let at = |network: &str| lines.iter().find(|line| line.network == network).unwrap().id;
    let says = async |network: &str| show_words(&test.app, &test.ada, at(network)).await.unwrap().unwrap();
    let mend = async |wrong: &str, right: &str| {
        let foreseen = foresee_mending(&test.app, &test.ada, post, wrong, right).await.unwrap();
        let places: Vec<PlaceResult> = foreseen.into_iter().map(|seen| seen.place).collect();
        let results = mend_post(&test.app, &test.ada, post, wrong, right).await.unwrap();
        assert_eq!(outcomes(&places), outcomes(&results), "what was foreseen came");
        results
    };

    mend("Flour", "Flour from @mill").await;
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Flour from @mill@weir.example, ground cold.");
    assert_eq!(says("own_site").await, "Flour from The mill, ground cold.");
    let back = mend("@mill", "the miller").await;
    assert_eq!(outcomes(&back), [("mastodon", Outcome::Changed), ("own_site", Outcome::Untouched)]);
    assert_eq!(says("mastodon").await, "Flour from the miller, ground cold.");

    let there = show_words_there(&test.app, &test.ada, at("mastodon")).await.unwrap();
    let thanks = PlaceWords { text: "Thanks, @mill.".to_owned(), ..there.words };
    edit_published(&test.app, &test.ada, at("mastodon"), there.revision, &thanks, Some("They like it.")).await.unwrap();
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Thanks, @mill@weir.example.");

    write(&test, "Oats, rolled warm.", &[own], When::At(test.app.now().plus(DAY))).await;
    let waits = test.publications().await.into_iter().find(|line| line.state == State::Scheduled).unwrap().id;
    change_words(&test.app, &test.ada, waits, 1, "Oats from @mill.").await.unwrap();
    let waiting = show_words(&test.app, &test.ada, waits).await.unwrap();
    assert_eq!(waiting.as_deref(), Some("Oats from The mill."));
}

#[tokio::test]
async fn what_broke_off_is_taken_up_by_doing_it_again() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let post = write(&test, "Ryee one.\n---\nRyee two.", &[mastodon], When::Now).await;
    test.run_due().await;
    town.fault(Fault::on("PUT", "/api/v1/statuses/*").nth(2).answer(Answer::status(503)));
    let broken = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&broken), [("mastodon", Outcome::Unsure)], "it may have arrived");
    let mended = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&mended), [("mastodon", Outcome::Changed)]);
    let said = town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said, ["Rye one.", "Rye two."]);
    let proof = show_publication(&test.app, &test.ada, mended[0].publication).await.unwrap();
    let edits: Vec<_> = proof.edits.iter().map(|edit| (edit.part, edit.after.as_deref(), edit.outcome)).collect();
    let (done, lost) = (AttemptOutcome::Done, AttemptOutcome::Unknown);
    let (one, two) = (Some("Rye one."), Some("Rye two."));
    assert_eq!(edits, [(1, one, done), (2, two, lost), (2, two, done)]);
}

#[tokio::test]
async fn what_stands_there_by_halves_is_told_and_can_be_put_back() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let post = write(&test, "Rye one.\n---\nRye two.", &[mastodon], When::Now).await;
    test.run_due().await;
    let there = test.publications().await.remove(0).id;
    let read = show_words_there(&test.app, &test.ada, there).await.unwrap();
    assert!(!read.unsure);
    town.fault(Fault::on("PUT", "/api/v1/statuses/*").nth(2).answer(Answer::status(422)));
    let oat = PlaceWords { text: "Oat one.\n---\nOat two.".to_owned(), ..read.words.clone() };
    let half = edit_published(&test.app, &test.ada, there, read.revision, &oat, None).await.unwrap();
    assert_eq!((half.outcome, half.finding.is_some()), (Outcome::Halfway, true), "why is said");
    let said = || town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said(), ["Oat one.", "Rye two."]);

    let now = show_words_there(&test.app, &test.ada, there).await.unwrap();
    assert_eq!((now.words.text.as_str(), now.unsure), (read.words.text.as_str(), true), "it says so");
    let found = mend_post(&test.app, &test.ada, post, "Oat", "Spelt").await.unwrap();
    assert_eq!(outcomes(&found), [("mastodon", Outcome::Changed)], "a word that only stands there is found");
    assert_eq!(said(), ["Rye one.", "Rye two."], "and gives way to what the post says");
    let after = show_words_there(&test.app, &test.ada, there).await.unwrap();
    assert!(!after.unsure);
    let same = edit_published(&test.app, &test.ada, there, after.revision, &read.words, None).await.unwrap();
    assert_eq!(same.outcome, Outcome::Untouched);
}

#[tokio::test]
async fn of_two_who_change_it_at_once_one_is_told() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    write(&test, "Rye rests.", &[mastodon], When::Now).await;
    test.run_due().await;
    let there = test.publications().await.remove(0).id;
    let read = show_words_there(&test.app, &test.ada, there).await.unwrap();
    let edit = async |text: &str| {
        let words = PlaceWords { text: text.to_owned(), ..read.words.clone() };
        edit_published(&test.app, &test.ada, there, read.revision, &words, None).await
    };
    let (hers, his) = tokio::join!(edit("Hers rests."), edit("His rests."));
    let said = town.world().read(|town| town.statuses[0].text.clone());
    let (kept, told, words) = if hers.is_ok() { (hers, his, "Hers rests.") } else { (his, hers, "His rests.") };
    assert_eq!((kept.unwrap().outcome, said.as_str()), (Outcome::Changed, words));
    assert!(matches!(told, Err(EditError::Conflict { .. })), "{told:?}");
}

#[tokio::test]
async fn a_poll_that_is_over_is_not_opened_again() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let draft = Draft {
        text: "Which ryee?".to_owned(),
        poll: Some(Poll { options: vec!["Rye".to_owned(), "Oat".to_owned()], minutes: 60, multiple: false }),
        channels: vec![mastodon],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post;
    test.run_due().await;
    test.pass(MINUTE * 58);
    let results = mend_post(&test.app, &test.ada, post, "ryee", "rye").await.unwrap();
    let rule = results[0].finding.as_ref().map(|finding| finding.rule.as_str());
    assert_eq!((results[0].outcome, rule), (Outcome::Blocked, Some("poll-over")));
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Which ryee?");
}

#[tokio::test]
async fn words_whose_answer_was_lost_are_sent_again_even_where_they_look_unchanged() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let post = write(&test, "Rye rests.", &[mastodon], When::Now).await;
    test.run_due().await;
    town.fault(Fault::on("PUT", "/api/v1/statuses/*").answer_after_work(Answer::status(503)));
    let lost = mend_post(&test.app, &test.ada, post, "Rye", "Oat").await.unwrap();
    assert_eq!(outcomes(&lost), [("mastodon", Outcome::Unsure)]);
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Oat rests.");
    let back = mend_post(&test.app, &test.ada, post, "rests", "sleeps").await.unwrap();
    assert_eq!(outcomes(&back), [("mastodon", Outcome::Changed)]);
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye sleeps.");
}

#[tokio::test]
async fn the_words_under_a_picture_and_before_a_post_are_mended_too() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let asset = keep(&test, "loaf.jpg", hills(400, 300, 1)).await.id;
    let draft = Draft {
        text: "Our loaf.".to_owned(),
        content_warning: Some("A ryee loaf".to_owned()),
        media: vec![Attached { asset, alt: Some("Our ryee loaf".to_owned()), focus: None }],
        channels: vec![own, mastodon],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post;
    test.run_due().await;
    let results = mend_post(&test.app, &test.ada, post, "ryee", "rye").await.unwrap();
    assert_eq!(outcomes(&results), [("mastodon", Outcome::Changed), ("own_site", Outcome::Changed)]);
    let (alt, warning) = town.world().read(|town| {
        let status = &town.statuses[0];
        (town.media[0].description.clone(), status.warning.clone())
    });
    assert_eq!((alt.as_deref(), warning.as_str()), (Some("Our rye loaf"), "A rye loaf"));
    let page = list_articles(&test.app, test.ada.workspace, 1, 0).await.unwrap().remove(0);
    assert_eq!(page.media.first().and_then(|image| image.alt.as_deref()), Some("Our rye loaf"));
    assert_eq!(page.warning.as_deref(), Some("A rye loaf"));
}

#[tokio::test]
async fn answers_people_have_voted_on_stay_and_that_is_said() {
    let test = TestApp::new().await;
    let (town, mastodon) = mastodon(&test).await;
    let draft = Draft {
        text: "Which ryee?".to_owned(),
        poll: Some(Poll { options: vec!["Ryee".to_owned(), "No ryee".to_owned()], minutes: 1_440, multiple: false }),
        channels: vec![mastodon],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post;
    test.run_due().await;
    town.world().write(|town| town.statuses[0].poll.as_mut().unwrap().voters = 7);
    let only_poll = mend_post(&test.app, &test.ada, post, "Ryee", "Rye").await.unwrap();
    assert_eq!(outcomes(&only_poll), [("mastodon", Outcome::PollStays)]);
    let both = mend_post(&test.app, &test.ada, post, "ryee", "rye").await.unwrap();
    assert_eq!((both[0].outcome, both[0].poll_stays), (Outcome::Changed, true));
    let (text, voters) = town.world().read(|town| {
        let status = &town.statuses[0];
        (status.text.clone(), status.poll.as_ref().map(|poll| poll.voters))
    });
    assert_eq!((text.as_str(), voters), ("Which rye?", Some(7)));
}

#[tokio::test]
async fn one_place_gets_other_words_after_it_is_out_and_the_guard_looks_first() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let (_sky, bluesky) = bluesky(&test).await;
    let said_before = "The oat loaf wants a hot stone, a long steam and nobody who opens the door too soon.";
    write(&test, said_before, &[own], When::Now).await;
    test.pass(MINUTE);
    let post = write(&test, "Rye rests two days.", &[own, mastodon, bluesky], When::Now).await;
    test.run_due().await;
    let of = async |network: &str| {
        let lines = test.publications().await;
        lines.into_iter().find(|line| line.network == network && line.post == post).unwrap().id
    };
    let (there, fixed) = (of("mastodon").await, of("bluesky").await);
    let read = show_words_there(&test.app, &test.ada, there).await.unwrap();
    assert_eq!((read.words.text.as_str(), read.fixed), ("Rye rests two days.", None));
    assert_eq!(show_words_there(&test.app, &test.ada, fixed).await.unwrap().fixed, Some(Fixed::Network));

    let say = |text: &str| PlaceWords { text: text.to_owned(), ..read.words.clone() };
    let again = say(said_before);
    let edit = async |words: &PlaceWords, revision, keep| {
        edit_published(&test.app, &test.ada, there, revision, words, keep).await
    };
    let asked = edit(&again, read.revision, None).await;
    assert!(matches!(asked, Err(EditError::ThinkAgain { .. })), "{asked:?}");
    assert_eq!(town.world().read(|town| town.statuses[0].text.clone()), "Rye rests two days.");
    assert_eq!(edit(&again, read.revision, Some("a joke")).await.unwrap().outcome, Outcome::Changed);
    assert_eq!(list_kept(&test.app, &test.ada, post).await.unwrap()[0].reason.as_deref(), Some("a joke"));
    let old = edit(&say("Oat."), read.revision, None).await;
    assert!(matches!(old, Err(EditError::Conflict { .. })), "somebody changed it meanwhile: {old:?}");
    let now = show_words_there(&test.app, &test.ada, there).await.unwrap().revision;
    let back = edit(&read.words, now, None).await.unwrap();
    assert_eq!((back.outcome, back.url.is_some()), (Outcome::Changed, true), "an undo is another edit");
    let site = list_articles(&test.app, test.ada.workspace, 1, 0).await.unwrap().remove(0);
    assert_eq!(site.text, "Rye rests two days.", "nowhere else");
    let said = town.world().read(|town| town.statuses.iter().map(|status| status.text.clone()).collect::<Vec<_>>());
    assert_eq!(said, ["Rye rests two days."], "changed, not sent again");
    let proof = show_publication(&test.app, &test.ada, there).await.unwrap();
    assert_eq!(proof.edits.iter().filter(|edit| edit.outcome == AttemptOutcome::Done).count(), 2);
    let cannot = edit_published(&test.app, &test.ada, fixed, now + 1, &read.words, None).await.unwrap();
    assert_eq!(cannot.outcome, Outcome::Cannot);
    let author = Actor { role: Role::Author, ..test.ada };
    let refused = edit_published(&test.app, &author, there, now + 1, &read.words, None).await;
    assert!(matches!(refused, Err(EditError::Refused(_))));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(edit_published(&test.app, &tom, there, now + 1, &read.words, None).await.is_err());
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
    let post = write(&test, "Rye rests.", &[own, mastodon], When::NextSlot).await;
    send_there(&test, post, own).await;
    let down = take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(outcomes(&down), [("mastodon", Outcome::Cancelled), ("own_site", Outcome::TakenDown)]);
    test.pass(DAY * 9);
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);
    let again = take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(outcomes(&again), [("mastodon", Outcome::Untouched), ("own_site", Outcome::Untouched)]);
}

#[tokio::test]
async fn what_is_found_says_what_became_of_it_and_older_ones_follow() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let out = write(&test, "Rye is out.", &[own], When::Now).await;
    let down = write(&test, "Rye was here.", &[own], When::Now).await;
    test.run_due().await;
    take_down_post(&test.app, &test.ada, down).await.unwrap();
    let later = |days: u32| When::At(test.app.now().plus(DAY * days));
    let waits = write(&test, "Rye waits for its day.", &[own], later(1)).await;
    let off = write(&test, "Rye stays at home.", &[own], later(2)).await;
    take_down_post(&test.app, &test.ada, off).await.unwrap();

    let found = find_posts(&test.app, &test.ada, "rye", 10).await.unwrap();
    let state = |post: PostId| found.iter().find(|one| one.id == post).unwrap().state;
    let became = [FoundState::Out, FoundState::TakenDown, FoundState::Waits, FoundState::Cancelled];
    assert_eq!([out, down, waits, off].map(state), became);
    for asked in ["rye", ""] {
        let all = find_posts(&test.app, &test.ada, asked, 10).await.unwrap();
        let mut pages = Vec::new();
        for skip in [0, 3, 6] {
            pages.extend(find_more_posts(&test.app, &test.ada, asked, (skip, 3)).await.unwrap());
        }
        assert_eq!((all.len(), pages), (4, all), "{asked}: each once, in the same order");
    }
}

#[tokio::test]
async fn what_was_taken_down_is_written_anew_with_all_its_parts() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let file = keep(&test, "loaf.jpg", hills(400, 300, 1)).await.id;
    let said = Draft {
        title: Some("Rye day".to_owned()),
        text: "Rye at four.".to_owned(),
        own: BTreeMap::from([(own, "Rye at four, at our own counter.".to_owned())]),
        first_comment: Some("Ask us.".to_owned()),
        hashtags: vec!["Rye".to_owned()],
        language: Some("en".to_owned()),
        content_warning: Some("Bread".to_owned()),
        media: vec![Attached { asset: file, alt: Some("A loaf".to_owned()), focus: None }],
        channels: vec![own, mastodon],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &said).await.unwrap()[0].post;
    test.run_due().await;
    assert!(matches!(write_anew(&test.app, &test.ada, post).await, Err(AnewError::NotDown)), "it still stands");
    take_down_post(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(town.world().read(|town| town.statuses.len()), 0);

    let draft = write_anew(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(write_anew(&test.app, &test.ada, post).await.unwrap(), draft, "twice is the same draft");
    let open = open_draft(&test.app, &test.ada, draft).await.unwrap();
    let places: BTreeSet<ChannelId> = open.draft.channels.iter().copied().collect();
    assert_eq!(places, BTreeSet::from([own, mastodon]));
    let channels = open.draft.channels.clone();
    assert_eq!(open.draft, Draft { when: When::NextSlot, channels, ..said });

    let again = Draft { when: When::Now, ..open.draft };
    let wish = SaveDraft { id: draft, page: fresh_id(), read: open.revision, draft: &again };
    let anew = queue_draft(&test.app, &test.ada, &wish).await.unwrap().post;
    test.run_due().await;
    let lines = test.publications().await;
    let states: Vec<State> = lines.iter().filter(|line| line.post == anew).map(|line| line.state).collect();
    assert_eq!(states, [State::Published, State::Published]);
    assert_ne!(write_anew(&test.app, &test.ada, post).await.unwrap(), draft, "that one is on its way");

    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(matches!(write_anew(&test.app, &tom, post).await, Err(AnewError::NotHere)));
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(write_anew(&test.app, &reviewer, post).await, Err(AnewError::Refused(_))));
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
