//! Walk before you run: what each level asks and gives, and which one this business is at.

use askama::Template;
use banyan_app::plan::say::{hours_and_minutes, spelled};
use banyan_domain::{
    measure::UsualWeek,
    plan::{Asks, Levels, Met, Size},
};

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/levels.html")]
pub struct LevelsPage {
    pub p: Page,
    pub levels: Levels,
    /// Counted from real use; what is not counted has no number.
    pub minutes: Option<u32>,
    /// Of the whole weeks before this one.
    pub usual: Option<UsualWeek>,
}

impl LevelsPage {
    fn name(&self, size: &Size) -> String {
        self.p.t(&format!("plan-size-{}", spelled(size.as_str()))).to_string()
    }

    fn hint(&self, size: &Size) -> String {
        self.p.t(&format!("plan-size-{}-hint", spelled(size.as_str()))).to_string()
    }

    fn asks(&self, asks: &Asks) -> String {
        self.p.t(&format!("plan-levels-asks-{}", asks.as_str())).to_string()
    }

    fn met(&self, met: &Met) -> (&'static str, &'static str) {
        match met {
            Met::Yes => ("check", "plan-levels-met"),
            Met::NotYet => ("clock", "plan-levels-not-yet"),
        }
    }

    /// Where its number comes from, where it is people who tell it.
    fn from(&self, asks: &Asks) -> Option<String> {
        match asks {
            Asks::Answers => Some(self.p.t("plan-levels-from-answers").to_string()),
            Asks::GoalCounted => Some(self.p.t("plan-levels-from-goals").to_string()),
            Asks::Source
            | Asks::PostsOut
            | Asks::Promise
            | Asks::Goal
            | Asks::NoClash
            | Asks::ReviewAhead
            | Asks::EveryWeek
            | Asks::Budget => None,
        }
    }

    fn is_here(&self, size: &Size) -> bool {
        self.levels.at == Some(*size)
    }

    fn is_reached(&self, size: &Size) -> bool {
        self.levels.at.is_some_and(|at| *size <= at)
    }

    fn is_wanted(&self, size: &Size) -> bool {
        self.levels.wanted == Some(*size)
    }

    fn is_next(&self, size: &Size, asks: &Asks) -> bool {
        self.levels.next() == Some((*size, *asks))
    }

    /// What the task of this level takes, as it was counted.
    fn usual_words(&self, size: &Size) -> String {
        let p = &self.p;
        let task = p.t(&format!("task-{}", size.task().as_str())).to_string();
        let counted = self.usual.as_ref().and_then(|week| Some((week.minutes(size.task())?, week.weeks)));
        match counted {
            Some((minutes, weeks)) => p
                .t("plan-levels-usual")
                .with("task", task)
                .with("minutes", hours_and_minutes(minutes))
                .with("weeks", weeks)
                .to_string(),
            None => p.t("plan-levels-usual-unknown").with("task", task).to_string(),
        }
    }

    fn minutes_words(&self) -> String {
        match self.minutes {
            Some(minutes) => self.p.t("plan-levels-minutes").with("minutes", hours_and_minutes(minutes)).to_string(),
            None => self.p.t("plan-levels-minutes-unknown").to_string(),
        }
    }
}

impl Inside for LevelsPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}
