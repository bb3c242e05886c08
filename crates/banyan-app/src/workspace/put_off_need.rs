//! What stands on Today is put off until tomorrow morning, by one person for themself: nobody else's Today changes.

use std::collections::BTreeSet;

use banyan_db::{FromQueryResult, all, run, values};
use banyan_domain::{
    time::{DAY, UtcMillis},
    workspace::Right,
};
use jiff::{ToSpan as _, tz::TimeZone};
use serde_json::json;

use super::{NeedsError, list_needs, record, show_workspace};
use crate::{Actor, App, Internal, workspace::Refused};

/// The hour at which it stands there again, where the business is.
const MORNING: i8 = 6;

#[derive(Debug, thiserror::Error)]
pub enum PutOffError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("each person puts off for themself; say who")]
    Nobody,
    #[error("that does not stand on Today, or cannot wait; nothing was changed")]
    NotHere,
    #[error(transparent)]
    Needs(#[from] NeedsError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for PutOffError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// By its mark; answers when it stands there again.
pub async fn put_off_need(app: &App, actor: &Actor, mark: &str) -> Result<UtcMillis, PutOffError> {
    actor.needs(Right::Look)?;
    let user = actor.user.ok_or(PutOffError::Nobody)?;
    let needs = list_needs(app, actor).await?;
    if !needs.iter().any(|need| need.mark().as_deref() == Some(mark)) {
        return Err(PutOffError::NotHere);
    }
    let now = app.now();
    let back = tomorrow_morning(now, &show_workspace(app, actor.workspace).await?.time_zone());
    let tx = app.db.begin().await?;
    let over = "DELETE FROM need_later WHERE workspace_id = $1 AND user_id = $2 AND back_at <= $3";
    run(&*tx, over, values![actor.workspace.0, user.0, now.0]).await?;
    run(
        &*tx,
        "INSERT INTO need_later (workspace_id, user_id, mark, put_off_at, back_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace_id, user_id, mark) DO UPDATE SET put_off_at = excluded.put_off_at,
            back_at = excluded.back_at",
        values![actor.workspace.0, user.0, mark, now.0, back.0],
    )
    .await?;
    let data = json!({ "need": mark });
    record(&tx, actor.workspace, actor, now, "workspace.put_off_need", None, &data).await?;
    tx.commit().await?;
    Ok(back)
}

fn tomorrow_morning(now: UtcMillis, zone: &TimeZone) -> UtcMillis {
    let tomorrow = now.in_zone(zone).date().saturating_add(1.day());
    let morning = tomorrow.at(MORNING, 0, 0, 0).to_zoned(zone.clone());
    morning.map_or(now.plus(DAY), |morning| UtcMillis::from(morning.timestamp()))
}

/// It stands there again at once. What was not put off stands there anyway.
pub async fn bring_back_need(app: &App, actor: &Actor, mark: &str) -> Result<(), PutOffError> {
    actor.needs(Right::Look)?;
    let user = actor.user.ok_or(PutOffError::Nobody)?;
    let tx = app.db.begin().await?;
    let sql = "DELETE FROM need_later WHERE workspace_id = $1 AND user_id = $2 AND mark = $3";
    if run(&*tx, sql, values![actor.workspace.0, user.0, mark]).await? > 0 {
        let data = json!({ "need": mark });
        record(&tx, actor.workspace, actor, app.now(), "workspace.bring_back_need", None, &data).await?;
    }
    Ok(tx.commit().await?)
}

/// Marks of what this person does not want to see yet.
pub(super) async fn put_off(app: &App, actor: &Actor) -> Result<BTreeSet<String>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        mark: String,
    }
    let Some(user) = actor.user else { return Ok(BTreeSet::new()) };
    let sql = "SELECT mark FROM need_later WHERE workspace_id = $1 AND user_id = $2 AND back_at > $3";
    let rows: Vec<Row> = all(app.db.read(), sql, values![actor.workspace.0, user.0, app.now().0]).await?;
    Ok(rows.into_iter().map(|row| row.mark).collect())
}
