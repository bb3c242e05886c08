//! What the plan check says: what does not fit, what is open, what is worth a question, and what helps.

use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;
use serde::Serialize;

use crate::plan::{
    document::{Plan, PlanError, Row, RowId},
    review::stopped,
    shape::{Field, Section},
    value::Money,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Two lines that cannot both be true.
    Clash,
    /// Something is missing, over, or nobody's.
    Open,
    /// A question, not a fault.
    Question,
}

/// What stands in a message's place, still to be written the reader's way.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Said {
    Text(String),
    Number(u32),
    #[serde(serialize_with = "as_text")]
    Money(Money),
    Minutes(u32),
    Date(Date),
}

fn as_text<S: serde::Serializer>(money: &Money, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(money)
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) | Self::Minutes(number) => number.fmt(f),
            Self::Money(money) => money.fmt(f),
            Self::Date(date) => date.fmt(f),
        }
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Money> for Said {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<u32> for Said {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Said {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

/// Words are message ids with arguments (`locales/<lang>/plan.ftl`); `rule` is stable for programs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlanFinding {
    pub rule: &'static str,
    pub weight: Weight,
    pub section: Section,
    pub row: Option<RowId>,
    /// What it is about, where that is no row of the plan, or one field of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The field that an answer would go into.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    pub message: String,
    pub args: BTreeMap<&'static str, Said>,
    pub cures: Vec<Cure>,
}

/// One thing that helps: its words, and what it does to the plan when it is pressed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cure {
    pub message: &'static str,
    pub args: BTreeMap<&'static str, Said>,
    pub changes: Vec<Change>,
    /// The place it lets rest for another reason than the rule of its line, and the words for it, filled as the finding's.
    #[serde(skip)]
    pub because: Option<(RowId, &'static str)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Set {
        row: RowId,
        field: Field,
        value: String,
    },
    /// Knowingly, until the row's words change.
    Keep {
        row: RowId,
        rule: &'static str,
    },
    /// An example is taken over, but for what only they can know.
    Own {
        row: RowId,
    },
    /// A row that is not there yet.
    Add {
        section: Section,
        fields: BTreeMap<Field, String>,
    },
}

impl PlanFinding {
    pub(super) fn new(rule: &'static str, weight: Weight, section: Section) -> Self {
        Self {
            rule,
            weight,
            section,
            row: None,
            about: None,
            field: None,
            message: format!("plan-check-{rule}"),
            args: BTreeMap::new(),
            cures: Vec::new(),
        }
    }

    pub(super) fn at(mut self, row: RowId) -> Self {
        self.row = Some(row);
        self
    }

    pub(super) fn about(mut self, what: String) -> Self {
        self.about = Some(what);
        self
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Said>) -> Self {
        self.args.insert(name, value.into());
        self
    }

    pub(super) fn cured_by(mut self, cure: Cure) -> Self {
        self.cures.push(cure);
        self
    }

    /// Offers to leave it so, knowingly.
    pub(super) fn may_be_kept(self, message: &'static str) -> Self {
        let (Some(row), rule) = (self.row, self.kept_as()) else { return self };
        self.cured_by(Cure::new(message).doing(Change::Keep { row, rule }))
    }
}

impl Cure {
    pub(super) fn new(message: &'static str) -> Self {
        Self { message, args: BTreeMap::new(), changes: Vec::new(), because: None }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl Into<Said>) -> Self {
        self.args.insert(name, value.into());
        self
    }

    pub(super) fn doing(mut self, change: Change) -> Self {
        self.changes.push(change);
        self
    }

    pub(super) fn set(self, row: RowId, field: Field, value: impl ToString) -> Self {
        self.doing(Change::Set { row, field, value: value.to_string() })
    }

    /// As a review stops it.
    pub(super) fn rest(self, row: &Row, today: Date) -> Self {
        let set = |cure: Self, (field, value): (Field, String)| cure.set(row.id, field, value);
        stopped(row, "", today).into_iter().fold(self, set)
    }

    pub(super) fn because(mut self, row: &Row, words: &'static str) -> Self {
        self.because = Some((row.id, words));
        self
    }

    pub(super) fn add(self, section: Section, fields: impl Iterator<Item = (Field, String)>) -> Self {
        self.doing(Change::Add { section, fields: fields.collect() })
    }

    /// Does all of it, or nothing.
    pub fn apply(&self, plan: &Plan) -> Result<Plan, PlanError> {
        let mut next = plan.clone();
        for change in &self.changes {
            change.apply(&mut next)?;
        }
        Ok(next)
    }
}

impl Change {
    /// The row it changes; none where it makes one.
    pub fn row(&self) -> Option<RowId> {
        match self {
            Self::Set { row, .. } | Self::Keep { row, .. } | Self::Own { row } => Some(*row),
            Self::Add { .. } => None,
        }
    }

    pub fn apply(&self, plan: &mut Plan) -> Result<(), PlanError> {
        match self {
            Self::Set { row, field, value } => plan.change(*row, &BTreeMap::from([(*field, value.clone())])),
            Self::Keep { row, rule } => plan.keep(*row, rule),
            Self::Own { row } => plan.take_over(*row),
            Self::Add { section, fields } => plan.add(*section, fields).map(drop),
        }
    }
}
