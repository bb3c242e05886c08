//! Every `banyan <command>` that a page shows is one that can be typed.

use super::page;
use super::report::Report;
use super::tree::Tree;
use std::collections::BTreeSet;

/// Where the command line is declared, and the enum whose variants are its commands.
const DECLARED: &str = "crates/banyan/src/cli.rs";
const COMMANDS: &str = "enum Command {";

/// Commands that clap adds by itself.
const OF_CLAP: &[&str] = &["help"];

pub(crate) fn check(tree: &Tree, report: &mut Report) {
    let Some(code) = tree.text(DECLARED) else { return };
    let mut known = commands(code);
    known.extend(OF_CLAP.iter().map(|name| (*name).to_owned()));
    for (path, text) in tree.under_of_kind("", "md") {
        let shown = page::code_spans(text).into_iter().filter(|(_, span)| span.starts_with("banyan "));
        for (line, code) in shown.chain(page::fenced_lines(text)) {
            for command in typed(code).filter(|command| !known.contains(*command)) {
                report.fault(path, line, format!("shows `banyan {command}`, which {DECLARED} does not know"));
            }
        }
    }
}

/// The variants of the enum, as they are typed: `AddMailbox` -> `add-mailbox`.
fn commands(code: &str) -> BTreeSet<String> {
    let body = code.split_once(COMMANDS).map_or("", |(_, body)| body);
    body.lines()
        .take_while(|line| *line != "}")
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(|line| dashed(line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default()))
        .collect()
}

fn dashed(name: &str) -> String {
    let mut typed = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !typed.is_empty() {
            typed.push('-');
        }
        typed.extend(letter.to_lowercase());
    }
    typed
}

/// What follows the program's name, options apart.
fn typed(code: &str) -> impl Iterator<Item = &str> {
    let words: Vec<&str> = code.split_whitespace().collect();
    let pairs: Vec<(&str, &str)> = words.iter().copied().zip(words.iter().copied().skip(1)).collect();
    pairs
        .into_iter()
        .filter(|(program, _)| *program == "banyan" || program.ends_with("/bin/banyan"))
        .map(|(_, next)| next)
        .filter(|next| {
            !next.starts_with('-') && next.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLI: &str = "pub(crate) enum Command {\n    /// Starts.\n    Serve(Listen),\n    AddMailbox {\n        host: String,\n    },\n}\nenum Other {\n    Ghost,\n}";

    fn faults(page: &str) -> Vec<String> {
        let mut report = Report::default();
        check(&Tree::of(&[(DECLARED, CLI), ("a.md", page)]), &mut report);
        report.all_faults().to_vec()
    }

    #[test]
    fn commands_are_the_variants_as_they_are_typed() {
        assert_eq!(commands(CLI), BTreeSet::from(["serve".to_owned(), "add-mailbox".to_owned()]));
    }

    #[test]
    fn a_page_may_show_what_can_be_typed() {
        assert!(
            faults("`banyan serve --help` `banyan add-mailbox`\n```\nsudo systemctl start banyan\nbanyan serve\n```")
                .is_empty()
        );
    }

    #[test]
    fn a_command_that_is_not_there_is_a_fault() {
        assert!(faults("run `banyan ghost` now")[0].contains("`banyan ghost`"));
        assert_eq!(faults("```\n/usr/local/bin/banyan fly --high\n```").len(), 1);
    }
}
