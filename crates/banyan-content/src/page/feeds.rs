//! Feeds and podcasts a page names, and where feeds usually lie when it names none.

use serde::Serialize;
use url::Url;

use super::facts::{Facts, words};
use crate::html::dom;

/// A feed the page points to. `kind` is `rss`, `atom` or `json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedLink {
    pub url: String,
    pub title: String,
    pub kind: &'static str,
}

/// Ordered by how many site programs use them, since only the first few will be tried.
/// WordPress and Ghost, static site makers, Wix, Squarespace, Shopify, Blogger.
const USUAL_PATHS: &[&str] = &[
    "/feed/",
    "/rss.xml",
    "/feed.xml",
    "/index.xml",
    "/atom.xml",
    "/rss/",
    "/blog/feed/",
    "/blog-feed.xml",
    "/blog?format=rss",
    "/blogs/news.atom",
    "/feeds/posts/default",
    "/feed.json",
    "/blog/rss.xml",
    "/blog/index.xml",
    "/news/feed/",
    "/podcast/feed/",
];

/// Where podcasts are listened to; a link there names a show.
const PODCASTS: &[&str] = &[
    "podcasts.apple.com/",
    "itunes.apple.com/",
    "open.spotify.com/show/",
    "podcasts.google.com/",
    "overcast.fm/itunes",
    "pca.st/",
    "pocketcasts.com/podcast",
    "castbox.fm/channel",
    "deezer.com/show",
    "music.amazon.com/podcasts",
    "podcastaddict.com/podcast",
    "antennapod.org/deeplink",
    "fyyd.de/podcast",
    "audible.com/pd",
    "podcastindex.org/podcast",
];

/// Addresses worth trying on a site that names no feed, the commonest first.
pub fn usual_paths(base: &Url) -> Vec<String> {
    USUAL_PATHS.iter().filter_map(|path| base.join(path).ok()).map(Into::into).collect()
}

/// Each is compared with those before it, so a page of a hundred thousand must not be followed to its end.
const MOST_LOOKED_AT: usize = 500;
const MOST_NAMED: usize = 50;

/// Declared feeds before linked ones, feeds of comments last, each address once.
pub(super) fn links(facts: &Facts<'_>) -> Vec<FeedLink> {
    let mut feeds: Vec<FeedLink> = Vec::new();
    let declared =
        dom::all(facts.page, "link[href], a[rel~=alternate][href], a[type][href]").into_iter().filter_map(|link| {
            let is_declared =
                dom::has_rel(&link, "alternate") || dom::has_rel(&link, "feed") || link.value().name() == "a";
            let kind = link.attr("type").and_then(kind_of_type).filter(|_| is_declared)?;
            Some(FeedLink {
                url: facts.absolute(link.attr("href")?)?,
                title: words(link.attr("title").unwrap_or_default()),
                kind,
            })
        });
    let linked = dom::all(facts.page, "a[href]").into_iter().filter_map(|link| {
        let url = facts.absolute(link.attr("href")?)?;
        let kind = kind_of_path(&url)?;
        Some(FeedLink { url, title: words(&link.text().collect::<String>()), kind })
    });
    for feed in declared.chain(linked) {
        if feeds.len() < MOST_LOOKED_AT && !feeds.iter().any(|known| known.url == feed.url) {
            feeds.push(feed);
        }
    }
    feeds.sort_by_key(is_of_comments);
    feeds.truncate(MOST_NAMED);
    feeds
}

pub(super) fn podcasts(facts: &Facts<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for link in dom::all(facts.page, "a[href], iframe[src], link[href]") {
        let Some(url) = link.attr("href").or_else(|| link.attr("src")).and_then(|url| facts.absolute(url)) else {
            continue;
        };
        let bare = url.split_once("://").map_or("", |(_, rest)| rest).trim_start_matches("www.");
        let is_show = PODCASTS.iter().any(|place| bare.starts_with(place))
            && (!bare.starts_with("itunes.") || bare.contains("podcast"));
        if is_show && found.len() < MOST_NAMED && !found.contains(&url) {
            found.push(url);
        }
    }
    found
}

fn kind_of_type(kind: &str) -> Option<&'static str> {
    match kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "application/rss+xml" | "application/rdf+xml" | "text/rss+xml" | "application/rss" => Some("rss"),
        "application/atom+xml" | "text/atom+xml" | "application/x.atom+xml" => Some("atom"),
        "application/feed+json" => Some("json"),
        _ => None,
    }
}

/// A plain link that is a feed by its address alone; only unmistakable endings count.
fn kind_of_path(url: &str) -> Option<&'static str> {
    let path = Url::parse(url).ok()?.path().trim_end_matches('/').to_ascii_lowercase();
    let last = path.rsplit('/').next().unwrap_or_default();
    match last {
        "rss" | "feed" | "rss.xml" | "feed.xml" | "index.rdf" | "rss2" | "feed.rss" | "podcast.xml" => Some("rss"),
        "atom.xml" | "feed.atom" | "atom" => Some("atom"),
        "feed.json" => Some("json"),
        _ => None,
    }
}

fn is_of_comments(feed: &FeedLink) -> bool {
    let title = feed.title.to_lowercase();
    feed.url.contains("/comments/")
        || ["comment", "kommentar", "commentaire", "comentario", "commenti"].iter().any(|word| title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::read;

    #[test]
    fn feeds_are_found_in_the_head_and_in_the_text() {
        let url = Url::parse("https://a.example/shop/").unwrap();
        let html = "<link rel=alternate type='application/rss+xml' title='Rye &raquo; Comments Feed' href=/comments/feed/>\
            <link rel=alternate type='application/rss+xml' title='Rye &raquo; Feed' href=/feed/>\
            <link rel=alternate type='application/json+oembed' href=/oembed><link rel=alternate hreflang=de href=/de/>\
            <a href=/feed/>again</a><a href='/notes/feed.json'>Notes</a><a href='https://feedly.example/i/subscription'>no</a>";
        let found: Vec<_> = read(html, &url).feeds.into_iter().map(|feed| (feed.url, feed.kind)).collect();
        let expected = [
            ("https://a.example/feed/".to_owned(), "rss"),
            ("https://a.example/notes/feed.json".to_owned(), "json"),
            ("https://a.example/comments/feed/".to_owned(), "rss"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn usual_paths_lie_at_the_root() {
        let paths = usual_paths(&Url::parse("https://a.example/deep/page?x=1#y").unwrap());
        assert_eq!(paths[0], "https://a.example/feed/");
        assert!(paths.iter().all(|path| Url::parse(path).is_ok_and(|url| url.host_str() == Some("a.example"))));
    }

    #[test]
    fn shows_are_told_from_music_and_apps() {
        let url = Url::parse("https://a.example/").unwrap();
        let html = "<a href='https://podcasts.apple.com/de/podcast/x/id1'>A</a><a href='https://open.spotify.com/show/2'>S</a>\
            <a href='https://open.spotify.com/artist/3'>no</a><a href='https://itunes.apple.com/app/id4'>no</a>";
        assert_eq!(
            read(html, &url).podcasts,
            ["https://podcasts.apple.com/de/podcast/x/id1", "https://open.spotify.com/show/2"]
        );
    }
}
