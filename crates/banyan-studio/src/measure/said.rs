//! Kinds, tasks, minutes and sums as the pages of this room say them.

use std::collections::BTreeMap;

use banyan_app::{
    plan::say::{hours_and_minutes, say_money},
    workspace::words::Words,
};
use banyan_domain::{
    measure::{Cause, Kind, Reason, Task},
    plan::{Money, Plan},
};

use crate::page::Page;

/// Message ids have hyphens where data has underscores.
pub(super) fn kind(p: &Page, kind: Kind) -> String {
    p.t(&format!("away-kind-{}", kind.as_str().replace('_', "-"))).to_string()
}

/// The question of the second tap.
pub(super) fn question(p: &Page, kind: Kind) -> String {
    p.t(&format!("away-ask-{}", kind.as_str().replace('_', "-"))).to_string()
}

pub(super) fn icon_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Call => "phone",
        Kind::Enquiry => "talk",
        Kind::Answered => "check",
        Kind::ThankYou => "heart",
        Kind::Talk => "people",
        Kind::Cards => "card",
        Kind::Habit => "leaf",
        Kind::Minutes => "clock",
        Kind::Cost => "coin",
    }
}

pub(super) fn task(p: &Page, task: Task) -> String {
    p.t(&format!("task-{}", task.as_str())).to_string()
}

/// A row that left the plan has no name any more.
pub(super) fn cause(p: &Page, plan: &Plan, cause: Cause) -> String {
    match cause {
        Cause::Row(row) => plan.row(row).map_or_else(|| p.t("away-gone").to_string(), |row| row.name().to_owned()),
        Cause::Reason(of) => reason(p, of),
    }
}

pub(super) fn reason(p: &Page, reason: Reason) -> String {
    p.t(&format!("away-reason-{}", reason.as_str().replace('_', "-"))).to_string()
}

pub(super) fn minutes(p: &Page, minutes: Option<u32>) -> String {
    minutes.map_or_else(|| p.t("ledger-not-told").to_string(), hours_and_minutes)
}

/// `1,900 EUR`, `22.50 EUR, 40 SEK`; of nothing spent, nothing is said.
pub(super) fn money(words: &Words, sums: &BTreeMap<String, i64>) -> String {
    let sums = sums
        .iter()
        .map(|(currency, cents)| say_money(words, &Money { cents: *cents, currency: currency.clone() }.to_string()));
    sums.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use banyan_app::workspace::words::languages;

    #[test]
    fn every_kind_task_and_reason_has_its_words_in_every_language() {
        let spelled = |family: &str, word: &str| format!("{family}-{}", word.replace('_', "-"));
        let kinds = Kind::ALL.iter().map(|kind| spelled("away-kind", kind.as_str()));
        let asked = Kind::ALL.iter().filter(|kind| **kind != Kind::Cost);
        let asked = asked.map(|kind| spelled("away-ask", kind.as_str()));
        let tasks = Task::ALL.iter().map(|task| spelled("task", task.as_str()));
        let reasons = Reason::ALL.iter().map(|reason| spelled("away-reason", reason.as_str()));
        let ids: Vec<String> = kinds.chain(asked).chain(tasks).chain(reasons).collect();
        for language in languages() {
            let words = Words::for_language(language.tag);
            let missing: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.tag);
        }
    }

    #[test]
    fn a_sum_says_its_currencies_and_no_empty_cents() {
        let said = |language, sums: &[(&str, i64)]| {
            let sums = sums.iter().map(|(name, cents)| ((*name).to_owned(), *cents)).collect();
            money(Words::for_language(language), &sums)
        };
        assert_eq!(said("en", &[("EUR", 2_250), ("SEK", 190_000)]), "22.50 EUR, 1,900 SEK");
        assert_eq!(said("de", &[("EUR", 2_250), ("SEK", 190_000)]), "22,50 EUR, 1.900 SEK");
        assert_eq!(said("en", &[]), "");
    }
}
