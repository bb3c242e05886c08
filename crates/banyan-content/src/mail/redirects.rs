//! Links that go through a counting server, opened where the target stands in the link itself.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use url::Url;

use crate::html;

/// Hosts that only count and pass on, as they appear in letters (2026-11). Subdomains included.
const COUNTERS: &[&str] = &[
    "list-manage.com",
    "awstrack.me",
    "mandrillapp.com",
    "sendgrid.net",
    "mjt.lu",
    "sendibt1.com",
    "sendibt2.com",
    "sendibt3.com",
    "sendibm1.com",
    "sendibm2.com",
    "sendibm3.com",
    "r.mailin.fr",
    "hubspotlinks.com",
    "hubspotemail.net",
    "convertkit-mail.com",
    "convertkit-mail2.com",
    "convertkit-mail3.com",
    "convertkit-mail4.com",
    "kit-mail3.com",
    "klclick.com",
    "klclick1.com",
    "klclick2.com",
    "klclick3.com",
    "pstmrk.it",
    "customeriomail.com",
    "cmail19.com",
    "cmail20.com",
    "createsend1.com",
    "rs6.net",
    "exacttarget.com",
    "exct.net",
    "mlsend.com",
    "mlsend2.com",
    "getresponse.com",
    "aweber.com",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "safelinks.protection.outlook.com",
    "mimecastprotect.com",
    "google.com",
    "l.facebook.com",
    "lm.facebook.com",
    "l.instagram.com",
    "t.dripemail2.com",
    "dripemail3.com",
    "emltrk.com",
    "mail.beehiiv.com",
    "activehosted.com",
    "emlnk.com",
    "emlnk1.com",
    "lt.acemlna.com",
    "emailsys1a.net",
    "cleverreach.com",
    "eocampaign1.com",
    "tracking.tldrnewsletter.com",
    "linksynergy.com",
    "sparkpostmail.com",
    "mailgun.org",
    "out.reddit.com",
    "youtube.com",
];
/// First labels of a sender's own counting host.
const COUNTING_LABELS: &[&str] = &[
    "click",
    "clicks",
    "link",
    "links",
    "email",
    "track",
    "tracking",
    "trk",
    "ablink",
    "ablinks",
    "lnk",
    "t",
    "e",
    "r",
    "el",
    "url",
    "go",
    "ct",
    "mailtrack",
    "newsletterlinks",
    "clicktrack",
    "elink",
    "redirect",
];
/// Paths that only counting servers use.
const COUNTING_PATHS: &[&str] = &[
    "/track/click",
    "/ls/click",
    "/wf/click",
    "/e/c/",
    "/ss/c/",
    "/redirect/",
    "/cl0/",
    "/l0/",
    "/click/",
    "/link/click",
    "/e2t/",
    "/events/public/v1/encoded/track",
    "/lt.php",
    "/campaign/link",
    "/lnk/",
    "/tracking/",
    "/f/a/",
    "/url",
];
const LONGEST: usize = 4_096;

/// Where a counting link leads, without tracking marks; any other link as it is, without tracking marks.
/// The second part tells whether the result still goes through a counter that keeps its target to itself.
pub fn unwrapped(link: &str) -> (String, bool) {
    let mut current = link.to_owned();
    for _ in 0..4 {
        let Some(url) = Url::parse(&current).ok().filter(is_counter) else { break };
        let Some(target) = target_in(&url) else {
            return (current, !is_ambiguous(&url));
        };
        current = target;
    }
    (html::without_tracking(&current), false)
}

fn is_counter(url: &Url) -> bool {
    let Some(host) = url.host_str() else { return false };
    let path = url.path().to_ascii_lowercase();
    let is_known =
        COUNTERS.iter().any(|name| host == *name || host.strip_suffix(name).is_some_and(|front| front.ends_with('.')));
    if is_known && is_ambiguous(url) {
        return matches!(path.as_str(), "/url" | "/redirect");
    }
    let label = host.split('.').next().unwrap_or_default();
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let own_counter = host.matches('.').count() >= 2 && COUNTING_LABELS.contains(&label);
    is_known || own_counter || COUNTING_PATHS.iter().any(|part| part.len() > 4 && path.contains(part))
}

/// Big houses whose counters share a host with their pages.
fn is_ambiguous(url: &Url) -> bool {
    url.host_str().is_some_and(|host| host.ends_with("google.com") || host.ends_with("youtube.com"))
}

fn target_in(url: &Url) -> Option<String> {
    let in_query = url.query_pairs().find_map(|(_, value)| target(&value));
    in_query.or_else(|| proofpoint(url)).or_else(|| in_path(url)).or_else(|| target(url.fragment()?))
}

/// `/CL0/https:%2F%2Frye.example%2F/1/...`, base64 in a segment, or the whole rest of the path.
fn in_path(url: &Url) -> Option<String> {
    let path = url.path();
    if let Some(segment) = url.path_segments()?.find_map(target) {
        return Some(segment);
    }
    let start = path.find("/https://").or_else(|| path.find("/http://"))?;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    target(&format!("{}{query}", &path[start + 1..]))
}

/// `urldefense.com/v3/__https://rye.example/__;...` keeps the target between double underscores.
fn proofpoint(url: &Url) -> Option<String> {
    let host = url.host_str()?;
    if !host.starts_with("urldefense.") {
        return None;
    }
    let rest = url.path().split_once("/__")?.1;
    target(rest.split("__;").next()?.trim_end_matches("__"))
}

/// An address given plainly, percent-encoded once more, in base64, or as a value in base64-encoded JSON.
fn target(value: &str) -> Option<String> {
    if value.len() < 8 || value.len() > LONGEST {
        return None;
    }
    let value = decoded(value);
    if let Some(url) = address(&value) {
        return Some(url);
    }
    let bare = value.trim_end_matches('=');
    let bytes = URL_SAFE_NO_PAD.decode(bare).or_else(|_| STANDARD_NO_PAD.decode(bare)).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    address(&text).or_else(|| in_json(&serde_json::from_str(&text).ok()?, 3))
}

fn in_json(value: &serde_json::Value, depth: u8) -> Option<String> {
    match value {
        serde_json::Value::String(text) => {
            address(text).or_else(|| in_json(&serde_json::from_str(text).ok().filter(|_| depth > 0)?, depth - 1))
        }
        serde_json::Value::Object(node) if depth > 0 => node.values().find_map(|value| in_json(value, depth - 1)),
        _ => None,
    }
}

fn decoded(value: &str) -> String {
    let mut value = value.to_owned();
    for _ in 0..2 {
        if !value.contains('%') || value.starts_with("http://") || value.starts_with("https://") {
            break;
        }
        let plus = value.replace('+', "%2B");
        let pairs = url::form_urlencoded::parse(plus.as_bytes())
            .map(|(name, rest)| if rest.is_empty() { name.into_owned() } else { format!("{name}={rest}") });
        value = pairs.collect::<Vec<_>>().join("&");
    }
    value
}

fn address(text: &str) -> Option<String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    Url::parse(text).ok().filter(|url| is_web && url.host_str().is_some_and(|host| host.contains('.'))).map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_that_stand_in_the_link_are_found() {
        let json = URL_SAFE_NO_PAD.encode(r#"{"e":"https://rye.example/p/oven"}"#);
        let nested = STANDARD_NO_PAD.encode(r#"{"p":"{\"url\":\"https://rye.example/p/oven\"}"}"#);
        let plain = URL_SAFE_NO_PAD.encode("https://rye.example/p/oven");
        for link in [
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frye.example%2Fp%2Foven&data=x"
                .to_owned(),
            "https://www.google.com/url?q=https://rye.example/p/oven%3Futm_source%3Dx&sa=D".to_owned(),
            "https://abc.r.us-east-1.awstrack.me/L0/https:%2F%2Frye.example%2Fp%2Foven/1/0100-000000/abc=1".to_owned(),
            format!("https://substack.com/redirect/2/{json}"),
            format!("https://mandrillapp.com/track/click/30/rye.example?p={nested}"),
            format!("https://abc.click.convertkit-mail3.com/a/b/{plain}"),
            "https://urldefense.com/v3/__https://rye.example/p/oven__;!!abc$".to_owned(),
            "https://links.rye.example/c?u=https%253A%252F%252Frye.example%252Fp%252Foven".to_owned(),
        ] {
            assert_eq!(unwrapped(&link), ("https://rye.example/p/oven".to_owned(), false), "{link}");
        }
    }

    #[test]
    fn counters_that_keep_their_target_are_named() {
        for link in [
            "https://rye.us1.list-manage.com/track/click?u=1&id=2&e=3",
            "https://u123.ct.sendgrid.net/ls/click?upn=abc",
            "https://click.rye.example/x/y",
        ] {
            assert_eq!(unwrapped(link), (link.to_owned(), true));
        }
    }

    #[test]
    fn other_links_stay_even_if_they_carry_an_address() {
        for link in [
            "https://www.facebook.com/sharer.php?u=https://rye.example/",
            "https://web.archive.org/web/2020/https://rye.example/",
            "https://rye.example/p/oven?ref=https://x.example/",
            "https://www.google.com/search?q=https://rye.example/",
            "mailto:a@b.example",
            "no link",
        ] {
            assert_eq!(unwrapped(link), (link.to_owned(), false));
        }
        assert_eq!(unwrapped("https://rye.example/?utm_source=x").0, "https://rye.example/");
    }
}
