//! The form of one row: each field with its one sentence of help and its one example.

use std::collections::BTreeMap;

use askama::Template;
use banyan_app::plan::say::{Line, hours_and_minutes, say_choice, say_day_hours, say_weekday, spelled};
use banyan_domain::plan::{BadValue, Field, FieldShape, Holds, Plan, PlanError, Row, RowId, Section, Standing, names};

use super::sheet::lines;
use crate::page::Page;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

#[derive(Template)]
#[template(path = "plan/edit.html")]
pub struct Editing {
    pub p: Page,
    pub section: Section,
    /// None: a new row.
    pub row: Option<RowId>,
    /// The version the form was read at.
    pub version: i64,
    pub typed: BTreeMap<Field, String>,
    pub reason: String,
    /// What the kit asks here; empty where it asks nothing.
    pub asks: String,
    /// What the kit would say in a field.
    pub suggested: BTreeMap<Field, String>,
    /// Names there are, by section: what a field that names rows can name.
    pub names: BTreeMap<Section, Vec<String>>,
    pub problem: Option<Problem>,
}

pub enum Problem {
    /// One field cannot hold what was typed.
    Field(Field, BadValue),
    /// The row as a whole.
    Row(PlanError),
    /// Somebody changed the row meanwhile: as it is now.
    Conflict(Option<Row>),
}

impl Editing {
    pub fn of_row(p: Page, plan: &Plan, version: i64, row: &Row) -> Self {
        let typed = row.values().map(|(field, value)| (field, value.to_owned())).collect();
        Self {
            row: Some(row.id),
            typed,
            asks: row.asks().to_owned(),
            suggested: row.suggested().map(|(field, said)| (field, said.to_owned())).collect(),
            ..Self::of_section(p, plan, version, row.section)
        }
    }

    pub fn of_section(p: Page, plan: &Plan, version: i64, section: Section) -> Self {
        let named = section.fields().iter().filter_map(|shape| match shape.holds {
            Holds::Names(named) | Holds::OneName(named) => Some(named),
            _ => None,
        });
        let names = named.map(|named| (named, plan.of(named).map(|row| row.name().to_owned()).collect())).collect();
        Self {
            p,
            section,
            row: None,
            version,
            typed: BTreeMap::new(),
            reason: String::new(),
            asks: String::new(),
            suggested: BTreeMap::new(),
            names,
            problem: None,
        }
    }

    /// Since when and why it rests is asked of a place that rests alone.
    fn fields(&self) -> Vec<&'static FieldShape> {
        let said = |field: Field| self.typed.get(&field).map_or("", String::as_str);
        let rests = said(Field::Standing) == Standing::Resting.as_str();
        let is_of_rest = |field: Field| matches!(field, Field::RestedOn | Field::RestedWhy);
        let is_asked = |field: Field| !is_of_rest(field) || rests || !said(field).is_empty();
        self.section.fields().iter().filter(|shape| is_asked(shape.field)).collect()
    }

    fn action(&self) -> String {
        match self.row {
            Some(row) => format!("/studio/plan/rows/{row}"),
            None => format!("/studio/plan/add/{}", self.section.as_str()),
        }
    }

    fn label(&self, field: &Field) -> String {
        self.p.t(&format!("plan-field-{}", spelled(field.as_str()))).to_string()
    }

    fn help(&self, field: &Field) -> String {
        self.of_field("help", field)
    }

    /// The kit's, where it has one: it speaks of the trade.
    fn example(&self, field: &Field) -> String {
        self.suggested.get(field).cloned().unwrap_or_else(|| self.of_field("example", field))
    }

    fn of_field(&self, what: &str, field: &Field) -> String {
        let (section, field) = (spelled(self.section.as_str()), spelled(field.as_str()));
        self.p.t(&format!("plan-{what}-{section}-{field}")).to_string()
    }

    /// What stands in the field: as it was typed, times as they are said.
    fn value(&self, shape: &FieldShape) -> String {
        let typed = self.typed.get(&shape.field).cloned().unwrap_or_default();
        match shape.holds {
            Holds::Minutes => typed.parse().map_or(typed, hours_and_minutes),
            Holds::DayHours => say_day_hours(self.p.words, &typed),
            _ => typed,
        }
    }

    fn kind(&self, shape: &FieldShape) -> &'static str {
        match shape.holds {
            // What cannot stand there is shown as it was typed; a date field would swallow it.
            Holds::Date | Holds::Clock if self.is_bad(&shape.field) => "line",
            Holds::Words => "words",
            Holds::Date => "date",
            Holds::Clock => "time",
            Holds::Number | Holds::OfTen => "number",
            Holds::YesNo | Holds::OneOf(_) | Holds::OneName(_) => "choice",
            Holds::Names(_) | Holds::Days => "several",
            Holds::Line | Holds::Minutes | Holds::Money | Holds::Month | Holds::DayHours => "line",
        }
    }

    /// Value, words and whether it is chosen; what was named and is gone stays until somebody takes it out.
    fn choices(&self, shape: &FieldShape) -> Vec<(String, String, bool)> {
        let typed = self.typed.get(&shape.field).map_or("", String::as_str);
        match shape.holds {
            Holds::YesNo => ["yes", "no"]
                .map(|word| (word.to_owned(), self.p.t(&format!("plan-{word}")).to_string(), typed == word))
                .into(),
            Holds::OneOf(words) => words
                .iter()
                .map(|word| ((*word).to_owned(), say_choice(self.p.words, shape.field, word), typed == *word))
                .collect(),
            Holds::OneName(section) | Holds::Names(section) => self.nameable(section, typed),
            Holds::Days => DAYS
                .iter()
                .map(|day| {
                    (
                        (*day).to_owned(),
                        say_weekday(self.p.words, day),
                        typed.split_whitespace().any(|said| said == *day),
                    )
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    fn nameable(&self, section: Section, typed: &str) -> Vec<(String, String, bool)> {
        let chosen: Vec<&str> = names(typed).collect();
        let is_chosen = |name: &str| chosen.iter().any(|said| said.to_lowercase() == name.to_lowercase());
        let known = self.names.get(&section).map(Vec::as_slice).unwrap_or_default();
        let gone = chosen.iter().filter(|said| !known.iter().any(|name| name.to_lowercase() == said.to_lowercase()));
        known
            .iter()
            .map(|name| (name.clone(), name.clone(), is_chosen(name)))
            .chain(gone.map(|name| ((*name).to_owned(), (*name).to_owned(), true)))
            .collect()
    }

    fn is_bad(&self, field: &Field) -> bool {
        matches!(&self.problem, Some(Problem::Field(bad, _)) if bad == field)
    }

    /// Where the fault is one field's, its words.
    fn bad_words(&self) -> String {
        match &self.problem {
            Some(Problem::Field(_, reason)) => bad_words(&self.p, *reason),
            Some(Problem::Row(_) | Problem::Conflict(_)) | None => String::new(),
        }
    }

    fn row_words(&self) -> String {
        match &self.problem {
            Some(Problem::Row(wrong)) => row_words(&self.p, wrong),
            Some(Problem::Conflict(None)) => self.p.t("plan-wrong-gone").to_string(),
            Some(Problem::Conflict(Some(_))) => self.p.t("plan-conflict").to_string(),
            Some(Problem::Field(..)) | None => String::new(),
        }
    }

    /// What the other one wrote.
    fn theirs(&self) -> Vec<Line> {
        match &self.problem {
            Some(Problem::Conflict(Some(row))) => lines(&self.p, row),
            _ => Vec::new(),
        }
    }

    fn needs_a_name(&self, shape: &FieldShape) -> bool {
        shape.field == Field::Name
    }
}

/// Why the plan cannot hold what was typed on another page.
pub(crate) fn say_wrong(p: &Page, wrong: &PlanError) -> String {
    if let PlanError::BadValue { reason, .. } = wrong { bad_words(p, *reason) } else { row_words(p, wrong) }
}

fn bad_words(p: &Page, reason: BadValue) -> String {
    let words = p.t(bad_message(reason));
    if let BadValue::TooLong(max) = reason { words.with("max", max).to_string() } else { words.to_string() }
}

fn bad_message(reason: BadValue) -> &'static str {
    match reason {
        BadValue::TooLong(_) => "plan-bad-too-long",
        BadValue::Date => "plan-bad-date",
        BadValue::Number => "plan-bad-number",
        BadValue::OfTen => "plan-bad-of-ten",
        BadValue::Minutes => "plan-bad-minutes",
        BadValue::Money => "plan-bad-money",
        BadValue::Month => "plan-bad-month",
        BadValue::YesNo => "plan-bad-yes-no",
        BadValue::OneOf => "plan-bad-one-of",
        BadValue::Days => "plan-bad-days",
        BadValue::Clock => "plan-bad-clock",
        BadValue::DayHours => "plan-bad-day-hours",
    }
}

fn row_words(p: &Page, wrong: &PlanError) -> String {
    let id = match wrong {
        PlanError::NameTaken { name, .. } => return p.t("plan-wrong-name-taken").with("name", name).to_string(),
        PlanError::NoName { .. } => "plan-wrong-no-name",
        PlanError::NameWithSemicolon { .. } => "plan-wrong-semicolon",
        PlanError::TooManyRows => "plan-wrong-too-many",
        PlanError::NoSuchRow => "plan-wrong-gone",
        PlanError::NoSuchField { .. } | PlanError::BadValue { .. } => "plan-wrong-no-such-field",
    };
    p.t(id).to_string()
}
