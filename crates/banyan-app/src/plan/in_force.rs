//! The plan as the other rooms hold their work against it: with the zone its days are meant in.

use banyan_db::{ConnectionTrait, DbErr, Engine, FromQueryResult, List, Rows, Tx, one, run, values};
use banyan_domain::{ids::WorkspaceId, plan::Plan, time::UtcMillis};
use jiff::{civil::Date, tz::TimeZone};
use serde::Deserialize;

use crate::Internal;

pub(crate) struct InForce {
    pub(crate) plan: Plan,
    pub(crate) zone: TimeZone,
    /// So many places the business has had: a post has a row at each at most.
    pub(crate) places: u64,
}

/// For a statement that asks for more; `$1` is the business.
pub(crate) const IN_FORCE: List<'static> = List {
    columns: &["zone", "document", "places"],
    sql: "SELECT workspace.zone, plan_revision.document,
        (SELECT COUNT(*) FROM channel WHERE workspace_id = $1) AS places FROM workspace
     LEFT JOIN plan_revision ON plan_revision.workspace_id = workspace.id
     WHERE workspace.id = $1 ORDER BY plan_revision.revision DESC LIMIT 1",
};

#[derive(Deserialize, FromQueryResult)]
struct Row {
    zone: String,
    document: Option<String>,
    places: i64,
}

impl InForce {
    /// What `IN_FORCE` found.
    pub(crate) fn read(rows: &Rows) -> Result<Self, Internal> {
        Self::of(rows.read()?.pop())
    }

    /// Where nobody has begun a plan, it is empty.
    fn of(row: Option<Row>) -> Result<Self, Internal> {
        let row = row.ok_or(Internal::Broken("this business is not here"))?;
        let plan = row.document.map(|document| serde_json::from_str(&document)).transpose()?.unwrap_or_default();
        let zone = TimeZone::get(&row.zone).unwrap_or(TimeZone::UTC);
        Ok(Self { plan, zone, places: u64::try_from(row.places).unwrap_or(0) })
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

pub(crate) async fn in_force(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<InForce, Internal> {
    InForce::of(one(on, IN_FORCE.sql, values![workspace.0]).await?)
}
