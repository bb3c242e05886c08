//! A letter that somebody pasted: its whole source, or only its words or its HTML as a mail program shows them.

use std::borrow::Cow;

use super::{Letter, MAX_MESSAGE_BYTES, MailError, inline_forward, letter, parsed, read, words};
use crate::html::{dom, to_text};

/// More fields than any mail carries.
const MOST_FIELDS: usize = 1_000;

/// Why what was pasted gave no letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasteError {
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error("there are no words in this letter; hand over its text or its whole source")]
    NoWords,
    #[error("this letter does not tell its subject; say the subject too")]
    NoSubject,
}

/// Reads what somebody pasted. `subject` is what they say it is; where it is empty, the letter tells it.
pub fn read_pasted(text: &str, subject: &str) -> Result<Letter, PasteError> {
    if text.len() > MAX_MESSAGE_BYTES {
        return Err(MailError::TooLarge.into());
    }
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let mut letter = if is_source(text) { read(as_shown(text).as_bytes())? } else { of_words(text)? };
    let said = words::one_line(subject);
    if !said.is_empty() {
        letter.subject = said;
    }
    if letter.text.trim().is_empty() {
        Err(PasteError::NoWords)
    } else if letter.subject.is_empty() {
        Err(PasteError::NoSubject)
    } else {
        Ok(letter)
    }
}

/// Whether it begins with the fields of a mail. Outlook shows when a letter was sent; no source has that field.
fn is_source(text: &str) -> bool {
    let fields = || {
        let lines = text.lines().skip_while(|line| line.starts_with("From ")).take(MOST_FIELDS);
        lines.take_while(|line| !line.trim().is_empty()).filter(|line| !line.starts_with([' ', '\t']))
    };
    let is_shown = |(name, _): &(&str, &str)| name.eq_ignore_ascii_case("sent");
    let tells = |(name, value): (&str, &str)| match name.to_ascii_lowercase().as_str() {
        "subject" => !value.trim().is_empty(),
        "from" => value.contains('@'),
        _ => false,
    };
    fields().all(|line| field(line).is_some_and(|field| !is_shown(&field))) && fields().filter_map(field).any(tells)
}

/// SOURCE: <https://www.rfc-editor.org/rfc/rfc5322#section-2.2> (2026-11-23)
fn field(line: &str) -> Option<(&str, &str)> {
    line.split_once(':').filter(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic()))
}

/// Whoever showed the source has decoded it: a charset that still stands above unencoded words would spoil them.
fn as_shown(source: &str) -> Cow<'_, str> {
    if source.is_ascii() {
        return Cow::Borrowed(source);
    }
    let (mut shown, mut head, mut is_head) = (String::with_capacity(source.len()), String::new(), true);
    for line in source.split_inclusive('\n') {
        if is_head && !line.trim().is_empty() {
            head.push_str(line);
            continue;
        }
        shown.push_str(&with_utf8(&std::mem::take(&mut head)));
        shown.push_str(line);
        is_head = line.starts_with("--");
    }
    shown.push_str(&with_utf8(&head));
    Cow::Owned(shown)
}

fn with_utf8(head: &str) -> Cow<'_, str> {
    const NAMED: &str = "charset=";
    let lower = head.to_ascii_lowercase();
    let is_encoded = lower.lines().any(|line| {
        line.starts_with("content-transfer-encoding:") && (line.contains("quoted-printable") || line.contains("base64"))
    });
    let Some(at) = lower.find(NAMED).filter(|_| lower.contains("content-type:") && !is_encoded) else {
        return Cow::Borrowed(head);
    };
    let (before, value) = head.split_at(at + NAMED.len());
    let value = value.strip_prefix('"').unwrap_or(value);
    let behind = &value[value.find(['"', ';', ' ', '\t', '\r', '\n']).unwrap_or(value.len())..];
    Cow::Owned(format!("{before}utf-8{}", behind.strip_prefix('"').unwrap_or(behind)))
}

/// Read like the body of a mail, so that its machinery goes and a letter passed on is found in it.
fn of_words(text: &str) -> Result<Letter, MailError> {
    let is_markup = text.starts_with('<') && text.contains("</");
    let shown = if is_markup { Cow::Owned(to_text(text)) } else { Cow::Borrowed(text) };
    let mark = if inline_forward::begins(&shown) { "Fwd:" } else { "" };
    let kind = if is_markup { "html" } else { "plain" };
    let message = format!("Subject: {mark}\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{text}");
    let mut read = letter(&parsed(message.as_bytes())?);
    if !read.is_forwarded {
        read.subject.clear();
    }
    if read.subject.is_empty() && is_markup {
        read.subject = title(text);
    }
    Ok(read)
}

fn title(markup: &str) -> String {
    let page = dom::parse(markup);
    let titles = dom::all(&page, "head > title");
    titles.first().map(|title| words::one_line(&title.text().collect::<String>())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_source_is_read_like_its_file() {
        let source = "Received: by mail.example\r\n  with esmtp\r\nFrom: Linden <letter@linden.example>\r\nSubject: Crumbs 47\r\n\
            Message-ID: <47@linden.example>\r\nDate: Tue, 17 Nov 2026 08:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n\
            Rye needs a long night.\r\n";
        let pasted = read_pasted(&format!("\u{feff}\n{source}"), "").unwrap();
        assert_eq!(pasted, read(source.as_bytes()).unwrap());
        assert_eq!(read_pasted(source, " My  own ").unwrap().subject, "My own", "what a person says goes first");
    }

    #[test]
    fn words_that_were_decoded_already_stay_whole() {
        let source = "From: a@b.example\nSubject: Öfen\nContent-Type: multipart/alternative; boundary=b\n\n\
            --b\nContent-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: 8bit\n\nDie Öfen sind heiß.\n\
            --b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n\
            <p>Die =D6fen sind hei=DF, und zwar seit heute fr=FCh um vier.</p>\n--b--\n";
        let letter = read_pasted(source, "").unwrap();
        assert_eq!(letter.subject, "Öfen");
        assert_eq!(letter.text, "Die Öfen sind heiß, und zwar seit heute früh um vier.");
        let plain =
            "From: a@b.example\nSubject: x\nContent-Type: text/plain; charset=iso-8859-1\n\nDie Öfen sind heiß.";
        assert_eq!(read_pasted(plain, "").unwrap().text, "Die Öfen sind heiß.");
    }

    #[test]
    fn plain_words_are_a_letter_once_their_subject_is_said() {
        let words = "Hello,\n\nrye needs a long night: eighteen hours. Größe zählt.\n\nYours, Ada";
        assert_eq!(read_pasted(words, " \n").map(|letter| letter.text), Err(PasteError::NoSubject));
        let letter = read_pasted(words, "Crumbs 47").unwrap();
        assert_eq!((letter.subject.as_str(), letter.text.as_str()), ("Crumbs 47", words));
        assert_eq!((letter.html, letter.message_id, letter.from), (None, None, None));
    }

    #[test]
    fn html_tells_its_subject_in_its_title_or_not_at_all() {
        let body = "<p>Rye needs a <b>long</b> night.</p><script>alert(1)</script>";
        let page = format!("<html><head><title> Crumbs\n47 </title></head><body>{body}</body></html>");
        let letter = read_pasted(&page, "").unwrap();
        assert_eq!((letter.subject.as_str(), letter.text.as_str()), ("Crumbs 47", "Rye needs a long night."));
        assert!(!letter.html.unwrap().contains("script"));
        assert_eq!(read_pasted(body, "").map(|letter| letter.subject), Err(PasteError::NoSubject));
        assert_eq!(read_pasted(body, "Crumbs").unwrap().text, "Rye needs a long night.");
    }

    #[test]
    fn a_letter_as_a_mail_program_shows_it_tells_sender_and_subject() {
        for shown in [
            "Von: Linden <letter@linden.example>\nGesendet: Dienstag, 17. November 2026 08:00\nAn: Ada\nBetreff: Crumbs 47\n\nRye rests.",
            "From: Linden <letter@linden.example>\nSent: Tuesday, November 17, 2026 8:00 AM\nTo: Ada\nSubject: Crumbs 47\n\nRye rests.",
            "Look at this\n\n---------- Forwarded message ---------\nFrom: Linden <letter@linden.example>\n\
             Date: Tue, Nov 17, 2026 at 8:00 AM\nSubject: Crumbs 47\nTo: Ada\n\nRye rests.",
        ] {
            let letter = read_pasted(shown, "").unwrap();
            let from = letter.from.map(|from| from.address);
            assert_eq!((letter.subject.as_str(), letter.text.as_str()), ("Crumbs 47", "Rye rests."), "{shown}");
            assert_eq!(from.as_deref(), Some("letter@linden.example"), "{shown}");
        }
    }

    #[test]
    fn lines_that_only_look_like_fields_stay_words() {
        let words = "Date: 5 May\nFrom: 10:00\nTo: 12:00\n\nCome and see the oven.";
        let letter = read_pasted(words, "Open day").unwrap();
        assert_eq!(letter.text, words);
        assert_eq!(read_pasted(words, "").map(|letter| letter.subject), Err(PasteError::NoSubject));
    }

    #[test]
    fn nothing_is_no_letter_and_too_much_is_refused() {
        for nothing in ["", " \r\n\t", "\u{feff}", "<p> </p>", "From: a@b.example\nSubject: x\n\n"] {
            assert_eq!(read_pasted(nothing, "x").map(|letter| letter.text), Err(PasteError::NoWords), "{nothing:?}");
        }
        let long = "x".repeat(MAX_MESSAGE_BYTES + 1);
        assert_eq!(read_pasted(&long, "x").map(|letter| letter.text), Err(PasteError::Mail(MailError::TooLarge)));
        let deep = format!("Subject: x\n{}\n\nx", "Content-Type: message/rfc822\n".repeat(600));
        assert_eq!(read_pasted(&deep, "").map(|letter| letter.text), Err(PasteError::Mail(MailError::TooDeep)));
    }
}
