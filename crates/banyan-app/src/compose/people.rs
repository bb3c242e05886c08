//! People whom the guard knows by name: those kept for mentions, those shown in the library whose yes is over, and those
//! who wrote to us.

use std::collections::{BTreeMap, BTreeSet};

use banyan_db::List;
use banyan_domain::{
    compose::mentions::Mentioned,
    guard::{Person, Yes},
};
use jiff::civil::Date;
use serde::Deserialize;

use crate::converse::Writer;

/// Every yes that was noted, for a statement that asks for more; `$1` is the business.
pub(super) const CONSENTS: List<'static> = List {
    columns: &["name", "file", "until_day", "withdrawn_on"],
    sql: "SELECT asset_consent.name, asset.name AS file, asset_consent.until_day, asset_consent.withdrawn_on
        FROM asset_consent JOIN asset ON asset.id = asset_consent.asset_id
        WHERE asset_consent.workspace_id = $1 AND asset_consent.removed_at IS NULL
        ORDER BY asset_consent.noted_at, asset_consent.id",
};

#[derive(Deserialize)]
pub(super) struct Consented {
    name: String,
    file: String,
    until_day: Option<String>,
    withdrawn_on: Option<String>,
}

/// As of a day, beside those kept for mentions and those who wrote. Who said yes to anything that still holds is not asked
/// about.
pub(super) fn people(consents: &[Consented], contacts: &[Mentioned], writers: &[Writer], day: Date) -> Vec<Person> {
    let mut said: BTreeMap<String, (String, Option<Yes>)> = BTreeMap::new();
    for row in consents {
        let known = said.entry(row.name.to_lowercase()).or_insert_with(|| (row.name.clone(), Some(Yes::Unknown)));
        known.1 = match (known.1.take(), yes(row, day)) {
            (None, _) | (_, None) => None,
            (Some(_), later) => later,
        };
    }
    let named: BTreeSet<String> =
        said.keys().cloned().chain(contacts.iter().map(|it| it.name.to_lowercase())).collect();
    let handles: BTreeSet<&String> = contacts.iter().flat_map(|contact| contact.handles.values()).collect();
    let wrote = writers.iter().filter_map(person);
    let is_new =
        |it: &Person| !named.contains(&it.name.to_lowercase()) && !it.handles.iter().any(|it| handles.contains(it));
    let wrote: Vec<Person> = wrote.filter(is_new).collect();
    let mut people = Vec::new();
    for contact in contacts {
        let handles = contact.handles.values().cloned().collect();
        match said.remove(&contact.name.to_lowercase()) {
            Some((_, None)) => {}
            Some((name, Some(yes))) => people.push(Person { name, handles, yes }),
            None => people.push(Person { name: contact.name.clone(), handles, yes: Yes::Unknown }),
        }
    }
    let shown = said.into_values().filter_map(|(name, yes)| Some(Person { name, handles: Vec::new(), yes: yes? }));
    people.extend(shown);
    people.extend(wrote);
    people
}

/// By the whole name: a single word stands in many a sentence and means nobody, and then only the network's name tells.
/// None: there is neither.
fn person(Writer { author_name, author_handle }: &Writer) -> Option<Person> {
    let handle = Some(author_handle.trim_start_matches('@').to_owned()).filter(|handle| !handle.is_empty());
    let words = author_name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let whole = (words.len() > 1).then(|| words.join(" "));
    let name = whole.or_else(|| Some(format!("@{}", handle.as_ref()?)))?;
    Some(Person { name, handles: handle.into_iter().collect(), yes: Yes::Unknown })
}

/// None: it holds.
fn yes(row: &Consented, day: Date) -> Option<Yes> {
    let day_of = |text: Option<&str>| text.and_then(|text| text.parse::<Date>().ok());
    let file = || row.file.clone();
    if let Some(on) = day_of(row.withdrawn_on.as_deref()) {
        return Some(Yes::Withdrawn { on, file: file() });
    }
    day_of(row.until_day.as_deref()).filter(|until| *until < day).map(|on| Yes::Ended { on, file: file() })
}
