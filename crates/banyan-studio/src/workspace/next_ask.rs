//! What the level that the plan wants asks next, as Today shows it: one thing, with the day since which it is wanted.

use banyan_app::plan::{
    NextAsk,
    say::{hours_and_minutes, spelled},
};
use banyan_domain::plan::Asks;

use super::Today;

impl Today {
    pub(super) fn toward(&self, next: &NextAsk) -> String {
        let level = self.p.t(&format!("plan-size-{}", spelled(next.wanted.as_str()))).to_string();
        match next.since {
            Some(day) => self.p.t("next-ask-since").with("level", level).with("day", self.p.day(day)),
            None => self.p.t("next-ask-toward").with("level", level),
        }
        .to_string()
    }

    pub(super) fn asked(&self, next: &NextAsk) -> String {
        self.p.t(next.message()).to_string()
    }

    /// What that level takes a week, beside what was counted; nothing counted is not the same as no minute.
    pub(super) fn level_takes(&self, next: &NextAsk) -> String {
        let hint = self.p.t(&format!("plan-size-{}-hint", spelled(next.wanted.as_str()))).to_string();
        let counted = match self.week.used() {
            0 => self.p.t("plan-levels-minutes-unknown"),
            used => self.p.t("plan-levels-minutes").with("minutes", hours_and_minutes(used)),
        };
        format!("{hint} {counted}")
    }
}

pub(super) fn asked_at(next: &NextAsk) -> &'static str {
    match next.asks {
        Asks::Source => "/studio/sources",
        Asks::PostsOut | Asks::EveryWeek => "/studio/write",
        Asks::Promise | Asks::Budget => "/studio/plan?add=means#section-means",
        Asks::Answers => "/studio/away?kind=answered",
        Asks::Goal => "/studio/plan#section-goal",
        Asks::NoClash => "/studio/plan/check",
        Asks::ReviewAhead => "/studio/plan?add=review#section-review",
        Asks::GoalCounted => "/studio/goals",
    }
}

#[cfg(test)]
mod tests {
    use banyan_domain::plan::{LevelFacts, Plan, Size, levels};
    use http::Method;

    use super::*;
    use crate::routes::find;

    #[test]
    fn everything_that_is_asked_can_be_done_somewhere() {
        for (level, asked) in levels(&Plan::default(), &LevelFacts::default()).asked {
            for (asks, _) in asked {
                let next =
                    NextAsk { wanted: Size::Paying, at: None, level, asks, since: None, version: 0, belongs: None };
                assert!(find(&Method::GET, asked_at(&next)).is_some(), "{asks:?}");
            }
        }
    }
}
