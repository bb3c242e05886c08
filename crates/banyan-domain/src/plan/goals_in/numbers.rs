//! The number and the day of a goal, as people write them in three languages. Where nobody can be sure, there is none.

use jiff::civil::Date;

/// Words before a year or a day that make it an end.
const UNTIL: &[&str] = &["by", "until", "till", "before", "bis", "ende", "hasta", "antes", "finales", "para"];
/// Words between the parts of a day.
const LINKS: &[&str] = &["of", "de", "del"];
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "enero"],
    &["february", "feb", "februar", "febrero"],
    &["march", "mar", "märz", "marzo"],
    &["april", "apr", "abril"],
    &["may", "mai", "mayo"],
    &["june", "jun", "juni", "junio"],
    &["july", "jul", "juli", "julio"],
    &["august", "aug", "agosto"],
    &["september", "sep", "sept", "septiembre", "setiembre"],
    &["october", "oct", "oktober", "okt", "octubre"],
    &["november", "nov", "noviembre"],
    &["december", "dec", "dezember", "dez", "diciembre"],
];

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) number: Option<u32>,
    pub(super) until: Option<Date>,
    /// There is an end, or a number that is no year.
    pub(super) is_measured: bool,
}

/// A day found among the words; none where it cannot be told which.
struct Found {
    words: usize,
    day: Option<Date>,
    ends: bool,
}

pub(super) fn number_and_day(said: &str) -> Read {
    let words = words(said);
    let (mut left, mut found): (Vec<&str>, Vec<Found>) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        match day_at(&words, at) {
            Some(day) => {
                at += day.words;
                found.push(day);
            }
            None => {
                left.push(&words[at]);
                at += 1;
            }
        }
    }
    let until = if found.is_empty() { end_of_year(&left) } else { the_end(&found) };
    let is_measured = until.is_some() || left.iter().any(|word| is_number(word) && year(word).is_none());
    Read { number: number(&left), until, is_measured }
}

/// In small letters, without the signs around them; only `30.` keeps its full stop, which makes it a day or a third.
fn words(said: &str) -> Vec<String> {
    let bare = |word: &str| {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        let is_ordinal = bare.len() <= 2 && is_digits(bare) && word.trim_end_matches([',', ')']).ends_with('.');
        if is_ordinal { format!("{bare}.") } else { bare.to_lowercase() }
    };
    said.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect()
}

fn day_at(words: &[String], at: usize) -> Option<Found> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let linked = |at: usize| if LINKS.contains(&word(at)) { at + 1 } else { at };
    let ends = words[..at].iter().rev().take(4).any(|word| UNTIL.contains(&word.as_str()));
    let found = |until: usize, day: Option<Date>| Some(Found { words: until - at, day, ends });
    if let Some(day) = in_digits(word(at)) {
        return found(at + 1, day.ok());
    }
    if let Some(day) = day_number(word(at)) {
        let then = linked(at + 1);
        if let Some(month) = month(word(then)) {
            let last = linked(then + 1);
            return match year(word(last)) {
                Some(year) => found(last + 1, Date::new(year, month, day).ok()),
                None => found(then + 1, None),
            };
        }
        // `30. 6. 2027`
        if let (true, Some(month), Some(year)) = (word(at).ends_with('.'), ordinal(word(at + 1)), year(word(at + 2))) {
            return found(at + 3, Date::new(year, month, day).ok());
        }
    }
    // `30.6. 2027`
    if let (Some((day, month)), Some(year)) = (word(at).split_once('.'), year(word(at + 1)))
        && let (Some(day), Ok(month)) = (day_number(day), month.parse())
    {
        return found(at + 2, Date::new(year, month, day).ok());
    }
    let month = month(word(at))?;
    if let Some(day) = day_number(word(at + 1)) {
        // `June 30, 2027`; without a year it may be so many in June.
        return match year(word(at + 2)) {
            Some(year) => found(at + 3, Date::new(year, month, day).ok()),
            None => found(at + 2, None),
        };
    }
    let last = linked(at + 1);
    let first = Date::new(year(word(last))?, month, 1).ok();
    found(last + 1, first.map(Date::last_of_month).filter(|_| ends))
}

/// It looks like a day, and nobody can tell which.
struct Unsure;

/// `2027-06-30`, `30.06.2027`, `30/06/2027`. Of `06/07/2027` nobody knows which is the month.
fn in_digits(word: &str) -> Option<Result<Date, Unsure>> {
    let sign = word.chars().find(|letter| !letter.is_ascii_digit()).filter(|sign| ['-', '.', '/'].contains(sign))?;
    let parts: Vec<&str> = word.split(sign).collect();
    let [first, second, third] = parts[..] else { return None };
    if !parts.iter().all(|part| is_digits(part)) || second.len() > 2 {
        return None;
    }
    let day = |year: &str, month: &str, day: &str| {
        let (Some(year), Ok(month), Ok(day)) = (self::year(year), month.parse(), day.parse()) else {
            return Err(Unsure);
        };
        Date::new(year, month, day).map_err(|_| Unsure)
    };
    match (first.len(), third.len(), sign) {
        (4, 1..=2, _) => Some(day(first, second, third)),
        (1..=2, 2, '.') => Some(day(&format!("20{third}"), second, first)),
        (1..=2, 4, '/') => {
            let [one, two] = [first, second].map(|part| part.parse::<u8>().unwrap_or(0));
            Some(match (one > 12, two > 12) {
                (false, true) => day(third, first, second),
                (false, false) if one != two => Err(Unsure),
                (true, _) | (false, false) => day(third, second, first),
            })
        }
        (1..=2, 4, _) => Some(day(third, second, first)),
        _ => None,
    }
}

/// Of several, the one that is said to be the end.
fn the_end(found: &[Found]) -> Option<Date> {
    if let [only] = found {
        return only.day;
    }
    let mut ends = found.iter().filter(|found| found.ends);
    let end = ends.next()?;
    if ends.next().is_some() { None } else { end.day }
}

fn end_of_year(words: &[&str]) -> Option<Date> {
    let at = words.iter().position(|word| year(word).is_some())?;
    let ends = words[..at].iter().rev().take(4).any(|word| UNTIL.contains(word));
    Date::new(year(words[at])?, 12, 31).ok().filter(|_| ends)
}

/// The first number that is no year and no third; whatever else begins with a digit may be anything.
fn number(words: &[&str]) -> Option<u32> {
    let counts = |word: &&str| is_number(word) && year(word).is_none() && !word.ends_with('.');
    let at = words.iter().position(counts)?;
    let groups: Vec<&str> = if is_digits(words[at]) {
        // `10 000`
        let more = words[at + 1..].iter().take_while(|word| word.len() == 3 && is_digits(word)).take(2);
        std::iter::once(&words[at]).chain(more).copied().collect()
    } else {
        let sign = words[at].chars().find(|letter| ['.', ',', '\'', '’'].contains(letter))?;
        words[at].split(sign).collect()
    };
    let is_one = groups.len() == 1;
    let is_grouped = groups.iter().all(|group| is_digits(group))
        && (1..=3).contains(&groups[0].len())
        && !groups[0].starts_with('0')
        && groups[1..].iter().all(|group| group.len() == 3);
    if is_one || is_grouped { groups.concat().parse().ok() } else { None }
}

pub(super) fn is_month(word: &str) -> bool {
    month(word.trim_matches(|letter: char| !letter.is_alphanumeric())).is_some()
}

fn month(word: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(at + 1).ok()
}

/// `30`, `30.`, `30th`.
fn day_number(word: &str) -> Option<i8> {
    let bare = ["st", "nd", "rd", "th", "º", "."].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    if !is_digits(bare) {
        return None;
    }
    bare.parse().ok().filter(|day| (1..=31).contains(day))
}

fn ordinal(word: &str) -> Option<i8> {
    word.strip_suffix('.').filter(|bare| is_digits(bare))?.parse().ok()
}

fn year(word: &str) -> Option<i16> {
    let year = if is_digits(word) { word.parse().ok() } else { None };
    year.filter(|year| (2000..2100).contains(year))
}

fn is_number(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn read(said: &str) -> (Option<u32>, Option<Date>) {
        let read = number_and_day(said);
        (read.number, read.until)
    }

    #[test]
    fn a_grouped_number_is_read_whole_and_what_is_no_whole_number_is_none() {
        for (said, expected) in [
            ("We want 1,200 readers", Some(1200)),
            ("Wir wollen 10.000 Euro", Some(10_000)),
            ("Queremos 1.200.000 lectores", Some(1_200_000)),
            ("We want €10’000, or more", Some(10_000)),
            ("Wir wollen 10 000 Leser", Some(10_000)),
            ("We want 2,000 readers", Some(2_000)),
            ("We want 40 clients (30%)", Some(40)),
            ("Wir wollen im 3. Quartal 24 Anfragen", Some(24)),
            ("We want Q3 to bring 24 seats", Some(24)),
            ("We want 2.5 percent more of 30", None),
            ("We want 24/7 help for 30 clients", None),
            ("We want 20-30 clients", None),
            ("We want 10k readers", None),
            ("We want 10,000.50 EUR", None),
            ("We want 0.500 more", None),
            ("We want 99999999999 readers", None),
        ] {
            assert_eq!(read(said), (expected, None), "{said}");
        }
    }

    #[test]
    fn a_day_is_read_in_three_languages_and_is_not_the_number() {
        let june = Some(date(2027, 6, 30));
        for (said, until) in [
            ("By 30 June 2027 we want 24 seats", june),
            ("By the 30th of June 2027 we want 24 seats", june),
            ("By June 30, 2027, we want 24 seats", june),
            ("We want 24 seats by 2027-06-30", june),
            ("We want 24 seats by 30/6/2027", june),
            ("We want 24 seats by 6/30/2027", june),
            ("Wir wollen bis 30.06.2027 24 Plätze", june),
            ("Wir wollen bis 30.6.27 24 Plätze", june),
            ("Bis zum 30. Juni 2027 wollen wir 24 Plätze", june),
            ("Bis 30. 6. 2027 wollen wir 24 Plätze", june),
            ("Bis 30.6. 2027 wollen wir 24 Plätze", june),
            ("Bis Juni 2027 wollen wir 24 Plätze", june),
            ("Queremos 24 plazas antes del 30 de junio de 2027", june),
            ("Hasta junio de 2027 queremos 24 plazas", june),
            ("From 1 March 2027 to 24 seats by 30 June 2027", june),
            ("Wir wollen 24 Plätze bis Ende 2027", Some(date(2027, 12, 31))),
            ("We want 24 seats by 06/07/2027", None),
            ("We want 24 seats by 30 June", None),
            ("We want 24 seats by 31.02.2027", None),
            ("We want 24 seats in 2027", None),
            ("We want 24 seats by 1 May 2027 or by 30 June 2027", None),
        ] {
            assert_eq!(read(said), (Some(24), until), "{said}");
        }
        assert_eq!(read("Im Juni 24 Anfragen"), (None, None), "a day, or so many");
    }
}
