//! The words and pictures of a message, from its HTML where it has one.

use encoding_rs::WINDOWS_1252;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};
use scraper::{Html, Node, Selector};

use super::{
    footer, plain, redirects,
    web_view::{self, WebView},
};
use crate::html::{self, Image, dom, images};
use crate::language;

/// HTML that says less than this shows its letter as one picture; then the plain part has the words.
const SHORTEST: usize = 40;

#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) html: Option<String>,
    pub(super) text: String,
    pub(super) web_view: Option<WebView>,
    pub(super) language: Option<String>,
    pub(super) image: Option<Image>,
    pub(super) offers_to_unsubscribe: bool,
}

pub(super) fn read(message: &Message<'_>) -> Body {
    let (html, text) = parts(message);
    of(html.as_deref(), &text)
}

/// The HTML as sent and the plain part as sent; attachments are not looked at.
pub(super) fn parts(message: &Message<'_>) -> (Option<String>, String) {
    let (mut html, mut text) = (Vec::new(), Vec::new());
    for part in message.html_bodies() {
        if let PartType::Html(markup) = &part.body {
            html.push(readable(message, part, markup));
        }
    }
    for part in message.text_bodies() {
        if let PartType::Text(plain) = &part.body {
            let is = |name, value: &str| {
                part.content_type()
                    .and_then(|kind| kind.attribute(name))
                    .is_some_and(|found| found.eq_ignore_ascii_case(value))
            };
            let plain = readable(message, part, plain);
            text.push(if is("format", "flowed") { plain::unflowed(&plain, is("delsp", "yes")) } else { plain });
        }
    }
    // Some programs send their HTML under the name of plain text.
    if html.is_empty() && text.first().is_some_and(|text| is_markup(text)) {
        html.append(&mut text);
    }
    (Some(html.join("\n")).filter(|html| !html.trim().is_empty()), text.join("\n\n"))
}

fn is_markup(text: &str) -> bool {
    text.trim_start().starts_with('<')
        && text.matches("</").take(3).count() == 3
        && !text.trim_start().starts_with("<?xml")
}

/// More than anybody writes in a letter; what follows is left out.
const MOST_WORDS: usize = 1024 * 1024;

/// The decoded words; where no or a wrong charset was declared, the bytes read as the one that is nearly always meant.
fn readable(message: &Message<'_>, part: &MessagePart<'_>, decoded: &str) -> String {
    let decoded = &decoded[..decoded.floor_char_boundary(MOST_WORDS)];
    if !decoded.contains('\u{fffd}') {
        return decoded.to_owned();
    }
    let range = part.raw_body_offset() as usize..part.raw_end_offset() as usize;
    let bytes = message.raw_message().get(range).and_then(|raw| match part.encoding {
        Encoding::None => Some(raw.to_vec()),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    });
    match bytes {
        Some(bytes) => {
            let mut words =
                String::from_utf8(bytes).unwrap_or_else(|error| WINDOWS_1252.decode(error.as_bytes()).0.into_owned());
            words.truncate(words.floor_char_boundary(MOST_WORDS));
            words
        }
        None => decoded.to_owned(),
    }
}

pub(super) fn of(html: Option<&str>, text: &str) -> Body {
    let mut from_text = of_text(text);
    let Some(html) = html else { return from_text };
    let mut body = of_html(html);
    if body.text.chars().count() < SHORTEST && from_text.text.len() > body.text.len() {
        body.text = std::mem::take(&mut from_text.text);
    }
    body.web_view = body.web_view.or(from_text.web_view);
    body.language = body.language.or_else(|| language::guess(&body.text).map(ToOwned::to_owned));
    body.offers_to_unsubscribe |= from_text.offers_to_unsubscribe;
    body
}

fn of_text(text: &str) -> Body {
    let cleaned = plain::cleaned(text);
    Body {
        language: language::guess(&cleaned.text).map(ToOwned::to_owned),
        text: cleaned.text,
        web_view: cleaned.web_view,
        offers_to_unsubscribe: cleaned.offers_to_unsubscribe,
        ..Body::default()
    }
}

fn of_html(markup: &str) -> Body {
    let mut page = dom::parse(markup);
    let web_view = web_view::in_html(&page);
    let offers_to_unsubscribe = footer::strip(&mut page);
    unwrap_links(&mut page);
    let html = html::sanitise(&page.html(), None);
    Body {
        text: html::to_text(&html),
        language: page.root_element().attr("lang").and_then(language::tag),
        image: images::images_in(&page, None).into_iter().find(images::is_story),
        html: Some(html).filter(|html| !html.is_empty()),
        web_view,
        offers_to_unsubscribe,
    }
}

fn unwrap_links(page: &mut Html) {
    let Ok(links) = Selector::parse("a[href]") else { return };
    let ids: Vec<_> = page.select(&links).map(|link| link.id()).collect();
    for id in ids {
        if let Some(mut node) = page.tree.get_mut(id)
            && let Node::Element(link) = node.value()
            && let Some((_, href)) = link.attrs.iter_mut().find(|(name, _)| &*name.local == "href")
        {
            *href = redirects::unwrapped(href.trim()).0.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::mail::read;

    #[test]
    fn words_in_a_wrongly_declared_charset_come_out_whole() {
        for mail in [
            &b"From: a@b.example\r\n\r\nDie Fr\xF6sche quaken."[..],
            b"From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie Fr=F6sche quaken.",
            b"From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nRGllIEZy9nNjaGUgcXVha2VuLg==",
            b"From: a@b.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nDie Fr\xF6sche quaken.",
        ] {
            assert_eq!(read(mail).unwrap().text, "Die Fr\u{f6}sche quaken.");
        }
    }

    #[test]
    fn html_sent_as_plain_text_is_read_as_html() {
        let mail = b"From: a@b.example\r\nContent-Type: text/plain\r\n\r\n<div><p>It is <b>here</b>.</p></div>";
        assert_eq!(read(mail).unwrap().text, "It is here.");
    }

    #[test]
    fn a_letter_that_is_one_picture_takes_its_words_from_the_plain_part() {
        let mail = b"From: a@b.example\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n\
            The oven is here, and we bake again from Monday.\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src=https://a.example/o.jpg>\r\n--b--\r\n";
        let letter = read(mail).unwrap();
        assert_eq!(letter.text, "The oven is here, and we bake again from Monday.");
        assert_eq!(letter.image.map(|image| image.url).as_deref(), Some("https://a.example/o.jpg"));
    }
}
