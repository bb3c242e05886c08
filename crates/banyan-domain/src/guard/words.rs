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
        let tokens: Vec<Token> =
            plain.split_whitespace().map(Token::of).filter(|token| !token.word.is_empty()).collect();
        let mut reading = Self::default();
        for (at, Token { word, .. }) in tokens.iter().enumerate() {
            let by_month = || at.checked_sub(1).is_some_and(|at| is_month(&tokens, at)) || is_month(&tokens, at + 1);
            if is_calendar_word(&tokens, at) || (has_digit(word) && (is_date_number(word) || by_month())) {
                reading.dates.push(word.clone());
                reading.push_number();
            } else if has_digit(word) {
                reading.amounts.push(word.clone());
                reading.push_number();
            } else {
                let parts = word.split(|c: char| !is_letter(c)).filter(|part| !part.is_empty());
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

/// A word in small letters, without what surrounds it.
struct Token {
    word: String,
    is_capital: bool,
}

impl Token {
    fn of(written: &str) -> Self {
        let core = written.trim_matches(|c: char| !is_letter(c));
        Self { word: core.to_lowercase(), is_capital: core.starts_with(char::is_uppercase) }
    }
}

/// Letters with their marks; what is left of an emoji after this is nothing.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{0300}'..='\u{036F}' | '\u{093C}'..='\u{094D}' | '\u{0E31}'..='\u{0E4E}')
}

fn has_digit(token: &str) -> bool {
    token.contains(|c: char| c.is_numeric())
}

fn is_month(tokens: &[Token], at: usize) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| MONTHS.iter().copied().collect());
    is_known(&KNOWN, tokens, at)
}

fn is_calendar_word(tokens: &[Token], at: usize) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| DAYS.iter().copied().collect());
    is_known(&KNOWN, tokens, at) || is_month(tokens, at)
}

fn is_known(calendar: &HashSet<&str>, tokens: &[Token], at: usize) -> bool {
    let known = tokens.get(at).filter(|token| calendar.contains(token.word.as_str()));
    known.is_some_and(|token| !DOUBTFUL.contains(&token.word.as_str()) || is_meant_as_date(tokens, at))
}

/// "May 3", "3rd of May", "until March", "mar 2026", and not "you may take 3" or "they march on".
fn is_meant_as_date(tokens: &[Token], at: usize) -> bool {
    let is_capital = tokens[at].is_capital;
    let before = at.checked_sub(1).map(|at| tokens[at].word.as_str());
    let after = tokens.get(at + 1).map(|token| token.word.as_str());
    let is_led_to = before.is_some_and(|word| LEADS.contains(&word));
    let dates = |word: &str| {
        is_year(word) || is_ordinal(word) || (is_capital && (is_day_of_month(word) || is_date_number(word)))
    };
    (is_capital && is_led_to) || before.into_iter().chain(after).any(dates)
}

/// "10:30", "5.12.2026", "12/5", "2026-12-05", "5th", "2026", "17h", "10am".
fn is_date_number(token: &str) -> bool {
    let has_clock = token.contains(':') || is_number_with(token, &["am", "pm", "h", "uhr"]);
    let numbers =
        |separator: char| -> Vec<u32> { token.split(separator).filter_map(|part| part.parse().ok()).collect() };
    let is_split = |separator: char, least: usize| {
        let parts = token.split(separator).count();
        parts >= least && numbers(separator).len() == parts
    };
    // "12.05" may be a price; only with its year is it a date for certain.
    let has_parts = is_split('.', 3) || is_split('/', 2) || is_split('-', 2) || is_split('–', 2);
    is_year(token) || is_ordinal(token) || has_clock || has_parts
}

fn is_year(token: &str) -> bool {
    let is_number = token.len() == 4 && token.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (token.starts_with("19") || token.starts_with("20"))
}

fn is_ordinal(token: &str) -> bool {
    is_number_with(token, &["th", "st", "nd", "rd"])
}

fn is_number_with(token: &str, ends: &[&str]) -> bool {
    let number = |end: &&str| token.strip_suffix(*end);
    ends.iter().filter_map(number).any(|number| number.ends_with(|c: char| c.is_ascii_digit()))
}

fn is_day_of_month(token: &str) -> bool {
    token.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

/// Names of the calendar that are also words of every day or names of people: "you may", "they march", "el mar", Jan,
/// French "sept" and "mon", "they wed".
const DOUBTFUL: &[&str] = &["may", "march", "mar", "jan", "sept", "mon", "wed"];

/// What stands before a month or a day of the week.
const LEADS: &[&str] = &[
    "in", "on", "until", "till", "since", "by", "from", "to", "of", "this", "next", "last", "every", "each", "early",
    "late", "im",
];

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
