//! What `cargo xtask bench pages` asks for: a page of the Studio that it does not know would stop it.

use std::{collections::BTreeSet, fs, path::Path};

use crate::house::House;

/// What only exists for a moment, or is a file.
const NOT_A_PAGE: [&str; 6] = [
    "/studio/places/back/{network}",
    "/studio/library/{id}/file",
    "/studio/library/{id}/people/{person}/paper",
    "/studio/write/card",
    "/studio/plan/papers/{id}",
    "/studio/ledger/ledger.csv",
];

#[tokio::test]
async fn every_page_of_a_year_has_an_address_and_something_to_show() {
    let house = House::new().await;
    house.ask(&["inspect", "years", "--years", "1"]);
    let listed = house.ask(&["inspect", "pages"]);
    let known: BTreeSet<&str> = listed.iter().filter_map(|page| page["page"].as_str()).collect();
    let missing: Vec<String> =
        pages().into_iter().filter(|page| !known.contains(&**page) && !NOT_A_PAGE.contains(&&**page)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let series = listed.iter().find(|page| page["page"] == "/studio/recurring/{id}").unwrap();
    assert!(
        house
            .ask(&["recurring", "list"])
            .iter()
            .any(|one| series["path"].as_str().unwrap().ends_with(one["id"].as_str().unwrap()))
    );
    assert!(!house.ask(&["inbox", "--waiting"]).is_empty(), "somebody waits for an answer");
}

/// As the book has them.
fn pages() -> Vec<String> {
    let rights = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/book/src/reference/rights.md");
    let rights = fs::read_to_string(rights).unwrap();
    let page = |row: &str| Some(row.strip_prefix("| `GET ")?.split_once('`')?.0.to_owned());
    rights.lines().filter_map(page).filter(|path| path.starts_with("/studio")).collect()
}
