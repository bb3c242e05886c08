//! What a person types into a field, and the one spelling that is kept.

use jiff::civil::{Date, Time};

use super::{open_week::OpenWeek, shape::Holds};

pub(super) const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
pub(super) const LONGEST_LINE: usize = 200;
const LONGEST_WORDS: usize = 4_000;
/// A week has no more.
const MINUTES_OF_A_WEEK: u32 = 7 * 24 * 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadValue {
    #[error("too long: at most {0} letters")]
    TooLong(usize),
    #[error("a date is written 2026-12-31")]
    Date,
    #[error("a number is written with digits")]
    Number,
    #[error("a share is a whole number from 0 to 10")]
    OfTen,
    #[error("a time is written 2 h, 1 h 30 or 90 min, and a week has 168 h")]
    Minutes,
    #[error("an amount has two decimals at most and is written 60 EUR or 60.50 EUR")]
    Money,
    #[error("a month is written 2026-12; what comes every month is `monthly`")]
    Month,
    #[error("yes or no")]
    YesNo,
    #[error("not one of the words that can stand here")]
    OneOf,
    #[error("days are written mon tue wed thu fri sat sun")]
    Days,
    #[error("a time of day is written 09:00")]
    Clock,
    #[error("hours are written Mon-Fri 9-12, 14-18, Sat 9-13, with at most two times a day")]
    DayHours,
}

/// The spelling that is kept; empty where nothing was said.
pub(super) fn settle(holds: Holds, typed: &str) -> Result<String, BadValue> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    match holds {
        Holds::Line | Holds::OneName(_) => short(one_line(typed), LONGEST_LINE),
        Holds::Words => short(lines(typed), LONGEST_WORDS),
        Holds::Date => typed.parse::<Date>().map(|date| date.to_string()).map_err(|_| BadValue::Date),
        Holds::Number => number(typed).map(kept_number).ok_or(BadValue::Number),
        Holds::OfTen => {
            typed.parse::<u8>().ok().filter(|share| *share <= 10).map(|share| share.to_string()).ok_or(BadValue::OfTen)
        }
        Holds::Minutes => minutes(typed).map(|minutes| minutes.to_string()).ok_or(BadValue::Minutes),
        Holds::Money => Money::parse(typed).map(|money| money.to_string()).ok_or(BadValue::Money),
        Holds::Month => month(typed).ok_or(BadValue::Month),
        Holds::YesNo => match typed.to_lowercase().as_str() {
            "yes" | "no" => Ok(typed.to_lowercase()),
            _ => Err(BadValue::YesNo),
        },
        Holds::OneOf(words) => {
            let word = typed.to_lowercase();
            if words.contains(&word.as_str()) { Ok(word) } else { Err(BadValue::OneOf) }
        }
        Holds::Names(_) => short(names(typed).collect::<Vec<_>>().join("; "), LONGEST_WORDS),
        Holds::Days => days(typed).ok_or(BadValue::Days),
        Holds::Clock => clock(typed).ok_or(BadValue::Clock),
        Holds::DayHours => OpenWeek::read(typed).map(|week| week.to_string()).ok_or(BadValue::DayHours),
    }
}

/// The names in a field that holds several.
pub fn names(kept: &str) -> impl Iterator<Item = &str> {
    kept.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty())
}

pub(crate) fn number(typed: &str) -> Option<f64> {
    let number: f64 = with_point(typed)?.parse().ok()?;
    (0.0..1e12).contains(&number).then_some(number)
}

/// Read again it is the same number: `12.125` would be twelve thousand.
fn kept_number(settled: f64) -> String {
    let plain = settled.to_string();
    if number(&plain) == Some(settled) { plain } else { format!("{plain}0") }
}

const MARKS: [char; 2] = ['.', ','];

/// `1,200` and `1.200` are twelve hundred and `1,20` is one and a fifth: the length of the last group tells. Before it a
/// nought counts no thousands, so `0,125` is an eighth; where both marks stand, the last begins the part.
fn with_point(typed: &str) -> Option<String> {
    if !typed.chars().all(|c| c.is_ascii_digit() || MARKS.contains(&c)) {
        return None;
    }
    let marks: Vec<char> = typed.chars().filter(|c| MARKS.contains(c)).collect();
    let groups: Vec<&str> = typed.split(MARKS).collect();
    if are_thousands(&groups, &marks) {
        return Some(groups.concat());
    }
    let (Some((last, others)), Some((part, whole))) = (marks.split_last(), groups.split_last()) else {
        return Some(typed.to_owned());
    };
    let has_whole = others.is_empty() || (!others.contains(last) && are_thousands(whole, others));
    has_whole.then(|| format!("{}.{part}", whole.concat()))
}

fn are_thousands(groups: &[&str], marks: &[char]) -> bool {
    let Some((first, rest)) = groups.split_first().filter(|(_, rest)| !rest.is_empty()) else { return false };
    let one_mark = marks.iter().all(|mark| Some(mark) == marks.first());
    one_mark && matches!(first.len(), 1..=3) && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
}

/// An amount in a currency's smaller unit, and the three letters of the currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    pub cents: i64,
    pub currency: String,
}

impl Money {
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let rest: String =
            typed.chars().filter(|c| !c.is_ascii_digit() && !matches!(c, '.' | ',' | ' ' | '\u{a0}')).collect();
        let currency = match rest.as_str() {
            "€" => "EUR".to_owned(),
            "$" => "USD".to_owned(),
            "£" => "GBP".to_owned(),
            code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic()) => code.to_uppercase(),
            _ => return None,
        };
        let digits = with_point(&digits)?;
        let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
        let cents: i64 = match part.len() {
            0 => 0,
            1 => part.parse::<i64>().ok()? * 10,
            2 => part.parse().ok()?,
            _ => return None,
        };
        if whole.is_empty() || whole.len() > 12 {
            return None;
        }
        Some(Self { cents: whole.parse::<i64>().ok()? * 100 + cents, currency })
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{:02} {}", self.cents / 100, self.cents % 100, self.currency)
    }
}

/// The days a field names, Monday first.
pub(super) fn days_of(kept: &str) -> [bool; 7] {
    let mut week = [false; 7];
    for day in kept.split_whitespace() {
        if let Some(place) = DAYS.iter().position(|name| *name == day) {
            week[place] = true;
        }
    }
    week
}

/// Lines as they were typed, without what nobody sees at their ends.
fn lines(typed: &str) -> String {
    typed.split('\n').map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: String, letters: usize) -> Result<String, BadValue> {
    if text.chars().count() > letters { Err(BadValue::TooLong(letters)) } else { Ok(text) }
}

/// Numbers with the words for hours and minutes behind them, as people write them in the languages of the pages.
fn minutes(typed: &str) -> Option<u32> {
    let lower = typed.to_lowercase();
    let mut rest = lower.trim();
    let mut total = 0.0;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let amount = number(&rest[..digits])?;
        rest = rest[digits..].trim_start();
        let unit = rest.find(|c: char| !c.is_alphabetic() && c != ':').unwrap_or(rest.len());
        total += match &rest[..unit] {
            "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "hora" | "horas" | ":" => {
                amount * 60.0
            }
            "" | "m" | "min" | "mins" | "minute" | "minutes" | "minuten" | "minuto" | "minutos" => amount,
            _ => return None,
        };
        rest = rest[unit..].trim_start_matches('.').trim_start();
    }
    // Both ends are checked, so nothing is cut.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and a week")]
    (total <= f64::from(MINUTES_OF_A_WEEK)).then_some(total.round() as u32)
}

fn month(typed: &str) -> Option<String> {
    if typed.eq_ignore_ascii_case("monthly") {
        return Some("monthly".to_owned());
    }
    let first: Date = format!("{typed}-01").parse().ok()?;
    Some(first.strftime("%Y-%m").to_string())
}

fn days(typed: &str) -> Option<String> {
    let lower = typed.to_lowercase().replace(',', " ");
    let said: Vec<&str> = lower.split_whitespace().collect();
    if !said.iter().all(|day| DAYS.contains(day)) {
        return None;
    }
    Some(DAYS.iter().filter(|day| said.contains(day)).copied().collect::<Vec<_>>().join(" "))
}

fn clock(typed: &str) -> Option<String> {
    let padded = if typed.len() == 4 { format!("0{typed}") } else { typed.to_owned() };
    let time: Time = format!("{padded}:00").parse().ok()?;
    Some(time.strftime("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::shape::{Role, Section};

    #[test]
    fn a_time_is_read_as_people_write_it() {
        for (typed, kept) in [
            ("2 h", "120"),
            ("1 h 30", "90"),
            ("1h30", "90"),
            ("1:30", "90"),
            ("90 min", "90"),
            ("45", "45"),
            ("1,5 h", "90"),
            ("0", "0"),
        ] {
            assert_eq!(settle(Holds::Minutes, typed).as_deref(), Ok(kept), "{typed}");
        }
        for typed in ["soon", "-1 h", "200 h", "h", "1 h x"] {
            assert_eq!(settle(Holds::Minutes, typed), Err(BadValue::Minutes), "{typed}");
        }
    }

    #[test]
    fn a_number_is_read_as_each_language_writes_its_thousands() {
        for (english, german, spanish, kept) in [
            ("24", "24", "24", "24"),
            ("0.5", "0,5", "0,5", "0.5"),
            ("0.125", "0,125", "0,125", "0.125"),
            ("12.50", "12,50", "12,50", "12.5"),
            ("1,200", "1.200", "1.200", "1200"),
            ("120,000", "120.000", "120.000", "120000"),
            ("1,200,000", "1.200.000", "1.200.000", "1200000"),
            ("1,200.5", "1.200,5", "1.200,5", "1200.5"),
            ("1,200.125", "1.200,125", "1.200,125", "1200.125"),
            ("1200.125", "1200,125", "1200,125", "1200.125"),
            ("12.1250", "12,1250", "12,1250", "12.1250"),
        ] {
            for typed in [english, german, spanish] {
                let once = settle(Holds::Number, typed);
                assert_eq!(once.as_deref(), Ok(kept), "{typed}");
                assert_eq!(settle(Holds::Number, kept).as_deref(), Ok(kept), "{kept} again");
            }
        }
        for typed in ["1,20,000", "1.2.3", "1.200.50", "1,2.5", "12 or so", "-3", "1e5", ".", ",", "9,999,999,999,999"]
        {
            assert_eq!(settle(Holds::Number, typed), Err(BadValue::Number), "{typed}");
        }
    }

    #[test]
    fn money_keeps_its_currency_and_its_cents() {
        for (typed, kept) in [
            ("60 EUR", "60.00 EUR"),
            ("€60", "60.00 EUR"),
            ("60,50 €", "60.50 EUR"),
            ("1.200 EUR", "1200.00 EUR"),
            ("1,200.5 usd", "1200.50 USD"),
            ("0 sek", "0.00 SEK"),
            ("0,5 EUR", "0.50 EUR"),
            ("1 200,50 EUR", "1200.50 EUR"),
            ("1.200.000 EUR", "1200000.00 EUR"),
        ] {
            assert_eq!(settle(Holds::Money, typed).as_deref(), Ok(kept), "{typed}");
        }
        for typed in [
            "60",
            "a lot",
            "60 EURO",
            "EUR",
            "-5 EUR",
            "9999999999999 EUR",
            "0.125 EUR",
            "0,125 €",
            "1.2.3 EUR",
            ". EUR",
        ] {
            assert_eq!(settle(Holds::Money, typed), Err(BadValue::Money), "{typed}");
        }
    }

    #[test]
    fn dates_months_days_and_clocks_have_one_spelling() {
        assert_eq!(settle(Holds::Date, " 2026-12-31 ").as_deref(), Ok("2026-12-31"));
        assert_eq!(settle(Holds::Date, "31.12.2026"), Err(BadValue::Date));
        assert_eq!(settle(Holds::Month, "2026-02").as_deref(), Ok("2026-02"));
        assert_eq!(settle(Holds::Month, "Monthly").as_deref(), Ok("monthly"));
        assert_eq!(settle(Holds::Month, "2026-13"), Err(BadValue::Month));
        assert_eq!(settle(Holds::Days, "Fri, mon").as_deref(), Ok("mon fri"));
        assert_eq!(settle(Holds::Days, "someday"), Err(BadValue::Days));
        assert_eq!(settle(Holds::Clock, "9:00").as_deref(), Ok("09:00"));
        assert_eq!(settle(Holds::Clock, "25:00"), Err(BadValue::Clock));
        assert_eq!(settle(Holds::DayHours, "Sat 9-13").as_deref(), Ok("sat 09:00-13:00"));
        assert_eq!(settle(Holds::DayHours, "by appointment"), Err(BadValue::DayHours));
    }

    #[test]
    fn a_word_that_cannot_stand_there_is_refused() {
        assert_eq!(settle(Holds::OneOf(Role::WORDS), "Sales").as_deref(), Ok("sales"));
        assert_eq!(settle(Holds::OneOf(Role::WORDS), "profit"), Err(BadValue::OneOf));
        assert_eq!(settle(Holds::YesNo, "perhaps"), Err(BadValue::YesNo));
        assert_eq!(settle(Holds::OfTen, "11"), Err(BadValue::OfTen));
        assert_eq!(settle(Holds::Number, "NaN"), Err(BadValue::Number));
    }

    #[test]
    fn nothing_said_is_kept_as_nothing() {
        for holds in [Holds::Date, Holds::Money, Holds::Names(Section::Place), Holds::OneOf(Role::WORDS)] {
            assert_eq!(settle(holds, "  ").as_deref(), Ok(""));
        }
    }

    #[test]
    fn what_is_kept_is_settled() {
        for (holds, typed) in [
            (Holds::Minutes, "1 h 30"),
            (Holds::Money, "€1.200"),
            (Holds::Days, "sun sat"),
            (Holds::DayHours, "Mo-Fr 9-18, Sa 9-13"),
            (Holds::DayHours, "Mo-Fr 9-12, 14-18, Sa 9-13"),
            (Holds::Names(Section::Goal), "a;b ; "),
            (Holds::Number, "12,50"),
        ] {
            let once = settle(holds, typed).unwrap();
            assert_eq!(settle(holds, &once).as_ref(), Ok(&once), "{typed}");
        }
    }
}
