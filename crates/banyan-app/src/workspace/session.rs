//! Signing in: a cookie whose value only the browser knows; we keep its digest.

use std::{num::NonZeroU32, time::Duration};

use banyan_db::{FromQueryResult, all, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::{DAY, UtcMillis},
    workspace::Role,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::civil::Date;
use uuid::Uuid;

use super::{Hold, Workspace, digest_of, fresh_secret, hold_posts::HoldRow, password, workspaces::Row as WorkspaceRow};
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
    let sql = format!("SELECT {SEAT} FROM {SEATS} WHERE app_user.id = $1");
    let seats: Vec<SeatRow> = all(app.db.read(), &sql, values![user.0]).await.map_err(Internal::from)?;
    if seats.iter().all(|seat| seat.role_at(app.now()).is_none()) {
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
    /// The first of them, in which a person lands, and whether its posts are held.
    pub workspace: Workspace,
    pub hold: Option<Hold>,
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

/// One question for all that stands around every page: who it is, where, and whether posts are held there.
pub async fn who_is_signed_in(app: &App, cookie: &str) -> Result<Option<SessionUser>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        seen_at: i64,
        #[sea_orm(nested)]
        seat: SeatRow,
    }
    let Some(digest) = digest_of(cookie) else { return Ok(None) };
    let now = app.now();
    let rows: Vec<Row> = all(
        app.db.read(),
        &format!(
            "SELECT session.seen_at, {SEAT} FROM {SEATS} JOIN session ON session.user_id = app_user.id
             WHERE session.digest = $1 AND session.expires_at > $2
               AND session.created_at >= app_user.password_changed_at
             ORDER BY workspace.name, workspace.id"
        ),
        values![digest.clone(), now.0],
    )
    .await?;
    if rows.first().is_some_and(|row| now.0 - row.seen_at > DAY.as_millis() as i64) {
        let tx = app.db.begin().await?;
        run(
            &*tx,
            "UPDATE session SET seen_at = $2, expires_at = $3 WHERE digest = $1",
            values![digest, now.0, now.plus(SESSION_LIFE).0],
        )
        .await?;
        tx.commit().await?;
    }
    let working = rows.into_iter().filter_map(|row| Some((row.seat.role_at(now)?, row.seat)));
    let working: Vec<(Role, SeatRow)> = working.collect();
    let memberships = working.iter().map(|(role, seat)| (seat.workspace.id(), *role)).collect();
    let seat = working.into_iter().next().map(|(_, seat)| seat);
    Ok(seat.map(|seat| seat.taken(app, memberships)))
}

/// Of one person in one business; what the columns of both are called tells them apart.
const SEAT: &str = "app_user.id AS user_id, app_user.name AS user_name, app_user.email,
    app_user.language AS user_language, member.role, member.ends_on, workspace.id, workspace.name, workspace.zone,
    workspace.language, workspace.site_address, workspace.tagline, workspace.demo, workspace.created_at, hold.held_at,
    hold.held_by, holder.name AS held_by_name, hold.reason";

const SEATS: &str = "member JOIN app_user ON app_user.id = member.user_id AND member.ended_at IS NULL
    JOIN workspace ON workspace.id = member.workspace_id
    LEFT JOIN hold ON hold.workspace_id = workspace.id AND hold.released_at IS NULL
    LEFT JOIN app_user AS holder ON holder.id = hold.held_by";

#[derive(FromQueryResult)]
struct SeatRow {
    user_id: Uuid,
    user_name: String,
    email: String,
    user_language: String,
    role: String,
    ends_on: Option<String>,
    #[sea_orm(nested)]
    workspace: WorkspaceRow,
    #[sea_orm(nested)]
    hold: Option<HoldRow>,
}

impl SeatRow {
    /// None once its last day is over, where the business is.
    fn role_at(&self, now: UtcMillis) -> Option<Role> {
        let ends_on: Option<Date> = self.ends_on.as_deref().and_then(|day| day.parse().ok());
        let is_over = ends_on.is_some_and(|day| day < now.in_zone(&self.workspace.time_zone()).date());
        Role::parse(&self.role).filter(|_| !is_over)
    }

    fn taken(self, app: &App, memberships: Vec<(WorkspaceId, Role)>) -> SessionUser {
        let (workspace, hold) = (Workspace::from(self.workspace), self.hold.map(Hold::from));
        app.has_seen(|seen| &seen.workspace, workspace.id, &workspace);
        app.has_seen(|seen| &seen.hold, workspace.id, &hold);
        SessionUser {
            user: UserId(self.user_id),
            name: self.user_name,
            email: self.email,
            language: self.user_language,
            memberships,
            workspace,
            hold,
        }
    }
}

pub async fn end_session(app: &App, cookie: &str) -> Result<(), Internal> {
    let Some(digest) = digest_of(cookie) else { return Ok(()) };
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM session WHERE digest = $1", values![digest]).await?;
    Ok(tx.commit().await?)
}

/// A demo has no locks: whoever opens it works as its owner. `None` everywhere else.
pub async fn demo_visitor(app: &App) -> Result<Option<SessionUser>, Internal> {
    if !app.demo {
        return Ok(None);
    }
    let sql = format!("SELECT {SEAT} FROM {SEATS} WHERE workspace.demo = $1 ORDER BY member.since LIMIT 1");
    let owner: Option<SeatRow> = one(app.db.read(), &sql, values![true]).await?;
    Ok(owner.map(|seat| {
        let memberships = vec![(seat.workspace.id(), Role::Owner)];
        seat.taken(app, memberships)
    }))
}
