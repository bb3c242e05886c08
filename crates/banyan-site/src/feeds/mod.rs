//! The newest articles for feed readers, in the three formats they know.

mod atom;
mod json_feed;
mod rss;

use std::{collections::BTreeMap, iter, sync::Mutex};

use axum::{extract::State, response::Response};
use banyan_app::{
    App,
    compose::{Article, list_articles},
};
use banyan_domain::time::UtcMillis;
use std::sync::Arc;

use http::HeaderMap;

use crate::{
    answer::Answer,
    frame::Frame,
    piece::{File, Kind, Piece, body_html},
    prose::escape,
    trouble::Trouble,
};

const NEWEST: u32 = 30;
const A_FEW_MINUTES: &str = "public, max-age=300";

/// When each feed was first seen saying what it says now. Kept in memory: after a start readers fetch once more.
/// A withdrawn article changes a feed without a newer date in it, so dates of articles would not do.
#[derive(Default)]
pub(crate) struct LastSeen(Mutex<BTreeMap<&'static str, (String, UtcMillis)>>);

impl LastSeen {
    fn changed_at(&self, path: &'static str, tag: &str, now: UtcMillis) -> Option<UtcMillis> {
        let mut seen = self.0.lock().ok()?;
        let (known, at) = seen.entry(path).or_insert_with(|| (tag.to_owned(), now));
        if known != tag {
            (*known, *at) = (tag.to_owned(), now);
        }
        Some(*at)
    }
}

/// What a feed says of one article.
struct Entry {
    id: String,
    piece: Piece,
    /// Said before everything else; empty where there is none.
    warning: String,
    html: String,
    published: UtcMillis,
    changed: UtcMillis,
}

/// All a format needs.
struct Content {
    frame: Frame,
    /// Where this very feed stands.
    address: String,
    entries: Vec<Entry>,
    /// The newest change among the entries; the birth of the business while there are none.
    changed: UtcMillis,
}

type Write = fn(&Content) -> String;

pub(crate) async fn atom(app: State<App>, seen: State<Arc<LastSeen>>, request: HeaderMap) -> Response {
    feed(app, seen, request, "/feed.atom", "application/atom+xml; charset=utf-8", atom::write).await
}

pub(crate) async fn rss(app: State<App>, seen: State<Arc<LastSeen>>, request: HeaderMap) -> Response {
    feed(app, seen, request, "/feed.rss", "application/rss+xml; charset=utf-8", rss::write).await
}

pub(crate) async fn json(app: State<App>, seen: State<Arc<LastSeen>>, request: HeaderMap) -> Response {
    feed(app, seen, request, "/feed.json", "application/feed+json; charset=utf-8", json_feed::write).await
}

async fn feed(
    State(app): State<App>,
    State(seen): State<Arc<LastSeen>>,
    request: HeaderMap,
    path: &'static str,
    mime: &'static str,
    write: Write,
) -> Response {
    match content(&app, path).await {
        Ok(content) => {
            let mut answer = Answer::new(mime, A_FEW_MINUTES, write(&content));
            answer.changed = seen.changed_at(path, &answer.tag, app.now());
            answer.to(&request)
        }
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn content(app: &App, path: &str) -> Result<Content, Trouble> {
    let frame = Frame::load(app).await?;
    let articles = list_articles(app, frame.workspace.id, NEWEST, 0).await?;
    let entries: Vec<Entry> = articles.iter().map(|article| entry(article, &frame)).collect();
    let changed = entries.iter().map(|entry| entry.changed).max().unwrap_or(frame.workspace.created_at);
    Ok(Content { address: frame.address(path), frame, entries, changed })
}

fn entry(article: &Article, frame: &Frame) -> Entry {
    Entry {
        id: format!("urn:uuid:{}", article.id),
        piece: Piece::of(article, frame),
        warning: article.warning.as_deref().map(warned).unwrap_or_default(),
        html: body_html(article),
        published: article.published_at,
        changed: article.updated_at.unwrap_or(article.published_at),
    }
}

fn warned(words: &str) -> String {
    format!("<p><strong>{}</strong></p>\n", escape(words))
}

impl Content {
    fn language(&self) -> &'static str {
        self.frame.words.language().tag
    }

    fn tagline(&self) -> &str {
        self.frame.workspace.tagline.as_deref().unwrap_or_default()
    }
}

impl Entry {
    /// Everything a reader sees on the page, also what stands outside the text there.
    fn whole(&self) -> String {
        let brings_its_own = self.html.contains("<img");
        let files = self.piece.files.iter().filter(|file| !(brings_its_own && file.kind == Kind::Picture));
        iter::once(self.warning.clone()).chain(files.map(beside)).chain([self.html.clone()]).collect()
    }
}

/// Readers that play nothing show the link.
fn beside(file: &File) -> String {
    let (url, alt) = (escape(&file.url), escape(&file.alt));
    let link = format!("<a href=\"{url}\">{}</a>", if alt.is_empty() { &url } else { &alt });
    match file.kind {
        Kind::Picture => format!("<p><img src=\"{url}\" alt=\"{alt}\"></p>\n"),
        Kind::Film => format!("<p><video src=\"{url}\" controls preload=\"metadata\">{link}</video></p>\n"),
        Kind::Sound => format!("<p><audio src=\"{url}\" controls preload=\"metadata\">{link}</audio></p>\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_changed_when_it_first_said_what_it_says() {
        let seen = LastSeen::default();
        let at = |tag: &str, now: i64| seen.changed_at("/feed.atom", tag, UtcMillis(now)).unwrap().0;
        assert_eq!((at("a", 1), at("a", 5), at("b", 7), at("b", 9), at("a", 11)), (1, 1, 7, 7, 11));
        assert_eq!(seen.changed_at("/feed.rss", "a", UtcMillis(3)), Some(UtcMillis(3)));
    }
}
