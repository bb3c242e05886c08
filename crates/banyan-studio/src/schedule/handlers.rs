//! The queue: what waits, what was missed, what comes by itself.

use std::collections::{BTreeMap, HashMap, HashSet};

use axum::extract::Query;
use banyan_app::{
    compose::{
        Coming, PostOrigin, Recurring, count_offers, list_ahead, list_origins, list_unfinished, list_writers,
        say_trouble,
    },
    plan::{posts_waiting, show_plan},
    publish::{Channel, PublicationLine, Trouble as Held, list_asking, list_channels, list_queued},
    schedule::{ProposedWeek, QuietDay, ScheduleError, list_quiet_days, next_slots, propose_week},
};
use banyan_domain::{
    ids::{ChannelId, PostId, PublicationId},
    plan::{Plan, Section, Tie, balance, week_lacks},
    publish::PublicationState as State,
    schedule::local_to_utc,
    time::{DAY, UtcMillis},
};
use http::StatusCode;
use jiff::{ToSpan as _, civil::Date};

use super::calendar_handlers::{Asked, free_these_days};
pub(crate) use super::{
    acts::{answer_missed, ask_missed, cancel, move_off_quiet, move_waiting, put_back, send_now, take_week},
    calendar_handlers::{show_month, show_week},
};
use crate::{
    compose::{
        DraftRow,
        handlers::{recurring_stop, signs_of},
    },
    done::JustDone,
    door::{Answer, Stop, Visit},
    handlers::broken,
    publish::{Stays, proof_stop},
    schedule::{
        Attention, AttentionKind, Balanced, Choice, ComingPost, FreeTime, MissedPost, MissedQuestion, NextAt, Queue,
        QueueDay, QueueNote, QueuePost, QueueView, RestingSeries, Showing, Tray,
    },
    show, signs,
};

/// So far ahead is shown what comes by itself.
const COMING_DAYS: u32 = 60;
const MOST_COMING: usize = 10;
const MOST_BEGUN: u32 = 5;
/// Older than this its moment has passed for good: a post of yesterday evening may still be true tomorrow.
const STALE: std::time::Duration = std::time::Duration::from_hours(7 * 24);

pub(crate) async fn show_queue(visit: Visit, Query(just): Query<JustDone>, Query(asked): Query<Asked>) -> Answer {
    let actor = visit.actor()?;
    let asking = list_asking(&visit.app, actor).await.map_err(proof_stop)?;
    let waiting = list_queued(&visit.app, actor).await.map_err(proof_stop)?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let origins = list_origins(&visit.app, actor).await.map_err(proof_stop)?;
    let free = next_slots(&visit.app, actor).await.map_err(slot_stop)?;
    let plan = show_plan(&visit.app, actor).await?.plan;
    let until = visit.app.now().plus(DAY * COMING_DAYS);
    let ahead = list_ahead(&visit.app, actor, until).await.map_err(recurring_stop)?;
    let yes: Vec<PostId> = asking.iter().filter(|line| line.waits_for_yes()).map(|line| line.post).collect();
    let writers = list_writers(&visit.app, actor, &yes).await.map_err(proof_stop)?;
    let view = View { visit: &visit, channels: &channels, origins: &origins, writers: &writers, plan: &plan };
    let (missed, asking): (Vec<&PublicationLine>, Vec<&PublicationLine>) =
        asking.iter().partition(|line| line.state == State::Missed);
    let next = view.next_at(&free, &waiting);
    let showing = asked.showing(&visit, QueueView::Queue, &channels);
    let days = of_place(view.days(&waiting), &waiting, &showing);
    let open = free_these_days(&visit, &showing).await?;
    let page = Queue {
        tray: tray(&visit, open.first()).await?,
        days: view.with_free(days, open),
        missed: view.missed(&missed, &next),
        attention: view.attention(&asking, &waiting),
        next,
        tolerance_minutes: tolerance(waiting.first()),
        balance: balanced(&visit, &plan).await?,
        week: week(&visit).await?,
        lacks: week_lacks(&plan),
        on_quiet: on_quiet(&visit, &showing).await?,
        coming: coming(&visit, &channels, ahead.coming, &showing),
        resting: resting(ahead.resting),
        just,
        showing,
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

pub(super) async fn balanced(visit: &Visit, plan: &Plan) -> Result<Balanced, Stop> {
    let waiting = posts_waiting(&visit.app, visit.actor()?, plan).await?;
    let offers = count_offers(&visit.app, visit.actor()?).await.map_err(broken)?;
    Ok(Balanced { pillars: balance(&plan.as_said(), &waiting), offers })
}

/// For who may write.
pub(super) async fn tray(visit: &Visit, first: Option<&FreeTime>) -> Result<Option<Tray>, Stop> {
    if !visit.page.may_write() {
        return Ok(None);
    }
    let drafts = list_unfinished(&visit.app, visit.actor()?, MOST_BEGUN).await.map_err(broken)?;
    let drafts: Vec<DraftRow> = drafts.into_iter().map(DraftRow::from).collect();
    Ok((!drafts.is_empty()).then_some(Tray { drafts, free: first.map(|time| time.at) }))
}

/// Also at other places, where a post goes there at the same moment: what is said of it is said for all of them.
fn of_place(mut days: Vec<QueueDay>, waiting: &[PublicationLine], showing: &Showing) -> Vec<QueueDay> {
    if showing.place.is_none() {
        return days;
    }
    let there = waiting.iter().filter(|line| showing.has(line.channel));
    let there: HashSet<PublicationId> = there.map(|line| line.id).collect();
    let goes_there = |post: &QueuePost| there.contains(&post.id) || post.also.iter().any(|id| there.contains(id));
    for day in &mut days {
        day.posts.retain(goes_there);
    }
    days.retain(|day| day.quiet || !day.posts.is_empty());
    days
}

/// All of a day are moved together, so they are offered where all of them are seen.
async fn on_quiet(visit: &Visit, showing: &Showing) -> Result<Vec<QuietDay>, Stop> {
    if showing.place.is_some() {
        return Ok(Vec::new());
    }
    list_quiet_days(&visit.app, visit.actor()?).await.map_err(slot_stop)
}

/// Of the series, the next weeks.
fn coming(visit: &Visit, channels: &[Channel], coming: Vec<Coming>, showing: &Showing) -> Vec<ComingPost> {
    let line = |one: Coming| {
        let places = signs_of(visit, channels, &one.places);
        ComingPost { at: one.at, title: one.title, places, last: one.last }
    };
    let there = coming.into_iter().filter(|one| showing.place.is_none_or(|place| one.places.contains(&place)));
    there.take(MOST_COMING).map(line).collect()
}

fn resting(resting: Vec<Recurring>) -> Vec<RestingSeries> {
    let rests = |one: Recurring| Some(RestingSeries { since: one.paused_at?, title: one.title });
    resting.into_iter().filter_map(rests).collect()
}

/// With the places as pages call them.
async fn week(visit: &Visit) -> Result<Option<ProposedWeek>, Stop> {
    let mut week = propose_week(&visit.app, visit.actor()?).await.map_err(slot_stop)?;
    for channel in week.iter_mut().flat_map(|week| &mut week.channels) {
        channel.name = signs::of_network(&visit.app, &channel.network, &channel.name).name;
    }
    Ok(week)
}

/// Every post has the same; without any the habit of the house is said.
fn tolerance(line: Option<&PublicationLine>) -> u32 {
    line.map_or(120, |line| u32::try_from(line.tolerance.as_secs() / 60).unwrap_or(u32::MAX))
}

struct View<'a> {
    visit: &'a Visit,
    channels: &'a [Channel],
    origins: &'a HashMap<PostId, PostOrigin>,
    /// Of what waits for a yes.
    writers: &'a HashMap<PostId, String>,
    plan: &'a Plan,
}

impl View<'_> {
    /// The next free time of each place, and how much waits there.
    fn next_at(&self, free: &BTreeMap<ChannelId, UtcMillis>, waiting: &[PublicationLine]) -> Vec<NextAt> {
        let places = self.channels.iter().filter(|channel| channel.rested_year.is_none());
        let next = places.map(|channel| NextAt {
            id: channel.id,
            sign: signs::of_channel(&self.visit.app, channel),
            at: free.get(&channel.id).copied(),
            waiting: waiting.iter().filter(|line| line.channel == channel.id).count(),
        });
        next.collect()
    }

    fn days(&self, waiting: &[PublicationLine]) -> Vec<QueueDay> {
        let zone = self.visit.page.now.time_zone();
        let day_of = |at: UtcMillis| at.in_zone(zone).date();
        let mut days: Vec<QueueDay> = Vec::new();
        for line in waiting {
            match days.last_mut() {
                Some(day) if day_of(day.at) == day_of(line.due_at) => self.add(&mut day.posts, line),
                last => {
                    let before = last.map(|day| day_of(day.at));
                    days.extend(before.iter().flat_map(|before| self.quiet_between(*before, day_of(line.due_at))));
                    let quiet = self.plan.is_quiet_on(day_of(line.due_at));
                    let mut day = QueueDay { at: line.due_at, posts: Vec::new(), free: Vec::new(), quiet };
                    self.add(&mut day.posts, line);
                    days.push(day);
                }
            }
        }
        days
    }

    /// Days on which nothing goes because somebody chose that: they are not gaps.
    fn quiet_between(&self, before: Date, after: Date) -> Vec<QueueDay> {
        let between = before.series(1.day()).skip(1).take_while(|day| *day < after);
        let quiet = between.filter(|day| self.plan.is_quiet_on(*day));
        let at = |day: Date| local_to_utc(day.at(12, 0, 0, 0), self.visit.page.now.time_zone());
        quiet.map(|day| QueueDay { at: at(day), posts: Vec::new(), free: Vec::new(), quiet: true }).collect()
    }

    /// Between the posts, what could still be written for.
    fn with_free(&self, mut days: Vec<QueueDay>, free: Vec<FreeTime>) -> Vec<QueueDay> {
        let zone = self.visit.page.now.time_zone();
        let day_of = |at: UtcMillis| at.in_zone(zone).date();
        for time in free {
            let on = day_of(time.at);
            match days.iter_mut().find(|day| day_of(day.at) == on) {
                Some(day) => day.free.push(time),
                None => days.push(QueueDay {
                    at: time.at,
                    posts: Vec::new(),
                    quiet: self.plan.is_quiet_on(on),
                    free: vec![time],
                }),
            }
        }
        days.sort_by_key(|day| day_of(day.at));
        days
    }

    /// The same post at the same moment stands once, with all its places.
    fn add(&self, posts: &mut Vec<QueuePost>, line: &PublicationLine) {
        let note = self.note(line);
        let sign = self.sign(line);
        let same = posts.iter_mut().find(|post| post.post == line.post && post.due == line.due_at && post.note == note);
        if let Some(post) = same {
            post.also.push(line.id);
            post.places.push(sign);
            return;
        }
        posts.push(QueuePost {
            id: line.id,
            also: Vec::new(),
            post: line.post,
            due: line.due_at,
            title: line.title.clone(),
            places: vec![sign],
            note,
            left: line.state != State::Scheduled,
            aim: self.aim(line),
        });
    }

    /// By the names the rows have now.
    fn aim(&self, line: &PublicationLine) -> Vec<String> {
        let Some(PostOrigin { post, .. }) = self.origins.get(&line.post) else { return Vec::new() };
        let name =
            |section, tie: &Tie| self.plan.tied(section, tie).map_or(tie.name.clone(), |row| row.name().to_owned());
        let dated = |tie: &Tie| self.plan.dated(tie).map_or(tie.name.clone(), |row| row.name().to_owned());
        let pillar = post.pillar.as_ref().map(|tie| name(Section::Pillar, tie));
        let goal = post.goal.as_ref().map(|tie| name(Section::Goal, tie));
        [pillar, goal, post.part_of.as_ref().map(dated)].into_iter().flatten().collect()
    }

    fn ends_before(&self, line: &PublicationLine) -> Option<String> {
        let part_of = self.origins.get(&line.post)?.post.part_of.as_ref()?;
        let day = line.due_at.in_zone(self.visit.page.now.time_zone()).date();
        self.plan.over(part_of, day).map(|_| part_of.name.clone())
    }

    fn sign(&self, line: &PublicationLine) -> crate::parts::PlaceSign {
        let channel = self.channel(line.channel);
        let sign = signs::of_network(&self.visit.app, &line.network, &line.channel_name);
        crate::parts::PlaceSign { held: channel.is_some_and(|channel| !channel.is_live()), ..sign }
    }

    fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    fn note(&self, line: &PublicationLine) -> QueueNote {
        if let Some(why) = Stays::of(line, self.channel(line.channel), self.visit.app.now()) {
            return QueueNote::Stays(line.channel_name.clone(), why);
        }
        if line.state != State::Scheduled {
            return QueueNote::Leaving;
        }
        if let Some(offer) = self.ends_before(line) {
            return QueueNote::EndsBefore(offer);
        }
        let origin = self.origins.get(&line.post).cloned().unwrap_or_default();
        match (origin.source, origin.written_by) {
            (Some(source), _) => QueueNote::CarriedFrom(source),
            (None, Some(name)) => QueueNote::WrittenBy(name),
            // Written on the command line: the business itself speaks.
            (None, None) => QueueNote::WrittenBy(
                self.visit.workspace.as_ref().map(|workspace| workspace.name.clone()).unwrap_or_default(),
            ),
        }
    }

    fn missed(&self, lines: &[&PublicationLine], next: &[NextAt]) -> Option<MissedQuestion> {
        let from = lines.iter().map(|line| line.due_at).min()?;
        let posts = lines.iter().map(|line| {
            let free = next.iter().find(|place| place.id == line.channel).and_then(|place| place.at);
            MissedPost {
                id: line.id,
                title: line.title.clone(),
                due: line.due_at,
                places: vec![self.sign(line)],
                next_free: free,
                advice: advice(line.due_at, free, self.visit.app.now()),
            }
        });
        Some(MissedQuestion { from, until: self.visit.app.now(), posts: posts.collect() })
    }

    /// What asks, and the places that must be signed in to again before what waits can go.
    fn attention(&self, lines: &[&PublicationLine], waiting: &[PublicationLine]) -> Vec<Attention> {
        let asks = |line: &&PublicationLine| Attention {
            kind: self.kind(line),
            title: line.title.clone(),
            place: self.sign(line),
            href: format!("/studio/posts/{}", line.post),
        };
        let mut attention: Vec<Attention> = lines.iter().map(asks).collect();
        for channel in self.channels.iter().filter(|channel| channel.is_signed_out()) {
            let Some(first) = waiting.iter().find(|line| line.channel == channel.id) else { continue };
            attention.push(Attention {
                kind: AttentionKind::Reconnect,
                title: first.title.clone(),
                place: signs::of_channel(&self.visit.app, channel),
                href: format!("/studio/places/add/{}", channel.network),
            });
        }
        attention
    }

    fn kind(&self, line: &PublicationLine) -> AttentionKind {
        match line.state {
            State::OutcomeUnknown => AttentionKind::Unknown { left: line.left_at.unwrap_or(line.due_at) },
            State::PublishedInPart => AttentionKind::InPart { out: line.parts_out, of: line.parts },
            _ => {
                let reason = line.trouble.as_ref().map(|trouble| say_trouble(self.visit.page.words, trouble));
                let reason = reason.unwrap_or_default();
                if line.waits_for_yes() {
                    AttentionKind::AsksYes { by: self.writers.get(&line.post).cloned(), reason }
                } else if line.trouble.as_ref().is_some_and(Held::is_held_back) {
                    AttentionKind::HeldBack { reason }
                } else {
                    AttentionKind::Refused { reason }
                }
            }
        }
    }
}

/// What we would do. Words a week late are rarely true any more; all others wait for the next free time.
fn advice(due: UtcMillis, free: Option<UtcMillis>, now: UtcMillis) -> Choice {
    match free {
        _ if due.plus(STALE) < now => Choice::LetGo,
        Some(_) => Choice::Move,
        None => Choice::Now,
    }
}

pub(super) fn slot_stop(error: ScheduleError) -> Stop {
    match error {
        ScheduleError::Refused(refused) => refused.into(),
        error => broken(error),
    }
}

#[cfg(test)]
mod tests {
    use banyan_domain::time::HOUR;

    use super::*;

    #[test]
    fn what_was_missed_goes_to_the_next_free_time_unless_it_is_stale_or_there_is_none() {
        let due = UtcMillis(1_772_438_400_000);
        let soon = due.plus(3 * HOUR);
        assert_eq!(advice(due, Some(soon), soon), Choice::Move);
        assert_eq!(advice(due, None, soon), Choice::Now);
        assert_eq!(advice(due, Some(soon), due.plus(200 * HOUR)), Choice::LetGo);
    }
}
