//! Walk before you run: four levels, what each asks, and which one a business is at by what really happened.
//!
//! A level is reached when everything it asks is met and the levels below it are. What a plan only intends counts where
//! it is the plan itself that is asked for; what nobody told is not counted as done.

use serde::Serialize;

use super::{
    document::Plan,
    shape::{Field, Section, Size},
};
use crate::measure::Task;

/// What really happened, as far as it is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelFacts {
    /// Sites, letters and feeds that are read, and the own site once something is written there.
    pub sources: u32,
    /// Posts that went out in the last thirty days.
    pub out: u32,
    /// In how many of the last four weeks something went out.
    pub weeks_out: u32,
    /// People who were answered in the last thirty days, seen at the networks or told.
    pub answered: u32,
    /// Lines of the plan that contradict each other.
    pub clashes: u32,
    /// Whether the next review lies ahead.
    pub review_ahead: bool,
    /// Goals whose number is known today.
    pub goals_counted: u32,
}

/// One thing a level asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asks {
    Source,
    PostsOut,
    Promise,
    Answers,
    Goal,
    NoClash,
    ReviewAhead,
    EveryWeek,
    Budget,
    GoalCounted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    Yes,
    NotYet,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Levels {
    /// The highest that is reached with all below it.
    pub at: Option<Size>,
    /// How big the plan says it shall be.
    pub wanted: Option<Size>,
    pub asked: Vec<(Size, Vec<(Asks, Met)>)>,
}

impl Asks {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::PostsOut => "posts-out",
            Self::Promise => "promise",
            Self::Answers => "answers",
            Self::Goal => "goal",
            Self::NoClash => "no-clash",
            Self::ReviewAhead => "review-ahead",
            Self::EveryWeek => "every-week",
            Self::Budget => "budget",
            Self::GoalCounted => "goal-counted",
        }
    }
}

impl Size {
    /// Minutes a week that this level asks at least; money comes beside the hours of a plan.
    pub fn least_minutes(self) -> u32 {
        match self {
            Self::DoingIt => 15,
            Self::Talking => 60,
            Self::Planned | Self::Paying => 120,
        }
    }

    /// The one below it.
    pub fn below(self) -> Option<Self> {
        match self {
            Self::DoingIt => None,
            Self::Talking => Some(Self::DoingIt),
            Self::Planned => Some(Self::Talking),
            Self::Paying => Some(Self::Planned),
        }
    }

    pub fn asks(self) -> &'static [Asks] {
        match self {
            Self::DoingIt => &[Asks::Source, Asks::PostsOut],
            Self::Talking => &[Asks::Promise, Asks::Answers],
            Self::Planned => &[Asks::Goal, Asks::NoClash, Asks::ReviewAhead, Asks::EveryWeek],
            Self::Paying => &[Asks::Budget, Asks::GoalCounted],
        }
    }

    /// What the hours of this level go into, above all.
    pub fn task(self) -> Task {
        match self {
            Self::DoingIt => Task::Carry,
            Self::Talking => Task::Answer,
            Self::Planned => Task::Plan,
            Self::Paying => Task::Measure,
        }
    }
}

impl Levels {
    /// What comes first on the way to the wanted level; none where nothing is wanted, or all it takes is there.
    pub fn next(&self) -> Option<(Size, Asks)> {
        let wanted = self.wanted?;
        let first = |(size, asked): &(Size, Vec<(Asks, Met)>)| {
            let (asks, _) = asked.iter().find(|(_, met)| *met == Met::NotYet)?;
            Some((*size, *asks))
        };
        self.asked.iter().take_while(|(size, _)| *size <= wanted).find_map(first)
    }
}

pub fn levels(plan: &Plan, facts: &LevelFacts) -> Levels {
    let plan = &plan.as_said();
    let asked: Vec<_> = Size::ALL
        .iter()
        .map(|size| (*size, size.asks().iter().map(|asks| (*asks, met(*asks, plan, facts))).collect::<Vec<_>>()))
        .collect();
    let reached = asked.iter().take_while(|(_, asks)| asks.iter().all(|(_, met)| *met == Met::Yes));
    let at = reached.last().map(|(size, _)| *size);
    let wanted = plan.one(Section::Review).and_then(|review| Size::parse(review.text(Field::Size)));
    Levels { at, wanted, asked }
}

/// All that has to be there for a level, in the order in which it is asked for.
pub fn asked_up_to(wanted: Size) -> impl Iterator<Item = (Size, Asks)> {
    let sizes = Size::ALL.iter().copied().take_while(move |size| *size <= wanted);
    sizes.flat_map(|size| size.asks().iter().map(move |asks| (size, *asks)))
}

/// Of the plan as somebody said it.
pub fn met(asks: Asks, plan: &Plan, facts: &LevelFacts) -> Met {
    let means = plan.one(Section::Means);
    let is_met = match asks {
        Asks::Source => facts.sources > 0,
        Asks::PostsOut => facts.out > 0,
        Asks::Promise => means.is_some_and(|means| means.says(Field::AnswerWithin)),
        Asks::Answers => facts.answered > 0,
        Asks::Goal => plan.of(Section::Goal).any(|goal| goal.says(Field::Target) && goal.says(Field::Until)),
        Asks::NoClash => !plan.is_empty() && facts.clashes == 0,
        Asks::ReviewAhead => facts.review_ahead,
        Asks::EveryWeek => facts.weeks_out >= 4,
        Asks::Budget => means.and_then(|means| means.money(Field::Budget)).is_some_and(|budget| budget.cents > 0),
        Asks::GoalCounted => facts.goals_counted > 0,
    };
    if is_met { Met::Yes } else { Met::NotYet }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::markdown;

    const WHOLE: &str = "## Goals\n### Seats\n- target: 24\n- until: 2026-12-31\n## Means\n- answer within: 4 h\n- \
                         budget: 60 EUR\n## Reviews\n- size: planned\n";

    fn all() -> LevelFacts {
        LevelFacts { sources: 1, out: 9, weeks_out: 4, answered: 1, clashes: 0, review_ahead: true, goals_counted: 1 }
    }

    fn at(text: &str, facts: &LevelFacts) -> Option<Size> {
        levels(&markdown::read(text).unwrap(), facts).at
    }

    #[test]
    fn who_does_all_of_it_is_at_the_top_and_the_wish_is_told_beside() {
        let plan = markdown::read(WHOLE).unwrap();
        let found = levels(&plan, &all());
        assert_eq!((found.at, found.wanted), (Some(Size::Paying), Some(Size::Planned)));
    }

    #[test]
    fn each_level_needs_the_ones_below() {
        for (facts, level) in [
            (LevelFacts { sources: 0, ..all() }, None),
            (LevelFacts { out: 0, ..all() }, None),
            (LevelFacts { answered: 0, ..all() }, Some(Size::DoingIt)),
            (LevelFacts { clashes: 1, ..all() }, Some(Size::Talking)),
            (LevelFacts { weeks_out: 3, ..all() }, Some(Size::Talking)),
            (LevelFacts { goals_counted: 0, ..all() }, Some(Size::Planned)),
        ] {
            assert_eq!(at(WHOLE, &facts), level, "{facts:?}");
        }
    }

    #[test]
    fn the_wanted_level_asks_for_the_first_thing_that_is_missing_and_for_nothing_above_it() {
        let no_one = LevelFacts::default();
        for (size, facts, next) in [
            ("planned", all(), None),
            ("planned", no_one.clone(), Some((Size::DoingIt, Asks::Source))),
            ("planned", LevelFacts { out: 0, answered: 0, ..all() }, Some((Size::DoingIt, Asks::PostsOut))),
            ("planned", LevelFacts { answered: 0, ..all() }, Some((Size::Talking, Asks::Answers))),
            ("planned", LevelFacts { weeks_out: 3, ..all() }, Some((Size::Planned, Asks::EveryWeek))),
            ("planned", LevelFacts { goals_counted: 0, ..all() }, None),
            ("paying", LevelFacts { goals_counted: 0, ..all() }, Some((Size::Paying, Asks::GoalCounted))),
            ("doing_it", LevelFacts { answered: 0, clashes: 1, ..all() }, None),
            ("", no_one, None),
        ] {
            let line = if size.is_empty() { "- belongs: marketing_plan".to_owned() } else { format!("- size: {size}") };
            let plan = markdown::read(&WHOLE.replace("- size: planned", &line)).unwrap();
            assert_eq!(levels(&plan, &facts).next(), next, "{size} {facts:?}");
        }
    }

    #[test]
    fn a_level_asks_for_all_below_it_first_and_for_nothing_above_it() {
        let levels = |wanted| asked_up_to(wanted).map(|(level, _)| level).collect::<Vec<_>>();
        assert_eq!(levels(Size::DoingIt), [Size::DoingIt; 2]);
        assert_eq!(levels(Size::Talking), [Size::DoingIt, Size::DoingIt, Size::Talking, Size::Talking]);
        for (size, below) in Size::ALL.iter().skip(1).zip(Size::ALL) {
            assert_eq!(size.below(), Some(*below));
            assert!(asked_up_to(*size).count() == asked_up_to(*below).count() + size.asks().len(), "{size:?}");
        }
        assert_eq!(Size::DoingIt.below(), None);
    }

    #[test]
    fn a_level_that_only_an_example_wants_asks_for_nothing() {
        let kit = WHOLE.replace("- size: planned\n", "- size: planned\n- example: yes\n");
        assert_eq!(levels(&markdown::read(&kit).unwrap(), &LevelFacts::default()).next(), None);
    }

    #[test]
    fn what_nobody_told_is_not_yet_there() {
        let found = levels(&markdown::read(WHOLE).unwrap(), &LevelFacts { answered: 0, ..all() });
        assert_eq!(found.asked[1].1, [(Asks::Promise, Met::Yes), (Asks::Answers, Met::NotYet)]);
    }

    #[test]
    fn no_level_is_reached_with_an_example() {
        let kit = WHOLE.replace("- answer within: 4 h\n", "- answer within: 4 h\n- example: yes\n");
        assert_eq!(at(&kit, &all()), Some(Size::DoingIt));
    }

    #[test]
    fn a_plan_that_says_nothing_contradicts_nothing_and_is_no_plan() {
        assert_eq!(levels(&Plan::default(), &all()).asked[2].1[1], (Asks::NoClash, Met::NotYet));
    }
}
