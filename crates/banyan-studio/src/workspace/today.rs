//! Today: what needs a person now, how long it takes, and then stop.

use askama::{Template, filters::Safe};
use banyan_app::{measure::WeekMinutes, plan::say::hours_and_minutes};
use banyan_domain::{publish::PublicationState, time::UtcMillis};

use super::Need;
use crate::{
    page::{Inside, Page},
    parts::{CROWN, PlaceSign},
};

/// More needs than these can wait.
pub(crate) const MOST_NEEDS: usize = 5;

#[derive(Template)]
#[template(path = "workspace/today.html")]
pub struct Today {
    pub p: Page,
    pub first_name: String,
    pub places: Vec<TreePlace>,
    /// In the order they should be met; the first five are shown.
    pub needs: Vec<Need>,
    pub day: Vec<DayLine>,
    pub went_out: Vec<WentOut>,
    pub carried: Option<Carried>,
    /// One a day of what the plan has not answered.
    pub question: Option<PlanQuestion>,
    /// What one's own list has for today.
    pub learn: Option<LearnToday>,
    /// What the plan has for this day; none where it says no hours.
    pub plan_minutes: Option<u32>,
    pub week: WeekMinutes,
}

pub struct LearnToday {
    pub words: String,
    pub href: String,
}

pub struct PlanQuestion {
    pub words: String,
    pub href: String,
}

pub struct TreePlace {
    pub sign: PlaceSign,
    pub health: Health,
    /// What stands under it: the next post, else the last.
    pub next: Option<UtcMillis>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    Well,
    /// Its sign-in ends then.
    EndsAt(UtcMillis),
    /// It asks to be connected again.
    Broken,
    Held,
    /// No longer used: the years it was.
    Rested {
        from: i16,
        to: i16,
    },
}

pub struct DayLine {
    pub at: UtcMillis,
    pub title: String,
    pub href: String,
    pub state: PublicationState,
    pub places: Vec<PlaceSign>,
}

pub struct WentOut {
    pub at: UtcMillis,
    pub title: String,
    pub href: String,
    pub places: Vec<PlaceSign>,
}

/// "I can say I'm doing it", with its numbers.
pub struct Carried {
    pub since: UtcMillis,
    pub articles: usize,
    pub places: String,
}

impl Today {
    fn shown(&self) -> &[Need] {
        &self.needs[..self.needs.len().min(MOST_NEEDS)]
    }

    fn later(&self) -> usize {
        self.needs.len().saturating_sub(MOST_NEEDS)
    }

    /// Of today's posts those that still go by themselves.
    fn still_to_go(&self) -> usize {
        self.day.iter().filter(|line| line.class().is_empty()).count()
    }

    fn minutes(&self) -> u32 {
        self.shown().iter().map(|need| need.minutes).sum()
    }

    /// The needs against the time there is: their own numbers, and never a reproach.
    fn plan_time(&self) -> Option<String> {
        let has = self.plan_minutes?;
        let id = match has {
            0 => "today-quiet",
            has if self.minutes() > has => "today-plan-more",
            _ => "today-plan-has",
        };
        Some(self.p.t(id).with("has", hours_and_minutes(has)).to_string())
    }

    /// Index of the first line that has not come yet: the mark "Now" stands before it.
    fn now_before(&self) -> usize {
        let now = self.p.now_millis();
        self.day.iter().position(|line| line.at > now).unwrap_or(self.day.len())
    }

    /// `1 h 50 of 3 h`, where the plan says how many hours there are.
    fn week_used(&self) -> String {
        let used = hours_and_minutes(self.week.used());
        match self.week.planned {
            Some(planned) => {
                self.p.t("today-week-used").with("used", used).with("planned", hours_and_minutes(planned)).to_string()
            }
            None => self.p.t("today-week-used-only").with("used", used).to_string(),
        }
    }

    fn tree_label(&self) -> String {
        let asks = self.places.iter().filter(|place| place.asks());
        let names: Vec<&str> = asks.map(|place| place.sign.name.as_str()).collect();
        if names.is_empty() {
            return self.p.t("today-tree-well").with("count", self.places.len()).to_string();
        }
        self.p.t("today-tree-asks").with("count", self.places.len()).with("places", names.join(", ")).to_string()
    }

    /// One trunk or root a place, under the crown.
    fn tree(&self) -> Safe<String> {
        let width = 480.0 / self.places.len().max(1) as f64;
        let roots: String =
            self.places.iter().enumerate().map(|(at, place)| place.root(width * (at as f64 + 0.5))).collect();
        Safe(format!(
            r#"<svg viewBox="0 0 480 120" fill="none" aria-hidden="true" stroke-linecap="round" stroke-linejoin="round">{roots}<g transform="translate(-2 0) scale(1.064 1)"><path d="{CROWN}" class="crown"/><path d="M62 32c8-6 18-7 26-2M150 26c9-5 20-5 28 1M246 27c9-6 21-6 30 0M340 31c8-5 18-4 25 1M110 46c6-4 13-4 19 0M214 47c7-4 14-4 21 0M306 47c6-4 14-4 20 0M402 46c6-3 12-3 17 1" class="folds"/></g></svg>"#
        ))
    }
}

impl TreePlace {
    fn asks(&self) -> bool {
        matches!(self.health, Health::EndsAt(_) | Health::Broken)
    }

    fn class(&self) -> &'static str {
        match self.health {
            Health::EndsAt(_) => "ask",
            Health::Broken => "broken",
            Health::Held => "held",
            Health::Rested { .. } => "rested",
            Health::Well => "",
        }
    }

    /// Own ground is a trunk; a borrowed place a root; dotted where somebody is asked for.
    fn root(&self, x: f64) -> String {
        let (a, b) = (x - 3.5, x + 3.5);
        match (&self.health, self.sign.own) {
            (Health::Rested { .. }, _) => format!(r#"<path d="M{x:.1} 50v22" class="root rested"/>"#),
            (Health::Well | Health::Held, true) => format!(
                r#"<path d="M{a:.1} 44C{:.1} 80 {a:.1} 100 {:.1} 118H{:.1}C{b:.1} 100 {b:.1} 80 {b:.1} 44Z" class="trunk-own"/>"#,
                x - 3.0,
                x - 7.0,
                x + 7.0
            ),
            _ => format!(
                r#"<path d="M{:.1} 50C{:.1} 72 {:.1} 92 {x:.1} 118" class="root {}"/>"#,
                x + 1.0,
                x - 3.0,
                x + 3.0,
                self.class()
            ),
        }
    }

    fn label(&self, p: &Page) -> String {
        match (&self.health, self.next) {
            (Health::EndsAt(at), _) => p.day_short(at),
            (Health::Broken, _) => p.t("today-tree-broken").to_string(),
            (Health::Held, _) => p.t("today-tree-held").to_string(),
            (Health::Rested { from, to }, _) if from == to => to.to_string(),
            (Health::Rested { from, to }, _) => format!("{from}–{to}"),
            (Health::Well, Some(at)) => p.day_short(at),
            (Health::Well, None) => p.t("today-tree-free").to_string(),
        }
    }
}

impl DayLine {
    fn class(&self) -> &'static str {
        match self.state {
            PublicationState::Published => "ok",
            PublicationState::Scheduled | PublicationState::Submitting | PublicationState::Processing => "",
            PublicationState::PublishedInPart
            | PublicationState::OutcomeUnknown
            | PublicationState::NeedsAttention
            | PublicationState::Missed
            | PublicationState::Cancelled => "wait",
        }
    }
}

impl Inside for Today {
    fn here(&self) -> &'static str {
        "today"
    }
}
