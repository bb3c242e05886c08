//! Which network an address is a profile on, and whose.

use serde::Serialize;
use url::Url;

/// A profile read off its address alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// Lower-case id: `mastodon`, `bluesky`, `x`.
    pub network: &'static str,
    /// As the network writes it, `@user@server` for the fediverse.
    pub handle: String,
}

/// Where in the address the handle stands.
enum Shape {
    /// The only path segment.
    Only,
    /// The only path segment, beginning with `@`.
    At,
    /// The segment behind this one.
    After(&'static str),
    /// Like `After`, with the word kept in the handle (`company/rye`).
    Kept(&'static str),
    /// A query parameter of this path.
    Query(&'static str, &'static str),
    /// The first label of the host name.
    Subdomain,
}
use Shape::{After, At, Kept, Only, Query, Subdomain};

struct Rule {
    network: &'static str,
    /// Registrable names, also with any label in front.
    hosts: &'static [&'static str],
    shapes: &'static [Shape],
}

/// Addresses as the networks' own "copy link to profile" gives them (2026-11).
const RULES: &[Rule] = &[
    Rule { network: "bluesky", hosts: &["bsky.app"], shapes: &[After("profile")] },
    Rule {
        network: "linkedin",
        hosts: &["linkedin.com"],
        shapes: &[Kept("company"), Kept("in"), Kept("school"), Kept("showcase")],
    },
    Rule {
        network: "facebook",
        hosts: &["facebook.com", "fb.com", "fb.me"],
        shapes: &[Query("profile.php", "id"), Kept("groups"), After("p"), Kept("pages"), Kept("people"), Only],
    },
    Rule { network: "instagram", hosts: &["instagram.com", "instagr.am"], shapes: &[Only] },
    Rule { network: "x", hosts: &["x.com", "twitter.com"], shapes: &[Only] },
    Rule { network: "youtube", hosts: &["youtube.com"], shapes: &[At, Kept("channel"), After("c"), After("user")] },
    Rule { network: "tiktok", hosts: &["tiktok.com"], shapes: &[At] },
    Rule { network: "threads", hosts: &["threads.net", "threads.com"], shapes: &[At] },
    Rule {
        network: "pinterest",
        hosts: &[
            "pinterest.com",
            "pinterest.de",
            "pinterest.fr",
            "pinterest.es",
            "pinterest.it",
            "pinterest.at",
            "pinterest.ch",
            "pinterest.co.uk",
            "pinterest.ca",
            "pinterest.com.au",
            "pinterest.com.mx",
            "pinterest.jp",
            "pinterest.pt",
            "pinterest.se",
        ],
        shapes: &[Only],
    },
    Rule {
        network: "xing",
        hosts: &["xing.com"],
        shapes: &[After("profile"), Kept("pages"), Kept("companies"), Kept("company")],
    },
    Rule { network: "tumblr", hosts: &["tumblr.com"], shapes: &[Subdomain, After("blog"), Only] },
    Rule { network: "github", hosts: &["github.com"], shapes: &[After("orgs"), Only] },
    Rule { network: "telegram", hosts: &["t.me", "telegram.me", "telegram.dog"], shapes: &[After("s"), Only] },
    Rule { network: "whatsapp", hosts: &["wa.me"], shapes: &[Kept("message"), Only] },
    Rule { network: "whatsapp", hosts: &["whatsapp.com"], shapes: &[Query("send", "phone"), Kept("channel")] },
    Rule { network: "reddit", hosts: &["reddit.com"], shapes: &[Kept("r"), Kept("user"), Kept("u")] },
    Rule { network: "vimeo", hosts: &["vimeo.com"], shapes: &[Only] },
    Rule { network: "twitch", hosts: &["twitch.tv"], shapes: &[Only] },
    Rule { network: "discord", hosts: &["discord.gg"], shapes: &[Only] },
    Rule { network: "discord", hosts: &["discord.com"], shapes: &[After("invite")] },
    Rule { network: "medium", hosts: &["medium.com"], shapes: &[At, Subdomain] },
];

/// Words that stand where a handle would and are none: share buttons, sign-in, help, legal pages.
const NOT_HANDLES: &[&str] = &[
    "",
    "2008",
    "about",
    "accounts",
    "ads",
    "api",
    "app",
    "apps",
    "assets",
    "blog",
    "blogs",
    "business",
    "careers",
    "categories",
    "channel",
    "company",
    "compose",
    "contact",
    "cookies",
    "dashboard",
    "developer",
    "developers",
    "dialog",
    "directory",
    "events",
    "explore",
    "features",
    "feed",
    "gaming",
    "groups",
    "hashtag",
    "help",
    "home",
    "i",
    "ideas",
    "in",
    "intent",
    "iv",
    "jobs",
    "joinchat",
    "l.php",
    "legal",
    "login",
    "login.php",
    "marketplace",
    "media",
    "messages",
    "messenger",
    "mobile",
    "notes",
    "notifications",
    "oauth",
    "p",
    "pages",
    "people",
    "permalink.php",
    "photo",
    "photo.php",
    "photos",
    "pin",
    "plugins",
    "policies",
    "popular",
    "press",
    "pricing",
    "privacy",
    "profile",
    "profile.php",
    "proxy",
    "public",
    "reel",
    "reels",
    "safety",
    "search",
    "security",
    "send",
    "settings",
    "share",
    "share.php",
    "sharearticle",
    "sharer",
    "sharer.php",
    "shop",
    "signup",
    "site",
    "socks",
    "sponsors",
    "static",
    "stories",
    "story.php",
    "support",
    "tagged",
    "terms",
    "terms.php",
    "today",
    "topics",
    "tos",
    "tr",
    "tv",
    "upload",
    "video",
    "videos",
    "watch",
    "widget",
    "widgets",
    "www",
];

/// Hosts whose `/@name` pages are no fediverse accounts.
const NOT_FEDIVERSE: &[&str] = &[
    "unpkg.com",
    "jsdelivr.net",
    "esm.sh",
    "esm.run",
    "skypack.dev",
    "npmjs.com",
    "medium.com",
    "hackernoon.com",
    "substack.com",
    "vimeo.com",
    "rumble.com",
    "odysee.com",
    "lbry.tv",
    "kick.com",
    "about.me",
    "linktr.ee",
    "flipboard.com",
    "youtube.com",
    "tiktok.com",
    "threads.net",
    "threads.com",
    "t.me",
    "snapchat.com",
    "ko-fi.com",
    "scribd.com",
    "observablehq.com",
    "product-hunt.com",
    "producthunt.com",
    "dev.to",
    "hive.blog",
    "steemit.com",
    "peakd.com",
    "codepen.io",
    "google.com",
];

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
