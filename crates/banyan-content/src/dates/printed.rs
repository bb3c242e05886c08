//! Dates as mail programs print them for people, in the languages of our users.

use jiff::civil::date;
use jiff::tz::TimeZone;

/// First letters of the month's names; where a name fits two months it is left out.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "янв", "sty", "led", "tam"],
    &["feb", "fév", "fev", "фев", "lut", "úno", "hel"],
    &["mar", "mär", "maa", "mrt", "мар", "bře", "már"],
    &["apr", "avr", "abr", "апр", "kwi", "dub", "ápr", "huh"],
    &["may", "mai", "mei", "mag", "maj", "май", "мая", "kvě", "máj", "tou"],
    &["jun", "juin", "giu", "июн", "cze", "čer", "jún", "kes"],
    &["jul", "juil", "lug", "июл", "lip", "júl", "hei"],
    &["aug", "aoû", "aou", "ago", "авг", "sie", "srp", "elo"],
    &["sep", "set", "сен", "wrz", "zář", "sze", "syy"],
    &["oct", "okt", "ott", "out", "окт", "paź", "říj", "lok"],
    &["nov", "ноя", "lis"],
    &["dec", "dez", "déc", "dic", "дек", "gru", "pro", "jou"],
];

/// UTC milliseconds. The zone is seldom printed, so the wall time is read as UTC; half a day matters little here.
pub(crate) fn millis(text: &str) -> Option<i64> {
    if let Ok(exact) = jiff::fmt::rfc2822::parse(text) {
        return Some(exact.timestamp().as_millisecond());
    }
    let tokens: Vec<String> = text
        .split(|c: char| (!c.is_alphanumeric() && c != ':') || "年月日년월일".contains(c))
        .map(str::to_lowercase)
        .filter(|token| !token.is_empty())
        .collect();
    let numbers: Vec<i16> =
        tokens.iter().filter_map(|token| token.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()).collect();
    let year = numbers.iter().copied().find(|number| (1970..2200).contains(number))?;
    let (day, month) = match tokens.iter().find_map(|token| month(token)) {
        Some(month) => (numbers.iter().copied().find(|number| (1..=31).contains(number))?, month),
        None => numeric(text, &numbers, year)?,
    };
    let (hour, minute) = time(&tokens).unwrap_or((0, 0));
    let civil = jiff::civil::Date::new(year, month, i8::try_from(day).ok()?).ok()?.at(hour, minute, 0, 0);
    civil
        .to_zoned(TimeZone::UTC)
        .ok()
        .map(|zoned| zoned.timestamp().as_millisecond())
        .filter(|millis| *millis > floor())
}

fn month(token: &str) -> Option<i8> {
    if token.starts_with(|c: char| c.is_ascii_digit()) || token.chars().count() < 3 {
        return None;
    }
    let found = MONTHS.iter().position(|names| names.iter().any(|name| token.starts_with(name)))?;
    i8::try_from(found + 1).ok()
}

/// `2024-03-05` and `2024年3月5日` are clear, and so is `5.3.2024`; `3/5/2024` is not and counts as unknown.
fn numeric(text: &str, numbers: &[i16], year: i16) -> Option<(i16, i8)> {
    let at = numbers.iter().position(|number| *number == year)?;
    let (day, month) = if at == 0 {
        (*numbers.get(2)?, *numbers.get(1)?)
    } else if text.contains('.') {
        (*numbers.first()?, *numbers.get(1)?)
    } else {
        return None;
    };
    Some((day, i8::try_from(month).ok()?))
}

fn time(tokens: &[String]) -> Option<(i8, i8)> {
    let at = tokens.iter().position(|token| token.contains(':'))?;
    let (hour, rest) = tokens[at].split_once(':')?;
    let minute = rest.split(':').next()?;
    let minute: i8 = minute.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()?;
    let hour: i8 = hour.parse().ok()?;
    let half = tokens.get(at + 1).map_or("", String::as_str);
    let hour = match (half, hour) {
        ("pm", 1..=11) => hour + 12,
        ("am", 12) => 0,
        _ => hour,
    };
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

/// Electronic mail is not older than this.
fn floor() -> i64 {
    date(1971, 1, 1).to_zoned(TimeZone::UTC).map_or(0, |zoned| zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_dates_are_read_in_many_languages() {
        let day = 1_709_596_800_000;
        let at = |hour: i64, minute: i64| Some(day + (hour * 60 + minute) * 60_000);
        let table = [
            ("Tue, 5 Mar 2024 10:11:00 +0000", at(10, 11)),
            ("Tue, Mar 5, 2024 at 10:11 AM", at(10, 11)),
            ("Tue, Mar 5, 2024 at 10:11\u{202f}PM", at(22, 11)),
            ("Tuesday, March 5, 2024 10:11 PM", at(22, 11)),
            ("5 March 2024 at 10:11:12 CET", at(10, 11)),
            ("Dienstag, 5. März 2024 10:11", at(10, 11)),
            ("mardi 5 mars 2024 à 10:11", at(10, 11)),
            ("05.03.2024 10:11", at(10, 11)),
            ("2024年3月5日 10:11", at(10, 11)),
            ("2024-03-05", at(0, 0)),
            ("03/05/2024 10:11", None),
            ("yesterday", None),
            ("", None),
            ("99:99 2024 mar 77", None),
        ];
        for (text, expected) in table {
            assert_eq!(millis(text), expected, "{text}");
        }
    }
}
