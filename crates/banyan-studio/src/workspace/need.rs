//! One thing that needs a person, as Today shows it: how it looks, its words, its one button.

use askama::filters::Safe;
pub use banyan_app::workspace::{NeedKind, PostsAsk as Asks, WaitingPost, WaitingPosts as Waiting};
use banyan_app::{
    compose::{SeriesAsks, SeriesTurn},
    workspace::{Tells, words::Arg},
};
use banyan_domain::{plan::first::Question, schedule::Turn, time::UtcMillis};
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
    /// By which it is put off until tomorrow; none where it cannot wait.
    pub later: Option<String>,
}

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
            | NeedKind::AsksLook { .. }
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
            | NeedKind::AsksLook { .. }
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
        self.kind.title(p)
    }

    /// The same for who can do nothing about it.
    pub(super) fn state(&self, p: &Page) -> String {
        self.kind.state(p)
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
            | NeedKind::AsksLook { .. }
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
        self.kind.why(p)
    }

    /// What can be put aside: the question it is, and the message id of why the own site is enough.
    pub(super) fn aside(&self) -> Option<(&'static str, &'static str)> {
        match self.kind {
            NeedKind::FirstSource => Some((Question::Source.as_str(), "need-write-here")),
            NeedKind::FirstPlace => Some((Question::Place.as_str(), "need-own-site-only")),
            NeedKind::PeopleWaiting { .. }
            | NeedKind::Unknown { .. }
            | NeedKind::InPart { .. }
            | NeedKind::Refused { .. }
            | NeedKind::HeldBack { .. }
            | NeedKind::AsksYes { .. }
            | NeedKind::AsksLook { .. }
            | NeedKind::Several { .. }
            | NeedKind::Missed { .. }
            | NeedKind::Reconnect { .. }
            | NeedKind::EndsSoon { .. }
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
            | NeedKind::Review(_)
            | NeedKind::Speak(_)
            | NeedKind::FirstStep { .. } => None,
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
            NeedKind::AsksLook { .. } => "need-look-at-draft",
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

impl Tells for Page {
    fn tell(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text(id, args)
    }

    fn tell_moment(&self, at: UtcMillis) -> String {
        self.moment_text(at)
    }

    fn tell_date(&self, at: UtcMillis) -> String {
        self.date_text(at)
    }

    fn tell_day(&self, day: Date) -> String {
        self.day(day)
    }
}
