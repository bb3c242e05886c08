//! People known here who are named in a text although their yes is over, or was never noted.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{Draft, Evidence, Finding, GuardRules, Level, over::dated};
use crate::compose::carry::contains_words;

/// Somebody whom posts mention, or who is shown in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// By the networks, without a leading `@`.
    pub handles: Vec<String>,
    pub yes: Yes,
}

/// What somebody said to being shown and named; the last of it that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Yes {
    /// Nobody noted any.
    Unknown,
    /// It ended on that day; it was for this file.
    Ended { on: Date, file: String },
    /// They took it back on that day.
    Withdrawn { on: Date, file: String },
}

/// Of several the one who took a yes back goes before one whose yes ended.
pub(super) fn without_yes(draft: &Draft, rules: &GuardRules) -> Vec<Finding> {
    let lower: Vec<String> = draft.read().map(str::to_lowercase).collect();
    let named = rules.people.iter().filter(|person| person.is_named_in_any(&lower));
    let mut warned: Vec<_> = named.filter_map(Person::warned).collect();
    warned.sort_by_key(|(is_withdrawn, _)| Reverse(*is_withdrawn));
    warned.into_iter().map(|(_, finding)| finding).collect()
}

/// People of whom no yes is noted.
pub(super) fn without_note<'r>(lower: &[String], rules: &'r GuardRules) -> impl Iterator<Item = &'r str> {
    let unknown = rules.people.iter().filter(|person| person.yes == Yes::Unknown);
    unknown.filter(|person| person.is_named_in_any(lower)).map(|person| person.name.as_str())
}

impl Person {
    fn is_named_in_any(&self, lower: &[String]) -> bool {
        lower.iter().any(|words| self.is_named_in(words))
    }

    fn is_named_in(&self, lower: &str) -> bool {
        let said = |name: &str| !name.is_empty() && contains_words(lower, &name.to_lowercase());
        said(&self.name) || self.handles.iter().any(|handle| said(&format!("@{handle}")))
    }

    fn warned(&self) -> Option<(bool, Finding)> {
        let (how, on, file) = match &self.yes {
            Yes::Unknown => return None,
            Yes::Ended { on, file } => ("ended", on, file),
            Yes::Withdrawn { on, file } => ("withdrawn", on, file),
        };
        let finding = Finding::new("named-without-yes", Level::Warn).with("person", &self.name).with("how", how);
        let finding = finding.about(&self.name);
        Some((how == "withdrawn", dated(finding, "ended", *on).showing(Evidence::of(file))))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_person_is_named_by_the_whole_name_or_by_the_name_a_network_knows() {
        let arne = Person {
            name: "Arne Holt".to_owned(),
            handles: vec!["arne@linden.example".to_owned()],
            yes: Yes::Withdrawn { on: date(2026, 11, 3), file: "Arne on the bench".to_owned() },
        };
        for (text, expected) in [
            ("With Arne Holt at the oven.", true),
            ("ARNE HOLT bakes.", true),
            ("Thanks, @arne@linden.example", true),
            ("Arne bakes.", false),
            ("Arne Holterman bakes.", false),
            ("", false),
        ] {
            assert_eq!(arne.is_named_in(&text.to_lowercase()), expected, "{text}");
        }
        let (_, finding) = arne.warned().unwrap();
        assert_eq!((finding.args["how"].as_str(), finding.args["year"].as_str()), ("withdrawn", "2026"));
        assert_eq!(finding.evidence.unwrap().quote, "Arne on the bench");
    }
}
