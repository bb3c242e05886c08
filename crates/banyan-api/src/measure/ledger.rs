//! The ledger as it stands, as a table, and the button under "Spend this hour there instead".

use std::collections::BTreeMap;

use banyan_app::{
    measure::{SpendError, export_ledger, minutes_this_week, show_ledger, spend_there},
    workspace::Table,
};
use banyan_domain::{
    measure::{BetterSpent, Brought, Group, Line, LineKey, Task, TaskMinutes, Then},
    plan::{RowId, Standing},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{At, Csv},
    plan::files::NewVersion,
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Word},
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Since {
    /// The first day that is looked at; the last twelve weeks where nothing is said.
    since: Option<Day>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableAsked {
    /// The first day that is told; of the last ten years where nothing is said.
    since: Option<Day>,
    /// As a spreadsheet set up for the language of `Accept-Language` opens it: marked as UTF-8, and where tenths stand
    /// behind a comma, fields are parted by semicolons.
    #[serde(default)]
    for_people: bool,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct LedgerShown {
    since: Day,
    week: Week,
    lines: Vec<LedgerLine>,
    /// Work that belongs to no place.
    for_all: Vec<TaskSpent>,
    goals: Vec<LedgerGoal>,
    /// All goals together: what serves two of them counts once.
    for_goals: BroughtShown,
    causes: Vec<CauseCounted>,
    months: Vec<LedgerMonth>,
    /// Where an hour would be better spent; only where the numbers are sure.
    better: Option<Better>,
}

/// Of the week that runs, from its Monday.
#[derive(Serialize, JsonSchema)]
struct Week {
    monday: Day,
    used: u32,
    planned: Option<u32>,
    tasks: Vec<TaskSpent>,
}

#[derive(Serialize, JsonSchema)]
struct TaskSpent {
    task: Word<Task>,
    measured: u32,
    told: u32,
}

impl From<TaskMinutes> for TaskSpent {
    fn from(spent: TaskMinutes) -> Self {
        Self { task: Word(spent.task), measured: spent.measured, told: spent.told }
    }
}

/// What went in and what came of it; what nobody told is null.
#[derive(Serialize, JsonSchema)]
struct BroughtShown {
    minutes: Option<u32>,
    /// Cents, by currency.
    money: BTreeMap<String, i64>,
    people: Option<u32>,
}

impl From<Brought> for BroughtShown {
    fn from(brought: Brought) -> Self {
        Self { minutes: brought.minutes, money: brought.money, people: brought.people }
    }
}

#[derive(Serialize, JsonSchema)]
struct LedgerLine {
    /// Of the plan; none of a place the plan does not name, or of something it has no habit for.
    row: Option<u32>,
    name: String,
    #[schemars(extend("enum" = ["screen", "away", "campaign"]))]
    group: &'static str,
    network: Option<String>,
    standing: Word<Standing>,
    brought: BroughtShown,
    planned_weekly: Option<u32>,
    /// People in an hour, once there is enough to say so.
    an_hour: Option<f64>,
    #[schemars(extend("enum" = ["more", "same", "less", "leave", "too_early", "no_verdict"]))]
    then: &'static str,
}

impl From<Line> for LedgerLine {
    fn from(line: Line) -> Self {
        let (row, name) = match line.key {
            LineKey::Row(row) => (Some(row.0), line.name),
            LineKey::Channel(_) => (None, line.name),
            LineKey::Kind(kind) => (None, kind.as_str().to_owned()),
        };
        let group = match line.group {
            Group::Screen => "screen",
            Group::Away => "away",
            Group::Campaign => "campaign",
        };
        let then = match line.then {
            Then::More => "more",
            Then::Same => "same",
            Then::Less => "less",
            Then::Leave => "leave",
            Then::TooEarly(_) => "too_early",
            Then::NoVerdict => "no_verdict",
        };
        Self {
            row,
            name,
            group,
            network: line.network,
            standing: Word(line.standing),
            brought: line.brought.into(),
            planned_weekly: line.planned_weekly,
            an_hour: line.an_hour,
            then,
        }
    }
}

#[derive(Serialize, JsonSchema)]
struct LedgerGoal {
    row: u32,
    name: String,
    brought: BroughtShown,
    /// Of those people, how many stand under another goal too.
    also_elsewhere: u32,
    through: Vec<String>,
    not_before: Option<Day>,
}

#[derive(Serialize, JsonSchema)]
struct CauseCounted {
    /// `row-101`, or the word of a reason.
    cause: String,
    calls: u32,
}

#[derive(Serialize, JsonSchema)]
struct LedgerMonth {
    /// Its first day.
    month: Day,
    /// Cents, by currency.
    planned: BTreeMap<String, i64>,
    spent: BTreeMap<String, i64>,
}

#[derive(Serialize, JsonSchema)]
struct Better {
    from: u32,
    from_name: String,
    to: u32,
    to_name: String,
    /// Minutes a week that move.
    minutes: u32,
    /// Of a hundred cases, in how many chance alone would look like this.
    by_chance: u32,
    /// Whether `POST /api/v1/ledger/spend` can do it.
    can_be_done: bool,
}

impl From<BetterSpent> for Better {
    fn from(better: BetterSpent) -> Self {
        Self {
            from: better.from.0,
            from_name: better.from_name,
            to: better.to.0,
            to_name: better.to_name,
            minutes: better.minutes,
            by_chance: better.by_chance,
            can_be_done: !better.changes.is_empty(),
        }
    }
}

pub(crate) async fn show(ask: Ask<Nothing, Since>) -> Answer<At<LedgerShown>> {
    let week = minutes_this_week(&ask.app, &ask.actor).await?;
    let shown = show_ledger(&ask.app, &ask.actor, ask.query.since.map(|day| day.0)).await?;
    let ledger = shown.ledger;
    let goals = ledger.goals.into_iter().map(|goal| LedgerGoal {
        row: goal.row.0,
        name: goal.name,
        brought: goal.brought.into(),
        also_elsewhere: goal.also_elsewhere,
        through: goal.through,
        not_before: goal.not_before.map(Day),
    });
    let causes = ledger.causes.into_iter().map(|(cause, calls)| CauseCounted { cause: cause.to_string(), calls });
    let months = ledger.months.into_iter().map(|month| LedgerMonth {
        month: Day(month.first),
        planned: month.planned,
        spent: month.spent,
    });
    let told = LedgerShown {
        since: Day(shown.since),
        week: Week {
            monday: Day(week.monday),
            used: week.used(),
            planned: week.planned,
            tasks: week.tasks.iter().copied().map(TaskSpent::from).collect(),
        },
        lines: ledger.lines.into_iter().map(LedgerLine::from).collect(),
        for_all: ledger.for_all.into_iter().map(TaskSpent::from).collect(),
        goals: goals.collect(),
        for_goals: ledger.for_goals.into(),
        causes: causes.collect(),
        months: months.collect(),
        better: shown.better.map(Better::from),
    };
    Ok(At(shown.version, told))
}

pub(crate) async fn export(ask: Ask<Nothing, TableAsked>) -> Answer<Csv> {
    let table = if ask.query.for_people { Table::for_people(ask.words()) } else { Table::for_programs() };
    Ok(Csv(export_ledger(&ask.app, &ask.actor, ask.query.since.map(|day| day.0), table, None).await?))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spend {
    from: u32,
    to: u32,
}

/// Only what the ledger says now is done.
pub(crate) async fn spend(ask: Ask<Nothing, Nothing, Sent<Spend>>) -> Answer<At<NewVersion>> {
    let Spend { from, to } = ask.body.0;
    let saved = spend_there(&ask.app, &ask.actor, RowId(from), RowId(to)).await?;
    Ok(NewVersion::at(saved.version))
}

impl From<SpendError> for Problem {
    fn from(wrong: SpendError) -> Self {
        match wrong {
            SpendError::Refused(refused) => refused.into(),
            SpendError::NoLongerSaid => Self::of(Kind::NotNow, wrong),
            SpendError::Change(wrong) => wrong.into(),
            SpendError::Internal(error) => error.into(),
        }
    }
}
