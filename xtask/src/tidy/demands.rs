//! The page of demands names all of them in order, and what it calls met can be looked at and is tested.

use super::page;
use super::report::Report;
use super::tree::Tree;

const PAGE: &str = "docs/book/src/demands.md";
const LAST: usize = 39;
const STATES: &[&str] = &["met", "partly", "not yet"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let Some(text) = tree.text(PAGE) else {
        report.fault(PAGE, 0, "is missing: it walks every demand to its screen and its test");
        return;
    };
    let rows = page::table(text, "demands");
    for number in 1..=LAST {
        let name = format!("D{number}");
        if rows.get(number - 1).and_then(|(_, cells)| cells.first()) != Some(&name) {
            report.fault(
                PAGE,
                0,
                format!("row {number} of the table is not `{name}`: all {LAST} stand there in order"),
            );
            return;
        }
    }
    for (line, cells) in rows {
        check_row(tree, line, &cells, report);
    }
}

/// A row is: demand, what it asks, state, what there is today, screen, test.
fn check_row(tree: &Tree, line: usize, cells: &[String], report: &mut Report) {
    let [name, _, state, _, screen, test] = cells else {
        report.fault(PAGE, line, "a row has six cells: demand, what, state, today, screen, test");
        return;
    };
    if !STATES.contains(&state.as_str()) {
        report.fault(PAGE, line, format!("`{state}` is no state; one of {}", STATES.join(", ")));
    }
    for (cell, needed) in [(screen, state == "met"), (test, state != "not yet")] {
        let named = page::code_spans(cell);
        if needed && named.is_empty() {
            report.fault(PAGE, line, format!("{name} is called {state} and names no file for its screen or test"));
        }
        for (_, span) in named {
            check_named(tree, line, span, report);
        }
    }
}

/// A span is `file`, or `file::name` with the name standing in that file.
fn check_named(tree: &Tree, line: usize, span: &str, report: &mut Report) {
    let (file, name) = span.split_once("::").unwrap_or((span, ""));
    // Addresses and commands are shown as code too; they are not files.
    if span.starts_with('/') || span.contains(' ') {
        return;
    }
    match tree.text(file) {
        None if tree.has(file) => {}
        None => report.fault(PAGE, line, format!("names `{file}`, which does not exist")),
        Some(text) if !name.is_empty() && !text.contains(name) => {
            report.fault(PAGE, line, format!("`{file}` has no `{name}`"));
        }
        Some(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write as _;

    fn faults(first: &str, count: usize) -> Vec<String> {
        let mut page = format!("<!-- demands -->\n| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n{first}\n");
        for number in 2..=count {
            let _ = writeln!(page, "| D{number} | it | not yet | | | |");
        }
        let files =
            [(PAGE, page.as_str()), ("crates/a/tests/it/b.rs", "fn the_owner_sees_it() {}"), ("crates/a/t.html", "")];
        let mut report = Report::default();
        check(&Tree::of(&files), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn all_demands_stand_in_order() {
        assert!(faults("| D1 | it | not yet | | | |", LAST).is_empty());
        assert!(faults("| D1 | it | not yet | | | |", LAST - 1)[0].contains("D39"));
    }

    #[test]
    fn a_met_demand_names_its_screen_and_test() {
        let row = "| D1 | it | met | all | `crates/a/t.html` | `crates/a/tests/it/b.rs::the_owner_sees_it` |";
        assert!(faults(row, LAST).is_empty(), "{:?}", faults(row, LAST));
        assert_eq!(faults("| D1 | it | met | all | | |", LAST).len(), 2);
        assert_eq!(faults("| D1 | it | partly | some | | |", LAST).len(), 1);
    }

    #[test]
    fn a_test_that_is_not_there_is_a_fault() {
        let row = "| D1 | it | partly | some | | `crates/a/tests/it/b.rs::nobody` `crates/c.rs` |";
        assert_eq!(faults(row, LAST).len(), 2);
    }
}
