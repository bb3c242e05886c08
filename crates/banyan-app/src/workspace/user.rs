//! People who sign in.

use banyan_db::{FromQueryResult, Tx, all, is_unique_violation, one, run, values};
use banyan_domain::{
    ids::UserId,
    time::UtcMillis,
    workspace::{Right, Role},
};
use serde_json::json;
use uuid::Uuid;

use super::{PasswordError, password, record};
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

pub async fn add_user(
    app: &App,
    actor: &Actor,
    email: &str,
    name: &str,
    role: Role,
    password: String,
) -> Result<UserId, UserError> {
    actor.needs(Right::Own)?;
    let email = checked_email(email)?;
    let hash = password::hash(password).await?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let user = insert_user(&tx, &email, name, &hash, "en", now).await?;
    insert_member(&tx, actor.workspace, user, role, now).await?;
    record(&tx, actor.workspace, actor, now, "workspace.add_user", Some(user.0), &json!({ "role": role })).await?;
    tx.commit().await?;
    Ok(user)
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
    workspace: banyan_domain::ids::WorkspaceId,
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

#[derive(Clone, Debug, PartialEq, FromQueryResult)]
pub struct UserLine {
    pub id: Uuid,
    pub email: String,
    pub name: String,
    pub role: String,
    pub since: i64,
}

pub async fn list_users(app: &App, actor: &Actor) -> Result<Vec<UserLine>, UserError> {
    actor.needs(Right::Look)?;
    Ok(all(
        app.db.read(),
        "SELECT app_user.id, app_user.email, app_user.name, member.role, member.since FROM member
         JOIN app_user ON app_user.id = member.user_id WHERE member.workspace_id = $1 ORDER BY member.since, app_user.id",
        values![actor.workspace.0],
    )
    .await?)
}

/// The owner's way in for somebody who lost the password. Ends every session of that person.
pub async fn reset_password(app: &App, actor: &Actor, email: &str, password: String) -> Result<(), UserError> {
    actor.needs(Right::Own)?;
    let email = checked_email(email)?;
    let found: Option<IdRow> = one(
        app.db.read(),
        "SELECT app_user.id, app_user.password_hash FROM app_user JOIN member ON member.user_id = app_user.id
         WHERE app_user.email = $1 AND member.workspace_id = $2",
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

/// What a person is called.
pub async fn name_of(app: &App, user: UserId) -> Result<Option<String>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let row: Option<Row> = one(app.db.read(), "SELECT name FROM app_user WHERE id = $1", values![user.0]).await?;
    Ok(row.map(|row| row.name))
}
