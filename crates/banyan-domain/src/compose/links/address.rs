//! Addresses in running text: scheme, host, port, path and query, without the punctuation of the sentence around.

use super::{SpanKind, host};

/// An address that begins at `at`: its end and kind.
pub(super) fn at(text: &str, at: usize, before: Option<char>) -> Option<(usize, SpanKind)> {
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '＠' | '$' | '#' | '＃')) {
        return None;
    }
    let rest = &text[at..];
    if let Some(scheme) = scheme(rest) {
        let after = &rest[scheme..];
        return match host::listed(after) {
            Some(length) => Some((at + scheme + whole(after, length), SpanKind::Link)),
            None => host::unlisted(after).map(|length| (at + scheme + whole(after, length), SpanKind::LinkUnlisted)),
        };
    }
    if before.is_some_and(|c| matches!(c, '-' | '_' | '.' | '/') || (c.is_alphabetic() && !is_spaceless(c))) {
        return None;
    }
    host::listed_ascii(rest).map(|length| (at + whole(rest, length), SpanKind::LinkBare))
}

/// Scripts that write without spaces: a name may follow their letters at once.
fn is_spaceless(c: char) -> bool {
    ('\u{2E80}'..='\u{D7A3}').contains(&c)
}

fn scheme(text: &str) -> Option<usize> {
    ["https://", "http://"]
        .iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
        .map(|scheme| scheme.len())
}

/// From the end of the host to the end of the address.
fn whole(text: &str, host: usize) -> usize {
    let after_port = host + port(&text[host..]);
    let after_path = after_port + path(&text[after_port..]);
    after_path + query(&text[after_path..])
}

fn port(text: &str) -> usize {
    let digits = text.strip_prefix(':').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    if (1..=5).contains(&digits) { digits + 1 } else { 0 }
}

/// Up to the last letter an address may end with; parentheses only in pairs, one inside another at most.
fn path(text: &str) -> usize {
    if !text.starts_with('/') {
        return 0;
    }
    let mut end = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c == '(' {
            let Some(length) = balanced(&text[at..]) else { break };
            at += length;
            end = at;
        } else if c == '?' || !may_stand_in_path(c) {
            break;
        } else {
            at += c.len_utf8();
            if may_end_path(c) {
                end = at;
            }
        }
    }
    end
}

fn query(text: &str) -> usize {
    if !text.starts_with('?') {
        return 0;
    }
    let mut end = 0;
    for (at, c) in text.char_indices().skip(1) {
        let plain = c.is_ascii_alphanumeric() || "!?*'();:&=+$/%#[]-_.,~|@^".contains(c);
        if !(plain || (!c.is_ascii() && may_stand_in_path(c))) {
            break;
        }
        if c.is_ascii_alphanumeric() || "_&=#/-".contains(c) || !c.is_ascii() {
            end = at + c.len_utf8();
        }
    }
    end
}

fn balanced(text: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ if !may_stand_in_path(c) => return None,
            _ => {}
        }
        match depth {
            0 => return (at > 1).then_some(at + 1),
            3 => return None,
            _ => {}
        }
    }
    None
}

fn may_stand_in_path(c: char) -> bool {
    !(c.is_whitespace() || c.is_control() || host::is_direction_mark(c) || matches!(c, '<' | '>' | '(' | ')'))
}

fn may_end_path(c: char) -> bool {
    !"?!*\"'「」;:=,.$%[]~&|@".contains(c)
}
