//! What a message's header says, decoded.

use mail_parser::{HeaderValue, Message};

use super::web_view::WebView;
use super::{Sender, prefixes, words};
use crate::{html, language};

pub(super) fn has(message: &Message<'_>, name: &'static str) -> bool {
    message.header_raw(name).is_some_and(|value| !value.trim().is_empty())
}

/// The raw value on one line.
pub(super) fn raw(message: &Message<'_>, name: &'static str) -> Option<String> {
    let value = message.header_raw(name)?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!value.is_empty()).then_some(value)
}

pub(super) fn is_answer(message: &Message<'_>) -> bool {
    has(message, "In-Reply-To") || prefixes::has_answer_prefix(message.subject().unwrap_or_default())
}

pub(super) fn message_id(message: &Message<'_>) -> Option<String> {
    message.message_id().map(str::trim).filter(|id| !id.is_empty()).map(ToOwned::to_owned)
}

pub(super) fn from(message: &Message<'_>) -> Option<Sender> {
    let mut senders =
        [message.from(), message.sender(), message.reply_to()].into_iter().flatten().flat_map(|from| from.iter());
    let sender = senders.find(|sender| sender.address.as_ref().is_some_and(|address| address.contains('@')))?;
    let name = sender
        .name
        .as_ref()
        .map(|name| words::one_line(name.trim_matches(['"', '\''])))
        .filter(|name| !name.is_empty());
    Some(Sender { name, address: sender.address.as_ref()?.trim().to_owned() })
}

pub(super) fn subject(message: &Message<'_>, is_forwarded: bool) -> String {
    let subject = words::one_line(message.subject().unwrap_or_default());
    if is_forwarded { prefixes::without_forward_prefix(&subject).to_owned() } else { subject }
}

pub(super) fn date(message: &Message<'_>) -> Option<i64> {
    const WEEK: i64 = 7 * 24 * 60 * 60 * 1_000;
    let date = message.date().filter(|date| date.is_valid())?;
    let arrived = message.received().and_then(mail_parser::Received::date).filter(mail_parser::DateTime::is_valid);
    // A sender's clock may be years off; then the receiver's stamp is the better witness.
    let millis = date.to_timestamp().checked_mul(1_000)?;
    let arrived = arrived.and_then(|date| date.to_timestamp().checked_mul(1_000));
    Some(arrived.filter(|arrived| millis > arrived + WEEK).unwrap_or(millis))
}

/// The identifier between the angle brackets (RFC 2919), lower-cased.
pub(super) fn list_id(message: &Message<'_>) -> Option<String> {
    let value = raw(message, "List-Id").or_else(|| raw(message, "List-ID"))?;
    let inner = value.rsplit_once('<').map_or(value.as_str(), |(_, rest)| rest.split('>').next().unwrap_or_default());
    let id = inner.trim().to_ascii_lowercase();
    (!id.is_empty() && id.len() <= 255 && !id.contains(char::is_whitespace)).then_some(id)
}

pub(super) fn language(message: &Message<'_>) -> Option<String> {
    match message.header("Content-Language")? {
        HeaderValue::Text(value) => language::tag(value),
        HeaderValue::TextList(values) => language::tag(values.first()?),
        _ => None,
    }
}

/// `Archived-At` (RFC 5064) is the sender's own word for where the letter stands on the web.
pub(super) fn archived_at(message: &Message<'_>) -> Option<WebView> {
    let value = raw(message, "Archived-At").or_else(|| raw(message, "X-Archived-At"))?;
    let url = html::dom::web_address(value.trim_matches(['<', '>', ' ']), None)?;
    Some(WebView { url: html::without_tracking(&url), is_redirect: false })
}
