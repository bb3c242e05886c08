//! The plan on its way out: each reads the form, calls the verb, and shows what came of it.

use axum::{extract::Path, response::IntoResponse as _};
use banyan_app::{
    measure::{minutes_this_week, usual_week},
    plan::{
        MOST_LINKS, MadePlanLink, NewPlanLink, PrintPlanError, SharePlanError, extract_plan as tell_plan,
        extract_plan::budget_csv, list_plan_links, print_plan as draw_plan, revoke_plan_link, share_plan as make_link,
        show_budget as read_budget, show_levels as read_levels,
    },
    workspace::Table,
};
use banyan_domain::plan::Extract;
use http::{StatusCode, header};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::{BudgetPage, ExtractPage, LevelsPage, LinkProblem, OutPage, TypedLink};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show,
    workspace::Fault,
};

const TAKE: &str = "/studio/plan/take";

pub(crate) async fn show_out(visit: Visit) -> Answer {
    page(&visit, StatusCode::OK, None, TypedLink::default(), None).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    made: Option<(String, MadePlanLink)>,
    typed: TypedLink,
    problem: Option<LinkProblem>,
) -> Answer {
    let p = visit.page.clone();
    let links = if p.may_own() { list_plan_links(&visit.app, visit.actor()?).await.map_err(stop)? } else { Vec::new() };
    Ok(show(status, &OutPage { p, links, made, typed, problem }))
}

/// The plan on one A4.
pub(crate) async fn print_plan(visit: Visit) -> Answer {
    let pdf = match draw_plan(&visit.app, visit.actor()?, visit.page.words).await {
        Ok(pdf) => pdf,
        // Nothing to print yet: the page says how to begin.
        Err(PrintPlanError::NoPlan) => return Ok(go("/studio/plan", None)),
        Err(PrintPlanError::Refused(refused)) => return Err(refused.into()),
        Err(PrintPlanError::Internal(error)) => return Err(error.into()),
    };
    let headers =
        [(header::CONTENT_TYPE, "application/pdf"), (header::CONTENT_DISPOSITION, "inline; filename=\"plan.pdf\"")];
    Ok((headers, pdf.bytes).into_response())
}

#[derive(Deserialize)]
pub(crate) struct LinkForm {
    name: String,
    #[serde(default)]
    ends_on: String,
    #[serde(default)]
    with_money: String,
}

/// The answer is the page itself, not a way to it: the link is shown here and nowhere else.
pub(crate) async fn share_plan(visit: Visit, Filled(form): Filled<LinkForm>) -> Answer {
    let typed = TypedLink { name: form.name, ends_on: form.ends_on, with_money: !form.with_money.is_empty() };
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let ends_on: Option<Date> = match typed.ends_on.trim() {
        "" => None,
        day => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => return page(&visit, wrong, None, typed, Some(LinkProblem::NotADay)).await,
        },
    };
    let new = NewPlanLink { name: typed.name.clone(), ends_on, with_money: typed.with_money };
    let problem = match make_link(&visit.app, visit.actor()?, &new).await {
        Ok(made) => return page(&visit, StatusCode::OK, Some((new.name, made)), TypedLink::default(), None).await,
        Err(SharePlanError::NoName) => LinkProblem::NoName,
        Err(SharePlanError::Past(_)) => LinkProblem::Past,
        Err(SharePlanError::TooMany) => LinkProblem::TooMany(MOST_LINKS),
        Err(other) => return Err(stop(other)),
    };
    page(&visit, wrong, None, typed, Some(problem)).await
}

pub(crate) async fn end_link(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    match revoke_plan_link(&visit.app, visit.actor()?, id).await {
        // Pressed twice, or ended by somebody else: it has ended.
        Ok(()) | Err(SharePlanError::NotHere) => Ok(go(TAKE, Some(Done::Saved))),
        Err(other) => Err(stop(other)),
    }
}

pub(crate) async fn show_extract(visit: Visit, Path(extract): Path<String>) -> Answer {
    let extract = Extract::parse(&extract).ok_or(Fault::NotFound)?;
    let told = tell_plan(&visit.app, visit.actor()?, extract, visit.page.words).await?;
    Ok(show(StatusCode::OK, &ExtractPage { p: visit.page.clone(), extract, told }))
}

pub(crate) async fn show_budget(visit: Visit) -> Answer {
    let budget = read_budget(&visit.app, visit.actor()?).await?;
    Ok(show(StatusCode::OK, &BudgetPage { p: visit.page.clone(), budget }))
}

pub(crate) async fn take_budget(visit: Visit) -> Answer {
    let budget = read_budget(&visit.app, visit.actor()?).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"budget.csv\""),
    ];
    let words = visit.page.words;
    Ok((headers, budget_csv(&budget, words, Table::for_people(words))).into_response())
}

pub(crate) async fn show_levels(visit: Visit) -> Answer {
    let levels = read_levels(&visit.app, visit.actor()?).await?.ok_or(Fault::NotAllowed { owner: None })?;
    let used = minutes_this_week(&visit.app, visit.actor()?).await?.used();
    // Nothing counted is not the same as no minute.
    let minutes = (used > 0).then_some(used);
    let usual = usual_week(&visit.app, visit.actor()?).await?;
    Ok(show(StatusCode::OK, &LevelsPage { p: visit.page.clone(), levels, minutes, usual }))
}

fn stop(error: SharePlanError) -> Stop {
    match error {
        SharePlanError::Refused(refused) => refused.into(),
        SharePlanError::Internal(error) => error.into(),
        SharePlanError::NoName | SharePlanError::Past(_) | SharePlanError::TooMany => Fault::Refused.into(),
        SharePlanError::NotHere => Fault::NotFound.into(),
    }
}
