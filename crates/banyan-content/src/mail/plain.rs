//! A plain letter's words, without the lines that only manage the subscription.

use super::web_view::{self, WebView};
use super::words;

/// Paragraphs longer than this are story even if they mention unsubscribing.
const LARGEST_FOOTER: usize = 900;
/// Addresses longer than this are for programs; their words stand beside them.
const LONGEST_ADDRESS: usize = 80;

pub(super) struct Cleaned {
    pub(super) text: String,
    pub(super) web_view: Option<WebView>,
    pub(super) offers_to_unsubscribe: bool,
}

pub(super) fn cleaned(text: &str) -> Cleaned {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let paragraphs = paragraphs(&text);
    let web_view = web_view::in_text(&text);
    let count = paragraphs.len();
    let leaving: Vec<bool> =
        paragraphs.iter().enumerate().map(|(at, paragraph)| is_leaving(paragraph, at * 2 >= count)).collect();
    let first_small_print = leaving.iter().position(|leaving| *leaving).unwrap_or(usize::MAX);
    let mut kept = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let is_print_below = at >= first_small_print.saturating_sub(2)
            && at * 2 > paragraphs.len()
            && words::mentions(paragraph, words::SMALL_PRINT);
        let is_web_line = at < 4
            && paragraph.len() <= 500
            && words::mentions(paragraph, words::WEB_VIEW)
            && paragraph.contains("http");
        if !(leaving[at] || is_print_below || is_web_line || is_rule(paragraph)) {
            kept.push(tidied(paragraph));
        }
    }
    kept.retain(|paragraph| !paragraph.is_empty());
    Cleaned {
        text: kept.join("\n\n"),
        web_view,
        offers_to_unsubscribe: leaving.contains(&true) || offers_at_end(&text),
    }
}

/// Undoes the soft line breaks of `format=flowed` (RFC 3676).
pub(super) fn unflowed(text: &str, delete_space: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        let flows = line.ends_with(' ') && line != "-- ";
        out.push_str(if flows && delete_space { &line[..line.len() - 1] } else { line });
        if !flows {
            out.push('\n');
        }
    }
    out
}

fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        let Some(last) = paragraphs.last_mut() else { break };
        if line
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{34f}'))
            .is_empty()
        {
            if !last.is_empty() {
                paragraphs.push(String::new());
            }
        } else {
            last.push_str(line);
            last.push('\n');
        }
    }
    paragraphs
}

/// A line of managing, not a story about it: short, and with somewhere to go unless it stands near the end.
fn is_leaving(paragraph: &str, is_near_end: bool) -> bool {
    let leads_somewhere = paragraph.contains("http") || paragraph.contains("mailto:") || paragraph.contains('@');
    let fits = is_near_end || leads_somewhere || paragraph.len() <= 120;
    paragraph.len() <= LARGEST_FOOTER && fits && words::mentions(paragraph, words::UNSUBSCRIBE)
}

/// Letters without paragraphs hide their way out in the last lines.
fn offers_at_end(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let last = lines.len().saturating_sub(12).max(lines.len() / 2);
    lines[last..].iter().any(|line| line.len() <= 300 && words::mentions(line, words::UNSUBSCRIBE))
}

fn is_rule(paragraph: &str) -> bool {
    paragraph.chars().all(|c| c.is_whitespace() || "-=_*~#+.\u{2014}\u{2013}\u{2500}".contains(c))
}

fn tidied(paragraph: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut leaving = false;
    for line in paragraph.lines().filter(|line| !is_rule(line)) {
        // In a letter without empty lines the managing lines go one by one, and the address below each with it.
        let is_address = line.trim_start().starts_with("http") || line.trim_start().starts_with("mailto:");
        leaving = (leaving && is_address)
            || (paragraph.len() > LARGEST_FOOTER && line.len() <= 300 && words::mentions(line, words::UNSUBSCRIBE));
        if !leaving {
            let words = line.split_whitespace().filter(|word| !is_machine_address(word));
            lines.push(words::one_line(&words.collect::<Vec<_>>().join(" ")));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// `(https://track.example/...)` behind a link's words.
fn is_machine_address(word: &str) -> bool {
    let bracketed = word.starts_with("<http") || word.starts_with("(http") || word.starts_with("[http");
    bracketed && word.len() > LONGEST_ADDRESS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stay_and_the_managing_lines_go() {
        let letter = "View this email in your browser: https://rye.example/w\n\n======\n\nThe oven is here.\r\nCome and see. \
            (https://click.rye.example/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)\n\n\n\n\
            Yours, Ida\n\n-----\n\n© 2024 Rye, Lane 1\n\nTo unsubscribe: https://rye.example/u";
        let cleaned = cleaned(letter);
        assert_eq!(cleaned.text, "The oven is here.\nCome and see.\n\nYours, Ida");
        assert!(cleaned.offers_to_unsubscribe);
        assert_eq!(cleaned.web_view.map(|view| view.url).as_deref(), Some("https://rye.example/w"));
    }

    #[test]
    fn a_story_about_unsubscribing_is_a_story() {
        let story = format!("Why people unsubscribe. {}", "It is a long tale about letters nobody wanted. ".repeat(30));
        let cleaned = cleaned(&story);
        assert!(cleaned.text.contains("long tale") && !cleaned.offers_to_unsubscribe);
    }

    #[test]
    fn flowed_lines_are_joined() {
        assert_eq!(unflowed("one \ntwo\n three\n-- \nsig", false), "one two\nthree\n-- \nsig\n");
        assert_eq!(unflowed("日本 \n語", true), "日本語\n");
        assert_eq!(unflowed("", true), "");
    }
}
