//! The plan for somebody who was given a link: no session, no script, and nothing for a search engine.

use axum::{
    extract::{Path, State},
    response::Response,
};
use banyan_app::{
    App,
    plan::{
        OpenedPlan, open_plan_link,
        say::{say_date, say_row, say_section},
    },
    workspace::show_workspace,
};
use banyan_domain::plan::{Field, Plan, Row as PlanRow, Section};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;

use super::Head;
use crate::{frame::Frame, trouble::Trouble};

#[derive(Serialize)]
struct Page {
    head: Head,
    lead: String,
    purpose: String,
    parts: Vec<Part>,
}

#[derive(Serialize)]
struct Part {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    label: String,
    text: String,
}

/// The address is the secret, so it goes nowhere else.
const QUIET: [(HeaderName, &str); 2] =
    [(header::REFERRER_POLICY, "no-referrer"), (HeaderName::from_static("x-robots-tag"), "noindex, nofollow")];

pub(crate) async fn show(State(app): State<App>, Path(secret): Path<String>, request: HeaderMap) -> Response {
    let mut answer = match page(&app, &secret).await {
        Ok((frame, page)) => frame.page_of(StatusCode::OK, "plan.html", &page),
        Err(trouble) => trouble.page(&app, &request).await,
    };
    for (name, value) in QUIET {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

async fn page(app: &App, secret: &str) -> Result<(Frame, Page), Trouble> {
    let (workspace, plan, made_at) = match open_plan_link(app, secret).await? {
        OpenedPlan::Here { workspace, plan, made_at } => (show_workspace(app, workspace).await?, plan, made_at),
        OpenedPlan::Ended => return Err(Trouble::LinkEnded),
        OpenedPlan::Unknown => return Err(Trouble::NotHere),
    };
    let frame = Frame::of(app, workspace);
    let (workspace, words) = (&frame.workspace, frame.words);
    let title = words.text("site-plan-title", &[("business", workspace.name.as_str().into())]);
    let lead = match made_at.filter(|_| !plan.is_empty()).map(|at| at.in_zone(&workspace.time_zone()).date()) {
        Some(made) => words.text("site-plan-lead", &[("date", say_date(words, made).into())]),
        None => frame.say("site-plan-empty"),
    };
    let purpose = plan.one(Section::Why).map(|why| why.text(Field::Purpose).to_owned()).unwrap_or_default();
    let parts = parts(&plan, &frame);
    Ok((frame, Page { head: Head { title, ..Head::default() }, lead, purpose, parts }))
}

fn parts(plan: &Plan, frame: &Frame) -> Vec<Part> {
    let row = |row: &PlanRow| {
        let lines = say_row(frame.words, row, &|date| say_date(frame.words, date));
        let lines =
            lines.into_iter().filter(|line| !matches!(line.field, Field::Name | Field::Purpose | Field::Network));
        let lines = lines.map(|line| Line { label: line.label, text: line.text }).collect();
        Row { name: row.name().to_owned(), lines }
    };
    let parts = Section::ALL.iter().map(|section| Part {
        heading: say_section(frame.words, *section),
        rows: plan.of(*section).map(row).filter(|row| !row.name.is_empty() || !row.lines.is_empty()).collect(),
    });
    parts.filter(|part| !part.rows.is_empty()).collect()
}
