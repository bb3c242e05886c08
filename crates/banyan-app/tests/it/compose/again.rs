//! An older post said again: offered when it has worn well, with a fresh first sentence, told from a repeat.

use std::collections::{BTreeMap, BTreeSet};

use banyan_app::{
    Actor,
    compose::{
        CarryError, Draft, NewRecurring, When, WriteError, add_recurring, begin_again, keep_contact, library::Attached,
        list_worn_well, write_post,
    },
    fresh_id,
};
use banyan_domain::{
    compose::Objective,
    guard::Level,
    ids::{ChannelId, PostId},
    schedule::{Recurrence, Rhythm},
    time::DAY,
};
use banyan_testkit::TestApp;
use jiff::civil::{date, time};

use super::library::{hills, keep};
use crate::publish::carry_out::mastodon;

const RYE: &str =
    "Rye sleeps two nights before it meets the oven. Nobody knows why it needs so long, and we never asked.";

async fn say(test: &TestApp, text: &str, objective: Objective, channel: ChannelId) -> PostId {
    let draft = Draft {
        text: text.to_owned(),
        objective,
        language: Some("en".to_owned()),
        channels: vec![channel],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &draft).await.unwrap()[0].post;
    test.run_due().await;
    post
}

async fn offered(test: &TestApp) -> Vec<PostId> {
    list_worn_well(&test.app, &test.ada).await.unwrap().into_iter().map(|old| old.post).collect()
}

#[tokio::test]
async fn only_what_is_old_true_on_any_day_and_not_said_since_is_offered() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    let rye = say(&test, RYE, Objective::Teach, channel).await;
    let tells = "My grandmother weighed flour by the cup of her hand, and no scale has ever agreed with her since.";
    let tells = say(&test, tells, Objective::Tell, channel).await;
    let dated = "On Saturday 14 March the mill opens its doors, and whoever comes may carry a sack up the stairs.";
    say(&test, dated, Objective::Teach, channel).await;
    let sells = "Take two loaves of the dark rye home today and the third one is on us, as long as there is any left.";
    say(&test, sells, Objective::Offer, channel).await;
    say(&test, "Rye sleeps.", Objective::Teach, channel).await;
    assert!(offered(&test).await.is_empty(), "nothing is old enough");
    test.pass(DAY * 200);
    let mut found = offered(&test).await;
    found.sort_unstable();
    assert_eq!(found, [rye, tells]);
    let old = list_worn_well(&test.app, &test.ada).await.unwrap().into_iter().find(|old| old.post == rye).unwrap();
    assert!(old.url.is_some() && old.text == RYE && old.places == 1);

    say(&test, &RYE.to_uppercase(), Objective::Teach, channel).await;
    assert_eq!(offered(&test).await, [tells], "it was said since, in other clothes");
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_worn_well(&test.app, &tom).await.unwrap().is_empty());
    assert!(matches!(begin_again(&test.app, &tom, rye).await, Err(WriteError::Carry(CarryError::NotHere))));
}

/// More than are looked at together, some said since: each is held against what is like it and not like another.
#[tokio::test]
async fn of_many_those_are_offered_that_were_not_said_since_the_youngest_first() {
    const WORDS: [&str; 16] = [
        "flour oven night stone bread crust winter quiet",
        "river mill wheel grain autumn boatman ferry bridge",
        "apprentice kitchen copper kettle morning steam window chair",
        "honey linden blossom meadow beekeeper summer jar wax",
        "salt cellar barrel harbour fishmonger rope tide lantern",
        "ledger counter penny drawer receipt evening lamp pencil",
        "bicycle basket hill cobbles delivery rain whistle dog",
        "grandmother recipe notebook handwriting butter spoon apron porch",
        "school children excursion questions dough laughter hats buses",
        "starter yeast patience cupboard glass bubbles weekday spoonful",
        "chestnut forest mushrooms moss trail picnic blanket thermos",
        "carpenter shelf oak plane shavings glue workshop radio",
        "market stall neighbour cheese parsley scale paper queue",
        "moon harvest dance fiddle barn hay boots midnight",
        "library poem reading velvet curtain applause microphone tea",
        "garden snail lettuce hedge watering gate gravel robin",
    ];
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    let text = |number: usize| format!("{0} {0}", WORDS[number]);
    let mut posts = Vec::new();
    for number in 0..WORDS.len() {
        posts.push(say(&test, &text(number), Objective::Teach, channel).await);
        test.pass(DAY);
    }
    test.pass(DAY * 200);
    let said = [15, 9, 2];
    for number in said {
        say(&test, &text(number).to_uppercase(), Objective::Teach, channel).await;
    }
    let still = (0..WORDS.len()).rev().filter(|number| !said.contains(number)).map(|number| posts[number]);
    assert_eq!(offered(&test).await, still.take(12).collect::<Vec<_>>());
}

#[tokio::test]
async fn it_asks_for_a_fresh_first_sentence_and_is_then_noted_with_its_age() {
    let test = TestApp::new().await;
    let (town, channel) = mastodon(&test).await;
    let rye = say(&test, RYE, Objective::Teach, channel).await;
    test.pass(DAY * 200);
    let begun = begin_again(&test.app, &test.ada, rye).await.unwrap();
    assert_eq!(begun.text, "Nobody knows why it needs so long, and we never asked.");
    let begun = Draft { channels: vec![channel], when: When::Now, ..begun };
    assert!(matches!(write_post(&test.app, &test.ada, &begun).await, Err(WriteError::SameBeginning)));
    let same =
        Draft { text: format!("RYE sleeps two nights before it meets the oven! {}", begun.text), ..begun.clone() };
    assert!(matches!(write_post(&test.app, &test.ada, &same).await, Err(WriteError::SameBeginning)));

    let first = "Half a year on, our rye still takes its two nights before it meets the oven.";
    let fresh = Draft { text: format!("{first} {}", begun.text), ..begun.clone() };
    let placed = write_post(&test.app, &test.ada, &fresh).await.unwrap();
    let said = placed[0].findings.iter().find(|finding| finding.rule == "said-again").unwrap();
    assert_eq!((said.level, said.args["days"].as_str()), (Level::Note, "200"));
    assert_eq!(said.evidence.as_ref().unwrap().post, Some(rye));
    assert!(placed[0].findings.iter().all(|finding| finding.rule != "repeated-text"), "{:?}", placed[0].findings);
    test.run_due().await;
    assert_eq!(town.world().read(|town| town.statuses.len()), 2);

    // Too soon after that, the mark is no way round the guard.
    test.pass(DAY * 20);
    let soon = Draft { text: format!("Three weeks later it is still so. {}", fresh.text), ..begun };
    let placed = write_post(&test.app, &test.ada, &soon).await.unwrap();
    let warned =
        placed[0].findings.iter().any(|finding| finding.rule == "repeated-text" && finding.level == Level::Warn);
    assert!(warned, "{:?}", placed[0].findings);
}

#[tokio::test]
async fn all_that_was_said_with_it_comes_along_as_somebody_would_type_it() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, channel) = mastodon(&test).await;
    let handles = BTreeMap::from([("mastodon".to_owned(), "tom@mill.example".to_owned())]);
    keep_contact(&test.app, &test.ada, None, "tom", "Tom Berg", &handles).await.unwrap();
    let [loaf, oven] = [1, 2].map(|turn| hills(400, 300, turn));
    let [loaf, oven] = [keep(&test, "loaf.jpg", loaf).await.id, keep(&test, "oven.jpg", oven).await.id];
    let file = |asset| Attached { asset, alt: Some("Bread".to_owned()), focus: None };
    let here = "Here rye sleeps two nights. On our own page it may take a third.";
    let written = Draft {
        title: Some("Two nights".to_owned()),
        text: "Rye sleeps two nights before it meets the oven. Nobody knows why but @tom, who never says.".to_owned(),
        own: BTreeMap::from([(own, here.to_owned())]),
        first_comment: Some("Milled by @tom.".to_owned()),
        hashtags: vec!["Rye".to_owned()],
        language: Some("en".to_owned()),
        content_warning: Some("Bread".to_owned()),
        objective: Objective::Teach,
        media: vec![file(loaf), file(oven)],
        left_out: BTreeMap::from([(channel, BTreeSet::from([oven]))]),
        channels: vec![own, channel],
        when: When::Now,
        ..Draft::default()
    };
    let post = write_post(&test.app, &test.ada, &written).await.unwrap()[0].post;
    test.run_due().await;
    test.pass(DAY * 200);
    let begun = begin_again(&test.app, &test.ada, post).await.unwrap();
    assert_eq!(begun.channels.iter().copied().collect::<BTreeSet<_>>(), BTreeSet::from([own, channel]));
    let expected = Draft {
        text: "Nobody knows why but @tom, who never says.".to_owned(),
        own: BTreeMap::from([(own, "On our own page it may take a third.".to_owned())]),
        channels: begun.channels.clone(),
        when: When::NextSlot,
        again: Some(post),
        ..written
    };
    assert_eq!(begun, expected);
    let same = Draft { channels: vec![channel], when: When::Now, ..begun };
    let refused = write_post(&test.app, &test.ada, &same).await;
    assert!(matches!(refused, Err(WriteError::SameBeginning)), "a name is no fresh sentence: {refused:?}");
}

#[tokio::test]
async fn what_comes_again_by_itself_is_not_offered() {
    let test = TestApp::new().await;
    let (_town, channel) = mastodon(&test).await;
    let words = Draft { text: RYE.to_owned(), channels: vec![channel], ..Draft::default() };
    let (from, at) = (date(2026, 3, 3), time(9, 0, 0, 0));
    let rhythm = Recurrence { every: Rhythm::Year.like(from), at, from, until: None, times: None };
    let new = NewRecurring { id: fresh_id(), draft: &words, rhythm };
    add_recurring(&test.app, &test.ada, &new).await.unwrap();
    test.pass(DAY);
    test.run_due().await;
    assert_eq!(test.publications().await.len(), 1);
    test.pass(DAY * 200);
    assert!(offered(&test).await.is_empty());
}
