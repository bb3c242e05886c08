//! Atom 1.0.
//!
//! SOURCE: https://www.rfc-editor.org/rfc/rfc4287, 2026-11-22.

use super::{Content, Entry};
use crate::{dates::rfc3339, prose::escape};

pub(super) fn write(content: &Content) -> String {
    let home = content.frame.address("/");
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{home}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{home}\"/>\n<author><name>{}</name></author>\n",
        content.language(),
        escape(&content.frame.workspace.name),
        escape(content.tagline()),
        rfc3339(content.changed),
        escape(&content.address),
        escape(&content.frame.workspace.name),
        home = escape(&home),
    );
    xml.extend(content.entries.iter().map(entry));
    xml.push_str("</feed>\n");
    xml
}

fn entry(entry: &Entry) -> String {
    let piece = &entry.piece;
    let language = piece.language.as_ref().map(|tag| format!(" xml:lang=\"{}\"", escape(tag))).unwrap_or_default();
    let tags: Vec<String> = piece.tags.iter().map(|tag| format!("<category term=\"{}\"/>\n", escape(tag))).collect();
    let tags = tags.concat();
    let enclosures = piece.files.iter().map(|file| {
        let (url, mime) = (escape(&file.url), escape(&file.mime));
        format!("<link rel=\"enclosure\" type=\"{mime}\" length=\"{}\" href=\"{url}\"/>\n", file.bytes)
    });
    let original =
        piece.original.as_ref().map(|place| format!("<link rel=\"via\" href=\"{}\"/>\n", escape(&place.href)));
    format!(
        "<entry{language}>\n<id>{}</id>\n<title>{}</title>\n<published>{}</published>\n<updated>{}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n{}{}{tags}<summary>{}</summary>\n\
         <content type=\"html\">{}</content>\n</entry>\n",
        entry.id,
        escape(&piece.title),
        rfc3339(entry.published),
        rfc3339(entry.changed),
        escape(&piece.url),
        enclosures.collect::<String>(),
        original.unwrap_or_default(),
        escape(&piece.excerpt),
        escape(&entry.whole()),
    )
}
