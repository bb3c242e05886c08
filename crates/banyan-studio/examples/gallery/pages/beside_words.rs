//! What stands beside the words of Write: what the plan proposes, people, saved words.

use banyan_app::compose::{BitKind, Contact, SavedBit};
use banyan_domain::{
    guard::{Finding, Level},
    ids::{ContactId, SavedBitId},
};
use banyan_studio::{
    compose::{Aimed, Bits, BitsOfKind, FindingLine, Handle, Person, Who, Write},
    done::{Done, JustDone},
    page::Page,
    parts::RemovedLine,
};

use super::{Made, compose::write, made};
use crate::cast::{at, bluesky, demo, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("write-offer", &offer(page(l))),
        made("write-names", &named(page(l))),
        made("write-bits", &bits(page(l), None)),
        made(
            "write-bits-removed",
            &Bits { just: bit_removed(), removed: removed(), ..bits(demo(l, Done::BitRemoved), None) },
        ),
        made("write-person-removed", &Bits { just: person_removed(), ..bits(demo(l, Done::PersonRemoved), None) }),
        made("write-bits-problem", &bits(page(l), Some("people-unfit"))),
    ]
}

/// The words ask for business, and the plan knows what for.
fn offer(p: Page) -> Write {
    let lines = vec![
        ("write-objective", p.t("objective-offer").to_string()),
        ("write-part-of", "Easter loaf".into()),
        ("plan-section-pillar", "Dates".into()),
        ("write-link", "https://linden.example/easter-loaf".into()),
    ];
    let mut write = write(p, "Two days left: 20 % off every Easter loaf.", vec![]);
    write.form.link.clear();
    write.previews.aimed = Some(Aimed { is_offer: true, lines });
    write
}

pub(super) fn saved() -> Vec<SavedBit> {
    let bit = |number, kind, name: &str, words: &str| SavedBit {
        id: id(number),
        kind,
        name: name.into(),
        words: words.into(),
        removed_at: None,
    };
    vec![
        bit(1, BitKind::Words, "Where we are", "Mill Street 4, Tuesday to Saturday from seven."),
        bit(2, BitKind::Tags, "Bread", "#bread #sourdough #rye"),
    ]
}

pub(super) fn mill() -> Contact {
    let handles = [("mastodon".to_owned(), "mill@mastodon.example".to_owned())].into();
    Contact { id: id(3), mention: "mill".into(), name: "The mill at the weir".into(), handles, removed_at: None }
}

/// Two names that nobody kept is known by; one of them is whole elsewhere.
fn named(p: Page) -> Write {
    let line = |name: &str, how: &str, places| {
        let finding = Finding::new("unknown-mention", Level::Note).with("name", name).with("how", how).about(name);
        FindingLine { finding, places, kept: None, publication: None, rests: false }
    };
    let handle =
        |network: &str, name: &str| Handle { network: network.into(), name: name.into(), handle: String::new() };
    let mut write = write(p, "Rye from @ines, flour from @mill@mastodon.example.", vec![]);
    let handles = vec![handle("mastodon", "Mastodon"), handle("bluesky", "Bluesky")];
    write.previews.who = vec![Who { mention: "ines".into(), name: "Ines Rye".into(), handles }];
    write.previews.findings = vec![
        line("ines", "bare", vec![mastodon(), bluesky()]),
        line("mill@mastodon.example", "whole", vec![bluesky()]),
    ];
    write
}

fn bits(p: Page, problem: Option<&'static str>) -> Bits {
    let handle = |network: &str, name: &str, handle: &str| Handle {
        network: network.into(),
        name: name.into(),
        handle: handle.into(),
    };
    let handles =
        vec![handle("bluesky", "Bluesky", "mill.example"), handle("mastodon", "Mastodon", "mill@mastodon.example")];
    let nobody = handles.iter().map(|known| Handle { handle: String::new(), ..known.clone() }).collect();
    Bits {
        p,
        kinds: [BitKind::Words, BitKind::Tags].map(|kind| BitsOfKind::of(kind, &saved())).into(),
        people: vec![Person { id: Some(id(3)), mention: "mill".into(), name: "The mill at the weir".into(), handles }],
        nobody: Person { handles: nobody, ..Person::default() },
        problem,
        removed: vec![],
        just: JustDone::default(),
    }
}

/// Words that stay away, and a person removed before them.
fn removed() -> Vec<RemovedLine> {
    let line = |name: &str, when: &str, back: &str| RemovedLine { name: name.into(), at: at(when), back: back.into() };
    vec![
        line("When the oven rests", "2026-11-24T07:40:00Z", "/studio/write/bits/4/back"),
        line("The dairy behind the hill", "2026-11-03T08:00:00Z", "/studio/write/people/4/back"),
    ]
}

fn person_removed() -> JustDone {
    JustDone { person: id::<ContactId>(4).to_string(), ..JustDone::default() }
}

fn bit_removed() -> JustDone {
    JustDone { bit: id::<SavedBitId>(4).to_string(), ..JustDone::default() }
}
