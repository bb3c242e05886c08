//! Tokens with which a program works for an owner: made, listed, ended, and recognised.

use std::{num::NonZeroU32, time::Duration};

use banyan_db::{FromQueryResult, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::{MINUTE, UtcMillis},
    workspace::{Right, Role},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::civil::Date;
use secrecy::SecretString;
use serde_json::json;
use uuid::Uuid;

use super::{Refused, digest_of, fresh_secret, record, show_workspace};
use crate::{Actor, App, Internal, fresh_id};

/// So that whoever finds one knows what it is for.
const MARK: &str = "banyan_";
/// Tokens that work, at once: more than anybody keeps in mind.
pub const MOST_TOKENS: i64 = 50;
const LONGEST_NAME: usize = 200;
/// Requests at once with one token; after that two a second.
const BURST: NonZeroU32 = NonZeroU32::new(120).expect("a hundred and twenty is not zero");
const REFILL: Duration = Duration::from_millis(500);

#[derive(Debug, thiserror::Error)]
pub enum TokenError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("a token belongs to somebody who signs in; say who")]
    WhoAsks,
    #[error("a token needs a name: say what it is for; none was made")]
    NoName,
    #[error("{0} is over already; no token was made")]
    Past(Date),
    #[error("there are {MOST_TOKENS} tokens already; end one first; none was made")]
    TooMany,
    #[error("there is no such token, or it has ended already")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for TokenError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// What it is for.
    pub name: String,
    /// The most it may do; never more than its maker may.
    pub role: Role,
    /// The last day on which it works, where the business is.
    pub ends_on: Option<Date>,
}

/// The one moment in which the whole token is known.
#[derive(Clone, Debug)]
pub struct MadeToken {
    pub id: Uuid,
    pub token: SecretString,
}

pub async fn add_token(app: &App, actor: &Actor, new: &NewToken) -> Result<MadeToken, TokenError> {
    actor.needs(Right::Own)?;
    let maker = actor.user.ok_or(TokenError::WhoAsks)?;
    let name: String = new.name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Err(TokenError::NoName);
    }
    let today = today(app, actor.workspace).await?;
    if let Some(past) = new.ends_on.filter(|day| *day < today) {
        return Err(TokenError::Past(past));
    }
    let (id, secret, now): (Uuid, _, _) = (fresh_id(), fresh_secret(), app.now());
    let tx = app.db.begin().await?;
    let open: Option<Count> = one(
        &*tx,
        "SELECT COUNT(*) AS count FROM api_token WHERE workspace_id = $1 AND removed_at IS NULL
         AND (ends_on IS NULL OR ends_on >= $2)",
        values![actor.workspace.0, today.to_string()],
    )
    .await?;
    if open.is_some_and(|open| open.count >= MOST_TOKENS) {
        return Err(TokenError::TooMany);
    }
    run(
        &*tx,
        "INSERT INTO api_token (id, workspace_id, digest, name, role, ends_on, made_at, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            id,
            actor.workspace.0,
            secret.digest,
            name.as_str(),
            new.role.as_str(),
            new.ends_on.map(|day| day.to_string()),
            now.0,
            maker.0
        ],
    )
    .await?;
    let data = json!({ "name": name, "role": new.role, "ends_on": new.ends_on });
    record(&tx, actor.workspace, actor, now, "workspace.add_token", Some(id), &data).await?;
    tx.commit().await?;
    Ok(MadeToken { id, token: format!("{MARK}{}", secret.text).into() })
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

pub(super) async fn today(app: &App, workspace: WorkspaceId) -> Result<Date, Internal> {
    Ok(app.now().in_zone(&show_workspace(app, workspace).await?.time_zone()).date())
}

#[derive(Clone, Debug, PartialEq)]
pub struct TokenLine {
    pub id: Uuid,
    pub name: String,
    pub role: Role,
    pub ends_on: Option<Date>,
    pub made_at: UtcMillis,
    pub made_by: String,
    pub used_at: Option<UtcMillis>,
    pub removed_at: Option<UtcMillis>,
    /// Whether a program that has it comes in today.
    pub works: bool,
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    name: String,
    role: String,
    ends_on: Option<String>,
    made_at: i64,
    made_by: String,
    member_role: Option<String>,
    /// The last day of its maker here.
    member_ends_on: Option<String>,
    used_at: Option<i64>,
    removed_at: Option<i64>,
}

/// Newest first; those that have ended too.
pub async fn list_tokens(app: &App, actor: &Actor) -> Result<Vec<TokenLine>, TokenError> {
    actor.needs(Right::Own)?;
    let today = today(app, actor.workspace).await?;
    let rows: Vec<LineRow> = all(
        app.db.read(),
        "SELECT api_token.id, api_token.name, api_token.role, api_token.ends_on, made_at, app_user.name AS made_by,
             member.role AS member_role, member.ends_on AS member_ends_on, used_at, removed_at
         FROM api_token JOIN app_user ON app_user.id = made_by
         LEFT JOIN member ON member.user_id = made_by AND member.workspace_id = api_token.workspace_id
             AND member.ended_at IS NULL
         WHERE api_token.workspace_id = $1 ORDER BY made_at DESC, api_token.id DESC LIMIT 200",
        values![actor.workspace.0],
    )
    .await?;
    let lines = rows.into_iter().map(|row| {
        let ends_on: Option<Date> = row.ends_on.and_then(|day| day.parse().ok());
        let maker = row.member_role.as_deref().and_then(Role::parse);
        let maker_ends_on: Option<Date> = row.member_ends_on.and_then(|day| day.parse().ok());
        let ends = [ends_on, maker_ends_on].into_iter().flatten().min();
        TokenLine {
            id: row.id,
            name: row.name,
            role: Role::parse(&row.role).unwrap_or(Role::Guest),
            ends_on,
            made_at: UtcMillis(row.made_at),
            made_by: row.made_by,
            used_at: row.used_at.map(UtcMillis),
            removed_at: row.removed_at.map(UtcMillis),
            works: row.removed_at.is_none() && maker.is_some() && ends.is_none_or(|day| today <= day),
        }
    });
    Ok(lines.collect())
}

/// Whoever has it comes in no more.
pub async fn remove_token(app: &App, actor: &Actor, id: Uuid) -> Result<(), TokenError> {
    actor.needs(Right::Own)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let removed = run(
        &*tx,
        "UPDATE api_token SET removed_at = $3, removed_by = $4
         WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL",
        values![id, actor.workspace.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if removed == 0 {
        return Err(TokenError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "workspace.remove_token", Some(id), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// How fast one program may ask.
pub(crate) struct TokenPace(DefaultKeyedRateLimiter<Uuid>);

impl Default for TokenPace {
    fn default() -> Self {
        let quota = Quota::with_period(REFILL).expect("half a second is not zero").allow_burst(BURST);
        Self(RateLimiter::keyed(quota))
    }
}

#[derive(Debug, thiserror::Error)]
pub enum WhoError {
    #[error("no token was shown, or it is none of ours")]
    Unknown,
    #[error("this token has ended")]
    Ended,
    #[error("too many requests at once; wait a second")]
    TooMany,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for WhoError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(FromQueryResult)]
struct KnownRow {
    id: Uuid,
    workspace_id: Uuid,
    made_by: Uuid,
    role: String,
    member_role: Option<String>,
    /// The last day of its maker here.
    member_ends_on: Option<String>,
    ends_on: Option<String>,
    used_at: Option<i64>,
    removed_at: Option<i64>,
}

/// For whom a program works that shows this token: as its maker, with the lesser of both roles. That it was used is noted,
/// at most once a minute.
pub async fn who_has_token(app: &App, token: &str) -> Result<Actor, WhoError> {
    let digest = token.strip_prefix(MARK).and_then(digest_of).ok_or(WhoError::Unknown)?;
    let row: Option<KnownRow> = one(
        app.db.read(),
        "SELECT api_token.id, api_token.workspace_id, made_by, api_token.role, member.role AS member_role, api_token.ends_on,
             member.ends_on AS member_ends_on, used_at, removed_at
         FROM api_token LEFT JOIN member ON member.user_id = made_by AND member.workspace_id = api_token.workspace_id
             AND member.ended_at IS NULL
         WHERE digest = $1",
        values![digest],
    )
    .await?;
    let row = row.ok_or(WhoError::Unknown)?;
    let actor = actor_of(app, &row).await?.ok_or(WhoError::Ended)?;
    if app.token_pace.0.check_key(&row.id).is_err() {
        return Err(WhoError::TooMany);
    }
    let now = app.now();
    if row.used_at.is_none_or(|used| now.0 - used >= MINUTE.as_millis() as i64) {
        let tx = app.db.begin().await?;
        run(
            &*tx,
            "UPDATE api_token SET used_at = $3 WHERE id = $1 AND workspace_id = $2",
            values![row.id, row.workspace_id, now.0],
        )
        .await?;
        tx.commit().await?;
    }
    Ok(actor)
}

/// None where it has ended: by hand, by its day, or because its maker is no longer here.
async fn actor_of(app: &App, row: &KnownRow) -> Result<Option<Actor>, Internal> {
    let workspace = WorkspaceId(row.workspace_id);
    let ends = [row.ends_on.as_deref(), row.member_ends_on.as_deref()];
    let ends_on: Option<Date> = ends.into_iter().flatten().filter_map(|day| day.parse().ok()).min();
    if row.removed_at.is_some() || (ends_on.is_some() && ends_on < Some(today(app, workspace).await?)) {
        return Ok(None);
    }
    let roles = Role::parse(&row.role).zip(row.member_role.as_deref().and_then(Role::parse));
    let user = Some(UserId(row.made_by));
    Ok(roles.map(|(most, maker)| Actor { workspace, user, role: most.min(maker), token: Some(row.id) }))
}
