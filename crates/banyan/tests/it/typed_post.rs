//! A post as it is typed at the command line, with everything that is said beside its words.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::house::{House, Towns};

#[tokio::test(flavor = "multi_thread")]
async fn a_post_is_typed_with_words_of_one_place_a_warning_a_comment_and_what_it_does() {
    let house = House::new().await;
    let towns = Towns::start(&house);
    towns.connect(&house);
    house.ask(&["channel", "add", "own_site"]);
    let post = ["post", "Bread in the morning.", "--to", "mastodon,own_site", "--at", "2099-01-05T12:00"];
    for (own, why) in [("mastodon", "is not PLACE=WORDS"), ("bluesky=Only there.", "a place that it does not go to")] {
        let refused = house.run(&[&post[..], &["--own", own]].concat());
        assert!(refused.code == 1 && refused.err.contains(why), "{own}: {}", refused.err);
    }
    assert!(house.ask(&["publications"]).is_empty(), "nothing was put in the queue");

    let beside = ["--own", "mastodon=Only here.", "--comment", "By Ada.", "--warning", "Crumbs", "--objective", "tell"];
    let placed = house.ask(&[&post[..], &beside[..]].concat());
    let stopped = house.ask(&["draft", "stop", placed[0]["id"].as_str().unwrap()]);
    let id = stopped[0]["draft"].as_str().unwrap();
    let draft = || house.ask(&["draft", "show", id])[0]["draft"].clone();
    let said = draft();
    let own = said["own"].as_object().unwrap().values();
    let words: BTreeSet<&str> = own.chain([&said["text"]]).filter_map(Value::as_str).collect();
    assert_eq!(words, BTreeSet::from(["Bread in the morning.", "Only here."]));
    for (what, words) in [("first_comment", "By Ada."), ("content_warning", "Crumbs"), ("objective", "tell")] {
        assert_eq!(said[what], words, "{said}");
    }

    house.ask(&["draft", "save", "--id", id, "--objective", "gather"]);
    assert_eq!(draft()["objective"], "gather");
    house.ask(&["draft", "save", "--id", id, "--title", "Bread"]);
    assert_eq!(draft()["objective"], "gather", "what is not said stays");
    let series =
        ["recurring", "add", "Open on {date}.", "--every", "week", "--from", "2099-12-05", "--objective", "offer"];
    house.ask(&[&series[..], &["--to", "own_site"]].concat());
}
