//! What leads to a site: a network, a search engine, or another site.

use url::{Host, Url};

use crate::page::{NETWORKS, is_host_of};

const LONGEST_HOST: usize = 100;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    Network(&'static str),
    Search,
    Site(String),
}

/// Hosts by which networks lead away from themselves, and their programs on a phone (2026-11).
const LEADING_AWAY: &[(&str, &str)] = &[
    ("t.co", "x"),
    ("lnkd.in", "linkedin"),
    ("youtu.be", "youtube"),
    ("pin.it", "pinterest"),
    ("redd.it", "reddit"),
    ("com.facebook.katana", "facebook"),
    ("com.instagram.android", "instagram"),
    ("com.linkedin.android", "linkedin"),
    ("com.pinterest", "pinterest"),
    ("com.reddit.frontpage", "reddit"),
    ("com.twitter.android", "x"),
    ("com.zhiliaoapp.musically", "tiktok"),
    ("org.joinmastodon.android", "mastodon"),
    ("org.telegram.messenger", "telegram"),
];
const SEARCH: &[&str] = &[
    "baidu.com",
    "bing.com",
    "com.google.android.googlequicksearchbox",
    "duckduckgo.com",
    "ecosia.org",
    "kagi.com",
    "mojeek.com",
    "qwant.com",
    "search.brave.com",
    "search.yahoo.com",
    "startpage.com",
    "yandex.com",
    "yandex.ru",
];
/// As statistics programs call them where they give no host.
const SEARCH_NAMES: &[&str] = &["google", "bing", "duckduckgo", "ecosia", "yahoo", "qwant", "startpage", "brave"];

/// `host` as [`referring_host`] gives it, or a name as a statistics program writes it.
pub fn origin(host: &str) -> Origin {
    let host = host.trim().to_lowercase();
    let away = LEADING_AWAY.iter().find(|(name, _)| *name == host).map(|(_, network)| *network);
    let called = if host == "twitter" { "x" } else { host.as_str() };
    let is_it = |network: &str| called == network || is_host_of(&host, network);
    if let Some(network) = away.or_else(|| NETWORKS.iter().map(|(id, _)| *id).find(|network| is_it(network))) {
        return Origin::Network(network);
    }
    let mut labels = host.split('.').map(|label| label == "google");
    let is_google = labels.next() == Some(true) || (host.starts_with("www.") && labels.next() == Some(true));
    let is_search = SEARCH.iter().any(|known| host == *known || host.ends_with(&format!(".{known}")));
    if is_google || is_search || SEARCH_NAMES.contains(&host.as_str()) { Origin::Search } else { Origin::Site(host) }
}

/// The host of a `Referer`: a name of the web or of a program on a phone. An address of numbers may be somebody's, and
/// counts as unsaid.
pub fn referring_host(referer: &str) -> Option<String> {
    let url = Url::parse(referer.trim()).ok()?;
    let Some(Host::Domain(host)) = url.host() else { return None };
    if !matches!(url.scheme(), "http" | "https" | "android-app" | "ios-app") {
        return None;
    }
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_name = host.contains('.') && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
    (is_name && host.len() <= LONGEST_HOST).then(|| host.to_owned())
}
