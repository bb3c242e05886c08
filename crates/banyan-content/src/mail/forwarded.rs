//! A newsletter that came inside another message, as an attachment.

use mail_parser::{Message, PartType};

use super::verdict::{self, Kind};

/// Forwards of forwards; more is a game.
const MAX_HOPS: usize = 5;

/// The innermost enclosed letter, if the message encloses one that is not a delivery report.
pub(super) fn enclosed<'a>(message: &'a Message<'a>) -> Option<&'a Message<'a>> {
    let mut found = None;
    let mut current = message;
    for _ in 0..MAX_HOPS {
        let inner = current.parts.iter().find_map(|part| match &part.body {
            PartType::Message(inner) => Some(inner).filter(|inner| is_letter(inner)),
            _ => None,
        });
        let Some(inner) = inner else { break };
        found = Some(inner);
        current = inner;
    }
    found
}

fn is_letter(message: &Message<'_>) -> bool {
    let has_words = message.text_body_count() > 0
        || message.html_body_count() > 0
        || message.parts.iter().any(|part| matches!(part.body, PartType::Message(_)));
    has_words && (message.from().is_some() || message.subject().is_some()) && verdict::of(message).kind != Kind::Bounce
}

#[cfg(test)]
mod tests {
    use crate::mail::read;

    #[test]
    fn the_enclosed_letter_is_read_and_not_its_envelope() {
        let mail = "From: me@home.example\r\nSubject: Fwd: Our oven\r\nMessage-ID: <2@home.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
            --b\r\nContent-Type: text/plain\r\n\r\nlook\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n\
            From: Rye <news@rye.example>\r\nSubject: Our oven\r\nList-Id: <news.rye.example>\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\n\r\nIt is here.\r\n--b--\r\n";
        let letter = read(mail.as_bytes()).unwrap();
        assert_eq!(letter.message_id.as_deref(), Some("2@home.example"));
        assert_eq!(letter.subject, "Our oven");
        assert_eq!(letter.from.as_ref().map(|from| from.address.as_str()), Some("news@rye.example"));
        assert_eq!(letter.list_id.as_deref(), Some("news.rye.example"));
        assert_eq!(letter.text, "It is here.");
        assert!(letter.is_forwarded && letter.is_newsletter());
    }
}
