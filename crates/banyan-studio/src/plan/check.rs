//! The plan check as a page: what does not fit, what is open, what is a question, and what fits.

use askama::Template;
use banyan_app::plan::say::{Line, say_cure, say_finding, say_section, spelled};
use banyan_domain::plan::{
    Field, Plan, Row, Section,
    check::{Change, Cure, PlanCheck, PlanFinding, Weight},
};

use super::sheet::lines;
use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/check.html")]
pub struct CheckPage {
    pub p: Page,
    pub plan: Plan,
    pub check: PlanCheck,
    pub version: i64,
    /// A cure that was pressed no longer fits the plan.
    pub stale: bool,
}

impl CheckPage {
    fn weights(&self) -> [Weight; 3] {
        [Weight::Clash, Weight::Open, Weight::Question]
    }

    fn of(&self, weight: &Weight) -> Vec<&PlanFinding> {
        self.check.findings.iter().filter(|finding| finding.weight == *weight).collect()
    }

    fn count(&self, weight: Weight) -> usize {
        self.of(&weight).len()
    }

    fn heading(&self, weight: &Weight) -> &'static str {
        match weight {
            Weight::Clash => "plan-check-clashes",
            Weight::Open => "plan-check-open",
            Weight::Question => "plan-check-questions",
        }
    }

    fn sign(&self, weight: &Weight) -> &'static str {
        match weight {
            Weight::Clash => "warn",
            Weight::Open => "clock",
            Weight::Question => "talk",
        }
    }

    fn anchor(&self, weight: &Weight) -> &'static str {
        match weight {
            Weight::Clash => "clashes",
            Weight::Open => "open",
            Weight::Question => "questions",
        }
    }

    fn words(&self, finding: &PlanFinding) -> String {
        say_finding(self.p.words, finding, &|date| self.p.day(date))
    }

    /// What was found, and below it what is to be known about it.
    fn told(&self, finding: &PlanFinding) -> (String, String) {
        let words = self.words(finding);
        let months: Vec<String> = (1..=12_u32).map(|n| self.p.t("when-month").with("n", n).to_string()).collect();
        let (head, rest) = words.split_at(first_sentence(&words, &months));
        (head.to_owned(), rest.trim_start().to_owned())
    }

    /// A question with one answer, which stands beside it.
    fn is_gap(&self, finding: &PlanFinding) -> bool {
        finding.rule == "unanswered"
    }

    /// The section is named once for all that was found in it.
    fn begins_section(&self, finding: &PlanFinding) -> bool {
        let same = self.of(&finding.weight);
        let before = same.iter().take_while(|other| !std::ptr::eq(**other, finding)).last();
        before.is_none_or(|before| before.section != finding.section)
    }

    fn cure_words(&self, cure: &Cure) -> String {
        say_cure(self.p.words, cure, &|date| self.p.day(date))
    }

    /// What is asked about where a section still holds examples: nobody takes over what they have not read.
    fn examples(&self, finding: &PlanFinding) -> Vec<&Row> {
        let asked = finding.rule == "example";
        self.plan.of(finding.section).filter(|row| asked && row.example).collect()
    }

    fn lines(&self, row: &Row) -> Vec<Line> {
        lines(&self.p, row)
    }

    /// What the kit asks beside a line in a person's own words; once, where the first of its gaps is.
    fn asks(&self, finding: &PlanFinding) -> Option<&str> {
        let row = finding.row.filter(|_| finding.rule == "unanswered")?;
        let first = self.check.findings.iter().find(|other| other.rule == finding.rule && other.row == finding.row);
        let asks = self.plan.row(row).filter(|_| first.is_some_and(|first| std::ptr::eq(first, finding)))?.asks();
        (!asks.is_empty()).then_some(asks)
    }

    /// What others say there, where an answer is wanted: of the trade, as far as the kit knows.
    fn other_example(&self, finding: &PlanFinding) -> Option<String> {
        let field = finding.field.filter(|_| finding.rule == "unanswered")?;
        if let Some(kits) = finding.row.and_then(|row| self.plan.row(row)).and_then(|row| row.suggestion(field)) {
            return Some(kits.to_owned());
        }
        let (section, field) = (spelled(finding.section.as_str()), spelled(field.as_str()));
        Some(self.p.t(&format!("plan-example-{section}-{field}")).to_string())
    }

    /// Leaving it so is offered, not recommended.
    fn mends(&self, cure: &Cure) -> bool {
        !cure.changes.iter().any(|change| matches!(change, Change::Keep { .. }))
    }

    fn answer_at(&self, finding: &PlanFinding) -> String {
        answer_at(finding)
    }

    /// Answered where it is asked for a field, where nothing else helps, or in a review; else the line can be changed.
    fn answer_words(&self, finding: &PlanFinding) -> &'static str {
        if is_of_place(finding) {
            return "place-rest-open";
        }
        let is_answered = finding.field.is_some() || finding.cures.is_empty() || asks_for_review(finding);
        if is_answered { "plan-answer" } else { "plan-change-row" }
    }

    /// Where no button mends it, what is recommended is the line itself, or the place.
    fn leads_on(&self, finding: &PlanFinding) -> bool {
        is_of_place(finding) || !finding.cures.iter().any(|cure| self.mends(cure))
    }

    fn title(&self, section: &Section) -> String {
        say_section(self.p.words, *section)
    }

    /// Each section with how much was found in it.
    fn map(&self) -> Vec<(Section, usize)> {
        let found = |section: &Section| self.check.findings.iter().filter(|found| found.section == *section).count();
        Section::ALL.iter().map(|section| (*section, found(section))).collect()
    }

    fn first_of(&self, section: &Section) -> usize {
        self.check.findings.iter().position(|finding| finding.section == *section).unwrap_or(0)
    }

    fn number(&self, finding: &PlanFinding) -> usize {
        self.check.findings.iter().position(|other| std::ptr::eq(other, finding)).unwrap_or(0)
    }
}

/// Where an answer is typed: on the plan's page, where why is asked again, where a place is let rest, or after the First
/// Steps.
pub(crate) fn answer_at(finding: &PlanFinding) -> String {
    match finding.row {
        _ if asks_for_review(finding) => "/studio/plan/review".to_owned(),
        _ if is_of_place(finding) => "/studio/places".to_owned(),
        _ if is_after_steps(finding) => "/studio/plan/steps#after".to_owned(),
        Some(row) => format!("/studio/plan?row={row}#row-{row}"),
        None => format!("/studio/plan?add={}#section-{}", finding.section.as_str(), finding.section.as_str()),
    }
}

/// Where it ends: neither in what somebody is quoted with, nor at the point of a day's number.
fn first_sentence(words: &str, months: &[String]) -> usize {
    let mut quoted = 0_u32;
    for (at, letter) in words.char_indices() {
        match letter {
            '„' | '«' => quoted += 1,
            // It opens in one language and closes in another.
            '“' if quoted == 0 => quoted += 1,
            '“' | '”' | '»' => quoted = quoted.saturating_sub(1),
            '.' | '?' | '!' if quoted == 0 => {
                let next = words.get(at + 1..).and_then(|rest| rest.strip_prefix(' '));
                if next.is_some_and(|next| !months.iter().any(|month| next.starts_with(month.as_str()))) {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    words.len()
}

fn asks_for_review(finding: &PlanFinding) -> bool {
    matches!(finding.rule, "review-overdue" | "why-again")
}

fn is_of_place(finding: &PlanFinding) -> bool {
    finding.rule == "still-connected"
}

fn is_after_steps(finding: &PlanFinding) -> bool {
    finding.rule == "unanswered" && matches!(finding.field, Some(Field::Belongs | Field::Size))
}

impl Inside for CheckPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_ends_with_its_first_sentence() {
        let months = ["Dezember".to_owned(), "December".to_owned()];
        for (head, rest) in [
            ("„Winter“ läuft vom 1. Dezember bis 6. Dezember.", " Man hörte ein Angebot nach dem anderen."),
            ("“St. Mary. Shop” runs until 6 December.", " Is it so?"),
            ("They have 2 h 30.", " Of what is needed, 30 min is for habits."),
            ("¿Podría firmarlo «La otra. Casa»?", " Di qué es solo tuyo."),
            ("One sentence alone.", ""),
            ("Nothing at all", ""),
        ] {
            let words = format!("{head}{rest}");
            assert_eq!(words.split_at(first_sentence(&words, &months)), (head, rest));
        }
    }
}
