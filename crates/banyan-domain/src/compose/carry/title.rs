//! A title as its author meant it: without the site's name, reply marks and placeholders. Capitals stay as they are.

use super::{clean, labels};
use crate::gather::ItemKind;

pub(super) fn clean(title: &str, site: &str, kind: ItemKind) -> String {
    let line = clean::line(title);
    let mut title = line.as_str();
    if kind == ItemKind::Letter {
        title = without_list_name(without_reply_marks(title));
    }
    title = without_site(title, site);
    if is_placeholder(title) { String::new() } else { with_show(title.to_owned(), site, kind) }
}

fn without_reply_marks(title: &str) -> &str {
    let mut rest = title;
    while let Some((mark, after)) = rest.split_once(':') {
        if !["re", "fwd", "fw", "aw", "wg", "antw", "rv", "tr", "rif", "sv", "vs", "subject", "betreff"]
            .contains(&mark.trim().to_lowercase().as_str())
        {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// "[Linden weekly] Rye" and "Rye [LINDEN WEEKLY]" are "Rye".
fn without_list_name(title: &str) -> &str {
    let after = title.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(_, after)| after.trim());
    let title = after.filter(|after| !after.is_empty()).unwrap_or(title);
    let before = title.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map(|(before, _)| before.trim());
    before.filter(|before| !before.is_empty()).unwrap_or(title)
}

/// "Rye and time | Linden & Rye" is "Rye and time" at Linden & Rye, also where the site calls itself
/// "Linden & Rye | Bakery".
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    let whole = site.trim().to_lowercase();
    let parts: Vec<&str> = SEPARATORS.iter().flat_map(|separator| whole.split(separator)).map(str::trim).collect();
    let is_site = |part: &str| !part.trim().is_empty() && parts.contains(&part.trim().to_lowercase().as_str());
    for separator in SEPARATORS {
        match (title.rsplit_once(separator), title.split_once(separator)) {
            (Some((before, after)), _) if is_site(after) => return before.trim(),
            (_, Some((before, after))) if is_site(before) => return after.trim(),
            _ => {}
        }
    }
    title
}

const SEPARATORS: [&str; 8] = [" | ", " - ", " – ", " — ", " » ", " « ", " · ", " :: "];

/// "Trailer", "#12", "Folge 3": of an episode so named, only the show's name tells what it is.
fn with_show(title: String, site: &str, kind: ItemKind) -> String {
    let says_nothing = |word: &str| word.contains(|c: char| c.is_ascii_digit()) || labels::is_episode_word(word);
    let is_bare = title.split_whitespace().all(says_nothing);
    let fits = !site.trim().is_empty() && site.chars().count() <= 40;
    let is_told = letters(&title).contains(&letters(site));
    if kind == ItemKind::Episode && is_bare && fits && !title.is_empty() && !is_told {
        format!("{}: {title}", clean::line(site))
    } else {
        title
    }
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
    fn a_site_of_two_names_is_cut_and_a_bare_episode_gets_its_show() {
        assert_eq!(clean("Rye | Mill Radio", "Rye Waves | Mill Radio", ItemKind::Article), "Rye");
        for (title, expected) in [
            ("Trailer", "Rye Waves: Trailer"),
            ("Folge 3", "Rye Waves: Folge 3"),
            ("Why rye waits", "Why rye waits"),
            ("Rye", "Rye"),
        ] {
            assert_eq!(clean(title, "Rye Waves", ItemKind::Episode), expected);
        }
        assert_eq!(clean("Trailer", "Rye Waves", ItemKind::Article), "Trailer");
    }

    #[test]
    fn letters_lose_their_reply_marks() {
        assert_eq!(clean("Fwd: WG: Rye: a love story", "", ItemKind::Letter), "Rye: a love story");
        assert_eq!(clean("Subject: Rye", "", ItemKind::Letter), "Rye");
        assert_eq!(clean("[Linden weekly] Rye", "", ItemKind::Letter), "Rye");
        assert_eq!(clean("Rye [LINDEN]", "", ItemKind::Letter), "Rye");
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
