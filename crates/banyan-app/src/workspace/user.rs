//! People who sign in.

use banyan_db::{FromQueryResult, Tx, all, is_unique_violation, one, run, values};
use banyan_domain::{
    ids::{UserId, WorkspaceId},
    time::UtcMillis,
    workspace::{Right, Role},
};
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

use super::{PasswordError, password, record, token::today};
use crate::{Actor, App, Internal, fresh_id, workspace::Refused};

#[derive(Debug, thiserror::Error)]
pub enum UserError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Password(#[from] PasswordError),
    #[error("`{0}` is not an e-mail address")]
    NotAnAddress(String),
    #[error("somebody with the address `{0}` is here already")]
    AlreadyHere(String),
    #[error("nobody with the address `{0}` is here")]
    NotHere(String),
    #[error("{0} is over already; no seat was made")]
    Past(Date),
    #[error("that is your own seat, or the only owner's; nothing was ended")]
    LastOwner,
    #[error("the old password is wrong")]
    WrongPassword,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for UserError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Who shall sit where, and until when.
#[derive(Clone, Copy, Debug)]
pub struct NewSeat<'a> {
    pub email: &'a str,
    pub name: &'a str,
    pub role: Role,
    /// The last day on which it is theirs, where the business is.
    pub ends_on: Option<Date>,
}

pub async fn add_user(
    app: &App,
    actor: &Actor,
    email: &str,
    name: &str,
    role: Role,
    password: String,
) -> Result<UserId, UserError> {
    give_seat(app, actor, NewSeat { email, name, role, ends_on: None }, password).await
}

/// Somebody whose seat here has ended sits down again, with the new name, role and password.
pub async fn give_seat(app: &App, actor: &Actor, seat: NewSeat<'_>, password: String) -> Result<UserId, UserError> {
    actor.needs(Right::Own)?;
    let email = checked_email(seat.email)?;
    let today = today(app, actor.workspace).await?;
    if let Some(past) = seat.ends_on.filter(|day| *day < today) {
        return Err(UserError::Past(past));
    }
    let hash = password::hash(password).await?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let user = match was_here(&tx, actor.workspace, &email, today).await? {
        Some(user) => {
            sit_down_again(&tx, actor.workspace, user, (seat, &hash), now).await?;
            user
        }
        None => {
            let user = insert_user(&tx, &email, seat.name, &hash, "en", now).await?;
            insert_member(&tx, actor.workspace, user, seat.role, now).await?;
            user
        }
    };
    run(
        &*tx,
        "UPDATE member SET ends_on = $3 WHERE workspace_id = $1 AND user_id = $2",
        values![actor.workspace.0, user.0, seat.ends_on.map(|day| day.to_string())],
    )
    .await?;
    let data = json!({ "role": seat.role, "ends_on": seat.ends_on });
    record(&tx, actor.workspace, actor, now, "workspace.add_user", Some(user.0), &data).await?;
    tx.commit().await?;
    Ok(user)
}

/// Of this address, whose seat here has ended.
async fn was_here(
    tx: &Tx,
    workspace: WorkspaceId,
    email: &str,
    today: Date,
) -> Result<Option<UserId>, banyan_db::DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let row: Option<Row> = one(
        &**tx,
        "SELECT app_user.id FROM app_user JOIN member ON member.user_id = app_user.id
         WHERE app_user.email = $1 AND member.workspace_id = $2
           AND (member.ended_at IS NOT NULL OR member.ends_on < $3)",
        values![email, workspace.0, today.to_string()],
    )
    .await?;
    Ok(row.map(|row| UserId(row.id)))
}

async fn sit_down_again(
    tx: &Tx,
    workspace: WorkspaceId,
    user: UserId,
    (seat, hash): (NewSeat<'_>, &str),
    now: UtcMillis,
) -> Result<(), banyan_db::DbErr> {
    run(
        &**tx,
        "UPDATE app_user SET name = $2, password_hash = $3, password_changed_at = $4 WHERE id = $1",
        values![user.0, seat.name.trim(), hash, now.0],
    )
    .await?;
    run(
        &**tx,
        "UPDATE member SET role = $3, ended_at = NULL, ended_by = NULL WHERE workspace_id = $1 AND user_id = $2",
        values![workspace.0, user.0, seat.role.as_str()],
    )
    .await?;
    Ok(())
}

/// Ends somebody's seat at once, with every session of theirs and every token they made. What they did stays under their
/// name. One's own is not ended, and one owner stays.
pub async fn end_seat(app: &App, actor: &Actor, user: UserId) -> Result<(), UserError> {
    actor.needs(Right::Own)?;
    let now = app.now();
    let here = list_users(app, actor).await?.into_iter().filter(|line| line.works).collect::<Vec<_>>();
    let seat = here.iter().find(|line| line.id == user.0).ok_or_else(|| UserError::NotHere(user.to_string()))?;
    let is_owner = |line: &UserLine| line.role == Role::Owner.as_str();
    let owners = here.iter().filter(|line| is_owner(line)).count();
    if actor.user == Some(user) || is_owner(seat) && owners == 1 {
        return Err(UserError::LastOwner);
    }
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE member SET ended_at = $3, ended_by = $4
         WHERE workspace_id = $1 AND user_id = $2 AND ended_at IS NULL",
        values![actor.workspace.0, user.0, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    run(&*tx, "DELETE FROM session WHERE user_id = $1", values![user.0]).await?;
    record(&tx, actor.workspace, actor, now, "workspace.end_seat", Some(user.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

pub(super) fn checked_email(email: &str) -> Result<String, UserError> {
    let email = email.trim().to_lowercase();
    let sound = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.len() > 2 && !host.contains('@') && !email.chars().any(char::is_whitespace)
    });
    if sound { Ok(email) } else { Err(UserError::NotAnAddress(email)) }
}

pub(super) async fn insert_user(
    tx: &Tx,
    email: &str,
    name: &str,
    hash: &str,
    language: &str,
    now: UtcMillis,
) -> Result<UserId, UserError> {
    let user: UserId = fresh_id();
    let inserted = run(
        &**tx,
        "INSERT INTO app_user (id, email, name, password_hash, language, created_at, password_changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)",
        values![user.0, email, name.trim(), hash, language, now.0],
    )
    .await;
    match inserted {
        Ok(_) => Ok(user),
        Err(error) if is_unique_violation(&error) => Err(UserError::AlreadyHere(email.to_owned())),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn insert_member(
    tx: &Tx,
    workspace: WorkspaceId,
    user: UserId,
    role: Role,
    now: UtcMillis,
) -> Result<(), banyan_db::DbErr> {
    run(
        &**tx,
        "INSERT INTO member (workspace_id, user_id, role, since) VALUES ($1, $2, $3, $4)",
        values![workspace.0, user.0, role.as_str(), now.0],
    )
    .await
    .map(drop)
}

#[derive(Clone, Debug, PartialEq)]
pub struct UserLine {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub role: String,
    pub since: i64,
    pub ends_on: Option<Date>,
    pub ended_at: Option<UtcMillis>,
    /// Whether they come in today.
    pub works: bool,
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    email: String,
    name: String,
    role: String,
    since: i64,
    ends_on: Option<String>,
    ended_at: Option<i64>,
}

/// Whoever has been here longest first; those whose seat has ended too.
pub async fn list_users(app: &App, actor: &Actor) -> Result<Vec<UserLine>, UserError> {
    actor.needs(Right::Look)?;
    let today = today(app, actor.workspace).await?;
    let rows: Vec<LineRow> = all(
        app.db.read(),
        "SELECT app_user.id, app_user.email, app_user.name, member.role, member.since, member.ends_on, member.ended_at
         FROM member JOIN app_user ON app_user.id = member.user_id
         WHERE member.workspace_id = $1 ORDER BY member.since, app_user.id",
        values![actor.workspace.0],
    )
    .await?;
    let line = |row: LineRow| {
        let ends_on: Option<Date> = row.ends_on.and_then(|day| day.parse().ok());
        UserLine {
            id: row.id,
            email: row.email,
            name: row.name,
            role: row.role,
            since: row.since,
            ends_on,
            ended_at: row.ended_at.map(UtcMillis),
            works: row.ended_at.is_none() && ends_on.is_none_or(|day| today <= day),
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Somebody who works here too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    pub id: UserId,
    pub name: String,
}

/// Everybody beside this person who may do that.
pub async fn list_colleagues(app: &App, actor: &Actor, what: Right) -> Result<Vec<Colleague>, UserError> {
    let may = |line: &UserLine| Role::parse(&line.role).is_some_and(|role| role.may(what));
    let is_meant = |line: &UserLine| line.works && actor.user != Some(UserId(line.id)) && may(line);
    let users = list_users(app, actor).await?;
    let colleague = |line: UserLine| Colleague { id: UserId(line.id), name: line.name };
    Ok(users.into_iter().filter(is_meant).map(colleague).collect())
}

/// The owner's way in for somebody who lost the password. Ends every session of that person.
pub async fn reset_password(app: &App, actor: &Actor, email: &str, password: String) -> Result<(), UserError> {
    actor.needs(Right::Own)?;
    let email = checked_email(email)?;
    let found: Option<IdRow> = one(
        app.db.read(),
        "SELECT app_user.id, app_user.password_hash FROM app_user JOIN member ON member.user_id = app_user.id
         WHERE app_user.email = $1 AND member.workspace_id = $2 AND member.ended_at IS NULL",
        values![email.as_str(), actor.workspace.0],
    )
    .await?;
    let user = found.ok_or(UserError::NotHere(email))?;
    set_password(app, actor, UserId(user.id), password).await
}

/// One's own password, proven with the old one. Ends every session, this one too.
pub async fn change_password(app: &App, actor: &Actor, old: String, new: String) -> Result<(), UserError> {
    let user = actor.user.ok_or(Refused { right: Right::Look })?;
    let found: Option<IdRow> =
        one(app.db.read(), "SELECT id, password_hash FROM app_user WHERE id = $1", values![user.0]).await?;
    if !password::verify(old, found.map(|row| row.password_hash)).await {
        return Err(UserError::WrongPassword);
    }
    set_password(app, actor, user, new).await
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
    password_hash: String,
}

async fn set_password(app: &App, actor: &Actor, user: UserId, password: String) -> Result<(), UserError> {
    let hash = password::hash(password).await?;
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE app_user SET password_hash = $2, password_changed_at = $3 WHERE id = $1",
        values![user.0, hash, now.0],
    )
    .await?;
    run(&*tx, "DELETE FROM session WHERE user_id = $1", values![user.0]).await?;
    record(&tx, actor.workspace, actor, now, "workspace.change_password", Some(user.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
