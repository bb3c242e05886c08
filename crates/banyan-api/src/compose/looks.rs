//! Before a draft goes a colleague is asked to look at it, for programs.

use banyan_app::{
    compose::{DraftLook, LookError, ask_to_look, list_looks, say_looked, take_back_look},
    workspace::{Colleague, list_colleagues},
};
use banyan_domain::{
    ids::{DraftId, UserId},
    workspace::Right,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::Moment,
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct LooksShown {
    /// In the order in which they were asked.
    asked: Vec<LookShown>,
    /// Whom the token's person can ask.
    colleagues: Vec<ColleagueShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "DraftLook")]
struct LookShown {
    user: Uuid,
    name: String,
    /// Who asked; null where the machine did.
    by: Option<String>,
    asked_at: Moment,
    /// Null: they have not yet.
    looked_at: Option<Moment>,
    /// What they said of it; empty where they said nothing.
    words: String,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Colleague")]
struct ColleagueShown {
    user: Uuid,
    name: String,
}

pub(crate) async fn list(ask: Ask<Uuid>) -> Answer<Given<LooksShown>> {
    let looks = list_looks(&ask.app, &ask.actor, DraftId(ask.path)).await?;
    let colleagues = list_colleagues(&ask.app, &ask.actor, Right::Write).await?;
    Ok(Given(LooksShown {
        asked: looks.into_iter().map(LookShown::from).collect(),
        colleagues: colleagues.into_iter().map(ColleagueShown::from).collect(),
    }))
}

impl From<DraftLook> for LookShown {
    fn from(look: DraftLook) -> Self {
        Self {
            user: look.user.0,
            name: look.name,
            by: look.by,
            asked_at: Moment(look.asked_at),
            looked_at: look.looked_at.map(Moment),
            words: look.words,
        }
    }
}

impl From<Colleague> for ColleagueShown {
    fn from(colleague: Colleague) -> Self {
        Self { user: colleague.id.0, name: colleague.name }
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WhoLooks {
    user: Uuid,
}

/// Asked twice is asked once; whoever looked before is asked anew.
pub(crate) async fn ask(ask: Ask<Uuid, Nothing, Sent<WhoLooks>>) -> Answer<Done> {
    ask_to_look(&ask.app, &ask.actor, DraftId(ask.path), UserId(ask.body.0.user)).await?;
    Ok(Done)
}

/// What was said already stays.
pub(crate) async fn ask_no_more(ask: Ask<Uuid, WhoLooks>) -> Answer<Done> {
    take_back_look(&ask.app, &ask.actor, DraftId(ask.path), UserId(ask.query.user)).await?;
    Ok(Done)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LookedSent {
    /// A word about it.
    #[serde(default)]
    words: String,
}

pub(crate) async fn looked(ask: Ask<Uuid, Nothing, Sent<LookedSent>>) -> Answer<Done> {
    say_looked(&ask.app, &ask.actor, DraftId(ask.path), &ask.body.0.words).await?;
    Ok(Done)
}

impl From<LookError> for Problem {
    fn from(wrong: LookError) -> Self {
        match wrong {
            LookError::Refused(refused) => refused.into(),
            LookError::NotHere => Self::of(Kind::NotHere, wrong),
            LookError::NobodyThere | LookError::TooLong => Self::of(Kind::CannotStand, wrong),
            LookError::NotAsked => Self::of(Kind::NotNow, wrong),
            LookError::People(wrong) => wrong.into(),
            LookError::Internal(error) => error.into(),
        }
    }
}
