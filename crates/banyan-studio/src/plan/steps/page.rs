//! The four steps: one of them open, the others with what was answered.

use askama::Template;
use banyan_app::{
    plan::{
        Block, ShownLesson,
        say::{hours_and_minutes, spelled},
        show_lesson,
        steps::{Answered, FirstSteps, GoalState, NewAnswer, Paper, PaperGoal, StepLine, say_gap},
    },
    workspace::{SHORTEST_PASSWORD, words::Words},
};
use banyan_domain::{
    ids::UserId,
    plan::{Belongs, Extract, Lesson, Member, Section, Size, Step, StepAnswer, TeamGap},
};
use jiff::civil::Date;

use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "plan/steps/steps.html")]
pub struct StepsPage {
    pub p: Page,
    pub steps: FirstSteps,
    /// The one that is open.
    pub open: Option<Step>,
    /// What stands in the form: after a fault, what was typed.
    pub typed: NewAnswer,
    pub problem: Option<StepsProblem>,
    /// Who reads and changes nothing; for the owner alone.
    pub seats: Vec<Seat>,
    /// What was typed for a new seat that was refused.
    pub seat: TypedSeat,
    /// Where a paper lies, and a goal that was missed, as they were typed and refused.
    pub link: String,
    pub missed: String,
}

/// All but the password, which is typed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedSeat {
    pub name: String,
    pub email: String,
    pub ends_on: String,
}

/// Somebody's seat, as the owner sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub ends_on: Option<Date>,
    pub works: bool,
}

/// Why nothing was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepsProblem {
    NoReason,
    Day,
    TooLong,
    Empty,
    TooLarge,
    NotAnAddress,
    GoalWords,
    /// Of the seat: the address, or the password.
    SeatAddress,
    SeatTaken,
    SeatPassword,
    SeatDay,
}

impl StepsProblem {
    fn message(self) -> &'static str {
        match self {
            Self::NoReason => "steps-wrong-no-reason",
            Self::Day => "steps-wrong-day",
            Self::TooLong => "steps-wrong-too-long",
            Self::Empty => "steps-wrong-empty",
            Self::TooLarge => "steps-wrong-too-large",
            Self::NotAnAddress => "steps-wrong-address",
            Self::GoalWords => "steps-wrong-goal",
            Self::SeatAddress => "steps-wrong-seat-address",
            Self::SeatTaken => "steps-wrong-seat-taken",
            Self::SeatPassword => "steps-wrong-seat-password",
            Self::SeatDay => "steps-wrong-seat-day",
        }
    }
}

impl StepsPage {
    /// Until when it is theirs.
    fn seat_until(&self, seat: &Seat) -> String {
        match (seat.works, seat.ends_on) {
            (false, _) => self.p.t("steps-seat-over").to_string(),
            (true, Some(day)) => self.p.t("steps-seat-until").with("date", self.p.day(day)).to_string(),
            (true, None) => self.p.t("steps-seat-open").to_string(),
        }
    }

    /// Which field of the new seat is at fault.
    fn wrong_seat(&self) -> &'static str {
        match self.problem {
            Some(StepsProblem::SeatAddress | StepsProblem::SeatTaken) => "email",
            Some(StepsProblem::SeatPassword) => "password",
            Some(StepsProblem::SeatDay) => "ends_on",
            Some(
                StepsProblem::NoReason
                | StepsProblem::Day
                | StepsProblem::TooLong
                | StepsProblem::Empty
                | StepsProblem::TooLarge
                | StepsProblem::NotAnAddress
                | StepsProblem::GoalWords,
            )
            | None => "",
        }
    }

    fn is_wrong_paper(&self) -> bool {
        matches!(self.problem, Some(StepsProblem::Empty | StepsProblem::TooLarge | StepsProblem::NotAnAddress))
    }

    fn is_wrong_link(&self) -> bool {
        self.problem == Some(StepsProblem::NotAnAddress)
    }

    fn is_wrong_goal(&self) -> bool {
        self.problem == Some(StepsProblem::GoalWords)
    }

    /// What is no day is shown as it was typed.
    fn has_seat_day(&self) -> bool {
        self.seat.ends_on.is_empty() || self.seat.ends_on.parse::<Date>().is_ok()
    }

    fn title(&self, step: &Step) -> String {
        self.of("title", step)
    }

    fn why(&self, step: &Step) -> String {
        self.of("why", step)
    }

    fn of(&self, what: &str, step: &Step) -> String {
        self.p.t(&format!("steps-{what}-{}", spelled(step.as_str()))).to_string()
    }

    fn number(&self, step: &Step) -> usize {
        step.number()
    }

    fn is_open(&self, step: &Step) -> bool {
        self.open == Some(*step)
    }

    fn class(&self, line: &StepLine) -> &'static str {
        match (self.is_open(&line.step), line.answered.is_some()) {
            (true, _) => "now",
            (false, true) => "ok",
            (false, false) => "",
        }
    }

    fn takes_paper(&self, line: &StepLine) -> bool {
        line.step.takes_paper()
    }

    fn is_team(&self, line: &StepLine) -> bool {
        line.step == Step::Team
    }

    /// What was answered, in one sentence; before that, what the step is for.
    fn summary(&self, line: &StepLine) -> String {
        match &line.answered {
            Some(answered) => self.said(answered),
            None => self.why(&line.step),
        }
    }

    fn said(&self, answered: &Answered) -> String {
        let by = if answered.looked_by.is_empty() { answered.by.clone() } else { Some(answered.looked_by.clone()) };
        let id = match answered.answer {
            StepAnswer::Reviewed => "steps-said-reviewed",
            StepAnswer::HaveNone => "steps-said-none",
            StepAnswer::Built => "steps-said-built",
            StepAnswer::Yes => "steps-said-yes",
            StepAnswer::No => "steps-said-no",
        };
        let day = answered.looked_on.parse::<Date>().map_or_else(|_| answered.looked_on.clone(), |day| self.p.day(day));
        self.p
            .t(id)
            .with("name", by.unwrap_or_else(|| self.p.t("steps-somebody").to_string()))
            .with("day", day)
            .with("reason", &answered.reason)
            .with("members", self.steps.team.members.len())
            .with("gaps", self.steps.team.gaps.len())
            .to_string()
    }

    fn is_yes(&self, line: &StepLine) -> bool {
        line.answered.as_ref().is_some_and(|said| said.answer == StepAnswer::Yes)
    }

    fn paper_line(&self, paper: &Paper) -> String {
        let day = self.p.date_text(paper.kept_at);
        match paper.bytes {
            Some(bytes) => {
                self.p.t("steps-file-kept").with("size", size(self.p.words, bytes)).with("day", day).to_string()
            }
            None => self.p.t("steps-link-kept").with("day", day).to_string(),
        }
    }

    /// Why no goal stands there, and what to do.
    fn no_goals(&self, paper: &Paper) -> String {
        let id = match (&paper.link, paper.unread) {
            (Some(_), _) => "steps-goals-link".to_owned(),
            (None, Some(why)) => format!("steps-unread-{}", spelled(why.as_str())),
            (None, None) => "steps-goals-none".to_owned(),
        };
        self.p.t(&id).to_string()
    }

    fn goal_line(&self, goal: &PaperGoal) -> String {
        let mut parts = vec![match (goal.page, goal.line) {
            (Some(page), _) => self.p.t("steps-goal-page").with("page", page).to_string(),
            (None, Some(line)) => self.p.t("steps-goal-line").with("line", line).to_string(),
            (None, None) => self.p.t("steps-goal-typed").to_string(),
        }];
        parts.extend(
            goal.target.map(|target| self.p.t("steps-goal-target").with("target", self.p.number(target)).to_string()),
        );
        let until = goal.until.as_ref().and_then(|day| day.parse::<Date>().ok());
        parts.extend(until.map(|day| self.p.t("steps-goal-until").with("day", self.p.day(day)).to_string()));
        parts.join(" · ")
    }

    fn taken_row(&self, goal: &PaperGoal) -> Option<u32> {
        match goal.state {
            GoalState::Taken(row) => Some(row.0),
            GoalState::Open | GoalState::LeftOut => None,
        }
    }

    fn is_left_out(&self, goal: &PaperGoal) -> bool {
        goal.state == GoalState::LeftOut
    }

    fn member_line(&self, member: &Member) -> String {
        let mut parts = Vec::new();
        parts.extend(
            member
                .minutes
                .map(|minutes| self.p.t("steps-member-hours").with("hours", hours_and_minutes(minutes)).to_string()),
        );
        if !member.knowledge.is_empty() {
            parts.push(member.knowledge.clone());
        }
        if !member.jobs.is_empty() {
            parts.push(self.p.t("steps-member-jobs").with("jobs", member.jobs.join(", ")).to_string());
        }
        if !member.stands_in_for.is_empty() {
            let jobs = member.stands_in_for.join(", ");
            parts.push(self.p.t("steps-member-stands-in").with("jobs", jobs).to_string());
        }
        parts.join(" · ")
    }

    fn gap(&self, gap: &TeamGap) -> String {
        say_gap(self.p.words, gap)
    }

    /// Where what is missing is said.
    fn gap_at(&self, gap: &TeamGap) -> String {
        let section = match gap {
            TeamGap::Nobody | TeamGap::Hours(_) | TeamGap::Knowledge(_) => Section::Person,
            TeamGap::NoJob | TeamGap::Owner(_) | TeamGap::Deputy(_) => Section::Job,
        };
        match gap {
            TeamGap::Nobody | TeamGap::NoJob => {
                format!("/studio/plan?add={}#section-{}", section.as_str(), section.as_str())
            }
            TeamGap::Hours(_) | TeamGap::Knowledge(_) | TeamGap::Owner(_) | TeamGap::Deputy(_) => {
                format!("/studio/plan#section-{}", section.as_str())
            }
        }
    }

    /// The primer for the step that is open.
    fn primer(&self) -> Option<(Lesson, ShownLesson)> {
        let lesson = match self.open? {
            Step::BusinessPlan => Lesson::BusinessPlan,
            Step::ItPlan => Lesson::ItPlan,
            Step::Team | Step::Consultant => Lesson::HandingOver,
        };
        Some((lesson, show_lesson(lesson, self.p.language().tag).ok()?))
    }

    /// What the primer is about, by its headings; the last one is its exercise.
    fn contents(&self, shown: &ShownLesson) -> Vec<String> {
        let headings = shown.blocks.iter().filter_map(|block| match block {
            Block::Heading(words) => Some(words.clone()),
            Block::Words(_) | Block::List(_) => None,
        });
        headings.collect()
    }

    fn belongs(&self) -> Vec<(&'static str, String, String, bool)> {
        let known = |one: &Belongs| {
            let word = spelled(one.as_str());
            let words = self.p.t(&format!("plan-belongs-{word}")).to_string();
            let hint = self.p.t(&format!("steps-belongs-{word}")).to_string();
            (one.as_str(), words, hint, self.steps.belongs == Some(*one))
        };
        Belongs::ALL.iter().map(known).collect()
    }

    fn sizes(&self) -> Vec<(&'static str, String, String, bool)> {
        let known = |one: &Size| {
            let word = spelled(one.as_str());
            let words = self.p.t(&format!("plan-size-{word}")).to_string();
            let hint = self.p.t(&format!("plan-size-{word}-hint")).to_string();
            (one.as_str(), words, hint, self.steps.size == Some(*one))
        };
        Size::ALL.iter().map(known).collect()
    }

    fn all_answered(&self) -> bool {
        self.steps.next().is_none()
    }

    /// The four are done, and what comes after them is not said yet.
    fn asks_after(&self) -> bool {
        self.all_answered() && (self.steps.belongs.is_none() || self.steps.size.is_none())
    }

    /// What of this plan goes into the one it belongs to.
    fn extract(&self) -> Option<&'static str> {
        self.steps.belongs.map(|plan| Extract::for_plan(plan).as_str())
    }

    /// What is no day is shown as it was typed; a date field would swallow it.
    fn is_bad_day(&self) -> bool {
        self.problem == Some(StepsProblem::Day)
    }

    fn wrong(&self) -> Option<String> {
        self.problem.map(|problem| self.p.t(problem.message()).with("count", SHORTEST_PASSWORD).to_string())
    }
}

/// `14 KB`, `2.1 MB`.
fn size(words: &Words, bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes / 1_000),
        _ => words.number(&format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)),
    }
}

impl Inside for StepsPage {
    fn here(&self) -> &'static str {
        "plan"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_a_person_would_take() {
        let said = |language| [0, 999, 14_000, 2_140_000].map(|bytes| size(Words::for_language(language), bytes));
        assert_eq!(said("en"), ["0 B", "999 B", "14 KB", "2.1 MB"]);
        assert_eq!(said("de")[3], "2,1 MB");
    }
}
