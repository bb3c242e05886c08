//! How far the goals are, and the number somebody read where one is counted.

use banyan_app::measure::{ShownGoal, TellGoalError, list_goals, take_back_number, tell_goal};
use banyan_domain::{measure::Pace, plan::RowId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::Day,
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct GoalStands {
    row: u32,
    name: String,
    /// Where the plan says its number is read.
    source: String,
    /// The day since which it is counted.
    set_on: Day,
    target: Option<f64>,
    /// What was told last, or else where it stood when it was set, and who came since.
    stands: Option<f64>,
    /// Whether people who call or write count towards it.
    counts_people: bool,
    /// Who came since what was told last; null where nobody told, or people do not count.
    people: Option<u32>,
    /// Of a hundred parts of the way, and of its time.
    done: Option<u8>,
    due: Option<u8>,
    #[schemars(extend("enum" = ["not_before", "not_told", "open", "reached", "ahead", "on_pace", "behind", "over"]))]
    pace: &'static str,
    /// Latest day first.
    numbers: Vec<NumberTold>,
}

#[derive(Serialize, JsonSchema)]
struct NumberTold {
    day: Day,
    number: f64,
    by: Option<String>,
}

impl From<ShownGoal> for GoalStands {
    fn from(shown: ShownGoal) -> Self {
        let goal = shown.goal;
        let stand = goal.stand;
        let numbers = shown.numbers.into_iter().map(|number| NumberTold {
            day: Day(number.told.day),
            number: number.told.number,
            by: number.by,
        });
        Self {
            row: goal.row.0,
            name: goal.name,
            source: shown.source,
            set_on: Day(goal.set_on),
            target: stand.target,
            stands: stand.stands,
            counts_people: stand.counts_people,
            people: stand.people,
            done: stand.done,
            due: stand.due,
            pace: word_of(stand.pace),
            numbers: numbers.collect(),
        }
    }
}

pub(crate) fn word_of(pace: Pace) -> &'static str {
    match pace {
        Pace::NotBefore { .. } => "not_before",
        Pace::NotTold => "not_told",
        Pace::Open => "open",
        Pace::Reached => "reached",
        Pace::Ahead => "ahead",
        Pace::OnPace => "on_pace",
        Pace::Behind { .. } => "behind",
        Pace::Over => "over",
    }
}

/// In the order of the plan.
pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<GoalStands>>> {
    let goals = list_goals(&ask.app, &ask.actor).await?;
    Ok(Given(goals.into_iter().map(GoalStands::from).collect()))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NumberSaid {
    number: f64,
    /// Today where nothing is said; of a day the last that was told stands.
    day: Option<Day>,
}

pub(crate) async fn tell(ask: Ask<u32, Nothing, Sent<NumberSaid>>) -> Answer<Done> {
    let NumberSaid { number, day } = ask.body.0;
    tell_goal(&ask.app, &ask.actor, RowId(ask.path), number, day.map(|day| day.0)).await?;
    Ok(Done)
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OfDay {
    day: Day,
}

/// Harmless to repeat.
pub(crate) async fn remove(ask: Ask<u32, OfDay>) -> Answer<Done> {
    take_back_number(&ask.app, &ask.actor, RowId(ask.path), ask.query.day.0).await?;
    Ok(Done)
}

impl From<TellGoalError> for Problem {
    fn from(wrong: TellGoalError) -> Self {
        match wrong {
            TellGoalError::Refused(refused) => refused.into(),
            TellGoalError::NoSuchGoal => Self::of(Kind::NotHere, wrong),
            TellGoalError::DayAhead | TellGoalError::DayBefore | TellGoalError::NotANumber => {
                Self::of(Kind::CannotStand, wrong)
            }
            TellGoalError::Internal(error) => error.into(),
        }
    }
}
