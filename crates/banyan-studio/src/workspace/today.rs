//! Today: what needs a person now, how long it takes, and then stop.

use askama::{Template, filters::Safe};
pub use banyan_app::workspace::Health;
use banyan_app::{
    measure::{GoalToday, WeekMinutes},
    plan::{NextAsk, say::hours_and_minutes},
};
use banyan_domain::{
    measure::{BetterSpent, Pace},
    publish::PublicationState,
    time::UtcMillis,
    workspace::met_now,
};
use jiff::civil::Date;

use super::{Need, first::OneThing};
use crate::{
    compose::Proposed,
    done::JustDone,
    page::{Inside, Page},
    parts::{CROWN, PlaceSign, bar},
};

#[derive(Template)]
#[template(path = "workspace/today.html")]
pub struct Today {
    pub p: Page,
    pub first_name: String,
    pub places: Vec<TreePlace>,
    /// In the order they should be met; the first five are shown.
    pub needs: Vec<Need>,
    /// What the reader put off until tomorrow.
    pub put_off: Vec<Need>,
    /// How things stand that others see to.
    pub others: Vec<Need>,
    pub day: Vec<DayLine>,
    pub went_out: Vec<WentOut>,
    /// What the business can say, from facts alone; none where nothing is carried yet.
    pub sentence: Option<String>,
    /// For where one stands, until it is done.
    pub action: Option<OneThing>,
    /// What the level that the plan wants asks next.
    pub next_ask: Option<NextAsk>,
    /// Drafts for a week that is open.
    pub proposed: Option<Proposed>,
    /// One a day of what the plan has not answered.
    pub question: Option<PlanQuestion>,
    /// What one's own list has for today.
    pub learn: Option<LearnToday>,
    /// What the plan has for this day; none where it says no hours.
    pub plan_minutes: Option<u32>,
    pub week: WeekMinutes,
    /// What a post takes here.
    pub minutes_a_post: u32,
    pub goals: Vec<GoalToday>,
    /// Only where the numbers are sure.
    pub worth: Option<Worth>,
    pub just: JustDone,
}

/// One thing worth knowing, with the day since which it was counted.
pub struct Worth {
    pub better: BetterSpent,
    pub since: Date,
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
    pub href: &'static str,
}

pub struct DayLine {
    pub at: UtcMillis,
    pub title: String,
    pub href: String,
    pub state: PublicationState,
    pub places: Vec<PlaceSign>,
    /// At every one of them.
    pub held: bool,
    /// At its other places.
    pub elsewhere: Option<Elsewhere>,
}

/// How the same post stands where it has another moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It is out here.
    WaitsFor(UtcMillis),
    /// It waits here.
    OutSince(UtcMillis),
}

pub struct WentOut {
    pub at: UtcMillis,
    pub title: String,
    pub href: String,
    pub places: Vec<PlaceSign>,
}

impl Today {
    fn shown(&self) -> &[Need] {
        met_now(&self.needs)
    }

    /// What may be looked at when there is time.
    fn beside(&self) -> usize {
        [self.next_ask.is_some(), self.learn.is_some(), self.sentence.is_some()].into_iter().filter(|is| *is).count()
    }

    /// One of them alone takes no more room than the line that would hide it.
    fn is_folded(&self) -> bool {
        self.beside() > 1
    }

    fn later(&self) -> usize {
        self.needs.iter().skip(self.shown().len()).map(Need::count).sum()
    }

    /// Of today's posts those that still go by themselves, or would if not everything were held.
    fn still_to_go(&self) -> String {
        let id = if self.p.held_since().is_some() { "today-empty-held" } else { "today-empty-why" };
        let count = self.day.iter().filter(|line| line.class().is_empty() && !line.held).count();
        self.p.t(id).with("count", count).to_string()
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

    /// Of the week's time, as a bar.
    fn week_bar(&self) -> Option<Safe<String>> {
        let planned = self.week.planned.filter(|planned| *planned > 0)?;
        Some(bar((self.week.used() * 100 / planned).min(100), None, ""))
    }

    /// What the rest of the week's time is enough for.
    fn week_left(&self) -> Option<String> {
        let left = self.week.planned?.saturating_sub(self.week.used());
        Some(self.p.t("today-week-left").with("count", left / self.minutes_a_post.max(1)).to_string())
    }

    fn worth_why(&self, better: &BetterSpent) -> String {
        self.p
            .t("ledger-better-why")
            .with("to_people", better.to_people)
            .with("to_time", hours_and_minutes(better.to_minutes))
            .with("from_people", better.from_people)
            .with("from_time", hours_and_minutes(better.from_minutes))
            .with("chance", better.by_chance)
            .to_string()
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
        matches!(self.health, Health::EndsAt(_) | Health::Broken | Health::Asks(_))
    }

    fn class(&self) -> &'static str {
        match self.health {
            Health::EndsAt(_) | Health::Asks(_) | Health::Silent(_) => "ask",
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
            (Health::Silent(_), _) => p.t("today-tree-silent").to_string(),
            (Health::Asks(_), _) => p.t("today-tree-decide").to_string(),
            (Health::Held, _) => p.t("today-tree-held").to_string(),
            (Health::Rested { from, to }, _) if from == to => to.to_string(),
            (Health::Rested { from, to }, _) => format!("{from}–{to}"),
            (Health::Well, Some(at)) => p.day_short(at),
            (Health::Well, None) => p.t("today-tree-free").to_string(),
        }
    }

    /// The same in whole words, for who does not see the tree.
    fn says(&self, p: &Page) -> String {
        match (&self.health, self.next) {
            (Health::EndsAt(at), _) => p.t("today-says-ends").with("day", p.date_text(at)),
            (Health::Broken, _) => p.t("today-says-broken"),
            (Health::Silent(since), _) => p.t("today-says-silent").with("moment", p.moment_text(since)),
            (Health::Asks(posts), _) => p.t("today-says-asks").with("count", posts),
            (Health::Held, _) => p.t("today-says-held"),
            (Health::Rested { from, to }, _) => {
                p.t("today-says-rested").with("from", from.to_string()).with("to", to.to_string())
            }
            (Health::Well, Some(at)) if at > p.now_millis() => p.t("today-says-next").with("moment", p.moment_text(at)),
            (Health::Well, Some(at)) => p.t("today-says-last").with("moment", p.moment_text(at)),
            (Health::Well, None) => p.t("today-says-free"),
        }
        .to_string()
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

    fn words(&self, p: &Page) -> String {
        match self.elsewhere {
            Some(Elsewhere::WaitsFor(at)) => p.t("today-day-out-waits").with("moment", p.moment_text(at)).to_string(),
            Some(Elsewhere::OutSince(at)) => p.t("today-day-waits-out").with("moment", p.moment_text(at)).to_string(),
            None => p.t(crate::publish::state_id(&self.state)).to_string(),
        }
    }
}

impl Inside for Today {
    fn here(&self) -> &'static str {
        "today"
    }
}
