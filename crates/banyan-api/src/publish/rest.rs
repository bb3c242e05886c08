//! A place comes to rest, is woken, or its rest is undone.

use banyan_app::publish::{
    BeforeRest, RestError, RestUndone, Rested, Resting, WaitingThere, Woken, before_rest, rest_channel, undo_rest,
    wake_channel,
};
use banyan_domain::ids::ChannelId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::queue::PublicationShown;
use crate::{
    ask::{Ask, Nothing, Sent},
    give::Given,
    problem::{Kind, Problem},
    route::Answer,
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "BeforeRest")]
pub(crate) struct BeforeShown {
    /// Soonest first.
    waiting: Vec<WaitsThere>,
    /// Leaving at this moment: they finish.
    under_way: usize,
    series: Vec<LeavingSeries>,
}

#[derive(Serialize, JsonSchema)]
struct WaitsThere {
    publication: PublicationShown,
    /// It goes on to its other places; else its words are a draft again.
    goes_on: bool,
}

#[derive(Serialize, JsonSchema)]
struct LeavingSeries {
    title: String,
    /// It goes nowhere else, and asks for a place when its next time comes.
    only_there: bool,
}

pub(crate) async fn before(ask: Ask<Uuid>) -> Answer<Given<BeforeShown>> {
    let words = ask.words();
    let BeforeRest { waiting, under_way, series, .. } = before_rest(&ask.app, &ask.actor, ChannelId(ask.path)).await?;
    let waits = |WaitingThere { line, goes_on }| WaitsThere { publication: PublicationShown::of(words, line), goes_on };
    Ok(Given(BeforeShown {
        waiting: waiting.into_iter().map(waits).collect(),
        under_way,
        series: series.into_iter().map(|one| LeavingSeries { title: one.title, only_there: one.only_there }).collect(),
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RestSaid {
    /// For whoever asks again later; at most 500 letters.
    why: String,
    /// Forgets our sign-in there, too.
    #[serde(default)]
    forget_sign_in: bool,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Rested")]
pub(crate) struct RestedShown {
    /// Posts that wait there no longer.
    called_off: usize,
    /// Those of them whose words are drafts now.
    drafts: usize,
    under_way: usize,
    series: usize,
}

pub(crate) async fn begin(ask: Ask<Uuid, Nothing, Sent<RestSaid>>) -> Answer<Given<RestedShown>> {
    let RestSaid { why, forget_sign_in } = &ask.body.0;
    let resting = Resting { why, keeps_sign_in: !forget_sign_in };
    let rested = Box::pin(rest_channel(&ask.app, &ask.actor, ChannelId(ask.path), resting)).await?;
    let Rested { called_off, drafts, under_way, series } = rested;
    Ok(Given(RestedShown { called_off, drafts, under_way, series }))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Woken")]
pub(crate) struct WokenShown {
    /// Our sign-in was forgotten: somebody signs in there before anything goes out.
    must_sign_in: bool,
}

pub(crate) async fn wake(ask: Ask<Uuid>) -> Answer<Given<WokenShown>> {
    let Woken { must_sign_in } = Box::pin(wake_channel(&ask.app, &ask.actor, ChannelId(ask.path))).await?;
    Ok(Given(WokenShown { must_sign_in }))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RestUndone")]
pub(crate) struct UndoneShown {
    /// Posts that wait there again, as they did.
    back: usize,
    /// Somebody wrote on in their drafts meanwhile, or sent them: they stay drafts.
    left: usize,
}

pub(crate) async fn undo(ask: Ask<Uuid>) -> Answer<Given<UndoneShown>> {
    let RestUndone { back, left } = Box::pin(undo_rest(&ask.app, &ask.actor, ChannelId(ask.path))).await?;
    Ok(Given(UndoneShown { back, left }))
}

impl From<RestError> for Problem {
    fn from(wrong: RestError) -> Self {
        match wrong {
            RestError::Channel(wrong) => wrong.into(),
            RestError::NoReason | RestError::TooLong | RestError::OwnGround => Self::of(Kind::CannotStand, wrong),
            RestError::AtRest
            | RestError::NotAtRest
            | RestError::Leaving
            | RestError::NeverConnected
            | RestError::TooLate => Self::of(Kind::NotNow, wrong),
            RestError::Internal(error) => error.into(),
        }
    }
}
