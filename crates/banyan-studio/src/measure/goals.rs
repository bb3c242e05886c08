//! How far each goal is: its number today, told where the plan says it is read, and the words and bar for it.

use askama::{Template, filters::Safe};
use banyan_app::measure::{GoalToday, ShownGoal, TellGoalError};
use banyan_domain::{measure::Pace, plan::RowId};
use jiff::civil::Date;

use crate::{
    page::{Inside, Page},
    parts::bar,
};

/// Older numbers say little about today.
const MOST_NUMBERS: usize = 12;

#[derive(Template)]
#[template(path = "measure/goals.html")]
pub struct GoalsPage {
    pub p: Page,
    pub goals: Vec<ShownGoal>,
    pub refused: Option<GoalRefused>,
}

/// What was typed, where it could not be taken.
pub struct GoalRefused {
    pub row: RowId,
    pub number: String,
    pub day: String,
    pub why: GoalProblem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalProblem {
    NotANumber,
    /// Before the goal was set, or still to come.
    Day,
}

impl GoalProblem {
    /// What a person can mend; `None`: they cannot.
    pub(super) fn of(error: &TellGoalError) -> Option<Self> {
        match error {
            TellGoalError::NotANumber => Some(Self::NotANumber),
            TellGoalError::DayAhead | TellGoalError::DayBefore => Some(Self::Day),
            TellGoalError::NoSuchGoal | TellGoalError::Refused(_) | TellGoalError::Internal(_) => None,
        }
    }

    fn message(self) -> &'static str {
        match self {
            Self::NotANumber => "goals-not-a-number",
            Self::Day => "goals-wrong-day",
        }
    }
}

impl GoalsPage {
    fn refused(&self, goal: &ShownGoal) -> Option<&GoalRefused> {
        self.refused.as_ref().filter(|refused| refused.row == goal.goal.row)
    }

    fn number_typed(&self, goal: &ShownGoal) -> &str {
        self.refused(goal).map_or("", |refused| &refused.number)
    }

    fn day_typed(&self, goal: &ShownGoal) -> String {
        self.refused(goal).map_or_else(|| self.p.now.date().to_string(), |refused| refused.day.clone())
    }

    fn numbers<'a>(&self, goal: &'a ShownGoal) -> impl Iterator<Item = &'a banyan_app::measure::ToldNumber> {
        goal.numbers.iter().take(MOST_NUMBERS)
    }
}

/// How it goes, in words; the bar says nothing that does not stand here.
pub(crate) fn pace(p: &Page, goal: &GoalToday) -> String {
    match goal.stand.pace {
        Pace::NotBefore { day } => p.t("today-pace-not-before").with("day", p.day(day)).to_string(),
        Pace::NotTold if goal.stand.counts_people => p.t("today-pace-not-told").to_string(),
        Pace::NotTold => p.t("today-pace-no-number").to_string(),
        Pace::Open => p.t("today-pace-open").to_string(),
        Pace::Reached => p.t("today-pace-reached").to_string(),
        Pace::Ahead => p.t("today-pace-ahead").to_string(),
        Pace::OnPace => p.t("today-pace-on").to_string(),
        Pace::Behind { a_week } if goal.stand.wants_fewer() => {
            p.t("today-pace-behind-fewer").with("count", a_week).to_string()
        }
        Pace::Behind { a_week } => p.t("today-pace-behind").with("count", a_week).to_string(),
        Pace::Over => p.t("today-pace-over").to_string(),
    }
}

/// Beside where it stands: how much is wanted.
pub(crate) fn wanted(p: &Page, goal: &GoalToday) -> Option<String> {
    let target = p.number(goal.stand.target?);
    let id = if goal.stand.wants_fewer() { "today-goal-fewer" } else { "today-goal-of" };
    Some(p.t(id).with("target", target).to_string())
}

/// From which numbers: what was told, or else where it stood when it was set; and who came since.
pub(crate) fn known_from(p: &Page, goal: &GoalToday) -> Option<String> {
    let stand = &goal.stand;
    let came = |since: Date| {
        let people = stand.people?;
        Some(p.t("today-goal-came").with("count", people).with("day", p.day(since)).to_string())
    };
    let (first, came) = match stand.told {
        Some(told) => {
            let said = p.t("today-goal-told").with("number", p.number(told.number)).with("day", p.day(told.day));
            (Some(said.to_string()), came(told.day))
        }
        None => {
            let began = stand.stands.zip(stand.people).map(|(stands, people)| stands - f64::from(people));
            let said = began.map(|began| p.t("today-goal-began").with("number", p.number(began)).to_string());
            (said, came(goal.set_on))
        }
    };
    let said: Vec<String> = first.into_iter().chain(came).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// None where nobody can say how far it is.
pub(crate) fn goal_bar(goal: &GoalToday) -> Option<Safe<String>> {
    let class = if matches!(goal.stand.pace, Pace::Behind { .. }) { "behind" } else { "" };
    let due = goal.stand.due.map(u32::from).filter(|_| !matches!(goal.stand.pace, Pace::NotBefore { .. }));
    goal.stand.done.map(|done| bar(done.into(), due, class))
}

impl Inside for GoalsPage {
    fn here(&self) -> &'static str {
        "ledger"
    }
}
