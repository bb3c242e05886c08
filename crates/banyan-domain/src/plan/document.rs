//! The plan as rows: what a person changes, what a revision keeps.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    shape::{Field, Holds, Section, Standing},
    value::{self, BadValue, Money, settle},
};

const MOST_ROWS: usize = 200;
/// A section of one row has its own number for ever; rows with names are numbered above these.
const OWN_NUMBERS: u32 = 100;
/// What tells one row from another, rather than saying something.
const WHAT_IT_IS: [Field; 3] = [Field::Name, Field::Network, Field::Habit];

/// What was counted, and what clients said: nobody can say it for them, so no press makes it theirs.
pub(super) const ONLY_THEIRS: [Field; 2] = [Field::Baseline, Field::Different];

/// A row's number in its plan: never given twice, so that a post can hold on to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowId(pub u32);

impl std::fmt::Display for RowId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One line of the plan: a goal, a place, a habit, or a whole section that has one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: RowId,
    pub section: Section,
    /// Settled spellings; nothing said is not there.
    values: BTreeMap<Field, String>,
    /// Rules that a person decided to keep the row against, until its words change.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    kept: BTreeSet<String>,
    /// From a starter kit, and nobody's own yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub example: bool,
    /// What the kit asks whoever makes it their own; gone when they have.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    asks: String,
    /// What a kit would say where nobody has said anything; it counts for nothing, and goes where somebody does.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    suggested: BTreeMap<Field, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// In the order a person gave them within their section.
    rows: Vec<Row>,
    /// The highest number given so far.
    last_id: u32,
}

/// Where a row steps to, among the rows of its section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Toward {
    Up,
    Down,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    #[error("this section has no field `{}`", field.as_str())]
    NoSuchField { section: Section, field: Field },
    #[error("the field `{}` cannot hold “{typed}”: {reason}", field.as_str())]
    BadValue { section: Section, field: Field, typed: String, reason: BadValue },
    #[error("a row of this section needs a name")]
    NoName { section: Section },
    #[error("a name cannot hold a semicolon: “{name}”")]
    NameWithSemicolon { section: Section, name: String },
    #[error("two rows of one section cannot have the same name: “{name}”")]
    NameTaken { section: Section, name: String },
    #[error("a plan on one page has at most {MOST_ROWS} rows")]
    TooManyRows,
    #[error("that row is no longer there")]
    NoSuchRow,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    pub fn of(&self, section: Section) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.section == section)
    }

    /// The row of a section that has one.
    pub fn one(&self, section: Section) -> Option<&Row> {
        self.of(section).next()
    }

    pub fn row(&self, id: RowId) -> Option<&Row> {
        self.rows.iter().find(|row| row.id == id)
    }

    pub fn named(&self, section: Section, name: &str) -> Option<&Row> {
        self.of(section).find(|row| same_name(row.name(), name))
    }

    /// Adds a row; into a section that has one row, its fields go into that row.
    pub fn add(&mut self, section: Section, typed: &BTreeMap<Field, String>) -> Result<RowId, PlanError> {
        if !section.has_rows()
            && let Some(row) = self.one(section)
        {
            let id = row.id;
            self.change(id, typed)?;
            return Ok(id);
        }
        if self.rows.len() >= MOST_ROWS {
            return Err(PlanError::TooManyRows);
        }
        let values = settled(section, typed)?;
        self.check_name(section, &values, None)?;
        let id = self.next_id(section);
        self.rows.push(Row {
            id,
            section,
            values,
            kept: BTreeSet::new(),
            example: false,
            asks: String::new(),
            suggested: BTreeMap::new(),
        });
        Ok(id)
    }

    /// An empty plan that gives no row a number which was another's there, or is one of these.
    pub(super) fn numbered_beside(now: &Self, taken: impl Iterator<Item = RowId>) -> Self {
        Self { rows: Vec::new(), last_id: taken.fold(now.last_id, |last, id| last.max(id.0)) }
    }

    /// Whether a row of this section may be the one with that number.
    pub(super) fn can_be(&self, id: RowId, section: Section) -> bool {
        section.has_rows() && id.0 > OWN_NUMBERS && self.row(id).is_none_or(|row| row.section == section)
    }

    /// Adds a row under the number it had elsewhere, if that is free here.
    pub(super) fn add_as(
        &mut self,
        id: RowId,
        section: Section,
        typed: &BTreeMap<Field, String>,
    ) -> Result<RowId, PlanError> {
        let free = section.has_rows() && id.0 > OWN_NUMBERS && self.row(id).is_none();
        let before = self.last_id;
        let added = self.add(section, typed)?;
        if !free {
            return Ok(added);
        }
        self.last_id = before.max(id.0);
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == added) {
            row.id = id;
        }
        Ok(id)
    }

    /// Sets the fields named and leaves the others. A new name goes along to every row that says it. An example becomes
    /// somebody's own by it, and of its words only those stay that were named.
    pub fn change(&mut self, id: RowId, typed: &BTreeMap<Field, String>) -> Result<(), PlanError> {
        let place = self.place(id)?;
        let section = self.rows[place].section;
        let mut values = self.rows[place].without_suggestions();
        for (field, value) in settled_all(section, typed)? {
            if value.is_empty() {
                values.remove(&field);
            } else {
                values.insert(field, value);
            }
        }
        if values == self.rows[place].values {
            return self.make_own(id);
        }
        self.check_name(section, &values, Some(id))?;
        let renamed = (self.rows[place].name().to_owned(), values.get(&Field::Name).cloned());
        let row = &mut self.rows[place];
        row.suggested.retain(|field, _| !values.contains_key(field));
        row.values = values;
        row.kept.clear();
        row.become_own();
        if let (old, Some(new)) = renamed
            && old != new
        {
            self.rename(section, &old, &new);
        }
        Ok(())
    }

    pub fn remove(&mut self, id: RowId) -> Result<(), PlanError> {
        let place = self.place(id)?;
        self.rows.remove(place);
        Ok(())
    }

    /// Moves a row to stand before another of its section, or last.
    pub fn reorder(&mut self, id: RowId, before: Option<RowId>) -> Result<(), PlanError> {
        let place = self.place(id)?;
        let target = before.map(|before| self.place(before)).transpose()?;
        if let Some(target) = target
            && self.rows[target].section != self.rows[place].section
        {
            return Err(PlanError::NoSuchRow);
        }
        let row = self.rows.remove(place);
        let target = before.and_then(|before| self.place(before).ok()).unwrap_or(self.rows.len());
        self.rows.insert(target, row);
        Ok(())
    }

    /// The row it would stand before after one step, `Some(None)` for last; none where it stands at that end already.
    pub fn step(&self, id: RowId, toward: Toward) -> Option<Option<RowId>> {
        let rows: Vec<RowId> = self.of(self.row(id)?.section).map(|row| row.id).collect();
        let at = rows.iter().position(|row| *row == id)?;
        match toward {
            Toward::Up => Some(Some(rows[at.checked_sub(1)?])),
            Toward::Down => rows.get(at + 1).map(|_| rows.get(at + 2).copied()),
        }
    }

    /// Keeps a row against a rule, knowingly, until its words change.
    pub fn keep(&mut self, id: RowId, rule: &str) -> Result<(), PlanError> {
        let place = self.place(id)?;
        self.rows[place].kept.insert(rule.to_owned());
        Ok(())
    }

    /// Puts one row back as another plan has it; a row that it does not have is taken out.
    pub fn put_back(&mut self, id: RowId, from: &Self) -> Result<(), PlanError> {
        let Some(then) = from.row(id) else { return self.remove(id) };
        let clash = self
            .of(then.section)
            .any(|row| row.id != id && (!then.section.has_rows() || same_name(row.name(), then.name())));
        if clash {
            return Err(PlanError::NameTaken { section: then.section, name: then.name().to_owned() });
        }
        match self.place(id) {
            Ok(place) => self.rows[place] = then.clone(),
            Err(_) => self.rows.push(then.clone()),
        }
        self.last_id = self.last_id.max(id.0);
        Ok(())
    }

    /// What a restored revision becomes: its rows, and no number given twice.
    #[must_use]
    pub fn restored_from(&self, then: &Self) -> Self {
        Self { rows: then.rows.clone(), last_id: self.last_id.max(then.last_id) }
    }

    /// Drops fields without asking what they meant; a row that says nothing any more goes too.
    pub(super) fn forget(&mut self, id: RowId, fields: impl Iterator<Item = Field>) {
        let Some(row) = self.rows.iter_mut().find(|row| row.id == id) else { return };
        fields.for_each(|field| {
            row.values.remove(&field);
        });
        self.rows.retain(|row| row.id != id || !row.values.is_empty());
    }

    pub(super) fn mark_example(&mut self, id: RowId) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            row.example = true;
        }
    }

    pub(super) fn ask_at(&mut self, id: RowId, asks: &str) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
            asks.clone_into(&mut row.asks);
        }
    }

    /// Of a row in a person's own words; what they have said themselves needs no suggestion.
    pub(super) fn suggest(&mut self, id: RowId, typed: &BTreeMap<Field, String>) -> Result<(), PlanError> {
        let place = self.place(id)?;
        let row = &self.rows[place];
        let open = typed.iter().filter(|(field, _)| !row.says(**field));
        let open = open.map(|(field, words)| (*field, words.clone())).collect();
        let suggested = settled(row.section, &open)?;
        self.rows[place].suggested = suggested;
        Ok(())
    }

    pub(super) fn forget_suggestions(&mut self) {
        self.rows.iter_mut().for_each(|row| row.suggested.clear());
    }

    /// An example is taken over by one press, without what only they can know.
    pub(super) fn take_over(&mut self, id: RowId) -> Result<(), PlanError> {
        let place = self.place(id)?;
        if self.rows[place].example {
            self.forget(id, ONLY_THEIRS.into_iter());
        }
        // A row that said nothing else is gone.
        if self.row(id).is_some() { self.make_own(id) } else { Ok(()) }
    }

    /// An example is taken over as it stands.
    pub fn make_own(&mut self, id: RowId) -> Result<(), PlanError> {
        let place = self.place(id)?;
        self.rows[place].become_own();
        Ok(())
    }

    pub(super) fn keep_rows(&mut self, stays: impl Fn(&Row) -> bool) {
        self.rows.retain(stays);
    }

    fn next_id(&mut self, section: Section) -> RowId {
        if let Some(number) = section.own_number() {
            return RowId(number);
        }
        self.last_id = self.last_id.max(OWN_NUMBERS) + 1;
        RowId(self.last_id)
    }

    fn place(&self, id: RowId) -> Result<usize, PlanError> {
        self.rows.iter().position(|row| row.id == id).ok_or(PlanError::NoSuchRow)
    }

    fn check_name(
        &self,
        section: Section,
        values: &BTreeMap<Field, String>,
        own: Option<RowId>,
    ) -> Result<(), PlanError> {
        if !section.has_rows() {
            return Ok(());
        }
        let name = values.get(&Field::Name).ok_or(PlanError::NoName { section })?;
        if name.contains(';') {
            return Err(PlanError::NameWithSemicolon { section, name: name.clone() });
        }
        let taken = self.of(section).any(|row| Some(row.id) != own && same_name(row.name(), name));
        if taken { Err(PlanError::NameTaken { section, name: name.clone() }) } else { Ok(()) }
    }

    fn rename(&mut self, section: Section, old: &str, new: &str) {
        for row in &mut self.rows {
            for shape in row.section.fields() {
                let names_it = matches!(shape.holds, Holds::Names(named) | Holds::OneName(named) if named == section);
                if names_it && let Some(kept) = row.values.get_mut(&shape.field) {
                    let names: Vec<&str> =
                        value::names(kept).map(|name| if same_name(name, old) { new } else { name }).collect();
                    *kept = names.join("; ");
                }
            }
        }
    }
}

/// Names are the same to a person whatever their capitals.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

fn settled(section: Section, typed: &BTreeMap<Field, String>) -> Result<BTreeMap<Field, String>, PlanError> {
    let all = settled_all(section, typed)?;
    Ok(all.into_iter().filter(|(_, value)| !value.is_empty()).collect())
}

fn settled_all(section: Section, typed: &BTreeMap<Field, String>) -> Result<Vec<(Field, String)>, PlanError> {
    typed
        .iter()
        .map(|(field, typed)| {
            let field = *field;
            let holds = section.holds(field).ok_or(PlanError::NoSuchField { section, field })?;
            let value = settle(holds, typed).map_err(|reason| PlanError::BadValue {
                section,
                field,
                typed: typed.clone(),
                reason,
            })?;
            Ok((field, value))
        })
        .collect()
}

impl Row {
    pub fn name(&self) -> &str {
        self.text(Field::Name)
    }

    /// What stands there, in its settled spelling; empty where nothing was said.
    pub fn text(&self, field: Field) -> &str {
        self.values.get(&field).map_or("", String::as_str)
    }

    pub fn says(&self, field: Field) -> bool {
        self.values.contains_key(&field)
    }

    pub fn values(&self) -> impl Iterator<Item = (Field, &str)> {
        self.section.fields().iter().filter_map(|shape| Some((shape.field, self.values.get(&shape.field)?.as_str())))
    }

    pub fn date(&self, field: Field) -> Option<Date> {
        self.text(field).parse().ok()
    }

    pub fn number(&self, field: Field) -> Option<f64> {
        value::number(self.text(field))
    }

    pub fn whole(&self, field: Field) -> Option<u32> {
        self.text(field).parse().ok()
    }

    pub fn money(&self, field: Field) -> Option<Money> {
        Money::parse(self.text(field))
    }

    pub fn is_yes(&self, field: Field) -> bool {
        self.text(field) == "yes"
    }

    pub fn names(&self, field: Field) -> impl Iterator<Item = &str> {
        value::names(self.text(field))
    }

    pub fn days(&self, field: Field) -> [bool; 7] {
        value::days_of(self.text(field))
    }

    /// How a place or habit stands; what nobody said is kept.
    pub fn standing(&self) -> Standing {
        Standing::parse(self.text(Field::Standing)).unwrap_or(Standing::Kept)
    }

    /// What the kit asks whoever makes the row their own; empty where it asks nothing.
    pub fn asks(&self) -> &str {
        &self.asks
    }

    /// What a kit would say in the fields that nobody has filled, in the order of the form.
    pub fn suggested(&self) -> impl Iterator<Item = (Field, &str)> {
        self.section.fields().iter().filter_map(|shape| Some((shape.field, self.suggested.get(&shape.field)?.as_str())))
    }

    pub fn suggestion(&self, field: Field) -> Option<&str> {
        self.suggested.get(&field).map(String::as_str)
    }

    fn become_own(&mut self) {
        self.example = false;
        self.asks.clear();
    }

    /// What a change begins from: all that was said. Of an example only what it is; what it says was nobody's word.
    fn without_suggestions(&self) -> BTreeMap<Field, String> {
        let stays = |field: Field| !self.example || WHAT_IT_IS.contains(&field);
        self.values.iter().filter(|(field, _)| stays(**field)).map(|(field, value)| (*field, value.clone())).collect()
    }

    pub(super) fn kept_against(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().map(String::as_str)
    }

    pub fn is_kept_against(&self, rule: &str) -> bool {
        self.kept.contains(rule)
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
