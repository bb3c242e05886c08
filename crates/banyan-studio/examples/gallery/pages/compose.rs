//! Write.

use banyan_domain::{compose::counting::Counting, workspace::Role};
use banyan_studio::{
    compose::{AimSelect, Preview, PreviewPart, Previews, Write, WriteForm, WritePlace, WriteProblem},
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
        purpose: "Bread that a street comes together for.".into(),
        selects: aim(!text.is_empty()),
        asks_places: true,
        places_note: (!text.is_empty())
            .then(|| p.t("write-audience-reads").with("audience", "Early neighbours").to_string()),
        offered: (!text.is_empty()).then(|| "https://linden.example/easter-loaf".into()),
        p,
    }
}

/// As the plan's rows are offered, and what of them was chosen.
pub(super) fn aim(is_chosen: bool) -> Vec<AimSelect> {
    let select = |name, label, names: [&str; 2]| AimSelect {
        name,
        label,
        names: names.map(str::to_owned).to_vec(),
        chosen: if is_chosen { names[0].to_owned() } else { String::new() },
    };
    vec![
        select("pillar", "plan-section-pillar", ["Teach one thing", "Stories"]),
        select("audience", "plan-section-audience", ["Early neighbours", "Saturday bakers"]),
        select("goal", "write-goal", ["160 letter readers", "24 orders a week"]),
        select("part_of", "write-part-of", ["Easter loaf", "Open day in May"]),
    ]
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
