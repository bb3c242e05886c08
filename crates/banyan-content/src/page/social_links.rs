//! The profiles a page names as its own: by `rel=me`, in JSON-LD, in its head, or by plain links.

use scraper::ElementRef;
use serde::Serialize;
use url::Url;

use super::facts::Facts;
use super::json_ld;
use super::networks::recognise;
use crate::html::dom;

const MAX_FOUND: usize = 40;

/// A profile this page links to. The surest come first: `rel=me`, then JSON-LD `sameAs`, then links in header, footer
/// and navigation, then the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    pub network: &'static str,
    pub url: String,
    pub handle: String,
    /// The page says "this is me". Proof only if the profile says so too.
    pub rel_me: bool,
}

pub(super) fn find(facts: &Facts<'_>) -> Vec<Found> {
    let mut candidates: Vec<(u8, String, bool)> = Vec::new();
    for link in dom::all(facts.page, "a[href], link[rel][href]") {
        let rel_me = dom::has_rel(&link, "me");
        if link.value().name() == "link" && !rel_me {
            continue;
        }
        let rank = if rel_me {
            0
        } else if is_furniture(&link) {
            2
        } else {
            3
        };
        candidates.extend(link.attr("href").and_then(|href| facts.absolute(href)).map(|url| (rank, url, rel_me)));
    }
    for business in facts.json_ld.businesses() {
        candidates.extend(json_ld::texts(business, "sameAs").into_iter().map(|url| (1, url, false)));
    }
    candidates.extend(declared_in_head(facts).into_iter().map(|url| (2, url, false)));
    candidates.sort_by_key(|(rank, ..)| *rank);
    distinct(facts, candidates)
}

fn distinct(facts: &Facts<'_>, candidates: Vec<(u8, String, bool)>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (_, url, rel_me) in candidates {
        let Ok(parsed) = Url::parse(&url) else { continue };
        // A site's own `/@name` pages are its authors, unless it says they are itself.
        if parsed.host() == facts.url.host() && !rel_me {
            continue;
        }
        let Some(profile) = recognise(&parsed) else { continue };
        let is_known =
            |known: &Found| known.network == profile.network && known.handle.eq_ignore_ascii_case(&profile.handle);
        if !found.iter().any(is_known) && found.len() < MAX_FOUND {
            found.push(Found { network: profile.network, url, handle: profile.handle, rel_me });
        }
    }
    found
}

/// `twitter:site` and the fediverse's own creator mark.
fn declared_in_head(facts: &Facts<'_>) -> Vec<String> {
    let x = facts.metas("twitter:site").map(|handle| format!("https://x.com/{}", handle.trim_start_matches('@')));
    let fediverse = facts.metas("fediverse:creator").filter_map(|handle| {
        let (user, server) = handle.trim_start_matches('@').split_once('@')?;
        Some(format!("https://{server}/@{user}"))
    });
    x.chain(fediverse).collect()
}

fn is_furniture(link: &ElementRef<'_>) -> bool {
    link.ancestors().filter_map(ElementRef::wrap).take(12).any(|around| {
        let named = ["class", "id"].iter().filter_map(|name| around.attr(name)).any(|value| {
            let value = value.to_ascii_lowercase();
            ["social", "footer", "follow", "header"].iter().any(|word| value.contains(word))
        });
        named || matches!(around.value().name(), "header" | "footer" | "nav" | "aside" | "address")
    })
}

#[cfg(test)]
mod tests {
    use crate::page::read;
    use url::Url;

    #[test]
    fn the_surest_profiles_come_first_and_each_once() {
        let html = "<article><a href='https://x.com/somebody'>quoted</a></article>\
            <footer><a href='https://www.instagram.com/rye/'>I</a><a href='https://INSTAGRAM.com/Rye'>again</a>\
            <a href='https://www.facebook.com/sharer.php?u=x'>share</a><a rel='me noopener' href='https://social.example/@rye'>M</a></footer>\
            <script type='application/ld+json'>{\"@type\":\"Bakery\",\"sameAs\":[\"https://bsky.app/profile/rye.example\"]}</script>";
        let found = read(html, &Url::parse("https://rye.example/").unwrap()).networks;
        let found: Vec<_> = found.iter().map(|found| (found.network, found.handle.as_str(), found.rel_me)).collect();
        let expected = [
            ("mastodon", "@rye@social.example", true),
            ("bluesky", "rye.example", false),
            ("instagram", "rye", false),
            ("x", "somebody", false),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_head_names_profiles_too() {
        let html = "<link rel=me href='https://github.com/rye'><meta name=twitter:site content='@rye'>\
            <meta name='fediverse:creator' content='@ida@social.example'>";
        let found = read(html, &Url::parse("https://rye.example/").unwrap()).networks;
        let handles: Vec<_> = found.iter().map(|found| found.handle.as_str()).collect();
        assert_eq!(handles, ["rye", "rye", "@ida@social.example"]);
    }
}
