//! Earlier versions beside the newest: what changed, by whom, and back again.

use askama::Template;
use banyan_app::{
    plan::{
        PlanVersion,
        say::{Line, say_section},
    },
    workspace::Who,
};
use banyan_domain::{
    plan::{Difference, Plan, Row, RowId, Section, compare},
    time::UtcMillis,
};

use super::sheet::lines;
use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/versions.html")]
pub struct Versions {
    pub p: Page,
    pub versions: Vec<VersionLine>,
    /// The version that is laid beside the newest.
    pub chosen: i64,
    pub newest: i64,
    pub rows: Vec<ComparedRow>,
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
    pub fn compared(p: &Page, before: &Plan, now: &Plan) -> Vec<ComparedRow> {
        compare(before, now).iter().filter_map(|difference| compared_row(p, difference)).collect()
    }

    fn title(&self, section: &Section) -> String {
        say_section(self.p.words, *section)
    }

    fn how(&self, version: &VersionLine) -> String {
        self.p.t(&format!("plan-version-{}", version.how)).to_string()
    }
}

fn compared_row(p: &Page, difference: &Difference<'_>) -> Option<ComparedRow> {
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
    })
}

impl Inside for Versions {
    fn here(&self) -> &'static str {
        "plan"
    }
}
