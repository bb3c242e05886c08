//! What the owner told the guard: never to ask about something, or to ask first before somebody is named. Who and when
//! stays written down, and each can be taken back.

use banyan_db::{ConnectionTrait, FromQueryResult, List, all, all_in_one, run, values};
use banyan_domain::{
    guard::{GuardRules, RULES},
    ids::WorkspaceId,
    time::UtcMillis,
    workspace::Right,
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::{
    Actor, App, Internal,
    converse::{Overdue, overdue},
    fresh_id,
    plan::InForce,
    workspace::{Refused, record},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// A rule that is not asked about.
    NeverAsk,
    /// A person who is asked before being named.
    Name,
}

impl ChoiceKind {
    pub const ALL: [Self; 2] = [Self::NeverAsk, Self::Name];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeverAsk => "never_ask",
            Self::Name => "name",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub kind: ChoiceKind,
    pub what: String,
    pub at: UtcMillis,
    pub by: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum ChoiceError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("there is no rule called `{0}`, so nothing was changed")]
    NoSuchRule(String),
    #[error("a name is needed; nothing was changed")]
    NoName,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ChoiceError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// From now on. Chosen already: nothing changes, and who chose it first stays.
pub async fn choose(app: &App, actor: &Actor, kind: ChoiceKind, what: &str) -> Result<(), ChoiceError> {
    actor.needs(Right::Publish)?;
    let what = what.trim();
    match kind {
        ChoiceKind::NeverAsk if !RULES.contains(&what) => return Err(ChoiceError::NoSuchRule(what.to_owned())),
        ChoiceKind::Name if what.is_empty() => return Err(ChoiceError::NoName),
        ChoiceKind::NeverAsk | ChoiceKind::Name => {}
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    let user = actor.user.map(|user| user.0);
    let chosen = run(
        &*tx,
        "INSERT INTO guard_choice (id, workspace_id, kind, what, chosen_at, chosen_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
        values![fresh_id::<Uuid>(), actor.workspace.0, kind.as_str(), what, now.0, user],
    )
    .await?;
    if chosen > 0 {
        let data = json!({ "kind": kind.as_str(), "what": what });
        record(&tx, actor.workspace, actor, now, "guard.choose", None, &data).await?;
    }
    Ok(tx.commit().await?)
}

pub async fn take_back(app: &App, actor: &Actor, kind: ChoiceKind, what: &str) -> Result<(), ChoiceError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let ended = run(
        &*tx,
        "UPDATE guard_choice SET ended_at = $4, ended_by = $5
         WHERE workspace_id = $1 AND kind = $2 AND what = $3 AND ended_at IS NULL",
        values![actor.workspace.0, kind.as_str(), what, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    if ended > 0 {
        let data = json!({ "kind": kind.as_str(), "what": what });
        record(&tx, actor.workspace, actor, now, "guard.take_back", None, &data).await?;
    }
    Ok(tx.commit().await?)
}

/// What holds today, with who chose it and when.
pub async fn list_choices(app: &App, actor: &Actor) -> Result<Vec<Choice>, ChoiceError> {
    actor.needs(Right::Look)?;
    let rows = in_force(app.db.read(), actor.workspace).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let kind = ChoiceKind::parse(&row.kind)?;
            Some(Choice { kind, what: row.what, at: UtcMillis(row.chosen_at), by: row.chosen_by_name })
        })
        .collect())
}

/// The rules of a business: its plan's, what its people chose, and who waits for an answer now.
pub(crate) async fn rules_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    now: UtcMillis,
) -> Result<GuardRules, Internal> {
    let chosen = all_in_one(on, CHOSEN.columns, CHOSEN.sql, values![workspace.0]).await?;
    rules_with(on, workspace, plan, chosen, now).await
}

/// What its people chose, for a statement that asks for more; `$1` is the business.
pub(crate) const CHOSEN: List<'static> = List {
    columns: &["kind", "what"],
    sql: "SELECT kind, what FROM guard_choice WHERE workspace_id = $1 AND ended_at IS NULL ORDER BY chosen_at, id",
};

#[derive(Deserialize)]
pub(crate) struct Chosen {
    kind: String,
    what: String,
}

/// For who has asked already what its people chose.
pub(crate) async fn rules_with(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    chosen: Vec<Chosen>,
    now: UtcMillis,
) -> Result<GuardRules, Internal> {
    let waiting = overdue(on, workspace, plan, now).await?.map(Overdue::into_waiting);
    let mut rules = GuardRules { waiting, ..GuardRules::of(&plan.plan) };
    for Chosen { kind, what } in chosen {
        match ChoiceKind::parse(&kind) {
            Some(ChoiceKind::NeverAsk) => drop(rules.never_ask.insert(what)),
            Some(ChoiceKind::Name) => rules.names.push(what),
            None => {}
        }
    }
    Ok(rules)
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    what: String,
    chosen_at: i64,
    chosen_by_name: Option<String>,
}

async fn in_force(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Row>, Internal> {
    Ok(all(
        on,
        "SELECT guard_choice.kind, guard_choice.what, guard_choice.chosen_at, app_user.name AS chosen_by_name
         FROM guard_choice LEFT JOIN app_user ON app_user.id = guard_choice.chosen_by
         WHERE guard_choice.workspace_id = $1 AND guard_choice.ended_at IS NULL
         ORDER BY guard_choice.chosen_at, guard_choice.id",
        values![workspace.0],
    )
    .await?)
}
