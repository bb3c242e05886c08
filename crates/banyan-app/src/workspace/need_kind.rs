//! One need as it is told: what it is, and why, each door in its own way of writing moments and days.

use banyan_domain::{plan::Step, schedule::Turn, time::UtcMillis};
use jiff::{civil::Date, tz::TimeZone};

use super::words::{Arg, Words};
use crate::{
    compose::{SeriesAsks, SeriesTurn},
    plan::say::spelled,
};

/// Titles that stand in one notice; the others stand in the queue.
pub(super) const MOST_TITLES: usize = 3;

/// How a door says a message, and writes a moment, its date alone, and a day.
pub trait Tells {
    fn tell(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String;
    fn tell_moment(&self, at: UtcMillis) -> String;
    fn tell_date(&self, at: UtcMillis) -> String;
    fn tell_day(&self, day: Date) -> String;
}

/// For terminals and programs: `2026-11-24 09:30`, where the business is.
pub struct Plainly {
    pub words: &'static Words,
    pub zone: TimeZone,
}

impl Tells for Plainly {
    fn tell(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text(id, args)
    }

    fn tell_moment(&self, at: UtcMillis) -> String {
        at.in_zone(&self.zone).strftime("%Y-%m-%d %H:%M").to_string()
    }

    fn tell_date(&self, at: UtcMillis) -> String {
        at.in_zone(&self.zone).date().to_string()
    }

    fn tell_day(&self, day: Date) -> String {
        day.to_string()
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum NeedKind {
    /// People have waited longer than was promised; the name is of who has waited longest.
    PeopleWaiting {
        name: String,
        place: String,
        people: u32,
        since: UtcMillis,
        /// What that one wrote, shortened.
        words: String,
    },
    Unknown {
        title: String,
        left: UtcMillis,
    },
    InPart {
        title: String,
        out: usize,
        of: usize,
    },
    Refused {
        title: String,
        reason: String,
    },
    /// Several posts ask at one place for one reason.
    Several {
        asks: PostsAsk,
        place: String,
        titles: Vec<String>,
    },
    /// We kept it back; no place was asked.
    HeldBack {
        title: String,
        reason: String,
    },
    /// Somebody wrote it who may not let it go.
    AsksYes {
        title: String,
        by: Option<String>,
        reason: String,
    },
    /// A colleague asked for a look before a draft goes.
    AsksLook {
        /// Empty where it has no words yet.
        title: String,
        by: Option<String>,
        asked_at: UtcMillis,
    },
    Missed {
        posts: usize,
        from: UtcMillis,
    },
    Reconnect {
        place: String,
        waiting: WaitingPosts,
    },
    EndsSoon {
        place: String,
        at: UtcMillis,
        waiting: WaitingPosts,
    },
    HeldItems {
        source: String,
        items: usize,
    },
    SaySo {
        title: String,
        due: UtcMillis,
    },
    /// Of a source, beside those that stand here by their titles.
    MoreToSay {
        source: String,
        items: usize,
    },
    SourceSilent {
        source: String,
        since: UtcMillis,
    },
    /// It said that it will not come back.
    SourceGone {
        source: String,
        since: UtcMillis,
    },
    /// The plan wants a post by then and none waits; with what was begun last.
    Empty {
        place: String,
        at: UtcMillis,
        draft: Option<String>,
    },
    /// Posts wait on days that are quiet by now.
    QuietDays {
        posts: usize,
        first: Date,
    },
    /// The plan lets the place rest, and posts still go there.
    StillConnected {
        place: String,
        waiting: WaitingPosts,
    },
    /// What comes again cannot be made, may have been forgotten, or ends.
    Series(SeriesTurn),
    /// Somebody's yes or a right to a file ends.
    AssetsEnd {
        name: String,
        person: Option<String>,
        day: Date,
        more: usize,
    },
    FirstQuestions,
    /// What the asked clients said is written down, from that day on.
    ClientsSaid(Date),
    FirstSource,
    FirstPlace,
    /// The plan is to be looked at again.
    Review(Date),
    /// Somebody has not said yet whether they believe in it.
    Speak(Date),
    FirstStep {
        step: Step,
        answered: usize,
    },
}

/// Posts that wait for a place: how many, and the first of them by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitingPosts {
    pub count: usize,
    pub first: Vec<WaitingPost>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingPost {
    pub title: String,
    pub at: UtcMillis,
    pub href: String,
}

impl WaitingPosts {
    /// Those that are not named.
    pub fn more(&self) -> usize {
        self.count.saturating_sub(self.first.len())
    }
}

/// What several posts ask at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostsAsk {
    Unknown,
    InPart,
    Refused,
    HeldBack,
}

impl NeedKind {
    pub fn title(&self, to: &impl Tells) -> String {
        match self {
            Self::PeopleWaiting { name, people, .. } => {
                to.tell("need-people-waiting", &[("name", text(name)), ("count", count(people.saturating_sub(1)))])
            }
            Self::Unknown { title, .. } => to.tell("need-unknown", &[("title", text(title))]),
            Self::InPart { title, .. } => to.tell("need-in-part", &[("title", text(title))]),
            Self::Refused { title, .. } => to.tell("need-refused", &[("title", text(title))]),
            Self::HeldBack { title, .. } => to.tell("need-held-back", &[("title", text(title))]),
            Self::AsksYes { title, by: Some(name), .. } => {
                to.tell("need-asks-yes", &[("title", text(title)), ("name", text(name))])
            }
            Self::AsksLook { title, by, .. } => asks_look(to, title, by.as_deref()),
            Self::Several { asks, place, titles } => {
                to.tell(asks.message(), &[("count", count(titles.len())), ("place", text(place))])
            }
            Self::Empty { place, at, .. } => {
                to.tell("need-empty", &[("moment", to.tell_moment(*at).into()), ("place", text(place))])
            }
            Self::Missed { posts, .. } => to.tell("need-missed", &[("count", count(*posts))]),
            Self::Reconnect { place, .. } => to.tell("need-reconnect", &[("place", text(place))]),
            Self::EndsSoon { place, at, .. } => {
                to.tell("need-ends-soon", &[("place", text(place)), ("date", to.tell_date(*at).into())])
            }
            Self::HeldItems { source, items } => {
                to.tell("need-held-items", &[("source", text(source)), ("count", count(*items))])
            }
            Self::AsksYes { title, by: None, .. } | Self::SaySo { title, .. } => {
                to.tell("need-say-so", &[("title", text(title))])
            }
            Self::MoreToSay { source, items } => {
                to.tell("need-more-fresh", &[("source", text(source)), ("count", count(*items))])
            }
            Self::SourceSilent { source, .. } => to.tell("need-source-silent", &[("source", text(source))]),
            Self::SourceGone { source, .. } => to.tell("need-source-gone", &[("source", text(source))]),
            Self::QuietDays { posts, .. } => to.tell("need-quiet-days", &[("count", count(*posts))]),
            Self::StillConnected { place, .. } => to.tell("need-still-connected", &[("place", text(place))]),
            Self::Series(turn) => to.tell(series_title(turn.asks), &[("title", text(&turn.title))]),
            Self::AssetsEnd { name, day, .. } => {
                to.tell("need-assets-end", &[("asset", text(name)), ("day", to.tell_day(*day).into())])
            }
            Self::FirstQuestions => to.tell("need-first-questions", &[]),
            Self::ClientsSaid(_) => to.tell("need-clients-said", &[]),
            Self::FirstSource => to.tell("need-first-source", &[]),
            Self::FirstPlace => to.tell("need-first-place", &[]),
            Self::Review(_) => to.tell("need-review", &[]),
            Self::Speak(_) => to.tell("need-speak", &[]),
            Self::FirstStep { step, .. } => {
                let title = to.tell(&format!("steps-title-{}", spelled(step.as_str())), &[]);
                to.tell("need-next-step", &[("number", count(step.number())), ("title", title.into())])
            }
        }
    }

    /// The same for who can do nothing about it.
    pub fn state(&self, to: &impl Tells) -> String {
        match self {
            Self::Reconnect { place, .. } => to.tell("today-other-signed-out", &[("place", text(place))]),
            Self::EndsSoon { place, at, .. } => {
                to.tell("today-other-ends", &[("place", text(place)), ("date", to.tell_date(*at).into())])
            }
            Self::AsksYes { title, .. } => to.tell("today-other-yes", &[("title", text(title))]),
            Self::PeopleWaiting { .. }
            | Self::Unknown { .. }
            | Self::InPart { .. }
            | Self::Refused { .. }
            | Self::HeldBack { .. }
            | Self::AsksLook { .. }
            | Self::Several { .. }
            | Self::Missed { .. }
            | Self::HeldItems { .. }
            | Self::SaySo { .. }
            | Self::MoreToSay { .. }
            | Self::SourceSilent { .. }
            | Self::SourceGone { .. }
            | Self::Empty { .. }
            | Self::QuietDays { .. }
            | Self::StillConnected { .. }
            | Self::Series(_)
            | Self::AssetsEnd { .. }
            | Self::ClientsSaid(_)
            | Self::FirstQuestions
            | Self::FirstSource
            | Self::FirstPlace
            | Self::Review(_)
            | Self::Speak(_)
            | Self::FirstStep { .. } => self.title(to),
        }
    }

    pub fn why(&self, to: &impl Tells) -> String {
        let at = |moment: &UtcMillis| -> Arg<'static> { to.tell_moment(*moment).into() };
        let since = |moment: &UtcMillis| -> Arg<'static> { to.tell_date(*moment).into() };
        match self {
            Self::PeopleWaiting { place, since, .. } => {
                to.tell("need-people-waiting-why", &[("place", text(place)), ("moment", at(since))])
            }
            Self::Unknown { left, .. } => to.tell("need-unknown-why", &[("moment", at(left))]),
            Self::InPart { out, of, .. } => to.tell("need-in-part-why", &[("out", count(*out)), ("of", count(*of))]),
            Self::Refused { reason, .. } | Self::HeldBack { reason, .. } | Self::AsksYes { reason, .. } => {
                reason.clone()
            }
            Self::AsksLook { asked_at, .. } => to.tell("need-asks-look-why", &[("moment", at(asked_at))]),
            Self::Several { titles, .. } => several(to, titles),
            Self::Empty { draft: Some(draft), .. } => to.tell("need-empty-draft", &[("title", text(draft))]),
            Self::Empty { draft: None, .. } => to.tell("need-empty-why", &[]),
            Self::Missed { from, .. } => to.tell("need-missed-why", &[("moment", at(from))]),
            Self::Reconnect { waiting, .. } | Self::EndsSoon { waiting, .. } => {
                to.tell("need-reconnect-why", &[("count", count(waiting.count))])
            }
            Self::HeldItems { .. } => to.tell("need-held-items-why", &[]),
            Self::SaySo { due, .. } => to.tell("need-say-so-why", &[("moment", at(due))]),
            Self::MoreToSay { .. } => to.tell("need-more-fresh-why", &[]),
            Self::SourceSilent { since: day, .. } => to.tell("need-source-silent-why", &[("date", since(day))]),
            Self::SourceGone { since: day, .. } => to.tell("need-source-gone-why", &[("date", since(day))]),
            Self::QuietDays { first, .. } => to.tell("need-quiet-days-why", &[("day", to.tell_day(*first).into())]),
            Self::StillConnected { waiting, .. } => {
                to.tell("need-still-connected-why", &[("count", count(waiting.count))])
            }
            Self::Series(turn) => series_why(to, turn.asks),
            Self::AssetsEnd { person: Some(person), more, .. } => {
                to.tell("need-assets-end-person", &[("person", text(person)), ("count", count(*more))])
            }
            Self::AssetsEnd { person: None, more, .. } => to.tell("need-assets-end-why", &[("count", count(*more))]),
            Self::FirstQuestions => to.tell("need-first-questions-why", &[]),
            Self::ClientsSaid(day) => to.tell("need-clients-said-why", &[("day", to.tell_day(*day).into())]),
            Self::FirstSource => to.tell("need-first-source-why", &[]),
            Self::FirstPlace => to.tell("need-first-place-why", &[]),
            Self::Review(day) | Self::Speak(day) => to.tell("need-review-why", &[("day", to.tell_day(*day).into())]),
            Self::FirstStep { answered, .. } => to.tell("need-next-step-why", &[("answered", count(*answered))]),
        }
    }
}

impl PostsAsk {
    fn message(self) -> &'static str {
        match self {
            Self::Unknown => "need-several-unknown",
            Self::InPart => "need-several-in-part",
            Self::Refused => "need-several-refused",
            Self::HeldBack => "need-several-held-back",
        }
    }
}

fn text(said: &str) -> Arg<'_> {
    Arg::from(said)
}

fn count<N>(number: N) -> Arg<'static>
where
    i64: TryFrom<N>,
{
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn asks_look(to: &impl Tells, title: &str, by: Option<&str>) -> String {
    let title = if title.is_empty() { to.tell("draft-no-words", &[]) } else { title.to_owned() };
    match by {
        Some(name) => to.tell("need-asks-look", &[("name", text(name)), ("title", title.into())]),
        None => to.tell("need-asks-look-nobody", &[("title", title.into())]),
    }
}

fn series_title(asks: SeriesAsks) -> &'static str {
    match asks {
        SeriesAsks::Mend(_) => "need-series-mend",
        SeriesAsks::Turn(Turn::Rests { .. }) => "need-series-rests",
        SeriesAsks::Turn(Turn::LastAt(_)) => "need-series-last",
        SeriesAsks::Turn(Turn::WasLast(_)) => "need-series-over",
    }
}

fn series_why(to: &impl Tells, asks: SeriesAsks) -> String {
    match asks {
        SeriesAsks::Mend(trouble) => to.tell(trouble.message(), &[]),
        SeriesAsks::Turn(Turn::Rests { since, passed }) => {
            to.tell("need-series-rests-why", &[("date", to.tell_date(since).into()), ("count", count(passed))])
        }
        SeriesAsks::Turn(Turn::LastAt(at)) => to.tell("need-series-last-why", &[("moment", to.tell_moment(at).into())]),
        SeriesAsks::Turn(Turn::WasLast(at)) => to.tell("need-series-over-why", &[("date", to.tell_date(at).into())]),
    }
}

/// Which posts wait, by their names.
fn several(to: &impl Tells, titles: &[String]) -> String {
    let quoted = |title: &String| to.tell("quoted", &[("text", text(title))]);
    let shown: Vec<String> = titles.iter().take(MOST_TITLES).map(quoted).collect();
    let more = titles.len().saturating_sub(MOST_TITLES);
    to.tell("need-several-why", &[("titles", shown.join(", ").into()), ("count", count(more))])
}
