//! The history, a page at a time.

use axum::extract::Query;
use banyan_app::workspace::list_activity;
use http::StatusCode;
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    door::{Answer, Visit},
    show,
    workspace::Activity,
};

const A_PAGE: usize = 60;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    before: Option<Uuid>,
}

pub(crate) async fn show_activity(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    // One more than is shown tells whether there are earlier ones.
    let mut lines = list_activity(&visit.app, visit.actor()?, asked.before, A_PAGE as u32 + 1).await?;
    let has_more = lines.len() > A_PAGE;
    lines.truncate(A_PAGE);
    let older = lines.last().filter(|_| has_more).map(|line| line.id);
    let is_later_page = asked.before.is_some();
    Ok(show(StatusCode::OK, &Activity { p: visit.page.clone(), lines, is_later_page, older }))
}
