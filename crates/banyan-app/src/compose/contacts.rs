//! People whom posts mention: one word for each, and the name every network knows them by.

use std::collections::BTreeMap;

use banyan_db::{ConnectionTrait, FromQueryResult, List, Rows, all, is_unique_violation, lists_in_one, run, values};
use banyan_domain::{
    compose::{
        mentions::{Mentioned, is_mention},
        stand_in,
    },
    ids::{ContactId, WorkspaceId},
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::{
    Actor, App, Internal,
    compose::KEPT_DAYS,
    fresh_id,
    workspace::{Refused, record},
};

const MOST_LETTERS: usize = 200;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    pub id: ContactId,
    /// What is written after the `@`.
    pub mention: String,
    /// What is said where no network's name is known.
    pub name: String,
    /// By the id of the network.
    pub handles: BTreeMap<String, String>,
    pub removed_at: Option<UtcMillis>,
}

#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no such person here; nothing was changed")]
    NotHere,
    #[error("a person needs a name and one word for it (letters, digits, _ and -); nothing was saved")]
    Unfit,
    #[error("somebody is mentioned by this word already; nothing was saved")]
    Taken,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ContactError {
    fn from(error: banyan_db::DbErr) -> Self {
        if is_unique_violation(&error) { Self::Taken } else { Self::Internal(error.into()) }
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    mention: String,
    name: String,
    handles: String,
    removed_at: Option<i64>,
}

impl Row {
    fn contact(self) -> Result<Contact, Internal> {
        let (handles, removed_at) = (serde_json::from_str(&self.handles)?, self.removed_at.map(UtcMillis));
        Ok(Contact { id: self.id.into(), mention: self.mention, name: self.name, handles, removed_at })
    }
}

async fn rows(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Contact>, Internal> {
    let sql = "SELECT id, mention, name, handles, removed_at FROM contact WHERE workspace_id = $1
        AND removed_at IS NULL ORDER BY name, id";
    let rows: Vec<Row> = all(on, sql, values![workspace.0]).await?;
    rows.into_iter().map(Row::contact).collect()
}

/// By name.
pub async fn list_contacts(app: &App, actor: &Actor) -> Result<Vec<Contact>, ContactError> {
    actor.needs(Right::Write)?;
    Ok(rows(app.db.read(), actor.workspace).await?)
}

/// Those who can still be brought back, removed last first.
pub async fn list_removed_contacts(app: &App, actor: &Actor) -> Result<Vec<Contact>, ContactError> {
    actor.needs(Right::Write)?;
    let since = app.now().minus(DAY * KEPT_DAYS);
    let sql = "SELECT id, mention, name, handles, removed_at FROM contact WHERE workspace_id = $1
        AND removed_at >= $2 ORDER BY removed_at DESC, id DESC";
    let rows: Vec<Row> = all(app.db.read(), sql, values![actor.workspace.0, since.0]).await?;
    Ok(rows.into_iter().map(Row::contact).collect::<Result<_, Internal>>()?)
}

/// By their names here and on the networks, for who may write.
pub(crate) async fn find_contacts(
    app: &App,
    actor: &Actor,
    asked: &[String],
    limit: usize,
) -> Result<Vec<Contact>, Internal> {
    if !actor.role.may(Right::Write) {
        return Ok(Vec::new());
    }
    let is_asked_for = |contact: &Contact| {
        let names = [&contact.mention, &contact.name].into_iter().chain(contact.handles.values());
        stand_in(asked, &names.map(String::as_str).collect::<Vec<_>>().join("\n"))
    };
    Ok(rows(app.db.read(), actor.workspace).await?.into_iter().filter(is_asked_for).take(limit).collect())
}

pub(super) async fn mentioned(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Mentioned>, Internal> {
    let [contacts] = lists_in_one(on, "", [CONTACTS], values![workspace.0]).await?;
    mentioned_in(&contacts)
}

/// Whom posts mention, for a statement that asks for more; `$1` is the business.
pub(super) const CONTACTS: List<'static> = List {
    columns: &["mention", "name", "handles"],
    sql: "SELECT mention, name, handles FROM contact WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY name, id",
};

/// What `CONTACTS` found.
pub(super) fn mentioned_in(contacts: &Rows) -> Result<Vec<Mentioned>, Internal> {
    #[derive(Deserialize)]
    struct Found {
        mention: String,
        name: String,
        handles: String,
    }
    let mentioned = |Found { mention, name, handles }| {
        let handles = serde_json::from_str(&handles)?;
        Ok(Mentioned { mention, name, handles })
    };
    contacts.read()?.into_iter().map(mentioned).collect()
}

/// A new one without an id. Handles that are empty are none; a leading `@` is not part of them.
pub async fn keep_contact(
    app: &App,
    actor: &Actor,
    id: Option<ContactId>,
    mention: &str,
    name: &str,
    handles: &BTreeMap<String, String>,
) -> Result<ContactId, ContactError> {
    actor.needs(Right::Write)?;
    let (mention, name) = (mention.trim().trim_start_matches('@').to_lowercase(), name.trim());
    let handles: BTreeMap<&str, &str> = handles
        .iter()
        .map(|(network, handle)| (network.as_str(), handle.trim().trim_start_matches('@')))
        .filter(|(_, handle)| !handle.is_empty())
        .collect();
    let long = |text: &str| text.chars().count() > MOST_LETTERS || text.contains(char::is_whitespace);
    if !is_mention(&mention)
        || name.is_empty()
        || name.chars().count() > MOST_LETTERS
        || handles.values().any(|h| long(h))
    {
        return Err(ContactError::Unfit);
    }
    let handles = serde_json::to_string(&handles).map_err(Internal::from)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let kept = id.unwrap_or_else(fresh_id);
    let by = actor.user.map(|user| user.0);
    if id.is_some() {
        let sql = "UPDATE contact SET mention = $3, name = $4, handles = $5
            WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL";
        if run(&*tx, sql, values![kept.0, actor.workspace.0, mention, name, handles]).await? == 0 {
            return Err(ContactError::NotHere);
        }
    } else {
        let sql = "INSERT INTO contact (id, workspace_id, mention, name, handles, made_at, made_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        run(&*tx, sql, values![kept.0, actor.workspace.0, mention, name, handles, now.0, by]).await?;
    }
    record(&tx, actor.workspace, actor, now, "compose.keep_contact", Some(kept.0), &json!({})).await?;
    tx.commit().await?;
    Ok(kept)
}

pub async fn remove_contact(app: &App, actor: &Actor, id: ContactId) -> Result<(), ContactError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let sql = "UPDATE contact SET removed_at = $3, removed_by = $4
        WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL";
    let by = actor.user.map(|user| user.0);
    if run(&*tx, sql, values![id.0, actor.workspace.0, now.0, by]).await? == 0 {
        return Err(ContactError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.remove_contact", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// Harmless to repeat. After thirty days, or where somebody else has the word by now, nothing is brought back.
pub async fn bring_back_contact(app: &App, actor: &Actor, id: ContactId) -> Result<(), ContactError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let sql = "UPDATE contact SET removed_at = NULL, removed_by = NULL
        WHERE id = $1 AND workspace_id = $2 AND (removed_at IS NULL OR removed_at >= $3)";
    if run(&*tx, sql, values![id.0, actor.workspace.0, now.minus(DAY * KEPT_DAYS).0]).await? == 0 {
        return Err(ContactError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.bring_back_contact", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
