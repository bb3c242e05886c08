//! Mentions and hashtags: words behind a sign.

use unicode_segmentation::UnicodeSegmentation;

const MAX_HOST: usize = 253;

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// End of a mention whose `@` stands at `at`.
pub(super) fn mention(text: &str, at: usize, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| is_word(c) || "=/@＠!#$%&*".contains(c)) {
        return None;
    }
    let start = at + text[at..].chars().next()?.len_utf8();
    let name = name_length(&text[start..], |c| c.is_ascii_alphanumeric() || c == '_')?;
    let end = start + name;
    let end = match text[end..].strip_prefix('@').and_then(|host| name_length(host, is_word)) {
        Some(host) if host <= MAX_HOST => end + 1 + host,
        Some(_) => return None,
        None => end,
    };
    let after = &text[end..];
    let is_glued = after.starts_with(['@', '＠']) || after.starts_with("://");
    let goes_on = after.chars().next().is_some_and(|c| ('\u{00C0}'..='\u{024F}').contains(&c));
    (!is_glued && !goes_on).then_some(end)
}

/// Words joined by dots and hyphens, ending with a word.
fn name_length(text: &str, allowed: fn(char) -> bool) -> Option<usize> {
    if !text.starts_with(allowed) {
        return None;
    }
    let run = text.find(|c| !(allowed(c) || c == '.' || c == '-')).unwrap_or(text.len());
    Some(text[..run].trim_end_matches(['.', '-']).len())
}

/// End of a hashtag whose sign stands at `at`.
pub(super) fn hashtag(text: &str, at: usize, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| is_word(c) || "&/#＃@＠".contains(c)) {
        return None;
    }
    let start = at + text[at..].chars().next()?.len_utf8();
    let mut end = start;
    let mut has_letter = false;
    for cluster in text[start..].graphemes(true) {
        // A cluster is a letter with its marks: accents, vowel signs, joiners stay with it.
        let Some(first) = cluster.chars().next().filter(|c| stands_in_hashtag(*c)) else { break };
        has_letter |= first.is_alphabetic();
        end += cluster.len();
    }
    let is_address = text[end..].starts_with("://");
    (has_letter && !is_address).then_some(end)
}

fn stands_in_hashtag(c: char) -> bool {
    // Joiners of Catalan, Japanese and Tibetan words.
    is_word(c) || matches!(c, '·' | '・' | '〃' | '\u{0F0B}' | '\u{0F0C}' | '\u{200C}' | '\u{200D}')
}
