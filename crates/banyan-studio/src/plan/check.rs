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
