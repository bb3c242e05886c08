//! The plan's pages: each reads the form, calls the verb, and shows what came of it.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, Query},
    response::IntoResponse as _,
};
use banyan_app::{
    measure::habits_brought,
    plan::{
        ChangePlanError, KitError, PlanEdit, ShownPlan, Trade, VersionError, change_plan, check_shown_plan,
        compare_versions, export_plan, list_versions, restore_row, restore_version, show_plan as read_plan,
        show_visitors, start_from_kit, steps::list_steps,
    },
};
use banyan_domain::plan::{Field, Holds, PlanError, Row, RowId, Section, Toward, check::Weight, consequences};
use http::{StatusCode, header};
use serde::Deserialize;

use super::{CheckPage, Editing, Ordering, Problem, Sheet, Versions};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    show, signs,
    workspace::{Fault, handlers::first_steps},
};

const PAGE: &str = "/studio/plan";

// ---- the page ------------------------------------------------------------------------------------------------------

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    row: Option<RowId>,
    add: Option<String>,
    order: Option<String>,
    stepped: Option<RowId>,
    toward: Option<Toward>,
}

pub(crate) async fn show_plan(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let shown = read_plan(&visit.app, visit.actor()?).await?;
    let ordering = asked.order.and_then(|section| Section::parse(&section)).filter(|_| visit.page.may_own());
    let ordering = ordering.map(|section| Ordering { section, stepped: asked.stepped.zip(asked.toward) });
    let row = asked.row.and_then(|row| shown.plan.row(row));
    let add = asked.add.and_then(|section| Section::parse(&section));
    let editing = match (visit.page.may_own(), row, add) {
        (true, Some(row), _) => Some(Editing::of_row(visit.page.clone(), &shown.plan, shown.version, row)),
        (true, None, Some(section)) => Some(empty_form(&visit, &shown, section)),
        _ => None,
    };
    Ok(show(StatusCode::OK, &Sheet { ordering, ..sheet_of(&visit, shown, editing).await? }))
}

/// A section of one row is changed where it has that row already.
fn empty_form(visit: &Visit, shown: &ShownPlan, section: Section) -> Editing {
    match shown.plan.one(section).filter(|_| !section.has_rows()) {
        Some(row) => Editing::of_row(visit.page.clone(), &shown.plan, shown.version, row),
        None => Editing::of_section(visit.page.clone(), &shown.plan, shown.version, section),
    }
}

async fn sheet(visit: &Visit, status: StatusCode, shown: ShownPlan, editing: Option<Editing>) -> Answer {
    Ok(show(status, &sheet_of(visit, shown, editing).await?))
}

async fn sheet_of(visit: &Visit, shown: ShownPlan, editing: Option<Editing>) -> Result<Sheet, Stop> {
    let actor = visit.actor()?;
    let check = check_shown_plan(&visit.app, actor, &shown.plan).await?;
    let count = |weight| check.findings.iter().filter(|finding| finding.weight == weight).count();
    let visitors = show_visitors(&visit.app, actor).await?;
    let habits = habits_brought(&visit.app, actor, &shown.plan).await?;
    let first_steps = first_steps(&shown.plan, &list_steps(&visit.app, actor).await?);
    Ok(Sheet {
        p: visit.page.clone(),
        shown,
        editing,
        ordering: None,
        visitors,
        habits,
        clashes: count(Weight::Clash),
        open: count(Weight::Open),
        asked: check.asked().into_iter().cloned().collect(),
        first_steps,
        networks: signs::of_networks(&visit.app),
    })
}

/// The plan as a file, to keep elsewhere.
pub(crate) async fn take_plan(visit: Visit) -> Answer {
    let page = export_plan(&visit.app, visit.actor()?, visit.page.words).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"plan.md\""),
    ];
    Ok((headers, page).into_response())
}

// ---- one row -------------------------------------------------------------------------------------------------------

/// A form whose fields depend on the section; what can be chosen several times comes several times.
type Typed = Vec<(String, String)>;

pub(crate) async fn add_row(visit: Visit, Path(section): Path<String>, Filled(typed): Filled<Typed>) -> Answer {
    let section = Section::parse(&section).ok_or(Fault::NotFound)?;
    let fields = fields_of(section, &typed);
    save(&visit, section, None, PlanEdit::Add { section, fields: fields.clone() }, fields, &typed).await
}

pub(crate) async fn change_row(visit: Visit, Path(row): Path<RowId>, Filled(typed): Filled<Typed>) -> Answer {
    let shown = read_plan(&visit.app, visit.actor()?).await?;
    let section = shown.plan.row(row).map(|row| row.section);
    let section = section.or_else(|| Section::parse(said(&typed, "section"))).ok_or(Fault::NotFound)?;
    let fields = fields_of(section, &typed);
    save(&visit, section, Some(row), PlanEdit::Change { row, fields: fields.clone() }, fields, &typed).await
}

async fn save(
    visit: &Visit,
    section: Section,
    row: Option<RowId>,
    edit: PlanEdit,
    fields: BTreeMap<Field, String>,
    typed: &Typed,
) -> Answer {
    let read_at = said(typed, "version").parse().unwrap_or(0);
    let reason = said(typed, "because");
    let problem = match change_plan(&visit.app, visit.actor()?, read_at, &edit, Some(reason)).await {
        Ok(saved) => {
            let at = saved.row.map(|row| format!("#row-{row}")).unwrap_or_default();
            return Ok(go(&format!("{PAGE}{at}"), None));
        }
        Err(ChangePlanError::Plan(PlanError::BadValue { field, reason, .. })) => Problem::Field(field, reason),
        Err(ChangePlanError::Plan(wrong)) => Problem::Row(wrong),
        Err(ChangePlanError::Conflict { .. }) => Problem::Conflict(None),
        Err(other) => return Err(stop(other)),
    };
    let shown = read_plan(&visit.app, visit.actor()?).await?;
    let now: Option<Row> = row.and_then(|row| shown.plan.row(row)).or_else(|| shown.plan.one(section)).cloned();
    let (status, problem) = match problem {
        Problem::Conflict(_) => (StatusCode::CONFLICT, Problem::Conflict(now)),
        other => (StatusCode::UNPROCESSABLE_ENTITY, other),
    };
    let form = Editing {
        row,
        typed: fields,
        reason: reason.to_owned(),
        problem: Some(problem),
        ..Editing::of_section(visit.page.clone(), &shown.plan, shown.version, section)
    };
    sheet(visit, status, shown, Some(form)).await
}

fn said<'a>(typed: &'a Typed, name: &str) -> &'a str {
    typed.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
}

/// A form sends all fields of its section, so what is not there has been emptied.
fn fields_of(section: Section, typed: &Typed) -> BTreeMap<Field, String> {
    section
        .fields()
        .iter()
        .map(|shape| {
            let values = typed.iter().filter(|(name, _)| name == shape.field.as_str()).map(|(_, value)| value.as_str());
            let joint = if matches!(shape.holds, Holds::Names(_)) { "; " } else { " " };
            (shape.field, values.collect::<Vec<_>>().join(joint))
        })
        .collect()
}

#[derive(Deserialize)]
pub(crate) struct ReadAt {
    version: i64,
}

pub(crate) async fn remove_row(visit: Visit, Path(row): Path<RowId>, Filled(form): Filled<ReadAt>) -> Answer {
    match change_plan(&visit.app, visit.actor()?, form.version, &PlanEdit::Remove { row }, None).await {
        Ok(_) | Err(ChangePlanError::Plan(PlanError::NoSuchRow)) => Ok(go(PAGE, Some(Done::TakenOut))),
        Err(ChangePlanError::Conflict { .. }) => {
            let shown = read_plan(&visit.app, visit.actor()?).await?;
            let Some(now) = shown.plan.row(row).cloned() else { return Ok(go(PAGE, Some(Done::TakenOut))) };
            let form = Editing::of_row(visit.page.clone(), &shown.plan, shown.version, &now);
            let form = Editing { problem: Some(Problem::Conflict(Some(now))), ..form };
            sheet(&visit, StatusCode::CONFLICT, shown, Some(form)).await
        }
        Err(other) => Err(stop(other)),
    }
}

#[derive(Deserialize)]
pub(crate) struct StepForm {
    version: i64,
    toward: Toward,
}

pub(crate) async fn step_row(visit: Visit, Path(row): Path<RowId>, Filled(form): Filled<StepForm>) -> Answer {
    let edit = PlanEdit::Step { row, toward: form.toward };
    match change_plan(&visit.app, visit.actor()?, form.version, &edit, None).await {
        Ok(_) => {}
        // Somebody took the row out meanwhile: the page shows what is there.
        Err(ChangePlanError::Plan(PlanError::NoSuchRow)) => return Ok(go(PAGE, None)),
        Err(other) => return Err(stop(other)),
    }
    let shown = read_plan(&visit.app, visit.actor()?).await?;
    let section = shown.plan.row(row).map_or("", |row| row.section.as_str());
    let toward = match form.toward {
        Toward::Up => "up",
        Toward::Down => "down",
    };
    Ok(go(&format!("{PAGE}?order={section}&stepped={row}&toward={toward}#row-{row}"), None))
}

#[derive(Deserialize)]
pub(crate) struct KitForm {
    trade: String,
}

pub(crate) async fn start_kit(visit: Visit, Filled(form): Filled<KitForm>) -> Answer {
    let trade = Trade::parse(&form.trade).ok_or(Fault::Refused)?;
    match start_from_kit(&visit.app, visit.actor()?, trade).await {
        // Pressed twice, or somebody else did: the examples are there.
        Ok(_) | Err(KitError::NoRoom) => Ok(go(PAGE, None)),
        Err(KitError::Refused(refused)) => Err(refused.into()),
        Err(KitError::Change(error)) => Err(stop(error)),
        Err(KitError::Internal(error)) => Err(error.into()),
    }
}

// ---- the check -----------------------------------------------------------------------------------------------------

pub(crate) async fn show_check(visit: Visit) -> Answer {
    check_page(&visit, StatusCode::OK, false).await
}

#[derive(Deserialize)]
pub(crate) struct CureForm {
    version: i64,
    rule: String,
    #[serde(default)]
    row: String,
    about: Option<String>,
    cure: String,
}

pub(crate) async fn take_cure(visit: Visit, Filled(form): Filled<CureForm>) -> Answer {
    let CureForm { version, rule, row, about, cure } = form;
    let edit = PlanEdit::Cure { rule, row: row.parse().ok().map(RowId), about, cure };
    match change_plan(&visit.app, visit.actor()?, version, &edit, None).await {
        Ok(_) => Ok(go("/studio/plan/check", Some(Done::Saved))),
        Err(ChangePlanError::NothingToCure | ChangePlanError::Conflict { .. } | ChangePlanError::Plan(_)) => {
            check_page(&visit, StatusCode::CONFLICT, true).await
        }
        Err(other) => Err(stop(other)),
    }
}

async fn check_page(visit: &Visit, status: StatusCode, stale: bool) -> Answer {
    let ShownPlan { version, plan, .. } = read_plan(&visit.app, visit.actor()?).await?;
    let check = check_shown_plan(&visit.app, visit.actor()?, &plan).await?;
    Ok(show(status, &CheckPage { p: visit.page.clone(), plan, check, version, stale }))
}

// ---- versions ------------------------------------------------------------------------------------------------------

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    version: Option<i64>,
    with: Option<i64>,
}

pub(crate) async fn show_versions(visit: Visit, Query(chosen): Query<Chosen>) -> Answer {
    let actor = visit.actor()?;
    let versions = list_versions(&visit.app, actor).await.map_err(version_stop)?;
    let newest = versions.first().map_or(0, |version| version.number);
    let (one, other) = (chosen.version.unwrap_or(newest - 1), chosen.with.unwrap_or(newest));
    let (chosen, with) = (one.min(other), one.max(other));
    let (rows, work) = if chosen >= 1 {
        let both = compare_versions(&visit.app, actor, chosen, with).await.map_err(version_stop)?;
        (Versions::compared(&visit.page, &both), consequences(&both.before, &both.now))
    } else {
        (Vec::new(), Vec::new())
    };
    let versions = versions.into_iter().map(Into::into).collect();
    Ok(show(StatusCode::OK, &Versions { p: visit.page.clone(), versions, chosen, with, newest, rows, work }))
}

#[derive(Deserialize)]
pub(crate) struct BackForm {
    /// One row, or with nothing the whole.
    #[serde(default)]
    row: String,
}

pub(crate) async fn bring_back(visit: Visit, Path(version): Path<i64>, Filled(form): Filled<BackForm>) -> Answer {
    let actor = visit.actor()?;
    let back = match form.row.parse() {
        Ok(row) => restore_row(&visit.app, actor, version, RowId(row)).await,
        Err(_) => restore_version(&visit.app, actor, version).await,
    };
    match back {
        Ok(_) => Ok(go("/studio/plan/versions", Some(Done::Saved))),
        // A row of that name stands there by now; the page shows both.
        Err(VersionError::Change(ChangePlanError::Plan(_))) => {
            Ok(go(&format!("/studio/plan/versions?version={version}"), None))
        }
        Err(other) => Err(version_stop(other)),
    }
}

fn stop(error: ChangePlanError) -> Stop {
    match error {
        ChangePlanError::Refused(refused) => refused.into(),
        ChangePlanError::Plan(_) | ChangePlanError::NothingToCure => Fault::NotFound.into(),
        ChangePlanError::Conflict { .. } | ChangePlanError::TooMuchSaid(_) => Fault::Refused.into(),
        ChangePlanError::Internal(error) => error.into(),
    }
}

fn version_stop(error: VersionError) -> Stop {
    match error {
        VersionError::Refused(refused) => refused.into(),
        VersionError::NoSuchVersion(_) => Fault::NotFound.into(),
        VersionError::Change(error) => stop(error),
        VersionError::Internal(error) => broken(error),
    }
}
