//! From when to when somebody is there on each day of the week, and how people write that.

use std::fmt;

use jiff::civil::Time;

use super::{document::Row, shape::Field, value::DAYS};

/// Monday first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenWeek([DayHours; 7]);

/// Of one day, the earlier first: one time, two with a rest between, or none where nobody is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayHours([Option<Span>; 2]);

/// From when to when.
pub(super) type Span = (Time, Time);
/// Of each day as it was said, Monday first.
pub(super) type Times = [Vec<Span>; 7];

/// Days that have the same hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameHours {
    /// Monday first.
    pub days: [bool; 7],
    pub hours: DayHours,
}

impl DayHours {
    /// In any order; none where they are more than two, or touch each other.
    fn of(times: &mut [Span]) -> Option<Self> {
        times.sort_unstable();
        match *times {
            [] => Some(Self::default()),
            [only] => Some(Self([Some(only), None])),
            [first, second] if first.1 < second.0 => Some(Self([Some(first), Some(second)])),
            _ => None,
        }
    }

    /// What touches is one time, and of more than two the rests count as open.
    fn joined(mut times: Vec<Span>) -> Self {
        times.sort_unstable();
        let mut joined: Vec<Span> = Vec::new();
        for (opens, closes) in times {
            match joined.last_mut() {
                Some(last) if opens <= last.1 => last.1 = last.1.max(closes),
                Some(_) | None => joined.push((opens, closes)),
            }
        }
        if let [first, _, .., last] = *joined.as_slice() {
            joined = vec![(first.0, last.1)];
        }
        Self::of(&mut joined).unwrap_or_default()
    }

    pub fn each(self) -> impl DoubleEndedIterator<Item = (Time, Time)> {
        self.0.into_iter().flatten()
    }

    /// Where nobody rests.
    pub(super) fn only(self) -> Option<Span> {
        self.0[0].filter(|_| self.0[1].is_none())
    }

    fn is_open(self) -> bool {
        self.0[0].is_some()
    }
}

impl OpenWeek {
    /// As people write it in the languages of the pages: `Mon-Fri 9-12, 14-18, Sat 9-13`. None where anything of it cannot
    /// be read, or a day has more than two times, or two that touch.
    pub fn read(typed: &str) -> Option<Self> {
        let tokens = tokens(typed)?;
        CALLED.iter().find_map(|called| week_of(&tokens, called))
    }

    /// What the plan's means say: days with hours of their own, and the one time of the others. Where no day or hour was
    /// said, every day and the whole day count. None where it closes before it opens.
    pub fn said_in(means: &Row) -> Option<Self> {
        let by_day = Self::read(means.text(Field::HoursByDay));
        let says_one_time = [Field::OpenDays, Field::OpensAt, Field::ClosesAt].into_iter().any(|one| means.says(one));
        let mut week = if by_day.is_some() && !says_one_time { Self::default() } else { Self::one_time_of(means)? };
        for (day, own) in week.0.iter_mut().zip(by_day.unwrap_or_default().0) {
            *day = if own.is_open() { own } else { *day };
        }
        Some(week)
    }

    /// Of what a site says, in however many pieces.
    pub(super) fn joined(times: Times) -> Self {
        Self(times.map(DayHours::joined))
    }

    fn one_time_of(means: &Row) -> Option<Self> {
        let clock = |field| means.text(field).parse::<Time>().ok();
        let hours = (clock(Field::OpensAt).unwrap_or(Time::MIN), clock(Field::ClosesAt).unwrap_or(Time::MAX));
        let days = if means.says(Field::OpenDays) { means.days(Field::OpenDays) } else { [true; 7] };
        (hours.0 < hours.1).then(|| Self(days.map(|is_open| DayHours([is_open.then_some(hours), None]))))
    }

    /// Of a day by its number, Monday is 0.
    pub fn on(&self, day: usize) -> DayHours {
        self.0.get(day).copied().unwrap_or_default()
    }

    pub fn days(&self) -> [bool; 7] {
        self.0.map(DayHours::is_open)
    }

    /// The hours of most days first, of as many the earlier ones; then the others by their days.
    pub fn by_hours(&self) -> Vec<SameHours> {
        let mut groups: Vec<SameHours> = Vec::new();
        for (day, hours) in self.0.into_iter().enumerate().filter(|(_, hours)| hours.is_open()) {
            match groups.iter_mut().find(|group| group.hours == hours) {
                Some(group) => group.days[day] = true,
                None => groups.push(SameHours::on(day, hours)),
            }
        }
        let most = groups.iter().map(SameHours::count).max();
        if let Some(place) = groups.iter().position(|group| Some(group.count()) == most) {
            groups[..=place].rotate_right(1);
        }
        groups
    }
}

impl SameHours {
    fn on(day: usize, hours: DayHours) -> Self {
        let mut days = [false; 7];
        days[day] = true;
        Self { days, hours }
    }

    fn count(&self) -> usize {
        self.days.iter().filter(|is_open| **is_open).count()
    }

    /// In the way the plan keeps days.
    pub(super) fn named(&self) -> String {
        let open = DAYS.iter().zip(self.days).filter(|(_, is_open)| *is_open);
        open.map(|(day, _)| *day).collect::<Vec<_>>().join(" ")
    }
}

/// `09:00`
pub(super) fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

impl fmt::Display for SameHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let times = self.hours.each().map(|(opens, closes)| format!("{}-{}", clock(opens), clock(closes)));
        write!(f, "{} {}", self.named(), times.collect::<Vec<_>>().join(", "))
    }
}

/// The spelling that is kept.
impl fmt::Display for OpenWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: Vec<String> = self.by_hours().iter().map(ToString::to_string).collect();
        f.write_str(&groups.join("; "))
    }
}

/// How a language calls its days, without accents, Monday first.
type Called = [&'static [&'static str]; 7];

/// The first in which every day is understood counts: `Do` alone is a Thursday, beside `Lu` a Sunday.
const CALLED: [Called; 3] = [
    [
        &["mo", "mon", "monday"],
        &["tu", "tue", "tues", "tuesday"],
        &["we", "wed", "weds", "wednesday"],
        &["th", "thu", "thur", "thurs", "thursday"],
        &["fr", "fri", "friday"],
        &["sa", "sat", "saturday"],
        &["su", "sun", "sunday"],
    ],
    [
        &["mo", "montag"],
        &["di", "dienstag"],
        &["mi", "mittwoch"],
        &["do", "donnerstag"],
        &["fr", "freitag"],
        &["sa", "samstag", "sonnabend"],
        &["so", "sonntag"],
    ],
    [
        &["l", "lu", "lun", "lunes"],
        &["m", "ma", "mar", "martes"],
        &["x", "mi", "mie", "miercoles"],
        &["j", "ju", "jue", "jueves"],
        &["v", "vi", "vie", "viernes"],
        &["s", "sa", "sab", "sabado"],
        &["d", "do", "dom", "domingo"],
    ],
];

const THROUGH: &[&str] = &["to", "through", "until", "till", "bis", "a", "al", "hasta"];
/// What says nothing more here.
const BESIDE: &[&str] =
    &["and", "und", "y", "e", "from", "von", "de", "desde", "at", "um", "uhr", "h", "hs", "las", "los"];

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Clock(Time),
    Through,
}

fn week_of(tokens: &[Token], called: &Called) -> Option<OpenWeek> {
    let mut said = Times::default();
    let mut rest = tokens;
    while !rest.is_empty() {
        let days = take_days(&mut rest, called)?;
        let hours = take_hours(&mut rest)?;
        for day in days {
            said[day].extend_from_slice(&hours);
        }
    }
    let mut week = OpenWeek::default();
    for (day, mut times) in week.0.iter_mut().zip(said) {
        *day = DayHours::of(&mut times)?;
    }
    (!tokens.is_empty()).then_some(week)
}

fn take_days(rest: &mut &[Token], called: &Called) -> Option<Vec<usize>> {
    let mut days = Vec::new();
    while let [Token::Word(word), after @ ..] = *rest {
        let first = day_called(word, called)?;
        let (last, after) = match after {
            [Token::Through, Token::Word(last), after @ ..] => (day_called(last, called)?, after),
            _ => (first, after),
        };
        days.extend(through(first, last));
        *rest = after;
    }
    (!days.is_empty()).then_some(days)
}

fn day_called(word: &str, called: &Called) -> Option<usize> {
    let is_day = |word: &str| called.iter().position(|names| names.contains(&word));
    is_day(word).or_else(|| is_day(word.strip_suffix('s').filter(|one| one.len() > 5)?))
}

/// Also over the end of the week.
pub(super) fn through(first: usize, last: usize) -> impl Iterator<Item = usize> {
    (0..=(last + 7 - first) % 7).map(move |later| (first + later) % 7)
}

fn take_hours(rest: &mut &[Token]) -> Option<Vec<Span>> {
    let mut hours = Vec::new();
    while let [Token::Clock(opens), Token::Through, Token::Clock(closes), after @ ..] = *rest {
        hours.push((opens < closes).then_some((*opens, *closes))?);
        *rest = after;
    }
    (!hours.is_empty()).then_some(hours)
}

fn tokens(typed: &str) -> Option<Vec<Token>> {
    let plain = plain(typed);
    let mut rest = plain.as_str();
    let mut tokens: Vec<Token> = Vec::new();
    while let Some(letter) = rest.chars().next() {
        if letter.is_ascii_digit() {
            let (clock, after) = clock_in(rest)?;
            tokens.push(Token::Clock(clock));
            rest = after;
        } else if letter.is_alphabetic() {
            let (word, after) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
            take_word(&mut tokens, word)?;
            rest = after;
        } else {
            match letter {
                '-' => tokens.push(Token::Through),
                ' ' | ',' | ';' | '.' | ':' | '/' | '&' | '+' => {}
                _ => return None,
            }
            rest = &rest[1..];
        }
    }
    Some(tokens)
}

/// In small letters, without accents, with one kind of dash and of space.
fn plain(typed: &str) -> String {
    let lower = typed.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let letter = |letter: char| match letter {
        'á' => 'a',
        'é' => 'e',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    lower.chars().map(letter).collect()
}

fn take_word(tokens: &mut Vec<Token>, word: &str) -> Option<()> {
    match word {
        "am" | "pm" => {
            let Some(Token::Clock(clock)) = tokens.last_mut() else { return None };
            *clock = of_half(*clock, word == "pm")?;
        }
        word if THROUGH.contains(&word) => tokens.push(Token::Through),
        word if BESIDE.contains(&word) => {}
        word => tokens.push(Token::Word(word.to_owned())),
    }
    Some(())
}

/// Of a clock that counts twice to twelve.
fn of_half(clock: Time, is_second: bool) -> Option<Time> {
    let hour = clock.hour() % 12 + if is_second { 12 } else { 0 };
    (1..=12).contains(&clock.hour()).then(|| Time::new(hour, clock.minute(), 0, 0).ok())?
}

/// `9`, `9:30`, `9.30` or `9h30`, and what comes after.
fn clock_in(text: &str) -> Option<(Time, &str)> {
    let (hour, rest) = digits(text);
    let (minute, rest) = match rest.strip_prefix([':', '.', 'h']).map(digits) {
        Some((minute, after)) if minute.len() == 2 => (minute, after),
        Some(_) | None => ("0", rest),
    };
    Some((Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?, rest))
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Section, markdown};

    #[test]
    fn hours_are_read_as_people_write_them_in_each_language_and_kept_in_one_spelling() {
        let week = "mon tue wed thu fri 09:00-18:00; sat 09:00-13:00";
        for (typed, kept) in [
            ("Mon-Fri 9-18, Sat 9-13", week),
            ("Mo-Fr 9-18, Sa 9-13", week),
            ("Monday to Friday 9am-6pm; Saturday 9 a.m. to 1 p.m.", week),
            ("Mondays through Fridays from 9 until 18:00 and Saturdays 9-13", week),
            ("Mo.–Fr. 9.00–18.00 Uhr, Sa. 9.00–13.00 Uhr", week),
            ("Montag bis Freitag von 9 bis 18 Uhr und samstags 9-13 Uhr", week),
            ("Mo-Do 9-18 Uhr, Fr 9-18 Uhr, Sonnabend 9-13 Uhr", week),
            ("L-V 9-18, S 9-13", week),
            ("De lunes a viernes de 9:00 a 18:00; sábados de 9 a 13 h", week),
            ("lun mar mié jue vie 9h00-18h00 / sáb 9-13h", week),
            (week, week),
            ("Do 9-20", "thu 09:00-20:00"),
            ("Lu-Vi 9-14 y Do 10-12", "mon tue wed thu fri 09:00-14:00; sun 10:00-12:00"),
            ("Sa-Mo 10-16", "mon sat sun 10:00-16:00"),
            ("Sun 12pm-5pm, Sat 12am-1am", "sat 00:00-01:00; sun 12:00-17:00"),
            ("wed 9:30-12, mon tue 8:15-12", "mon tue 08:15-12:00; wed 09:30-12:00"),
            ("Mon 9-12, 14-18", "mon 09:00-12:00, 14:00-18:00"),
            ("Mon 14-18 and 9-12", "mon 09:00-12:00, 14:00-18:00"),
            ("Mo-Mi 9–12 und 14–18 Uhr, Sa 9-13", "mon tue wed 09:00-12:00, 14:00-18:00; sat 09:00-13:00"),
            ("Mo-Mi 9-12, Mo-Di 14-18", "mon tue 09:00-12:00, 14:00-18:00; wed 09:00-12:00"),
            ("Lunes a miércoles de 9 a 12 y de 14 a 18", "mon tue wed 09:00-12:00, 14:00-18:00"),
            ("Monday to Wednesday 9am to 12pm and 2pm to 6pm", "mon tue wed 09:00-12:00, 14:00-18:00"),
        ] {
            let read = OpenWeek::read(typed).map(|week| week.to_string());
            assert_eq!(read.as_deref(), Some(kept), "{typed}");
            assert_eq!(OpenWeek::read(kept).map(|week| week.to_string()).as_deref(), Some(kept), "{kept} again");
        }
    }

    #[test]
    fn what_cannot_be_read_whole_is_not_read_at_all() {
        for typed in [
            "",
            "  ",
            "-",
            "Mon",
            "9-18",
            "Mon 9",
            "Mon 9-",
            "Mon 18-9",
            "Mon 9-9",
            "Mon 9-12, 14-18, 20-22",
            "Mon 9-12, 11-18",
            "Mon 9-12, 12-18",
            "Mon 9-18, Mon 9-18",
            "Mon Mon 9-18",
            "Mon 9-12, 14",
            "Mon 9-12, 18-14",
            "Mon 9-25",
            "Mon 900-1800",
            "Mon 9-18 or later",
            "Mon 9-18 (by appointment)",
            "someday 9-18",
            "Mon Lu 9-18",
            "Mon-9-18",
            "am",
            "Mon 13pm-14pm",
            "Mon 0am-3am",
            "é é-é",
            "Mo–",
            "1️⃣ 9-18",
        ] {
            assert_eq!(OpenWeek::read(typed), None, "{typed}");
        }
    }

    fn said(means: &str) -> Option<String> {
        let plan = markdown::read(&format!("## Means\n- budget: 0 EUR\n{means}")).unwrap();
        OpenWeek::said_in(plan.one(Section::Means).unwrap()).map(|week| week.to_string())
    }

    #[test]
    fn a_day_with_hours_of_its_own_stands_beside_the_one_time_of_the_others() {
        let one_time = "- open days: tue wed thu fri\n- opens at: 10:00\n- closes at: 18:00\n";
        for (means, week) in [
            (one_time.to_owned(), Some("tue wed thu fri 10:00-18:00")),
            (format!("{one_time}- hours by day: Sat 9-13\n"), Some("tue wed thu fri 10:00-18:00; sat 09:00-13:00")),
            (format!("{one_time}- hours by day: Fr 10-20\n"), Some("tue wed thu 10:00-18:00; fri 10:00-20:00")),
            (
                "- hours by day: Mo-Fr 9-18, Sa 9-13\n".to_owned(),
                Some("mon tue wed thu fri 09:00-18:00; sat 09:00-13:00"),
            ),
            ("- open days: mon\n- hours by day: Sa 9-13\n".to_owned(), Some("mon 00:00-23:59; sat 09:00-13:00")),
            (
                format!("{one_time}- hours by day: Di-Mi 10-12, 14-18\n"),
                Some("tue wed 10:00-12:00, 14:00-18:00; thu fri 10:00-18:00"),
            ),
            ("- opens at: 18:00\n- closes at: 02:00\n".to_owned(), None),
        ] {
            assert_eq!(said(&means).as_deref(), week, "{means}");
        }
        assert_eq!(said("").as_deref(), Some("mon tue wed thu fri sat sun 00:00-23:59"), "the clock runs through");
    }
}
