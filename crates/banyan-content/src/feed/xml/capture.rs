//! The words of one field while they are collected, tags inside them included.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::names::Tag;
use super::token::Start;
use crate::feed::{FeedText, words};

/// How the words of a field are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Plain,
    /// Meant to be plain, but RSS never said so and publishers write HTML.
    Guess,
    /// HTML, escaped or in CDATA.
    Html,
    /// HTML as part of the document.
    Xhtml,
    Base64,
}

/// Titles, names, addresses and dates are cut here.
const MAX_LINE: usize = 64 * 1024;

/// Articles are cut here; only pictures written into the text make longer ones.
const MAX_TEXT: usize = 4 * 1024 * 1024;

pub(super) struct Capture<'a> {
    pub tag: Tag,
    pub kind: Kind,
    /// How many elements were open around the field.
    pub depth: usize,
    pub is_permalink: bool,
    out: String,
    has_markup: bool,
    /// The `div` that Atom wraps XHTML in; not part of the content.
    wrapper: Option<&'a str>,
}

impl<'a> Capture<'a> {
    pub(super) fn new(tag: Tag, kind: Kind, depth: usize, is_permalink: bool) -> Self {
        Self { tag, kind, depth, is_permalink, out: String::new(), has_markup: false, wrapper: None }
    }

    pub(super) fn text(&mut self, text: &str, is_literal: bool) {
        match (is_literal, self.kind == Kind::Xhtml || self.has_markup) {
            (true, true) if self.kind == Kind::Xhtml => self.out.push_str(&words::escape(text)),
            (true, _) | (false, true) => self.out.push_str(text),
            (false, false) => words::decode_into(text, &mut self.out),
        }
    }

    pub(super) fn start_tag(&mut self, start: Start<'a>, is_void: bool, depth: usize) {
        if self.kind == Kind::Base64 {
            return;
        }
        let name = local(start.name);
        if self.kind == Kind::Xhtml && depth == self.depth + 1 && name.eq_ignore_ascii_case("div") && !is_void {
            self.wrapper = Some(start.name);
            return;
        }
        self.has_markup = true;
        self.out.push('<');
        self.out.push_str(name);
        self.out.push_str(start.attributes.trim_end());
        self.out.push('>');
        if start.is_empty && !super::reader::is_void(name) {
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        }
    }

    pub(super) fn end_tag(&mut self, name: &str, depth: usize) {
        if self.kind == Kind::Base64
            || (depth == self.depth + 1 && self.wrapper.take_if(|open| *open == name).is_some())
        {
            return;
        }
        self.out.push_str("</");
        self.out.push_str(local(name));
        self.out.push('>');
    }

    /// One line of plain text; `None` where there are no words.
    pub(super) fn into_line(mut self) -> Option<String> {
        cut(&mut self.out, MAX_LINE);
        let line = match self.kind {
            Kind::Plain if !self.has_markup => words::squeeze(&self.out),
            Kind::Guess if !self.has_markup => words::plain(&self.out),
            Kind::Base64 => words::plain(&decode_base64(&self.out)?),
            Kind::Plain | Kind::Guess | Kind::Html | Kind::Xhtml => words::html_line(&self.out),
        };
        Some(line).filter(|line| !line.is_empty())
    }

    /// The words as they were sent, without the space around them.
    pub(super) fn into_text(mut self) -> Option<FeedText> {
        cut(&mut self.out, MAX_TEXT);
        let is_html = match self.kind {
            Kind::Plain => self.has_markup,
            Kind::Guess => self.has_markup || self.out.contains('&') || words::has_tag(&self.out),
            Kind::Html => self.out.contains(['<', '&']),
            Kind::Xhtml => true,
            Kind::Base64 => {
                let value = decode_base64(&self.out).filter(|text| !text.is_empty())?;
                let is_html = words::has_tag(&value);
                return Some(FeedText { value, is_html });
            }
        };
        let value = trimmed(self.out);
        if value.is_empty() { None } else { Some(FeedText { value, is_html }) }
    }

    /// The words without tags, for what is no prose: ids, dates, addresses.
    pub(super) fn into_value(mut self) -> Option<String> {
        cut(&mut self.out, MAX_LINE);
        let value = trimmed(self.out);
        if value.is_empty() { None } else { Some(value) }
    }
}

fn cut(text: &mut String, max: usize) {
    text.truncate(text.floor_char_boundary(max));
}

fn trimmed(mut text: String) -> String {
    text.truncate(text.trim_end().len());
    let lead = text.len() - text.trim_start().len();
    text.drain(..lead);
    text
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// Words only: a picture in base64 is nothing to read.
fn decode_base64(written: &str) -> Option<String> {
    let packed: String = written.split_ascii_whitespace().collect();
    String::from_utf8(STANDARD.decode(packed).ok()?).ok().map(|text| text.trim().to_owned())
}
