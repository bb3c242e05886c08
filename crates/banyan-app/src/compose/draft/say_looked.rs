//! Whoever was asked to look at a draft says that they have, and whoever asked reads it beside the draft.

use banyan_domain::{
    ids::{DraftId, UserId},
    time::UtcMillis,
    workspace::Right,
};
use serde::Serialize;
use serde_json::json;

use super::{
    ask_to_look::{LONGEST, LookError, unfinished},
    list_drafts::MOST_LETTERS,
    store::{self, AskedRow, LookRow},
};
use crate::{Actor, App, Internal, workspace::record};

/// Somebody who was asked to look at a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DraftLook {
    pub user: UserId,
    pub name: String,
    /// Nobody where the machine asked.
    pub by: Option<String>,
    pub asked_at: UtcMillis,
    /// None: they have not yet.
    pub looked_at: Option<UtcMillis>,
    /// What they said of it; empty where they said nothing.
    pub words: String,
}

/// A draft at which somebody is to look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedLook {
    pub draft: DraftId,
    /// Its title, else its first words; empty where it has none yet.
    pub title: String,
    pub by: Option<String>,
    pub asked_at: UtcMillis,
}

pub async fn say_looked(app: &App, actor: &Actor, id: DraftId, words: &str) -> Result<(), LookError> {
    actor.needs(Right::Write)?;
    let user = actor.user.ok_or(LookError::NotAsked)?;
    let words = words.trim();
    if words.chars().count() > LONGEST {
        return Err(LookError::TooLong);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    unfinished(&tx, actor, id).await?;
    if !store::keep_look(&tx, actor.workspace, (id, user), words, now).await? {
        return Err(LookError::NotAsked);
    }
    record(&tx, actor.workspace, actor, now, "compose.say_looked", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// In the order in which they were asked.
pub async fn list_looks(app: &App, actor: &Actor, id: DraftId) -> Result<Vec<DraftLook>, LookError> {
    actor.needs(Right::Write)?;
    let rows = store::looks_at(app.db.read(), actor.workspace, id).await?;
    Ok(rows.into_iter().map(DraftLook::from).collect())
}

impl From<LookRow> for DraftLook {
    fn from(row: LookRow) -> Self {
        Self {
            user: UserId(row.user_id),
            name: row.name,
            by: row.asked_by_name,
            asked_at: UtcMillis(row.asked_at),
            looked_at: row.looked_at.map(UtcMillis),
            words: row.words.unwrap_or_default(),
        }
    }
}

/// What this person is asked to look at; the machine is nobody, and who may not write is asked nothing.
pub(crate) async fn looks_asked(app: &App, actor: &Actor) -> Result<Vec<AskedLook>, Internal> {
    let Some(user) = actor.user.filter(|_| actor.role.may(Right::Write)) else { return Ok(Vec::new()) };
    let rows = store::asked_of(app.db.read(), actor.workspace, user).await?;
    rows.iter().map(AskedLook::of).collect()
}

impl AskedLook {
    fn of(row: &AskedRow) -> Result<Self, Internal> {
        Ok(Self {
            draft: row.id.into(),
            title: row.draft()?.first_words(MOST_LETTERS),
            by: row.asked_by_name.clone(),
            asked_at: UtcMillis(row.asked_at),
        })
    }
}
