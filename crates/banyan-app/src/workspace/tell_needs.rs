//! What needs a person, told: what each is, of which places, how long it takes, and where in the Studio it is met.

use banyan_domain::{publish::PublicationState as State, time::UtcMillis, workspace::Right};

use super::{
    Need, NeedKind, NeedsError, PostsAsk, ShownToday, WaitingPost, WaitingPosts, need_kind::MOST_TITLES, words::Words,
};
use crate::{
    Actor, App,
    compose::{DraftLine, say_trouble},
    converse::Overdue,
    gather::Source,
    plan::review::ReviewTurn,
    publish::{Channel, PublicationLine, Trouble},
    schedule::{EmptySlot, next_slot},
};

const MOST_QUOTED: usize = 140;

#[derive(Clone, Debug, PartialEq)]
pub struct ToldNeed {
    /// For programs.
    pub word: &'static str,
    pub kind: NeedKind,
    pub places: Vec<ToldPlace>,
    pub minutes: u32,
    /// Where in the Studio it is met.
    pub href: String,
    /// By which it is put off until tomorrow; none where it cannot wait.
    pub mark: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldPlace {
    pub network: String,
    pub name: String,
    pub held: bool,
}

/// In the order in which they come; `words` say why a place did not take a post.
pub async fn tell_needs(
    app: &App,
    actor: &Actor,
    words: &Words,
    shown: &ShownToday,
    needs: &[Need],
) -> Result<Vec<ToldNeed>, NeedsError> {
    if needs.is_empty() {
        return Ok(Vec::new());
    }
    let due = next_free(app, actor, &shown.channels).await?;
    let told = |need: &Need| {
        let (kind, places, href) = tell(app, actor, words, shown, (need, due));
        let minutes = need.minutes(shown.minutes_a_post);
        ToldNeed { word: need.word(), kind, places, minutes, href, mark: need.mark() }
    };
    Ok(needs.iter().map(told).collect())
}

/// What it is, the places beside it, and where its button leads.
type Told = (NeedKind, Vec<ToldPlace>, String);

fn tell(app: &App, actor: &Actor, words: &Words, shown: &ShownToday, (need, due): (&Need, UtcMillis)) -> Told {
    let waiting = |channel: &Channel| waiting_for(shown, channel);
    match need {
        Need::PeopleWaiting(overdue) => people_waiting(overdue),
        Need::Decide(lines) => decide(words, lines),
        Need::AsksYes { lines, by } => asks_yes(words, lines, by.clone()),
        Need::AsksLook(asked) => {
            let (title, by) = (asked.title.clone(), asked.by.clone());
            let kind = NeedKind::AsksLook { title, by, asked_at: asked.asked_at };
            plain(kind, &format!("/studio/write?draft={}", asked.draft))
        }
        Need::Missed { posts, from } => plain(NeedKind::Missed { posts: *posts, from: *from }, "/studio/queue"),
        Need::Reconnect(channel) => {
            let kind = NeedKind::Reconnect { place: channel.name.clone(), waiting: waiting(channel) };
            place(actor, channel, kind)
        }
        Need::EndsSoon { channel, at } => {
            let kind = NeedKind::EndsSoon { place: channel.name.clone(), at: *at, waiting: waiting(channel) };
            place(actor, channel, kind)
        }
        Need::Held { source, items } => {
            plain(NeedKind::HeldItems { source: source.name.clone(), items: *items }, &at_source(source))
        }
        Need::Fresh { source, title } => {
            plain(NeedKind::SaySo { title: title.clone(), due }, &format!("/studio/sources#s{source}"))
        }
        Need::MoreFresh { source, items } => {
            plain(NeedKind::MoreToSay { source: source.name.clone(), items: *items }, &at_source(source))
        }
        Need::Silent(source) => plain(silent(app, source), &at_source(source)),
        Need::Empty { slot, draft } => empty(app, slot, draft.as_deref()),
        Need::QuietDays { posts, first } => {
            plain(NeedKind::QuietDays { posts: *posts, first: *first }, "/studio/queue")
        }
        Need::StillConnected(channel) => {
            let kind = NeedKind::StillConnected { place: channel.name.clone(), waiting: waiting(channel) };
            (kind, vec![of_channel(channel)], format!("/studio/places/{}/rest", channel.id))
        }
        Need::Series(turn) => plain(NeedKind::Series(turn.clone()), &format!("/studio/recurring#r{}", turn.id)),
        Need::AssetsEnd(end) => {
            let (name, person) = (end.name.clone(), end.person.clone());
            let kind = NeedKind::AssetsEnd { name, person, day: end.day, more: end.count - 1 };
            plain(kind, &format!("/studio/library/{}", end.first))
        }
        Need::FirstQuestions => plain(NeedKind::FirstQuestions, "/studio/first"),
        Need::ClientsSaid(day) => plain(NeedKind::ClientsSaid(*day), "/studio/first/ground#clients"),
        Need::FirstSource => plain(NeedKind::FirstSource, "/studio/sources"),
        Need::FirstPlace => plain(NeedKind::FirstPlace, "/studio/places"),
        Need::Review(ReviewTurn::Lead(day)) => plain(NeedKind::Review(*day), "/studio/plan/review"),
        Need::Review(ReviewTurn::Speak(day)) => plain(NeedKind::Speak(*day), "/studio/plan/review"),
        Need::FirstStep { step, answered } => {
            let href = format!("/studio/plan/steps?step={}", step.as_str());
            plain(NeedKind::FirstStep { step: *step, answered: *answered }, &href)
        }
    }
}

fn plain(kind: NeedKind, href: &str) -> Told {
    (kind, Vec::new(), href.to_owned())
}

fn at_source(source: &Source) -> String {
    format!("/studio/sources#s{}", source.id)
}

fn of_channel(channel: &Channel) -> ToldPlace {
    ToldPlace { network: channel.network.clone(), name: channel.name.clone(), held: !channel.is_live() }
}

fn people_waiting(overdue: &Overdue) -> Told {
    let place = ToldPlace { network: overdue.network.clone(), name: overdue.place.clone(), held: false };
    let kind = NeedKind::PeopleWaiting {
        name: overdue.name.clone(),
        place: overdue.place.clone(),
        people: overdue.people,
        since: overdue.since,
        words: excerpt(&overdue.words),
    };
    (kind, vec![place], format!("/studio/waiting#m{}", overdue.message))
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
fn decide(words: &Words, lines: &[PublicationLine]) -> Told {
    let line = &lines[0];
    let places = vec![of_line(line)];
    if lines.len() > 1 {
        let titles = lines.iter().map(|line| line.title.clone()).collect();
        let kind = NeedKind::Several { asks: asks(line), place: line.channel_name.clone(), titles };
        return (kind, places, "/studio/queue".to_owned());
    }
    let title = line.title.clone();
    let kind = match asks(line) {
        PostsAsk::Unknown => NeedKind::Unknown { title, left: line.left_at.unwrap_or(line.due_at) },
        PostsAsk::InPart => NeedKind::InPart { title, out: line.parts_out, of: line.parts },
        PostsAsk::HeldBack => NeedKind::HeldBack { title, reason: reason(words, line) },
        PostsAsk::Refused => NeedKind::Refused { title, reason: reason(words, line) },
    };
    (kind, places, format!("/studio/posts/{}", line.post))
}

fn of_line(line: &PublicationLine) -> ToldPlace {
    ToldPlace { network: line.network.clone(), name: line.channel_name.clone(), held: false }
}

fn reason(words: &Words, line: &PublicationLine) -> String {
    line.trouble.as_ref().map(|trouble| say_trouble(words, trouble)).unwrap_or_default()
}

fn asks_yes(words: &Words, lines: &[PublicationLine], by: Option<String>) -> Told {
    let line = &lines[0];
    let kind = NeedKind::AsksYes { title: line.title.clone(), by, reason: reason(words, line) };
    (kind, lines.iter().map(of_line).collect(), format!("/studio/posts/{}", line.post))
}

fn asks(line: &PublicationLine) -> PostsAsk {
    match line.state {
        State::OutcomeUnknown => PostsAsk::Unknown,
        State::PublishedInPart => PostsAsk::InPart,
        State::NeedsAttention
        | State::Missed
        | State::Scheduled
        | State::Submitting
        | State::Processing
        | State::Published
        | State::Cancelled => {
            if line.trouble.as_ref().is_some_and(Trouble::is_held_back) {
                PostsAsk::HeldBack
            } else {
                PostsAsk::Refused
            }
        }
    }
}

/// The soonest by name.
fn waiting_for(shown: &ShownToday, channel: &Channel) -> WaitingPosts {
    let lines = shown.waiting_at(channel.id);
    let post = |line: &&PublicationLine| WaitingPost {
        title: line.title.clone(),
        at: line.due_at,
        href: format!("/studio/posts/{}", line.post),
    };
    WaitingPosts { count: lines.len(), first: lines.iter().take(MOST_TITLES).map(post).collect() }
}

fn place(actor: &Actor, channel: &Channel, kind: NeedKind) -> Told {
    // Who may not sign in there sees its state, and by whom it can be done.
    let href = if actor.role.may(Right::Connect) {
        format!("/studio/places/add/{}", channel.network)
    } else {
        "/studio/places".to_owned()
    };
    (kind, vec![of_channel(channel)], href)
}

fn empty(app: &App, slot: &EmptySlot, draft: Option<&DraftLine>) -> Told {
    let network = app.connector(&slot.channel.network).map(crate::network_of);
    let kind = NeedKind::Empty {
        place: network.map_or_else(|| slot.channel.name.clone(), |known| known.name.to_owned()),
        at: slot.at,
        draft: draft.map(|draft| draft.title.clone()),
    };
    let href = draft.map_or_else(|| "/studio/write".to_owned(), |draft| format!("/studio/write?draft={}", draft.id));
    (kind, vec![of_channel(&slot.channel)], href)
}

fn silent(app: &App, source: &Source) -> NeedKind {
    let name = source.name.clone();
    match source.gone_at {
        Some(since) => NeedKind::SourceGone { source: name, since },
        None => NeedKind::SourceSilent { source: name, since: source.silent_since.unwrap_or(app.now()) },
    }
}

/// When a post that is said yes to now goes out: the first borrowed place's next free time.
async fn next_free(app: &App, actor: &Actor, channels: &[Channel]) -> Result<UtcMillis, NeedsError> {
    let borrowed = channels.iter().find(|channel| channel.is_live() && channel.network != "own_site");
    let Some(channel) = borrowed else { return Ok(app.now()) };
    Ok(next_slot(app, actor, channel.id).await?.unwrap_or(app.now()))
}
