//! Entities, white space and plain text.

use html5ever::data::NAMED_ENTITIES;
use memchr::{memchr, memchr2};

use crate::html;

/// The longest name an HTML entity has, with room for leading zeros in numbers.
const MAX_ENTITY: usize = 33;

/// Appends `written` with its entities decoded; an ampersand that begins none stays one.
pub(super) fn decode_into(written: &str, out: &mut String) {
    let mut rest = written;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((decoded, len)) = entity(rest) {
            decoded.push_to(out);
            rest = &rest[len..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
}

pub(crate) fn decode(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    decode_into(written, &mut out);
    out
}

enum Decoded {
    Char(char),
    Pair(char, char),
    Nothing,
}

impl Decoded {
    fn push_to(self, out: &mut String) {
        match self {
            Self::Char(c) => out.push(c),
            Self::Pair(one, other) => out.extend([one, other]),
            Self::Nothing => {}
        }
    }
}

/// The entity at the beginning of `text` and how many bytes it takes.
fn entity(text: &str) -> Option<(Decoded, usize)> {
    let bytes = text.as_bytes();
    let end = memchr(b';', &bytes[..bytes.len().min(MAX_ENTITY + 2)])?;
    let name = text.get(1..end)?;
    let decoded = match name {
        "amp" => Decoded::Char('&'),
        "lt" => Decoded::Char('<'),
        "gt" => Decoded::Char('>'),
        "quot" => Decoded::Char('"'),
        "apos" => Decoded::Char('\''),
        _ => match name.strip_prefix('#') {
            Some(number) => numbered(number)?,
            None => named(text.get(1..=end)?)?,
        },
    };
    Some((decoded, end + 1))
}

/// Looks up a name together with its semicolon.
fn named(name: &str) -> Option<Decoded> {
    let &(one, other) = NAMED_ENTITIES.get(name)?;
    let one = char::from_u32(one).filter(|c| *c != '\0')?;
    Some(match char::from_u32(other).filter(|c| *c != '\0') {
        Some(other) => Decoded::Pair(one, other),
        None => Decoded::Char(one),
    })
}

fn numbered(number: &str) -> Option<Decoded> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some(match code {
        0x80..=0x9F => Decoded::Char(WINDOWS_1252[code as usize - 0x80]),
        9 | 10 | 13 => Decoded::Char(char::from(code as u8)),
        0..=0x1F | 0x7F => Decoded::Nothing,
        _ => Decoded::Char(char::from_u32(code).unwrap_or('\u{FFFD}')),
    })
}

/// SOURCE: https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state (2026-11-22):
/// numbers of the C1 range mean what Windows shows for them.
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}',
    '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}',
    '\u{17E}', '\u{178}',
];

pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}

/// Plain text of words that are meant as text but are often HTML, such as titles in RSS.
pub(super) fn plain(guess: &str) -> String {
    if memchr2(b'<', b'&', guess.as_bytes()).is_none() {
        return squeeze(guess);
    }
    if has_tag(guess) {
        return squeeze(&html::to_text(guess));
    }
    squeeze(&decode(guess))
}

/// Plain text, on one line, of what is known to be HTML.
pub(super) fn html_line(html: &str) -> String {
    match memchr(b'<', html.as_bytes()) {
        Some(_) => squeeze(&html::to_text(html)),
        None => squeeze(&decode(html)),
    }
}

/// A person's line: HTML in it is a mistake, but `<ada@linden.example>` is not.
pub(super) fn plain_person(line: &str) -> String {
    squeeze(&decode(line))
}

/// Runs of white space become one space.
pub(super) fn squeeze(text: &str) -> String {
    let text = text.trim();
    if !text.as_bytes().windows(2).any(|pair| pair[0].is_ascii_whitespace() && (pair[0] != b' ' || pair[1] == b' ')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Elements that show up in titles; other words in angle brackets, as in `Vec<T>`, are words.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "cite",
    "code",
    "del",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "time",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Whether any tag of HTML stands in the words.
pub(super) fn has_tag(words: &str) -> bool {
    let mut rest = words;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let len = name.bytes().take(11).take_while(u8::is_ascii_alphanumeric).count();
        let closes = matches!(name.as_bytes().get(len), Some(b'>' | b'/' | b' ' | b'\t' | b'\n'));
        if closes && INLINE.iter().any(|known| known.eq_ignore_ascii_case(&name[..len])) {
            return memchr(b'>', rest.as_bytes()).is_some();
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once_and_unknown_ones_stay() {
        assert_eq!(
            decode("a &amp;lt; b &nbsp;&eacute; &#169;&#xA9; AT&T &unknown; &;"),
            "a &lt; b \u{a0}é ©© AT&T &unknown; &;"
        );
        assert_eq!(decode("&alpha;&Omega;&NotEqualTilde;&copy"), "αΩ≂̸&copy");
    }

    #[test]
    fn numbers_of_the_windows_range_mean_what_windows_shows() {
        assert_eq!(decode("&#146;&#x93;&#0;&#7;&#xD800;&#9999999999;"), "’“\u{FFFD}&#9999999999;");
    }

    #[test]
    fn a_title_loses_tags_but_keeps_angle_brackets_that_are_words() {
        assert_eq!(plain("Vec<T> &amp; friends"), "Vec<T> & friends");
        assert_eq!(plain("The <b>big</b> one"), "The big one");
        assert_eq!(plain("  two\n lines "), "two lines");
    }
}
