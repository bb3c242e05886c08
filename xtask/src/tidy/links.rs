//! Every link and every named file of the project's pages leads somewhere, and the book leaves no chapter out.

use super::page;
use super::report::Report;
use super::tree::{Tree, is_kind};

/// Folders whose files a page names in backticks.
const NAMED: &[&str] = &["crates/", "docs/", "bin/", "tests/", "xtask/", "ui/src/", "locales/", "deploy/", ".ci/"];

const BOOK: &str = "docs/book/src/";

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    for (path, text) in tree.files().filter(|(path, _)| is_kind(path, "md") && !path.contains("/fixtures/")) {
        for (line, target) in links(text) {
            check_link(tree, path, line, target, report);
        }
        for (line, span) in page::code_spans(text) {
            check_named_file(tree, path, line, span, report);
        }
    }
    check_book(tree, report);
}

/// The targets of `[text](target)` outside code.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in page::prose_lines(text) {
        for prose in line.split('`').step_by(2) {
            found.extend(
                prose.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| (number, target)),
            );
        }
    }
    found
}

fn check_link(tree: &Tree, path: &str, line: usize, target: &str, report: &mut Report) {
    if target.contains("://") || target.starts_with("mailto:") {
        return;
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = if file.is_empty() { path.to_owned() } else { resolve(path, file) };
    if !tree.has(&file) {
        report.fault(path, line, format!("the link `{target}` leads nowhere"));
    } else if !anchor.is_empty() && tree.text(&file).is_some_and(|text| !anchors(text).any(|found| found == anchor)) {
        report.fault(path, line, format!("{file} has no heading `#{anchor}`"));
    }
}

fn resolve(page: &str, target: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Headings as GitHub and mdBook name them.
fn anchors(text: &str) -> impl Iterator<Item = String> {
    page::prose_lines(text).filter(|(_, line)| line.starts_with('#')).map(|(_, line)| {
        let title = line.trim_start_matches('#').trim().to_lowercase();
        title.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter)).map(dash).collect()
    })
}

fn dash(letter: char) -> char {
    if letter == ' ' { '-' } else { letter }
}

/// A span such as `crates/banyan/src/main.rs` names a file; one with a placeholder names a kind of file.
fn check_named_file(tree: &Tree, path: &str, line: usize, span: &str, report: &mut Report) {
    let is_path = NAMED.iter().any(|folder| span.starts_with(folder));
    let is_pattern = span.contains(['<', '*', '{', ' ', '…']);
    let file = span.split("::").next().unwrap_or(span).split('#').next().unwrap_or(span);
    // A crate's own page may name files from the crate's folder.
    let folder: Vec<&str> = path.split('/').take(2).collect();
    let beside = format!("{}/{file}", folder.join("/"));
    if is_path && !is_pattern && !tree.has(file) && !tree.has(&beside) {
        report.fault(path, line, format!("names `{file}`, which does not exist"));
    }
}

fn check_book(tree: &Tree, report: &mut Report) {
    let summary = format!("{BOOK}SUMMARY.md");
    let Some(text) = tree.text(&summary) else { return };
    let listed: Vec<String> = links(text).into_iter().map(|(_, target)| resolve(&summary, target)).collect();
    for (path, _) in tree.under(BOOK).filter(|(path, _)| is_kind(path, "md") && *path != summary) {
        if !listed.iter().any(|chapter| chapter == path) {
            report.fault(path, 0, "is a chapter that SUMMARY.md does not list");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        let mut report = Report::default();
        check(&Tree::of(files), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn a_link_is_followed_from_its_own_page() {
        let files = [("docs/a.md", "[b](../b.md#part-one) [c](https://example.com)"), ("b.md", "## Part one")];
        assert!(faults(&files).is_empty());
    }

    #[test]
    fn a_link_to_nothing_is_a_fault_and_so_is_a_missing_heading() {
        assert!(faults(&[("a.md", "see [b](b.md)")])[0].starts_with("a.md:1"));
        assert!(faults(&[("a.md", "[b](#c)\n# D")])[0].contains("no heading"));
    }

    #[test]
    fn a_link_in_code_is_none() {
        assert!(faults(&[("a.md", "`[b](b.md)`\n```\n[c](c.md)\n```")]).is_empty());
    }

    #[test]
    fn a_named_file_must_exist_unless_it_stands_for_many() {
        assert!(faults(&[("a.md", "look at `crates/x/src/y.rs`")])[0].contains("does not exist"));
        assert!(faults(&[("a.md", "`crates/<name>/src` and `bin/a --b`")]).is_empty());
        assert!(faults(&[("a.md", "`crates/x/y.rs::a_test`"), ("crates/x/y.rs", "")]).is_empty());
        assert!(faults(&[("crates/x/src/z/README.md", "`tests/it/y.rs`"), ("crates/x/tests/it/y.rs", "")]).is_empty());
    }

    #[test]
    fn a_chapter_nobody_lists_is_a_fault() {
        let found = faults(&[
            ("docs/book/src/SUMMARY.md", "- [a](a.md)"),
            ("docs/book/src/a.md", ""),
            ("docs/book/src/b.md", ""),
        ]);
        assert!(found.len() == 1 && found[0].contains("b.md"), "{found:?}");
    }
}
