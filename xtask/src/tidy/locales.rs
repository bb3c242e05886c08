//! Every language says the same things: the same files, the same messages, no argument the first language lacks.

use super::report::Report;
use super::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

const FIRST: &str = "en";

/// A language that was just begun lacks hundreds.
const MOST_SHOWN: usize = 12;

/// Message or attribute -> (line, the arguments it uses).
type Messages = BTreeMap<String, (usize, BTreeSet<String>)>;

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let (_, languages) = tree.listing("locales");
    let rooms: BTreeSet<String> =
        languages.iter().flat_map(|language| tree.listing(&format!("locales/{language}")).0).collect();
    for language in languages.iter().filter(|language| *language != FIRST) {
        for room in &rooms {
            compare(tree, language, room, report);
        }
    }
}

fn compare(tree: &Tree, language: &str, room: &str, report: &mut Report) {
    let (first, other) = (format!("locales/{FIRST}/{room}"), format!("locales/{language}/{room}"));
    let (Some(ours), Some(theirs)) = (tree.text(&first), tree.text(&other)) else {
        let missing = if tree.has(&first) { &other } else { &first };
        report.fault(missing, 0, "is missing: every language has the same files");
        return;
    };
    let (ours, theirs) = (messages(ours), messages(theirs));
    let unsaid: Vec<&str> = ours.keys().filter(|id| !theirs.contains_key(*id)).map(String::as_str).collect();
    if !unsaid.is_empty() {
        let some = unsaid.iter().take(MOST_SHOWN).copied().collect::<Vec<_>>().join(" ");
        let more = if unsaid.len() > MOST_SHOWN { " …" } else { "" };
        report.fault(&other, 0, format!("does not say {} of {first}: {some}{more}", unsaid.len()));
    }
    for (id, (line, used)) in &theirs {
        match ours.get(id) {
            None => report.fault(&other, *line, format!("says `{id}`, which {first} does not")),
            Some((_, known)) => {
                for argument in used.difference(known) {
                    report.fault(&other, *line, format!("`{id}` uses `${argument}`, which nobody gives it"));
                }
            }
        }
    }
}

fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut current = String::new();
    for (index, line) in text.lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let indented = line.starts_with(' ');
        if let Some((id, _)) = line.split_once('=').map(|(id, rest)| (id.trim(), rest)).filter(|(id, _)| is_id(id)) {
            if !indented {
                id.clone_into(&mut current);
                found.insert(current.clone(), (index + 1, BTreeSet::new()));
            } else if let Some(attribute) = id.strip_prefix('.') {
                let message = current.split('.').next().unwrap_or_default();
                current = format!("{message}.{attribute}");
                found.insert(current.clone(), (index + 1, BTreeSet::new()));
            }
        }
        if let Some((_, used)) = found.get_mut(&current) {
            used.extend(arguments(line));
        }
    }
    found
}

fn is_id(id: &str) -> bool {
    let name = id.trim_start_matches(['-', '.']);
    !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_')
}

fn arguments(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-' || *letter == '_').collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(en: &str, de: &str) -> Vec<String> {
        let mut report = Report::default();
        check(&Tree::of(&[("locales/en/guard.ftl", en), ("locales/de/guard.ftl", de)]), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn languages_that_say_the_same_pass() {
        let en =
            "# words\nhello = Hello { $name }\nmany = { $n ->\n    [one] one\n   *[other] { $n }\n }\n    .title = T";
        let de = "hello = Hallo { $name }\nmany = { $n }\n    .title = T";
        assert!(faults(en, de).is_empty(), "{:?}", faults(en, de));
    }

    #[test]
    fn a_message_missing_on_either_side_is_a_fault() {
        let found = faults("a = A\nb = B", "b = B\nc = C");
        assert!(found.len() == 2 && found[0].ends_with(": a") && found[1].contains("`c`"), "{found:?}");
    }

    #[test]
    fn an_attribute_counts_as_a_message() {
        assert!(faults("a = A\n    .title = T", "a = A")[0].ends_with(" a.title"));
    }

    #[test]
    fn an_argument_nobody_gives_is_a_fault() {
        assert!(faults("a = A { $name }", "a = A { $nam }")[0].contains("$nam`"));
    }

    #[test]
    fn a_language_without_the_file_is_a_fault() {
        let mut report = Report::default();
        check(&Tree::of(&[("locales/en/a.ftl", "a = A"), ("locales/de/b.ftl", "b = B")]), &mut report);
        assert_eq!(report.faults(), 2);
    }
}
