//! The ledger, a cost, and the button that moves an hour.

use axum::{extract::Query, response::IntoResponse as _};
use banyan_app::{
    measure::{
        NewEntry, SpendError, export_ledger, minutes_this_week, note, show_ledger as read_ledger,
        spend_there as move_hour,
    },
    plan::ChangePlanError,
    workspace::Table,
};
use banyan_domain::{
    measure::{Cause, Kind},
    plan::{Money, Plan, RowId, Section},
};
use http::{StatusCode, header};
use jiff::civil::Date;
use serde::Deserialize;

use super::{
    super::{Choosable, LedgerPage, Problem, SignedLine},
    away::mendable,
};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show, signs,
    workspace::Fault,
};

const PAGE: &str = "/studio/ledger";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    since: String,
}

impl Asked {
    fn since(&self) -> Option<Date> {
        self.since.parse().ok()
    }
}

pub(crate) async fn show_ledger(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    page(&visit, StatusCode::OK, asked.since(), None, false).await
}

async fn page(visit: &Visit, status: StatusCode, since: Option<Date>, problem: Option<Problem>, stale: bool) -> Answer {
    let shown = read_ledger(&visit.app, visit.actor()?, since).await?;
    let lines = shown.ledger.lines.iter().map(|line| SignedLine {
        sign: line.network.as_ref().map(|network| signs::of_network(&visit.app, network, &line.name)),
        line: line.clone(),
    });
    let page = LedgerPage {
        lines: lines.collect(),
        rows: may_cost(&shown.plan),
        week: minutes_this_week(&visit.app, visit.actor()?).await?,
        shown,
        problem,
        stale,
        p: visit.page.clone(),
    };
    Ok(show(status, &page))
}

fn may_cost(plan: &Plan) -> Vec<Choosable> {
    let sections = [Section::Money, Section::Place, Section::Campaign, Section::Away];
    let rows = sections.iter().flat_map(|section| plan.said(*section));
    rows.map(|row| Choosable { row: row.id, name: row.name().to_owned() }).collect()
}

/// The lines as a table for a spreadsheet.
pub(crate) async fn take_ledger(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let words = visit.page.words;
    let table = Table::for_people(words);
    let table = export_ledger(&visit.app, visit.actor()?, asked.since(), table, Some(words)).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"ledger.csv\""),
    ];
    Ok((headers, table).into_response())
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CostForm {
    amount: String,
    day: String,
    cause: String,
    about: String,
}

pub(crate) async fn add_cost(visit: Visit, Filled(form): Filled<CostForm>) -> Answer {
    let new = NewEntry {
        money: Money::parse(&form.amount),
        day: form.day.parse().ok(),
        cause: Cause::parse(&form.cause),
        about: Some(form.about),
        ..NewEntry::of(Kind::Cost)
    };
    match note(&visit.app, visit.actor()?, &new).await {
        Ok(_) => Ok(go(PAGE, Some(Done::Saved))),
        Err(error) => {
            let problem = mendable(error)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, None, Some(problem), false).await
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct SpendForm {
    from: RowId,
    to: RowId,
}

pub(crate) async fn spend_there(visit: Visit, Filled(form): Filled<SpendForm>) -> Answer {
    match move_hour(&visit.app, visit.actor()?, form.from, form.to).await {
        Ok(_) => Ok(go(PAGE, Some(Done::Saved))),
        Err(SpendError::NoLongerSaid | SpendError::Change(ChangePlanError::Conflict { .. })) => {
            page(&visit, StatusCode::CONFLICT, None, None, true).await
        }
        Err(error) => Err(stop(error)),
    }
}

fn stop(error: SpendError) -> Stop {
    match error {
        SpendError::Refused(refused) | SpendError::Change(ChangePlanError::Refused(refused)) => refused.into(),
        SpendError::Internal(error) | SpendError::Change(ChangePlanError::Internal(error)) => error.into(),
        SpendError::Change(_) | SpendError::NoLongerSaid => Fault::Refused.into(),
    }
}
