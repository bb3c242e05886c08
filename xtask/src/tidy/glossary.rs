//! The words of GLOSSARY.md are the words of the code: bold ones are there, and those it refuses are not.

use super::page;
use super::report::Report;
use super::source::Source;
use super::tree::{Tree, is_kind};
use std::collections::{BTreeMap, BTreeSet};

const PAGE: &str = "GLOSSARY.md";

/// Words after which Rust declares a name.
const DECLARES: &[&str] = &["struct", "enum", "trait", "fn", "mod", "type", "const", "static"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let Some(text) = tree.text(PAGE) else {
        report.fault(PAGE, 0, "is missing: it holds one word per thing");
        return;
    };
    let rows = page::table(text, "words");
    let declared = declared(tree);
    let spoken = spoken(tree);
    for (line, cells) in &rows {
        for term in bold(cells.first().map_or("", String::as_str)) {
            if !spoken.contains(&joined(term)) {
                report.fault(PAGE, *line, format!("**{term}** is called a word of the code, and no file uses it"));
            }
        }
    }
    let names = page::table(text, "names");
    for (line, word) in rows.iter().chain(&names).flat_map(|(line, cells)| refused(*line, cells)) {
        if let Some((path, at)) = declared.get(&word) {
            report.fault(path, *at, format!("declares a name with the word `{word}`, which {PAGE}:{line} refuses"));
        }
    }
}

fn bold(cell: &str) -> impl Iterator<Item = &str> {
    cell.split("**").skip(1).step_by(2)
}

/// The last cell's words in backticks are never part of a name.
fn refused(line: usize, cells: &[String]) -> Vec<(usize, String)> {
    let last = cells.last().map_or("", String::as_str);
    page::code_spans(last).into_iter().map(|(_, word)| (line, word.to_lowercase())).collect()
}

/// `PostId`, `post_id` and "post id" are one word here.
fn joined(term: &str) -> String {
    term.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Every part of every declared name -> where it was first declared.
fn declared(tree: &Tree) -> BTreeMap<String, (String, usize)> {
    let mut found = BTreeMap::new();
    for (path, text) in tree.under_of_kind("crates/", "rs") {
        for (line, code) in Source::of(text).lines() {
            let words: Vec<&str> = names(code).collect();
            for pair in words.windows(2).filter(|pair| DECLARES.contains(&pair[0])) {
                for part in parts(pair[1]) {
                    found.entry(part).or_insert_with(|| (path.to_owned(), line));
                }
            }
        }
    }
    found
}

/// Every name that stands in code or in a migration, joined; and each part of it alone.
fn spoken(tree: &Tree) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, text) in tree.under("crates/") {
        let code = if is_kind(path, "rs") {
            Source::of(text).code
        } else if is_kind(path, "sql") {
            text.to_owned()
        } else {
            continue;
        };
        for name in names(&code) {
            found.insert(joined(name));
            found.extend(parts(name));
        }
    }
    found
}

fn names(code: &str) -> impl Iterator<Item = &str> {
    code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).filter(|name| !name.is_empty())
}

/// `next_dueAt` -> next, due, at.
fn parts(name: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut was_small = false;
    for letter in name.chars() {
        if letter == '_' || (letter.is_uppercase() && was_small) {
            found.push(String::new());
        }
        if letter != '_' {
            found.last_mut().expect("there is always a part").extend(letter.to_lowercase());
        }
        was_small = letter.is_lowercase() || letter.is_numeric();
    }
    found.retain(|part| !part.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(row: &str, code: &str) -> Vec<String> {
        let page = format!("<!-- words -->\n| word | means | not |\n|---|---|---|\n{row}");
        let mut report = Report::default();
        check(&Tree::of(&[(PAGE, &page), ("crates/a/src/b.rs", code)]), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn a_bold_word_is_in_the_code_in_whatever_case() {
        assert!(faults("| **Queue slot** | a time | |", "struct QueueSlot;").is_empty());
        assert!(faults("| **due_at** | planned | |", "let due_at = 1;").is_empty());
        assert!(faults("| **Episode** | later | |", "struct Post;")[0].contains("no file uses it"));
        assert!(faults("| Episode | later | |", "struct Post;").is_empty());
    }

    #[test]
    fn a_refused_word_is_in_no_declared_name() {
        assert!(
            faults("| Network | a kind | `platform` |", "struct PlatformId;")[0].starts_with("crates/a/src/b.rs:1")
        );
        assert!(faults("| Network | a kind | `platform` |", "fn post_to_platform() {}").len() == 1);
        assert!(faults("| Network | a kind | `platform` |", "let a = std::platform; // struct Platform").is_empty());
        assert!(faults("| Network | a kind | platform |", "struct Platform;").is_empty());
    }

    #[test]
    fn a_name_falls_into_its_parts() {
        assert_eq!(parts("next_due_at"), ["next", "due", "at"]);
        assert_eq!(parts("PostId"), ["post", "id"]);
        assert_eq!(parts("MAX_POSTS"), ["max", "posts"]);
    }
}
