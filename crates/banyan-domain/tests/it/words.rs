//! Every finding the rules make has its words in every language of the Studio.

use std::{collections::BTreeSet, fs, path::PathBuf};

const RULES: [&str; 18] = [
    "capitals",
    "dead-link",
    "exclamations",
    "link-not-checked",
    "missing-alt",
    "offer-gone",
    "offer-over",
    "repeated-link",
    "repeated-text",
    "same-opening",
    "shortened",
    "silent-link",
    "template-broken",
    "too-close",
    "too-long",
    "too-many-offers",
    "two-offers-in-a-row",
    "unknown-mention",
];

fn ids(language: &str) -> BTreeSet<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language).join("guard.ftl");
    let text = fs::read_to_string(&path).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once(" ="));
    lines.map(|(id, _)| id).filter(|id| id.starts_with("guard-")).map(str::to_owned).collect()
}

#[test]
fn every_rule_has_words_in_every_language() {
    for language in ["en", "de", "es"] {
        let known = ids(language);
        let missing: Vec<_> = RULES.iter().filter(|rule| !known.contains(&format!("guard-{rule}"))).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}
