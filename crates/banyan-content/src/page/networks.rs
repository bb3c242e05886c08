//! Which network an address is a profile on, and whose.

mod table;

use serde::Serialize;
use url::Url;

use Shape::{After, At, Kept, Only, Query, Subdomain};
use table::{NOT_FEDIVERSE, NOT_HANDLES, RULES, Shape};

/// A profile read off its address alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// Lower-case id: `mastodon`, `bluesky`, `x`.
    pub network: &'static str,
    /// As the network writes it, `@user@server` for the fediverse.
    pub handle: String,
}

/// The profile an address leads to, or `None` for posts, share buttons, sign-in pages and everything else.
pub fn recognise(url: &Url) -> Option<Profile> {
    let host = url.host_str()?.trim_end_matches('.').to_ascii_lowercase();
    let segments: Vec<&str> = url.path_segments()?.filter(|segment| !segment.is_empty()).collect();
    let mut known = false;
    for rule in RULES.iter().filter(|rule| rule.hosts.iter().any(|name| is_host(&host, name))) {
        known = true;
        let handle = rule.shapes.iter().find_map(|shape| handle(shape, &host, rule.hosts, &segments, url));
        if let Some(handle) = handle {
            return Some(Profile { network: rule.network, handle });
        }
    }
    if known { None } else { fediverse(&host, &segments) }
}

fn handle(shape: &Shape, host: &str, names: &[&str], segments: &[&str], url: &Url) -> Option<String> {
    match (shape, segments) {
        (Only, [only]) => plain(only),
        (At, [first, rest @ ..]) if rest.len() <= 1 && is_tab(rest) => {
            Some(format!("@{}", plain(first.strip_prefix('@')?)?))
        }
        (After(word), [first, second, rest @ ..]) if same(first, word) && is_tab(rest) => plain(second),
        (Kept(word), [first, second, rest @ ..]) if same(first, word) && rest.len() <= 1 => {
            let name = plain(second)?;
            let rest = rest.first().filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
            Some(rest.map_or_else(|| format!("{word}/{name}"), |id| format!("{word}/{name}/{id}")))
        }
        (Query(path, parameter), [first]) if same(first, path) => {
            let (_, value) = url.query_pairs().find(|(name, _)| name == parameter)?;
            plain(&value)
        }
        (Subdomain, _) => {
            let label = names.iter().find_map(|name| host.strip_suffix(name)?.strip_suffix('.'))?;
            plain(label).filter(|label| !label.contains('.'))
        }
        _ => None,
    }
}

fn same(segment: &str, word: &str) -> bool {
    segment.eq_ignore_ascii_case(word)
}

/// Profiles are often linked with one of their tabs open.
fn is_tab(rest: &[&str]) -> bool {
    const TABS: &[&str] =
        &["videos", "featured", "about", "community", "playlists", "shorts", "streams", "live", "followers", "media"];
    matches!(rest, [] | [_]) && rest.iter().all(|tab| TABS.contains(&tab.to_ascii_lowercase().as_str()))
}

fn plain(segment: &str) -> Option<String> {
    let name = segment.trim_start_matches('@').trim_end_matches('+');
    let fits =
        (1..=120).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-+%:~".contains(c));
    let invites = segment.starts_with('+') && !segment[1..].bytes().all(|b| b.is_ascii_digit());
    (fits && !invites && !NOT_HANDLES.contains(&name.to_ascii_lowercase().as_str()))
        .then(|| name.trim_start_matches('+').to_owned())
}

/// `/@user`, `/@user@server` and `/users/user` of any other server.
fn fediverse(host: &str, segments: &[&str]) -> Option<Profile> {
    if NOT_FEDIVERSE.iter().any(|name| is_host(host, name)) {
        return None;
    }
    let (user, server) = match segments {
        [only] => only.strip_prefix('@').map(|name| name.split_once('@').unwrap_or((name, host)))?,
        [users, name] if same(users, "users") => (*name, host),
        _ => return None,
    };
    let is_user =
        !user.is_empty() && user.len() <= 64 && user.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    let is_server = server.contains('.') && server.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b));
    (is_user && is_server)
        .then(|| Profile { network: "mastodon", handle: format!("@{user}@{}", server.to_ascii_lowercase()) })
}

/// The networks whose profiles are recognised, as each writes its own name.
pub const NETWORKS: &[(&str, &str)] = &[
    ("bluesky", "Bluesky"),
    ("discord", "Discord"),
    ("facebook", "Facebook"),
    ("github", "GitHub"),
    ("instagram", "Instagram"),
    ("linkedin", "LinkedIn"),
    ("mastodon", "Mastodon"),
    ("medium", "Medium"),
    ("pinterest", "Pinterest"),
    ("reddit", "Reddit"),
    ("telegram", "Telegram"),
    ("threads", "Threads"),
    ("tiktok", "TikTok"),
    ("tumblr", "Tumblr"),
    ("twitch", "Twitch"),
    ("vimeo", "Vimeo"),
    ("whatsapp", "WhatsApp"),
    ("x", "X"),
    ("xing", "XING"),
    ("youtube", "YouTube"),
];

/// As the network writes its own name; an unknown one keeps its id.
pub fn network_name(network: &str) -> &str {
    NETWORKS.iter().find(|(known, _)| *known == network).map_or(network, |(_, name)| name)
}

/// Whether a host is that of a network, whatever stands there.
pub(crate) fn is_host_of(host: &str, network: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let mut names = RULES.iter().filter(|rule| rule.network == network).flat_map(|rule| rule.hosts);
    names.any(|name| is_host(&host, name))
}

pub(super) fn is_host(host: &str, name: &str) -> bool {
    host == name || host.strip_suffix(name).is_some_and(|front| front.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(url: &str, expected: Option<(&str, &str)>) {
        let profile = recognise(&Url::parse(url).unwrap());
        assert_eq!(profile.as_ref().map(|profile| (profile.network, profile.handle.as_str())), expected, "{url}");
    }

    #[test]
    fn profiles_are_recognised_by_their_address() {
        for (url, network, handle) in [
            ("https://mastodon.social/@ida", "mastodon", "@ida@mastodon.social"),
            ("https://social.example/@ida@other.example", "mastodon", "@ida@other.example"),
            ("https://social.example/users/ida/", "mastodon", "@ida@social.example"),
            ("https://bsky.app/profile/rye.example", "bluesky", "rye.example"),
            ("https://bsky.app/profile/did:plc:abc123", "bluesky", "did:plc:abc123"),
            ("https://de.linkedin.com/company/rye/", "linkedin", "company/rye"),
            ("https://www.linkedin.com/in/ida-rye", "linkedin", "in/ida-rye"),
            ("https://www.facebook.com/ryebakery", "facebook", "ryebakery"),
            ("https://m.facebook.com/profile.php?id=1234", "facebook", "1234"),
            ("https://www.facebook.com/pages/Rye/1234", "facebook", "pages/Rye/1234"),
            ("https://www.facebook.com/p/Rye-61550", "facebook", "Rye-61550"),
            ("https://instagram.com/rye.bakery/", "instagram", "rye.bakery"),
            ("https://twitter.com/rye?lang=de", "x", "rye"),
            ("https://x.com/rye", "x", "rye"),
            ("https://www.youtube.com/@rye/videos", "youtube", "@rye"),
            ("https://www.youtube.com/channel/UCabc", "youtube", "channel/UCabc"),
            ("https://www.tiktok.com/@rye", "tiktok", "@rye"),
            ("https://www.threads.net/@rye", "threads", "@rye"),
            ("https://www.pinterest.de/rye/", "pinterest", "rye"),
            ("https://www.xing.com/profile/Ida_Rye", "xing", "Ida_Rye"),
            ("https://rye.tumblr.com/", "tumblr", "rye"),
            ("https://www.tumblr.com/rye", "tumblr", "rye"),
            ("https://github.com/rye", "github", "rye"),
            ("https://t.me/s/rye", "telegram", "rye"),
            ("https://wa.me/4930123456", "whatsapp", "4930123456"),
            ("https://api.whatsapp.com/send?phone=%2B4930123456&text=Hi", "whatsapp", "4930123456"),
            ("https://www.reddit.com/r/rye/", "reddit", "r/rye"),
        ] {
            check(url, Some((network, handle)));
        }
    }

    #[test]
    fn every_network_that_is_recognised_has_its_name() {
        let named = |network: &str| NETWORKS.iter().any(|(known, _)| *known == network);
        assert!(RULES.iter().all(|rule| named(rule.network)) && named("mastodon"));
        assert_eq!((network_name("linkedin"), network_name("myspace")), ("LinkedIn", "myspace"));
    }

    #[test]
    fn share_buttons_posts_and_furniture_are_no_profiles() {
        for url in [
            "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://www.facebook.com/sharer.php?u=x",
            "https://www.facebook.com/tr?id=1",
            "https://www.facebook.com/rye/posts/1",
            "https://twitter.com/intent/tweet?text=x",
            "https://twitter.com/share",
            "https://twitter.com/rye/status/1",
            "https://x.com/home",
            "https://www.linkedin.com/shareArticle?url=x",
            "https://www.linkedin.com/sharing/share-offsite/?url=x",
            "https://pinterest.com/pin/create/button/?url=x",
            "https://www.instagram.com/p/abc/",
            "https://www.youtube.com/watch?v=abc",
            "https://t.me/share/url?url=x",
            "https://t.me/+AbCdEf",
            "https://wa.me/?text=x",
            "https://api.whatsapp.com/send?text=x",
            "https://www.xing.com/spi/shares/new?url=x",
            "https://www.tumblr.com/share/link",
            "https://github.com/rye/oven",
            "https://medium.com/@ida/an-article-1",
            "https://unpkg.com/@scope",
            "https://bsky.app/intent/compose?text=x",
            "https://social.example/@ida/1234",
            "https://a.example/about",
            "https://nota.facebook.com.evil.example/rye",
        ] {
            check(url, None);
        }
    }
}
