//! An archive filled for measuring is one the guard reads: what stands in it is found again, by its number.

use std::fs;

use serde_json::json;

use crate::house::House;

#[tokio::test]
async fn what_an_archive_was_filled_with_is_found_again() {
    let house = House::new().await;
    let archive = file(
        &house,
        "archive",
        &[
            "Rye wants time and cold water. We give it both, a whole night long, and in the morning it sings.",
            "On Saturday our mill opens its doors to whoever likes to carry a sack of flour up the stairs.",
        ],
    );
    let drafts = file(
        &house,
        "drafts",
        &[
            "ON SATURDAY our mill opens its doors to whoever likes to carry a sack of flour up the stairs!!",
            "Three questions to ask before you let anybody sharpen a knife that you would like to keep.",
        ],
    );
    house.ask(&["inspect", "guard", "fill", &archive]);
    assert_eq!(house.ask(&["inspect", "guard", "index"])[0]["texts"], 2);
    let answers = house.ask(&["inspect", "guard", "ask", &drafts]);
    assert_eq!((&answers[0]["like"], &answers[1]["like"]), (&json!(1), &json!(null)), "{answers:?}");
}

fn file(house: &House, name: &str, texts: &[&str]) -> String {
    let path = house.file(name);
    let lines: Vec<String> = texts.iter().map(|text| json!({ "text": text }).to_string()).collect();
    fs::write(&path, lines.join("\n")).unwrap();
    path.display().to_string()
}
