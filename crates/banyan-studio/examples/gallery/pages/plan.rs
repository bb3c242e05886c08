//! The plan: empty, whole, being changed, checked, and beside its earlier version.

use std::{collections::BTreeMap, time::Duration};

use banyan_app::{
    measure::HabitsBrought,
    plan::{
        ComparedPlans, MadePlanLink, PlanLink, PlanVersion, ShownPlan, ShownVisitors, Trade,
        extract_plan::{Told, tell},
        show_kit,
    },
};
use banyan_domain::{
    measure::{Brought, Task, UsualWeek, Worked},
    plan::{
        BadValue, Extract, Field, LevelFacts, Plan, PlanError, Section, Step, Toward, VisitorsSeen, budget,
        check::{Facts, PlanFinding, check},
        consequences, levels, markdown,
    },
    workspace::Role,
};
use banyan_studio::{
    page::Page,
    plan::{
        BudgetPage, CheckPage, Editing, ExtractPage, LevelsPage, LinkProblem, Ordering, OutPage, Problem, Sheet,
        TypedLink, VersionLine, Versions,
    },
    workspace::first::{StepLine, StepState},
};
use jiff::civil::date;
use uuid::Uuid;

use super::{Made, made};
use crate::cast::{as_role, at, bluesky, mastodon, page};

pub(super) const OURS: &str = include_str!("plan.md");

pub(super) fn pages(l: &str) -> Vec<Made> {
    let mut pages = vec![
        made("plan", &sheet(page(l), None)),
        made("plan-reviewer", &sheet(as_role(l, Role::Reviewer), None)),
        made("plan-empty", &empty(l)),
        made("plan-order", &ordered(l)),
        made("plan-change", &sheet(page(l), Some(form(l, Section::Place)))),
        made("plan-add", &sheet(page(l), Some(Editing::of_section(page(l), &ours(), 7, Section::Away)))),
        made("plan-refused", &sheet(page(l), Some(refused(l)))),
        made("plan-conflict", &sheet(page(l), Some(conflict(l)))),
        made("plan-check", &checked(page(l), &ours(), false)),
        made("plan-check-stale", &checked(page(l), &ours(), true)),
        made("plan-check-kit", &checked(page(l), &kit(l, Trade::Coach).shown.plan, false)),
        made("plan-begun", &of_plan(page(l), tapped())),
        made("plan-own", &all_ours(l)),
        made("plan-kit-beside", &beside(l)),
        made("plan-check-kit-beside", &checked(page(l), &beside(l).shown.plan, false)),
        made("plan-check-fits", &checked(page(l), &Plan::default(), false)),
        made("plan-versions", &versions(l)),
        made("plan-versions-two", &Versions { chosen: 1, with: 5, ..versions(l) }),
        made("plan-out", &out(page(l))),
        made("plan-out-made", &just_made(l)),
        made("plan-out-refused", &link_refused(l)),
        made("plan-out-editor", &OutPage { links: Vec::new(), ..out(as_role(l, Role::Editor)) }),
        made("plan-extract", &extract(l)),
        made("plan-extract-empty", &ExtractPage { told: Told::default(), ..extract(l) }),
        made("plan-budget", &spent(l, &ours())),
        made("plan-budget-empty", &spent(l, &Plan::default())),
        made("plan-levels", &levels_of(l, 5)),
        made("plan-levels-none", &levels_of(l, 0)),
    ];
    // Every kit as it is printed: each must stand on one sheet of paper.
    pages.extend(Trade::ALL.map(|trade| made(&format!("paper-{}", trade.as_str()), &kit(l, trade))));
    pages
}

fn empty(l: &str) -> Sheet {
    Sheet {
        p: page(l),
        shown: ShownPlan::default(),
        editing: None,
        ordering: None,
        visitors: ShownVisitors::default(),
        habits: HabitsBrought::default(),
        clashes: 0,
        open: 0,
        asked: vec![],
        first_steps: first_steps(StepState::Open),
        networks: vec![],
    }
}

fn kit(l: &str, trade: Trade) -> Sheet {
    of_plan(page(l), show_kit(l, trade).expect("every language has the kit"))
}

/// Another plan than the one of the cast.
fn of_plan(p: Page, plan: Plan) -> Sheet {
    let mut sheet = sheet(p, None);
    sheet.habits = HabitsBrought::default();
    sheet.asked = asked(&plan);
    sheet.shown.plan = plan;
    sheet
}

fn asked(plan: &Plan) -> Vec<PlanFinding> {
    check(plan, &Facts::unknown(date(2026, 11, 24))).asked().into_iter().cloned().collect()
}

/// The second is answered, and the team is begun; the others stand as said.
fn first_steps(others: StepState) -> Vec<StepLine> {
    let state = |step| match step {
        Step::ItPlan => StepState::Done,
        Step::Team if others == StepState::Open => StepState::Half,
        Step::BusinessPlan | Step::Team | Step::Consultant => others,
    };
    Step::ALL.iter().map(|step| StepLine { step: *step, state: state(*step) }).collect()
}

/// No example stands in it any more, and the First Steps are behind it.
fn all_ours(l: &str) -> Sheet {
    Sheet { first_steps: first_steps(StepState::Done), ..of_plan(page(l), ours().as_said()) }
}

/// A kit beside what was tapped in the first run.
fn beside(l: &str) -> Sheet {
    let kit = show_kit(l, Trade::Shop).expect("every language has the kit");
    of_plan(page(l), tapped().with_examples(&kit).expect("a kit stands beside what was said"))
}

/// What the first run leaves, without a kit.
fn tapped() -> Plan {
    let tapped = "## Goals\n### 12 tables on a Sunday\n- role: sales\n## Jobs\n### Social media\n- owner: Ada\n- answers people: \
                  yes\n## People\n### Ada\n- hours: 4 h\n";
    markdown::read(tapped).expect("it can be read")
}

fn ordered(l: &str) -> Sheet {
    let mut sheet = sheet(page(l), None);
    let stepped = sheet.shown.plan.of(Section::Place).next().map(|row| (row.id, Toward::Down));
    sheet.ordering = Some(Ordering { section: Section::Place, stepped });
    sheet
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
    let habits = habits(&shown.plan);
    Sheet {
        p,
        editing,
        ordering: None,
        visitors: visitors(),
        habits,
        clashes: 2,
        open: 4,
        asked: asked(&shown.plan),
        first_steps: first_steps(StepState::Open),
        networks: vec![mastodon(), bluesky()],
        shown,
    }
}

fn habits(plan: &Plan) -> HabitsBrought {
    let bread = plan.one(Section::Away).expect("the cast has a habit").id;
    let brought = Brought { minutes: Some(40), people: Some(3), ..Brought::default() };
    HabitsBrought { since: date(2026, 9, 1), rows: [(bread, brought)].into() }
}

/// From Mastodon, and from nowhere else.
fn visitors() -> ShownVisitors {
    let mut seen = VisitorsSeen::default();
    seen.from_network("mastodon", 31);
    seen.from_search(210);
    ShownVisitors { file: Some((seen.clone(), at("2026-11-20T08:00:00Z"))), site: seen }
}

fn out(p: Page) -> OutPage {
    let link = |name: &str, works, opened: Option<&str>| PlanLink {
        id: Uuid::nil(),
        name: name.into(),
        with_money: works,
        ends_on: works.then(|| date(2026, 12, 31)),
        made_at: at("2026-11-20T08:10:00Z"),
        made_by: Some("Ada Lindholm".into()),
        opened_at: opened.map(at),
        revoked_at: (!works).then(|| at("2026-11-22T10:00:00Z")),
        works,
    };
    let links = vec![
        link("The bank at the square", true, Some("2026-11-23T15:20:00Z")),
        link("Mira, who advises us", false, None),
    ];
    OutPage { p, links, made: None, typed: TypedLink::default(), problem: None }
}

fn just_made(l: &str) -> OutPage {
    let address = format!("https://linden.example/plan/{}", "5f".repeat(32));
    OutPage { made: Some(("The bank at the square".into(), MadePlanLink { id: Uuid::nil(), address })), ..out(page(l)) }
}

fn link_refused(l: &str) -> OutPage {
    let typed = TypedLink { name: "The bank".into(), ends_on: "1999-01-01".into(), with_money: true };
    OutPage { typed, problem: Some(LinkProblem::Past), ..out(page(l)) }
}

fn extract(l: &str) -> ExtractPage {
    let p = page(l);
    let told = tell(p.words, "Linden & Rye", &ours(), Extract::Marketing);
    ExtractPage { p, extract: Extract::Marketing, told }
}

fn spent(l: &str, plan: &Plan) -> BudgetPage {
    BudgetPage { p: page(l), budget: budget(plan, &Facts::unknown(date(2026, 11, 24))) }
}

fn levels_of(l: &str, out: u32) -> LevelsPage {
    let facts = LevelFacts { sources: 1, out, weeks_out: 3, ..LevelFacts::default() };
    let carried = |ago| Worked {
        task: Task::Carry,
        day: date(2026, 11, 23).saturating_sub(jiff::Span::new().days(ago)),
        time: Duration::from_mins(31),
    };
    let usual = UsualWeek::before(date(2026, 11, 23), &[carried(3), carried(10), carried(17)], &[]);
    let usual = usual.filter(|_| out > 0);
    LevelsPage { p: page(l), levels: levels(&ours(), &facts), minutes: (out > 0).then_some(75), usual }
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
    CheckPage { p, plan: plan.clone(), check, version: 7, stale }
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
    let last_by = PlanVersion {
        number: 7,
        how: "edit".into(),
        reason: Some("Ahead by ten days.".into()),
        made_at: at("2026-11-24T08:10:00Z").0,
        made_by: Some("Ada Lindholm".into()),
    };
    let plans = ComparedPlans { before: then, now, last_by: [(goal, last_by)].into() };
    Versions {
        rows: Versions::compared(&page(l), &plans),
        work: consequences(&plans.before, &plans.now),
        p: page(l),
        versions: vec![
            line(7, "2026-11-24T08:10:00Z", "edit", Some("Ahead by ten days.")),
            line(6, "2026-11-09T16:30:00Z", "cure", None),
            line(5, "2026-10-12T09:00:00Z", "import", None),
            line(1, "2026-06-03T09:00:00Z", "kit", Some("shop")),
        ],
        chosen: 6,
        with: 7,
        newest: 7,
    }
}
