//! Letters: one message or a mailbox of them, with the newsletter's own words and without its machinery.

mod body;
mod footer;
mod forwarded;
mod headers;
mod inline_forward;
mod mbox;
mod pasted;
mod plain;
mod prefixes;
mod redirects;
mod verdict;
mod web_view;
mod words;

use mail_parser::{Message, MessageParser};
use serde::Serialize;

pub use mbox::{MAX_MESSAGE_BYTES, Mailbox, MailboxError};
pub use pasted::{PasteError, read_pasted};
pub use redirects::unwrapped;
pub use verdict::{Kind, Verdict};
pub use web_view::WebView;

use crate::html::Image;

/// More messages inside one another than any forwarder makes.
const MAX_ENCLOSED: usize = 500;

/// A letter as a reader would retell it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Letter {
    /// Of the message that arrived, even if it only brought another one along.
    pub message_id: Option<String>,
    /// The identifier alone, as in `news.rye.example`.
    pub list_id: Option<String>,
    pub has_list_unsubscribe: bool,
    pub from: Option<Sender>,
    /// Decoded, without the marks a forwarder put before it.
    pub subject: String,
    /// UTC milliseconds.
    pub date: Option<i64>,
    /// Safe to show; `None` for letters of plain text.
    pub html: Option<String>,
    pub text: String,
    pub web_view: Option<WebView>,
    /// Declared by the letter, else a sure guess.
    pub language: Option<String>,
    pub image: Option<Image>,
    pub verdict: Verdict,
    /// Found inside a message that somebody passed on.
    pub is_forwarded: bool,
}

impl Letter {
    pub fn is_newsletter(&self) -> bool {
        self.verdict.kind == Kind::Newsletter
    }

    pub fn is_auto_reply(&self) -> bool {
        self.verdict.kind == Kind::AutoReply
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sender {
    pub name: Option<String>,
    pub address: String,
}

/// Why bytes gave no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    #[error("this message is larger than {} MB; save it without its attachments and try again", MAX_MESSAGE_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("this file holds no e-mail: it has no sender, subject or date; export the message as .eml and try again")]
    NotMail,
    #[error("this message encloses too many others; forward the one letter you mean")]
    TooDeep,
}

/// Reads one message (`.eml`). A message that only passes a newsletter on gives that newsletter.
pub fn read(bytes: &[u8]) -> Result<Letter, MailError> {
    let message = parsed(bytes)?;
    if message.from().is_none() && message.subject().is_none() && message.date().is_none() {
        return Err(MailError::NotMail);
    }
    Ok(letter(&message))
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, MailError> {
    if bytes.len() > MAX_MESSAGE_BYTES {
        return Err(MailError::TooLarge);
    }
    // The parser's tree is taken down recursively, so its depth must be known before it is built.
    if enclosed(bytes) > MAX_ENCLOSED {
        return Err(MailError::TooDeep);
    }
    MessageParser::default().parse(without_mbox_line(bytes)).ok_or(MailError::NotMail)
}

fn letter(message: &Message<'_>) -> Letter {
    let outer = verdict::of(message);
    let enclosed = forwarded::enclosed(message).filter(|_| outer.kind == Kind::Personal);
    let source = enclosed.unwrap_or(message);
    let inline = if enclosed.is_none() && outer.kind == Kind::Personal { inline_forward::read(message) } else { None };
    let body =
        inline.as_ref().map_or_else(|| body::read(source), |inline| body::of(inline.html.as_deref(), &inline.text));
    let is_forwarded = enclosed.is_some() || inline.is_some();
    let verdict = if enclosed.is_some() { verdict::of(source) } else { outer };
    let inline = inline.unwrap_or_default();
    Letter {
        message_id: headers::message_id(message),
        list_id: headers::list_id(source),
        has_list_unsubscribe: headers::has(source, "List-Unsubscribe"),
        from: inline.from.or_else(|| headers::from(source)),
        subject: inline.subject.unwrap_or_else(|| headers::subject(source, is_forwarded)),
        date: inline.date.or_else(|| headers::date(source)).or_else(|| headers::date(message)),
        language: headers::language(source).or(body.language),
        verdict: verdict.with_body(body.offers_to_unsubscribe, !is_forwarded && headers::is_answer(message)),
        html: body.html,
        text: body.text,
        web_view: headers::archived_at(source).or(body.web_view),
        image: body.image,
        is_forwarded,
    }
}

fn enclosed(bytes: &[u8]) -> usize {
    let count =
        |needle: &[u8]| bytes.windows(needle.len()).filter(|window| window.eq_ignore_ascii_case(needle)).count();
    count(b"rfc822") + count(b"/digest") + count(b"message/global")
}

/// Single messages saved out of a mailbox often keep its separator.
fn without_mbox_line(bytes: &[u8]) -> &[u8] {
    if !bytes.starts_with(b"From ") {
        return bytes;
    }
    bytes.iter().position(|byte| *byte == b'\n').map_or(bytes, |end| &bytes[end + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newsletter_is_read_without_its_machinery() {
        let mail = "From: =?utf-8?q?B=C3=A4ckerei_Rye?= <news@rye.example>\r\nSubject: =?utf-8?b?w5ZmZW4=?= an!\r\n\
            Date: Tue, 5 Mar 2024 10:11:12 +0100\r\nMessage-ID: <1@rye.example>\r\nList-Id: Rye News <news.rye.example>\r\n\
            List-Unsubscribe: <https://rye.example/u/1>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
            <html lang=de><body><div style='display:none'>Vorschau</div><p><a href='https://rye.example/web/7?utm_source=mail'>Im Browser ansehen</a></p>\
            <h1>Der neue Ofen</h1><p>Er kam am Dienstag und wir haben ihn zu sechst getragen.</p>\
            <img src='https://rye.example/ofen.jpg' width=600 alt='Der Ofen'><img src='https://rye.example/open.gif' width=1 height=1>\
            <p>Rye, Gasse 1, Berlin. <a href='https://rye.example/u/1'>Newsletter abbestellen</a></p></body></html>";
        let letter = read(mail.as_bytes()).unwrap();
        assert_eq!(letter.from, Some(Sender { name: Some("Bäckerei Rye".into()), address: "news@rye.example".into() }));
        assert_eq!(letter.subject, "Öfen an!");
        assert_eq!(letter.date, Some(1_709_629_872_000));
        assert_eq!(letter.list_id.as_deref(), Some("news.rye.example"));
        assert_eq!(letter.text, "Der neue Ofen\n\nEr kam am Dienstag und wir haben ihn zu sechst getragen.");
        assert_eq!(letter.web_view.map(|view| view.url).as_deref(), Some("https://rye.example/web/7"));
        assert_eq!(letter.image.map(|image| image.alt).as_deref(), Some("Der Ofen"));
        assert_eq!(letter.language.as_deref(), Some("de"));
        assert_eq!((letter.verdict.kind, letter.verdict.reason), (Kind::Newsletter, "it carries a List-Id"));
        let html = letter.html.unwrap();
        assert!(!html.contains("abbestellen") && !html.contains("open.gif") && html.contains("ofen.jpg"), "{html}");
    }

    #[test]
    fn what_is_no_mail_says_so() {
        for bytes in [&b""[..], b"\0\0\0", b"hello\r\n\r\nworld", b"From nobody\n"] {
            assert_eq!(read(bytes).map(|letter| letter.subject), Err(MailError::NotMail), "{bytes:?}");
        }
    }

    #[test]
    fn messages_in_messages_in_messages_are_refused() {
        let deep = "From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n".repeat(20_000);
        assert_eq!(read(deep.as_bytes()).map(|letter| letter.subject), Err(MailError::TooDeep));
        let bearable = "From: a@b.example\r\nContent-Type: message/rfc822\r\n\r\n".repeat(MAX_ENCLOSED);
        assert!(read(bearable.as_bytes()).is_ok());
    }
}
