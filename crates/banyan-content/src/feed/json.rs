//! JSON Feed 1.0 and 1.1, with the liberties its writers take.

use url::Url;

use super::json_value::Object;
use super::{
    Feed, FeedAuthor, FeedEnclosure, FeedError, FeedFormat, FeedImage, FeedItem, FeedText, MAX_ITEMS, date, identity,
    json_repair, links, urls, words,
};

pub(super) fn read(text: &str, base: Option<&Url>) -> Result<Feed, FeedError> {
    let feed = match Object::parse(text) {
        Ok(feed) => feed,
        Err(error) => {
            Object::parse(&json_repair::repair(text)).map_err(|_| FeedError::BrokenJson(error.to_string()))?
        }
    };
    let Some(feed) = feed else { return Err(FeedError::NotAFeed) };
    let says_so = feed.text("version").is_some_and(|version| version.contains("jsonfeed.org"));
    let looks_so = feed.has_list("items") && feed.text("title").is_some();
    if !says_so && !looks_so {
        return Err(FeedError::NotAFeed);
    }
    let mut found = head(&feed, base);
    let own = found.feed_url.as_deref().and_then(|url| urls::base(url, None));
    let base = base.or(own.as_ref());
    found.items = feed.objects("items").take(MAX_ITEMS).map(|entry| item(entry, base)).collect();
    found.truncated = feed.objects("items").count() > MAX_ITEMS;
    Ok(found)
}

fn head(feed: &Object, base: Option<&Url>) -> Feed {
    Feed {
        format: FeedFormat::Json,
        title: feed.text("title").map(|title| words::plain(&title)),
        description: feed.text("description"),
        home_url: url(feed, "home_page_url", base),
        feed_url: url(feed, "feed_url", base),
        next_url: url(feed, "next_url", base),
        hubs: feed.objects("hubs").filter_map(|hub| url(hub, "url", base)).collect(),
        language: feed.text("language"),
        icon: url(feed, "favicon", base),
        logo: url(feed, "icon", base),
        authors: authors(feed, base),
        ..Feed::default()
    }
}

fn item(entry: &Object, base: Option<&Url>) -> FeedItem {
    let content = match entry.text("content_html") {
        Some(html) => Some(FeedText::html(links::absolute(&html, base).into_owned())),
        None => entry.text("content_text").map(FeedText::plain),
    };
    let date = |name| entry.text(name).and_then(|when| date::parse(&when));
    let image = url(entry, "image", base).or_else(|| url(entry, "banner_image", base));
    let tags = entry.texts("tags").map(words::squeeze).filter(|tag| !tag.is_empty());
    let mut item = FeedItem {
        url: url(entry, "url", base).or_else(|| url(entry, "external_url", base)),
        title: entry.text("title").map(|title| words::plain(&title)),
        summary: entry.text("summary").map(FeedText::plain),
        content,
        language: entry.text("language"),
        authors: authors(entry, base),
        categories: tags.collect(),
        published: date("date_published"),
        updated: date("date_modified"),
        enclosures: entry.objects("attachments").filter_map(|file| attachment(file, base)).collect(),
        image: image.map(|url| FeedImage { url, alt: None }),
        ..FeedItem::default()
    };
    identity::settle(&mut item, entry.text("id"));
    item
}

/// Version 1.1 has `authors`, version 1.0 `author`.
fn authors(object: &Object, base: Option<&Url>) -> Vec<FeedAuthor> {
    let mut found: Vec<FeedAuthor> = Vec::new();
    for author in object.objects("authors").chain(object.object("author")) {
        let author = FeedAuthor { name: author.text("name"), email: None, url: url(author, "url", base) };
        if author != FeedAuthor::default() && !found.contains(&author) {
            found.push(author);
        }
    }
    found
}

fn attachment(file: &Object, base: Option<&Url>) -> Option<FeedEnclosure> {
    Some(FeedEnclosure {
        url: url(file, "url", base)?,
        bytes: whole_number(file, "size_in_bytes"),
        mime: file.text("mime_type"),
        seconds: whole_number(file, "duration_in_seconds"),
    })
}

fn url(object: &Object, name: &str, base: Option<&Url>) -> Option<String> {
    object.text(name).and_then(|url| urls::absolute(&url, base))
}

/// Half a second more or less is none.
fn whole_number(object: &Object, name: &str) -> Option<u64> {
    let number: f64 = object.text(name)?.parse().ok()?;
    (0.0..1e15).contains(&number).then_some(number as u64)
}
