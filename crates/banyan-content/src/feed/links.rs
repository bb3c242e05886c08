//! Relative addresses inside the HTML of an item, made whole while it is still known what they are relative to.

use std::borrow::Cow;

use memchr::memmem;
use url::Url;

use super::{urls, words};

/// Attributes that hold one address each.
const ATTRIBUTES: [&str; 6] = ["href", "src", "poster", "cite", "data", "action"];

pub(super) fn absolute<'a>(html: &'a str, base: Option<&Url>) -> Cow<'a, str> {
    let Some(base) = base else { return Cow::Borrowed(html) };
    let mut out = String::new();
    let mut copied = 0;
    for equals in memmem::find_iter(html.as_bytes(), b"=") {
        let Some((begin, end)) = address_at(html, equals) else { continue };
        if begin < copied || is_whole(&html[begin..end]) {
            continue;
        }
        let Some(url) = urls::absolute(&words::decode(&html[begin..end]), Some(base)) else { continue };
        out.push_str(&html[copied..begin]);
        out.push_str(&words::escape(&url).replace('"', "&quot;").replace('\'', "&#39;"));
        copied = end;
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[copied..]);
    Cow::Owned(out)
}

/// Where the quoted address behind an equals sign stands, if an attribute for addresses stands before it.
fn address_at(html: &str, equals: usize) -> Option<(usize, usize)> {
    let bytes = html.as_bytes();
    let quote = *bytes.get(equals + 1)?;
    if quote != b'"' && quote != b'\'' {
        return None;
    }
    let is_address = ATTRIBUTES.iter().any(|name| {
        equals.checked_sub(name.len() + 1).is_some_and(|before| {
            bytes[before].is_ascii_whitespace() && bytes[before + 1..equals].eq_ignore_ascii_case(name.as_bytes())
        })
    });
    if !is_address {
        return None;
    }
    let begin = equals + 2;
    let window = &bytes[begin..bytes.len().min(begin + MAX_ADDRESS)];
    Some((begin, begin + memchr::memchr(quote, window)?))
}

const MAX_ADDRESS: usize = 4096;

/// Whole already, or a place on the same page.
fn is_whole(address: &str) -> bool {
    urls::starts_with_http(address) || address.starts_with('#') || address.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_and_pictures_become_absolute() {
        let base = Url::parse("https://linden.example/blog/").unwrap();
        let html = "<a href=\"rye?a=1&amp;b=2\">x</a><img alt='a=b' src='/r.png'><a href=\"#top\">t</a> href=\"no\" <a href=\"https://a.example/\">";
        let expected = "<a href=\"https://linden.example/blog/rye?a=1&amp;b=2\">x</a><img alt='a=b' src='https://linden.example/r.png'><a href=\"#top\">t</a> href=\"https://linden.example/blog/no\" <a href=\"https://a.example/\">";
        assert_eq!(absolute(html, Some(&base)), expected);
    }

    #[test]
    fn without_a_base_nothing_is_copied() {
        assert!(matches!(absolute("<a href=\"x\">", None), Cow::Borrowed(_)));
    }
}
