//! Today: what needs a person, what goes out, the time there is, and how the goals stand.

use banyan_app::{
    App,
    measure::GoalToday,
    publish::PublicationLine,
    workspace::{NeedsError, Plainly, ShownToday, ToldNeed, ToldPlace, show_today, show_workspace, tell_needs},
};
use banyan_domain::{measure::Pace, publish::PublicationState, workspace::met_now};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    ask::Ask,
    give::Given,
    measure::goals::word_of,
    problem::Problem,
    route::Answer,
    shapes::{Day, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Today")]
pub(crate) struct TodayShown {
    /// Where the business is.
    day: Day,
    /// What the token's maker may meet, in the order in which it should be.
    needs: Vec<NeedShown>,
    /// So many of them are met now; the others can wait.
    met_now: usize,
    /// What has stopped, and others see to.
    others: Vec<NeedShown>,
    /// What goes out on this day, went out or asks, in the order of its moments.
    posts: Vec<PostOfDay>,
    time: TimeOfDay,
    /// The first of the plan.
    goals: Vec<GoalPace>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Need")]
struct NeedShown {
    /// `people_waiting`, `decide`, `missed`, `reconnect`, `fresh`, `empty`, `first_step`, …
    need: &'static str,
    /// In the language asked for, with days and moments as the business has them.
    title: String,
    why: String,
    /// Where, if it is about places.
    places: Vec<PlaceNamed>,
    minutes: u32,
    /// The page on which it is met.
    address: String,
}

#[derive(Serialize, JsonSchema)]
struct PlaceNamed {
    network: String,
    name: String,
}

#[derive(Serialize, JsonSchema)]
struct PostOfDay {
    post: Uuid,
    title: String,
    /// When it went out, or else when it is due.
    at: Moment,
    state: Word<PublicationState>,
    places: Vec<PlaceNamed>,
    address: String,
}

#[derive(Serialize, JsonSchema)]
struct TimeOfDay {
    /// What is to be met now takes so many minutes.
    needed_minutes: u32,
    /// What the plan has for this day; null where it says no hours.
    planned_minutes: Option<u32>,
    /// The week, from this day on.
    monday: Day,
    week_used_minutes: u32,
    week_planned_minutes: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
struct GoalPace {
    row: u32,
    name: String,
    target: Option<f64>,
    stands: Option<f64>,
    /// Of a hundred parts of the way, and of its time.
    done: Option<u8>,
    due: Option<u8>,
    #[schemars(extend("enum" = ["not_before", "not_told", "open", "reached", "ahead", "on_pace", "behind", "over"]))]
    pace: &'static str,
    /// Nobody judges it before.
    not_before: Option<Day>,
    /// So many a week more, or fewer where fewer are wanted, and it is on pace again.
    a_week: Option<u32>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<TodayShown>> {
    let shown = show_today(&ask.app, &ask.actor).await?;
    let zone = show_workspace(&ask.app, ask.actor.workspace).await?.time_zone();
    let day = ask.app.now().in_zone(&zone).date();
    let to = Plainly { words: ask.words(), zone };
    let needs = tell_needs(&ask.app, &ask.actor, to.words, &shown, &shown.needs).await?;
    let others = tell_needs(&ask.app, &ask.actor, to.words, &shown, &shown.others).await?;
    let need = |need: &ToldNeed| NeedShown::of(&ask.app, need, need.kind.title(&to), need.kind.why(&to));
    let state = |need: &ToldNeed| NeedShown::of(&ask.app, need, need.kind.state(&to), need.kind.why(&to));
    Ok(Given(TodayShown {
        day: Day(day),
        met_now: met_now(&needs).len(),
        needs: needs.iter().map(need).collect(),
        others: others.iter().map(state).collect(),
        posts: shown.posts_on(day, &to.zone).iter().map(|lines| PostOfDay::of(&ask.app, lines)).collect(),
        time: TimeOfDay::of(&shown, &needs),
        goals: shown.goals.iter().map(GoalPace::of).collect(),
    }))
}

impl NeedShown {
    fn of(app: &App, need: &ToldNeed, title: String, why: String) -> Self {
        let places = need.places.iter().map(PlaceNamed::of).collect();
        let address = format!("{}{}", app.base_url, need.href);
        Self { need: need.word, title, why, places, minutes: need.minutes, address }
    }
}

impl PlaceNamed {
    fn of(place: &ToldPlace) -> Self {
        Self { network: place.network.clone(), name: place.name.clone() }
    }
}

impl PostOfDay {
    /// There is always a first.
    fn of(app: &App, lines: &[&PublicationLine]) -> Self {
        let first = lines[0];
        let place =
            |line: &&PublicationLine| PlaceNamed { network: line.network.clone(), name: line.channel_name.clone() };
        Self {
            post: first.post.0,
            title: first.title.clone(),
            at: Moment(first.published_at.unwrap_or(first.due_at)),
            state: Word(first.state),
            places: lines.iter().map(place).collect(),
            address: format!("{}/studio/posts/{}", app.base_url, first.post),
        }
    }
}

impl TimeOfDay {
    fn of(shown: &ShownToday, needs: &[ToldNeed]) -> Self {
        Self {
            needed_minutes: met_now(needs).iter().map(|need| need.minutes).sum(),
            planned_minutes: shown.plan_minutes,
            monday: Day(shown.week.monday),
            week_used_minutes: shown.week.used(),
            week_planned_minutes: shown.week.planned,
        }
    }
}

impl GoalPace {
    fn of(goal: &GoalToday) -> Self {
        let stand = &goal.stand;
        Self {
            row: goal.row.0,
            name: goal.name.clone(),
            target: stand.target,
            stands: stand.stands,
            done: stand.done,
            due: stand.due,
            pace: word_of(stand.pace),
            not_before: if let Pace::NotBefore { day } = stand.pace { Some(Day(day)) } else { None },
            a_week: if let Pace::Behind { a_week } = stand.pace { Some(a_week) } else { None },
        }
    }
}

impl From<NeedsError> for Problem {
    fn from(wrong: NeedsError) -> Self {
        match wrong {
            NeedsError::Proof(error) => error.into(),
            NeedsError::Channel(error) => error.into(),
            NeedsError::Arrival(error) => error.into(),
            NeedsError::Schedule(error) => error.into(),
            NeedsError::Draft(error) => error.into(),
            NeedsError::Internal(error) => error.into(),
        }
    }
}
