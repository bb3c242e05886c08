//! The plan as the other rooms hold their work against it: with the zone its days are meant in.

use banyan_db::{ConnectionTrait, DbErr, Engine, FromQueryResult, List, Rows, Tx, one, run, values};
use banyan_domain::{ids::WorkspaceId, plan::Plan, time::UtcMillis};
use jiff::{civil::Date, tz::TimeZone};
use serde::Deserialize;

use super::ShownPlan;
use crate::{App, Internal, workspace::Who};

pub(crate) struct InForce {
    pub(crate) plan: Plan,
    pub(crate) zone: TimeZone,
    /// So many places the business has had: a post has a row at each at most.
    pub(crate) places: u64,
}

/// For a statement that asks for more; `$1` is the business.
pub(crate) const IN_FORCE: List<'static> = List {
    columns: &["zone", "places", "revision", "document", "made_at", "made_by", "made_with"],
    sql: "SELECT workspace.zone, (SELECT COUNT(*) FROM channel WHERE workspace_id = $1) AS places,
        plan_revision.revision, plan_revision.document, plan_revision.made_at, app_user.name AS made_by,
        api_token.name AS made_with
     FROM workspace
     LEFT JOIN plan_revision ON plan_revision.workspace_id = workspace.id AND plan_revision.revision =
        (SELECT MAX(newest.revision) FROM plan_revision AS newest WHERE newest.workspace_id = $1)
     LEFT JOIN app_user ON app_user.id = plan_revision.made_by
     LEFT JOIN api_token ON api_token.id = plan_revision.made_with
     WHERE workspace.id = $1",
};

impl InForce {
    /// What `IN_FORCE` found.
    pub(crate) fn read(rows: &Rows) -> Result<Self, Internal> {
        let row: Row = rows.read()?.pop().ok_or_else(not_here)?;
        Ok(row.open()?.into())
    }

    /// The day it is then where the business is.
    pub(crate) fn day_of(&self, at: UtcMillis) -> Date {
        at.in_zone(&self.zone).date()
    }
}

/// Until this write ends nobody changes the plan or what a post has to do with it: who decides by the plan decides by
/// the one that stands when the decision is written down. SQLite has one writer at a time anyway.
pub(crate) async fn keep_plan_still(tx: &Tx, workspace: WorkspaceId) -> Result<(), DbErr> {
    if tx.engine() == Engine::Postgres {
        run(&**tx, "SELECT id FROM workspace WHERE id = $1 FOR SHARE", values![workspace.0]).await?;
    }
    Ok(())
}

/// For who changes it: waits for everybody who keeps it still, and until this write ends nobody else gets so far.
pub(crate) async fn change_plan_alone(tx: &Tx, workspace: WorkspaceId) -> Result<(), DbErr> {
    run(&**tx, "UPDATE workspace SET name = name WHERE id = $1", values![workspace.0]).await.map(drop)
}

/// Where nobody has begun a plan, it is empty.
pub(crate) async fn in_force(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<InForce, Internal> {
    Ok(read(on, workspace).await?.ok_or_else(not_here)?.into())
}

/// The same for a page, which reads it once.
pub(crate) async fn plan_now(app: &App, workspace: WorkspaceId) -> Result<InForce, Internal> {
    Ok(standing(app, workspace).await?.ok_or_else(not_here)?.into())
}

fn not_here() -> Internal {
    Internal::Broken("this business is not here")
}

/// The newest version, and what belongs to the business rather than to it.
#[derive(Clone)]
pub(crate) struct Standing {
    pub(super) shown: ShownPlan,
    zone: TimeZone,
    places: u64,
}

impl From<Standing> for InForce {
    fn from(standing: Standing) -> Self {
        let Standing { shown, zone, places } = standing;
        Self { plan: shown.plan, zone, places }
    }
}

/// None: such a business is not here.
pub(super) async fn standing(app: &App, workspace: WorkspaceId) -> Result<Option<Standing>, Internal> {
    app.once(|seen| &seen.plan, workspace, read(app.db.read(), workspace)).await
}

async fn read(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Option<Standing>, Internal> {
    let row: Option<Row> = one(on, IN_FORCE.sql, values![workspace.0]).await?;
    row.map(Row::open).transpose()
}

#[derive(Deserialize, FromQueryResult)]
struct Row {
    zone: String,
    places: i64,
    revision: Option<i64>,
    document: Option<String>,
    made_at: Option<i64>,
    made_by: Option<String>,
    made_with: Option<String>,
}

impl Row {
    fn open(self) -> Result<Standing, Internal> {
        let plan = self.document.map(|document| serde_json::from_str(&document)).transpose()?;
        Ok(Standing {
            shown: ShownPlan {
                plan: plan.unwrap_or_default(),
                version: self.revision.unwrap_or(0),
                made_at: self.made_at.map(UtcMillis),
                made_by: Who::of(self.made_by, self.made_with),
            },
            zone: TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC),
            places: u64::try_from(self.places).unwrap_or(0),
        })
    }
}
