//! A picture that goes cut, as it is typed: of which shape, how large and where, kept with the draft, and whole again.

use std::fs;

use serde_json::json;

use crate::{
    house::{House, Towns, words},
    verbs::DOT,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_goes_cut_as_it_is_typed_and_whole_again() {
    let house = House::new().await;
    let towns = Towns::start(&house);
    towns.connect(&house);
    house.ask(&["channel", "add", "own_site"]);
    let picture = house.file("bread.png");
    fs::write(&picture, DOT).unwrap();
    let picture = words(&picture);
    for (typed, why) in [("own_site", "is sent pictures whole"), ("bluesky=round", "is no cut"), ("nowhere=1:1", "")] {
        let refused = house.run(&["draft", "save", "Rye", "--media", &picture, "--cut", typed, "--json"]);
        assert_eq!(refused.code, 1, "{typed}: {}", refused.err);
        assert!(refused.err.contains(why), "{typed}: {}", refused.err);
    }
    let none = house.run(&["draft", "save", "Rye", "--cut", "bluesky", "--json"]);
    assert_eq!(none.code, 1, "there is nothing to cut: {}", none.err);
    assert!(house.ask(&["draft", "list"]).is_empty() && house.ask(&["media", "list"]).is_empty(), "nothing was kept");

    let kept = house.ask(&["draft", "save", "Rye", "--media", &picture, "--cut", "bluesky"]);
    let id = kept[0]["id"].as_str().unwrap();
    let cut = || house.ask(&["draft", "show", id])[0]["draft"]["cut"].clone();
    let file = house.ask(&["media", "list"])[0]["id"].clone();
    let places: Vec<_> = cut().as_object().unwrap().values().cloned().collect();
    let file = file.as_str().unwrap();
    assert_eq!(places, [json!({ file: "1:1" })], "as that place shows it");
    house.ask(&["draft", "save", "Rye rests", "--id", id]);
    assert_eq!(cut().as_object().unwrap().len(), 1, "what is not said stays");
    house.ask(&["draft", "save", "--id", id, "--cut", "bluesky=4:5/80/25/50,mastodon=3:2"]);
    let mut places: Vec<_> = cut().as_object().unwrap().values().map(|files| files[file].clone()).collect();
    places.sort_by_key(ToString::to_string);
    assert_eq!(places, [json!("3:2"), json!("4:5/80/25/50")]);
    house.ask(&["draft", "save", "--id", id, "--cut", ""]);
    assert_eq!(cut(), json!({}));
    house.ask(&["post", "Rye", "--to", "bluesky", "--media", &picture, "--cut", "bluesky"]);
}
