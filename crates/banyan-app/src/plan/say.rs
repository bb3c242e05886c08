//! What the check found and what helps, in the reader's words.

use banyan_domain::plan::check::{Cure, PlanFinding, Said};
use jiff::civil::Date;

use crate::workspace::words::{Arg, Words};

/// `date` writes a day the way the reader's page does.
pub fn say_finding(words: &Words, finding: &PlanFinding, date: &dyn Fn(Date) -> String) -> String {
    say(words, &finding.message, finding.args.iter(), date)
}

pub fn say_cure(words: &Words, cure: &Cure, date: &dyn Fn(Date) -> String) -> String {
    say(words, cure.message, cure.args.iter(), date)
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
                Said::Minutes(minutes) => Arg::Text(hours_and_minutes(*minutes).into()),
                Said::Date(day) => Arg::Text(date(*day).into()),
            };
            (*name, arg)
        })
        .collect();
    words.text(message, &args)
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
    use super::*;

    #[test]
    fn a_time_is_written_as_it_is_said() {
        let said = [0, 45, 60, 65, 220].map(hours_and_minutes);
        assert_eq!(said, ["0 min", "45 min", "1 h", "1 h 05", "3 h 40"]);
    }
}
