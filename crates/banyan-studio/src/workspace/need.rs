//! One thing that needs a person, as Today shows it: how it looks, its words, its one button.

use askama::filters::Safe;
use banyan_app::{
    compose::{SeriesAsks, SeriesTurn},
    plan::say::spelled,
};
use banyan_domain::{plan::Step, schedule::Turn, time::UtcMillis};
use jiff::civil::Date;

use crate::{
    page::Page,
    parts::{self, PlaceSign},
};

pub struct Need {
    pub kind: NeedKind,
    pub places: Vec<PlaceSign>,
    pub minutes: u32,
    pub href: String,
}

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
        asks: Asks,
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
    Missed {
        posts: usize,
        from: UtcMillis,
    },
    Reconnect {
        place: String,
        waiting: Waiting,
    },
    EndsSoon {
        place: String,
        at: UtcMillis,
        waiting: Waiting,
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
        waiting: Waiting,
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
#[derive(Clone, Default)]
pub struct Waiting {
    pub count: usize,
    pub first: Vec<WaitingPost>,
}

#[derive(Clone)]
pub struct WaitingPost {
    pub title: String,
    pub at: UtcMillis,
    pub href: String,
}

/// What several posts ask at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    Unknown,
    InPart,
    Refused,
    HeldBack,
}

/// Titles that stand in one notice; the others stand in the queue.
pub(super) const MOST_TITLES: usize = 3;

/// How a need looks; its words say the same.
pub enum Tone {
    Person,
    Look,
    Do,
}

impl Need {
    fn tone(&self) -> Tone {
        match self.kind {
            NeedKind::PeopleWaiting { .. }
            | NeedKind::Unknown { .. }
            | NeedKind::InPart { .. }
            | NeedKind::Refused { .. }
            | NeedKind::Several { asks: Asks::Unknown | Asks::InPart | Asks::Refused, .. }
            | NeedKind::Reconnect { .. } => Tone::Person,
            NeedKind::Missed { .. }
            | NeedKind::AsksYes { .. }
            | NeedKind::HeldBack { .. }
            | NeedKind::Several { asks: Asks::HeldBack, .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::SaySo { .. }
            | NeedKind::MoreToSay { .. }
            | NeedKind::Series(SeriesTurn { asks: SeriesAsks::Mend(_), .. })
            | NeedKind::AssetsEnd { .. }
            | NeedKind::StillConnected { .. }
            | NeedKind::EndsSoon { .. } => Tone::Look,
            NeedKind::SourceSilent { .. }
            | NeedKind::SourceGone { .. }
            | NeedKind::QuietDays { .. }
            | NeedKind::Series(SeriesTurn { asks: SeriesAsks::Turn(_), .. })
            | NeedKind::Empty { .. }
            | NeedKind::FirstQuestions
            | NeedKind::ClientsSaid(_)
            | NeedKind::FirstSource
            | NeedKind::FirstPlace
            | NeedKind::Review(_)
            | NeedKind::Speak(_)
            | NeedKind::FirstStep { .. } => Tone::Do,
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.tone() {
            Tone::Person => "person",
            Tone::Look => "look",
            Tone::Do => "",
        }
    }

    pub(super) fn icon(&self) -> Safe<String> {
        parts::icon(match self.kind {
            NeedKind::Unknown { .. } | NeedKind::Several { asks: Asks::Unknown, .. } => "search",
            NeedKind::InPart { .. } | NeedKind::Several { asks: Asks::InPart, .. } => "dots",
            NeedKind::Refused { .. } | NeedKind::Several { asks: Asks::Refused, .. } => "warn",
            NeedKind::HeldBack { .. }
            | NeedKind::Several { asks: Asks::HeldBack, .. }
            | NeedKind::Series(SeriesTurn {
                asks: SeriesAsks::Mend(_) | SeriesAsks::Turn(Turn::Rests { .. }), ..
            }) => "pause",
            NeedKind::Empty { .. } => "pen",
            NeedKind::Missed { .. } | NeedKind::QuietDays { .. } | NeedKind::Series(_) => "clock",
            NeedKind::Reconnect { .. } | NeedKind::EndsSoon { .. } => "lock",
            NeedKind::AssetsEnd { .. } => "person",
            NeedKind::AsksYes { .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::SaySo { .. }
            | NeedKind::MoreToSay { .. } => "eye",
            NeedKind::SourceSilent { .. } | NeedKind::SourceGone { .. } | NeedKind::FirstSource => "source",
            NeedKind::StillConnected { .. } | NeedKind::FirstPlace => "places",
            NeedKind::FirstQuestions | NeedKind::Review(_) | NeedKind::FirstStep { .. } => "leaf",
            NeedKind::PeopleWaiting { .. } | NeedKind::ClientsSaid(_) | NeedKind::Speak(_) => "talk",
        })
    }

    /// How many things it stands for.
    pub(super) fn count(&self) -> usize {
        if let NeedKind::MoreToSay { items, .. } = self.kind { items } else { 1 }
    }

    /// Their own words, where somebody wrote.
    pub(super) fn quote(&self) -> Option<&str> {
        let NeedKind::PeopleWaiting { words, .. } = &self.kind else { return None };
        Some(words.as_str()).filter(|words| !words.is_empty())
    }

    /// The posts it stops, where it stops any.
    pub(super) fn waiting(&self) -> Option<&Waiting> {
        let (NeedKind::Reconnect { waiting, .. }
        | NeedKind::EndsSoon { waiting, .. }
        | NeedKind::StillConnected { waiting, .. }) = &self.kind
        else {
            return None;
        };
        Some(waiting).filter(|waiting| waiting.count > 0)
    }

    pub(super) fn title(&self, p: &Page) -> String {
        match &self.kind {
            NeedKind::PeopleWaiting { name, people, .. } => {
                p.t("need-people-waiting").with("name", name).with("count", people - 1)
            }
            NeedKind::Unknown { title, .. } => p.t("need-unknown").with("title", title),
            NeedKind::InPart { title, .. } => p.t("need-in-part").with("title", title),
            NeedKind::Refused { title, .. } => p.t("need-refused").with("title", title),
            NeedKind::HeldBack { title, .. } => p.t("need-held-back").with("title", title),
            NeedKind::AsksYes { title, by: Some(name), .. } => {
                p.t("need-asks-yes").with("title", title).with("name", name)
            }
            NeedKind::AsksYes { title, by: None, .. } => p.t("need-say-so").with("title", title),
            NeedKind::Several { asks, place, titles } => {
                p.t(asks.message()).with("count", titles.len()).with("place", place)
            }
            NeedKind::Empty { place, at, .. } => {
                p.t("need-empty").with("moment", p.moment_text(at)).with("place", place)
            }
            NeedKind::Missed { posts, .. } => p.t("need-missed").with("count", posts),
            NeedKind::Reconnect { place, .. } => p.t("need-reconnect").with("place", place),
            NeedKind::EndsSoon { place, at, .. } => {
                p.t("need-ends-soon").with("place", place).with("date", p.date_text(at))
            }
            NeedKind::HeldItems { source, items } => p.t("need-held-items").with("source", source).with("count", items),
            NeedKind::SaySo { title, .. } => p.t("need-say-so").with("title", title),
            NeedKind::MoreToSay { source, items } => p.t("need-more-fresh").with("source", source).with("count", items),
            NeedKind::SourceSilent { source, .. } => p.t("need-source-silent").with("source", source),
            NeedKind::SourceGone { source, .. } => p.t("need-source-gone").with("source", source),
            NeedKind::QuietDays { posts, .. } => p.t("need-quiet-days").with("count", posts),
            NeedKind::StillConnected { place, .. } => p.t("need-still-connected").with("place", place),
            NeedKind::Series(turn) => p.t(series_title(turn.asks)).with("title", &turn.title),
            NeedKind::AssetsEnd { name, day, .. } => {
                p.t("need-assets-end").with("asset", name).with("day", p.day(*day))
            }
            NeedKind::FirstQuestions => p.t("need-first-questions"),
            NeedKind::ClientsSaid(_) => p.t("need-clients-said"),
            NeedKind::FirstSource => p.t("need-first-source"),
            NeedKind::FirstPlace => p.t("need-first-place"),
            NeedKind::Review(_) => p.t("need-review"),
            NeedKind::Speak(_) => p.t("need-speak"),
            NeedKind::FirstStep { step, .. } => {
                let title = p.t(&format!("steps-title-{}", spelled(step.as_str()))).to_string();
                p.t("need-next-step").with("number", step.number()).with("title", title)
            }
        }
        .to_string()
    }

    /// The same for who can do nothing about it.
    pub(super) fn state(&self, p: &Page) -> String {
        match &self.kind {
            NeedKind::Reconnect { place, .. } => p.t("today-other-signed-out").with("place", place).to_string(),
            NeedKind::EndsSoon { place, at, .. } => {
                p.t("today-other-ends").with("place", place).with("date", p.date_text(at)).to_string()
            }
            NeedKind::AsksYes { title, .. } => p.t("today-other-yes").with("title", title).to_string(),
            NeedKind::PeopleWaiting { .. }
            | NeedKind::Unknown { .. }
            | NeedKind::InPart { .. }
            | NeedKind::Refused { .. }
            | NeedKind::HeldBack { .. }
            | NeedKind::Several { .. }
            | NeedKind::Missed { .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::SaySo { .. }
            | NeedKind::MoreToSay { .. }
            | NeedKind::SourceSilent { .. }
            | NeedKind::SourceGone { .. }
            | NeedKind::Empty { .. }
            | NeedKind::QuietDays { .. }
            | NeedKind::StillConnected { .. }
            | NeedKind::Series(_)
            | NeedKind::AssetsEnd { .. }
            | NeedKind::ClientsSaid(_)
            | NeedKind::FirstQuestions
            | NeedKind::FirstSource
            | NeedKind::FirstPlace
            | NeedKind::Review(_)
            | NeedKind::Speak(_)
            | NeedKind::FirstStep { .. } => self.title(p),
        }
    }

    /// Message id of who sees to it.
    pub(super) fn seen_to_by(&self) -> &'static str {
        match self.kind {
            NeedKind::Reconnect { .. }
            | NeedKind::EndsSoon { .. }
            | NeedKind::StillConnected { .. }
            | NeedKind::ClientsSaid(_)
            | NeedKind::FirstQuestions
            | NeedKind::FirstSource
            | NeedKind::FirstPlace
            | NeedKind::Review(_)
            | NeedKind::FirstStep { .. } => "today-other-owner",
            NeedKind::Unknown { .. }
            | NeedKind::InPart { .. }
            | NeedKind::Refused { .. }
            | NeedKind::HeldBack { .. }
            | NeedKind::AsksYes { .. }
            | NeedKind::Several { .. }
            | NeedKind::Missed { .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::QuietDays { .. }
            | NeedKind::Series(_) => "today-other-editor",
            NeedKind::PeopleWaiting { .. }
            | NeedKind::SaySo { .. }
            | NeedKind::MoreToSay { .. }
            | NeedKind::SourceSilent { .. }
            | NeedKind::SourceGone { .. }
            | NeedKind::Empty { .. }
            | NeedKind::AssetsEnd { .. }
            | NeedKind::Speak(_) => "today-other-author",
        }
    }

    pub(super) fn why(&self, p: &Page) -> String {
        match &self.kind {
            NeedKind::PeopleWaiting { place, since, .. } => {
                p.t("need-people-waiting-why").with("place", place).with("moment", p.moment_text(since)).to_string()
            }
            NeedKind::Unknown { left, .. } => p.t("need-unknown-why").with("moment", p.moment_text(left)).to_string(),
            NeedKind::InPart { out, of, .. } => p.t("need-in-part-why").with("out", out).with("of", of).to_string(),
            NeedKind::Refused { reason, .. } | NeedKind::HeldBack { reason, .. } | NeedKind::AsksYes { reason, .. } => {
                reason.clone()
            }
            NeedKind::Several { titles, .. } => several(p, titles),
            NeedKind::Empty { draft: Some(draft), .. } => p.t("need-empty-draft").with("title", draft).to_string(),
            NeedKind::Empty { draft: None, .. } => p.t("need-empty-why").to_string(),
            NeedKind::Missed { from, .. } => p.t("need-missed-why").with("moment", p.moment_text(from)).to_string(),
            NeedKind::Reconnect { waiting, .. } | NeedKind::EndsSoon { waiting, .. } => {
                p.t("need-reconnect-why").with("count", waiting.count).to_string()
            }
            NeedKind::HeldItems { .. } => p.t("need-held-items-why").to_string(),
            NeedKind::SaySo { due, .. } => p.t("need-say-so-why").with("moment", p.moment_text(due)).to_string(),
            NeedKind::MoreToSay { .. } => p.t("need-more-fresh-why").to_string(),
            NeedKind::SourceSilent { since, .. } => {
                p.t("need-source-silent-why").with("date", p.date_text(since)).to_string()
            }
            NeedKind::SourceGone { since, .. } => {
                p.t("need-source-gone-why").with("date", p.date_text(since)).to_string()
            }
            NeedKind::QuietDays { first, .. } => p.t("need-quiet-days-why").with("day", p.day(*first)).to_string(),
            NeedKind::StillConnected { waiting, .. } => {
                p.t("need-still-connected-why").with("count", waiting.count).to_string()
            }
            NeedKind::Series(turn) => series_why(p, turn.asks),
            NeedKind::AssetsEnd { person: Some(person), more, .. } => {
                p.t("need-assets-end-person").with("person", person).with("count", more).to_string()
            }
            NeedKind::AssetsEnd { person: None, more, .. } => {
                p.t("need-assets-end-why").with("count", more).to_string()
            }
            NeedKind::FirstQuestions => p.t("need-first-questions-why").to_string(),
            NeedKind::ClientsSaid(day) => p.t("need-clients-said-why").with("day", p.day(*day)).to_string(),
            NeedKind::FirstSource => p.t("need-first-source-why").to_string(),
            NeedKind::FirstPlace => p.t("need-first-place-why").to_string(),
            NeedKind::Review(day) | NeedKind::Speak(day) => p.t("need-review-why").with("day", p.day(*day)).to_string(),
            NeedKind::FirstStep { answered, .. } => p.t("need-next-step-why").with("answered", answered).to_string(),
        }
    }

    /// Message id of the one button.
    pub(super) fn button(&self) -> &'static str {
        match self.kind {
            NeedKind::PeopleWaiting { .. } => "need-see-people",
            NeedKind::Unknown { .. } | NeedKind::InPart { .. } => "need-see-proof",
            NeedKind::Refused { .. } | NeedKind::HeldBack { .. } => "need-see-post",
            NeedKind::Several { .. }
            | NeedKind::Missed { .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::QuietDays { .. } => "need-decide",
            NeedKind::Empty { draft: Some(_), .. } => "need-go-on-writing",
            NeedKind::Empty { draft: None, .. } => "today-write-one",
            NeedKind::Reconnect { .. } | NeedKind::EndsSoon { .. } => "need-sign-in-there",
            NeedKind::AsksYes { .. } | NeedKind::SaySo { .. } | NeedKind::MoreToSay { .. } => "need-look-and-say",
            NeedKind::SourceSilent { .. } | NeedKind::SourceGone { .. } => "need-look-at-source",
            NeedKind::StillConnected { .. } => "place-rest-open",
            NeedKind::Series(_) => "need-see-series",
            NeedKind::AssetsEnd { .. } => "need-see-file",
            NeedKind::FirstQuestions => "need-go-on",
            NeedKind::ClientsSaid(_) => "need-note-clients",
            NeedKind::FirstSource => "need-add-source",
            NeedKind::FirstPlace => "need-add-place",
            NeedKind::Review(_) => "need-begin-review",
            NeedKind::Speak(_) => "need-say-it",
            NeedKind::FirstStep { .. } => "need-see-step",
        }
    }
}

impl Waiting {
    pub(super) fn more(&self) -> usize {
        self.count.saturating_sub(self.first.len())
    }
}

impl Asks {
    fn message(self) -> &'static str {
        match self {
            Self::Unknown => "need-several-unknown",
            Self::InPart => "need-several-in-part",
            Self::Refused => "need-several-refused",
            Self::HeldBack => "need-several-held-back",
        }
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

fn series_why(p: &Page, asks: SeriesAsks) -> String {
    match asks {
        SeriesAsks::Mend(trouble) => p.t(trouble.message()),
        SeriesAsks::Turn(Turn::Rests { since, passed }) => {
            p.t("need-series-rests-why").with("date", p.date_text(since)).with("count", passed)
        }
        SeriesAsks::Turn(Turn::LastAt(at)) => p.t("need-series-last-why").with("moment", p.moment_text(at)),
        SeriesAsks::Turn(Turn::WasLast(at)) => p.t("need-series-over-why").with("date", p.date_text(at)),
    }
    .to_string()
}

/// Which posts wait, by their names.
fn several(p: &Page, titles: &[String]) -> String {
    let shown: Vec<String> =
        titles.iter().take(MOST_TITLES).map(|title| p.t("quoted").with("text", title).to_string()).collect();
    let more = titles.len().saturating_sub(MOST_TITLES);
    p.t("need-several-why").with("titles", shown.join(", ")).with("count", more).to_string()
}
