//! Sources.

use banyan_domain::{
    compose::{Card, Part},
    guard::{Finding, Level},
    workspace::Role,
};
use banyan_studio::{
    compose::FindingLine,
    gather::{
        AddSourceForm, Found, FoundFeed, FreshItem, HeldItem, HeldQuestion, HeldReason, LetterForm, LetterProblem,
        LookPage, LookPart, LookPlace, MailboxProblem, NewestItem, SourceHealth, SourceKind, SourceLine, Sources,
    },
    page::Page,
    parts::PlaceSign,
    publish::Stays,
    workspace::first::LookProblem,
};

use super::{Made, made};
use crate::cast::{as_role, at, bluesky, id, letter, mastodon, page, site, wordpress};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("sources", &sources(page(l))),
        made("sources-held", &Sources { questions: vec![held()], ..sources(page(l)) }),
        made("sources-reviewer", &Sources { questions: vec![held()], ..sources(as_role(l, Role::Reviewer)) }),
        made(
            "sources-mailbox",
            &Sources {
                form: AddSourceForm {
                    host: "mail.linden.example".into(),
                    user: "ada".into(),
                    ..AddSourceForm::default()
                },
                mailbox_problem: Some(MailboxProblem::Login),
                ..sources(page(l))
            },
        ),
        made("sources-letter", &not_read(l)),
        made("sources-look", &look(page(l))),
        made("sources-look-asks", &look_asks(page(l))),
        made("sources-look-reviewer", &look(as_role(l, Role::Reviewer))),
        made("sources-look-nowhere", &look_nowhere(page(l))),
        made("sources-found", &Sources { found: Some(found()), ..sources(page(l)) }),
        made(
            "sources-empty",
            &Sources {
                sources: vec![],
                address: "http://127.0.0.1/feed".into(),
                problem: Some(LookProblem::OwnNetwork),
                ..sources(page(l))
            },
        ),
    ]
}

fn sources(p: Page) -> Sources {
    let mut old = line(3, SourceKind::Feed, "Old blog", "linden.blog.example");
    old.sign = wordpress();
    old.health = SourceHealth::Gone { since: at("2026-11-03T08:00:00Z") };
    old.looks_again = None;
    let mut folder = line(4, SourceKind::Folder, "Letters on this machine", "letters/");
    folder.health =
        SourceHealth::Silent { since: at("2026-11-23T08:00:00Z"), reason: "The folder cannot be read.".into() };
    folder.places = vec![];
    folder.newest = None;
    folder.newest_items = vec![];
    let mut mail = line(2, SourceKind::Mailbox, "Letter “Crumbs”", "Folder “Newsletter” at mail.linden.example");
    mail.sign = letter();
    mail.carries_by_itself = true;
    Sources {
        p,
        sources: vec![line(1, SourceKind::Feed, "Articles on your site", "linden.example/feed.xml"), mail, folder, old],
        questions: vec![],
        found: None,
        address: String::new(),
        problem: None,
        form: AddSourceForm::default(),
        mailbox_problem: None,
        letter: LetterForm::default(),
    }
}

/// Some were handed over, and this one does not tell its subject.
fn not_read(l: &str) -> Sources {
    let mut handed = line(5, SourceKind::Hand, "Letters handed over", "handed");
    handed.sign = letter();
    let letter = LetterForm { paste_problem: Some(LetterProblem::NoSubject), ..pasted_letter() };
    Sources { sources: vec![handed], letter, ..sources(page(l)) }
}

pub(super) fn pasted_letter() -> LetterForm {
    let pasted = "Rye needs a long night, and so do bakers.\n\nCome by on Saturday.".into();
    LetterForm { pasted, ..LetterForm::default() }
}

fn line(number: u128, kind: SourceKind, name: &str, where_from: &str) -> SourceLine {
    SourceLine {
        id: id(number),
        revision: 1,
        kind,
        sign: site(),
        name: name.into(),
        where_from: where_from.into(),
        carries_by_itself: false,
        places: vec![mastodon(), bluesky()],
        known: 64,
        newest: Some(at("2026-11-24T08:08:00Z")),
        looked: Some(at("2026-11-24T08:10:00Z")),
        looks_again: Some(at("2026-11-24T09:10:00Z")),
        health: SourceHealth::Well,
        newest_items: vec![
            NewestItem { title: "How to keep bread for a week".into(), at: Some(at("2026-11-24T08:08:00Z")) },
            NewestItem { title: "Knead in the rain".into(), at: None },
        ],
        fresh: match number {
            1 => vec![FreshItem {
                id: id(91),
                title: "Rye for the cold months".into(),
                at: Some(at("2026-11-24T08:08:00Z")),
            }],
            _ => vec![],
        },
    }
}

fn held() -> HeldQuestion {
    let item = |id: &str, title: &str, when: Option<&str>, on| HeldItem {
        id: id.into(),
        title: title.into(),
        at: when.map(at),
        on,
    };
    HeldQuestion {
        source: id(1),
        revision: 1,
        name: "Articles on your site".into(),
        found: at("2026-11-24T08:10:00Z"),
        reason: HeldReason::Old,
        items: vec![
            item("a", "Three ways to shape a loaf", Some("2026-11-24T08:08:00Z"), true),
            item("b", "Is sourdough enough?", Some("2026-11-21T08:08:00Z"), false),
            item("c", "Tins for small ovens", Some("2023-05-04T08:08:00Z"), false),
            item("d", "The kettle trick", None, false),
        ],
    }
}

const RYE: &str = "https://linden.example/rye-for-the-cold-months";
const COLDER: &str = "The colder the kitchen, the longer the dough may rest.";

/// What would go out of an article, before anybody says yes.
fn look(p: Page) -> LookPage {
    let words = format!("Rye for the cold months\n\n{COLDER}");
    let mut own = look_place(site(), "linden.example", "2026-11-24T08:40:00Z", &format!("{COLDER} ").repeat(30), None);
    own.title = Some("Rye for the cold months".into());
    own.link = Some(RYE.into());
    own.brings_picture = true;
    let said = format!("{words}\n\n{RYE}");
    let mut town = look_place(mastodon(), "@linden@rye.example", "2026-11-25T09:00:00Z", &said, Some(500));
    town.findings = vec![line_of(Finding::new("too-close", Level::Warn).with("minutes", 30).with("wanted", 180))];
    town.rules_of = Some(at("2026-11-20T09:00:00Z"));
    let mut sky = look_place(bluesky(), "linden.bsky.example", "2026-11-25T09:00:00Z", &words, Some(300));
    sky.stays = Some(Stays::SignedOut(at("2026-11-23T07:12:00Z")));
    sky.card = Some(Card {
        url: RYE.into(),
        title: "Rye for the cold months".into(),
        description: COLDER.into(),
        image: None,
        thumbnail: None,
    });
    let look = LookPart {
        p: p.clone(),
        id: id(91),
        title: "Rye for the cold months".into(),
        url: Some(RYE.into()),
        places: vec![own, town, sky],
        sign: "3f".repeat(32),
        may_be_drafted: true,
        asks: false,
    };
    LookPage { p, look }
}

/// A letter was said yes to from the list, and there is something to know: a place cannot take it as it is.
fn look_asks(p: Page) -> LookPage {
    let mut page = look(p);
    let blocked = Finding::new("too-long", Level::Block).with("over", 27).with("limit", 100);
    page.look.places[1].findings.insert(0, line_of(blocked));
    page.look.places[1].parts[0].limit = Some(100);
    page.look.places[1].waits_for_page = true;
    page.look.may_be_drafted = false;
    page.look.asks = true;
    page
}

/// Every place has it already.
fn look_nowhere(p: Page) -> LookPage {
    let mut page = look(p);
    page.look.places = vec![];
    page
}

fn look_place(sign: PlaceSign, handle: &str, due: &str, text: &str, limit: Option<usize>) -> LookPlace {
    LookPlace {
        sign,
        handle: handle.into(),
        due: at(due),
        stays: None,
        waits_for_page: false,
        title: None,
        warning: None,
        language: Some("en".into()),
        parts: vec![Part { text: text.into(), length: text.chars().count(), limit }],
        card: None,
        link: None,
        media: vec![],
        brings_picture: false,
        findings: vec![],
        rules_of: None,
    }
}

fn line_of(finding: Finding) -> FindingLine {
    FindingLine { finding, places: vec![], kept: None, publication: None, rests: false }
}

fn found() -> Found {
    Found {
        address: "rye.example".into(),
        feeds: vec![
            FoundFeed {
                value: "https://rye.example/feed".into(),
                title: "Rye notes".into(),
                items: 12,
                newest: Some(at("2026-11-20T08:00:00Z")),
            },
            FoundFeed {
                value: "https://rye.example/comments".into(),
                title: "Comments".into(),
                items: 1,
                newest: None,
            },
        ],
    }
}
