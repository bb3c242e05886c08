//! Is this a newsletter, and what makes us think so?

use mail_parser::{Message, MimeHeaders, PartType};
use serde::Serialize;

use super::{headers, words};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Sent to many by one.
    Newsletter,
    /// A list on which many write.
    Discussion,
    /// Written to be read by the one who got it.
    Personal,
    /// "I am out of office."
    AutoReply,
    /// A report that something could not be delivered.
    Bounce,
}

/// The kind and, for people, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Verdict {
    pub kind: Kind,
    pub reason: &'static str,
}

impl Verdict {
    /// A way out in the body makes a letter a newsletter even if its header is bare.
    /// In an answer it is only quoted.
    pub(super) fn with_body(self, offers_to_unsubscribe: bool, is_answer: bool) -> Self {
        if self.kind == Kind::Personal && offers_to_unsubscribe && !is_answer {
            return Self { kind: Kind::Newsletter, reason: "its text offers to unsubscribe" };
        }
        self
    }

    pub fn is_bulk(self) -> bool {
        matches!(self.kind, Kind::Newsletter | Kind::Discussion)
    }
}

/// Header fields only programs that mail to many set.
const CAMPAIGN_FIELDS: &[&str] = &[
    "List-Unsubscribe-Post",
    "Feedback-ID",
    "X-Campaign",
    "X-Campaign-Id",
    "X-CampaignID",
    "X-campaignid",
    "X-MC-User",
    "X-Mailgun-Tag",
    "X-CSA-Complaints",
    "X-Mailer-LID",
    "X-Mailer-RecptId",
    "X-Report-Abuse-To",
    "X-EmailOctopus",
    "X-rpcampaign",
    "X-Newsletter",
    "X-SFMC-Stack",
    "X-job",
    "X-Listmember",
];

/// What the header and the structure say.
pub(super) fn of(message: &Message<'_>) -> Verdict {
    let verdict = |kind, reason| Verdict { kind, reason };
    let precedence = headers::raw(message, "Precedence").unwrap_or_default().to_ascii_lowercase();
    if is_report(message) {
        return verdict(Kind::Bounce, "it is a delivery report");
    }
    if is_auto_reply(message, &precedence) {
        return verdict(Kind::AutoReply, "it says it was sent automatically");
    }
    if headers::list_id(message).is_some() {
        return if takes_posts(message) {
            verdict(Kind::Discussion, "it comes from a list that many write to")
        } else {
            verdict(Kind::Newsletter, "it carries a List-Id")
        };
    }
    if takes_posts(message) {
        return verdict(Kind::Discussion, "it comes from a list that many write to");
    }
    if headers::has(message, "List-Unsubscribe") {
        return verdict(Kind::Newsletter, "it carries a List-Unsubscribe");
    }
    if CAMPAIGN_FIELDS.iter().any(|name| headers::has(message, name)) {
        return verdict(Kind::Newsletter, "a mailing program marked it as a campaign");
    }
    if matches!(precedence.as_str(), "bulk" | "list" | "junk") {
        return verdict(Kind::Newsletter, "it says it was sent in bulk");
    }
    verdict(Kind::Personal, "nothing marks it as sent to many")
}

fn takes_posts(message: &Message<'_>) -> bool {
    headers::raw(message, "List-Post").is_some_and(|post| post.to_ascii_lowercase().contains("mailto:"))
        || headers::raw(message, "X-Mailing-List").is_some()
        || headers::has(message, "X-BeenThere")
}

fn is_report(message: &Message<'_>) -> bool {
    let root = message.root_part();
    let declared = root
        .content_type()
        .is_some_and(|kind| kind.subtype().is_some_and(|subtype| subtype.eq_ignore_ascii_case("report")));
    let status = message.parts.iter().any(|part| {
        let kind = part.content_type().and_then(|kind| kind.subtype()).unwrap_or_default().to_ascii_lowercase();
        kind == "delivery-status" && !matches!(part.body, PartType::Multipart(_))
    });
    let from_mailer = headers::from(message).is_some_and(|from| {
        let local = from.address.to_ascii_lowercase();
        local.starts_with("mailer-daemon@") || local.starts_with("postmaster@")
    });
    declared || status || from_mailer || headers::has(message, "X-Failed-Recipients")
}

/// RFC 3834 first, then what mail programs did before it.
fn is_auto_reply(message: &Message<'_>, precedence: &str) -> bool {
    let submitted = headers::raw(message, "Auto-Submitted").unwrap_or_default().to_ascii_lowercase();
    let answers = headers::has(message, "In-Reply-To") || headers::has(message, "References");
    submitted.starts_with("auto-replied")
        || (submitted.starts_with("auto-generated") && answers && headers::list_id(message).is_none())
        || precedence == "auto_reply"
        || ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply"]
            .iter()
            .any(|name| headers::has(message, name))
        || (words::mentions(headers::subject(message, false).as_str(), words::AUTO_REPLY)
            && headers::list_id(message).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::read;

    fn kind(fields: &str) -> Kind {
        read(format!("From: a@b.example\r\nSubject: x\r\n{fields}\r\n\r\nHello there").as_bytes()).unwrap().verdict.kind
    }

    #[test]
    fn the_header_tells_what_kind_of_letter_it_is() {
        let table = [
            ("X-Nothing: 1", Kind::Personal),
            ("List-Id: <news.b.example>", Kind::Newsletter),
            ("List-Id: <news.b.example>\r\nList-Post: NO", Kind::Newsletter),
            ("List-Id: <talk.b.example>\r\nList-Post: <mailto:talk@b.example>", Kind::Discussion),
            ("List-Unsubscribe: <mailto:u@b.example>", Kind::Newsletter),
            ("Precedence: bulk", Kind::Newsletter),
            ("Feedback-ID: 1:2:3:b", Kind::Newsletter),
            ("Auto-Submitted: auto-replied", Kind::AutoReply),
            ("Auto-Submitted: no", Kind::Personal),
            ("Subject: Automatische Antwort: Hallo", Kind::AutoReply),
            ("From: MAILER-DAEMON@b.example", Kind::Bounce),
            ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", Kind::Bounce),
        ];
        for (fields, expected) in table {
            assert_eq!(kind(fields), expected, "{fields}");
        }
    }

    #[test]
    fn a_way_out_in_the_text_is_enough() {
        let mail = "From: a@b.example\r\nSubject: x\r\n\r\nNews of the week.\n\nTo unsubscribe: https://b.example/u\n";
        let letter = read(mail.as_bytes()).unwrap();
        assert_eq!(letter.verdict.reason, "its text offers to unsubscribe");
        assert_eq!(letter.text, "News of the week.");
    }
}
