//! Today, whole: what needs a person, how every place is, the queue of the day, the time, the goals, one thing worth knowing.

use std::collections::HashMap;

use banyan_domain::{
    ids::ChannelId,
    measure::BetterSpent,
    plan::{Asks, check::PlanFinding},
    time::UtcMillis,
};
use jiff::{civil::Date, tz::TimeZone};
use serde::Serialize;

use super::{
    Need, NeedsError,
    needs::{AtHand, SortedNeeds, at_hand, needs_now_and_later},
};
use crate::{
    Actor, App, Internal,
    gather::{Source, SourceKind},
    measure::{GoalToday, WeekMinutes, better_spent_lately, minutes_against, stand_of_goals},
    plan::{
        NextAsk, OneAction, ShownPlan, facts_of, goals_set_on, next_ask_of, question_of_the_day, review::ReviewTurn,
    },
    publish::{Channel, PublicationLine, Pulse, Queue, list_pulses, list_queue},
};

/// Goals on one page; the others stand in the ledger.
const MOST_GOALS: usize = 3;
/// Sources that stand on the tree; of more, those that are silent and then the oldest.
const MOST_SOURCES: usize = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct ShownToday {
    /// In the order in which they should be met.
    pub needs: Vec<Need>,
    /// What this person put off until tomorrow.
    pub put_off: Vec<Need>,
    /// What has stopped and others see to.
    pub others: Vec<Need>,
    /// Our own ground first, what has come to rest last.
    pub tree: Vec<PlaceToday>,
    pub channels: Vec<Channel>,
    pub queue: Queue,
    /// What the plan has for this day; none where it says no hours.
    pub plan_minutes: Option<u32>,
    pub week: WeekMinutes,
    pub minutes_a_post: u32,
    pub goals: Vec<GoalToday>,
    /// For who answers for the plan; none once it was done.
    pub action: Option<OneAction>,
    /// What the level that the plan wants asks next.
    pub next_ask: Option<NextAsk>,
    /// One a day of what the plan has not answered, for who answers for it.
    pub question: Option<PlanFinding>,
    /// Said only where the numbers are sure, with the day since which they were counted.
    pub worth: Option<(BetterSpent, Date)>,
}

impl ShownToday {
    /// Posts that wait to go there, the soonest first.
    pub fn waiting_at(&self, channel: ChannelId) -> Vec<&PublicationLine> {
        self.queue.waiting.iter().filter(|line| line.channel == channel).collect()
    }

    /// What goes out on a day, went out or asks, in the order of its moments. At one moment one post is one, wherever it
    /// goes; what waits there is not out here.
    pub fn posts_on(&self, day: Date, zone: &TimeZone) -> Vec<Vec<&PublicationLine>> {
        let Queue { waiting, asking, out } = &self.queue;
        let at = |line: &PublicationLine| line.published_at.unwrap_or(line.due_at);
        let is_then = |line: &&PublicationLine| at(line).in_zone(zone).date() == day;
        let mut lines: Vec<&PublicationLine> = waiting.iter().chain(asking).chain(out).filter(is_then).collect();
        lines.sort_by_key(|line| at(line));
        grouped(lines, |line| (line.post, line.due_at, line.state))
    }

    /// Each post that went out lately, the latest first.
    pub fn went_out(&self) -> Vec<Vec<&PublicationLine>> {
        grouped(self.queue.out.iter().collect(), |line| line.post)
    }
}

/// In the order in which the first line of each comes.
fn grouped<K: PartialEq>(
    lines: Vec<&PublicationLine>,
    of: impl Fn(&PublicationLine) -> K,
) -> Vec<Vec<&PublicationLine>> {
    let mut groups: Vec<Vec<&PublicationLine>> = Vec::new();
    for line in lines {
        match groups.iter_mut().find(|group| of(group[0]) == of(line)) {
            Some(group) => group.push(line),
            None => groups.push(vec![line]),
        }
    }
    groups
}

/// One place of the tree.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceToday {
    #[serde(flatten)]
    pub of: PlaceOf,
    pub name: String,
    pub health: Health,
    /// When the next post goes there, else when the last went; of a source, when it was looked at.
    pub at: Option<UtcMillis>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "is")]
pub enum PlaceOf {
    Channel {
        id: ChannelId,
        network: String,
    },
    /// Where our own words come from.
    Source {
        kind: SourceKind,
    },
}

/// How a place is: what a person must do stands before what they only should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    Well,
    /// Its sign-in ends then.
    EndsAt(UtcMillis),
    /// It asks to be connected again.
    Broken,
    /// Nobody has answered there since.
    Silent(UtcMillis),
    /// So many posts there ask for somebody.
    Asks(usize),
    Held,
    /// No longer used: the years it was.
    Rested {
        from: i16,
        to: i16,
    },
}

pub async fn show_today(app: &App, actor: &Actor) -> Result<ShownToday, NeedsError> {
    let at_hand = at_hand(app, actor).await?;
    // What does not wait for another's answer is asked at once, for a database answers several.
    let (SortedNeeds { needs, put_off, others }, pulses, facts) = tokio::try_join!(
        needs_now_and_later(app, actor, &at_hand),
        async { Ok(list_pulses(app, actor).await?) },
        async { Ok(Box::pin(facts_of(app, actor)).await?) },
    )?;
    let AtHand { shown, channels, sources, first } = at_hand;
    let (queue, week, goals, next_ask, worth) = tokio::try_join!(
        async { Ok::<_, NeedsError>(list_queue(app, actor).await?) },
        async { Ok(minutes_against(app, actor, &shown.plan).await?) },
        async { Ok(goals(app, actor, &shown).await?) },
        async { Ok(Box::pin(next_ask_of(app, actor, &shown)).await?) },
        async { Ok(better_spent_lately(app, actor, &shown.plan, &facts).await?) },
    )?;
    Ok(ShownToday {
        tree: tree(app, &channels, &sources, &queue, &pulses),
        plan_minutes: shown.plan.minutes_on(facts.today),
        week,
        minutes_a_post: facts.minutes_a_post,
        goals,
        action: first.and_then(|first| first.action()),
        next_ask: next_ask.filter(|next| !is_needed_anyway(next.asks, needs.iter().chain(&put_off))),
        worth,
        question: question_of_the_day(app, actor, &shown.plan, facts).await?,
        needs,
        put_off,
        others,
        channels,
        queue,
    })
}

async fn goals(app: &App, actor: &Actor, shown: &ShownPlan) -> Result<Vec<GoalToday>, Internal> {
    let set_on = goals_set_on(app, actor, shown).await?;
    let mut goals = stand_of_goals(app, actor, &shown.plan, &set_on).await?;
    goals.truncate(MOST_GOALS);
    Ok(goals)
}

/// What stands among the needs is not said twice.
fn is_needed_anyway<'n>(asks: Asks, mut needs: impl Iterator<Item = &'n Need>) -> bool {
    match asks {
        Asks::Source => needs.any(|need| *need == Need::FirstSource),
        Asks::ReviewAhead => needs.any(|need| matches!(need, Need::Review(ReviewTurn::Lead(_)))),
        Asks::PostsOut
        | Asks::Promise
        | Asks::Answers
        | Asks::Goal
        | Asks::NoClash
        | Asks::EveryWeek
        | Asks::Budget
        | Asks::GoalCounted => false,
    }
}

fn tree(
    app: &App,
    channels: &[Channel],
    sources: &[Source],
    queue: &Queue,
    pulses: &HashMap<ChannelId, Pulse>,
) -> Vec<PlaceToday> {
    let is_own = |channel: &&Channel| app.connector(&channel.network).is_some_and(|known| known.network().own);
    let (rested, standing): (Vec<&Channel>, Vec<&Channel>) =
        channels.iter().partition(|channel| channel.rested_year.is_some());
    let (own, borrowed): (Vec<&Channel>, Vec<&Channel>) = standing.into_iter().partition(is_own);
    let place = |channel: &Channel| {
        let pulse = pulses.get(&channel.id).copied().unwrap_or_default();
        of_channel(app.now(), channel, queue, pulse)
    };
    let own = own.into_iter().map(place);
    let rest = borrowed.into_iter().chain(rested).map(place);
    own.chain(of_sources(sources)).chain(rest).collect()
}

fn of_channel(now: UtcMillis, channel: &Channel, queue: &Queue, pulse: Pulse) -> PlaceToday {
    let is_here = |line: &&PublicationLine| line.channel == channel.id;
    let next = queue.waiting.iter().find(is_here).map(|line| line.due_at);
    let last = queue.out.iter().find(is_here).and_then(|line| line.published_at);
    PlaceToday {
        of: PlaceOf::Channel { id: channel.id, network: channel.network.clone() },
        name: channel.name.clone(),
        health: health(now, channel, pulse, queue.asking.iter().filter(is_here).count()),
        at: next.or(last),
    }
}

fn health(now: UtcMillis, channel: &Channel, pulse: Pulse, asking: usize) -> Health {
    if let Some(to) = channel.rested_year.and_then(|year| i16::try_from(year).ok()) {
        let from = channel.used_since().in_zone(channel.schedule.zone()).year().min(to);
        return Health::Rested { from, to };
    }
    match (channel.sign_in_ends_soon(now), pulse.silent_since) {
        _ if channel.is_signed_out() => Health::Broken,
        (Some(at), _) => Health::EndsAt(at),
        _ if asking > 0 => Health::Asks(asking),
        _ if channel.paused_at.is_some() => Health::Held,
        (None, Some(since)) => Health::Silent(since),
        (None, None) => Health::Well,
    }
}

/// Letters that were handed over by hand are never looked for, so they are always well.
fn of_sources(sources: &[Source]) -> Vec<PlaceToday> {
    let mut shown: Vec<&Source> = sources.iter().collect();
    shown.sort_by_key(|source| (!source.is_silent(), source.added_at));
    shown.truncate(MOST_SOURCES);
    let place = |source: &&Source| PlaceToday {
        of: PlaceOf::Source { kind: source.kind },
        name: source.name.clone(),
        health: match source.gone_at.or(source.silent_since.filter(|_| source.is_silent())) {
            Some(since) => Health::Silent(since),
            None => Health::Well,
        },
        at: source.last_polled_at,
    };
    shown.iter().map(place).collect()
}
