//! What is unfinished, its versions, and what is found.

use banyan_app::compose::{FoundState, library::FoundFile};
use banyan_studio::{
    compose::{
        Compare, Difference, DraftList, DraftRow, FindPosts, FoundLine, FoundPerson, VersionLine, Versions, word_diff,
    },
    page::Page,
};

use super::{Made, compose::RAIN, made};
use crate::cast::{at, bluesky, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("write-drafts", &DraftList { p: page(l), unfinished: drafts(), removed: removed() }),
        made("write-drafts-none", &DraftList { p: page(l), unfinished: vec![], removed: vec![] }),
        made("write-versions", &versions(page(l))),
        made("write-compare", &compare(page(l))),
        made(
            "write-compare-fields",
            &Compare { theirs: RAIN.into(), pieces: vec![], rows: differing(), ..compare(page(l)) },
        ),
        made("find", &found(page(l), "rain", 2)),
        made("find-none", &found(page(l), "<sun>", 0)),
        made("find-older", &older(page(l))),
    ]
}

pub(super) fn draft(number: u128, title: &str, places: usize) -> DraftRow {
    let (at, by) = (at("2026-11-21T16:12:00Z"), Some("Jonas Berg".into()));
    DraftRow { id: id(number), title: title.into(), places, at, by, removed: None }
}

pub(super) fn drafts() -> Vec<DraftRow> {
    vec![draft(1, "Rain is good for bread.", 2), draft(2, "", 0)]
}

fn removed() -> Vec<DraftRow> {
    vec![DraftRow { removed: Some(at("2026-11-20T08:00:00Z")), ..draft(3, "Open day: who bakes with us?", 1) }]
}

fn versions(p: Page) -> Versions {
    let line = |number, text: &str, own| VersionLine {
        id: id(number),
        at: at("2026-11-21T16:02:00Z"),
        by: Some("Jonas Berg".into()),
        text: text.into(),
        own,
        rows: if own > 0 { differing() } else { vec![] },
    };
    Versions {
        p,
        draft: draft(1, "Rain is good for bread.", 2),
        versions: vec![line(4, RAIN, 1), line(5, "Rain is good.", 0)],
    }
}

/// What each changed beside the words for all.
fn differing() -> Vec<Difference> {
    let differs = |label: &str, then: &str, now: &str| Difference { label: label.into(), pieces: word_diff(then, now) };
    vec![
        differs("Own words for Mastodon", "Wet air keeps dough soft.", "Rain keeps dough soft."),
        differs("Link", "", "https://linden.example/rain"),
    ]
}

pub(super) fn compare(p: Page) -> Compare {
    let theirs = "Rain is good for rye bread.\n\nWet air keeps the dough soft, so it can rise longer.";
    Compare {
        p,
        by: Some("Jonas Berg".into()),
        at: at("2026-11-22T09:40:12Z"),
        pieces: word_diff(theirs, RAIN),
        rows: vec![],
        mine: RAIN.into(),
        theirs: theirs.into(),
        draft: "018f".into(),
        carried: vec![("draft", "018f".into()), ("revision", "7".into())],
    }
}

/// On a later page stand posts alone.
fn older(p: Page) -> FindPosts {
    FindPosts { page: 2, drafts: vec![], files: vec![], people: vec![], ..found(p, "rain & <sun>", 1) }
}

fn found(p: Page, asked: &str, most: usize) -> FindPosts {
    let line = |number, title: &str, day: &str, state: FoundState| FoundLine {
        id: id(number),
        title: title.into(),
        excerpt: "Wet air keeps the skin of the dough soft, so it can rise longer before it tears.".into(),
        at: at(day),
        out_on: if state == FoundState::Out { vec![mastodon(), bluesky()] } else { vec![] },
        state,
    };
    let lines = [
        line(1, "Rain is good for bread.", "2026-11-20T08:00:00Z", FoundState::Out),
        line(2, "Knead in the rain: why dough likes wet days", "2025-10-02T07:00:00Z", FoundState::TakenDown),
        line(6, "Rain again", "2025-09-02T07:00:00Z", FoundState::Cancelled),
        line(7, "A roof for the queue when it rains", "2026-11-26T08:00:00Z", FoundState::Waits),
        line(8, "Rain on the mill pond", "2026-11-24T08:00:00Z", FoundState::Leaving),
        line(9, "What the rain did to the oats", "2025-08-02T07:00:00Z", FoundState::Unknown),
    ];
    let draft = DraftRow {
        id: id(3),
        title: "Rain, and what it does to a sourdough".into(),
        places: 2,
        at: at("2026-11-23T15:00:00Z"),
        by: Some("Ada Lindholm".into()),
        removed: None,
    };
    let file = |number, name: &str, alt: Option<&str>| FoundFile {
        id: id(number),
        name: name.into(),
        alt: alt.map(Into::into),
    };
    let person = |name: &str, said: &str, sign, href: &str| FoundPerson {
        name: name.into(),
        said: said.into(),
        sign,
        href: href.into(),
    };
    let asks = "Do you bake when it rains? I would drive over for the dark one with caraway.";
    let people = vec![
        person("Nora Ek", asks, Some(mastodon()), "/studio/waiting"),
        person("Rainer Holm", "@rainer", None, "/studio/write/bits"),
    ];
    FindPosts {
        p,
        asked: asked.into(),
        found: lines.into_iter().take(most * 3).collect(),
        page: 1,
        more: most > 0,
        drafts: [draft].into_iter().take(most).collect(),
        files: [file(4, "Rain on the yard", Some("Rain runs off the roof of the mill.")), file(5, "", None)]
            .into_iter()
            .take(most)
            .collect(),
        people: people.into_iter().take(most).collect(),
    }
}
