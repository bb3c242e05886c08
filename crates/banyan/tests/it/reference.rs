//! The book's reference pages are what the program says of itself.

use std::{fs, path::Path};

use crate::house::{House, words};

#[tokio::test]
async fn the_reference_pages_of_the_book_are_fresh() {
    let house = House::empty().await;
    let fresh = house.file("reference");
    fs::create_dir_all(&fresh).unwrap();
    assert_eq!(house.run(&["inspect", "reference", &words(&fresh)]).code, 0);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/book/src/reference");
    let summary = fs::read_to_string(kept.join("../SUMMARY.md")).unwrap();
    let mut pages = 0;
    for page in fs::read_dir(&fresh).unwrap() {
        let name = page.unwrap().file_name().into_string().unwrap();
        let same = fs::read_to_string(kept.join(&name)).ok() == fs::read_to_string(fresh.join(&name)).ok();
        assert!(
            same,
            "docs/book/src/reference/{name} is stale: cargo run -p banyan -- inspect reference docs/book/src/reference"
        );
        assert!(summary.contains(&format!("reference/{name}")), "the book does not lead to {name}");
        pages += 1;
    }
    assert_eq!(pages, 6);
}
