//! RSS 2.0.
//!
//! SOURCE: https://www.rssboard.org/rss-specification, 2026-11-22.

use super::{Content, Entry};
use crate::{
    dates::rfc2822,
    piece::{File, Kind},
    prose::escape,
};

pub(super) fn write(content: &Content) -> String {
    let name = escape(&content.frame.workspace.name);
    // A description is asked for, so the name stands in for a missing one.
    let description = if content.tagline().is_empty() { name.clone() } else { escape(content.tagline()) };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n<title>{name}</title>\n\
         <link>{}</link>\n<description>{description}</description>\n<language>{}</language>\n\
         <lastBuildDate>{}</lastBuildDate>\n\
         <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
        escape(&content.frame.address("/")),
        content.language(),
        rfc2822(content.changed),
        escape(&content.address),
    );
    xml.extend(content.entries.iter().map(item));
    xml.push_str("</channel>\n</rss>\n");
    xml
}

/// Readers know one a post: what is played, else the first picture; the others stand in the words.
///
/// SOURCE: https://www.rssboard.org/rss-profile#element-channel-item-enclosure, 2026-11-22.
fn enclosed(files: &[File]) -> Option<&File> {
    files.iter().find(|file| file.kind != Kind::Picture).or(files.first())
}

fn item(entry: &Entry) -> String {
    let piece = &entry.piece;
    let tags: Vec<String> = piece.tags.iter().map(|tag| format!("<category>{}</category>\n", escape(tag))).collect();
    let tags = tags.concat();
    let enclosure = enclosed(&piece.files).map(|file| {
        let (url, mime) = (escape(&file.url), escape(&file.mime));
        format!("<enclosure url=\"{url}\" length=\"{}\" type=\"{mime}\"/>\n", file.bytes)
    });
    format!(
        "<item>\n<title>{}</title>\n<link>{}</link>\n<guid isPermaLink=\"false\">{}</guid>\n<pubDate>{}</pubDate>\n\
         {}{tags}<description>{}</description>\n<content:encoded>{}</content:encoded>\n</item>\n",
        escape(&piece.title),
        escape(&piece.url),
        entry.id,
        rfc2822(entry.published),
        enclosure.unwrap_or_default(),
        escape(&piece.excerpt),
        escape(&entry.whole()),
    )
}
