//! One article, with its pictures, films and sounds, its origin and its neighbours in time.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use banyan_app::{
    App,
    compose::{Article, ArticleLink, articles_beside, show_article},
};
use http::HeaderMap;
use serde::Serialize;
use serde_json::json;

use super::Head;
use crate::{
    dates::rfc3339,
    frame::Frame,
    piece::{File, Kind, Piece, body_html},
    prose::beginning,
    trouble::Trouble,
};

const DESCRIPTION_LETTERS: usize = 155;

#[derive(Serialize)]
struct Page {
    head: Head,
    piece: Piece,
    body: String,
    /// Above the words: what is seen first.
    first: Option<File>,
    /// Below them.
    further: Vec<File>,
    earlier: Option<Beside>,
    later: Option<Beside>,
}

#[derive(Serialize)]
struct Beside {
    href: String,
    title: String,
}

pub(crate) async fn show(State(app): State<App>, Path(slug): Path<String>, request: HeaderMap) -> Response {
    match page(&app, &slug).await {
        Ok((frame, page)) => frame.page(&request, "article.html", &page),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

/// One page, one address.
pub(crate) async fn without_slash(State(app): State<App>, Path(slug): Path<String>, request: HeaderMap) -> Response {
    match find(&app, &slug).await {
        Ok((frame, article)) => Redirect::permanent(&frame.address(&format!("/{}", article.slug))).into_response(),
        Err(trouble) => trouble.page(&app, &request).await,
    }
}

async fn page(app: &App, slug: &str) -> Result<(Frame, Page), Trouble> {
    let (frame, article) = find(app, slug).await?;
    let (earlier, later) = articles_beside(app, frame.workspace.id, &article).await?;
    let piece = Piece::of(&article, &frame);
    let body = body_html(&article);
    let mut shown = shown(&piece, &body).into_iter();
    let page = Page {
        head: head(&article, &frame),
        first: shown.next(),
        further: shown.collect(),
        piece,
        body,
        earlier: earlier.map(beside),
        later: later.map(beside),
    };
    Ok((frame, page))
}

/// A text that brings its own pictures shows those alone.
fn shown(piece: &Piece, body: &str) -> Vec<File> {
    let brings_its_own = body.contains("<img");
    piece.files.iter().filter(|file| !(brings_its_own && file.kind == Kind::Picture)).cloned().collect()
}

async fn find(app: &App, slug: &str) -> Result<(Frame, Article), Trouble> {
    let frame = Frame::for_people(app).await?;
    let article = show_article(app, frame.workspace.id, slug).await?.ok_or(Trouble::NotHere)?;
    if article.withdrawn_at.is_some() { Err(Trouble::Gone) } else { Ok((frame, article)) }
}

fn beside(link: ArticleLink) -> Beside {
    Beside { href: format!("/{}", link.slug), title: link.title }
}

fn head(article: &Article, frame: &Frame) -> Head {
    let piece = Piece::of(article, frame);
    let description = beginning(article.warning.as_ref().unwrap_or(&article.text), DESCRIPTION_LETTERS);
    Head {
        structured: Some(structured(article, frame, &piece, &description)),
        canonical: piece.canonical().to_owned(),
        title: piece.title,
        description,
        is_article: true,
        picture: piece.card,
        published: Some(rfc3339(article.published_at)),
        changed: article.updated_at.map(rfc3339),
        ..Head::default()
    }
}

/// SOURCE: https://schema.org/BlogPosting, 2026-11-22.
fn structured(article: &Article, frame: &Frame, piece: &Piece, description: &str) -> String {
    let business = json!({ "@type": "Organization", "name": frame.workspace.name, "url": frame.address("/") });
    let mut posting = json!({
        "@context": "https://schema.org",
        "@type": "BlogPosting",
        "headline": piece.title,
        "description": description,
        "url": piece.url,
        "mainEntityOfPage": piece.canonical(),
        "datePublished": rfc3339(article.published_at),
        "dateModified": rfc3339(article.updated_at.unwrap_or(article.published_at)),
        "inLanguage": piece.language.as_deref().unwrap_or(frame.words.language().tag),
        "author": business,
        "publisher": business,
    });
    if let Some(picture) = &piece.picture {
        posting["image"] = json!(picture.url);
    }
    if !piece.tags.is_empty() {
        posting["keywords"] = json!(piece.tags);
    }
    // Inside a script element only `<` could end it.
    posting.to_string().replace('<', "\\u003c")
}
