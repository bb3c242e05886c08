//! The week the plan proposes: what there is time for, and which times the places would have.

use banyan_app::{
    Internal,
    plan::{say::say_week_lacks, show_plan},
    schedule::{ProposedTimes, ProposedWeek, ScheduleError, propose_week, take_week},
};
use banyan_domain::{
    plan::{GivesWay, WeekAtPlace, week_lacks},
    schedule::Slot,
};
use jiff::civil::Time;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    ask::Ask,
    give::{At, Done},
    problem::{Kind, Problem},
    route::Answer,
    shapes::Clock,
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct WeekShown {
    /// Minutes of all people together.
    has: u32,
    /// Where the plan only carries, what all of that takes.
    answering: u32,
    /// What habits away from the screen take.
    away: u32,
    a_post: u32,
    /// Posts there is time for; where the plan only carries, those that one's own places make.
    fits: u32,
    /// The plan wants nothing beyond what is said anyway.
    only_carries: bool,
    /// What the places ask for, in the order of the plan.
    places: Vec<PlaceAsks>,
    channels: Vec<WeekTimes>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceAsks {
    row: u32,
    name: String,
    asks: u32,
    gets: u32,
    /// Why it is this one that gets less than it asks for.
    gives_way: Option<&'static str>,
}

#[derive(Serialize, JsonSchema)]
struct WeekTimes {
    channel: Uuid,
    network: String,
    name: String,
    /// Other accounts of which the same line of the plan speaks: its posts are for all of them together.
    shares_with: Vec<String>,
    /// Posts a week that its times make today.
    now: usize,
    slots: Vec<WeekSlot>,
    /// It has other times now.
    is_new: bool,
}

#[derive(Serialize, JsonSchema)]
struct WeekSlot {
    /// 1 is Monday, 7 is Sunday.
    day: i8,
    at: Clock,
}

/// At the version of the plan it was made from.
pub(crate) async fn show(ask: Ask) -> Answer<At<WeekShown>> {
    match propose_week(&ask.app, &ask.actor).await? {
        Some(week) => Ok(At(week.version, week.into())),
        None => Err(Problem::of(Kind::NotHere, why_none(&ask).await?)),
    }
}

async fn why_none(ask: &Ask) -> Result<String, Internal> {
    let lacks = week_lacks(&show_plan(&ask.app, &ask.actor).await?.plan);
    let says = lacks.map(|lacks| say_week_lacks(ask.words(), lacks));
    Ok(says.unwrap_or_else(|| "the plan asks for no posts that take hours".to_owned()))
}

/// Places whose times are other ones have these from now on.
pub(crate) async fn take(ask: Ask) -> Answer<Done> {
    take_week(&ask.app, &ask.actor, ask.read_at()?).await?;
    Ok(Done)
}

impl From<ProposedWeek> for WeekShown {
    fn from(ProposedWeek { week, channels, .. }: ProposedWeek) -> Self {
        let asks = |WeekAtPlace { row, name, asks, gets, gives_way }| PlaceAsks {
            row: row.0,
            name,
            asks,
            gets,
            gives_way: gives_way.map(GivesWay::as_str),
        };
        Self {
            has: week.has,
            answering: week.answering,
            away: week.away,
            a_post: week.a_post,
            fits: week.fits,
            only_carries: week.only_carries,
            places: week.places.into_iter().map(asks).collect(),
            channels: channels.into_iter().map(WeekTimes::from).collect(),
        }
    }
}

impl From<ProposedTimes> for WeekTimes {
    fn from(ProposedTimes { channel, name, network, shares_with, now, slots, is_new, .. }: ProposedTimes) -> Self {
        let slot =
            |slot: Slot| WeekSlot { day: slot.day(), at: Clock(Time::constant(slot.hour(), slot.minute(), 0, 0)) };
        let slots = slots.into_iter().map(slot).collect();
        Self { channel: channel.0, network, name, shares_with, now, slots, is_new }
    }
}

impl From<ScheduleError> for Problem {
    fn from(wrong: ScheduleError) -> Self {
        match wrong {
            ScheduleError::Refused(refused) => refused.into(),
            ScheduleError::Channel(wrong) => wrong.into(),
            ScheduleError::Invalid(_) => Self::of(Kind::CannotStand, wrong),
            ScheduleError::PlanChanged => Self::of(Kind::Changed, wrong),
            ScheduleError::Internal(error) => error.into(),
        }
    }
}
