//! What must not stand in a finished file: unfinished work, switched-off tests, somebody's own machine.

use super::report::Report;
use super::source::Source;
use super::tree::{Tree, is_kind};

/// Written in halves, so that this file does not find itself.
const UNFINISHED: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME")];
const COMMENT: &[&str] = &["//", "/*", "<!--", "{#", "#", "--"];
const UNFINISHED_CODE: &[&str] = &[concat!("to", "do!("), concat!("un", "implemented!(")];
const SWITCHED_OFF: &[&str] = &[concat!("#[", "ignore"), concat!("#[", "should_panic")];
const OWN_MACHINE: &[&str] =
    &[concat!("/ro", "ot/"), concat!("/wo", "rk/"), concat!("/ho", "me/"), concat!("/Us", "ers/")];

const CODE: &[&str] = &["rs", "sh", "js", "mjs", "cjs", "css", "html", "sql", "toml", "py", "ftl", "xml"];
const PROSE: &[&str] = &["md", "service", "yml", "json", "txt"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for (path, text) in tree.files() {
        // A lock file is written by a machine, a fixture by somebody else.
        if path.ends_with("package-lock.json") || path.contains("/fixtures/") || path.ends_with("licences.txt") {
            continue;
        }
        let is_code = CODE.iter().any(|ending| is_kind(path, ending)) || path.starts_with("bin/");
        if is_code || PROSE.iter().any(|ending| is_kind(path, ending)) {
            check_machine(path, text, report);
        }
        if is_code {
            check_marks(path, text, report);
        }
        if is_kind(path, "rs") {
            check_rust(path, text, report);
        }
    }
}

fn check_marks(path: &str, text: &str, report: &mut Report) {
    for (index, line) in text.lines().enumerate() {
        if UNFINISHED.iter().any(|mark| is_in_comment(line, mark)) {
            report.fault(path, index + 1, "marks unfinished work: finish it, or write an issue");
        }
    }
}

/// The same letters are a word of Spanish, so only a comment's count.
fn is_in_comment(line: &str, mark: &str) -> bool {
    line.split_once(mark).is_some_and(|(before, _)| COMMENT.iter().any(|opening| before.contains(opening)))
}

fn check_rust(path: &str, text: &str, report: &mut Report) {
    for (line, code) in Source::of(text).lines() {
        if UNFINISHED_CODE.iter().any(|mark| code.contains(mark)) {
            report.fault(path, line, "is unfinished code");
        }
        if SWITCHED_OFF.iter().any(|mark| code.contains(mark)) {
            report.fault(path, line, "a test is never switched off or expected to panic: assert what should be");
        }
    }
}

fn check_machine(path: &str, text: &str, report: &mut Report) {
    for (index, line) in text.lines().enumerate() {
        if OWN_MACHINE.iter().any(|folder| names_folder(line, folder)) {
            report.fault(path, index + 1, "names a folder of one machine");
        }
    }
}

/// A path begins after a space or quote; inside an address the same letters are only a part of it.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|letter| letter.is_whitespace() || "\"'`=(:[,".contains(letter))
            && line[at + folder.len()..].starts_with(|letter: char| letter.is_ascii_lowercase())
            && !line[..at].ends_with("://")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(path: &str, text: &str) -> usize {
        let mut report = Report::default();
        check(&Tree::of(&[(path, text)]), &mut report);
        report.faults()
    }

    #[test]
    fn unfinished_work_is_found_in_every_language() {
        for path in ["a.rs", "a.sh", "bin/test", "a.ftl"] {
            assert_eq!(faults(path, &format!("x # {}: later", UNFINISHED[0])), 1, "{path}");
        }
        assert_eq!(faults("a.rs", &format!("let all = \"{} EL MUNDO\";", UNFINISHED[0])), 0);
    }

    #[test]
    fn a_switched_off_test_is_found_and_one_in_a_text_is_not() {
        assert_eq!(faults("a.rs", &format!("{}]\nfn a() {{}}", SWITCHED_OFF[0])), 1);
        assert_eq!(faults("a.rs", &format!("let a = \"{}]\";", SWITCHED_OFF[0])), 0);
    }

    #[test]
    fn a_folder_of_one_machine_is_found_and_an_address_is_not() {
        assert_eq!(faults("a.rs", &format!("let a = \"{}somebody\";", OWN_MACHINE[2])), 1);
        assert_eq!(faults("README.md", &format!("run it in `{}banyan`", OWN_MACHINE[1])), 1);
        assert_eq!(faults("a.rs", "let a = \"https://example.com/home/page\";"), 0);
        assert_eq!(faults("a.service", "ProtectHome=yes"), 0);
    }
}
