//! The code for the wall by the telephone: who has it may note a call without signing in, and sees nothing of others.

use std::{num::NonZeroU32, time::Duration};

use banyan_domain::{
    ids::{EntryId, WorkspaceId},
    measure::{Cause, Kind, ways_to_us},
    plan::{Plan, RowId},
    time::{HOUR, UtcMillis},
    workspace::{Right, Role},
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    NewEntry, NoteError,
    note::note_from,
    store::{entries, wall},
};
use crate::{
    Actor, App, Internal, fresh_id,
    hex::hex,
    plan::show_plan,
    workspace::{Refused, record, today},
};

/// Calls at once from one address; after that one every ten seconds.
const BURST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
const REFILL: Duration = Duration::from_secs(10);

#[derive(Debug, thiserror::Error)]
pub enum WallError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("this code is not in use; ask for the new one")]
    NoSuchCode,
    #[error("too many at once; wait a minute. Nothing was noted")]
    TooMany,
    #[error(transparent)]
    Note(#[from] NoteError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for WallError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// How fast calls may be noted by one address.
pub(crate) struct WallPace(DefaultKeyedRateLimiter<String>);

impl Default for WallPace {
    fn default() -> Self {
        let quota = Quota::with_period(REFILL).expect("ten seconds are not zero").allow_burst(BURST);
        Self(RateLimiter::keyed(quota))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallCode {
    pub address: String,
    pub made_at: UtcMillis,
}

/// The open code. One that another key sealed cannot be shown again, and asks for a new one.
pub async fn show_wall(app: &App, actor: &Actor) -> Result<Option<WallCode>, WallError> {
    actor.needs(Right::Write)?;
    let Some(open) = wall::of(app.db.read(), actor.workspace).await? else { return Ok(None) };
    let code = app.vault.open(&sealed_in(open.id), &open.sealed).ok();
    Ok(code.map(|code| WallCode { address: address_of(app, &code), made_at: UtcMillis(open.made_at) }))
}

/// The code before it ends at once, wherever it hangs.
pub async fn new_wall_code(app: &App, actor: &Actor) -> Result<WallCode, WallError> {
    actor.needs(Right::Own)?;
    let secret: [u8; 16] = rand::random();
    let code = hex(&secret);
    let (id, at): (Uuid, UtcMillis) = (fresh_id(), app.now());
    let sealed = app.vault.seal(&sealed_in(id), &code);
    let tx = app.db.begin().await?;
    wall::end(&tx, actor.workspace, at, actor.user).await?;
    let new = wall::NewCode { id, digest: digest(&code), sealed };
    wall::add(&tx, actor.workspace, new, at, actor.user).await?;
    record(&tx, actor.workspace, actor, at, "measure.new_wall_code", Some(id), &json!({})).await?;
    tx.commit().await?;
    Ok(WallCode { address: address_of(app, &code), made_at: at })
}

/// What stands at the wall: the ways people come to us, by name, and no number.
#[derive(Clone, Debug, PartialEq)]
pub struct WallVisit {
    pub workspace: WorkspaceId,
    pub ways: Vec<(RowId, String)>,
    code: Uuid,
}

pub async fn open_wall(app: &App, code: &str) -> Result<WallVisit, WallError> {
    let open = wall::by_digest(app.db.read(), digest(code)).await?.ok_or(WallError::NoSuchCode)?;
    let actor = Actor::at_the_machine(WorkspaceId(open.workspace_id));
    let plan: Plan = show_plan(app, &actor).await?.plan;
    let today = today(app, &actor).await?;
    let ways = ways_to_us(&plan, today).map(|row| (row.id, row.name().to_owned())).collect();
    Ok(WallVisit { workspace: actor.workspace, ways, code: open.id })
}

/// `from` is the caller's address, for the pace.
pub async fn note_at_wall(app: &App, code: &str, from: &str, cause: Cause) -> Result<EntryId, WallError> {
    if app.wall_pace.0.check_key(&from.to_owned()).is_err() {
        return Err(WallError::TooMany);
    }
    let wall = open_wall(app, code).await?;
    let new = NewEntry { cause: Some(cause), ..NewEntry::of(Kind::Call) };
    Ok(note_from(app, &nobody(wall.workspace), &new, Some(wall.code)).await?)
}

/// Only what was noted by this very code, and only within the hour.
pub async fn take_back_at_wall(app: &App, code: &str, id: EntryId) -> Result<(), WallError> {
    let wall = open_wall(app, code).await?;
    let tx = app.db.begin().await?;
    let Some(kept) = entries::find(&*tx, wall.workspace, id).await? else { return Ok(()) };
    if !kept.at_the_wall || app.now().since(kept.noted_at) > HOUR {
        return Err(NoteError::NotThere.into());
    }
    entries::undo(&tx, wall.workspace, id, app.now(), None).await?;
    record(&tx, wall.workspace, None, app.now(), "measure.take_back", Some(id.0), &json!({ "wall": true })).await?;
    Ok(tx.commit().await?)
}

/// Nobody signed in: may do nothing that asks for a right.
fn nobody(workspace: WorkspaceId) -> Actor {
    Actor { workspace, user: None, role: Role::Guest, token: None }
}

fn digest(code: &str) -> Vec<u8> {
    Sha256::digest(code.as_bytes()).to_vec()
}

fn sealed_in(id: Uuid) -> String {
    format!("wall_code/{id}")
}

fn address_of(app: &App, code: &str) -> String {
    format!("{}/studio/note/{code}", app.base_url)
}
