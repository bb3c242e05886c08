//! A title as its author meant it: without the site's name, reply marks and placeholders. Capitals stay as they are.

use super::clean;
use crate::gather::ItemKind;

pub(super) fn clean(title: &str, site: &str, kind: ItemKind) -> String {
    let line = clean::line(title);
    let mut title = line.as_str();
    if kind == ItemKind::Letter {
        title = without_reply_marks(title);
    }
    title = without_site(title, site);
    if is_placeholder(title) { String::new() } else { title.to_owned() }
}

fn without_reply_marks(title: &str) -> &str {
    let mut rest = title;
    while let Some((mark, after)) = rest.split_once(':') {
        if !["re", "fwd", "fw", "aw", "wg", "antw", "rv", "tr", "rif", "sv", "vs"]
            .contains(&mark.trim().to_lowercase().as_str())
        {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// "Rye and time | Linden & Rye" is "Rye and time" at Linden & Rye.
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    let site = site.trim().to_lowercase();
    if site.is_empty() {
        return title;
    }
    let separators = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " :: "];
    for separator in separators {
        if let Some((before, after)) = title.rsplit_once(separator)
            && after.trim().to_lowercase() == site
        {
            return before.trim();
        }
        if let Some((before, after)) = title.split_once(separator)
            && before.trim().to_lowercase() == site
        {
            return after.trim();
        }
    }
    title
}

fn is_placeholder(title: &str) -> bool {
    let plain = title.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    plain.is_empty()
        || [
            "untitled",
            "no title",
            "ohne titel",
            "kein titel",
            "sin título",
            "sans titre",
            "senza titolo",
            "sem título",
        ]
        .contains(&plain.as_str())
}

/// Whether a title is only the beginning of the text, as feeds of short notes have it.
pub(super) fn repeats(title: &str, text: &str) -> bool {
    let start = letters(title);
    !start.is_empty() && letters(text).starts_with(&start)
}

pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_cut_from_either_end() {
        for title in ["Rye &amp; time | Linden", "Linden: no | Linden", "LINDEN – Rye & time", "Rye & time - linden"]
        {
            let expected = if title.contains("no") { "Linden: no" } else { "Rye & time" };
            assert_eq!(clean(title, "Linden", ItemKind::Article), expected);
        }
        assert_eq!(clean("Rye - time", "Linden", ItemKind::Article), "Rye - time");
    }

    #[test]
    fn letters_lose_their_reply_marks() {
        assert_eq!(clean("Fwd: WG: Rye: a love story", "", ItemKind::Letter), "Rye: a love story");
        assert_eq!(clean("Re: Rye", "", ItemKind::Article), "Re: Rye");
    }

    #[test]
    fn placeholders_are_no_titles_and_capitals_stay() {
        assert_eq!(clean("(Untitled)", "", ItemKind::Article), "");
        assert_eq!(clean("…", "", ItemKind::Article), "");
        assert_eq!(clean("FRESH  BREAD", "", ItemKind::Article), "FRESH BREAD");
    }

    #[test]
    fn a_title_may_be_the_beginning_of_its_text() {
        assert!(repeats("Rye wants…", "Rye wants time."));
        assert!(!repeats("Rye", "Bread wants time."));
    }
}
