//! What each element inside a feed or an item holds: words to collect, or attributes that are all there is to it.

use url::Url;

use super::build::{Build, MAX_SMALL};
use super::capture::Kind;
use super::names::Tag;
use super::token::{Attributes, Start};
use crate::feed::{FeedEnclosure, FeedFormat, FeedImage, FeedMedia, Transcript, duration, urls, words};

pub(super) enum Field {
    /// Its words are collected; for ids the flag says whether it is a permanent link.
    Words(Kind, bool),
    /// Its children belong to what is around it.
    Group,
    Nothing,
}

impl Build {
    pub(super) fn field(&mut self, tag: Tag, start: Start<'_>, base: Option<&Url>) -> Field {
        self.note_podcast(tag);
        match tag {
            Tag::Title | Tag::MediaTitle | Tag::Subtitle => Field::Words(kind(start, self.plain_kind()), false),
            Tag::Content | Tag::Summary => self.content(tag, start, base),
            Tag::Description | Tag::DcDescription => Field::Words(kind(start, Kind::Html), false),
            Tag::FullContent | Tag::ItunesSummary => Field::Words(Kind::Html, false),
            Tag::MediaDescription => Field::Words(kind(start, Kind::Guess), false),
            Tag::Body => Field::Words(Kind::Xhtml, false),
            Tag::DcTitle | Tag::ItunesTitle | Tag::ItunesSubtitle => Field::Words(Kind::Guess, false),
            Tag::Link => self.link(start, base),
            Tag::Id => Field::Words(Kind::Plain, attribute(start, "isPermaLink").is_none_or(|value| value != "false")),
            Tag::Category | Tag::MediaCategory => self.category(start),
            Tag::ItunesCategory => {
                self.push_category(attribute(start, "text").as_deref());
                Field::Group
            }
            Tag::Enclosure => self.enclosure(start, base),
            Tag::MediaContent => self.media(start, base),
            Tag::MediaThumbnail => self.thumbnail(start, base),
            Tag::ItunesImage | Tag::PodcastImage => self.cover(tag, start, base),
            Tag::Transcript => self.transcript(start, base),
            Tag::Chapters => self.chapters(start, base),
            Tag::MediaGroup => Field::Group,
            Tag::Published
            | Tag::Updated
            | Tag::Created
            | Tag::DcDate
            | Tag::DcCreator
            | Tag::ItunesAuthor
            | Tag::PodcastPerson
            | Tag::PersonName
            | Tag::PersonEmail
            | Tag::PersonUrl
            | Tag::Language
            | Tag::Icon
            | Tag::Logo
            | Tag::Comments
            | Tag::OriginalLink
            | Tag::NewFeedUrl
            | Tag::ItunesDuration
            | Tag::ItunesSeason
            | Tag::ItunesEpisode
            | Tag::ItunesKind
            | Tag::ItunesExplicit
            | Tag::ItunesKeywords
            | Tag::MediaKeywords
            | Tag::EventStart
            | Tag::EventEnd
            | Tag::EventLocation
            | Tag::EventOrganizer => Field::Words(Kind::Plain, false),
            Tag::Rss
            | Tag::Rdf
            | Tag::Feed
            | Tag::Channel
            | Tag::Item
            | Tag::Author
            | Tag::Source
            | Tag::Image
            | Tag::TextInput
            | Tag::ItunesOwner
            | Tag::PodcastMark
            | Tag::Unknown => Field::Nothing,
        }
    }

    fn note_podcast(&mut self, tag: Tag) {
        self.has_podcast_words |= matches!(
            tag,
            Tag::PodcastMark
                | Tag::ItunesAuthor
                | Tag::ItunesCategory
                | Tag::ItunesDuration
                | Tag::ItunesExplicit
                | Tag::ItunesImage
                | Tag::ItunesSummary
                | Tag::ItunesSubtitle
                | Tag::ItunesKind
        );
    }

    /// Atom says what it means by plain text; RSS does not.
    fn plain_kind(&self) -> Kind {
        if self.feed.format == FeedFormat::Atom { Kind::Plain } else { Kind::Guess }
    }

    fn content(&mut self, tag: Tag, start: Start<'_>, base: Option<&Url>) -> Field {
        if let (Tag::Content, Some(draft)) = (tag, &mut self.draft)
            && let Some(source) = attribute(start, "src")
        {
            draft.item.content_url = urls::absolute(&source, base);
        }
        Field::Words(kind(start, self.plain_kind()), false)
    }

    fn link(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        let Some(href) = attribute(start, "href").or_else(|| attribute(start, "url")) else {
            return Field::Words(Kind::Plain, false);
        };
        let rel = attribute(start, "rel").map_or_else(|| "alternate".to_owned(), |rel| rel.trim().to_ascii_lowercase());
        let mime = attribute(start, "type").map(|mime| mime.trim().to_ascii_lowercase());
        let Some(url) = urls::absolute(&href, base) else { return Field::Nothing };
        if rel == "enclosure" {
            let bytes = attribute(start, "length").and_then(|length| length.trim().parse().ok());
            self.push_enclosure(FeedEnclosure { url, bytes, mime, seconds: None });
        } else {
            self.put_link(&rel, mime.as_deref(), url);
        }
        Field::Nothing
    }

    fn category(&mut self, start: Start<'_>) -> Field {
        match attribute(start, "label").or_else(|| attribute(start, "term")) {
            Some(name) => {
                self.push_category(Some(&name));
                Field::Nothing
            }
            None => Field::Words(Kind::Guess, false),
        }
    }

    fn enclosure(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        let href = attribute(start, "url").or_else(|| attribute(start, "uri")).or_else(|| attribute(start, "href"));
        if let Some(url) = href.and_then(|href| urls::absolute(&href, base)) {
            let bytes = attribute(start, "length").and_then(|length| length.trim().parse().ok());
            let mime = attribute(start, "type").map(|mime| mime.trim().to_owned()).filter(|mime| !mime.is_empty());
            self.push_enclosure(FeedEnclosure { url, bytes, mime, seconds: None });
        }
        Field::Nothing
    }

    fn media(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        let url = attribute(start, "url").and_then(|url| urls::absolute(&url, base));
        if let (Some(draft), Some(url)) = (&mut self.draft, url)
            && draft.item.media.len() < MAX_SMALL
        {
            let number = |name| attribute(start, name).and_then(|value| value.trim().parse().ok());
            draft.item.media.push(FeedMedia {
                url,
                mime: attribute(start, "type"),
                medium: attribute(start, "medium"),
                bytes: attribute(start, "fileSize").and_then(|value| value.trim().parse().ok()),
                seconds: attribute(start, "duration").and_then(|value| duration::parse(&value)),
                width: number("width"),
                height: number("height"),
                is_default: attribute(start, "isDefault").is_some_and(|value| value == "true"),
            });
        }
        Field::Group
    }

    fn thumbnail(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        match attribute(start, "url").and_then(|url| urls::absolute(&url, base)) {
            Some(url) => {
                self.put_thumbnail(url);
                Field::Nothing
            }
            None => Field::Words(Kind::Plain, false),
        }
    }

    fn cover(&mut self, tag: Tag, start: Start<'_>, base: Option<&Url>) -> Field {
        match attribute(start, "href").or_else(|| attribute(start, "url")) {
            Some(href) => {
                if let Some(url) = urls::absolute(&href, base) {
                    let alt = attribute(start, "alt").filter(|alt| !alt.is_empty());
                    self.put_cover(tag, FeedImage { url, alt });
                }
                Field::Nothing
            }
            None => Field::Words(Kind::Plain, false),
        }
    }

    fn transcript(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        let url = attribute(start, "url").and_then(|url| urls::absolute(&url, base));
        if let (Some(draft), Some(url)) = (&mut self.draft, url)
            && draft.episode().transcripts.len() < MAX_SMALL
        {
            let (mime, language) = (attribute(start, "type"), attribute(start, "language"));
            draft.episode().transcripts.push(Transcript { url, mime, language });
        }
        Field::Nothing
    }

    fn chapters(&mut self, start: Start<'_>, base: Option<&Url>) -> Field {
        let url = attribute(start, "url").and_then(|url| urls::absolute(&url, base));
        if let (Some(draft), Some(url)) = (&mut self.draft, url) {
            draft.episode().chapters_url = Some(url);
        }
        Field::Nothing
    }
}

/// An attribute by its name in any case, decoded.
pub(super) fn attribute(start: Start<'_>, name: &str) -> Option<String> {
    let (_, value) = Attributes::new(start.attributes).find(|(found, _)| found.eq_ignore_ascii_case(name))?;
    Some(words::decode(value))
}

/// How words are written, by the `type` and `mode` of Atom, which RSS writers use too.
fn kind(start: Start<'_>, default: Kind) -> Kind {
    if start.attributes.trim_ascii().is_empty() {
        return default;
    }
    if attribute(start, "mode").is_some_and(|mode| mode == "base64") {
        return Kind::Base64;
    }
    let Some(written) = attribute(start, "type") else { return default };
    let written = written.trim().to_ascii_lowercase();
    match written.as_str() {
        "html" | "text/html" => Kind::Html,
        "xhtml" | "application/xhtml+xml" => Kind::Xhtml,
        // In RSS the declaration is as little to be believed as its absence.
        "text" | "plain" | "text/plain" if default == Kind::Plain => Kind::Plain,
        "text" | "plain" | "text/plain" => Kind::Guess,
        written if written.ends_with("+xml") || written.ends_with("/xml") => Kind::Xhtml,
        written if written.starts_with("text/") => Kind::Plain,
        written if written.contains('/') => Kind::Base64,
        _ => default,
    }
}
