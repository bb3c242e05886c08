//! Words that are written again and again: bits of text and sets of hashtags, saved under a name.

use banyan_db::{FromQueryResult, all, is_unique_violation, run, values};
use banyan_domain::{
    ids::SavedBitId,
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Actor, App, Internal,
    compose::KEPT_DAYS,
    fresh_id,
    workspace::{Refused, record},
};

const MOST_NAME: usize = 80;
const MOST_WORDS: usize = 5_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BitKind {
    Words,
    Tags,
}

impl BitKind {
    pub const ALL: [Self; 2] = [Self::Words, Self::Tags];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Tags => "tags",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedBit {
    pub id: SavedBitId,
    pub kind: BitKind,
    pub name: String,
    pub words: String,
    pub removed_at: Option<UtcMillis>,
}

#[derive(Debug, thiserror::Error)]
pub enum BitError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there are no such saved words; nothing was changed")]
    NotHere,
    #[error("they need a name and words, at most {MOST_NAME} and {MOST_WORDS} letters; nothing was saved")]
    Unfit,
    #[error("there are saved words with this name already; nothing was saved")]
    Taken,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for BitError {
    fn from(error: banyan_db::DbErr) -> Self {
        if is_unique_violation(&error) { Self::Taken } else { Self::Internal(error.into()) }
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    name: String,
    words: String,
    removed_at: Option<i64>,
}

impl Row {
    fn bit(self) -> Result<SavedBit, BitError> {
        let kind = BitKind::parse(&self.kind).ok_or(Internal::Broken("unknown kind of saved words"))?;
        let removed_at = self.removed_at.map(UtcMillis);
        Ok(SavedBit { id: self.id.into(), kind, name: self.name, words: self.words, removed_at })
    }
}

/// By name, words before hashtags.
pub async fn list_bits(app: &App, actor: &Actor) -> Result<Vec<SavedBit>, BitError> {
    actor.needs(Right::Write)?;
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT id, kind, name, words, removed_at FROM saved_bit WHERE workspace_id = $1 AND removed_at IS NULL
         ORDER BY kind DESC, name, id",
        values![actor.workspace.0],
    )
    .await?;
    rows.into_iter().map(Row::bit).collect()
}

/// Those that can still be brought back, removed last first.
pub async fn list_removed_bits(app: &App, actor: &Actor) -> Result<Vec<SavedBit>, BitError> {
    actor.needs(Right::Write)?;
    let since = app.now().minus(DAY * KEPT_DAYS);
    let rows: Vec<Row> = all(
        app.db.read(),
        "SELECT id, kind, name, words, removed_at FROM saved_bit WHERE workspace_id = $1 AND removed_at >= $2
         ORDER BY removed_at DESC, id DESC",
        values![actor.workspace.0, since.0],
    )
    .await?;
    rows.into_iter().map(Row::bit).collect()
}

/// A new one without an id, else other words for it.
pub async fn keep_bit(
    app: &App,
    actor: &Actor,
    id: Option<SavedBitId>,
    kind: BitKind,
    name: &str,
    words: &str,
) -> Result<SavedBitId, BitError> {
    actor.needs(Right::Write)?;
    let (name, words) = (name.trim(), words.replace("\r\n", "\n").trim().to_owned());
    let fits = |text: &str, most: usize| !text.is_empty() && text.chars().count() <= most;
    if !fits(name, MOST_NAME) || !fits(&words, MOST_WORDS) {
        return Err(BitError::Unfit);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    let kept = match id {
        Some(id) => {
            let sql =
                "UPDATE saved_bit SET name = $3, words = $4 WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL";
            if run(&*tx, sql, values![id.0, actor.workspace.0, name, words]).await? == 0 {
                return Err(BitError::NotHere);
            }
            id
        }
        None => {
            let id: SavedBitId = fresh_id();
            let by = actor.user.map(|user| user.0);
            let sql = "INSERT INTO saved_bit (id, workspace_id, kind, name, words, made_at, made_by)
                VALUES ($1, $2, $3, $4, $5, $6, $7)";
            run(&*tx, sql, values![id.0, actor.workspace.0, kind.as_str(), name, words, now.0, by]).await?;
            id
        }
    };
    record(&tx, actor.workspace, actor, now, "compose.keep_bit", Some(kept.0), &json!({})).await?;
    tx.commit().await?;
    Ok(kept)
}

pub async fn remove_bit(app: &App, actor: &Actor, id: SavedBitId) -> Result<(), BitError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let sql = "UPDATE saved_bit SET removed_at = $3, removed_by = $4
        WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL";
    let by = actor.user.map(|user| user.0);
    if run(&*tx, sql, values![id.0, actor.workspace.0, now.0, by]).await? == 0 {
        return Err(BitError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.remove_bit", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// Harmless to repeat. After thirty days, or where others have the name by now, nothing is brought back.
pub async fn bring_back_bit(app: &App, actor: &Actor, id: SavedBitId) -> Result<(), BitError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let sql = "UPDATE saved_bit SET removed_at = NULL, removed_by = NULL
        WHERE id = $1 AND workspace_id = $2 AND (removed_at IS NULL OR removed_at >= $3)";
    if run(&*tx, sql, values![id.0, actor.workspace.0, now.minus(DAY * KEPT_DAYS).0]).await? == 0 {
        return Err(BitError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.bring_back_bit", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
