//! A place comes to rest: nothing goes there any more, what waits goes back to its drafts, and what was said stays.

use banyan_domain::{
    ids::{ChannelId, RecurringId},
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    cancel::{CalledOff, cancel_all_at},
    channel::{Channel, ChannelError, load_channel, of_workspace},
    store::{self, NewRest},
};
use crate::{
    Actor, App, Internal,
    compose::leave_place,
    plan::{PlanBefore, change_plan_alone, place_rests},
    workspace::{Refused, record},
};

const LONGEST_WHY: usize = 500;

#[derive(Clone, Copy, Debug)]
pub struct Resting<'a> {
    pub why: &'a str,
    /// Our way in is kept for the day it is woken; else it is forgotten.
    pub keeps_sign_in: bool,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rested {
    /// Posts that wait there no longer.
    pub called_off: usize,
    /// Those of them whose words are drafts now; the others go on to their other places.
    pub drafts: usize,
    /// Leaving at this moment: they finish.
    pub under_way: usize,
    /// Series that go there no longer.
    pub series: usize,
}

#[derive(Debug, thiserror::Error)]
pub enum RestError {
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error("the own site is the root of all and does not rest; hold it, if nothing shall go out there for a while")]
    OwnGround,
    #[error("it rests already; nothing was changed")]
    AtRest,
    #[error("it does not rest; nothing was changed")]
    NotAtRest,
    #[error("say why, for whoever asks again later; nothing was changed")]
    NoReason,
    #[error("that is longer than {LONGEST_WHY} letters; nothing was changed")]
    TooLong,
    #[error("a post is leaving there just now: keep the sign-in, or try again in a minute; nothing was changed")]
    Leaving,
    #[error("nobody was ever signed in there from here; connect it as a new place; nothing was changed")]
    NeverConnected,
    #[error("that is too long ago to be undone; wake it instead; nothing was changed")]
    TooLate,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<Refused> for RestError {
    fn from(refused: Refused) -> Self {
        Self::Channel(refused.into())
    }
}

impl From<banyan_db::DbErr> for RestError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What a rest took away: with it, it can be undone for a while.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Taken {
    pub(super) posts: Vec<CalledOff>,
    pub(super) series: Vec<RecurringId>,
    pub(super) plan: Option<PlanBefore>,
}

/// What is leaving at this moment finishes; nothing that waits is touched by two.
pub async fn rest_channel(app: &App, actor: &Actor, id: ChannelId, resting: Resting<'_>) -> Result<Rested, RestError> {
    actor.needs(Right::Connect)?;
    let why = sound(resting.why)?;
    let channel = load_channel(app, actor, id).await?;
    may_rest(app, &channel)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // Who changes the plan locks it first; and so two who let places rest or wake them wait for each other.
    change_plan_alone(&tx, actor.workspace).await?;
    let series = leave_place(&tx, actor.workspace, id).await?;
    let posts = cancel_all_at(&tx, actor, id, now).await?;
    let under_way = store::under_way_at(&*tx, actor.workspace, id).await?;
    if under_way > 0 && !resting.keeps_sign_in {
        return Err(RestError::Leaving);
    }
    let channels = of_workspace(&*tx, actor.workspace).await?;
    let plan = place_rests(app, &tx, actor, (&channels, id), why).await?;
    let drafts = posts.iter().filter(|post| post.draft.is_some()).count();
    let rested = Rested { called_off: posts.len(), drafts, under_way, series: series.len() };
    let taken = serde_json::to_string(&Taken { posts, series, plan }).map_err(Internal::from)?;
    let until_year = i64::from(now.in_zone(channel.schedule.zone()).year());
    let new = NewRest { channel: id, until_year, why, taken: &taken };
    if !store::begin_rest(&tx, actor, &new, now).await? {
        return Err(RestError::AtRest);
    }
    if !store::keep_sign_in(&tx, actor.workspace, id, resting.keeps_sign_in).await? {
        return Err(ChannelError::NotHere.into());
    }
    let data = json!({ "drafts": rested.drafts, "sign_in": resting.keeps_sign_in });
    record(&tx, actor.workspace, actor, now, "publish.rest_channel", Some(id.0), &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(rested)
}

fn sound(why: &str) -> Result<&str, RestError> {
    let why = why.trim();
    match why.chars().count() {
        0 => Err(RestError::NoReason),
        letters if letters > LONGEST_WHY => Err(RestError::TooLong),
        _ => Ok(why),
    }
}

pub(super) fn may_rest(app: &App, channel: &Channel) -> Result<(), RestError> {
    let is_own = app.connector(&channel.network).is_some_and(|connector| connector.network().own);
    match channel.rested_year {
        _ if is_own => Err(RestError::OwnGround),
        Some(_) => Err(RestError::AtRest),
        None => Ok(()),
    }
}
