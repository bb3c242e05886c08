//! The plan in the reader's words: what its rows say, what the check found, and what helps.

use banyan_content::page::network_name;
use banyan_domain::plan::{
    Consequence, Field, Holds, OpenWeek, Row, SameHours, Section, WeekLacks,
    check::{Cure, PlanFinding, Said},
    names,
    sentence::{Answers, Carried, OtherHours, Sentence, What},
};
use jiff::civil::{Date, Time};

use crate::workspace::words::{Arg, Words};

/// A field with its label, said the reader's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub field: Field,
    pub label: String,
    pub text: String,
}

/// What a row says, in the order of its form. `date` writes a day the way the reader's page does.
pub fn say_row(words: &Words, row: &Row, date: &dyn Fn(Date) -> String) -> Vec<Line> {
    say_fields(words, row.section, row.values(), date)
}

/// The same of what a kit suggests where nobody has said anything.
pub fn say_suggested(words: &Words, row: &Row, date: &dyn Fn(Date) -> String) -> Vec<Line> {
    say_fields(words, row.section, row.suggested(), date)
}

fn say_fields<'a>(
    words: &Words,
    section: Section,
    fields: impl Iterator<Item = (Field, &'a str)>,
    date: &dyn Fn(Date) -> String,
) -> Vec<Line> {
    fields
        .filter_map(|(field, value)| {
            let text = say_value(words, section.holds(field)?, field, value, date);
            Some(Line { field, label: words.text(&format!("plan-field-{}", spelled(field.as_str())), &[]), text })
        })
        .collect()
}

pub fn say_section(words: &Words, section: Section) -> String {
    words.text(&format!("plan-section-{}", spelled(section.as_str())), &[])
}

/// A kept spelling, said the way a person would.
pub fn say_value(words: &Words, holds: Holds, field: Field, value: &str, date: &dyn Fn(Date) -> String) -> String {
    match holds {
        Holds::Date => value.parse().map_or_else(|_| value.to_owned(), date),
        Holds::Minutes => value.parse().map_or_else(|_| value.to_owned(), hours_and_minutes),
        Holds::YesNo => words.text(&format!("plan-{value}"), &[]),
        Holds::OneOf(_) => say_choice(words, field, value),
        Holds::Names(_) => names(value).collect::<Vec<_>>().join(", "),
        Holds::Days => value.split_whitespace().map(|day| say_weekday(words, day)).collect::<Vec<_>>().join(", "),
        Holds::Month if value == "monthly" => words.text("plan-monthly", &[]),
        Holds::Month => {
            format!("{value}-01").parse().map_or_else(|_| value.to_owned(), |first| say_month(words, first))
        }
        Holds::Money => say_money(words, value),
        Holds::DayHours => say_day_hours(words, value),
        Holds::Number => words.number(value),
        Holds::Line if field == Field::Network => say_network(words, value),
        Holds::Line | Holds::Words | Holds::OfTen | Holds::OneName(_) | Holds::Clock => value.to_owned(),
    }
}

/// A network's id as the network writes its own name; what people wrote themselves stays as they wrote it.
pub fn say_network(words: &Words, said: &str) -> String {
    if said == "own_site" {
        return words.text("begin-own-site", &[]);
    }
    if !said.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_') {
        return said.to_owned();
    }
    let name = network_name(said).replace('_', " ");
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// `1900.00 EUR` as people read it: `1,900 EUR`.
pub fn say_money(words: &Words, amount: &str) -> String {
    words.number(&amount.replace(".00 ", " "))
}

/// `Monday to Friday 09:00 to 12:00 and 14:00 to 18:00, Saturday 09:00 to 13:00`: as a person can change it in place, for it
/// is read again.
pub fn say_day_hours(words: &Words, value: &str) -> String {
    let Some(week) = OpenWeek::read(value) else { return value.to_owned() };
    let time = |(opens, closes): (Time, Time)| {
        let [opens, closes] = [opens, closes].map(|time| time.strftime("%H:%M").to_string());
        words.text("sentence-open-between", &[("opens", opens.into()), ("closes", closes.into())])
    };
    let of_days = |same: &SameHours| {
        let times: Vec<String> = same.hours.each().map(time).collect();
        say_on_days(words, same.days, list_of(words, "list-and", &times))
    };
    week.by_hours().iter().map(of_days).collect::<Vec<_>>().join(", ")
}

pub fn say_choice(words: &Words, field: Field, word: &str) -> String {
    words.text(&format!("plan-{}-{}", spelled(field.as_str()), spelled(word)), &[])
}

pub fn say_weekday(words: &Words, day: &str) -> String {
    words.text(&format!("plan-day-{day}"), &[])
}

/// Message ids have hyphens where data has underscores.
pub fn spelled(word: &str) -> String {
    word.replace('_', "-")
}

/// `date` writes a day the way the reader's page does.
pub fn say_finding(words: &Words, finding: &PlanFinding, date: &dyn Fn(Date) -> String) -> String {
    say(words, &finding.message, finding.args.iter(), date)
}

pub fn say_cure(words: &Words, cure: &Cure, date: &dyn Fn(Date) -> String) -> String {
    say(words, cure.message, cure.args.iter(), date)
}

/// Why the check lets a place rest. It names no day: since when stands beside it.
pub(super) fn say_because(words: &Words, message: &str, finding: &PlanFinding) -> String {
    say(words, message, finding.args.iter(), &|day| day.to_string())
}

fn say<'a>(
    words: &Words,
    message: &str,
    args: impl Iterator<Item = (&'a &'static str, &'a Said)>,
    date: &dyn Fn(Date) -> String,
) -> String {
    let args: Vec<(&str, Arg<'_>)> = args
        .map(|(name, said)| {
            let arg = match said {
                Said::Text(text) => Arg::Text(text.into()),
                Said::Number(number) => Arg::Number(i64::from(*number)),
                Said::Money(money) => Arg::Text(say_money(words, &money.to_string()).into()),
                Said::Minutes(minutes) => Arg::Text(hours_and_minutes(*minutes).into()),
                Said::Date(day) => Arg::Text(date(*day).into()),
            };
            (*name, arg)
        })
        .collect();
    words.text(message, &args)
}

/// What another version means for the work, as one line.
pub fn say_consequence(words: &Words, means: &Consequence, date: &dyn Fn(Date) -> String) -> String {
    let time = |minutes: u32| Arg::Text(hours_and_minutes(minutes).into());
    let number = |number: f64| Arg::Text(words.number(&number.to_string()).into());
    match means {
        Consequence::Posts { before, now } => {
            let id = if now > before { "plan-work-posts-more" } else { "plan-work-posts-fewer" };
            words.text(id, &[("count", Arg::Number(now.abs_diff(*before).into()))])
        }
        Consequence::Hours { before, now } => {
            words.text("plan-work-hours", &[("now", time(*now)), ("before", time(*before))])
        }
        Consequence::Target { goal, before, now } => {
            let name = ("name", Arg::Text(goal.into()));
            match (before, now) {
                (Some(before), Some(now)) => {
                    words.text("plan-work-target", &[name, ("before", number(*before)), ("now", number(*now))])
                }
                (None, Some(now)) => words.text("plan-work-target-new", &[name, ("now", number(*now))]),
                (_, None) => words.text("plan-work-target-gone", &[name]),
            }
        }
        Consequence::Trial { place, until } => {
            let args = [("name", Arg::Text(place.into())), ("date", Arg::Text(date(*until).into()))];
            words.text("plan-work-trial", &args)
        }
        Consequence::Rests { place } => words.text("plan-work-rests", &[("name", Arg::Text(place.into()))]),
        Consequence::Promise { within: Some(within) } => words.text("plan-work-promise", &[("time", time(*within))]),
        Consequence::Promise { within: None } => words.text("plan-work-promise-gone", &[]),
        Consequence::QuietDays { days } if days.is_empty() => words.text("plan-work-quiet-gone", &[]),
        Consequence::QuietDays { days } => {
            let days: Vec<String> = days.split_whitespace().map(|day| say_weekday(words, day)).collect();
            words.text("plan-work-quiet", &[("days", Arg::Text(days.join(", ").into()))])
        }
        Consequence::AskedAgain { on } => words.text("plan-work-asked", &[("date", Arg::Text(date(*on).into()))]),
    }
}

/// Why no weekly times are proposed.
pub fn say_week_lacks(words: &Words, lacks: WeekLacks) -> String {
    words.text("week-lacks", &[("what", lacks.as_str().into())])
}

/// The sentence as it can be shown to anyone; nothing where nothing is carried or written yet.
pub fn say_sentence(words: &Words, sentence: &Sentence) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for carried in &sentence.carried {
        let id = if parts.is_empty() { "sentence-carry" } else { "sentence-carry-also" };
        parts.push(say_carried(words, id, carried));
    }
    let writes = |since| words.text("sentence-write", &[("date", say_date(words, since).into())]);
    parts.extend(sentence.writes_since.map(writes));
    if parts.is_empty() {
        return None;
    }
    parts.extend(sentence.answers.as_ref().map(|answers| say_answers(words, answers)));
    Some(format!("{}.", parts.join("; ")))
}

fn say_carried(words: &Words, id: &str, carried: &Carried) -> String {
    let what: Vec<String> = carried
        .what
        .iter()
        .map(|(what, by_itself)| {
            let id = match (what, by_itself) {
                (What::Articles, true) => "sentence-every-article",
                (What::Articles, false) => "sentence-our-articles",
                (What::Letters, true) => "sentence-every-letter",
                (What::Letters, false) => "sentence-our-letters",
            };
            words.text(id, &[])
        })
        .collect();
    let args = [
        ("date", say_date(words, carried.since).into()),
        ("what", list_of(words, "list-and", &what).into()),
        ("places", list_of(words, "list-and", &carried.places).into()),
    ];
    words.text(id, &args)
}

/// A promise counts in the hours in which somebody is there, so it is told with them.
fn say_answers(words: &Words, answers: &Answers) -> String {
    let said = say_answers_on(words, answers);
    let most = say_hours(words, answers.opens.as_deref(), answers.closes.as_deref(), answers.rests.as_ref());
    let other = |other: &OtherHours| {
        let hours = say_hours(words, other.opens.as_deref(), other.closes.as_deref(), other.rests.as_ref())?;
        Some(say_on_days(words, other.days, hours))
    };
    let hours: Vec<String> = most.into_iter().chain(answers.others.iter().filter_map(other)).collect();
    if hours.is_empty() {
        return said;
    }
    words.text("sentence-while-open", &[("answers", said.into()), ("hours", hours.join(", ").into())])
}

/// None where nobody said since when, or until when.
fn say_hours(words: &Words, opens: Option<&str>, closes: Option<&str>, rests: Option<&[String; 2]>) -> Option<String> {
    let Some([from, until]) = rests else { return say_time(words, opens, closes) };
    let times = [say_time(words, opens, Some(from.as_str())), say_time(words, Some(until.as_str()), closes)];
    Some(list_of(words, "list-and", &times.into_iter().flatten().collect::<Vec<_>>()))
}

fn say_time(words: &Words, opens: Option<&str>, closes: Option<&str>) -> Option<String> {
    let clock = |id, opens: &str, closes: &str| words.text(id, &[("opens", opens.into()), ("closes", closes.into())]);
    match (opens, closes) {
        (None, None) => None,
        (Some(opens), Some(closes)) => Some(clock("sentence-open-between", opens, closes)),
        (Some(opens), None) => Some(clock("sentence-open-from", opens, "")),
        (None, Some(closes)) => Some(clock("sentence-open-until", "", closes)),
    }
}

fn say_on_days(words: &Words, days: [bool; 7], hours: String) -> String {
    let day = |day: usize| say_day_of_week(words, day);
    let through = |first, last| words.text("days-through", &[("first", day(first).into()), ("last", day(last).into())]);
    let days = match days_of(days) {
        Days::Every => through(1, 7),
        Days::Working => through(1, 5),
        Days::Through { first, last } => through(first, last),
        Days::These(days) => list_of(words, "list-and", &days.into_iter().map(day).collect::<Vec<_>>()),
    };
    words.text("sentence-open-on", &[("days", days.into()), ("hours", hours.into())])
}

fn say_answers_on(words: &Words, answers: &Answers) -> String {
    let (hours, minutes) = (answers.within_minutes / 60, answers.within_minutes % 60);
    let time = match (hours, minutes) {
        (hours, 0) => words.text("sentence-hours", &[("count", i64::from(hours).into())]),
        _ => words.text("sentence-minutes", &[("count", i64::from(answers.within_minutes).into())]),
    };
    let who = list_of(words, "list-or", &answers.who);
    let say = |id, more: Vec<(&str, Arg<'_>)>| {
        let args: Vec<(&str, Arg<'_>)> =
            [("names", who.as_str().into()), ("time", time.as_str().into())].into_iter().chain(more).collect();
        words.text(id, &args)
    };
    match days_of(answers.days) {
        Days::Every => say("sentence-answers", Vec::new()),
        Days::Working => say("sentence-answers-working", Vec::new()),
        Days::Through { first, last } => {
            let (first, last) = (say_day_of_week(words, first), say_day_of_week(words, last));
            say("sentence-answers-from", vec![("first", first.into()), ("last", last.into())])
        }
        Days::These(days) => {
            let days: Vec<String> = days.into_iter().map(|day| say_day_of_week(words, day)).collect();
            say("sentence-answers-on", vec![("days", list_of(words, "list-and", &days).into())])
        }
    }
}

/// Days of a week as people put them together; each by its number, Monday is 1.
#[derive(Debug, PartialEq)]
enum Days {
    Every,
    Working,
    /// Three or more, one after the other, also over the end of the week.
    Through {
        first: usize,
        last: usize,
    },
    These(Vec<usize>),
}

/// Monday first.
fn days_of(open: [bool; 7]) -> Days {
    if open == [true; 7] {
        return Days::Every;
    }
    if open == [true, true, true, true, true, false, false] {
        return Days::Working;
    }
    let begins: Vec<usize> = (0..7).filter(|day| open[*day] && !open[(day + 6) % 7]).collect();
    let count = open.iter().filter(|open| **open).count();
    match begins[..] {
        [first] if count > 2 => Days::Through { first: first + 1, last: (first + count - 1) % 7 + 1 },
        _ => Days::These((0..7).filter(|day| open[*day]).map(|day| day + 1).collect()),
    }
}

fn say_day_of_week(words: &Words, day: usize) -> String {
    words.text("when-weekday", &[("n", day.into())])
}

/// `31 December 2026`: nobody knows when it is read.
pub fn say_date(words: &Words, day: Date) -> String {
    let number = |number: i64| Arg::Number(number);
    let args = [
        ("day", number(day.day().into())),
        ("month", number(day.month().into())),
        // A year has no thousands.
        ("year", Arg::Text(day.year().to_string().into())),
    ];
    words.text("site-date", &args)
}

/// `December 2026`.
pub fn say_month(words: &Words, first: Date) -> String {
    let month = words.text("when-month", &[("n", Arg::Number(first.month().into()))]);
    words.text("ledger-month", &[("month", month.into()), ("year", Arg::Text(first.year().to_string().into()))])
}

/// `a`, `a and b`, `a, b and c`.
pub fn list_of(words: &Words, joint: &str, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => words.text(joint, &[("most", most.join(", ").into()), ("last", last.as_str().into())]),
    }
}

/// `45 min`, `2 h`, `3 h 40`.
pub fn hours_and_minutes(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use banyan_domain::plan::{Plan, markdown};

    use super::*;
    use crate::plan::{Trade, show_kit};

    #[test]
    fn a_time_is_written_as_it_is_said() {
        let said = [0, 45, 60, 65, 220].map(hours_and_minutes);
        assert_eq!(said, ["0 min", "45 min", "1 h", "1 h 05", "3 h 40"]);
    }

    #[test]
    fn a_network_is_called_by_its_name_and_never_by_its_id() {
        let words = Words::for_language("de");
        let said = ["pixelfed", "youtube", "own_site", "Rye's square", "x", ""].map(|kept| say_network(words, kept));
        assert_eq!(said, ["Pixelfed", "YouTube", "Eigene Website", "Rye's square", "X", ""]);
    }

    const WEEK: &str = "xxxxxxx";

    fn promise(days: &str, opens: Option<&str>, closes: Option<&str>) -> Answers {
        let mut open = [false; 7];
        open.iter_mut().zip(days.chars()).for_each(|(open, day)| *open = day == 'x');
        let clock = |said: Option<&str>| said.map(str::to_owned);
        Answers {
            who: vec!["Mara".into()],
            within_minutes: 180,
            days: open,
            opens: clock(opens),
            closes: clock(closes),
            rests: None,
            others: Vec::new(),
        }
    }

    #[test]
    fn hours_by_day_are_said_so_that_they_can_be_read_again() {
        let kept = "mon tue wed thu 09:00-18:00; fri sun 00:00-13:30; sat 09:00-13:00";
        for (language, said) in [
            ("en", "Monday to Thursday 09:00 to 18:00, Friday and Sunday 00:00 to 13:30, Saturday 09:00 to 13:00"),
            (
                "de",
                "Montag bis Donnerstag 09:00 bis 18:00, Freitag und Sonntag 00:00 bis 13:30, Samstag 09:00 bis 13:00",
            ),
            ("es", "lunes a jueves de 09:00 a 18:00, viernes y domingo de 00:00 a 13:30, sábado de 09:00 a 13:00"),
        ] {
            let words = Words::for_language(language);
            assert_eq!(say_day_hours(words, kept), said);
            for days in ["mon tue wed thu fri", "sun", "sat sun", "mon wed fri", "sat sun mon tue wed thu fri"] {
                let kept = OpenWeek::read(&format!("{days} 9-18")).unwrap();
                assert_eq!(OpenWeek::read(&say_day_hours(words, &kept.to_string())), Some(kept), "{language} {days}");
            }
            assert_eq!(OpenWeek::read(said), OpenWeek::read(kept), "{language}");
        }
    }

    #[test]
    fn a_rest_at_noon_is_said_so_that_it_can_be_read_again_and_told_with_a_promise() {
        let kept = "mon tue wed thu fri 09:00-12:00, 14:00-18:00; sat 09:00-13:00";
        let noon = ["12:00", "14:00"].map(str::to_owned);
        for (language, said, answers) in [
            (
                "en",
                "Monday to Friday 09:00 to 12:00 and 14:00 to 18:00, Saturday 09:00 to 13:00",
                "Mara answers within 3 hours on working days, while we are open (09:00 to 12:00 and 14:00 to 18:00)",
            ),
            (
                "de",
                "Montag bis Freitag 09:00 bis 12:00 und 14:00 bis 18:00, Samstag 09:00 bis 13:00",
                "Mara antwortet an Werktagen innerhalb von 3 Stunden, solange wir geöffnet haben (09:00 bis 12:00 und \
                 14:00 bis 18:00)",
            ),
            (
                "es",
                "lunes a viernes de 09:00 a 12:00 y de 14:00 a 18:00, sábado de 09:00 a 13:00",
                "Mara contesta en 3 horas los días laborables, mientras tenemos abierto (de 09:00 a 12:00 y de 14:00 a \
                 18:00)",
            ),
        ] {
            let words = Words::for_language(language);
            assert_eq!(say_day_hours(words, kept), said);
            assert_eq!(OpenWeek::read(said), OpenWeek::read(kept), "{language}");
            let rests = Answers { rests: Some(noon.clone()), ..promise("xxxxx--", Some("09:00"), Some("18:00")) };
            assert_eq!(say_answers(words, &rests), answers);
        }
        let open_end = Answers { rests: Some(noon), ..promise(WEEK, None, None) };
        let said = say_answers(Words::for_language("en"), &open_end);
        assert_eq!(said, "Mara answers within 3 hours, while we are open (until 12:00 and from 14:00)");
    }

    #[test]
    fn a_shorter_day_is_told_beside_the_hours_of_the_others() {
        let clock = |said: &str| Some(said.to_owned());
        let saturday = [false, false, false, false, false, true, false];
        let short = OtherHours { days: saturday, opens: clock("09:00"), closes: clock("13:00"), rests: None };
        let answers = |most| Answers { others: vec![short.clone()], ..promise("-xxxxx-", most, None) };
        for (language, most, expected) in [
            (
                "en",
                Some("10:00"),
                "Mara answers within 3 hours, Tuesday to Saturday, while we are open (from 10:00, Saturday 09:00 to 13:00)",
            ),
            (
                "de",
                None,
                "Mara antwortet von Dienstag bis Samstag innerhalb von 3 Stunden, solange wir geöffnet haben (Samstag 09:00 bis 13:00)",
            ),
            (
                "es",
                None,
                "Mara contesta en 3 horas, de martes a sábado, mientras tenemos abierto (sábado de 09:00 a 13:00)",
            ),
        ] {
            assert_eq!(say_answers(Words::for_language(language), &answers(most)), expected);
        }
    }

    #[test]
    fn a_promise_says_on_which_days_and_in_which_hours_it_counts() {
        for (answers, expected) in [
            (promise(WEEK, None, None), "Mara answers within 3 hours"),
            (promise("xxxxx--", None, None), "Mara answers within 3 hours on working days"),
            (promise("-xxxxx-", None, None), "Mara answers within 3 hours, Tuesday to Saturday"),
            (promise("xx-xxxx", None, None), "Mara answers within 3 hours, Thursday to Tuesday"),
            (promise("x-----x", None, None), "Mara answers within 3 hours on Monday and Sunday"),
            (promise("x-x-x--", None, None), "Mara answers within 3 hours on Monday, Wednesday and Friday"),
            (promise("--x----", None, None), "Mara answers within 3 hours on Wednesday"),
            (
                promise(WEEK, Some("10:00"), Some("18:00")),
                "Mara answers within 3 hours, while we are open (10:00 to 18:00)",
            ),
            (promise(WEEK, Some("10:00"), None), "Mara answers within 3 hours, while we are open (from 10:00)"),
            (
                promise("-xx----", None, Some("18:00")),
                "Mara answers within 3 hours on Tuesday and Wednesday, while we are open (until 18:00)",
            ),
        ] {
            assert_eq!(say_answers(Words::for_language("en"), &answers), expected);
        }
    }

    /// What a kit promises, once somebody has made it their own.
    fn promised(language: &str, trade: Trade) -> String {
        let kit = show_kit(language, trade).unwrap();
        let mut plan: Plan = markdown::read("## Jobs\n### Post\n- owner: Mara\n").unwrap();
        let means = kit.one(Section::Means).unwrap();
        let said = means.values().map(|(field, value)| (field, value.to_owned())).collect();
        plan.add(Section::Means, &said).unwrap();
        let answers = Sentence::of(&[], &[], None, &plan).answers.unwrap();
        say_answers(Words::for_language(language), &answers)
    }

    #[test]
    fn what_the_kits_promise_is_told_with_its_days_and_hours_in_every_language() {
        for (language, trade, expected) in [
            ("en", Trade::Trainer, "Mara answers within 8 hours on working days, while we are open (09:00 to 17:00)"),
            (
                "en",
                Trade::Consultant,
                "Mara answers within 8 hours on working days, while we are open (08:30 to 17:30)",
            ),
            (
                "en",
                Trade::Coach,
                "Mara answers within 16 hours, Monday to Thursday, while we are open (09:00 to 17:00)",
            ),
            ("en", Trade::Shop, "Mara answers within 3 hours, Tuesday to Saturday, while we are open (10:00 to 18:00)"),
            ("en", Trade::Agency, "Mara answers within 4 hours on working days, while we are open (09:00 to 17:00)"),
            (
                "de",
                Trade::Trainer,
                "Mara antwortet an Werktagen innerhalb von 8 Stunden, solange wir geöffnet haben (09:00 bis 17:00)",
            ),
            (
                "de",
                Trade::Consultant,
                "Mara antwortet an Werktagen innerhalb von 8 Stunden, solange wir geöffnet haben (08:30 bis 17:30)",
            ),
            (
                "de",
                Trade::Coach,
                "Mara antwortet von Montag bis Donnerstag innerhalb von 16 Stunden, solange wir geöffnet haben (09:00 bis 17:00)",
            ),
            (
                "de",
                Trade::Shop,
                "Mara antwortet von Dienstag bis Samstag innerhalb von 3 Stunden, solange wir geöffnet haben (10:00 bis 18:00)",
            ),
            (
                "de",
                Trade::Agency,
                "Mara antwortet an Werktagen innerhalb von 4 Stunden, solange wir geöffnet haben (09:00 bis 17:00)",
            ),
            (
                "es",
                Trade::Trainer,
                "Mara contesta en 8 horas los días laborables, mientras tenemos abierto (de 09:00 a 18:00)",
            ),
            (
                "es",
                Trade::Consultant,
                "Mara contesta en 8 horas los días laborables, mientras tenemos abierto (de 09:00 a 18:00)",
            ),
            (
                "es",
                Trade::Coach,
                "Mara contesta en 16 horas, de lunes a jueves, mientras tenemos abierto (de 09:00 a 18:00)",
            ),
            (
                "es",
                Trade::Shop,
                "Mara contesta en 3 horas, de martes a sábado, mientras tenemos abierto (de 10:00 a 19:00)",
            ),
            (
                "es",
                Trade::Agency,
                "Mara contesta en 4 horas los días laborables, mientras tenemos abierto (de 09:00 a 18:00)",
            ),
        ] {
            assert_eq!(promised(language, trade), expected, "{language}");
        }
    }
}
