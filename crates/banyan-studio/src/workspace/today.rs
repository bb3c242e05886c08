//! Today: what needs a person now, how long it takes, and then stop.

use askama::{Template, filters::Safe};
use banyan_app::{measure::WeekMinutes, plan::say::hours_and_minutes};
use banyan_domain::{plan::Step, publish::PublicationState, time::UtcMillis};
use jiff::civil::Date;

use crate::{
    page::{Inside, Page},
    parts::{self, CROWN, PlaceSign},
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

pub struct Need {
    pub kind: NeedKind,
    pub places: Vec<PlaceSign>,
    pub minutes: u32,
    pub href: String,
}

pub enum NeedKind {
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
    /// We kept it back; no place was asked.
    HeldBack {
        title: String,
        reason: String,
    },
    Missed {
        posts: usize,
        from: UtcMillis,
    },
    Reconnect {
        place: String,
        waiting: usize,
    },
    EndsSoon {
        place: String,
        at: UtcMillis,
        waiting: usize,
    },
    HeldItems {
        source: String,
        items: usize,
    },
    SaySo {
        title: String,
        due: UtcMillis,
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
    FirstQuestions,
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

/// How a need looks; its words say the same.
pub enum Tone {
    Person,
    Look,
    Do,
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

impl Need {
    fn tone(&self) -> Tone {
        match self.kind {
            NeedKind::Unknown { .. }
            | NeedKind::InPart { .. }
            | NeedKind::Refused { .. }
            | NeedKind::Reconnect { .. } => Tone::Person,
            NeedKind::Missed { .. }
            | NeedKind::HeldBack { .. }
            | NeedKind::HeldItems { .. }
            | NeedKind::SaySo { .. }
            | NeedKind::EndsSoon { .. } => Tone::Look,
            NeedKind::SourceSilent { .. }
            | NeedKind::SourceGone { .. }
            | NeedKind::FirstQuestions
            | NeedKind::FirstSource
            | NeedKind::FirstPlace
            | NeedKind::Review(_)
            | NeedKind::Speak(_)
            | NeedKind::FirstStep { .. } => Tone::Do,
        }
    }

    fn class(&self) -> &'static str {
        match self.tone() {
            Tone::Person => "person",
            Tone::Look => "look",
            Tone::Do => "",
        }
    }

    fn icon(&self) -> Safe<String> {
        parts::icon(match self.kind {
            NeedKind::Unknown { .. } => "search",
            NeedKind::InPart { .. } => "dots",
            NeedKind::Refused { .. } => "warn",
            NeedKind::HeldBack { .. } => "pause",
            NeedKind::Missed { .. } => "clock",
            NeedKind::Reconnect { .. } | NeedKind::EndsSoon { .. } => "lock",
            NeedKind::HeldItems { .. } | NeedKind::SaySo { .. } => "eye",
            NeedKind::SourceSilent { .. } | NeedKind::SourceGone { .. } | NeedKind::FirstSource => "source",
            NeedKind::FirstPlace => "places",
            NeedKind::FirstQuestions | NeedKind::Review(_) | NeedKind::FirstStep { .. } => "leaf",
            NeedKind::Speak(_) => "talk",
        })
    }

    fn title(&self, p: &Page) -> String {
        match &self.kind {
            NeedKind::Unknown { title, .. } => p.t("need-unknown").with("title", title),
            NeedKind::InPart { title, .. } => p.t("need-in-part").with("title", title),
            NeedKind::Refused { title, .. } => p.t("need-refused").with("title", title),
            NeedKind::HeldBack { title, .. } => p.t("need-held-back").with("title", title),
            NeedKind::Missed { posts, .. } => p.t("need-missed").with("count", posts),
            NeedKind::Reconnect { place, .. } => p.t("need-reconnect").with("place", place),
            NeedKind::EndsSoon { place, at, .. } => {
                p.t("need-ends-soon").with("place", place).with("date", p.date_text(at))
            }
            NeedKind::HeldItems { source, items } => p.t("need-held-items").with("source", source).with("count", items),
            NeedKind::SaySo { title, .. } => p.t("need-say-so").with("title", title),
            NeedKind::SourceSilent { source, .. } => p.t("need-source-silent").with("source", source),
            NeedKind::SourceGone { source, .. } => p.t("need-source-gone").with("source", source),
            NeedKind::FirstQuestions => p.t("need-first-questions"),
            NeedKind::FirstSource => p.t("need-first-source"),
            NeedKind::FirstPlace => p.t("need-first-place"),
            NeedKind::Review(_) => p.t("need-review"),
            NeedKind::Speak(_) => p.t("need-speak"),
            NeedKind::FirstStep { step, .. } => {
                let title = p.t(&format!("steps-title-{}", step.as_str().replace('_', "-"))).to_string();
                p.t("need-next-step").with("number", step.number()).with("title", title)
            }
        }
        .to_string()
    }

    fn why(&self, p: &Page) -> String {
        match &self.kind {
            NeedKind::Unknown { left, .. } => p.t("need-unknown-why").with("moment", p.moment_text(left)).to_string(),
            NeedKind::InPart { out, of, .. } => p.t("need-in-part-why").with("out", out).with("of", of).to_string(),
            NeedKind::Refused { reason, .. } | NeedKind::HeldBack { reason, .. } => reason.clone(),
            NeedKind::Missed { from, .. } => p.t("need-missed-why").with("moment", p.moment_text(from)).to_string(),
            NeedKind::Reconnect { waiting, .. } | NeedKind::EndsSoon { waiting, .. } => {
                p.t("need-reconnect-why").with("count", waiting).to_string()
            }
            NeedKind::HeldItems { .. } => p.t("need-held-items-why").to_string(),
            NeedKind::SaySo { due, .. } => p.t("need-say-so-why").with("moment", p.moment_text(due)).to_string(),
            NeedKind::SourceSilent { since, .. } => {
                p.t("need-source-silent-why").with("date", p.date_text(since)).to_string()
            }
            NeedKind::SourceGone { since, .. } => {
                p.t("need-source-gone-why").with("date", p.date_text(since)).to_string()
            }
            NeedKind::FirstQuestions => p.t("need-first-questions-why").to_string(),
            NeedKind::FirstSource => p.t("need-first-source-why").to_string(),
            NeedKind::FirstPlace => p.t("need-first-place-why").to_string(),
            NeedKind::Review(day) | NeedKind::Speak(day) => p.t("need-review-why").with("day", p.day(*day)).to_string(),
            NeedKind::FirstStep { answered, .. } => p.t("need-next-step-why").with("answered", answered).to_string(),
        }
    }

    /// Message id of the one button.
    fn button(&self) -> &'static str {
        match self.kind {
            NeedKind::Unknown { .. } | NeedKind::InPart { .. } => "need-see-proof",
            NeedKind::Refused { .. } | NeedKind::HeldBack { .. } => "need-see-post",
            NeedKind::Missed { .. } | NeedKind::HeldItems { .. } => "need-decide",
            NeedKind::Reconnect { .. } | NeedKind::EndsSoon { .. } => "need-sign-in-there",
            NeedKind::SaySo { .. } => "need-look-and-say",
            NeedKind::SourceSilent { .. } | NeedKind::SourceGone { .. } => "need-look-at-source",
            NeedKind::FirstQuestions => "need-go-on",
            NeedKind::FirstSource => "need-add-source",
            NeedKind::FirstPlace => "need-add-place",
            NeedKind::Review(_) => "need-begin-review",
            NeedKind::Speak(_) => "need-say-it",
            NeedKind::FirstStep { .. } => "need-see-step",
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
