//! JSON Feed 1.0 and 1.1, with the liberties its writers take.

use serde_json::{Map, Value};
use url::Url;

use super::{
    Feed, FeedAuthor, FeedEnclosure, FeedError, FeedFormat, FeedImage, FeedItem, FeedText, MAX_ITEMS, date, identity, json_repair,
    links, urls, words,
};

type Object = Map<String, Value>;

pub(super) fn read(text: &str, base: Option<&Url>) -> Result<Feed, FeedError> {
    let feed = match serde_json::from_str(text) {
        Ok(feed) => feed,
        Err(error) => {
            let repaired = json_repair::repair(text);
            serde_json::from_str(&repaired).map_err(|_| FeedError::BrokenJson(error.to_string()))?
        }
    };
    let Value::Object(feed) = feed else { return Err(FeedError::NotAFeed) };
    let says_so = string(&feed, "version").is_some_and(|version| version.contains("jsonfeed.org"));
    let Some(items) = feed.get("items").and_then(Value::as_array).filter(|_| says_so || feed.contains_key("title")) else {
        return if says_so { Ok(head(&feed, base)) } else { Err(FeedError::NotAFeed) };
    };
    let mut found = head(&feed, base);
    let own = found.feed_url.as_deref().and_then(|url| urls::base(url, None));
    let base = base.or(own.as_ref());
    found.truncated = items.len() > MAX_ITEMS;
    found.items = items.iter().take(MAX_ITEMS).filter_map(Value::as_object).map(|entry| item(entry, base)).collect();
    Ok(found)
}

fn head(feed: &Object, base: Option<&Url>) -> Feed {
    Feed {
        format: FeedFormat::Json,
        title: string(feed, "title").map(|title| words::plain(&title)),
        description: string(feed, "description"),
        home_url: url(feed, "home_page_url", base),
        feed_url: url(feed, "feed_url", base),
        next_url: url(feed, "next_url", base),
        hubs: objects(feed, "hubs").filter_map(|hub| url(hub, "url", base)).collect(),
        language: string(feed, "language"),
        icon: url(feed, "favicon", base),
        logo: url(feed, "icon", base),
        authors: authors(feed, base),
        ..Feed::default()
    }
}

fn item(entry: &Object, base: Option<&Url>) -> FeedItem {
    let content = match string(entry, "content_html") {
        Some(html) => Some(FeedText::html(links::absolute(&html, base).into_owned())),
        None => string(entry, "content_text").map(FeedText::plain),
    };
    let date = |name| string(entry, name).and_then(|when| date::parse(&when));
    let image = url(entry, "image", base).or_else(|| url(entry, "banner_image", base));
    let mut item = FeedItem {
        url: url(entry, "url", base).or_else(|| url(entry, "external_url", base)),
        title: string(entry, "title").map(|title| words::plain(&title)),
        summary: string(entry, "summary").map(FeedText::plain),
        content,
        language: string(entry, "language"),
        authors: authors(entry, base),
        categories: strings(entry, "tags"),
        published: date("date_published"),
        updated: date("date_modified"),
        enclosures: objects(entry, "attachments").filter_map(|file| attachment(file, base)).collect(),
        image: image.map(|url| FeedImage { url, alt: None }),
        ..FeedItem::default()
    };
    identity::settle(&mut item, string(entry, "id"));
    item
}

/// Version 1.1 has `authors`, version 1.0 `author`.
fn authors(object: &Object, base: Option<&Url>) -> Vec<FeedAuthor> {
    let one = object.get("author").and_then(Value::as_object).into_iter();
    let authors = objects(object, "authors").chain(one).map(|author| FeedAuthor {
        name: string(author, "name"),
        email: None,
        url: url(author, "url", base),
    });
    let mut found: Vec<FeedAuthor> = Vec::new();
    for author in authors {
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
        mime: string(file, "mime_type"),
        seconds: whole_number(file, "duration_in_seconds"),
    })
}

/// A string, or a number or truth value where a string belongs; ids are often numbers.
fn string(object: &Object, name: &str) -> Option<String> {
    let text = match object.get(name)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    if text.is_empty() { None } else { Some(text) }
}

fn url(object: &Object, name: &str, base: Option<&Url>) -> Option<String> {
    string(object, name).and_then(|url| urls::absolute(&url, base))
}

fn whole_number(object: &Object, name: &str) -> Option<u64> {
    match object.get(name)? {
        Value::Number(number) => number.as_u64().or_else(|| number.as_f64().map(|number| number.max(0.0) as u64)),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn objects<'a>(object: &'a Object, name: &str) -> impl Iterator<Item = &'a Object> {
    object.get(name).and_then(Value::as_array).into_iter().flatten().take(100).filter_map(Value::as_object)
}

fn strings(object: &Object, name: &str) -> Vec<String> {
    let list = object.get(name).and_then(Value::as_array).into_iter().flatten().take(100);
    list.filter_map(Value::as_str).map(words::squeeze).filter(|text| !text.is_empty()).collect()
}
