//! `Shares.csv` out of what LinkedIn hands out: one line a post, in UTC.
//!
//! The columns are those of exports described in March 2025; LinkedIn itself does not describe them.
//!
//! SOURCE: <https://www.linkedin.com/help/linkedin/answer/a1339364> (2026-11-22)

use super::{Archive, ArchiveError, ArchivedPost, links_in, pack::File, posts::Posts};

/// Lines before the one that names the columns.
const MAX_PREAMBLE: usize = 10;

struct Columns {
    date: usize,
    words: usize,
    link: Option<usize>,
}

pub(super) fn read(files: &[File]) -> Result<Option<Archive>, ArchiveError> {
    let Some(file) = files.iter().find(|file| file.name == "Shares.csv") else { return Ok(None) };
    let text = String::from_utf8_lossy(&file.bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut rows = reader.records().flatten();
    let columns = rows.by_ref().take(MAX_PREAMBLE).find_map(|row| columns(&row)).ok_or(ArchiveError::Unknown)?;
    let mut posts = Posts::default();
    rows.for_each(|row| posts.push(post(&columns, &row)));
    Ok(Some(Archive { network: "linkedin", posts: posts.all()?, left_waiting: None }))
}

fn columns(row: &csv::StringRecord) -> Option<Columns> {
    let named = |name: &str| row.iter().position(|cell| cell.trim() == name);
    Some(Columns { date: named("Date")?, words: named("ShareCommentary")?, link: named("SharedUrl") })
}

fn post(columns: &Columns, row: &csv::StringRecord) -> Option<ArchivedPost> {
    let date = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", row.get(columns.date)?.trim()).ok()?;
    let at = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond();
    let text = row.get(columns.words).unwrap_or_default().trim().to_owned();
    let mut links = links_in(&text);
    let shared = columns.link.and_then(|column| row.get(column)).map(str::trim).filter(|link| !link.is_empty());
    links.extend(shared.map(str::to_owned));
    Some(ArchivedPost { at, text, links })
}
