//! Finds the `a::b::c` paths in a Rust file, imports with braces spelled out.

use super::source::Source;

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RustPath {
    pub(crate) line: usize,
    pub(crate) parts: Vec<String>,
}

impl RustPath {
    pub(crate) fn starts_with(&self, beginning: &[&str]) -> bool {
        self.parts.len() >= beginning.len() && self.parts.iter().zip(beginning).all(|(part, wanted)| part == wanted)
    }
}

pub(crate) fn paths(source: &Source) -> Vec<RustPath> {
    let tokens = tokens(&source.code);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(tokens[at].1) && tokens.get(at + 1).is_some_and(|(_, next)| *next == "::") {
            at = branch(&tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads one path, or one branch of a braced import, and gives the token after it.
fn branch(tokens: &[(usize, &str)], mut at: usize, stem: &[String], found: &mut Vec<RustPath>) -> usize {
    let mut parts = stem.to_vec();
    let line = tokens[at].0;
    while let Some((_, token)) = tokens.get(at) {
        match *token {
            "::" => at += 1,
            "{" if tokens.get(at.wrapping_sub(1)).is_some_and(|(_, before)| *before == "::") => {
                return branches(tokens, at + 1, &parts, found);
            }
            name if is_name(name) && (parts.len() == stem.len() || tokens[at - 1].1 == "::") => {
                parts.push(name.to_owned());
                at += 1;
            }
            _ => break,
        }
    }
    found.push(RustPath { line, parts });
    at
}

fn branches(tokens: &[(usize, &str)], mut at: usize, stem: &[String], found: &mut Vec<RustPath>) -> usize {
    while let Some((_, token)) = tokens.get(at) {
        match *token {
            "}" => return at + 1,
            name if is_name(name) => {
                let next = branch(tokens, at, stem, found);
                at = next.max(at + 1);
                // `as other` names nothing of the path.
                if tokens.get(at).is_some_and(|(_, word)| *word == "as") {
                    at += 2;
                }
            }
            _ => at += 1,
        }
    }
    at
}

fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut rest, mut line) = (code, 1);
    while let Some(letter) = rest.chars().next() {
        let length = if letter.is_alphanumeric() || letter == '_' {
            rest.find(|next: char| !(next.is_alphanumeric() || next == '_')).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            letter.len_utf8()
        };
        if letter == '\n' {
            line += 1;
        } else if !letter.is_whitespace() {
            found.push((line, &rest[..length]));
        }
        rest = &rest[length..];
    }
    found
}

fn is_name(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(code: &str) -> Vec<String> {
        paths(&Source::of(code)).iter().map(|path| path.parts.join("::")).collect()
    }

    #[test]
    fn a_braced_import_is_spelled_out() {
        assert_eq!(
            spelled("use super::{wire::Status, limits, render::{self, Part as P}};"),
            ["super::wire::Status", "super::limits", "super::render::self", "super::render::Part"]
        );
    }

    #[test]
    fn a_path_in_the_middle_of_code_is_found_on_its_line() {
        let found = paths(&Source::of("fn f() {\n    let a = super::wire::Status::new();\n}"));
        assert_eq!(
            found[0],
            RustPath { line: 2, parts: ["super", "wire", "Status", "new"].map(String::from).to_vec() }
        );
    }

    #[test]
    fn a_path_in_a_comment_or_text_is_none() {
        assert!(spelled("// super::wire\nlet a = \"super::wire\";").is_empty());
    }

    #[test]
    fn code_after_a_path_is_not_taken_into_it() {
        assert_eq!(spelled("let a: b::C = d::e(f);"), ["b::C", "d::e"]);
        assert_eq!(spelled("match a { b::C { d } => 1 }"), ["b::C"]);
    }
}
