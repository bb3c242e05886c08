//! The "combined" log that web servers write.
//!
//! SOURCE: https://httpd.apache.org/docs/2.4/logs.html#combined, 2026-11-22.

use jiff::civil::Date;

use super::{Visits, host::referring_host};

/// What programs that only look for a preview, or read the whole web, call themselves.
const MACHINES: [&str; 10] =
    ["bot", "crawl", "spider", "preview", "fetch", "scan", "curl", "wget", "python", "facebookexternalhit"];
/// What a page brings with it is no visit of its own.
const PARTS: [&str; 16] = [
    ".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".woff", ".woff2", ".xml",
    ".atom", ".rss", ".txt",
];
/// So many lines of something else, and it is no log.
const MOST_OTHER: usize = 20;

struct Line<'a> {
    day: Option<Date>,
    request: &'a str,
    status: &'a str,
    referer: &'a str,
    agent: &'a str,
}

/// Whether whoever calls itself so is a program.
pub fn is_machine(agent: &str) -> bool {
    let agent = agent.to_lowercase();
    agent.is_empty() || MACHINES.iter().any(|machine| agent.contains(machine))
}

/// None where it is no log.
pub(super) fn read(text: &str, own: &[String]) -> Option<Visits> {
    let mut visits = Visits::default();
    let (mut known, mut other) = (0, 0);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some(line) = parse(line) else {
            other += 1;
            if known == 0 && other >= MOST_OTHER {
                return None;
            }
            continue;
        };
        known += 1;
        if let Some(day) = line.day {
            let (first, last) = visits.days.unwrap_or((day, day));
            visits.days = Some((first.min(day), last.max(day)));
        }
        if is_visit(&line) {
            visits.add(referring_host(line.referer), 1, own);
        }
    }
    (known > 0).then_some(visits)
}

/// `host ident user [day] "request" status bytes "referer" "agent"`
fn parse(line: &str) -> Option<Line<'_>> {
    let (before, rest) = line.split_once("] \"")?;
    let (_, day) = before.split_once('[')?;
    let (request, rest) = quoted(rest)?;
    let mut numbers = rest.trim_start().splitn(3, ' ');
    let (status, _bytes, rest) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let (referer, rest) = quoted(rest.strip_prefix('"')?)?;
    let (agent, _) = quoted(rest.trim_start().strip_prefix('"')?)?;
    Some(Line { day: day_of(day), request, status, referer, agent })
}

/// Up to the next quotation mark that is not escaped, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let mut is_escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '"' if !is_escaped => return Some((&text[..at], &text[at + 1..])),
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    None
}

/// `22/Nov/2026:10:00:00 +0100`
fn day_of(said: &str) -> Option<Date> {
    Date::strptime("%d/%b/%Y", said.split(':').next()?).ok()
}

fn is_visit(line: &Line<'_>) -> bool {
    let mut request = line.request.split(' ');
    let is_read = request.next() == Some("GET") && matches!(line.status.as_bytes(), [b'2', ..] | b"304");
    let path = request.next().unwrap_or_default().split(['?', '#']).next().unwrap_or_default().to_lowercase();
    is_read && !is_machine(line.agent) && !PARTS.iter().any(|part| path.ends_with(part))
}
