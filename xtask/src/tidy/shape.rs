//! Sizes and the first line of every Rust file, and the page every crate has.

use super::report::Report;
use super::tree::Tree;

const LOOK_AGAIN: usize = 400;
const TOO_LONG: usize = 600;

/// Honest tables: the same shape many times, longer than a file may else be.
const TABLES: &[(&str, &str)] = &[];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for (path, text) in tree.rust() {
        check_length(path, text, report);
        check_first_line(path, text, report);
    }
    for crate_folder in tree.listing("crates").1 {
        check_crate(tree, &crate_folder, report);
    }
    for (path, _) in TABLES.iter().filter(|(path, _)| !tree.has(path)) {
        report.fault("xtask/src/tidy/shape.rs", 0, format!("excuses `{path}`, which does not exist"));
    }
}

fn check_length(path: &str, text: &str, report: &mut Report) {
    let lines = text.lines().count();
    if TABLES.iter().any(|(table, _)| *table == path) {
        return;
    }
    if lines > TOO_LONG {
        report.fault(path, 0, format!("has {lines} lines; no file but an honest table has more than {TOO_LONG}"));
    } else if lines > LOOK_AGAIN {
        report.note(path, 0, format!("has {lines} lines; look again over {LOOK_AGAIN}"));
    }
}

fn check_first_line(path: &str, text: &str, report: &mut Report) {
    let first = text.lines().next().unwrap_or_default();
    let opens = first.starts_with("//! ") || first.starts_with("#![doc = include_str!(");
    if !opens {
        report.fault(path, 1, "the first line says in one `//!` sentence what the file is for");
    }
}

fn check_crate(tree: &Tree, name: &str, report: &mut Report) {
    let folder = format!("crates/{name}");
    if !tree.has(&format!("{folder}/README.md")) {
        report.fault(&folder, 0, "has no README.md: what is this floor for, what may it know, what never?");
    }
    let manifest = format!("{folder}/Cargo.toml");
    let Some(text) = tree.text(&manifest) else { return };
    if !text.contains("[lints]\nworkspace = true") {
        report.fault(&manifest, 0, "does not take the lints of the workspace");
    }
    if !text.contains(&format!("name = \"{name}\"")) {
        report.fault(&manifest, 0, "a crate bears the name of its folder");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(path: &str, text: &str) -> Report {
        let mut report = Report::default();
        check(&Tree::of(&[(path, text)]), &mut report);
        report
    }

    #[test]
    fn a_file_says_first_what_it_is_for() {
        assert_eq!(report("src/a.rs", "//! A.\nfn a() {}").faults(), 0);
        assert_eq!(report("src/lib.rs", "#![doc = include_str!(\"../README.md\")]").faults(), 0);
        assert_eq!(report("src/a.rs", "fn a() {}").faults(), 1);
    }

    #[test]
    fn a_long_file_asks_for_a_look_and_a_very_long_one_is_a_fault() {
        let long = |lines: usize| report("src/a.rs", &format!("//! A.\n{}", "\n".repeat(lines)));
        assert_eq!((long(300).faults(), long(300).notes()), (0, 0));
        assert_eq!((long(450).faults(), long(450).notes()), (0, 1));
        assert_eq!(long(700).faults(), 1);
    }

    #[test]
    fn a_crate_has_a_page_and_the_lints() {
        assert_eq!(report("crates/a/Cargo.toml", "name = \"a\"\n[lints]\nworkspace = true").faults(), 1);
        assert_eq!(report("crates/a/README.md", "").faults(), 0);
        assert_eq!(report("crates/a/Cargo.toml", "name = \"b\"").faults(), 3);
    }
}
