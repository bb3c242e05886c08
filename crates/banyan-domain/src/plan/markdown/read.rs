//! From Markdown to rows: everything that cannot be understood is said with its line, and nothing is half taken.

use std::collections::{BTreeMap, BTreeSet};

use super::{ASKS, EXAMPLE, EXAMPLE_OF, KEPT, heading};
use crate::plan::{
    Plan, PlanError, RowId,
    shape::{Field, Section},
    value,
};

/// What is wrong in one line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Slip {
    #[error("there is no section “{0}”")]
    NoSuchSection(String),
    #[error("this section has no line “{0}”")]
    NoSuchLine(String),
    #[error("this line belongs to no row: begin a row with `### its name`")]
    OutsideOfRow,
    #[error("this section has one row, without a name")]
    OneRowOnly,
    #[error("said twice: “{0}”")]
    Twice(String),
    #[error("not a line of the plan: write `- key: words`, and begin further lines with two spaces")]
    NotALine,
    #[error(transparent)]
    Row(#[from] PlanError),
}

/// Every line that could not be read, in order.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} of the file's lines could not be read; the first is line {}: {}", .0.len(), .0[0].0, .0[0].1)]
pub struct Misread(pub Vec<(usize, Slip)>);

pub fn read(text: &str) -> Result<Plan, Misread> {
    read_after(&Plan::default(), text)
}

/// As what shall stand in the place of `now`. What was told hangs on the numbers: a row that says none is the one of its
/// section and name there, and what is new gets a number that nothing had.
pub fn read_after(now: &Plan, text: &str) -> Result<Plan, Misread> {
    let mut reader = Reader::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, line) in text.split('\n').enumerate() {
        if let Err(slip) = reader.line(number + 1, line.strip_suffix('\r').unwrap_or(line)) {
            reader.slips.push((number + 1, slip));
        }
    }
    reader.finish_row();
    let Reader { rows, mut slips, .. } = reader;
    let numbers = numbers(now, &rows);
    let mut plan = Plan::numbered_beside(now, numbers.iter().flatten().copied());
    for (row, id) in rows.iter().zip(numbers) {
        if let Err(wrong) = take(&mut plan, row, id) {
            slips.push((row.line_of(&wrong), wrong.into()));
        }
    }
    if slips.is_empty() {
        Ok(plan)
    } else {
        slips.sort_by_key(|(line, _)| *line);
        Err(Misread(slips))
    }
}

#[derive(Default)]
struct Reader {
    rows: Vec<Half>,
    section: Option<Section>,
    /// An unknown section's lines are not complained of one by one.
    lost: bool,
    row: Option<Half>,
    in_comment: bool,
    slips: Vec<(usize, Slip)>,
}

/// A row while its lines are read.
struct Half {
    starts: usize,
    section: Section,
    id: Option<RowId>,
    lines: Vec<(usize, Key, String)>,
    empty_lines: usize,
}

#[derive(Clone, Copy, PartialEq)]
enum Key {
    Field(Field),
    /// What a kit would say there.
    Suggested(Field),
    Kept,
    Example,
    Asks,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) -> Result<(), Slip> {
        // Further lines of a row are a person's words, whatever they begin with.
        let is_words = line.starts_with("  ") && self.row.is_some();
        if self.in_comment || (line.starts_with("<!--") && !is_words) {
            self.in_comment = !line.contains("-->");
            return Ok(());
        }
        if line.trim().is_empty() {
            if let Some(row) = &mut self.row {
                row.empty_lines += 1;
            }
            return Ok(());
        }
        if let Some(name) = line.strip_prefix("### ") {
            return self.begin_row(number, name);
        }
        if let Some(name) = line.strip_prefix("## ") {
            return self.begin_section(number, name);
        }
        if line.starts_with("# ") && self.section.is_none() {
            return Ok(());
        }
        if self.lost {
            return Ok(());
        }
        if let Some(more) = line.strip_prefix("  ") {
            return self.go_on(more);
        }
        let (key, value) = line.strip_prefix("- ").and_then(|line| line.split_once(':')).ok_or(Slip::NotALine)?;
        self.begin_line(number, key.trim(), value.trim())
    }

    fn begin_section(&mut self, number: usize, name: &str) -> Result<(), Slip> {
        self.finish_row();
        self.section = section_called(name.trim());
        self.lost = self.section.is_none();
        let section = self.section.ok_or_else(|| Slip::NoSuchSection(name.trim().to_owned()))?;
        if !section.has_rows() {
            self.row = Some(Half { starts: number, section, id: None, lines: Vec::new(), empty_lines: 0 });
        }
        Ok(())
    }

    fn begin_row(&mut self, number: usize, name: &str) -> Result<(), Slip> {
        if self.lost {
            return Ok(());
        }
        let section = self.section.ok_or(Slip::OutsideOfRow)?;
        if !section.has_rows() {
            return Err(Slip::OneRowOnly);
        }
        self.finish_row();
        let (name, id) = numbered(name.trim());
        let lines = vec![(number, Key::Field(Field::Name), name.to_owned())];
        self.row = Some(Half { starts: number, section, id, lines, empty_lines: 0 });
        Ok(())
    }

    fn begin_line(&mut self, number: usize, word: &str, value: &str) -> Result<(), Slip> {
        let row = self.row.as_mut().ok_or(Slip::OutsideOfRow)?;
        let key = match word.to_lowercase().replace(' ', "_").as_str() {
            KEPT => Key::Kept,
            EXAMPLE => Key::Example,
            ASKS => Key::Asks,
            word => {
                let suggested = word.strip_prefix(EXAMPLE_OF);
                let field = Field::parse(suggested.unwrap_or(word))
                    .filter(|field| row.section.holds(*field).is_some() && *field != Field::Name)
                    .ok_or_else(|| Slip::NoSuchLine(word.replace('_', " ")))?;
                if suggested.is_some() { Key::Suggested(field) } else { Key::Field(field) }
            }
        };
        if row.lines.iter().any(|(_, known, _)| *known == key) {
            return Err(Slip::Twice(word.to_owned()));
        }
        row.empty_lines = 0;
        row.lines.push((number, key, value.to_owned()));
        Ok(())
    }

    fn go_on(&mut self, more: &str) -> Result<(), Slip> {
        let row = self.row.as_mut().ok_or(Slip::OutsideOfRow)?;
        let skipped = std::mem::take(&mut row.empty_lines);
        let can_go_on = |key: &Key| *key != Key::Field(Field::Name);
        let (_, _, value) = row.lines.last_mut().filter(|(_, key, _)| can_go_on(key)).ok_or(Slip::NotALine)?;
        value.push_str(&"\n".repeat(skipped + 1));
        value.push_str(more);
        Ok(())
    }

    fn finish_row(&mut self) {
        self.rows.extend(self.row.take().filter(|row| !row.lines.is_empty()));
    }
}

impl Half {
    fn name(&self) -> Option<&str> {
        let named = self.lines.iter().find(|(_, key, _)| *key == Key::Field(Field::Name));
        named.map(|(_, _, name)| name.as_str())
    }

    fn line_of(&self, wrong: &PlanError) -> usize {
        match wrong {
            PlanError::BadValue { field, .. } => {
                let is_there = |key: &Key| [Key::Field(*field), Key::Suggested(*field)].contains(key);
                self.lines.iter().find(|(_, key, _)| is_there(key)).map_or(self.starts, |line| line.0)
            }
            _ => self.starts,
        }
    }
}

/// What the file numbers comes first, wherever it stands.
fn numbers(now: &Plan, rows: &[Half]) -> Vec<Option<RowId>> {
    let said = |row: &Half| row.id.filter(|id| now.can_be(*id, row.section));
    let taken: BTreeSet<RowId> = rows.iter().filter_map(said).collect();
    let same = |row: &Half| Some(now.named(row.section, row.name()?)?.id).filter(|id| !taken.contains(id));
    rows.iter().map(|row| said(row).or_else(|| same(row))).collect()
}

fn take(plan: &mut Plan, row: &Half, id: Option<RowId>) -> Result<(), PlanError> {
    let (mut fields, mut suggested) = (BTreeMap::new(), BTreeMap::new());
    for (_, key, value) in &row.lines {
        match key {
            Key::Field(field) => drop(fields.insert(*field, value.clone())),
            Key::Suggested(field) => drop(suggested.insert(*field, value.clone())),
            Key::Kept | Key::Example | Key::Asks => {}
        }
    }
    let id = match id {
        Some(id) => plan.add_as(id, row.section, &fields)?,
        None => plan.add(row.section, &fields)?,
    };
    plan.suggest(id, &suggested)?;
    for (_, key, value) in &row.lines {
        match key {
            Key::Kept => value::names(value).try_for_each(|rule| plan.keep(id, rule))?,
            Key::Example if value == "yes" => plan.mark_example(id),
            Key::Asks => plan.ask_at(id, value),
            Key::Field(_) | Key::Suggested(_) | Key::Example => {}
        }
    }
    Ok(())
}

pub fn section_called(name: &str) -> Option<Section> {
    let name = name.to_lowercase();
    let is = |section: &Section| heading(*section).to_lowercase() == name || section.as_str().replace('_', " ") == name;
    Section::ALL.iter().copied().find(is)
}

/// `24 enquiries {#103}`: the name, and the number it had.
fn numbered(name: &str) -> (&str, Option<RowId>) {
    let number = name.strip_suffix('}').and_then(|rest| {
        let (name, number) = rest.rsplit_once("{#")?;
        Some((name.trim_end(), number.parse().ok().filter(|number| *number < u32::MAX / 2)?))
    });
    match number {
        Some((name, number)) => (name, Some(RowId(number))),
        None => (name, None),
    }
}
