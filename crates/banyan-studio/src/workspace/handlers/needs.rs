//! What needs a person, as Today's cards.

use banyan_app::{
    compose::say_trouble,
    gather::Source,
    plan::{facts_of, review::ReviewTurn},
    publish::{Channel, PublicationLine, Queue, Trouble},
    schedule::next_slot,
    workspace::Need as Waits,
};
use banyan_domain::{plan::Step, publish::PublicationState as State, time::UtcMillis};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
    signs,
    workspace::{Need, NeedKind},
};

/// Minutes that a look and a press take.
const DECISION: u32 = 2;

pub(super) async fn cards(
    visit: &Visit,
    needs: Vec<Waits>,
    channels: &[Channel],
    queue: &Queue,
) -> Result<Vec<Need>, Stop> {
    let due = next_free(visit, channels).await?;
    let facts = facts_of(&visit.app, visit.actor()?).await?;
    let waiting = |channel: &Channel| queue.waiting.iter().filter(|line| line.channel == channel.id).count();
    let card = |need| match need {
        Waits::Decide(line) => decide(visit, &line, facts.minutes_a_post),
        Waits::Missed { posts, from } => plain(NeedKind::Missed { posts, from }, 2, "/studio/queue"),
        Waits::Reconnect(channel) => {
            let kind = NeedKind::Reconnect { place: channel.name.clone(), waiting: waiting(&channel) };
            place(visit, &channel, kind)
        }
        Waits::EndsSoon { channel, at } => {
            let kind = NeedKind::EndsSoon { place: channel.name.clone(), at, waiting: waiting(&channel) };
            place(visit, &channel, kind)
        }
        Waits::Held { source, items } => {
            plain(NeedKind::HeldItems { source: source.name.clone(), items }, 2, &at_source(&source))
        }
        Waits::Fresh { source, title } => {
            plain(NeedKind::SaySo { title, due }, 1, &format!("/studio/sources#s{source}"))
        }
        Waits::Silent(source) => plain(silent(visit, &source), 3, &at_source(&source)),
        Waits::QuietDays { posts, first } => plain(NeedKind::QuietDays { posts, first }, 1, "/studio/queue"),
        Waits::AssetsEnd(end) => {
            let kind = NeedKind::AssetsEnd { name: end.name, person: end.person, day: end.day, more: end.count - 1 };
            plain(kind, 3, &format!("/studio/library/{}", end.first))
        }
        Waits::FirstQuestions => plain(NeedKind::FirstQuestions, 3, "/studio/first"),
        Waits::FirstSource => plain(NeedKind::FirstSource, 1, "/studio/sources"),
        Waits::FirstPlace => plain(NeedKind::FirstPlace, 3, "/studio/places"),
        Waits::Review(ReviewTurn::Lead(day)) => plain(NeedKind::Review(day), 60, "/studio/plan/review"),
        Waits::Review(ReviewTurn::Speak(day)) => plain(NeedKind::Speak(day), 2, "/studio/plan/review"),
        Waits::FirstStep { step, answered } => {
            let href = format!("/studio/plan/steps?step={}", step.as_str());
            plain(NeedKind::FirstStep { step, answered }, minutes_of(step), &href)
        }
    };
    Ok(needs.into_iter().map(card).collect())
}

/// What answering takes, where the papers are at hand.
fn minutes_of(step: Step) -> u32 {
    match step {
        Step::BusinessPlan | Step::ItPlan => 10,
        Step::Team => 5,
        Step::Consultant => 3,
    }
}

fn plain(kind: NeedKind, minutes: u32, href: &str) -> Need {
    Need { kind, places: Vec::new(), minutes, href: href.to_owned() }
}

fn at_source(source: &Source) -> String {
    format!("/studio/sources#s{}", source.id)
}

/// A decision is soon taken; other words for what was refused take half of what a post takes.
fn decide(visit: &Visit, line: &PublicationLine, minutes_a_post: u32) -> Need {
    let words = matches!(
        line.trouble.as_ref().map(|trouble| trouble.message.as_str()),
        Some("publish-blocked" | "publish-rejected")
    );
    let minutes = if words { (minutes_a_post / 2).max(DECISION) } else { DECISION };
    let title = line.title.clone();
    let kind = match line.state {
        State::OutcomeUnknown => NeedKind::Unknown { title, left: line.left_at.unwrap_or(line.due_at) },
        State::PublishedInPart => NeedKind::InPart { title, out: line.parts_out, of: line.parts },
        State::NeedsAttention
        | State::Missed
        | State::Scheduled
        | State::Submitting
        | State::Processing
        | State::Published
        | State::Cancelled => {
            let reason = line.trouble.as_ref().map(|trouble| say_trouble(visit.page.words, trouble));
            let reason = reason.unwrap_or_default();
            if line.trouble.as_ref().is_some_and(Trouble::is_held_back) {
                NeedKind::HeldBack { title, reason }
            } else {
                NeedKind::Refused { title, reason }
            }
        }
    };
    let places = vec![signs::of_network(&visit.app, &line.network, &line.channel_name)];
    Need { kind, places, minutes, href: format!("/studio/posts/{}", line.post) }
}

fn place(visit: &Visit, channel: &Channel, kind: NeedKind) -> Need {
    let places = vec![signs::of_channel(&visit.app, channel)];
    Need { kind, places, minutes: 3, href: format!("/studio/places/add/{}", channel.network) }
}

fn silent(visit: &Visit, source: &Source) -> NeedKind {
    let name = source.name.clone();
    match source.gone_at {
        Some(since) => NeedKind::SourceGone { source: name, since },
        None => NeedKind::SourceSilent { source: name, since: source.silent_since.unwrap_or(visit.app.now()) },
    }
}

/// When a post that is said yes to now goes out: the first borrowed place's next free time.
async fn next_free(visit: &Visit, channels: &[Channel]) -> Result<UtcMillis, Stop> {
    let borrowed = channels.iter().find(|channel| channel.is_live() && channel.network != "own_site");
    let Some(channel) = borrowed else { return Ok(visit.app.now()) };
    let next = next_slot(&visit.app, visit.actor()?, channel.id).await.map_err(broken)?;
    Ok(next.unwrap_or(visit.app.now()))
}
