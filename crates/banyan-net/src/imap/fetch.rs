//! New messages of a folder, looked at without leaving a trace.

use bytes::Bytes;
use jiff::fmt::strtime;

use super::{
    ImapErrorKind, MAX_MESSAGE_BYTES, RawMessage,
    error::Trouble,
    value::{self, Value},
    wire::{Reply, Wire},
};

/// Oldest first.
pub(super) async fn numbers_from(wire: &mut Wire, first: u32, max: usize) -> Result<Vec<u32>, Trouble> {
    let replies = wire.command(&format!("UID SEARCH UID {first}:*")).await?.ok_or(ImapErrorKind::NotUnderstood)?;
    let found = replies.iter().filter(|reply| reply.word(1).as_deref() == Some("SEARCH"));
    // `n:*` always names the last message, even one older than `n`.
    let mut numbers: Vec<u32> =
        found.flat_map(Reply::all_words).filter_map(|word| word.parse().ok()).filter(|uid| *uid >= first).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.truncate(max);
    Ok(numbers)
}

/// `None` if it was removed in the meantime, or if the server itself cannot read it: that must not hide those after it.
pub(super) async fn message(wire: &mut Wire, uid: u32) -> Result<Option<RawMessage>, Trouble> {
    let items = format!("(UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.{MAX_MESSAGE_BYTES}>)");
    let outcome = wire.command(&format!("UID FETCH {uid} {items}")).await?;
    if !outcome.is_ok() {
        tracing::warn!(uid, "the mail server could not hand out a message, it is left out");
        return Ok(None);
    }
    Ok(outcome.replies.iter().filter_map(read).find(|message| message.uid == uid))
}

fn read(reply: &Reply) -> Option<RawMessage> {
    let values = value::read(&reply.0);
    let [_, _, fetch, Value::List(items)] = values.get(..4)? else { return None };
    if !fetch.is_word("FETCH") {
        return None;
    }
    let item = |name: &str| items.chunks_exact(2).find(|pair| pair[0].is_word(name)).map(|pair| &pair[1]);
    let body = item("BODY[]<0>").or_else(|| item("BODY[]"))?.text()?;
    let size = item("RFC822.SIZE").and_then(Value::number).unwrap_or_default() as usize;
    Some(RawMessage {
        uid: item("UID")?.number()?,
        is_cut: body.len() >= MAX_MESSAGE_BYTES && size > body.len() || body.len() > MAX_MESSAGE_BYTES,
        bytes: cut(reply.0.slice_ref(body)),
        internal_date_ms: item("INTERNALDATE").and_then(Value::text).and_then(moment),
    })
}

fn cut(mut bytes: Bytes) -> Bytes {
    bytes.truncate(MAX_MESSAGE_BYTES);
    bytes
}

fn moment(date: &[u8]) -> Option<i64> {
    let date = str::from_utf8(date).ok()?.trim();
    let date = strtime::parse("%d-%b-%Y %H:%M:%S %z", date).ok()?;
    Some(date.to_timestamp().ok()?.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_arrival_is_read_with_its_zone() {
        for (date, expected) in [
            ("22-Nov-2026 01:00:00 +0100", Some(1_795_305_600_000)),
            (" 1-Jan-1970 00:00:01 +0000", Some(1_000)),
            ("1-Jan-1970 00:00:01 +0000", Some(1_000)),
            ("31-Feb-2026 00:00:00 +0000", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(moment(date.as_bytes()), expected, "{date}");
        }
    }

    #[test]
    fn a_reply_about_something_else_is_no_message() {
        for reply in
            ["* 1 FETCH (FLAGS (\\Seen))", "* 1 EXISTS", "* 1 FETCH", "* OK", "", "* 1 FETCH (UID x BODY[] \"\")"]
        {
            assert!(read(&Reply(Bytes::from(reply))).is_none(), "{reply}");
        }
    }
}
