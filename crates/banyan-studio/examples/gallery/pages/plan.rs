//! The plan: empty, whole, being changed, checked, and beside its earlier version.

use std::collections::BTreeMap;

use banyan_app::plan::ShownPlan;
use banyan_domain::{
    plan::{
        BadValue, Field, Plan, PlanError, Section,
        check::{Facts, check},
        markdown,
    },
    workspace::Role,
};
use banyan_studio::{
    page::Page,
    plan::{CheckPage, Editing, Problem, Sheet, VersionLine, Versions},
};
use jiff::civil::date;

use super::{Made, made};
use crate::cast::{as_role, at, page};

pub(super) const OURS: &str = include_str!("plan.md");

pub(super) fn pages(l: &str) -> Vec<Made> {
    vec![
        made("plan", &sheet(page(l), None)),
        made("plan-reviewer", &sheet(as_role(l, Role::Reviewer), None)),
        made("plan-empty", &Sheet { p: page(l), shown: ShownPlan::default(), editing: None, clashes: 0, open: 0 }),
        made("plan-change", &sheet(page(l), Some(form(l, Section::Place)))),
        made("plan-add", &sheet(page(l), Some(Editing::of_section(page(l), &ours(), 7, Section::Away)))),
        made("plan-refused", &sheet(page(l), Some(refused(l)))),
        made("plan-conflict", &sheet(page(l), Some(conflict(l)))),
        made("plan-check", &checked(page(l), &ours(), false)),
        made("plan-check-stale", &checked(page(l), &ours(), true)),
        made("plan-check-fits", &checked(page(l), &Plan::default(), false)),
        made("plan-versions", &versions(l)),
    ]
}

fn ours() -> Plan {
    markdown::read(OURS).expect("the plan of the cast can be read")
}

fn sheet(p: Page, editing: Option<Editing>) -> Sheet {
    let shown = ShownPlan {
        plan: ours(),
        version: 7,
        made_at: Some(at("2026-11-24T08:10:00Z")),
        made_by: Some("Ada Lindholm".into()),
    };
    Sheet { p, shown, editing, clashes: 2, open: 4 }
}

fn form(l: &str, section: Section) -> Editing {
    let plan = ours();
    let row = plan.of(section).last().expect("the cast has one").clone();
    Editing::of_row(page(l), &plan, 7, &row)
}

fn refused(l: &str) -> Editing {
    let mut form = form(l, Section::Goal);
    form.typed = BTreeMap::from([(Field::Name, "Courses sold".into()), (Field::Until, "31.12.".into())]);
    form.problem = Some(Problem::Field(Field::Until, BadValue::Date));
    form
}

fn conflict(l: &str) -> Editing {
    let row = ours().one(Section::Why).cloned();
    Editing { problem: Some(Problem::Conflict(row)), ..form(l, Section::Why) }
}

fn checked(p: Page, plan: &Plan, stale: bool) -> CheckPage {
    let check = check(plan, &Facts::unknown(date(2026, 11, 24)));
    CheckPage { p, check, version: 7, stale }
}

fn versions(l: &str) -> Versions {
    let now = ours();
    let mut then = now.clone();
    let goal = then.one(Section::Goal).expect("the cast has one").id;
    let change = |plan: &mut Plan, typed: &[(Field, &str)]| -> Result<(), PlanError> {
        plan.change(goal, &typed.iter().map(|(field, text)| (*field, (*text).to_owned())).collect())
    };
    change(&mut then, &[(Field::Target, "20"), (Field::Signs, "")]).expect("a goal can be changed");
    let line = |number, day: &str, how: &str, reason: Option<&str>| VersionLine {
        number,
        at: at(day),
        by: Some("Ada Lindholm".into()),
        how: how.into(),
        reason: reason.map(str::to_owned),
    };
    Versions {
        rows: Versions::compared(&page(l), &then, &now),
        p: page(l),
        versions: vec![
            line(7, "2026-11-24T08:10:00Z", "edit", Some("Ahead by ten days.")),
            line(6, "2026-11-09T16:30:00Z", "cure", None),
            line(5, "2026-10-12T09:00:00Z", "import", None),
            line(1, "2026-06-03T09:00:00Z", "kit", Some("shop")),
        ],
        chosen: 6,
        newest: 7,
    }
}
