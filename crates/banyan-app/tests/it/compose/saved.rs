//! Saved words, and people as each network knows them.

use std::collections::BTreeMap;

use banyan_app::{
    Actor,
    compose::{
        BitError, BitKind, ContactError, Draft, When, bring_back_bit, bring_back_contact, forget_removed, keep_bit,
        keep_contact, list_bits, list_contacts, list_removed_bits, list_removed_contacts, preview_post, remove_bit,
        remove_contact, write_post,
    },
};
use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{time::DAY, workspace::Role};
use banyan_testkit::TestApp;

use crate::publish::carry_out::mastodon;

#[tokio::test]
async fn words_are_saved_under_one_name_changed_and_removed() {
    let test = TestApp::new().await;
    let keep = async |id, name: &str, words: &str| keep_bit(&test.app, &test.ada, id, BitKind::Tags, name, words).await;
    let id = keep(None, " Bread ", "#rye #oat").await.unwrap();
    assert!(matches!(keep(None, "Bread", "#wheat").await, Err(BitError::Taken)));
    for (name, words) in [("", "#rye"), ("Rye", " \n"), (&"x".repeat(81), "#rye")] {
        assert!(matches!(keep(None, name, words).await, Err(BitError::Unfit)), "{name}");
    }
    keep(Some(id), "Bread", "#rye").await.unwrap();
    let bits = list_bits(&test.app, &test.ada).await.unwrap();
    assert_eq!((bits.len(), bits[0].name.as_str(), bits[0].words.as_str()), (1, "Bread", "#rye"));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_bits(&test.app, &tom).await.unwrap().is_empty());
    assert!(matches!(remove_bit(&test.app, &tom, id).await, Err(BitError::NotHere)));
    remove_bit(&test.app, &test.ada, id).await.unwrap();
    assert!(list_bits(&test.app, &test.ada).await.unwrap().is_empty());
    keep(None, "Bread", "#rye").await.unwrap();
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(list_bits(&test.app, &reviewer).await, Err(BitError::Refused(_))));
}

#[tokio::test]
async fn a_person_is_mentioned_as_each_place_knows_them() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (town, mastodon) = mastodon(&test).await;
    let handles = BTreeMap::from([("mastodon".to_owned(), "@mill@weir.example".to_owned())]);
    let id = keep_contact(&test.app, &test.ada, None, "@Mill", "The mill", &handles).await.unwrap();
    let draft = Draft {
        text: "Flour from @mill, ground cold.".to_owned(),
        first_comment: Some("Ask @mill.".to_owned()),
        channels: vec![own, mastodon],
        when: When::Now,
        ..Draft::default()
    };
    let shown = preview_post(&test.app, &test.ada, &draft).await.unwrap();
    let said = |network: &str| {
        let place = shown.places.iter().find(|place| place.network == network).unwrap();
        place.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(said("own_site"), ["Flour from The mill, ground cold."]);
    assert_eq!(said("mastodon"), ["Flour from @mill@weir.example, ground cold.", "Ask @mill@weir.example."]);
    write_post(&test.app, &test.ada, &draft).await.unwrap();
    test.run_due().await;
    let out = town.world().read(|town| town.statuses[0].text.clone());
    assert_eq!(out, "Flour from @mill@weir.example, ground cold.");

    let again = keep_contact(&test.app, &test.ada, None, "mill", "Another", &BTreeMap::new()).await;
    assert!(matches!(again, Err(ContactError::Taken)), "{again:?}");
    let unfit = keep_contact(&test.app, &test.ada, None, "two words", "Two", &BTreeMap::new()).await;
    assert!(matches!(unfit, Err(ContactError::Unfit)), "{unfit:?}");
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_contacts(&test.app, &tom).await.unwrap().is_empty());
    assert!(matches!(remove_contact(&test.app, &tom, id).await, Err(ContactError::NotHere)));
    remove_contact(&test.app, &test.ada, id).await.unwrap();
    assert!(list_contacts(&test.app, &test.ada).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_was_removed_is_brought_back_for_thirty_days_unless_its_name_is_taken() {
    let test = TestApp::new().await;
    let bit = async |words: &str| keep_bit(&test.app, &test.ada, None, BitKind::Tags, "Bread", words).await.unwrap();
    let back = async |id| bring_back_bit(&test.app, &test.ada, id).await;
    let id = bit("#rye").await;
    remove_bit(&test.app, &test.ada, id).await.unwrap();
    back(id).await.unwrap();
    back(id).await.unwrap();
    assert_eq!(list_bits(&test.app, &test.ada).await.unwrap()[0].words, "#rye");
    remove_bit(&test.app, &test.ada, id).await.unwrap();
    let other = bit("#wheat").await;
    assert!(matches!(back(id).await, Err(BitError::Taken)));
    assert_eq!(list_bits(&test.app, &test.ada).await.unwrap()[0].words, "#wheat", "nobody's words were put away");
    remove_bit(&test.app, &test.ada, other).await.unwrap();
    back(id).await.unwrap();
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(matches!(bring_back_bit(&test.app, &tom, id).await, Err(BitError::NotHere)));
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(bring_back_bit(&test.app, &reviewer, id).await, Err(BitError::Refused(_))));
    test.pass(DAY * 31);
    assert!(matches!(back(other).await, Err(BitError::NotHere)), "too long ago");
}

#[tokio::test]
async fn a_person_who_was_removed_is_known_again_and_forgotten_after_thirty_days() {
    let test = TestApp::new().await;
    let handles = BTreeMap::from([("mastodon".to_owned(), "mill@weir.example".to_owned())]);
    let keep = async |name: &str| keep_contact(&test.app, &test.ada, None, "mill", name, &handles).await.unwrap();
    let back = async |id| bring_back_contact(&test.app, &test.ada, id).await;
    let id = keep("The mill").await;
    let before = list_contacts(&test.app, &test.ada).await.unwrap();
    remove_contact(&test.app, &test.ada, id).await.unwrap();
    back(id).await.unwrap();
    back(id).await.unwrap();
    assert_eq!(list_contacts(&test.app, &test.ada).await.unwrap(), before, "with the names the networks know");
    remove_contact(&test.app, &test.ada, id).await.unwrap();
    let other = keep("Another mill").await;
    assert!(matches!(back(id).await, Err(ContactError::Taken)));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(matches!(bring_back_contact(&test.app, &tom, id).await, Err(ContactError::NotHere)));
    test.pass(DAY * 31);
    remove_contact(&test.app, &test.ada, other).await.unwrap();
    forget_removed(&test.app).await.unwrap();
    assert!(matches!(back(id).await, Err(ContactError::NotHere)));
    let rows: Vec<Rows> = all(test.app.db.read(), "SELECT COUNT(*) AS people FROM contact", values![]).await.unwrap();
    assert_eq!(rows[0].people, 1, "who was removed lately is kept, and nobody else");
}

#[tokio::test]
async fn what_can_be_brought_back_is_listed_removed_last_first_until_it_cannot() {
    let test = TestApp::new().await;
    let bit = async |name: &str| keep_bit(&test.app, &test.ada, None, BitKind::Words, name, "Rye.").await.unwrap();
    let (first, last) = (bit("First").await, bit("Last").await);
    bit("Stays").await;
    let person = keep_contact(&test.app, &test.ada, None, "mill", "The mill", &BTreeMap::new()).await.unwrap();
    for id in [first, last] {
        test.pass(DAY);
        remove_bit(&test.app, &test.ada, id).await.unwrap();
    }
    remove_contact(&test.app, &test.ada, person).await.unwrap();
    let now = test.app.now();
    let names = async || {
        let bits = list_removed_bits(&test.app, &test.ada).await.unwrap();
        bits.into_iter().map(|bit| (bit.name, bit.removed_at)).collect::<Vec<_>>()
    };
    let line = |name: &str, at| (name.to_owned(), Some(at));
    assert_eq!(names().await, [line("Last", now), line("First", now.minus(DAY))]);
    let people = list_removed_contacts(&test.app, &test.ada).await.unwrap();
    assert_eq!((people.len(), people[0].id, people[0].removed_at), (1, person, Some(now)));
    let tom = Actor::at_the_machine(banyan_testkit::second_workspace(&test.app).await);
    assert!(list_removed_bits(&test.app, &tom).await.unwrap().is_empty());
    assert!(list_removed_contacts(&test.app, &tom).await.unwrap().is_empty());
    let reviewer = Actor { role: Role::Reviewer, ..test.ada };
    assert!(matches!(list_removed_bits(&test.app, &reviewer).await, Err(BitError::Refused(_))));
    assert!(matches!(list_removed_contacts(&test.app, &reviewer).await, Err(ContactError::Refused(_))));

    bring_back_bit(&test.app, &test.ada, last).await.unwrap();
    bring_back_contact(&test.app, &test.ada, person).await.unwrap();
    assert_eq!(names().await, [line("First", now.minus(DAY))]);
    assert!(list_removed_contacts(&test.app, &test.ada).await.unwrap().is_empty());
    test.pass(DAY * 30);
    assert!(names().await.is_empty(), "it cannot be brought back any more");
}

#[derive(FromQueryResult)]
struct Rows {
    people: i64,
}

#[tokio::test]
async fn a_name_that_means_nobody_is_noted_where_it_means_nobody() {
    let test = TestApp::new().await;
    let own = test.connect("own_site", &[]).await;
    let (_town, mastodon) = mastodon(&test).await;
    let draft = Draft {
        text: "Flour from @mill, by @tom@weir.example; write to info@mill.example.".to_owned(),
        first_comment: Some("Thanks, @ines.".to_owned()),
        channels: vec![own, mastodon],
        ..Draft::default()
    };
    let noted = async || {
        let look = preview_post(&test.app, &test.ada, &draft).await.unwrap();
        let names = |place: &banyan_app::compose::PreviewPlace| {
            let found = place.findings.iter().filter(|finding| finding.rule == "unknown-mention");
            found.map(|finding| finding.args["name"].clone()).collect::<Vec<_>>()
        };
        look.places.iter().map(names).collect::<Vec<_>>()
    };
    assert_eq!(noted().await, [["mill", "ines"], ["mill", "ines"]]);
    let handles = BTreeMap::from([("mastodon".to_owned(), "mill".to_owned())]);
    let id = keep_contact(&test.app, &test.ada, None, "mill", "The mill", &handles).await.unwrap();
    assert_eq!(noted().await, [["ines"], ["ines"]], "also under a name of that server alone");
    keep_contact(&test.app, &test.ada, Some(id), "mill", "The mill", &BTreeMap::new()).await.unwrap();
    assert_eq!(noted().await, [["ines"], ["ines"]], "where no name is known, the person's own is said");
}
