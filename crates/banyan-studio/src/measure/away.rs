//! What happened? Two taps on the phone, saved at once, and whatever else there is to say about it afterwards.

use askama::{Template, filters::Safe};
use banyan_app::{
    measure::{KeptEntry, NoteError},
    plan::say::{hours_and_minutes, say_money},
};
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind, Task},
    plan::Plan,
};
use jiff::ToSpan as _;

use super::said;
use crate::{
    page::{Inside, Page},
    parts,
};

/// Minutes that can be tapped.
pub(super) const MINUTES: [u32; 5] = [5, 10, 20, 30, 60];

#[derive(Template)]
#[template(path = "measure/away.html")]
pub struct Away {
    pub p: Page,
    /// What the second tap answers.
    pub kind: Kind,
    /// Of a call, why; of a habit, which.
    pub choices: Vec<Choice>,
    /// What was noted just now.
    pub noted: Option<EntryLine>,
    pub problem: Option<Problem>,
    pub week: Week,
    /// Where minutes may have gone.
    pub places: Vec<Choice>,
    pub lines: Vec<EntryLine>,
}

pub struct Choice {
    pub cause: Cause,
    pub label: String,
    pub so_far: u32,
}

/// One line of the ledger, in words.
#[derive(Clone)]
pub struct EntryLine {
    pub id: EntryId,
    pub kind: Kind,
    pub title: String,
    pub about: String,
    pub when: String,
    /// Whether this reader may still say more about it.
    pub open: bool,
    pub minutes: Option<u32>,
    pub people: Option<u32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    pub calls: usize,
    pub thanks: usize,
    pub minutes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    NoSuchRow,
    DayAhead,
    TooMuch,
    TooLong,
    Incomplete,
    NotThere,
}

impl Problem {
    /// What a person can mend; `None`: they cannot.
    pub(super) fn of(error: &NoteError) -> Option<Self> {
        match error {
            NoteError::NoSuchRow => Some(Self::NoSuchRow),
            NoteError::DayAhead => Some(Self::DayAhead),
            NoteError::TooManyMinutes | NoteError::TooMany => Some(Self::TooMuch),
            NoteError::TooLong => Some(Self::TooLong),
            NoteError::Incomplete => Some(Self::Incomplete),
            NoteError::NotThere => Some(Self::NotThere),
            NoteError::Refused(_) | NoteError::Internal(_) => None,
        }
    }

    pub(super) fn message(self) -> &'static str {
        match self {
            Self::NoSuchRow => "away-no-such-row",
            Self::DayAhead => "away-day-ahead",
            Self::TooMuch => "away-too-much",
            Self::TooLong => "away-too-long",
            Self::Incomplete => "away-incomplete",
            Self::NotThere => "away-not-there",
        }
    }
}

impl EntryLine {
    pub(super) fn of(p: &Page, plan: &Plan, kept: &KeptEntry, open: bool) -> Self {
        let entry = &kept.entry;
        let title = match (entry.kind, kept.cards, entry.task) {
            (Kind::Cards, Some(cards), _) => p.t("away-cards").with("count", cards).to_string(),
            (Kind::Answered, ..) => p.t("away-answered").with("count", entry.people.unwrap_or(0)).to_string(),
            (Kind::Minutes, _, Some(task)) => said::task(p, task),
            (kind, ..) => said::kind(p, kind),
        };
        let under = entry.row.map(Cause::Row).or_else(|| entry.reason.map(Cause::Reason));
        let under = under.filter(|_| entry.kind != Kind::ThankYou && entry.kind != Kind::Cards);
        let about = [
            kept.about.clone(),
            under.map(|cause| said::cause(p, plan, cause)),
            entry.money.as_ref().map(|money| say_money(p.words, &money.to_string())),
            entry.minutes.map(hours_and_minutes),
            entry
                .came()
                .filter(|_| entry.kind.people().is_none())
                .map(|people| p.t("away-people").with("count", people).to_string()),
            kept.at_the_wall.then(|| p.t("away-at-the-wall").to_string()),
        ];
        Self {
            id: kept.id,
            kind: entry.kind,
            title,
            about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            when: when(p, kept),
            open,
            minutes: entry.minutes,
            people: entry.people,
        }
    }

    fn icon(&self) -> Safe<String> {
        parts::small_icon(said::icon_of(self.kind))
    }
}

/// Of today the time it was noted, else the day.
fn when(p: &Page, kept: &KeptEntry) -> String {
    let today = p.now.date();
    let noted = kept.noted_at.in_zone(p.now.time_zone()).date();
    if kept.entry.day == today && noted == today {
        return p.clock_text(kept.noted_at);
    }
    if kept.entry.day == today.saturating_sub(1.day()) {
        return p.t("when-yesterday").to_string();
    }
    p.day(kept.entry.day)
}

impl Away {
    fn large(&self) -> [Kind; 3] {
        [Kind::Call, Kind::ThankYou, Kind::Talk]
    }

    fn small(&self) -> [Kind; 5] {
        [Kind::Enquiry, Kind::Answered, Kind::Cards, Kind::Habit, Kind::Minutes]
    }

    fn kind_name(&self, kind: &Kind) -> String {
        said::kind(&self.p, *kind)
    }

    fn kind_icon(&self, kind: &Kind) -> Safe<String> {
        parts::icon(said::icon_of(*kind))
    }

    fn question(&self) -> String {
        said::question(&self.p, self.kind)
    }

    fn counts(&self) -> &'static [u32] {
        match self.kind {
            Kind::Cards => &[1, 5, 10, 20, 50],
            Kind::Answered => &[1, 2, 3, 5, 10, 20],
            Kind::Call | Kind::Enquiry | Kind::ThankYou | Kind::Talk | Kind::Habit | Kind::Minutes | Kind::Cost => {
                &MINUTES
            }
        }
    }

    fn tasks(&self) -> [Task; 6] {
        [Task::Answer, Task::Write, Task::Carry, Task::Plan, Task::Learn, Task::Measure]
    }

    fn task_name(&self, task: &Task) -> String {
        said::task(&self.p, *task)
    }

    /// Taps for what belongs to what was just noted.
    fn more_minutes(&self) -> [u32; 6] {
        [5, 10, 15, 30, 60, 120]
    }

    fn is_people_asked(&self, line: &EntryLine) -> bool {
        line.kind.people().is_none() && !self.is_place_asked(line)
    }

    fn is_place_asked(&self, line: &EntryLine) -> bool {
        matches!(line.kind, Kind::Minutes | Kind::Answered)
    }

    fn today(&self) -> String {
        self.p.now.date().to_string()
    }

    fn yesterday(&self) -> String {
        self.p.now.date().saturating_sub(1.day()).to_string()
    }

    fn duration(&self, minutes: &u32) -> String {
        hours_and_minutes(*minutes)
    }
}

impl Inside for Away {
    fn here(&self) -> &'static str {
        "ledger"
    }
}
