//! Follows the open elements through a document and hands every field to the feed being built.

use url::Url;

use super::build::Build;
use super::capture::{Capture, Kind};
use super::fields::Field;
use super::names::{Names, Tag, Vocabulary, vocabulary_of};
use super::token::{Attributes, Start, Token, Tokens};
use crate::feed::{Feed, FeedError, FeedFormat, urls, words};

/// Deeper than any article is nested. Elements below are read as if they stood here.
const MAX_DEPTH: usize = 256;

pub(in crate::feed) fn read(text: &str, base: Option<Url>) -> Result<Feed, FeedError> {
    let mut reader = Reader::new(text, base);
    while let Some(token) = reader.tokens.next() {
        match token {
            Token::Start(start) => reader.start(start),
            Token::End(name) => reader.end(name),
            Token::Text(text) => reader.text(text, false),
            Token::Literal(text) => reader.text(text, true),
        }
        if reader.build.feed.truncated {
            break;
        }
    }
    reader.finish()
}

/// What an open element means for the elements inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Document,
    Feed,
    Item,
    Person,
    Image,
    /// Groups whose fields belong to the item around them.
    Group,
    Foreign,
}

struct Open<'a> {
    name: &'a str,
    scope: Scope,
}

struct Reader<'a> {
    tokens: Tokens<'a>,
    names: Names<'a>,
    open: Vec<Open<'a>>,
    /// Open elements beyond [`MAX_DEPTH`].
    too_deep: usize,
    capture: Option<Capture<'a>>,
    /// Bases with the depth of the element that set them; the first is the caller's.
    bases: Vec<(usize, Option<Url>)>,
    languages: Vec<(usize, String)>,
    format: Option<FeedFormat>,
    is_web_page: bool,
    build: Build,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, base: Option<Url>) -> Self {
        Self {
            tokens: Tokens::new(text),
            names: Names::default(),
            open: Vec::new(),
            too_deep: 0,
            capture: None,
            bases: vec![(0, base)],
            languages: Vec::new(),
            format: None,
            is_web_page: false,
            build: Build::default(),
        }
    }

    fn start(&mut self, start: Start<'a>) {
        if self.capture.is_some() && self.start_inside_field(start) {
            return;
        }
        if self.too_deep > 0 || self.open.len() >= MAX_DEPTH {
            self.too_deep += usize::from(!start.is_empty);
            return;
        }
        let default_here = self.scoped_attributes(start);
        let tag = self.names.tag(start.name, default_here);
        let scope = self.enter(tag, start);
        if let (Scope::Feed | Scope::Item, Some(vocabulary)) = (scope, default_here) {
            self.names.set_default(vocabulary);
        }
        self.open.push(Open { name: start.name, scope });
        if start.is_empty {
            self.close_from(self.open.len() - 1);
        }
    }

    /// A tag inside a field is part of its words, unless the field was never closed and the tag begins the next one.
    fn start_inside_field(&mut self, start: Start<'a>) -> bool {
        let Some(capture) = &mut self.capture else { return false };
        let begins_next = match capture.kind {
            Kind::Xhtml => false,
            Kind::Html => self.names.tag(start.name, None) == Tag::Item,
            Kind::Plain | Kind::Guess | Kind::Base64 if is_prose(capture.tag) => {
                self.names.tag(start.name, None) == Tag::Item
            }
            Kind::Plain | Kind::Guess | Kind::Base64 => self.names.tag(start.name, None) != Tag::Unknown,
        };
        if begins_next {
            let depth = capture.depth;
            self.close_from(depth);
            return false;
        }
        let is_void = start.is_empty || is_void(start.name);
        capture.start_tag(start, is_void, self.open.len());
        if !is_void {
            if self.open.len() >= MAX_DEPTH || self.too_deep > 0 {
                self.too_deep += 1;
            } else {
                self.open.push(Open { name: start.name, scope: Scope::Foreign });
            }
        }
        true
    }

    /// Namespaces, base and language; answers what an unprefixed name means on this element alone.
    fn scoped_attributes(&mut self, start: Start<'a>) -> Option<Vocabulary> {
        let mut default_here = None;
        for (name, value) in Attributes::new(start.attributes) {
            match name {
                "xmlns" if self.open.is_empty() => self.names.declare("", value),
                "xmlns" => default_here = Some(vocabulary_of(value)),
                "xml:base" | "base" | "BASE" => self.set_base(value),
                "xml:lang" | "lang" => self.languages.push((self.open.len() + 1, words::decode(value.trim()))),
                _ => {
                    if let Some(prefix) = name.strip_prefix("xmlns:") {
                        self.names.declare(prefix, value);
                    }
                }
            }
        }
        if self.open.is_empty() {
            self.names.settle_root();
        }
        default_here
    }

    fn set_base(&mut self, value: &str) {
        if let Some(base) = urls::base(&words::decode(value), self.base()) {
            self.bases.push((self.open.len() + 1, Some(base)));
        }
    }

    fn base(&self) -> Option<&Url> {
        self.bases.last().and_then(|(_, base)| base.as_ref())
    }

    fn scope(&self) -> Scope {
        self.open.last().map_or(Scope::Document, |open| open.scope)
    }

    /// Decides what an element is where it stands, and begins to collect its words if it has any.
    fn enter(&mut self, tag: Tag, start: Start<'a>) -> Scope {
        let scope = self.scope();
        match (scope, tag) {
            (Scope::Document, Tag::Unknown) => {
                self.is_web_page |= start.name.eq_ignore_ascii_case("html");
                Scope::Document
            }
            (Scope::Document | Scope::Feed | Scope::Foreign, Tag::Item)
                if !self.is_web_page && !self.build.in_item() =>
            {
                if self.format.is_none() {
                    self.format = Some(FeedFormat::Atom);
                    self.build.feed.format = FeedFormat::Atom;
                }
                self.begin_item(start)
            }
            (Scope::Item, Tag::Item) => {
                self.build.end_item(self.languages.last());
                self.begin_item(start)
            }
            (Scope::Document | Scope::Feed | Scope::Foreign, Tag::Rss | Tag::Rdf | Tag::Feed | Tag::Channel) => {
                self.root(tag, start)
            }
            (Scope::Document | Scope::Foreign, _) => scope,
            (Scope::Feed | Scope::Item | Scope::Group, Tag::Author) => {
                self.build.person.clear();
                Scope::Person
            }
            (Scope::Feed | Scope::Item, Tag::Image) | (Scope::Image, Tag::PersonUrl) => {
                self.build.image_words.clear();
                Scope::Image
            }
            (Scope::Person, Tag::PersonName | Tag::PersonEmail | Tag::PersonUrl) => self.enter_field(scope, tag, start),
            (Scope::Person | Scope::Image, _) | (_, Tag::PersonName | Tag::PersonEmail | Tag::PersonUrl) => {
                Scope::Foreign
            }
            (_, Tag::TextInput | Tag::Source | Tag::ItunesOwner) => Scope::Foreign,
            (_, tag) => self.enter_field(scope, tag, start),
        }
    }

    fn begin_item(&mut self, start: Start<'a>) -> Scope {
        let base = self.bases.last().and_then(|(_, base)| base.as_ref());
        self.build.begin_item(start, base);
        Scope::Item
    }

    fn root(&mut self, tag: Tag, start: Start<'a>) -> Scope {
        // A feed inside a page is still a feed; `channel` there may be anything.
        if self.is_web_page && tag == Tag::Channel && self.format.is_none() {
            return Scope::Document;
        }
        self.is_web_page = false;
        let base = self.bases.last().and_then(|(_, base)| base.as_ref());
        let has_href = tag == Tag::Channel && self.build.channel_attributes(start, base);
        let format = match tag {
            Tag::Feed => FeedFormat::Atom,
            Tag::Rdf => FeedFormat::Rdf,
            Tag::Channel if has_href => FeedFormat::Cdf,
            _ => FeedFormat::Rss,
        };
        if self.format.is_none() {
            self.format = Some(format);
            self.build.feed.format = format;
        }
        if let (Some((_, language)), None) = (self.languages.last(), &self.build.feed.language) {
            self.build.feed.language = Some(language.replace('_', "-")).filter(|language| !language.is_empty());
        }
        Scope::Feed
    }

    fn enter_field(&mut self, scope: Scope, tag: Tag, start: Start<'a>) -> Scope {
        let base = self.bases.last().and_then(|(_, base)| base.as_ref());
        match self.build.field(tag, start, base) {
            Field::Words(kind, note) => {
                let depth = self.open.len();
                self.capture = Some(Capture::new(tag, kind, depth, note));
                Scope::Foreign
            }
            Field::Group => match scope {
                Scope::Item | Scope::Group if self.build.in_item() => Scope::Group,
                scope => scope,
            },
            Field::Nothing => Scope::Foreign,
        }
    }

    fn text(&mut self, text: &'a str, is_literal: bool) {
        if let Some(capture) = &mut self.capture {
            capture.text(text, is_literal);
            return;
        }
        let words = match self.scope() {
            Scope::Person => &mut self.build.person.words,
            Scope::Image => &mut self.build.image_words,
            _ => return,
        };
        if is_literal {
            words.push_str(text);
        } else {
            words::decode_into(text, words);
        }
    }

    /// Closes the element and what was left open inside it; an end that belongs to nothing is ignored.
    fn end(&mut self, name: &str) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        if let Some(index) = self.open.iter().rposition(|open| open.name.eq_ignore_ascii_case(name)) {
            self.close_from(index);
        }
    }

    fn close_from(&mut self, index: usize) {
        self.too_deep = 0;
        while self.open.len() > index {
            let Some(open) = self.open.pop() else { break };
            let depth = self.open.len();
            match &mut self.capture {
                Some(capture) if capture.depth < depth => capture.end_tag(open.name, depth),
                _ => self.close(open, depth),
            }
        }
    }

    fn close(&mut self, open: Open<'a>, depth: usize) {
        let base = self.bases.last().and_then(|(_, base)| base.as_ref());
        if let Some(capture) = self.capture.take() {
            self.build.deliver(capture, base, self.format.unwrap_or_default());
        }
        match open.scope {
            Scope::Item => self.build.end_item(self.languages.last()),
            Scope::Person => self.build.end_person(),
            Scope::Image => self.build.end_image(base),
            Scope::Document | Scope::Feed | Scope::Group | Scope::Foreign => {}
        }
        while self.bases.len() > 1 && self.bases.last().is_some_and(|(at, _)| *at > depth) {
            self.bases.pop();
        }
        while self.languages.last().is_some_and(|(at, _)| *at > depth) {
            self.languages.pop();
        }
    }

    fn finish(mut self) -> Result<Feed, FeedError> {
        self.close_from(0);
        match self.format {
            Some(_) => Ok(self.build.finish()),
            None if self.is_web_page => Err(FeedError::HtmlPage),
            None => Err(FeedError::NotAFeed),
        }
    }
}

/// Fields long enough to hold tags that happen to be called like fields.
fn is_prose(tag: Tag) -> bool {
    matches!(tag, Tag::Description | Tag::Summary | Tag::Content | Tag::Subtitle | Tag::MediaDescription)
}

/// Elements of HTML that have no end tag.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: [&str; 9] = ["br", "img", "hr", "input", "meta", "wbr", "source", "embed", "col"];
    name.len() <= 6 && VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}
