//! What needs a person, as Today's cards.

use banyan_app::{
    compose::{DraftLine, say_trouble},
    converse::Overdue,
    gather::Source,
    plan::review::ReviewTurn,
    publish::{Channel, PublicationLine, Trouble},
    schedule::{EmptySlot, next_slot},
    workspace::{Need as Waits, ShownToday},
};
use banyan_domain::{publish::PublicationState as State, time::UtcMillis, workspace::Right};

use crate::{
    door::{Stop, Visit, may},
    handlers::broken,
    parts::PlaceSign,
    signs,
    workspace::{Asks, MOST_TITLES, Need, NeedKind, Waiting, WaitingPost},
};

const MOST_QUOTED: usize = 140;

pub(super) async fn cards(visit: &Visit, shown: &ShownToday, needs: &[Waits]) -> Result<Vec<Need>, Stop> {
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let due = next_free(visit, &shown.channels).await?;
    let waiting = |channel: &Channel| waiting_for(shown, channel);
    let card = |need: &Waits| {
        let (kind, places, href) = match need {
            Waits::PeopleWaiting(overdue) => people_waiting(visit, overdue),
            Waits::Decide(lines) => decide(visit, lines),
            Waits::AsksYes { lines, by } => asks_yes(visit, lines, by.clone()),
            Waits::Missed { posts, from } => plain(NeedKind::Missed { posts: *posts, from: *from }, "/studio/queue"),
            Waits::Reconnect(channel) => {
                let kind = NeedKind::Reconnect { place: channel.name.clone(), waiting: waiting(channel) };
                place(visit, channel, kind)
            }
            Waits::EndsSoon { channel, at } => {
                let kind = NeedKind::EndsSoon { place: channel.name.clone(), at: *at, waiting: waiting(channel) };
                place(visit, channel, kind)
            }
            Waits::Held { source, items } => {
                plain(NeedKind::HeldItems { source: source.name.clone(), items: *items }, &at_source(source))
            }
            Waits::Fresh { source, title } => {
                plain(NeedKind::SaySo { title: title.clone(), due }, &format!("/studio/sources#s{source}"))
            }
            Waits::MoreFresh { source, items } => {
                plain(NeedKind::MoreToSay { source: source.name.clone(), items: *items }, &at_source(source))
            }
            Waits::Silent(source) => plain(silent(visit, source), &at_source(source)),
            Waits::Empty { slot, draft } => empty(visit, slot, draft.as_deref()),
            Waits::QuietDays { posts, first } => {
                plain(NeedKind::QuietDays { posts: *posts, first: *first }, "/studio/queue")
            }
            Waits::StillConnected(channel) => {
                let kind = NeedKind::StillConnected { place: channel.name.clone(), waiting: waiting(channel) };
                let sign = signs::of_channel(&visit.app, channel);
                (kind, vec![sign], format!("/studio/places/{}/rest", channel.id))
            }
            Waits::Series(turn) => plain(NeedKind::Series(turn.clone()), &format!("/studio/recurring#r{}", turn.id)),
            Waits::AssetsEnd(end) => {
                let (name, person) = (end.name.clone(), end.person.clone());
                let kind = NeedKind::AssetsEnd { name, person, day: end.day, more: end.count - 1 };
                plain(kind, &format!("/studio/library/{}", end.first))
            }
            Waits::FirstQuestions => plain(NeedKind::FirstQuestions, "/studio/first"),
            Waits::ClientsSaid(day) => plain(NeedKind::ClientsSaid(*day), "/studio/first/ground#clients"),
            Waits::FirstSource => plain(NeedKind::FirstSource, "/studio/sources"),
            Waits::FirstPlace => plain(NeedKind::FirstPlace, "/studio/places"),
            Waits::Review(ReviewTurn::Lead(day)) => plain(NeedKind::Review(*day), "/studio/plan/review"),
            Waits::Review(ReviewTurn::Speak(day)) => plain(NeedKind::Speak(*day), "/studio/plan/review"),
            Waits::FirstStep { step, answered } => {
                let href = format!("/studio/plan/steps?step={}", step.as_str());
                plain(NeedKind::FirstStep { step: *step, answered: *answered }, &href)
            }
        };
        Need { kind, places, minutes: need.minutes(shown.minutes_a_post), href }
    };
    Ok(needs.iter().map(card).collect())
}

/// What stands on a card, the signs beside it, and where its button leads.
type Card = (NeedKind, Vec<PlaceSign>, String);

fn plain(kind: NeedKind, href: &str) -> Card {
    (kind, Vec::new(), href.to_owned())
}

fn at_source(source: &Source) -> String {
    format!("/studio/sources#s{}", source.id)
}

fn people_waiting(visit: &Visit, overdue: &Overdue) -> Card {
    let sign = signs::of_network(&visit.app, &overdue.network, &overdue.place);
    let (name, place) = (overdue.name.clone(), overdue.place.clone());
    let words = excerpt(&overdue.words);
    let kind = NeedKind::PeopleWaiting { name, place, people: overdue.people, since: overdue.since, words };
    (kind, vec![sign], format!("/studio/waiting#m{}", overdue.message))
}

/// As much as a card has room for.
fn excerpt(words: &str) -> String {
    let mut shown: String = words.chars().take(MOST_QUOTED).collect();
    if shown.len() < words.len() {
        shown.push('…');
    }
    shown
}

/// One post leads to its proof; several that ask alike lead to the queue, where they stand first.
fn decide(visit: &Visit, lines: &[PublicationLine]) -> Card {
    let line = &lines[0];
    let places = vec![signs::of_network(&visit.app, &line.network, &line.channel_name)];
    if lines.len() > 1 {
        let titles = lines.iter().map(|line| line.title.clone()).collect();
        let kind = NeedKind::Several { asks: asks(line), place: line.channel_name.clone(), titles };
        return (kind, places, "/studio/queue".to_owned());
    }
    let title = line.title.clone();
    let kind = match asks(line) {
        Asks::Unknown => NeedKind::Unknown { title, left: line.left_at.unwrap_or(line.due_at) },
        Asks::InPart => NeedKind::InPart { title, out: line.parts_out, of: line.parts },
        Asks::HeldBack => NeedKind::HeldBack { title, reason: reason(visit, line) },
        Asks::Refused => NeedKind::Refused { title, reason: reason(visit, line) },
    };
    (kind, places, format!("/studio/posts/{}", line.post))
}

fn reason(visit: &Visit, line: &PublicationLine) -> String {
    line.trouble.as_ref().map(|trouble| say_trouble(visit.page.words, trouble)).unwrap_or_default()
}

fn asks_yes(visit: &Visit, lines: &[PublicationLine], by: Option<String>) -> Card {
    let line = &lines[0];
    let sign = |line: &PublicationLine| signs::of_network(&visit.app, &line.network, &line.channel_name);
    let kind = NeedKind::AsksYes { title: line.title.clone(), by, reason: reason(visit, line) };
    (kind, lines.iter().map(sign).collect(), format!("/studio/posts/{}", line.post))
}

fn asks(line: &PublicationLine) -> Asks {
    match line.state {
        State::OutcomeUnknown => Asks::Unknown,
        State::PublishedInPart => Asks::InPart,
        State::NeedsAttention
        | State::Missed
        | State::Scheduled
        | State::Submitting
        | State::Processing
        | State::Published
        | State::Cancelled => {
            if line.trouble.as_ref().is_some_and(Trouble::is_held_back) {
                Asks::HeldBack
            } else {
                Asks::Refused
            }
        }
    }
}

/// The soonest by name.
fn waiting_for(shown: &ShownToday, channel: &Channel) -> Waiting {
    let lines = shown.waiting_at(channel.id);
    let post = |line: &&PublicationLine| WaitingPost {
        title: line.title.clone(),
        at: line.due_at,
        href: format!("/studio/posts/{}", line.post),
    };
    Waiting { count: lines.len(), first: lines.iter().take(MOST_TITLES).map(post).collect() }
}

fn place(visit: &Visit, channel: &Channel, kind: NeedKind) -> Card {
    // Who may not sign in there sees its state, and by whom it can be done.
    let href = if may(visit, Right::Connect) {
        format!("/studio/places/add/{}", channel.network)
    } else {
        "/studio/places".to_owned()
    };
    (kind, vec![signs::of_channel(&visit.app, channel)], href)
}

fn empty(visit: &Visit, slot: &EmptySlot, draft: Option<&DraftLine>) -> Card {
    let sign = signs::of_channel(&visit.app, &slot.channel);
    let href = draft.map_or_else(|| "/studio/write".to_owned(), |draft| format!("/studio/write?draft={}", draft.id));
    let kind = NeedKind::Empty { place: sign.name.clone(), at: slot.at, draft: draft.map(|draft| draft.title.clone()) };
    (kind, vec![sign], href)
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
