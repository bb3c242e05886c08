//! Addresses in feeds: made whole, and refused where a browser would run them.

use url::Url;

/// Schemes an address in a feed may have.
const SCHEMES: [&str; 14] = [
    "http",
    "https",
    "ftp",
    "mailto",
    "magnet",
    "gopher",
    "gemini",
    "itms",
    "itms-apps",
    "news",
    "nntp",
    "irc",
    "xmpp",
    "tag",
];

/// The address made absolute. Stays relative only where neither the document nor its caller says what it is relative
/// to; `None` where nothing is left or its scheme is none that leads to a document.
pub(super) fn absolute(written: &str, base: Option<&Url>) -> Option<String> {
    let written = tidy(written);
    let written = written.as_ref();
    if written.is_empty() {
        return None;
    }
    if starts_with_http(written) {
        return Some(written.to_owned());
    }
    if let Some(rest) = written.strip_prefix("feed:") {
        return absolute(&if rest.starts_with("//") { format!("http:{rest}") } else { rest.to_owned() }, base);
    }
    if let Some(scheme) = scheme(written) {
        let is_known = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
        return is_known.then(|| written.to_owned());
    }
    match base {
        Some(base) => base.join(written).ok().filter(|url| SCHEMES.contains(&url.scheme())).map(String::from),
        None if written.starts_with("//") => Some(format!("https:{written}")),
        None => Some(written.to_owned()),
    }
}

/// A base that may be joined to: only the web's.
pub(super) fn base(written: &str, outer: Option<&Url>) -> Option<Url> {
    let url = match outer {
        Some(outer) => outer.join(written.trim()).ok()?,
        None => Url::parse(written.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Without the white space and line breaks that templates leave in addresses.
fn tidy(written: &str) -> std::borrow::Cow<'_, str> {
    let written = written.trim();
    if written.contains(['\n', '\t']) {
        written.split(['\n', '\t']).map(str::trim).collect::<String>().into()
    } else {
        written.into()
    }
}

pub(super) fn starts_with_http(written: &str) -> bool {
    let head = |len: usize| written.get(..len).unwrap_or_default();
    head(7).eq_ignore_ascii_case("http://") || head(8).eq_ignore_ascii_case("https://")
}

/// The scheme, unless the colon belongs to a port or a path.
fn scheme(written: &str) -> Option<&str> {
    let (scheme, rest) = written.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-'));
    let is_port = scheme == "localhost" && rest.starts_with(|c: char| c.is_ascii_digit());
    (is_scheme && !is_port).then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, expected: Option<&str>) {
        let base = Url::parse("https://linden.example/blog/feed.xml").unwrap();
        assert_eq!(absolute(written, Some(&base)).as_deref(), expected, "{written:?}");
    }

    #[test]
    fn relative_addresses_are_joined_and_whole_ones_kept() {
        check(" http://a.example/?a=1&b=ä ", Some("http://a.example/?a=1&b=ä"));
        check("rye", Some("https://linden.example/blog/rye"));
        check("/rye", Some("https://linden.example/rye"));
        check("//cdn.example/x", Some("https://cdn.example/x"));
        check("feed://a.example/x", Some("http://a.example/x"));
        check("http://a.example/a\n  b", Some("http://a.example/ab"));
    }

    #[test]
    fn addresses_a_browser_would_run_are_refused() {
        check("javascript:alert(1)", None);
        check("JavaScript:alert(1)", None);
        check("data:text/html,x", None);
        check("vbscript:x", None);
        check("", None);
    }

    #[test]
    fn only_the_web_can_be_a_base() {
        assert!(base("javascript:alert(1)//", None).is_none());
        assert!(base("../x", None).is_none());
        assert_eq!(base("https://a.example/", None).unwrap().as_str(), "https://a.example/");
    }
}
