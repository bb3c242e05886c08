//! People whom the guard knows by name: those kept for mentions, and those shown in the library whose yes is over.

use std::collections::BTreeMap;

use banyan_db::List;
use banyan_domain::{
    compose::mentions::Mentioned,
    guard::{Person, Yes},
};
use jiff::civil::Date;
use serde::Deserialize;

/// Every yes that was noted, for a statement that asks for more; `$1` is the business.
pub(super) const CONSENTS: List<'static> = List {
    columns: &["name", "file", "until_day", "withdrawn_on"],
    sql: "SELECT asset_consent.name, asset.name AS file, asset_consent.until_day, asset_consent.withdrawn_on
        FROM asset_consent JOIN asset ON asset.id = asset_consent.asset_id
        WHERE asset_consent.workspace_id = $1 ORDER BY asset_consent.noted_at, asset_consent.id",
};

#[derive(Deserialize)]
pub(super) struct Consented {
    name: String,
    file: String,
    until_day: Option<String>,
    withdrawn_on: Option<String>,
}

/// As of a day, beside those kept for mentions. Who said yes to anything that still holds is not asked about.
pub(super) fn people(consents: &[Consented], contacts: &[Mentioned], day: Date) -> Vec<Person> {
    let mut said: BTreeMap<String, (String, Option<Yes>)> = BTreeMap::new();
    for row in consents {
        let known = said.entry(row.name.to_lowercase()).or_insert_with(|| (row.name.clone(), Some(Yes::Unknown)));
        known.1 = match (known.1.take(), yes(row, day)) {
            (None, _) | (_, None) => None,
            (Some(_), later) => later,
        };
    }
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
    people
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
