//! Cuts XML, also broken XML, into tags and text; borrows everything, refuses nothing, never looks back.
//!
//! Publishers write XML that no strict reader accepts, and one reader for good and bad documents is easier to trust
//! than a strict one with a second, lenient one behind it.

use memchr::{memchr, memchr2, memmem};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    Start(Start<'a>),
    End(&'a str),
    /// Text as written, entities included.
    Text(&'a str),
    /// Text that is to be taken literally.
    Literal(&'a str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Start<'a> {
    pub name: &'a str,
    /// Everything between the name and the end of the tag.
    pub attributes: &'a str,
    pub is_empty: bool,
}

pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// INVARIANT: once a terminator was searched in vain it is not searched again, so no input costs quadratic time.
    missing: Missing,
}

#[derive(Default)]
struct Missing {
    comment: bool,
    cdata: bool,
    instruction: bool,
    doctype: bool,
    double_quote: bool,
    single_quote: bool,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, at: 0, missing: Missing::default() }
    }

    pub(crate) fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let bytes = self.text.as_bytes();
            match *bytes.get(self.at)? {
                b'<' => {
                    if let Some(token) = self.markup() {
                        return Some(token);
                    }
                }
                _ => return Some(Token::Text(self.text_run(self.at))),
            }
        }
    }

    /// Text up to the next `<` that begins markup, looking for it from `from`.
    fn text_run(&mut self, from: usize) -> &'a str {
        let bytes = self.text.as_bytes();
        let (begin, mut end) = (self.at, from);
        loop {
            end = memchr(b'<', &bytes[end..]).map_or(bytes.len(), |n| end + n);
            match bytes.get(end + 1) {
                Some(b'/' | b'!' | b'?') => break,
                Some(byte) if is_name_start(*byte) => break,
                Some(_) => end += 1,
                None => {
                    end = bytes.len();
                    break;
                }
            }
        }
        self.at = end;
        &self.text[begin..end]
    }

    /// Reads what begins with `<`; `None` where it was a comment or the like.
    fn markup(&mut self) -> Option<Token<'a>> {
        match self.text.as_bytes().get(self.at + 1) {
            Some(b'/') => Some(self.end_tag()),
            Some(b'!') => self.declaration(),
            Some(b'?') => {
                self.at = self.skip_to("?>", |missing| &mut missing.instruction);
                None
            }
            Some(byte) if is_name_start(*byte) => Some(self.start_tag()),
            _ => Some(Token::Text(self.text_run(self.at + 1))),
        }
    }

    fn end_tag(&mut self) -> Token<'a> {
        let from = self.at + 2;
        let rest = &self.text.as_bytes()[from..];
        if !rest.first().is_some_and(|byte| is_name_start(*byte)) {
            return Token::Text(self.text_run(self.at + 1));
        }
        let name_len = rest.iter().position(|byte| !is_name(*byte)).unwrap_or(rest.len());
        let name = &self.text[from..from + name_len];
        // `</title<link>`: the next tag begins before this one ends.
        let end = memchr2(b'>', b'<', &rest[name_len..]).map(|n| from + name_len + n);
        self.at = match end {
            Some(end) if self.text.as_bytes()[end] == b'>' => end + 1,
            Some(end) => end,
            None => self.text.len(),
        };
        Token::End(name)
    }

    fn start_tag(&mut self) -> Token<'a> {
        let from = self.at + 1;
        let bytes = self.text.as_bytes();
        let name_end = bytes[from..].iter().position(|byte| !is_name(*byte)).map_or(bytes.len(), |n| from + n);
        let end = self.tag_end(name_end);
        let inside = &self.text[name_end..end];
        let is_empty = inside.ends_with('/');
        self.at = (end + 1).min(bytes.len());
        let attributes = if is_empty { &inside[..inside.len() - 1] } else { inside };
        Token::Start(Start { name: &self.text[from..name_end], attributes, is_empty })
    }

    /// The place of the `>` that ends a tag; `>` inside quoted values does not count.
    fn tag_end(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        let mut after_equals = false;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => return at,
                b'"' | b'\'' if after_equals => {
                    let known_missing =
                        if byte == b'"' { &mut self.missing.double_quote } else { &mut self.missing.single_quote };
                    let close = if *known_missing { None } else { memchr(byte, &bytes[at + 1..]) };
                    match close {
                        Some(n) => at += n + 1,
                        None => *known_missing = true,
                    }
                    after_equals = false;
                }
                b'=' => after_equals = true,
                byte if byte.is_ascii_whitespace() => {}
                _ => after_equals = false,
            }
            at += 1;
        }
        bytes.len()
    }

    fn declaration(&mut self) -> Option<Token<'a>> {
        let rest = &self.text[self.at..];
        if rest.starts_with("<!--") {
            self.at = self.skip_to("-->", |missing| &mut missing.comment);
            return None;
        }
        if rest.starts_with("<![CDATA[") {
            return Some(self.cdata());
        }
        let len = if self.missing.doctype { None } else { doctype_len(rest.as_bytes()) };
        self.missing.doctype |= len.is_none();
        self.at += len.or_else(|| memchr(b'>', rest.as_bytes()).map(|at| at + 1)).unwrap_or(rest.len());
        None
    }

    fn cdata(&mut self) -> Token<'a> {
        let from = self.at + "<![CDATA[".len();
        let rest = &self.text[from..];
        let close = if self.missing.cdata { None } else { memmem::find(rest.as_bytes(), b"]]>") };
        if let Some(len) = close {
            self.at = from + len + 3;
            return Token::Literal(&rest[..len]);
        }
        self.missing.cdata = true;
        // The feed was cut off, or the writer forgot the end: what follows is read as ordinary text.
        self.at = from;
        Token::Literal("")
    }

    /// Behind the terminator, or behind the next `>` where there is none.
    fn skip_to(&mut self, terminator: &str, known_missing: impl Fn(&mut Missing) -> &mut bool) -> usize {
        let from = self.at + 2;
        let rest = &self.text.as_bytes()[from..];
        if !*known_missing(&mut self.missing) {
            if let Some(n) = memmem::find(rest, terminator.as_bytes()) {
                return from + n + terminator.len();
            }
            *known_missing(&mut self.missing) = true;
        }
        memchr(b'>', rest).map_or(self.text.len(), |n| from + n + 1)
    }
}

/// Bytes of a document type declaration with its internal subset; nothing in it is ever looked at.
fn doctype_len(bytes: &[u8]) -> Option<usize> {
    let mut brackets = 0_usize;
    let mut quote = None;
    for (at, &byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (_, b'>') if brackets == 0 => return Some(at + 1),
            (Some(open), _) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') => brackets += 1,
            (None, b']') => brackets = brackets.saturating_sub(1),
            (Some(_) | None, _) => {}
        }
    }
    None
}

fn is_name_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b':' || byte >= 0x80
}

fn is_name(byte: u8) -> bool {
    !matches!(byte, b'>' | b'/' | b'<' | b'=' | b'"' | b'\'') && !byte.is_ascii_whitespace()
}

/// The attributes of a tag, as written: name and raw value.
pub(crate) struct Attributes<'a> {
    rest: &'a str,
    left: usize,
}

/// No publisher needs more; a tag with a million of them is not worth the time.
const MAX_ATTRIBUTES: usize = 64;

impl<'a> Attributes<'a> {
    pub(crate) fn new(written: &'a str) -> Self {
        Self { rest: written, left: MAX_ATTRIBUTES }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let rest =
            self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '"' | '\'' | '='));
        if rest.is_empty() {
            return None;
        }
        let name_len = rest.find(|c: char| c.is_ascii_whitespace() || c == '=').unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_len);
        let after = after.trim_start();
        let Some(value) = after.strip_prefix('=') else {
            self.rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let (value, rest) = match value.as_bytes().first() {
            Some(&quote @ (b'"' | b'\'')) => value[1..].split_once(char::from(quote)).unwrap_or((&value[1..], "")),
            _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
        };
        self.rest = rest;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token<'_>> {
        let mut tokens = Tokens::new(text);
        std::iter::from_fn(|| tokens.next()).collect()
    }

    fn start<'a>(name: &'a str, attributes: &'a str, is_empty: bool) -> Token<'a> {
        Token::Start(Start { name, attributes, is_empty })
    }

    #[test]
    fn tags_text_and_literals_come_in_order() {
        let found = tokens("<?xml version='1.0'?><!-- x > y --><a b='1>2'>t&amp;<![CDATA[<raw>]]></a ><c/>");
        let expected = [
            start("a", " b='1>2'", false),
            Token::Text("t&amp;"),
            Token::Literal("<raw>"),
            Token::End("a"),
            start("c", "", true),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_lone_angle_bracket_is_text() {
        assert_eq!(tokens("1 < 2 <3 </ 4 <"), [Token::Text("1 < 2 <3 "), Token::Text("</ 4 <")]);
    }

    #[test]
    fn what_is_never_closed_ends_at_the_next_bracket() {
        assert_eq!(tokens("<!-- a><b>"), [start("b", "", false)]);
        assert_eq!(tokens("<a href=\"x>y"), [start("a", " href=\"x", false), Token::Text("y")]);
        assert_eq!(tokens("<![CDATA[a<b>"), [Token::Literal(""), Token::Text("a"), start("b", "", false)]);
    }

    #[test]
    fn a_document_type_is_stepped_over_whole() {
        assert_eq!(tokens("<!DOCTYPE r [<!ENTITY a \"]>\"> <!ENTITY b 'x'>]><r>"), [start("r", "", false)]);
    }

    #[test]
    fn attributes_are_found_with_or_without_quotes() {
        let found: Vec<_> = Attributes::new(" a=\"1\" b='2 3'  c = 4 d e=\"\"/").collect();
        assert_eq!(found, [("a", "1"), ("b", "2 3"), ("c", "4"), ("d", ""), ("e", "")]);
    }
}
