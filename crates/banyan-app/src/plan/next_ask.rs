//! The one thing that the level which the plan wants asks next, until it is there or the plan wants less.

use banyan_domain::{
    plan::{Asks, Belongs, Field, LevelFacts, Met, Section, Size, asked_up_to, met},
    workspace::Right,
};
use jiff::civil::Date;

use super::{ShownPlan, goals_set::level_wanted_on, show_levels::gather, show_plan};
use crate::{Actor, App, Internal};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextAsk {
    pub wanted: Size,
    /// The highest that is reached: where it stays if the wish is let go.
    pub at: Option<Size>,
    /// Whose turn it is: the wanted one or one below it.
    pub level: Size,
    pub asks: Asks,
    /// Since then the plan wants that level.
    pub since: Option<Date>,
    /// Of the plan, with what stands beside the wish, for who changes it.
    pub version: i64,
    pub belongs: Option<Belongs>,
}

impl NextAsk {
    pub fn message(&self) -> &'static str {
        match self.asks {
            Asks::Source => "next-ask-source",
            Asks::PostsOut => "next-ask-posts-out",
            Asks::Promise => "next-ask-promise",
            Asks::Answers => "next-ask-answers",
            Asks::Goal => "next-ask-goal",
            Asks::NoClash => "next-ask-no-clash",
            Asks::ReviewAhead => "next-ask-review-ahead",
            Asks::EveryWeek => "next-ask-every-week",
            Asks::Budget => "next-ask-budget",
            Asks::GoalCounted => "next-ask-goal-counted",
        }
    }
}

/// For who answers for the plan; none where no level is wanted, or the wanted one is reached.
pub async fn next_ask(app: &App, actor: &Actor) -> Result<Option<NextAsk>, Internal> {
    next_ask_of(app, actor, &show_plan(app, actor).await?).await
}

/// Nothing is looked up for a level above the wanted one, or behind the first thing that is missing.
pub(crate) async fn next_ask_of(app: &App, actor: &Actor, shown: &ShownPlan) -> Result<Option<NextAsk>, Internal> {
    if actor.needs(Right::Own).is_err() {
        return Ok(None);
    }
    let Some(review) = shown.plan.said_one(Section::Review) else { return Ok(None) };
    let Some(wanted) = Size::parse(review.text(Field::Size)) else { return Ok(None) };
    let said = shown.plan.as_said();
    let mut facts = LevelFacts::default();
    for (level, asks) in asked_up_to(wanted) {
        gather(app, actor, shown, asks, &mut facts).await?;
        if met(asks, &said, &facts) == Met::NotYet {
            let since = level_wanted_on(app, actor, shown).await?;
            let belongs = Belongs::parse(review.text(Field::Belongs));
            let (at, version) = (level.below(), shown.version);
            return Ok(Some(NextAsk { wanted, at, level, asks, since, version, belongs }));
        }
    }
    Ok(None)
}
