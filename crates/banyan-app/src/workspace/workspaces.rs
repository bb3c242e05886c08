//! Businesses: the first run makes one with its owner.

use banyan_db::{ConnectionTrait, FromQueryResult, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Role,
};
use jiff::{civil::Date, tz::TimeZone};
use serde_json::json;
use uuid::Uuid;

use super::{PasswordError, UserError, password, record, user};
use crate::{Actor, App, Internal, fresh_id};

#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub(super) struct Row {
    id: Uuid,
    name: String,
    zone: String,
    language: String,
    site_address: Option<String>,
    tagline: Option<String>,
    demo: bool,
    created_at: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    pub id: WorkspaceId,
    pub name: String,
    /// IANA name; shown wherever a time can be typed.
    pub zone: String,
    pub language: String,
    pub site_address: Option<String>,
    pub tagline: Option<String>,
    pub demo: bool,
    pub created_at: UtcMillis,
}

impl Row {
    pub(super) fn id(&self) -> WorkspaceId {
        WorkspaceId(self.id)
    }

    pub(super) fn time_zone(&self) -> TimeZone {
        zone_named(&self.zone)
    }
}

impl From<Row> for Workspace {
    fn from(row: Row) -> Self {
        Self {
            id: WorkspaceId(row.id),
            name: row.name,
            zone: row.zone,
            language: row.language,
            site_address: row.site_address,
            tagline: row.tagline,
            demo: row.demo,
            created_at: UtcMillis(row.created_at),
        }
    }
}

impl Workspace {
    pub fn time_zone(&self) -> TimeZone {
        zone_named(&self.zone)
    }
}

fn zone_named(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

const COLUMNS: &str = "SELECT id, name, zone, language, site_address, tagline, demo, created_at FROM workspace";

/// Oldest first.
pub async fn list_workspaces(app: &App) -> Result<Vec<Workspace>, Internal> {
    let rows: Vec<Row> = all(app.db.read(), &format!("{COLUMNS} ORDER BY created_at, id"), values![]).await?;
    Ok(rows.into_iter().map(Workspace::from).collect())
}

/// Whose pages stand at the base address. One Banyan has one own site: that of the business it began with.
pub async fn own_site_of(app: &App) -> Result<Option<Workspace>, Internal> {
    first_workspace(app).await
}

pub async fn first_workspace(app: &App) -> Result<Option<Workspace>, Internal> {
    Ok(list_workspaces(app).await?.into_iter().next())
}

pub async fn show_workspace(app: &App, id: WorkspaceId) -> Result<Workspace, Internal> {
    app.once(|seen| &seen.workspace, id, read(app.db.read(), id)).await
}

async fn read(on: &impl ConnectionTrait, id: WorkspaceId) -> Result<Workspace, Internal> {
    let row: Option<Row> = one(on, &format!("{COLUMNS} WHERE id = $1"), values![id.0]).await?;
    row.map(Workspace::from).ok_or(Internal::Broken("this business is not here"))
}

/// The day it is there.
pub(crate) async fn today(app: &App, actor: &Actor) -> Result<Date, Internal> {
    Ok(app.now().in_zone(&show_workspace(app, actor.workspace).await?.time_zone()).date())
}

/// What the first run asks for.
#[derive(Clone)]
pub struct FirstRun {
    pub owner_name: String,
    pub email: String,
    pub password: String,
    pub business: String,
    pub zone: String,
    pub language: String,
}

#[derive(Debug, thiserror::Error)]
pub enum FirstRunError {
    #[error("this Banyan has its owner already; sign in")]
    AlreadyBegun,
    #[error("`{0}` is not a time zone (write it like Europe/Berlin)")]
    Zone(String),
    #[error("the business needs a name")]
    Name,
    #[error(transparent)]
    Owner(#[from] UserError),
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for FirstRunError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Makes the business and its owner. Only the first caller can: later ones are refused.
pub async fn begin_workspace(app: &App, run_in: FirstRun) -> Result<(Actor, UserId), FirstRunError> {
    let email = user::checked_email(&run_in.email)?;
    if TimeZone::get(&run_in.zone).is_err() {
        return Err(FirstRunError::Zone(run_in.zone));
    }
    if run_in.business.trim().is_empty() {
        return Err(FirstRunError::Name);
    }
    let hash = password::hash(run_in.password).await?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // Two first runs at once: the second waits here and then sees the first one's business.
    if tx.engine() == banyan_db::Engine::Postgres {
        run(&*tx, "LOCK TABLE workspace IN EXCLUSIVE MODE", values![]).await?;
    }
    let here: Option<CountRow> = one(&*tx, "SELECT COUNT(*) AS count FROM workspace", values![]).await?;
    if here.is_some_and(|row| row.count > 0) {
        return Err(FirstRunError::AlreadyBegun);
    }
    let workspace: WorkspaceId = fresh_id();
    run(
        &*tx,
        "INSERT INTO workspace (id, name, zone, language, site_address, tagline, carry_rules, demo,
            created_at) VALUES ($1, $2, $3, $4, NULL, NULL, '{}', $5, $6)",
        values![workspace.0, run_in.business.trim(), run_in.zone, run_in.language.as_str(), app.demo, now.0],
    )
    .await?;
    let owner = user::insert_user(&tx, &email, &run_in.owner_name, &hash, &run_in.language, now).await?;
    user::insert_member(&tx, workspace, owner, Role::Owner, now).await?;
    let actor = Actor { workspace, user: Some(owner), role: Role::Owner, token: None };
    record(&tx, workspace, &actor, now, "workspace.begin", Some(workspace.0), &json!({})).await?;
    tx.commit().await?;
    Ok((actor, owner))
}

#[derive(FromQueryResult)]
struct CountRow {
    count: i64,
}
