//! Puts the fields of a document where they belong in the feed.

use url::Url;

use super::capture::Capture;
use super::fields::attribute;
use super::item::Draft;
use super::names::Tag;
use super::people::{self, Person};
use super::token::Start;
use crate::feed::{Feed, FeedAuthor, FeedEnclosure, FeedFormat, FeedImage, MAX_ITEMS, date, urls, words};

/// The feed while its document is read.
#[derive(Default)]
pub(super) struct Build {
    pub feed: Feed,
    /// The item whose element is open.
    pub draft: Option<Box<Draft>>,
    pub person: Person,
    pub image_words: String,
    pub has_podcast_words: bool,
}

impl Build {
    pub(super) fn in_item(&self) -> bool {
        self.draft.is_some()
    }

    /// Opens an item. RDF names it, and CDF links and dates it, by attributes.
    pub(super) fn begin_item(&mut self, start: Start<'_>, base: Option<&Url>) {
        if self.feed.items.len() >= MAX_ITEMS {
            self.feed.truncated = true;
            return;
        }
        let mut draft = Box::<Draft>::default();
        if !start.attributes.trim_ascii().is_empty() {
            draft.about = attribute(start, "rdf:about").filter(|about| !about.trim().is_empty());
            draft.text_link = attribute(start, "href").and_then(|href| urls::absolute(&href, base));
            draft.item.updated = attribute(start, "lastmod").and_then(|when| date::parse(&when));
        }
        self.draft = Some(draft);
    }

    pub(super) fn end_item(&mut self, language: Option<&(usize, String)>) {
        if let Some(draft) = self.draft.take() {
            let language = language.map(|(_, language)| language.replace('_', "-"));
            self.feed.items.push(draft.finish(language.filter(|found| Some(found) != self.feed.language.as_ref())));
        }
    }

    /// What CDF says of a channel by attributes; answers whether it did.
    pub(super) fn channel_attributes(&mut self, start: Start<'_>, base: Option<&Url>) -> bool {
        let href = attribute(start, "href").and_then(|href| urls::absolute(&href, base));
        if let Some(when) = attribute(start, "lastmod") {
            self.feed.updated = date::parse(&when);
        }
        let has_href = href.is_some();
        if has_href {
            self.feed.home_url = href;
        }
        has_href
    }

    pub(super) fn end_person(&mut self) {
        if let Some(author) = self.person.take() {
            self.push_author(author);
        }
    }

    pub(super) fn push_author(&mut self, author: FeedAuthor) {
        let authors = match &mut self.draft {
            Some(draft) => &mut draft.item.authors,
            None => &mut self.feed.authors,
        };
        if authors.len() < MAX_SMALL && !authors.contains(&author) {
            authors.push(author);
        }
    }

    pub(super) fn end_image(&mut self, base: Option<&Url>) {
        let url = urls::absolute(&self.image_words, base);
        self.image_words.clear();
        match (&mut self.draft, url) {
            (Some(draft), Some(url)) => draft.plain_image = Some(url),
            (None, Some(url)) => self.feed.logo = self.feed.logo.take().or(Some(url)),
            (_, None) => {}
        }
    }

    pub(super) fn push_category(&mut self, name: Option<&str>) {
        let categories = match &mut self.draft {
            Some(draft) => &mut draft.item.categories,
            None => &mut self.feed.categories,
        };
        let name = words::squeeze(name.unwrap_or_default());
        if !name.is_empty() && categories.len() < MAX_SMALL && !categories.contains(&name) {
            categories.push(name);
        }
    }

    pub(super) fn push_enclosure(&mut self, enclosure: FeedEnclosure) {
        if let Some(draft) = &mut self.draft
            && draft.item.enclosures.len() < MAX_SMALL
        {
            draft.item.enclosures.push(enclosure);
        }
    }

    /// A link of Atom, by what it leads to.
    pub(super) fn put_link(&mut self, rel: &str, mime: Option<&str>, url: String) {
        let is_page = mime.is_none_or(|mime| mime.contains("html"));
        if let Some(draft) = &mut self.draft {
            match rel {
                "alternate" if is_page => draft.page_link = Some(url),
                "alternate" => draft.other_link = draft.other_link.take().or(Some(url)),
                "replies" if is_page => draft.item.comments_url = Some(url),
                _ => {}
            }
            return;
        }
        let feed = &mut self.feed;
        match rel {
            "alternate" if is_page => feed.home_url = Some(url),
            "alternate" => feed.home_url = feed.home_url.take().or(Some(url)),
            "self" => feed.feed_url = Some(url),
            "next" => feed.next_url = Some(url),
            "hub" if feed.hubs.len() < MAX_SMALL => feed.hubs.push(url),
            "icon" | "shortcut icon" => feed.icon = Some(url),
            _ => {}
        }
    }

    pub(super) fn put_thumbnail(&mut self, url: String) {
        match &mut self.draft {
            Some(draft) => draft.thumbnail = draft.thumbnail.take().or(Some(url)),
            None => self.feed.logo = self.feed.logo.take().or(Some(url)),
        }
    }

    pub(super) fn put_cover(&mut self, tag: Tag, image: FeedImage) {
        match &mut self.draft {
            Some(draft) if tag == Tag::ItunesImage => {
                draft.episode().image_url = Some(image.url.clone());
                draft.cover = Some(image);
            }
            Some(draft) => draft.cover = draft.cover.take().or(Some(image)),
            // The cover of a show says more than the small picture RSS allows.
            None => self.feed.logo = Some(image.url),
        }
    }

    /// Takes the words of a field that has just been closed.
    pub(super) fn deliver(&mut self, capture: Capture<'_>, base: Option<&Url>, format: FeedFormat) {
        match capture.tag {
            Tag::PersonName => self.person.author.name = capture.into_line(),
            Tag::PersonEmail => self.person.author.email = capture.into_value(),
            Tag::PersonUrl => self.person.author.url = capture.into_value().and_then(|url| urls::absolute(&url, base)),
            Tag::Category | Tag::MediaCategory => self.push_category(capture.into_line().as_deref()),
            Tag::ItunesKeywords | Tag::MediaKeywords => {
                for word in capture.into_line().unwrap_or_default().split(',') {
                    self.push_category(Some(word));
                }
            }
            Tag::DcCreator => {
                if let Some(author) = capture.into_value().and_then(|line| people::parse(&line)) {
                    self.push_author(author);
                }
            }
            Tag::MediaThumbnail => {
                if let Some(url) = capture.into_value().and_then(|url| urls::absolute(&url, base)) {
                    self.put_thumbnail(url);
                }
            }
            tag @ (Tag::ItunesImage | Tag::PodcastImage) => {
                if let Some(url) = capture.into_value().and_then(|url| urls::absolute(&url, base)) {
                    self.put_cover(tag, FeedImage { url, alt: None });
                }
            }
            _ => match &mut self.draft {
                Some(draft) => draft.deliver(capture, base, format),
                None => self.deliver_to_feed(capture, base),
            },
        }
    }

    fn deliver_to_feed(&mut self, capture: Capture<'_>, base: Option<&Url>) {
        let feed = &mut self.feed;
        let url = |capture: Capture<'_>| capture.into_value().and_then(|url| urls::absolute(&url, base));
        match capture.tag {
            Tag::Title => feed.title = capture.into_line().or(feed.title.take()),
            Tag::DcTitle | Tag::ItunesTitle => feed.title = feed.title.take().or_else(|| capture.into_line()),
            Tag::Description | Tag::Subtitle => feed.description = capture.into_line().or(feed.description.take()),
            Tag::ItunesSummary | Tag::ItunesSubtitle | Tag::DcDescription | Tag::Summary => {
                feed.description = feed.description.take().or_else(|| capture.into_line());
            }
            Tag::Link => feed.home_url = url(capture).or(feed.home_url.take()),
            Tag::Language => feed.language = capture.into_value().or(feed.language.take()),
            Tag::Updated | Tag::Published | Tag::DcDate => {
                let when = capture.into_value().and_then(|when| date::parse(&when));
                feed.updated = feed.updated.take().max(when);
            }
            Tag::Icon => feed.icon = url(capture),
            Tag::Logo => feed.logo = url(capture).or(feed.logo.take()),
            Tag::NewFeedUrl => feed.new_feed_url = url(capture),
            Tag::ItunesAuthor if feed.authors.is_empty() => {
                feed.authors.extend(capture.into_value().and_then(|line| people::parse(&line)));
            }
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Feed {
        let has_recording = |item: &crate::feed::FeedItem| item.enclosures.iter().any(is_recording);
        self.feed.is_podcast = self.has_podcast_words && self.feed.items.iter().any(has_recording);
        self.feed
    }
}

/// Lists of a feed or item stay this short, whatever a document holds.
pub(super) const MAX_SMALL: usize = 100;

fn is_recording(enclosure: &FeedEnclosure) -> bool {
    match enclosure.mime.as_deref() {
        Some(mime) => mime.starts_with("audio/") || mime.starts_with("video/"),
        None => [".mp3", ".m4a", ".mp4", ".ogg", ".opus"].iter().any(|end| enclosure.url.ends_with(end)),
    }
}
