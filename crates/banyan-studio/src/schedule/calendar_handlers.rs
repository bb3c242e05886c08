//! Week and month of the queue, and the free times that can be written for.

use std::{collections::BTreeMap, time::Duration};

use axum::extract::Query;
use banyan_app::{
    plan::show_plan,
    publish::{Channel, PublicationLine, list_channels, list_due},
    schedule::open_slots,
};
use banyan_domain::{
    ids::ChannelId,
    publish::PublicationState as State,
    schedule::local_to_utc,
    time::{DAY, UtcMillis},
};
use http::StatusCode;
use jiff::{ToSpan as _, civil::Date};
use serde::Deserialize;

use super::{
    calendar::{CalendarMonth, CalendarWeek, DuePost, FreeTime, MonthDay, Stands, WeekDay, monday_of},
    handlers::{balanced, slot_stop, tray},
    showing::{PlaceChoice, QueueView, Showing},
};
use crate::{
    door::{Answer, Stop, Visit},
    handlers::broken,
    parts::PlaceSign,
    publish::proof_stop,
    show, signs,
};

/// Nobody writes for a time further away.
const FREE_AHEAD: Duration = Duration::from_hours(60 * 24);
/// More than a place has in that while.
const MOST_FREE: usize = 400;

/// Any day of what shall be shown; without one, or with none that a calendar has, today. One place, or all.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    day: String,
    place: String,
}

impl Asked {
    /// A place that is not among them is not asked for.
    pub(super) fn showing(&self, visit: &Visit, view: QueueView, channels: &[Channel]) -> Showing {
        let places = choices(visit, channels);
        let asked: Option<ChannelId> = self.place.trim().parse().ok();
        let place = asked.filter(|asked| places.iter().any(|choice| choice.id == *asked));
        Showing { view, day: self.day.trim().parse().ok(), places, place }
    }
}

/// Two accounts at one network have their own names.
fn choices(visit: &Visit, channels: &[Channel]) -> Vec<PlaceChoice> {
    let in_use = || channels.iter().filter(|channel| channel.rested_year.is_none());
    let choice = |channel: &Channel| {
        let sign = signs::of_channel(&visit.app, channel);
        let is_alone = in_use().filter(|other| other.network == channel.network).count() == 1;
        let name = if is_alone { sign.name.clone() } else { channel.name.clone() };
        PlaceChoice { id: channel.id, name, sign }
    };
    in_use().map(choice).collect()
}

pub(crate) async fn show_week(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let showing = asked.showing(&visit, QueueView::Week, &channels);
    let first = monday_of(showing.day.unwrap_or_else(|| visit.page.now.date()));
    let until = first.saturating_add(7.days());
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let mut days: Vec<WeekDay> = first
        .series(1.day())
        .take(7)
        .map(|day| WeekDay { day, posts: Vec::new(), free: Vec::new(), quiet: plan.is_quiet_on(day) })
        .collect();
    for line in due(&visit, &showing, first, until).await? {
        let on = day_of(&visit, line.due_at);
        if let Some(day) = days.iter_mut().find(|day| day.day == on) {
            add(&visit, &channels, &mut day.posts, &line);
        }
    }
    let free = free_until(&visit, &showing, start_of(&visit, until)).await?;
    let tray = tray(&visit, free.first()).await?;
    for time in free {
        let on = day_of(&visit, time.at);
        if let Some(day) = days.iter_mut().find(|day| day.day == on) {
            day.free.push(time);
        }
    }
    let balance = balanced(&visit, &plan).await?;
    Ok(show(StatusCode::OK, &CalendarWeek { p: visit.page.clone(), showing, balance, tray, days }))
}

pub(crate) async fn show_month(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let showing = asked.showing(&visit, QueueView::Month, &channels);
    let of = showing.day.unwrap_or_else(|| visit.page.now.date());
    let first = monday_of(of.first_of_month());
    let until = monday_of(of.last_of_month()).saturating_add(7.days());
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let mut days: Vec<MonthDay> = first
        .series(1.day())
        .take_while(|day| *day < until)
        .map(|day| MonthDay { day, posts: 0, free: 0, asks: false, quiet: plan.is_quiet_on(day) })
        .collect();
    let mut counted = Vec::new();
    for line in due(&visit, &showing, first, until).await? {
        let (on, stands) = (day_of(&visit, line.due_at), stands(&line));
        let (Some(day), Some(stands)) = (days.iter_mut().find(|day| day.day == on), stands) else { continue };
        day.asks |= stands == Stands::Asks;
        // At several places it is one post.
        if !counted.contains(&(on, line.post)) {
            counted.push((on, line.post));
            day.posts += 1;
        }
    }
    let free = free_until(&visit, &showing, start_of(&visit, until)).await?;
    let tray = tray(&visit, free.first()).await?;
    for time in free {
        let on = day_of(&visit, time.at);
        if let Some(day) = days.iter_mut().find(|day| day.day == on) {
            day.free += 1;
        }
    }
    let mut weeks: Vec<Vec<MonthDay>> = Vec::new();
    for day in days {
        match weeks.last_mut() {
            Some(week) if week.len() < 7 => week.push(day),
            _ => weeks.push(vec![day]),
        }
    }
    let balance = balanced(&visit, &plan).await?;
    Ok(show(StatusCode::OK, &CalendarMonth { p: visit.page.clone(), showing, balance, tray, of, weeks }))
}

/// The weekly times at which nothing goes yet, until a moment; those of several places at one moment together.
pub(super) async fn free_until(visit: &Visit, showing: &Showing, until: UtcMillis) -> Result<Vec<FreeTime>, Stop> {
    let within = until.since(visit.app.now()).min(FREE_AHEAD);
    let mut times: BTreeMap<UtcMillis, FreeTime> = BTreeMap::new();
    let open = open_slots(&visit.app, visit.actor()?, within, MOST_FREE).await.map_err(slot_stop)?;
    for open in open.into_iter().filter(|open| showing.has(open.channel.id)) {
        for at in open.slots {
            let time = times.entry(at).or_insert_with(|| FreeTime { at, channels: Vec::new(), places: Vec::new() });
            time.channels.push(open.channel.id);
            time.places.push(signs::of_channel(&visit.app, &open.channel));
        }
    }
    Ok(times.into_values().collect())
}

/// Seven days from now.
pub(super) async fn free_these_days(visit: &Visit, showing: &Showing) -> Result<Vec<FreeTime>, Stop> {
    free_until(visit, showing, visit.app.now().plus(DAY * 7)).await
}

async fn due(visit: &Visit, showing: &Showing, from: Date, until: Date) -> Result<Vec<PublicationLine>, Stop> {
    let (from, until) = (start_of(visit, from), start_of(visit, until));
    let mut lines = list_due(&visit.app, visit.actor()?, from, until).await.map_err(proof_stop)?;
    lines.retain(|line| showing.has(line.channel));
    Ok(lines)
}

fn start_of(visit: &Visit, day: Date) -> UtcMillis {
    local_to_utc(day.at(0, 0, 0, 0), visit.page.now.time_zone())
}

fn day_of(visit: &Visit, at: UtcMillis) -> Date {
    at.in_zone(visit.page.now.time_zone()).date()
}

fn add(visit: &Visit, channels: &[Channel], posts: &mut Vec<DuePost>, line: &PublicationLine) {
    let Some(stands) = stands(line) else { return };
    let is_live = channels.iter().find(|channel| channel.id == line.channel).is_none_or(Channel::is_live);
    let sign = signs::of_network(&visit.app, &line.network, &line.channel_name);
    let sign = PlaceSign { held: stands == Stands::Waits && !is_live, ..sign };
    let is_same = |post: &&mut DuePost| (post.post, post.due, post.stands) == (line.post, line.due_at, stands);
    if let Some(post) = posts.iter_mut().find(is_same) {
        post.places.push(sign);
        return;
    }
    let (post, due, title) = (line.post, line.due_at, line.title.clone());
    posts.push(DuePost { post, due, title, places: vec![sign], stands });
}

/// None: it was called off, or taken down.
fn stands(line: &PublicationLine) -> Option<Stands> {
    if line.asks_person {
        return Some(Stands::Asks);
    }
    match line.state {
        State::Published | State::PublishedInPart => Some(Stands::Out),
        State::Scheduled
        | State::Submitting
        | State::Processing
        | State::OutcomeUnknown
        | State::NeedsAttention
        | State::Missed => Some(Stands::Waits),
        State::Cancelled => None,
    }
}
