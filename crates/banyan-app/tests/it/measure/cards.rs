//! Cards with a short address: noted when they are handed over, counted when they are opened.

use banyan_app::{
    Actor,
    measure::{CardError, add_cards, list_cards, list_entries, open_card},
    workspace::{WorkspaceSettings, change_settings, show_settings},
};
use banyan_domain::measure::Kind;
use banyan_testkit::{TestApp, second_workspace};
use jiff::civil::date;

#[tokio::test]
async fn a_batch_has_its_own_address_and_is_noted_once() {
    let test = TestApp::new().await;
    for name in ["The physio", "The market"] {
        add_cards(&test.app, &test.ada, name, 20).await.unwrap();
        test.pass(std::time::Duration::from_secs(1));
    }
    let batches = list_cards(&test.app, &test.ada).await.unwrap();
    assert_eq!(batches[0].name, "The market");
    assert_ne!(batches[0].address, batches[1].address);
    let noted = list_entries(&test.app, &test.ada, date(2026, 3, 1), 9).await.unwrap();
    assert_eq!(noted.len(), 2);
    assert_eq!((noted[1].entry.kind, noted[1].cards), (Kind::Cards, Some(20)));
    assert_eq!(noted[1].about.as_deref(), Some("The physio"));
}

#[tokio::test]
async fn opening_is_counted_for_people_in_their_own_business() {
    let test = TestApp::new().await;
    add_cards(&test.app, &test.ada, "The physio", 20).await.unwrap();
    let code = list_cards(&test.app, &test.ada).await.unwrap()[0].address.rsplit('/').next().unwrap().to_owned();
    let open = async |code: &str, person| open_card(&test.app, code, person).await.unwrap();
    let home = Some("http://linden.example/".to_owned());
    assert_eq!(open(&code, true).await, home);
    assert_eq!(open(&code.to_uppercase(), true).await, home, "a phone's keyboard begins with a capital");
    assert_eq!(open(&code, false).await, home);
    assert_eq!(open("nobody", true).await, None);
    assert_eq!(list_cards(&test.app, &test.ada).await.unwrap()[0].opened, 2);
    let tom = Actor { workspace: second_workspace(&test.app).await, ..test.ada };
    assert!(list_cards(&test.app, &tom).await.unwrap().is_empty());
    let lost = add_cards(&test.app, &tom, "The market", 5).await;
    assert!(matches!(lost, Err(CardError::NoSite)), "the own site is not Tom's");
    let settings = WorkspaceSettings {
        site_address: Some("tom.example".to_owned()),
        ..show_settings(&test.app, &tom).await.unwrap()
    };
    change_settings(&test.app, &tom, settings).await.unwrap();
    add_cards(&test.app, &tom, "The market", 5).await.unwrap();
    let toms = async || list_cards(&test.app, &tom).await.unwrap().remove(0);
    let theirs = toms().await.address.rsplit('/').next().unwrap().to_owned();
    assert_eq!(open(&theirs, true).await.as_deref(), Some("https://tom.example"), "as typed it would lead nowhere");
    assert_eq!((toms().await.opened, list_cards(&test.app, &test.ada).await.unwrap()[0].opened), (1, 2));
}

#[tokio::test]
async fn cards_without_a_name_or_a_number_are_refused() {
    let test = TestApp::new().await;
    for (name, count) in [(" ", 20), ("The physio", 0), ("The physio", 10_001)] {
        assert!(matches!(add_cards(&test.app, &test.ada, name, count).await, Err(CardError::Incomplete)));
    }
    assert!(list_entries(&test.app, &test.ada, date(2026, 1, 1), 9).await.unwrap().is_empty());
}
