//! Write.

use banyan_domain::{compose::counting::Counting, workspace::Role};
use banyan_studio::{
    compose::{Aim, Preview, PreviewPart, Previews, Write, WriteForm, WritePlace, WriteProblem},
    page::Page,
};

use super::{Made, made, publish::findings};
use crate::cast::{as_role, at, bluesky, id, mastodon, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("write", &write(page(l), "", vec![])),
        made("write-filled", &write(page(l), RAIN, vec![])),
        made("write-problem", &write(page(l), RAIN, vec![WriteProblem::NoPlace, WriteProblem::BadLink])),
        made("write-blocked", &write(as_role(l, Role::Author), RAIN, vec![WriteProblem::Blocked])),
        made("write-nowhere", &Write { places: vec![], ..write(page(l), "", vec![WriteProblem::Empty]) }),
    ]
}

const RAIN: &str =
    "Rain is good for bread.\n\nWet air keeps the skin of the dough soft, so it can rise longer before it tears.";

fn write(p: Page, text: &str, problems: Vec<WriteProblem>) -> Write {
    let cards = if text.is_empty() { vec![] } else { cards() };
    let findings = if text.is_empty() { vec![] } else { [findings(), findings()].into_iter().flatten().collect() };
    let previews = Previews { p: p.clone(), cards, findings };
    let place = |number, sign, handle: &str, limit, counting| WritePlace {
        id: id(number),
        sign,
        handle: handle.into(),
        on: !text.is_empty(),
        limit: Some(limit),
        counting,
    };
    Write {
        form: WriteForm {
            text: text.into(),
            link: if text.is_empty() { String::new() } else { "https://linden.example/rain".into() },
            language: p.language().tag.into(),
            warning: if text.is_empty() { String::new() } else { "Flour everywhere".into() },
            key: "018f".into(),
            ..WriteForm::default()
        },
        places: vec![
            place(1, mastodon(), "@linden@mastodon.example", 500, Counting::GraphemesWithLinks { url_cost: 23 }),
            place(2, bluesky(), "@linden.example", 100, Counting::Graphemes),
        ],
        previews,
        problems,
        slot: (!text.is_empty()).then(|| at("2026-11-26T08:00:00Z")),
        aim: Aim {
            purpose: "Bread that a street comes together for.".into(),
            pillars: vec!["Teach one thing".into(), "Stories".into(), "Offers".into()],
            audiences: vec!["Early neighbours".into(), "Saturday bakers".into()],
        },
        p,
    }
}

fn cards() -> Vec<Preview> {
    vec![
        Preview {
            sign: mastodon(),
            handle: "@linden@mastodon.example".into(),
            warning: Some("Flour everywhere".into()),
            parts: vec![PreviewPart { text: RAIN.into(), length: 128, limit: Some(500) }],
            link: Some("https://linden.example/rain".into()),
            card_title: Some("Knead in the rain: why dough likes wet days".into()),
            shortened: false,
        },
        Preview {
            sign: bluesky(),
            handle: "@linden.example".into(),
            warning: None,
            parts: vec![
                PreviewPart { text: "Rain is good for bread.".into(), length: 96, limit: Some(100) },
                PreviewPart { text: RAIN.into(), length: 112, limit: Some(100) },
            ],
            link: Some("https://linden.example/rain".into()),
            card_title: None,
            shortened: true,
        },
    ]
}
