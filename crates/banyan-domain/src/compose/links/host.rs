//! Host names in running text: which letters may stand in one, and where its top-level domain ends.

/// Longest host a name server takes.
const MAX_HOST: usize = 253;
const MAX_LABEL: usize = 63;
/// In letters, before they are encoded; keeps the search for one short.
const LONGEST_WIDE_TLD: usize = 20;

/// Marks that turn the reading direction; they surround addresses and are never part of one.
pub(super) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn may_stand_in_host(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    }
    c.is_alphanumeric() || (!c.is_whitespace() && !is_direction_mark(c) && !is_wide_punctuation(c))
}

fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{205E}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{FF01}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '«' | '»' | '¡' | '¿')
}

/// Length in bytes of a host under a listed top-level domain at the start of `text`, as long as it can be.
pub(super) fn listed(text: &str) -> Option<usize> {
    let run = run_of(text, may_stand_in_host);
    let labels: Vec<&str> = run.split('.').collect();
    (1..labels.len()).rev().find_map(|last| {
        let tld = tld_prefix(labels[last], text, &run[..offset(&labels, last)])?;
        let host = &run[..offset(&labels, last) + tld];
        (are_labels(&labels[..last]) && resolves(host)).then_some(host.len())
    })
}

/// The same for plain ASCII names, as they are written without a scheme.
pub(super) fn listed_ascii(text: &str) -> Option<usize> {
    let run = ascii_run(text);
    let (before, tld) = run.rsplit_once('.')?;
    let labels: Vec<&str> = before.split('.').collect();
    // "Stop.World tour" is a missing space, not a place on the net.
    let looks_like_a_word =
        tld.starts_with(|c: char| c.is_ascii_uppercase()) && tld.chars().any(|c| c.is_ascii_lowercase());
    let ends = !text[run.len()..].starts_with(['@', '+', '_', '-']);
    (ends && !looks_like_a_word && are_labels(&labels) && is_tld(tld)).then_some(run.len())
}

/// Any host after a scheme that a browser on this machine might still reach.
pub(super) fn unlisted(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix('[') {
        let inner = run_of(rest, |c| c.is_ascii_hexdigit() || matches!(c, ':' | '.'));
        return (!inner.is_empty() && rest[inner.len()..].starts_with(']')).then_some(inner.len() + 2);
    }
    let run = ascii_run(text);
    let is_local = run.eq_ignore_ascii_case("localhost") || run.contains('.');
    let followed_by_host = text[run.len()..].starts_with(|c: char| c == '_' || c.is_alphanumeric());
    (is_local && !followed_by_host && run.split('.').all(is_label)).then_some(run.len())
}

/// Every word of every text is asked whether it is one: so by bytes.
fn ascii_run(text: &str) -> &str {
    let may_stand = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
    let end = text.as_bytes().iter().take(MAX_HOST + MAX_LABEL).take_while(may_stand).count();
    text[..end].trim_end_matches(['.', '-'])
}

fn run_of(text: &str, allowed: fn(char) -> bool) -> &str {
    let end = text
        .char_indices()
        .take(MAX_HOST + MAX_LABEL)
        .take_while(|(_, c)| allowed(*c))
        .last()
        .map_or(0, |(at, c)| at + c.len_utf8());
    &text[..end]
}

fn offset(labels: &[&str], index: usize) -> usize {
    labels[..index].iter().map(|label| label.len() + 1).sum()
}

/// How much of a label is a top-level domain with nothing glued to it: 3 of `comこれは`.
fn tld_prefix(label: &str, text: &str, before: &str) -> Option<usize> {
    let is_free = |end: usize| {
        let after = text[before.len() + end..].chars().next();
        !after.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
    };
    let ascii = label.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(label.len());
    if ascii > 0 {
        return (is_free(ascii) && is_tld(&label[..ascii])).then_some(ascii);
    }
    let wide = label.char_indices().take(LONGEST_WIDE_TLD).take_while(|(_, c)| !c.is_ascii());
    let ends: Vec<usize> = wide.map(|(at, c)| at + c.len_utf8()).collect();
    ends.into_iter().rev().find(|&end| is_free(end) && is_tld(&label[..end]))
}

fn is_tld(label: &str) -> bool {
    if label.len() < 2 {
        return false;
    }
    if label.is_ascii() {
        return tld::exist(&label.to_ascii_lowercase());
    }
    matches!(url::Host::parse(label), Ok(url::Host::Domain(ascii)) if tld::exist(&ascii))
}

/// Underscores may stand in names left of the domain, never in the domain itself.
fn are_labels(labels: &[&str]) -> bool {
    let Some((domain, subs)) = labels.split_last() else { return false };
    is_label(domain) && !domain.contains('_') && subs.iter().all(|label| is_label(label))
}

fn is_label(label: &str) -> bool {
    let has_edges = |c: char| matches!(c, '-' | '_');
    let is_mixed_code = label.starts_with("xn--") && !label.is_ascii();
    !label.is_empty() && !label.starts_with(has_edges) && !label.ends_with(has_edges) && !is_mixed_code
}

fn resolves(host: &str) -> bool {
    if host.is_ascii() {
        return host.len() <= MAX_HOST && host.split('.').all(|label| label.len() <= MAX_LABEL);
    }
    match url::Host::parse(host) {
        Ok(url::Host::Domain(ascii)) => {
            ascii.len() <= MAX_HOST && ascii.split('.').all(|label| label.len() <= MAX_LABEL)
        }
        _ => false,
    }
}
