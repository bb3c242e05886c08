//! Markdown files with their front matter, as Hugo, Jekyll, Zola and Astro write them.

mod body;
mod front_matter;
mod name;
mod values;

use serde::Serialize;
use url::Url;

use crate::{html, language};

/// Longer files are no articles.
const MAX_BYTES: usize = 4 * 1024 * 1024;
const ENDINGS: &[&str] = &["md", "markdown", "mdown", "mkd", "mdx"];

/// An article written in a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Document {
    pub title: String,
    pub slug: String,
    /// UTC milliseconds; from the front matter, else from a Jekyll file name.
    pub date: Option<i64>,
    pub updated: Option<i64>,
    /// Marked as not to be published, by a field or by its folder.
    pub is_draft: bool,
    pub description: Option<String>,
    pub tags: Vec<String>,
    pub authors: Vec<String>,
    pub image: Option<Picture>,
    pub language: Option<String>,
    pub canonical: Option<String>,
    /// Safe to show.
    pub html: String,
    pub text: String,
    /// Pictures the text names by a path of its own folder, as written.
    pub local_pictures: Vec<Picture>,
}

/// A picture as the file names it: an address, or a path beside the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Picture {
    pub reference: String,
    pub alt: Option<String>,
}

/// Why a file gave no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MarkdownError {
    #[error("this file is larger than {} MB; it is not read as an article", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    #[error(
        "the block at the top of this file (between the --- or +++ lines) cannot be read: {0}; correct it and try again"
    )]
    FrontMatter(String),
}

/// Is this the name of a file we read? Hidden files and folders' own notes are not.
pub fn is_document(path: &str) -> bool {
    name::is_document(path)
}

/// Reads a file. `path` is its place in its folder and may give date, slug and language; `base` makes links absolute.
pub fn read(path: &str, text: &str, base: Option<&Url>) -> Result<Document, MarkdownError> {
    if text.len() > MAX_BYTES {
        return Err(MarkdownError::TooLarge);
    }
    let (front, body) = front_matter::split(text)?;
    let named = name::read(path);
    let (heading, body) = body::prepared(body, path);
    let title = front.title().or(heading.clone()).unwrap_or_else(|| name::as_words(&named.slug));
    // A heading that only repeats the title would be shown twice.
    let body = if heading.as_deref() == Some(title.as_str()) { body::without_heading(&body) } else { body };
    let raw = body::to_raw_html(&body);
    let html = html::sanitise(&raw, base);
    let text = html::to_text(&html);
    Ok(Document {
        slug: front.slug().unwrap_or(named.slug),
        date: front.date().or(named.date),
        updated: front.updated(),
        is_draft: front.is_draft() || named.is_draft,
        description: front.description(),
        tags: front.tags(),
        authors: front.authors(),
        image: front.image(base),
        language: front.language().or(named.language).or_else(|| language::guess(&text).map(ToOwned::to_owned)),
        canonical: front.canonical(),
        local_pictures: body::local_pictures(&raw),
        title,
        html,
        text,
    })
}

/// Markdown alone, as safe HTML.
pub fn to_html(markdown: &str) -> String {
    let markdown = &markdown[..markdown.floor_char_boundary(MAX_BYTES)];
    html::sanitise(&body::to_raw_html(markdown), None)
}

#[cfg(test)]
mod tests;
