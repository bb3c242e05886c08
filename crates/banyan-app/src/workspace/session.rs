//! Signing in: a cookie whose value only the browser knows; we keep its digest.

use std::{num::NonZeroU32, time::Duration};

use banyan_db::{FromQueryResult, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::DAY,
    workspace::Role,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::civil::Date;
use uuid::Uuid;

use super::{digest_of, fresh_secret, password, token::today};
use crate::{Actor, App, Internal};

/// A session ends by itself after this long without a visit.
const SESSION_LIFE: Duration = Duration::from_hours(30 * 24);
/// Tries at once per person and per address; after that one every half minute.
const SIGN_IN_BURST: NonZeroU32 = NonZeroU32::new(8).expect("eight is not zero");
const SIGN_IN_REFILL: Duration = Duration::from_secs(30);

#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error("the e-mail address or the password is wrong")]
    Wrong,
    #[error("your seat here has ended; the owner can give you a new one")]
    SeatEnded,
    #[error("too many tries; wait a minute")]
    TooMany,
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// How fast passwords may be tried.
pub(crate) struct SignInPace(DefaultKeyedRateLimiter<String>);

impl Default for SignInPace {
    fn default() -> Self {
        let quota = Quota::with_period(SIGN_IN_REFILL).expect("half a minute is not zero").allow_burst(SIGN_IN_BURST);
        Self(RateLimiter::keyed(quota))
    }
}

impl SignInPace {
    fn allows(&self, key: String) -> bool {
        self.0.check_key(&key).is_ok()
    }
}

/// Checks the password and gives the value of a new session's cookie. `from` is the caller's address.
pub async fn sign_in(app: &App, email: &str, password: String, from: &str) -> Result<String, SignInError> {
    let email = email.trim().to_lowercase();
    if !app.sign_in_pace.allows(format!("person {email}")) || !app.sign_in_pace.allows(format!("address {from}")) {
        return Err(SignInError::TooMany);
    }
    let found: Option<UserRow> =
        one(app.db.read(), "SELECT id, password_hash FROM app_user WHERE email = $1", values![email])
            .await
            .map_err(Internal::from)?;
    let (user, hash) = found.map_or((None, None), |row| (Some(UserId(row.id)), Some(row.password_hash)));
    if !password::verify(password, hash).await {
        return Err(SignInError::Wrong);
    }
    let user = user.ok_or(SignInError::Wrong)?;
    if memberships(app, user).await?.is_empty() {
        return Err(SignInError::SeatEnded);
    }
    Ok(open_session(app, user).await?)
}

#[derive(FromQueryResult)]
struct UserRow {
    id: Uuid,
    password_hash: String,
}

/// For somebody whose password was just proven or set.
pub async fn open_session(app: &App, user: UserId) -> Result<String, Internal> {
    let secret = fresh_secret();
    let now = app.now();
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM session WHERE expires_at < $1", values![now.0]).await?;
    run(
        &*tx,
        "INSERT INTO session (digest, user_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)",
        values![secret.digest, user.0, now.0, now.plus(SESSION_LIFE).0],
    )
    .await?;
    tx.commit().await?;
    Ok(secret.text)
}

#[derive(Clone, Debug, PartialEq)]
pub struct SessionUser {
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub language: String,
    /// The businesses this person works in, by name.
    pub memberships: Vec<(WorkspaceId, Role)>,
}

impl SessionUser {
    pub fn actor_in(&self, workspace: WorkspaceId) -> Option<Actor> {
        let (_, role) = self.memberships.iter().find(|(id, _)| *id == workspace)?;
        Some(Actor { workspace, user: Some(self.user), role: *role, token: None })
    }

    /// The business a person lands in.
    pub fn actor(&self) -> Option<Actor> {
        self.memberships.first().and_then(|(workspace, _)| self.actor_in(*workspace))
    }
}

pub async fn who_is_signed_in(app: &App, cookie: &str) -> Result<Option<SessionUser>, Internal> {
    let Some(digest) = digest_of(cookie) else { return Ok(None) };
    let now = app.now();
    let row: Option<SessionRow> = one(
        app.db.read(),
        "SELECT app_user.id, app_user.name, app_user.email, app_user.language, session.seen_at FROM session
         JOIN app_user ON app_user.id = session.user_id
         WHERE session.digest = $1 AND session.expires_at > $2 AND session.created_at >= app_user.password_changed_at",
        values![digest.clone(), now.0],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    if now.0 - row.seen_at > DAY.as_millis() as i64 {
        let tx = app.db.begin().await?;
        run(
            &*tx,
            "UPDATE session SET seen_at = $2, expires_at = $3 WHERE digest = $1",
            values![digest, now.0, now.plus(SESSION_LIFE).0],
        )
        .await?;
        tx.commit().await?;
    }
    let memberships = memberships(app, UserId(row.id)).await?;
    if memberships.is_empty() {
        return Ok(None);
    }
    Ok(Some(SessionUser {
        user: UserId(row.id),
        name: row.name,
        email: row.email,
        language: row.language,
        memberships,
    }))
}

/// Where this person sits today, by the name of the business.
async fn memberships(app: &App, user: UserId) -> Result<Vec<(WorkspaceId, Role)>, Internal> {
    let rows: Vec<MemberRow> = all(
        app.db.read(),
        "SELECT member.workspace_id, member.role, member.ends_on FROM member
         JOIN workspace ON workspace.id = member.workspace_id
         WHERE member.user_id = $1 AND member.ended_at IS NULL ORDER BY workspace.name, workspace.id",
        values![user.0],
    )
    .await?;
    let mut here = Vec::new();
    for row in rows {
        let workspace = WorkspaceId(row.workspace_id);
        let ends_on: Option<Date> = row.ends_on.and_then(|day| day.parse().ok());
        let is_over = match ends_on {
            Some(day) => day < today(app, workspace).await?,
            None => false,
        };
        here.extend(Role::parse(&row.role).filter(|_| !is_over).map(|role| (workspace, role)));
    }
    Ok(here)
}

#[derive(FromQueryResult)]
struct SessionRow {
    id: Uuid,
    name: String,
    email: String,
    language: String,
    seen_at: i64,
}

#[derive(FromQueryResult)]
struct MemberRow {
    workspace_id: Uuid,
    role: String,
    ends_on: Option<String>,
}

pub async fn end_session(app: &App, cookie: &str) -> Result<(), Internal> {
    let Some(digest) = digest_of(cookie) else { return Ok(()) };
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM session WHERE digest = $1", values![digest]).await?;
    Ok(tx.commit().await?)
}

/// A demo has no locks: whoever opens it works as its owner. `None` everywhere else.
pub async fn demo_visitor(app: &App) -> Result<Option<SessionUser>, Internal> {
    #[derive(FromQueryResult)]
    struct OwnerRow {
        id: Uuid,
        name: String,
        email: String,
        language: String,
        workspace_id: Uuid,
    }
    if !app.demo {
        return Ok(None);
    }
    let owner: Option<OwnerRow> = one(
        app.db.read(),
        "SELECT app_user.id, app_user.name, app_user.email, app_user.language, member.workspace_id FROM member
         JOIN app_user ON app_user.id = member.user_id JOIN workspace ON workspace.id = member.workspace_id
         WHERE workspace.demo = $1 ORDER BY member.since LIMIT 1",
        values![true],
    )
    .await?;
    Ok(owner.map(|owner| SessionUser {
        user: UserId(owner.id),
        name: owner.name,
        email: owner.email,
        language: owner.language,
        memberships: vec![(WorkspaceId(owner.workspace_id), Role::Owner)],
    }))
}
