//! Earlier versions beside the newest: what changed, by whom, and back again.

use askama::Template;
use banyan_app::{
    plan::{
        ComparedPlans, PlanVersion,
        say::{Line, say_consequence, say_section},
    },
    workspace::Who,
};
use banyan_domain::{
    plan::{Consequence, Difference, Row, RowId, Section, compare},
    time::UtcMillis,
};

use super::sheet::lines;
use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/versions.html")]
pub struct Versions {
    pub p: Page,
    pub versions: Vec<VersionLine>,
    /// The earlier of the two, and what it is laid beside.
    pub chosen: i64,
    pub with: i64,
    pub newest: i64,
    pub rows: Vec<ComparedRow>,
    /// What is another way in the work.
    pub work: Vec<Consequence>,
}

pub struct VersionLine {
    pub number: i64,
    pub at: UtcMillis,
    pub by: Option<Who>,
    pub how: String,
    pub reason: Option<String>,
}

/// One row that says something else now.
pub struct ComparedRow {
    pub id: RowId,
    pub section: Section,
    pub name: String,
    before: Vec<Line>,
    now: Vec<Line>,
    /// Who said so last, and why.
    last: Option<VersionLine>,
}

impl From<PlanVersion> for VersionLine {
    fn from(version: PlanVersion) -> Self {
        Self {
            number: version.number,
            at: UtcMillis(version.made_at),
            by: version.made_by,
            how: version.how,
            reason: version.reason,
        }
    }
}

impl Versions {
    pub fn compared(p: &Page, plans: &ComparedPlans) -> Vec<ComparedRow> {
        let row = |difference: &Difference<'_>| {
            let last = plans.last_by.get(&difference.id).cloned().map(VersionLine::from);
            compared_row(p, difference, last)
        };
        compare(&plans.before, &plans.now).iter().filter_map(row).collect()
    }

    /// `Now`, or `Version 5`.
    fn called(&self, number: &i64) -> String {
        if *number == self.newest {
            return self.p.t("plan-versions-now").to_string();
        }
        self.p.t("plan-versions-then").with("version", *number).to_string()
    }

    /// In the words of whoever made it; a kit and what was brought back say what it was.
    fn why(&self, version: &VersionLine) -> Option<String> {
        let reason = version.reason.as_deref()?;
        Some(match version.how.as_str() {
            "kit" => self.p.t(&format!("plan-trade-{reason}")).to_string(),
            "restore" => self.p.t("plan-versions-then").with("version", reason).to_string(),
            _ => self.p.t("plan-versions-reason").with("reason", reason).to_string(),
        })
    }

    fn work_line(&self, means: &Consequence) -> String {
        say_consequence(self.p.words, means, &|date| self.p.day(date))
    }

    fn title(&self, section: &Section) -> String {
        say_section(self.p.words, *section)
    }

    fn how(&self, version: &VersionLine) -> String {
        self.p.t(&format!("plan-version-{}", version.how)).to_string()
    }
}

fn compared_row(p: &Page, difference: &Difference<'_>, last: Option<VersionLine>) -> Option<ComparedRow> {
    let row = difference.now.or(difference.before)?;
    let changed = difference.fields();
    let shown = |row: Option<&Row>| -> Vec<Line> {
        let all = row.map(|row| lines(p, row)).unwrap_or_default();
        all.into_iter().filter(|line| changed.contains(&line.field)).collect()
    };
    Some(ComparedRow {
        id: difference.id,
        section: row.section,
        name: row.name().to_owned(),
        before: shown(difference.before),
        now: shown(difference.now),
        last,
    })
}

impl Inside for Versions {
    fn here(&self) -> &'static str {
        "plan"
    }
}
