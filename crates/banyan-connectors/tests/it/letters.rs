//! Letters as the page for writing counts them in the browser: the table its script is tried with says what the rooms do.

use std::collections::BTreeMap;

use banyan_connector::ChannelFacts;
use banyan_connectors::registry::connector;
use banyan_domain::{
    compose::{
        About, Card, Media, Poll, Variant, links,
        mentions::{Mentioned, say_on},
    },
    ids::AssetId,
};
use serde::Deserialize;

const TABLE: &str = include_str!("../../../../ui/test/letters.json");

#[derive(Deserialize)]
struct Table {
    people: Vec<Person>,
    rows: Vec<Row>,
}

/// Whom posts mention.
#[derive(Deserialize)]
struct Person {
    mention: String,
    name: String,
    handles: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct Row {
    why: String,
    place: String,
    says: BTreeMap<String, String>,
    /// Pictures beside the words.
    #[serde(default)]
    files: usize,
    /// What can be answered.
    #[serde(default)]
    options: Vec<String>,
    /// So often the text stands there.
    times: Option<usize>,
    /// Of the longest message; none: it is told that it becomes several.
    count: Option<usize>,
    #[serde(default)]
    over: usize,
    #[serde(default)]
    thread: bool,
}

#[test]
fn the_letters_on_the_page_are_those_of_the_rooms() {
    let table: Table = serde_json::from_str(TABLE).expect("a table");
    assert!(table.rows.len() > 20);
    let known = |Person { mention, name, handles }| Mentioned { mention, name, handles };
    let people: Vec<Mentioned> = table.people.into_iter().map(known).collect();
    for row in &table.rows {
        let room = connector(&row.place).expect("a room");
        let sent = room.render(&variant(row, &people), &room.limits(&ChannelFacts::default()));
        let too_long = sent.findings.iter().find(|finding| finding.rule == "too-long");
        let over = too_long.map_or(0, |finding| finding.args["over"].parse().expect("a number"));
        let seen = (over, sent.parts.len() > 1);
        assert_eq!(seen, (row.over, row.thread), "{}: {}", row.place, row.why);
        if row.count.is_some() {
            let longest = sent.parts.iter().map(|part| part.length).max();
            assert_eq!(longest, row.count, "{}: {}", row.place, row.why);
        }
    }
}

fn picture() -> Media {
    Media {
        asset: AssetId::from(uuid::Uuid::nil()),
        mime_type: "image/jpeg".to_owned(),
        bytes: 40_000,
        width: Some(1_200),
        height: Some(900),
        alt: Some("A loaf".to_owned()),
        focus: None,
        cut: None,
        duration_ms: None,
    }
}

/// As the program makes it of what was typed.
fn variant(row: &Row, people: &[Mentioned]) -> Variant {
    let says = |name: &str| Some(row.says.get(name)?.clone());
    let said = |name: &str| says(name).unwrap_or_default();
    let own = said("text").repeat(row.times.unwrap_or(1)).trim().to_owned();
    let about =
        About { quote: said("quote"), author: said("quote_author"), site: said("quote_site"), ..About::default() };
    let quoted = Some(about.passage(Some("en"))).filter(|passage| !passage.is_empty());
    let card = links::leads_to(&own, row.says.get("link").map(String::as_str));
    let told = say_on(&row.place, &own, people);
    Variant {
        card: card.map(|url| Card { url: url.into_owned(), ..Card::default() }),
        text: quoted.as_ref().map_or_else(|| told.clone(), |passage| format!("{told}\n\n{passage}")),
        link: says("link"),
        hashtags: said("tags").split_whitespace().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
        content_warning: says("warning"),
        media: vec![picture(); row.files],
        poll: (!row.options.is_empty()).then(|| Poll { options: row.options.clone(), minutes: 60, multiple: false }),
        quoted,
        ..Variant::default()
    }
}
