//! An article as pages and feeds show it.

use banyan_app::compose::{Article, library::Card};
use banyan_domain::{compose::Media, time::UtcMillis};
use serde::Serialize;

use crate::{
    dates::{Day, day},
    frame::Frame,
    prose::{self, beginning, host_of, web_address},
};

const EXCERPT_LETTERS: usize = 260;

/// `article` in the templates.
#[derive(Serialize)]
pub(crate) struct Piece {
    pub(crate) href: String,
    pub(crate) url: String,
    pub(crate) title: String,
    /// Its title is only its first words: they are not shown twice.
    pub(crate) is_note: bool,
    pub(crate) excerpt: String,
    /// Read before the rest, which is opened by whoever wants to.
    pub(crate) warning: Option<String>,
    pub(crate) day: Day,
    pub(crate) changed: Option<Day>,
    pub(crate) language: Option<String>,
    /// Pictures, films and sounds, in their order.
    pub(crate) files: Vec<File>,
    /// The first of them that is a picture.
    pub(crate) picture: Option<File>,
    /// Made for previews elsewhere.
    pub(crate) card: Option<File>,
    pub(crate) tags: Vec<String>,
    /// Where the original stands, if it is not here.
    pub(crate) original: Option<Elsewhere>,
    /// Where the text leads, when there is more of it elsewhere.
    pub(crate) onward: Option<Elsewhere>,
}

#[derive(Clone, Serialize)]
pub(crate) struct File {
    pub(crate) kind: Kind,
    pub(crate) src: String,
    pub(crate) url: String,
    pub(crate) alt: String,
    pub(crate) mime: String,
    pub(crate) bytes: u64,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Picture,
    Film,
    Sound,
}

#[derive(Clone, Serialize)]
pub(crate) struct Elsewhere {
    pub(crate) href: String,
    pub(crate) host: String,
}

impl Piece {
    pub(crate) fn of(article: &Article, frame: &Frame) -> Self {
        let zone = frame.workspace.time_zone();
        let moment = |at: UtcMillis| day(at, &zone, frame.words);
        let href = format!("/{}", article.slug);
        let files: Vec<File> = article.media.iter().map(|media| File::of(media, frame)).collect();
        // What is warned of is not shown in lists and previews.
        let mut shown = files.iter().filter(|_| article.warning.is_none());
        let picture = shown.find(|file| file.kind == Kind::Picture).cloned();
        let elsewhere = article.canonical_url.as_deref().and_then(elsewhere);
        Self {
            url: frame.address(&href),
            href,
            title: title_of(article),
            is_note: is_note(article),
            excerpt: beginning(article.warning.as_deref().unwrap_or(without_title(article)), EXCERPT_LETTERS),
            warning: article.warning.clone(),
            day: moment(article.published_at),
            changed: article
                .updated_at
                .map(moment)
                .filter(|changed| changed.shown != moment(article.published_at).shown),
            language: article.language.clone().filter(|tag| is_language_tag(tag)),
            card: picture.as_ref().map(|picture| picture.as_card(article.card.as_ref(), frame)),
            picture,
            files,
            tags: article.tags.iter().map(|tag| tag.trim_start_matches('#').to_owned()).collect(),
            original: elsewhere.clone().filter(|place| article.html.is_some() || frame.is_ours(&place.href)),
            onward: elsewhere.filter(|_| article.html.is_none()),
        }
    }

    /// The address search engines should count.
    pub(crate) fn canonical(&self) -> &str {
        self.original.as_ref().map_or(&self.url, |original| &original.href)
    }
}

impl File {
    fn of(media: &Media, frame: &Frame) -> Self {
        let src = format!("/media/{}", media.asset);
        Self {
            kind: match media.mime_type.split('/').next() {
                Some("video") => Kind::Film,
                Some("audio") => Kind::Sound,
                _ => Kind::Picture,
            },
            url: frame.address(&src),
            src,
            alt: media.alt.clone().unwrap_or_default(),
            mime: media.mime_type.clone(),
            bytes: media.bytes,
            width: media.width,
            height: media.height,
        }
    }

    /// The cut one where there is one, with the words of the whole.
    fn as_card(&self, card: Option<&Card>, frame: &Frame) -> Self {
        let Some(card) = card else { return self.clone() };
        let src = format!("/media/card/{}", card.digest);
        Self {
            url: frame.address(&src),
            src,
            mime: card.mime_type.clone(),
            width: Some(card.width),
            height: Some(card.height),
            ..self.clone()
        }
    }
}

/// The whole text as safe markup.
pub(crate) fn body_html(article: &Article) -> String {
    match &article.html {
        Some(html) => html.clone(),
        None => prose::to_html(without_title(article)),
    }
}

fn title_of(article: &Article) -> String {
    let title = article.title.trim();
    if title.is_empty() { article.slug.clone() } else { title.to_owned() }
}

/// A note's title was taken from its text, whole or cut.
fn is_note(article: &Article) -> bool {
    let start = article.title.trim().trim_end_matches('…');
    article.html.is_none() && article.text.trim_start().starts_with(start) && !has_own_heading(article)
}

/// The first line is the title and more follows it: the line is a heading.
fn has_own_heading(article: &Article) -> bool {
    article.text.trim().split_once('\n').is_some_and(|(first, _)| first.trim() == article.title.trim())
}

fn without_title(article: &Article) -> &str {
    if article.html.is_none() && has_own_heading(article) {
        article.text.trim().split_once('\n').map_or(article.text.as_str(), |(_, rest)| rest)
    } else {
        &article.text
    }
}

fn elsewhere(address: &str) -> Option<Elsewhere> {
    let href = web_address(address)?;
    let host = host_of(&href)?;
    Some(Elsewhere { href, host })
}

/// Enough to stand in an attribute; browsers ignore tags they do not know.
fn is_language_tag(tag: &str) -> bool {
    (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
