//! What of a post is compared: its words without address, hashtags, emoji and case, its numbers apart.

use std::{collections::HashSet, sync::LazyLock};

use crate::compose::links::{self, Span, SpanKind};

/// A text as the guard reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// Lower-case words in order; every number or date is the one word `0`.
    pub(super) words: Vec<String>,
    /// Days, months, times and years as written: what changes from one of a series to the next.
    pub(super) dates: Vec<String>,
    /// All other numbers: prices, counts, per cents.
    pub(super) amounts: Vec<String>,
}

impl Reading {
    pub(super) fn of(text: &str) -> Self {
        let plain = without_spans(text);
        let tokens: Vec<String> = plain.split_whitespace().map(core).filter(|token| !token.is_empty()).collect();
        let mut reading = Self::default();
        for (at, token) in tokens.iter().enumerate() {
            let beside =
                |index: Option<usize>| index.and_then(|index| tokens.get(index)).is_some_and(|token| is_month(token));
            let by_month = || beside(at.checked_sub(1)) || beside(Some(at + 1));
            if is_calendar_word(token) || (has_digit(token) && (is_date_number(token) || by_month())) {
                reading.dates.push(token.clone());
                reading.push_number();
            } else if has_digit(token) {
                reading.amounts.push(token.clone());
                reading.push_number();
            } else {
                let parts = token.split(|c: char| !is_letter(c)).filter(|part| !part.is_empty());
                reading.words.extend(parts.map(str::to_owned));
            }
        }
        reading
    }

    fn push_number(&mut self) {
        if self.words.last().is_none_or(|last| last != "0") {
            self.words.push("0".to_owned());
        }
    }
}

/// Addresses and mentions are replaced when a post is sent again, hashtags are moved: none of them is what it says.
/// A post of nothing but hashtags says them.
fn without_spans(text: &str) -> String {
    let spans = links::find(text);
    let without_tags = cut(text, &spans, false);
    if without_tags.chars().any(char::is_alphanumeric) { without_tags } else { cut(text, &spans, true) }
}

/// Nothing but addresses, hashtags and emoji.
pub(super) fn is_decoration(text: &str) -> bool {
    !cut(text, &links::find(text), false).chars().any(char::is_alphanumeric)
}

fn cut(text: &str, spans: &[Span], keep_tags: bool) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans.iter().filter(|span| !(keep_tags && span.kind == SpanKind::Hashtag)) {
        plain.push_str(&text[from..span.range.start]);
        plain.push(' ');
        from = span.range.end;
    }
    plain + &text[from..]
}

fn core(token: &str) -> String {
    token.trim_matches(|c: char| !is_letter(c)).to_lowercase()
}

/// Letters with their marks; what is left of an emoji after this is nothing.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{0300}'..='\u{036F}' | '\u{093C}'..='\u{094D}' | '\u{0E31}'..='\u{0E4E}')
}

fn has_digit(token: &str) -> bool {
    token.contains(|c: char| c.is_numeric())
}

/// "10:30", "5.12.2026", "12/5", "2026-12-05", "5th", "2026", "17h", "10am".
fn is_date_number(token: &str) -> bool {
    let digits = token.chars().filter(char::is_ascii_digit).count();
    let is_year = digits == 4 && token.len() == 4 && (token.starts_with("19") || token.starts_with("20"));
    let has_clock = token.contains(':')
        || ["am", "pm", "th", "st", "nd", "rd", "h", "uhr"]
            .iter()
            .any(|end| token.strip_suffix(end).is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit())));
    let numbers =
        |separator: char| -> Vec<u32> { token.split(separator).filter_map(|part| part.parse().ok()).collect() };
    let is_split = |separator: char, least: usize| {
        let parts = token.split(separator).count();
        parts >= least && numbers(separator).len() == parts
    };
    // "12.05" may be a price; only with its year is it a date for certain.
    let has_parts = is_split('.', 3) || is_split('/', 2) || is_split('-', 2) || is_split('–', 2);
    is_year || has_clock || has_parts
}

fn is_month(token: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| MONTHS.iter().copied().collect());
    KNOWN.contains(token)
}

fn is_calendar_word(token: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| DAYS.iter().copied().collect());
    KNOWN.contains(token) || is_month(token)
}

const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mondays",
    "tuesdays",
    "wednesdays",
    "thursdays",
    "fridays",
    "saturdays",
    "sundays",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
];

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "januar",
    "jänner",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "okt",
    "dez",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "janvier",
    "février",
    "mars",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoration_does_not_count_as_words() {
        let plain = Reading::of("Fresh rye today");
        for text in [
            "FRESH RYE, today!!!",
            "#bread Fresh rye today 🍞 https://linden.example.com/rye?utm_source=x",
            "🔥 Fresh rye – today → @ada@linden.example.com #Rye",
        ] {
            assert_eq!(Reading::of(text), plain, "{text}");
        }
    }

    #[test]
    fn dates_and_amounts_are_kept_apart() {
        let reading = Reading::of(
            "Open Saturday 5 December, 10:30 to 4pm: 3 loaves, 20 % off, 4.50 €, 12.05.2026 (5th year, 2026)",
        );
        assert_eq!(reading.dates, ["saturday", "5", "december", "10:30", "4pm", "12.05.2026", "5th", "2026"]);
        assert_eq!(reading.amounts, ["3", "20", "4.50"]);
        assert_eq!(reading.words.join(" "), "open 0 to 0 loaves 0 off 0 year 0");
    }

    #[test]
    fn hashtags_alone_are_words() {
        assert_eq!(Reading::of("#Rye #Bread").words, ["rye", "bread"]);
        assert!(Reading::of("🍞 https://linden.example.com").words.is_empty());
    }
}
