//! One ledger for the screen and the street.

use std::collections::BTreeMap;

use askama::{Template, filters::Safe};
use banyan_app::{
    measure::{ShownLedger, WeekMinutes},
    plan::say::say_month,
};
use banyan_domain::{
    measure::{Brought, Cause, GoalLine, Group, Line, LineKey, TaskMinutes, Then},
    plan::{Habit, RowId, Section, Standing},
};

use super::{away::Problem, said};
use crate::{
    page::{Inside, Page},
    parts::{self, PlaceSign},
};

#[derive(Template)]
#[template(path = "measure/ledger.html")]
pub struct LedgerPage {
    pub p: Page,
    pub shown: ShownLedger,
    pub week: WeekMinutes,
    pub lines: Vec<SignedLine>,
    /// What a cost can be for.
    pub rows: Vec<Choosable>,
    pub problem: Option<Problem>,
    /// The button stood for something that is no longer so.
    pub stale: bool,
}

pub struct SignedLine {
    pub line: Line,
    /// Of a place.
    pub sign: Option<PlaceSign>,
}

/// Templates hand over minutes by value and by reference, known and perhaps not.
trait Told {
    fn told(&self) -> Option<u32>;
}

impl Told for u32 {
    fn told(&self) -> Option<u32> {
        Some(*self)
    }
}

impl Told for Option<u32> {
    fn told(&self) -> Option<u32> {
        *self
    }
}

impl<T: Told> Told for &T {
    fn told(&self) -> Option<u32> {
        (**self).told()
    }
}

pub struct Choosable {
    pub row: RowId,
    pub name: String,
}

impl LedgerPage {
    fn groups(&self) -> Vec<Group> {
        let groups = [Group::Screen, Group::Away, Group::Campaign];
        groups.into_iter().filter(|group| self.lines.iter().any(|line| line.line.group == *group)).collect()
    }

    fn group_name(&self, group: &Group) -> String {
        self.p
            .t(match group {
                Group::Screen => "ledger-screen",
                Group::Away => "ledger-away",
                Group::Campaign => "ledger-campaigns",
            })
            .to_string()
    }

    fn of(&self, group: &Group) -> Vec<&SignedLine> {
        self.lines.iter().filter(|line| line.line.group == *group).collect()
    }

    fn sum(&self, group: &Group) -> Brought {
        self.shown.ledger.sum(*group)
    }

    fn sign(&self, line: &SignedLine) -> Safe<String> {
        match (&line.sign, &line.line.key) {
            (Some(sign), _) => sign.small(),
            (None, LineKey::Kind(kind)) => round(said::icon_of(*kind)),
            (None, LineKey::Row(_) | LineKey::Channel(_)) => round("leaf"),
        }
    }

    fn name(&self, line: &Line) -> String {
        match line.key {
            LineKey::Kind(kind) => said::kind(&self.p, kind),
            LineKey::Row(_) | LineKey::Channel(_) => line.name.clone(),
        }
    }

    fn since(&self) -> String {
        self.p.day(self.shown.since)
    }

    fn minutes(&self, minutes: impl Told) -> String {
        said::minutes(&self.p, minutes.told())
    }

    fn not_before(&self, goal: &GoalLine) -> String {
        let day = goal.not_before.map(|day| self.p.day(day)).unwrap_or_default();
        self.p.t("ledger-not-before").with("date", day).to_string()
    }

    fn also_elsewhere(&self, goal: &GoalLine) -> Option<String> {
        let also = goal.also_elsewhere;
        (also > 0).then(|| self.p.t("ledger-also-elsewhere").with("count", also).to_string())
    }

    fn number(&self, number: impl Told) -> String {
        number.told().map_or_else(|| self.p.t("ledger-not-told").to_string(), |number| self.p.number(number))
    }

    fn money(&self, sums: &BTreeMap<String, i64>) -> String {
        if sums.is_empty() { "–".to_owned() } else { said::money(self.p.words, sums) }
    }

    fn an_hour(&self, line: &Line) -> String {
        let Some(people) = line.an_hour else { return "–".to_owned() };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "people in an hour are few")]
        let tenths = (people * 10.0).round() as u32;
        self.p.number(format!("{}.{}", tenths / 10, tenths % 10))
    }

    fn then(&self, line: &Line) -> String {
        match line.then {
            Then::More => self.p.t("ledger-more").to_string(),
            Then::Same => self.p.t("ledger-same").to_string(),
            Then::Less => self.p.t("ledger-less").to_string(),
            Then::Leave => self.p.t("ledger-leave").to_string(),
            Then::TooEarly(None) => self.p.t("ledger-too-early").to_string(),
            Then::TooEarly(Some(day)) => self.p.t("ledger-not-before").with("date", self.p.day(day)).to_string(),
            Then::NoVerdict => match line.standing {
                Standing::ForCompany => self.p.t("ledger-for-company").to_string(),
                Standing::Kept | Standing::OnTrial | Standing::Wanted | Standing::Resting => "–".to_owned(),
            },
        }
    }

    fn then_class(&self, line: &Line) -> &'static str {
        match line.then {
            Then::More => "more",
            Then::Less | Then::Leave => "less",
            Then::Same | Then::TooEarly(_) | Then::NoVerdict => "early",
        }
    }

    /// Of a hundred, beside the line that has most.
    fn share(&self, line: &Line) -> u32 {
        self.bar(line, |brought| brought.minutes)
    }

    fn people_share(&self, line: &Line) -> u32 {
        self.bar(line, |brought| brought.people)
    }

    fn bar(&self, line: &Line, of: impl Fn(&Brought) -> Option<u32>) -> u32 {
        let most = self.lines.iter().filter_map(|line| of(&line.line.brought)).max().unwrap_or(0).max(1);
        of(&line.brought).unwrap_or(0) * 100 / most
    }

    fn task_name(&self, task: &TaskMinutes) -> String {
        said::task(&self.p, task.task)
    }

    fn cause(&self, cause: &Cause) -> String {
        said::cause(&self.p, &self.shown.plan, *cause)
    }

    fn month(&self, first: &jiff::civil::Date) -> String {
        say_month(self.p.words, *first)
    }

    /// Habits that the plan has not, by name: each can be given an hour.
    fn resting(&self) -> Vec<String> {
        let there = |habit: &Habit| {
            self.shown.plan.said(Section::Away).any(|row| {
                row.text(banyan_domain::plan::Field::Habit) == habit.as_str() && row.standing() != Standing::Resting
            })
        };
        let all = Habit::ALL.iter().filter(|habit| !there(habit));
        all.map(|habit| self.p.t(&format!("plan-habit-{}", habit.as_str().replace('_', "-"))).to_string()).collect()
    }

    fn is_empty(&self) -> bool {
        self.shown.ledger.minutes == 0
            && self.lines.iter().all(|line| line.line.brought == Brought::default())
            && self.shown.ledger.months.iter().all(|month| month.spent.is_empty())
    }

    fn used(&self) -> u32 {
        self.week.used()
    }

    /// Of a hundred, of the hours of the plan.
    fn used_share(&self) -> u32 {
        self.week.planned.filter(|planned| *planned > 0).map_or(0, |planned| (self.used() * 100 / planned).min(100))
    }
}

fn round(icon: &str) -> Safe<String> {
    Safe(format!(r#"<span class="hab">{}</span>"#, parts::small_icon(icon).0))
}

impl Inside for LedgerPage {
    fn here(&self) -> &'static str {
        "ledger"
    }
}
