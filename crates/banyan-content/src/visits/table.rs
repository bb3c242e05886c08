//! The table of sources that statistics programs hand out: a column of names or addresses, and one of numbers.

use super::{Visits, host::referring_host};

const MAX_COLUMNS: usize = 100;
/// Lines above the names of the columns.
const MAX_PREAMBLE: usize = 20;

/// Parts of names of columns, in the languages of the usual programs; the first that is there counts.
const SOURCES: &[&str] =
    &["referr", "source", "quelle", "verweis", "herkunft", "fuente", "origen", "referen", "label", "name"];
const NUMBERS: &[&str] = &[
    "visitors",
    "visits",
    "sessions",
    "users",
    "besucher",
    "besuche",
    "sitzungen",
    "nutzer",
    "visitantes",
    "visitas",
    "sesiones",
    "usuarios",
    "hits",
    "views",
    "aufrufe",
    "vistas",
    "count",
    "anzahl",
    "total",
];
/// How programs say that they do not know.
const UNSAID: &[&str] = &["", "-", "none", "unknown", "(none)", "(not set)", "(unknown)"];

/// None where it is no such table.
pub(super) fn read(text: &str, own: &[String]) -> Option<Visits> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = reader.records().flatten();
    let (source, number) = rows.by_ref().take(MAX_PREAMBLE).find_map(|row| columns(&row))?;
    let mut visits = Visits::default();
    for row in rows {
        let (Some(source), Some(number)) = (row.get(source), row.get(number).and_then(whole)) else { continue };
        visits.add(named(source), number, own);
    }
    Some(visits)
}

/// What the first line that names columns has most of.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.starts_with('#') && line.contains([',', ';', '\t'])).unwrap_or_default();
    let count = |mark: u8| line.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',')
}

fn columns(row: &csv::StringRecord) -> Option<(usize, usize)> {
    let names: Vec<String> = row.iter().take(MAX_COLUMNS).map(|name| name.trim().to_lowercase()).collect();
    let called = |known: &[&str]| known.iter().find_map(|part| names.iter().position(|name| name.contains(part)));
    let (source, number) = (called(SOURCES)?, called(NUMBERS)?);
    (source != number).then_some((source, number))
}

/// `1,234`, `1.234` and `1 234` are one number.
fn whole(cell: &str) -> Option<u32> {
    let digits: String =
        cell.chars().filter(|letter| !matches!(letter, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.parse().ok()
}

/// A host, or the name a program gives it; none where nothing was said.
fn named(source: &str) -> Option<String> {
    let source = source.trim();
    let plain = source.to_lowercase();
    if UNSAID.contains(&plain.as_str()) || plain.contains("direct") || plain.contains("direkt") {
        return None;
    }
    let is_host = source.contains('.') && !source.contains(' ');
    let whole = if source.contains("://") { source.to_owned() } else { format!("https://{source}") };
    if is_host { referring_host(&whole) } else { Some(plain.chars().take(100).collect()) }
}
