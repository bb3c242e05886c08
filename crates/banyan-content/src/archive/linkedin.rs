//! What LinkedIn hands out as tables: `Shares.csv`, one line a post, and `messages.csv`, one line a message, in UTC.
//!
//! The columns are those of exports described in March 2025, of messages those that programs read in 2026; LinkedIn itself
//! does not describe them.
//!
//! SOURCE: <https://www.linkedin.com/help/linkedin/answer/a1339364> (2026-11-22),
//! <https://github.com/aatif101/LinkedinWrapped>, PARSER_README.md (2026-11-23)

use super::{Archive, ArchiveError, ArchivedPost, links_in, pack::Unpacked, posts::Posts, talks::Talks};

/// Lines before the one that names the columns.
const MAX_PREAMBLE: usize = 10;
/// Where more lines than that say nothing, nobody knows who was last.
const ONE_MISSED_IN: u32 = 20;

struct Columns {
    date: usize,
    words: usize,
    link: Option<usize>,
}

/// Of a talk.
struct Lines {
    talk: usize,
    from: usize,
    date: usize,
    to: Option<usize>,
    /// Of the sender and of those it went to; one without the other would make two of everybody.
    profiles: Option<(usize, usize)>,
    draft: Option<usize>,
}

pub(super) fn read(unpacked: &Unpacked) -> Result<Option<Archive>, ArchiveError> {
    let Some(file) = unpacked.files.iter().find(|file| file.name == "Shares.csv") else { return Ok(None) };
    let text = String::from_utf8_lossy(&file.bytes);
    let mut rows = rows(&text);
    let columns = rows.by_ref().take(MAX_PREAMBLE).find_map(|row| columns(&row)).ok_or(ArchiveError::Unknown)?;
    let mut posts = Posts::default();
    rows.for_each(|row| posts.push(post(&columns, &row)));
    Ok(Some(Archive { network: "linkedin", posts: posts.all()?, waiting: unpacked.talks.waiting() }))
}

fn rows(text: &str) -> impl Iterator<Item = csv::StringRecord> {
    let text = text.trim_start_matches('\u{feff}').as_bytes();
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    reader.into_records().flatten()
}

/// The place of a column in the line that names them.
fn place(row: &csv::StringRecord, name: &str) -> Option<usize> {
    row.iter().position(|cell| cell.trim() == name)
}

fn columns(row: &csv::StringRecord) -> Option<Columns> {
    let named = |name| place(row, name);
    Some(Columns { date: named("Date")?, words: named("ShareCommentary")?, link: named("SharedUrl") })
}

fn moment(said: &str) -> Option<i64> {
    let said = said.trim().trim_end_matches(" UTC");
    let date = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", said).ok()?;
    Some(date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// False where it is no such table, or too much of it cannot be read.
pub(super) fn hear_table(talks: &mut Talks, bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut rows = rows(&text);
    let Some(lines) = rows.by_ref().take(MAX_PREAMBLE).find_map(|row| lines(&row)) else { return false };
    let (mut heard, mut missed) = (0_u32, 0_u32);
    for row in rows {
        match hear_line(talks, &lines, &row) {
            Some(()) => heard += 1,
            None => missed += 1,
        }
    }
    missed <= heard / ONE_MISSED_IN
}

fn lines(row: &csv::StringRecord) -> Option<Lines> {
    let named = |name| place(row, name);
    Some(Lines {
        talk: named("CONVERSATION ID")?,
        from: named("FROM")?,
        date: named("DATE")?,
        to: named("TO"),
        profiles: named("SENDER PROFILE URL").zip(named("RECIPIENT PROFILE URLS")),
        draft: named("IS MESSAGE DRAFT"),
    })
}

/// None where it cannot be told when or by whom it was said.
fn hear_line(talks: &mut Talks, lines: &Lines, row: &csv::StringRecord) -> Option<()> {
    let cell = |place: Option<usize>| place.and_then(|place| row.get(place)).map(str::trim).unwrap_or_default();
    if cell(lines.draft).eq_ignore_ascii_case("yes") {
        return Some(());
    }
    let (talk, name) = (row.get(lines.talk)?.trim(), row.get(lines.from)?.trim());
    let at = moment(row.get(lines.date)?)?;
    // Two may have one name; nobody has the address of somebody else.
    let (from, to) = lines.profiles.unzip();
    let who = [cell(from), name].into_iter().find(|who| !who.is_empty()).filter(|_| !talk.is_empty())?;
    let profiles: Vec<&str> = cell(to).split([',', ';', ' ']).filter(|to| !to.is_empty()).collect();
    let others = if profiles.is_empty() { vec![cell(lines.to)] } else { profiles };
    let others = others.into_iter().filter(|to| !to.is_empty()).map(str::to_owned);
    talks.is_known_as(name, who);
    talks.hear(talk, others, Some((at, who.to_owned())));
    Some(())
}

/// Of `Profile.csv`.
pub(super) fn own_name(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut rows = rows(&text);
    let names = |row: csv::StringRecord| Some([place(&row, "First Name")?, place(&row, "Last Name")?]);
    let [first, last] = rows.by_ref().take(MAX_PREAMBLE).find_map(names)?;
    let row = rows.next()?;
    let name = format!("{} {}", row.get(first)?.trim(), row.get(last)?.trim());
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

fn post(columns: &Columns, row: &csv::StringRecord) -> Option<ArchivedPost> {
    let at = moment(row.get(columns.date)?)?;
    let text = row.get(columns.words).unwrap_or_default().trim().to_owned();
    let mut links = links_in(&text);
    let shared = columns.link.and_then(|column| row.get(column)).map(str::trim).filter(|link| !link.is_empty());
    links.extend(shared.map(str::to_owned));
    Some(ArchivedPost { at, text, links })
}
