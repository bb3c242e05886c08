//! The plan on its way out: paper, file, extracts, the budget, and links for somebody outside.

use askama::Template;
use banyan_app::plan::{
    MadePlanLink, PlanLink,
    extract_plan::{Told, in_measure, side_id},
    say::say_section,
};
use banyan_domain::plan::{Budget, BudgetLine, Extract, Measure};
use jiff::civil::Date;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/out.html")]
pub struct OutPage {
    pub p: Page,
    /// Newest first; only an owner has them.
    pub links: Vec<PlanLink>,
    /// The link just made, with its name: shown this once.
    pub made: Option<(String, MadePlanLink)>,
    pub typed: TypedLink,
    pub problem: Option<LinkProblem>,
}

#[derive(Default)]
pub struct TypedLink {
    pub name: String,
    pub ends_on: String,
    pub with_money: bool,
}

pub enum LinkProblem {
    NoName,
    Past,
    NotADay,
    TooMany(i64),
}

impl OutPage {
    fn extracts(&self) -> [Extract; 2] {
        Extract::ALL
    }

    fn extract_words(&self, extract: &Extract) -> String {
        self.p.t(&format!("plan-extract-{}", extract.as_str())).to_string()
    }

    fn is_name_wrong(&self) -> bool {
        matches!(self.problem, Some(LinkProblem::NoName))
    }

    fn is_day_wrong(&self) -> bool {
        matches!(self.problem, Some(LinkProblem::Past | LinkProblem::NotADay))
    }

    fn problem_words(&self) -> String {
        let id = match &self.problem {
            None => return String::new(),
            Some(LinkProblem::TooMany(max)) => return self.p.t("plan-share-many").with("max", max).to_string(),
            Some(LinkProblem::NoName) => "plan-share-no-name",
            Some(LinkProblem::Past) => "plan-share-past",
            Some(LinkProblem::NotADay) => "plan-share-not-a-day",
        };
        self.p.t(id).to_string()
    }

    /// Who made it, until when it works, when it was opened: one after the other.
    fn line(&self, link: &PlanLink) -> String {
        let date = self.p.date_text(link.made_at);
        let made = match &link.made_by {
            Some(name) => self.p.t("plan-share-line-by").with("date", date).with("name", name),
            None => self.p.t("plan-share-line").with("date", date),
        };
        let mut said = vec![made.to_string(), self.end_of(link)];
        said.push(match link.opened_at {
            Some(at) => self.p.t("plan-share-opened").with("moment", self.p.moment_text(at)).to_string(),
            None => self.p.t("plan-share-unopened").to_string(),
        });
        if link.with_money {
            said.push(self.p.t("plan-share-with-money").to_string());
        }
        said.join(" · ")
    }

    fn end_of(&self, link: &PlanLink) -> String {
        match (link.revoked_at, link.works, link.ends_on) {
            (Some(at), ..) => self.p.t("plan-share-revoked").with("date", self.p.date_text(at)).to_string(),
            (None, false, _) => self.p.t("plan-share-ended").to_string(),
            (None, true, Some(day)) => self.p.t("plan-share-ends").with("date", self.p.day(day)).to_string(),
            (None, true, None) => self.p.t("plan-share-no-end").to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "plan/extract.html")]
pub struct ExtractPage {
    pub p: Page,
    pub extract: Extract,
    pub told: Told,
}

impl ExtractPage {
    fn heading(&self) -> String {
        self.p.t(&format!("plan-extract-{}", self.extract.as_str())).to_string()
    }
}

#[derive(Template)]
#[template(path = "plan/budget.html")]
pub struct BudgetPage {
    pub p: Page,
    pub budget: Budget,
}

impl BudgetPage {
    fn months(&self) -> Vec<String> {
        let month = |month: &Date| {
            let name = self.p.t("when-month-short").with("n", i32::from(month.month()));
            self.p.t("ledger-month").with("month", name).with("year", month.year().to_string()).to_string()
        };
        self.budget.months.iter().map(month).collect()
    }

    fn name(&self, line: &BudgetLine) -> String {
        if line.name.is_empty() { self.p.t("plan-field-budget").to_string() } else { line.name.clone() }
    }

    fn part(&self, line: &BudgetLine) -> String {
        say_section(self.p.words, line.section)
    }

    fn basis(&self, line: &BudgetLine) -> String {
        self.p.t(side_id(line.side)).to_string()
    }

    fn measure(&self, line: &BudgetLine) -> String {
        match &line.measure {
            Measure::Minutes => self.p.t("plan-budget-hours").to_string(),
            Measure::Money(currency) => currency.clone(),
        }
    }

    /// Month for month, what has no month, and all together.
    fn amounts(&self, line: &BudgetLine) -> Vec<String> {
        let all = line.amounts.iter().copied().chain([line.undated, line.total()]);
        all.map(|amount| match amount {
            0 => String::new(),
            _ => self.p.number(in_measure(&line.measure, amount)),
        })
        .collect()
    }
}

impl Inside for OutPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}

impl Inside for ExtractPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}

impl Inside for BudgetPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
