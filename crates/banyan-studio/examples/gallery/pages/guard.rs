//! The six-line test and what the guard asks about.

use banyan_app::compose::{BetterPost, ReadLine};
use banyan_domain::{
    guard::{Evidence, Finding, Level, RULES, beside},
    workspace::Role,
};
use banyan_studio::{
    compose::Rested,
    guard::{ChosenName, GuardRulesPage, RuleLine, SixLine, SixPage, SixRead},
    page::Page,
};

use super::{Made, made};
use crate::cast::{as_role, at, page};

pub(super) fn pages(l: &str) -> Vec<Made> {
    let six =
        |p: Page, read| SixPage { p, typed: LINES.map(|(line, _)| line).join("\n"), read: Some(read), rested: None };
    let none = SixRead {
        lines: vec![refused(1, LINES[0].0, "two-offers-in-a-row", None)],
        offers: (1, 0),
        better: Vec::new(),
        left_over: 2,
        ..read()
    };
    vec![
        made("six", &six(page(l), read())),
        made("six-none", &six(page(l), none)),
        made("six-later", &six(page(l), later())),
        made("six-rested", &SixPage { rested: Some(Rested { rule: "repeated-text".into() }), ..six(page(l), read()) }),
        made("six-empty", &SixPage { p: page(l), typed: String::new(), read: None, rested: None }),
        made("guard", &rules(page(l), true)),
        made("guard-all", &rules(page(l), false)),
        made("guard-reviewer", &rules(as_role(l, Role::Reviewer), true)),
    ]
}

const LINES: [(&str, &str); 6] = [
    ("Easter loaf: 20 % off this week! linden.example/loaf", ""),
    ("Easter loaf: 20 % OFF THIS WEEK!!!", "louder"),
    ("This week: Easter loaf 20 % off", "turned"),
    ("#bread #easter Easter loaf: 20 % off this week! #linden", "hashtags"),
    ("Easter loaf: 25 % off next week!", "near"),
    ("Easter loaf: 20 % off this week! linden.example/loaf?from=six", "link"),
];

fn read() -> SixRead {
    let goes = SixLine {
        number: 1,
        read: ReadLine {
            text: LINES[0].0.into(),
            findings: vec![],
            like: None,
            goes: true,
            at: Some(at("2026-12-02T11:30:00Z")),
            apart_from: None,
        },
    };
    let rest = LINES.iter().enumerate().skip(1);
    let rest = rest.map(|(place, (line, how))| refused(place + 1, line, "repeated-text", Some(how)));
    SixRead {
        lines: std::iter::once(goes).chain(rest).collect(),
        days: 180,
        places: 4,
        offers: (6, 1),
        rule: (10, 1),
        better: vec![
            better("Rain is good for bread: wet air keeps the skin of the dough soft.", false),
            better("Ada carried her first sack upstairs in 1994.\n\nEaster loaf: 20 % off this week!", true),
        ],
        left_over: 0,
    }
}

/// An offer is out already: one is far enough from it, and no time is left that is far enough from both.
fn later() -> SixRead {
    let SixRead { mut lines, .. } = read();
    lines[0].read.apart_from = Some(at("2026-11-20T11:30:00Z"));
    let mut crowded = refused(2, "Oat bread: 10 % off on Monday", "two-offers-in-a-row", None);
    crowded.read.apart_from = lines[0].read.at;
    lines.truncate(1);
    lines.push(crowded);
    SixRead { lines, offers: (3, 2), ..read() }
}

fn refused(number: usize, line: &str, rule: &str, how: Option<&str>) -> SixLine {
    let first = LINES[0].0;
    let about = Evidence {
        at: Some(at("2026-11-20T11:30:00Z")),
        beside: how.map(|_| beside(first, line)),
        ..Evidence::of(first)
    };
    let finding = Finding::new(rule, Level::Warn).with("days", 1).with("when", "earlier").showing(about);
    let finding = how.map_or_else(|| finding.clone(), |how| finding.clone().with("how", how));
    let offers = Finding::new("two-offers-in-a-row", Level::Warn).with("when", "earlier");
    let findings = if how.is_some() { vec![finding, offers] } else { vec![finding] };
    SixLine {
        number,
        read: ReadLine { text: line.into(), findings, like: how.map(|_| 0), goes: false, at: None, apart_from: None },
    }
}

fn better(text: &str, sells: bool) -> BetterPost {
    BetterPost {
        sells,
        text: text.into(),
        link: Some("https://linden.example/rain".into()),
        title: "Knead in the rain: why dough likes wet days".into(),
        pillar: Some("Teach one thing".into()),
    }
}

fn rules(p: Page, is_told: bool) -> GuardRulesPage {
    let since = || Some((at("2026-11-11T08:00:00Z"), Some("Ada Lindholm".to_owned())));
    let rests = |rule| if is_told && matches!(rule, "series" | "capitals") { since() } else { None };
    let name =
        |name: &str| ChosenName { name: name.into(), at: at("2026-11-11T08:00:00Z"), by: Some("Ada Lindholm".into()) };
    GuardRulesPage {
        p,
        rules: RULES.map(|rule| RuleLine { rule, rests: rests(rule) }).into(),
        names: if is_told { vec![name("Tom Berg"), name("Elisabeth von Hohenstein-Bergmann")] } else { vec![] },
        avoided: if is_told { vec!["cheap".into(), "best ever".into()] } else { vec![] },
    }
}
