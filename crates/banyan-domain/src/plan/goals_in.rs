//! Goals found in somebody's business or IT plan by written rules. Offered to a person, never taken by themselves.

mod numbers;

use jiff::civil::Date;

use numbers::{is_month, number_and_day};

/// A longer list would not be read.
const MOST: usize = 12;
const LONGEST: usize = 160;
const SHORTEST: usize = 8;

/// Headings under which every line of a list is a goal.
const HEADINGS: &[&str] = &[
    "goal",
    "goals",
    "objective",
    "objectives",
    "target",
    "targets",
    "aims",
    "ziel",
    "ziele",
    "zielen",
    "unsere ziele",
    "meta",
    "metas",
    "objetivo",
    "objetivos",
];
/// Words that say that somebody wants to come somewhere.
const WANTS: &[&str] = &[
    "want",
    "aim",
    "goal",
    "target",
    "reach",
    "grow",
    "increase",
    "double",
    "reduce",
    "win",
    "launch",
    "open",
    "wollen",
    "möchten",
    "ziel",
    "erreichen",
    "wachsen",
    "steigern",
    "verdoppeln",
    "senken",
    "gewinnen",
    "eröffnen",
    "queremos",
    "meta",
    "objetivo",
    "alcanzar",
    "llegar",
    "crecer",
    "aumentar",
    "duplicar",
    "reducir",
    "conseguir",
    "abrir",
];
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGoal {
    pub words: String,
    /// From 1.
    pub line: u32,
    pub target: Option<u32>,
    pub until: Option<Date>,
}

/// In the order in which they stand there, each once. Plain text or Markdown.
pub fn goals_in(text: &str) -> Vec<FoundGoal> {
    let mut found: Vec<FoundGoal> = Vec::new();
    let mut under_goals = false;
    for (index, line) in text.lines().enumerate() {
        if let Some(heading) = heading(line) {
            under_goals = is_about_goals(heading);
            continue;
        }
        let item = item(line);
        let whole = item.filter(|_| under_goals);
        let sentences = whole.map_or_else(|| sentences(line), |item| vec![item]);
        for said in sentences {
            let (goal, is_measured) = reading(said, index);
            let counts = whole.is_some() || (wants(said) && is_measured);
            let length = goal.words.chars().count();
            let is_new = !found.iter().any(|known| known.words == goal.words);
            if counts && is_new && (SHORTEST..=LONGEST).contains(&length) {
                found.push(goal);
            }
        }
        if found.len() >= MOST {
            break;
        }
    }
    found.truncate(MOST);
    found
}

/// A Markdown heading, or a short line that ends in a colon.
fn heading(line: &str) -> Option<&str> {
    let line = line.trim();
    let marked = line.strip_prefix('#').map(|rest| rest.trim_matches(['#', ' ']));
    let short = line.strip_suffix(':').filter(|rest| rest.split_whitespace().count() <= 4);
    marked.or(short)
}

fn is_about_goals(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    let heading = heading.trim_start_matches(|letter: char| !letter.is_alphabetic());
    HEADINGS.contains(&heading) || heading.split_whitespace().any(|word| HEADINGS.contains(&word))
}

fn item(line: &str) -> Option<&str> {
    let line = line.trim();
    let bullet = ["- ", "* ", "+ ", "• ", "– "].into_iter().find_map(|mark| line.strip_prefix(mark));
    let numbered = || {
        let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        (rest.len() < line.len()).then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))).flatten()
    };
    bullet.or_else(numbered).map(str::trim)
}

fn sentences(line: &str) -> Vec<&str> {
    let line = item(line).unwrap_or_else(|| line.trim());
    let mut ends: Vec<usize> =
        line.match_indices(". ").map(|(at, _)| at + 1).filter(|end| !is_in_a_day(line, *end)).collect();
    ends.push(line.len());
    let begins = std::iter::once(0).chain(ends.iter().copied());
    let said = begins.zip(&ends).map(|(begin, end)| line[begin..*end].trim());
    said.filter(|said| !said.is_empty()).collect()
}

/// The full stop of `30. Juni` or `30. 6.` ends nothing.
fn is_in_a_day(line: &str, end: usize) -> bool {
    let digits = line[..end - 1].bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
    let next = line[end..].split_whitespace().next().unwrap_or_default();
    (1..=2).contains(&digits)
        && (is_month(&next.to_lowercase()) || next.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn wants(said: &str) -> bool {
    words(said).any(|word| WANTS.contains(&word.as_str()))
}

fn words(said: &str) -> impl Iterator<Item = String> {
    let parts = said.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// And whether it can be measured: it has an end, or a number, also one that nobody can be sure of.
fn reading(said: &str, index: usize) -> (FoundGoal, bool) {
    let plain = said.replace(['*', '_', '`'], "");
    let plain = plain.trim().trim_end_matches('.').replace(';', ",");
    let read = number_and_day(&plain);
    let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
    (FoundGoal { target: read.number, until: read.until, words: plain, line }, read.is_measured)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn words_of(text: &str) -> Vec<String> {
        goals_in(text).into_iter().map(|goal| goal.words).collect()
    }

    #[test]
    fn a_list_under_goals_is_taken_line_by_line() {
        let text = "# Our plan\n\nWe bake.\n\n## Goals\n\n- **Forty** regular clients by the end of 2027\n- A second room\n\n\
                    ## Money\n\n- An oven\n";
        let found = goals_in(text);
        assert_eq!(words_of(text), ["Forty regular clients by the end of 2027", "A second room"]);
        assert_eq!((found[0].line, found[0].until), (7, Some(date(2027, 12, 31))));
    }

    #[test]
    fn a_sentence_needs_a_wish_and_a_number_or_a_day() {
        let cases = [
            ("We want 40 clients.", true),
            ("We have 40 clients.", false),
            ("We want to be loved.", false),
            ("Wir wollen bis 2028 drei Firmen gewinnen.", true),
            ("Queremos llegar a 25 socios.", true),
            ("Der Ofen kostet 4000 Euro.", false),
            ("By 2027-06-30 we open a second room.", true),
        ];
        for (said, is_goal) in cases {
            assert_eq!(!goals_in(said).is_empty(), is_goal, "{said}");
        }
    }

    #[test]
    fn the_number_and_the_day_come_along() {
        let goal = goals_in("Wir wollen 24 Anfragen bis Ende 2027.").remove(0);
        assert_eq!((goal.target, goal.until), (Some(24), Some(date(2027, 12, 31))));
        let goal = goals_in("Aim: 30 seats, 2027-06-30.").remove(0);
        assert_eq!((goal.target, goal.until), (Some(30), Some(date(2027, 6, 30))));
    }

    #[test]
    fn a_day_is_no_end_of_a_sentence() {
        let found = goals_in("Wir backen. Wir wollen bis 30. Juni 2027 24 Plätze. Danach 12.");
        assert_eq!(words_of("Wir wollen bis 30. 6. 2027 24 Plätze. Danach."), ["Wir wollen bis 30. 6. 2027 24 Plätze"]);
        assert_eq!((found.len(), found[0].target, found[0].until), (1, Some(24), Some(date(2027, 6, 30))));
        assert_eq!(words_of("We want to grow by 2.5 percent."), ["We want to grow by 2.5 percent"]);
    }

    #[test]
    fn nonsense_is_read_without_a_goal_and_without_an_end() {
        for text in [
            "",
            "\u{0}\u{1}\u{2}",
            "####",
            "- ",
            "1. ",
            &"want 9 ".repeat(50_000),
            "want 2027 99 99",
            "want 99.99.9999 1..2 ½ ٣ 30. ",
            ". . ",
        ] {
            assert!(goals_in(text).len() <= MOST, "{}", text.len());
        }
        let many: String = (10..90).fold(String::new(), |all, number| format!("{all}We want {number} clients.\n"));
        assert_eq!(goals_in(&many).len(), MOST);
    }
}
