//! The code for the wall by the telephone: who has it notes what it is for without signing in, and sees nothing of others.

use std::{num::NonZeroU32, time::Duration};

use banyan_domain::{
    ids::{EntryId, WorkspaceId},
    measure::{Cause, Kind, ways_to_us},
    plan::{Plan, Row, RowId, Section, Standing},
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

/// Lines at once from one address; after that one every ten seconds.
const BURST: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");
const REFILL: Duration = Duration::from_secs(10);

#[derive(Debug, thiserror::Error)]
pub enum WallError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("this code is not in use; ask for the new one")]
    NoSuchCode,
    #[error("this code is not for that; nothing was noted")]
    NotForThat,
    #[error("a code is for one thing at least; nothing was changed")]
    ForNothing,
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

/// How fast lines may be noted by one address.
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
    /// What may be noted through it.
    pub kinds: Vec<Kind>,
    pub made_at: UtcMillis,
}

/// The open code. One that another key sealed cannot be shown again, and asks for a new one.
pub async fn show_wall(app: &App, actor: &Actor) -> Result<Option<WallCode>, WallError> {
    actor.needs(Right::Write)?;
    let Some(open) = wall::of(app.db.read(), actor.workspace).await? else { return Ok(None) };
    let code = app.vault.open(&sealed_in(open.id), &open.sealed).ok();
    let (kinds, made_at) = (open.kinds(), UtcMillis(open.made_at));
    Ok(code.map(|code| WallCode { address: address_of(app, &code), kinds, made_at }))
}

/// Of the code that hangs there, which stays; nothing else than what can be noted at a wall is taken.
pub async fn choose_wall_kinds(app: &App, actor: &Actor, chosen: &[Kind]) -> Result<(), WallError> {
    actor.needs(Right::Own)?;
    let kinds: Vec<Kind> = Kind::AT_WALL.into_iter().filter(|kind| chosen.contains(kind)).collect();
    if kinds.is_empty() || chosen.iter().any(|kind| !Kind::AT_WALL.contains(kind)) {
        return Err(WallError::ForNothing);
    }
    let tx = app.db.begin().await?;
    if !wall::choose(&tx, actor.workspace, &kinds).await? {
        return Err(WallError::NoSuchCode);
    }
    let data = json!({ "kinds": kinds });
    record(&tx, actor.workspace, actor, app.now(), "measure.choose_wall_kinds", None, &data).await?;
    Ok(tx.commit().await?)
}

/// The code before it ends at once, wherever it hangs. The new one is for the same; the first is for calls.
pub async fn new_wall_code(app: &App, actor: &Actor) -> Result<WallCode, WallError> {
    actor.needs(Right::Own)?;
    let secret: [u8; 16] = rand::random();
    let code = hex(&secret);
    let (id, at): (Uuid, UtcMillis) = (fresh_id(), app.now());
    let sealed = app.vault.seal(&sealed_in(id), &code);
    let tx = app.db.begin().await?;
    let kinds = wall::of(&*tx, actor.workspace).await?.map_or_else(|| vec![Kind::Call], |open| open.kinds());
    wall::end(&tx, actor.workspace, at, actor.user).await?;
    let new = wall::NewCode { id, digest: digest(&code), sealed, kinds: kinds.clone() };
    wall::add(&tx, actor.workspace, new, at, actor.user).await?;
    record(&tx, actor.workspace, actor, at, "measure.new_wall_code", Some(id), &json!({})).await?;
    tx.commit().await?;
    Ok(WallCode { address: address_of(app, &code), kinds, made_at: at })
}

/// What stands at the wall: the ways people come to us and our habits, by name, and no number.
#[derive(Clone, Debug, PartialEq)]
pub struct WallVisit {
    pub workspace: WorkspaceId,
    pub kinds: Vec<Kind>,
    pub ways: Vec<(RowId, String)>,
    /// Only where it is for them.
    pub habits: Vec<(RowId, String)>,
    code: Uuid,
}

pub async fn open_wall(app: &App, code: &str) -> Result<WallVisit, WallError> {
    let open = wall::by_digest(app.db.read(), digest(code)).await?.ok_or(WallError::NoSuchCode)?;
    let actor = Actor::at_the_machine(WorkspaceId(open.workspace_id));
    let plan: Plan = show_plan(app, &actor).await?.plan;
    let today = today(app, &actor).await?;
    let named = |row: &Row| (row.id, row.name().to_owned());
    let kinds = open.kinds();
    let habits = plan.of(Section::Away).filter(|row| row.standing() != Standing::Resting);
    let habits = habits.filter(|_| kinds.contains(&Kind::Habit)).map(named).collect();
    let ways = ways_to_us(&plan, today).map(named).collect();
    Ok(WallVisit { workspace: actor.workspace, kinds, ways, habits, code: open.id })
}

/// What is tapped there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtWall {
    pub kind: Kind,
    pub cause: Option<Cause>,
    pub minutes: Option<u32>,
}

/// `from` is the caller's address, for the pace.
pub async fn note_at_wall(app: &App, code: &str, from: &str, tapped: AtWall) -> Result<EntryId, WallError> {
    if app.wall_pace.0.check_key(&from.to_owned()).is_err() {
        return Err(WallError::TooMany);
    }
    let wall = open_wall(app, code).await?;
    if !wall.kinds.contains(&tapped.kind) {
        return Err(WallError::NotForThat);
    }
    let new = NewEntry { cause: tapped.cause, minutes: tapped.minutes, ..NewEntry::of(tapped.kind) };
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
