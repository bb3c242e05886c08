//! A table of contacts: the columns of Google, Outlook, LinkedIn, Thunderbird, or of anybody's own list.

use super::{Contact, ContactsError, MAX_CONTACTS, network_called};

const MAX_COLUMNS: usize = 300;
/// Lines above the names of the columns, as LinkedIn writes them.
const MAX_PREAMBLE: usize = 10;

/// What stands in a column, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Mail,
    Site,
    Network(&'static str),
    /// A name, a number, a street: only tells that these are contacts.
    Person,
    Other,
}

/// Parts of names of columns, in the languages of the usual programs.
const MAIL: &[&str] = &["mail", "correo"];
const SITE: &[&str] = &["website", "web page", "web site", "webseite", "homepage", "url", "sitio web", "página web"];
const PERSON: &[&str] = &["name", "nombre", "apellido", "phone", "telefon", "teléfono", "company", "firma", "empresa"];

pub(super) fn read(text: &str) -> Result<Vec<Contact>, ContactsError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = reader.records().flatten();
    let columns = rows.by_ref().take(MAX_PREAMBLE).find_map(|row| columns(&row)).ok_or(ContactsError::Unknown)?;
    let mut contacts = Vec::new();
    for row in rows.filter(|row| row.iter().any(|cell| !cell.trim().is_empty())) {
        if contacts.len() == MAX_CONTACTS {
            return Err(ContactsError::TooMany);
        }
        contacts.push(contact(&columns, &row));
    }
    Ok(contacts)
}

/// What the first line with words in it has most of.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| line.contains([',', ';', '\t'])).unwrap_or_default();
    let count = |mark: u8| line.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

/// None where the line does not look like names of columns of contacts.
fn columns(row: &csv::StringRecord) -> Option<Vec<Column>> {
    let columns: Vec<Column> = row.iter().take(MAX_COLUMNS).map(column).collect();
    let known = columns.iter().filter(|column| **column != Column::Other).count();
    (known > 0 && row.iter().all(|name| !name.contains("://"))).then_some(columns)
}

fn column(name: &str) -> Column {
    let name = name.trim().to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    // Google's `E-mail 1 - Type` and `Website 1 - Label` say what the value beside them is.
    if name.ends_with("type") || name.ends_with("label") {
        return Column::Other;
    }
    if let Some(network) = network_called(&name) {
        return Column::Network(network);
    }
    match () {
        () if says(MAIL) => Column::Mail,
        () if says(SITE) => Column::Site,
        () if says(PERSON) => Column::Person,
        () => Column::Other,
    }
}

fn contact(columns: &[Column], row: &csv::StringRecord) -> Contact {
    let mut contact = Contact::default();
    for (column, cell) in columns.iter().zip(row.iter()).filter(|(_, cell)| !cell.trim().is_empty()) {
        // Google writes several of a kind into one cell.
        for value in cell.split(" ::: ") {
            match column {
                Column::Mail => contact.mail(value),
                Column::Site => contact.link(value, true),
                Column::Network(network) => contact.handle(network, value),
                Column::Person => {}
                Column::Other => contact.link(value, false),
            }
        }
    }
    contact
}
