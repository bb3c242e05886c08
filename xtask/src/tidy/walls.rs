//! The walls the compiler does not hold: a room's store is its own, and doors speak no SQL.

use super::paths::paths;
use super::report::Report;
use super::source::Source;
use super::tree::Tree;

const APP: &str = "crates/banyan-app/src/";
const DOORS: &[&str] = &["crates/banyan-studio/src/", "crates/banyan-site/src/", "crates/banyan-api/src/"];

/// Beginnings of statements, with the word that must follow somewhere, so that prose is not taken for one.
const STATEMENTS: &[(&str, &str)] = &[
    ("select ", " from "),
    ("insert into ", ""),
    ("update ", " set "),
    ("delete from ", ""),
    ("create table ", ""),
    ("begin immediate", ""),
];

const ENGINES: &[&str] = &["sqlx", "sea_orm", "banyan_db"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for (path, text) in tree.under_of_kind(APP, "rs") {
        check_store(path, text, report);
    }
    for door in DOORS {
        for (path, text) in tree.under_of_kind(door, "rs") {
            check_door(path, text, report);
        }
    }
}

fn check_store(path: &str, text: &str, report: &mut Report) {
    let source = Source::of(text);
    let room = path[APP.len()..].split('/').next().unwrap_or_default().trim_end_matches(".rs");
    for (line, code) in source.lines() {
        let code = code.trim_start();
        let opens = code.starts_with("pub") && code.ends_with("mod store;");
        let is_lent = code.starts_with("pub") && code.contains(" use ") && has_word(code, "store");
        // The room's own `mod.rs` may offer chosen functions by name; nobody offers all of them.
        let lends_wrongly = is_lent && (code.contains('*') || !path.ends_with(&format!("/{room}/mod.rs")));
        if opens || (lends_wrongly && !path.contains("/store/")) {
            report.fault(
                path,
                line,
                "a room's store is private: its mod.rs offers chosen functions that take `&mut Tx`",
            );
        }
    }
    for hit in paths(&source) {
        let is_neighbours = hit.parts.first().is_some_and(|part| part == "crate")
            && hit.parts.get(1).is_some_and(|part| part != room)
            && hit.parts.get(2).is_some_and(|part| part == "store");
        if is_neighbours {
            report.fault(path, hit.line, format!("`{}` is a neighbour's store", hit.parts[..3].join("::")));
        }
    }
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).any(|part| part == word)
}

fn check_door(path: &str, text: &str, report: &mut Report) {
    let source = Source::of(text);
    for (line, content) in &source.texts {
        let content = content.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let is_statement = STATEMENTS
            .iter()
            .any(|(start, then)| content.starts_with(start) && (then.is_empty() || content.contains(then)));
        if is_statement {
            report.fault(path, *line, "a door speaks no SQL: ask a verb of banyan-app");
        }
    }
    for hit in paths(&source).iter().filter(|hit| ENGINES.contains(&hit.parts[0].as_str())) {
        report.fault(path, hit.line, format!("a door does not know `{}`: ask a verb of banyan-app", hit.parts[0]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> Vec<String> {
        let mut report = Report::default();
        check(&Tree::of(&[(path, text)]), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn a_room_may_use_its_own_store() {
        assert!(faults("crates/banyan-app/src/guard/mod.rs", "mod store;\nuse crate::guard::store::find;").is_empty());
    }

    #[test]
    fn a_neighbours_store_is_out_of_reach() {
        let path = "crates/banyan-app/src/guard/mod.rs";
        assert_eq!(faults(path, "use crate::publish::store::find;").len(), 1);
        assert_eq!(faults(path, "pub(crate) mod store;").len(), 1);
        assert_eq!(faults(path, "pub(crate) use store::*;").len(), 1);
        assert_eq!(faults("crates/banyan-app/src/guard/check.rs", "pub(crate) use super::store::find;").len(), 1);
        assert!(faults(path, "pub(crate) use store::find;").is_empty(), "a room offers what it chooses");
    }

    #[test]
    fn a_door_that_speaks_sql_is_a_fault() {
        let path = "crates/banyan-studio/src/queue.rs";
        assert_eq!(faults(path, "let a = \"SELECT id\n FROM post\";").len(), 1);
        assert_eq!(faults(path, "use sqlx::Row;").len(), 1);
        assert!(
            faults(path, "let a = \"Select all from the list\"; // insert into x").len() == 1,
            "prose that reads so is rare"
        );
        assert!(faults(path, "let a = \"Update your profile\";").is_empty());
        assert!(faults("crates/banyan-db/src/a.rs", "let a = \"SELECT 1 FROM b\";").is_empty());
    }
}
