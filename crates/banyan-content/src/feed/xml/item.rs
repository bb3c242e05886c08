//! One item while its element is open, and what is made of it in the end.

use url::Url;

use super::build::MAX_SMALL;
use super::capture::Capture;
use super::names::Tag;
use super::people;
use crate::feed::{
    Episode, FeedAuthor, FeedEvent, FeedFormat, FeedImage, FeedItem, FeedText, date, duration, identity, links, urls,
};

#[derive(Default)]
pub(super) struct Draft {
    pub item: FeedItem,
    /// The id RDF gives by attribute.
    pub about: Option<String>,
    pub text_link: Option<String>,
    pub page_link: Option<String>,
    pub other_link: Option<String>,
    pub cover: Option<FeedImage>,
    pub thumbnail: Option<String>,
    pub plain_image: Option<String>,
    id: Option<String>,
    permanent_link: Option<String>,
    original_link: Option<String>,
    spare_title: Option<String>,
    dublin_summary: Option<FeedText>,
    dublin_date: Option<i64>,
    created: Option<i64>,
    itunes_author: Option<FeedAuthor>,
}

impl Draft {
    pub(super) fn episode(&mut self) -> &mut Episode {
        self.item.episode.get_or_insert_default()
    }

    fn event(&mut self) -> &mut FeedEvent {
        self.item.event.get_or_insert_default()
    }

    pub(super) fn deliver(&mut self, capture: Capture<'_>, base: Option<&Url>, format: FeedFormat) {
        let item = &mut self.item;
        match capture.tag {
            Tag::Title | Tag::DcTitle => item.title = item.title.take().or_else(|| capture.into_line()),
            Tag::MediaTitle | Tag::ItunesTitle => self.spare_title(capture),
            Tag::Link => self.text_link = url(capture, base).or(self.text_link.take()),
            Tag::OriginalLink => self.original_link = url(capture, base),
            Tag::Id => self.take_id(capture, base, format),
            Tag::Description | Tag::Summary => item.summary = item.summary.take().or_else(|| text(capture, base)),
            Tag::DcDescription => self.dublin_summary = self.dublin_summary.take().or_else(|| text(capture, base)),
            Tag::FullContent => item.content = text(capture, base).or(item.content.take()),
            Tag::Content | Tag::Body => item.content = better(item.content.take(), text(capture, base)),
            Tag::MediaDescription => {
                item.media_description = item.media_description.take().or_else(|| text(capture, base));
            }
            Tag::Published => item.published = when(capture).or(item.published),
            Tag::Updated => item.updated = when(capture).or(item.updated),
            Tag::Created => self.created = when(capture).or(self.created),
            Tag::DcDate => self.dublin_date = when(capture).or(self.dublin_date),
            Tag::Language => item.language = capture.into_value(),
            Tag::Comments => item.comments_url = url(capture, base),
            Tag::ItunesAuthor => self.itunes_author = capture.into_value().and_then(|line| people::parse(&line)),
            Tag::EventStart => self.event().starts = when(capture),
            Tag::EventEnd => self.event().ends = when(capture),
            Tag::EventLocation => self.event().location = capture.into_line(),
            Tag::EventOrganizer => self.event().organizer = capture.into_line(),
            _ => self.deliver_to_episode(capture, base),
        }
    }

    fn deliver_to_episode(&mut self, capture: Capture<'_>, base: Option<&Url>) {
        let number = |capture: Capture<'_>| capture.into_value().and_then(|value| value.parse().ok());
        match capture.tag {
            Tag::ItunesSubtitle => self.episode().subtitle = capture.into_line(),
            Tag::ItunesSummary => self.episode().summary = text(capture, base),
            Tag::ItunesDuration => {
                self.episode().seconds = capture.into_value().and_then(|value| duration::parse(&value));
            }
            Tag::ItunesSeason => self.episode().season = number(capture),
            Tag::ItunesEpisode => self.episode().number = number(capture),
            Tag::ItunesKind => self.episode().kind = capture.into_value().map(|kind| kind.to_ascii_lowercase()),
            Tag::ItunesExplicit => {
                self.episode().is_explicit = capture.into_value().and_then(|value| yes_or_no(&value));
            }
            Tag::PodcastPerson => {
                let people = &mut self.episode().people;
                if people.len() < MAX_SMALL {
                    people.extend(capture.into_line());
                }
            }
            _ => {}
        }
    }

    fn spare_title(&mut self, capture: Capture<'_>) {
        let is_episode = capture.tag == Tag::ItunesTitle;
        let Some(title) = capture.into_line() else { return };
        if is_episode {
            self.episode().title = Some(title.clone());
        }
        self.spare_title = self.spare_title.take().or(Some(title));
    }

    fn take_id(&mut self, capture: Capture<'_>, base: Option<&Url>, format: FeedFormat) {
        let may_link = capture.is_permalink;
        let Some(id) = capture.into_value() else { return };
        let is_address =
            urls::starts_with_http(&id) || (format == FeedFormat::Rss && base.is_some() && !id.contains(':'));
        if may_link && is_address {
            self.permanent_link = urls::absolute(&id, base);
        }
        self.id = Some(id);
    }

    pub(super) fn finish(mut self: Box<Self>, language: Option<String>) -> FeedItem {
        self.choose_link();
        self.choose_image();
        let mut item = self.item;
        item.title = item.title.or(self.spare_title);
        let episode_summary = item.episode.as_ref().and_then(|episode| episode.summary.clone());
        item.summary = item.summary.or(self.dublin_summary).or(episode_summary);
        if item.authors.is_empty() {
            item.authors.extend(self.itunes_author);
        }
        item.published = item.published.or(self.dublin_date).or(self.created);
        item.language = item.language.or(language).filter(|language| !language.is_empty());
        if let (Some(seconds), [only]) =
            (item.episode.as_ref().and_then(|episode| episode.seconds), item.enclosures.as_mut_slice())
        {
            only.seconds = Some(seconds);
        }
        identity::settle(&mut item, self.id.or(self.about));
        item
    }

    /// The address publishers want read comes before those of counting services; an id is the last resort.
    fn choose_link(&mut self) {
        let draft = self;
        draft.item.url = [
            draft.original_link.take(),
            draft.page_link.take(),
            draft.text_link.take(),
            draft.permanent_link.take(),
            draft.other_link.take(),
            draft.item.content_url.clone(),
        ]
        .into_iter()
        .flatten()
        .next();
    }

    fn choose_image(&mut self) {
        let item = &self.item;
        let medium = item.media.iter().find(|media| {
            media.medium.as_deref() == Some("image")
                || media.mime.as_deref().is_some_and(|mime| mime.starts_with("image/"))
        });
        let enclosure =
            item.enclosures.iter().find(|file| file.mime.as_deref().is_some_and(|mime| mime.starts_with("image/")));
        let plain = |url: String| FeedImage { url, alt: None };
        self.item.image = self
            .cover
            .take()
            .or_else(|| medium.map(|media| plain(media.url.clone())))
            .or_else(|| self.thumbnail.take().map(plain))
            .or_else(|| enclosure.map(|file| plain(file.url.clone())))
            .or_else(|| self.plain_image.take().map(plain));
    }
}

fn text(capture: Capture<'_>, base: Option<&Url>) -> Option<FeedText> {
    let mut text = capture.into_text()?;
    if text.is_html
        && let std::borrow::Cow::Owned(value) = links::absolute(&text.value, base)
    {
        text.value = value;
    }
    Some(text)
}

/// Of several contents the first, but HTML before plain text.
fn better(known: Option<FeedText>, found: Option<FeedText>) -> Option<FeedText> {
    match (known, found) {
        (Some(known), Some(found)) if !known.is_html && found.is_html => Some(found),
        (known, found) => known.or(found),
    }
}

fn url(capture: Capture<'_>, base: Option<&Url>) -> Option<String> {
    capture.into_value().and_then(|url| urls::absolute(&url, base))
}

fn when(capture: Capture<'_>) -> Option<i64> {
    capture.into_value().and_then(|when| date::parse(&when))
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "yes" | "true" | "explicit" => Some(true),
        "no" | "false" | "clean" => Some(false),
        _ => None,
    }
}
