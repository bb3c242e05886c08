//! Links with which somebody outside reads the plan: made, listed, ended, and opened.

use banyan_db::{FromQueryResult, all, one, run, values};
use banyan_domain::{
    ids::WorkspaceId,
    plan::Plan,
    time::{MINUTE, UtcMillis},
    workspace::Right,
};
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

use super::store;
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, digest_of, fresh_secret, record, show_workspace, today},
};

/// Links that work, at once: more than anybody keeps in mind.
pub const MOST_LINKS: i64 = 50;
const LONGEST_NAME: usize = 200;

#[derive(Debug, thiserror::Error)]
pub enum SharePlanError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("a link needs a name: say for whom it is; none was made")]
    NoName,
    #[error("{0} is over already; no link was made")]
    Past(Date),
    #[error("there are {MOST_LINKS} links already; end one first; none was made")]
    TooMany,
    #[error("there is no such link, or it has ended already")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for SharePlanError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlanLink {
    /// For whom.
    pub name: String,
    /// The last day on which it works, where the business is.
    pub ends_on: Option<Date>,
    pub with_money: bool,
}

/// The one moment in which the whole link is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadePlanLink {
    pub id: Uuid,
    pub address: String,
}

pub async fn share_plan(app: &App, actor: &Actor, new: &NewPlanLink) -> Result<MadePlanLink, SharePlanError> {
    actor.needs(Right::Own)?;
    let name: String = new.name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Err(SharePlanError::NoName);
    }
    let now = app.now();
    let today = now.in_zone(&show_workspace(app, actor.workspace).await?.time_zone()).date();
    if let Some(past) = new.ends_on.filter(|day| *day < today) {
        return Err(SharePlanError::Past(past));
    }
    let (id, secret): (Uuid, _) = (fresh_id(), fresh_secret());
    let tx = app.db.begin().await?;
    let open: Option<Count> = one(
        &*tx,
        "SELECT COUNT(*) AS count FROM plan_link WHERE workspace_id = $1 AND revoked_at IS NULL
         AND (ends_on IS NULL OR ends_on >= $2)",
        values![actor.workspace.0, today.to_string()],
    )
    .await?;
    if open.is_some_and(|open| open.count >= MOST_LINKS) {
        return Err(SharePlanError::TooMany);
    }
    run(
        &*tx,
        "INSERT INTO plan_link (id, workspace_id, digest, name, with_money, ends_on, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id,
            actor.workspace.0,
            secret.digest,
            name.as_str(),
            new.with_money,
            new.ends_on.map(|day| day.to_string()),
            now.0,
            actor.user.map(|user| user.0)
        ],
    )
    .await?;
    let data = json!({ "name": name, "with_money": new.with_money });
    record(&tx, actor.workspace, actor, now, "plan.share", Some(id), &data).await?;
    tx.commit().await?;
    Ok(MadePlanLink { id, address: format!("{}/plan/{}", app.base_url, secret.text) })
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlanLink {
    pub id: Uuid,
    pub name: String,
    pub with_money: bool,
    pub ends_on: Option<Date>,
    pub made_at: UtcMillis,
    pub made_by: Option<String>,
    pub opened_at: Option<UtcMillis>,
    pub revoked_at: Option<UtcMillis>,
    /// Whether somebody who has it reads the plan today.
    pub works: bool,
}

#[derive(FromQueryResult)]
struct LinkRow {
    id: Uuid,
    name: String,
    with_money: bool,
    ends_on: Option<String>,
    made_at: i64,
    made_by: Option<String>,
    opened_at: Option<i64>,
    revoked_at: Option<i64>,
}

/// Newest first; those that have ended too.
pub async fn list_plan_links(app: &App, actor: &Actor) -> Result<Vec<PlanLink>, SharePlanError> {
    actor.needs(Right::Own)?;
    let today = today(app, actor).await?;
    let rows: Vec<LinkRow> = all(
        app.db.read(),
        "SELECT plan_link.id, plan_link.name, with_money, ends_on, made_at, app_user.name AS made_by, opened_at,
             revoked_at
         FROM plan_link LEFT JOIN app_user ON app_user.id = made_by
         WHERE workspace_id = $1 ORDER BY made_at DESC, plan_link.id DESC LIMIT 200",
        values![actor.workspace.0],
    )
    .await?;
    let links = rows.into_iter().map(|row| {
        let ends_on = row.ends_on.and_then(|day| day.parse().ok());
        PlanLink {
            id: row.id,
            name: row.name,
            with_money: row.with_money,
            ends_on,
            made_at: UtcMillis(row.made_at),
            made_by: row.made_by,
            opened_at: row.opened_at.map(UtcMillis),
            revoked_at: row.revoked_at.map(UtcMillis),
            works: row.revoked_at.is_none() && ends_on.is_none_or(|day| today <= day),
        }
    });
    Ok(links.collect())
}

pub async fn revoke_plan_link(app: &App, actor: &Actor, id: Uuid) -> Result<(), SharePlanError> {
    actor.needs(Right::Own)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let ended = run(
        &*tx,
        "UPDATE plan_link SET revoked_at = $3, revoked_by = $4
         WHERE id = $1 AND workspace_id = $2 AND revoked_at IS NULL",
        values![id, actor.workspace.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if ended == 0 {
        return Err(SharePlanError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "plan.unshare", Some(id), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// What whoever holds a link may read.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenedPlan {
    Here {
        workspace: WorkspaceId,
        plan: Plan,
        made_at: Option<UtcMillis>,
    },
    /// It worked once.
    Ended,
    Unknown,
}

/// No session and no right: the secret is both. That it was opened is noted, at most once a minute.
pub async fn open_plan_link(app: &App, secret: &str) -> Result<OpenedPlan, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        workspace_id: Uuid,
        with_money: bool,
        ends_on: Option<String>,
        opened_at: Option<i64>,
        revoked_at: Option<i64>,
    }
    let Some(digest) = digest_of(secret) else { return Ok(OpenedPlan::Unknown) };
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT id, workspace_id, with_money, ends_on, opened_at, revoked_at FROM plan_link WHERE digest = $1",
        values![digest],
    )
    .await?;
    let Some(row) = row else { return Ok(OpenedPlan::Unknown) };
    let (now, workspace) = (app.now(), WorkspaceId(row.workspace_id));
    let today = now.in_zone(&show_workspace(app, workspace).await?.time_zone()).date();
    let ends_on: Option<Date> = row.ends_on.and_then(|day| day.parse().ok());
    if row.revoked_at.is_some() || ends_on.is_some_and(|day| day < today) {
        return Ok(OpenedPlan::Ended);
    }
    if row.opened_at.is_none_or(|opened| now.0 - opened >= MINUTE.as_millis() as i64) {
        let tx = app.db.begin().await?;
        run(
            &*tx,
            "UPDATE plan_link SET opened_at = $3 WHERE id = $1 AND workspace_id = $2",
            values![row.id, workspace.0, now.0],
        )
        .await?;
        tx.commit().await?;
    }
    let newest = store::newest(app.db.read(), workspace).await?;
    let made_at = newest.as_ref().map(|newest| newest.made_at);
    let plan = newest.map(|newest| newest.plan.for_strangers(row.with_money)).unwrap_or_default();
    Ok(OpenedPlan::Here { workspace, plan, made_at })
}
