//! Feeds as items.

use std::mem;

use banyan_content::{
    feed::{self, FeedError, FeedItem},
    html,
};
use banyan_domain::{
    gather::{Enclosure, EventFacts, Item, ItemImage, ItemKind, Person},
    time::UtcMillis,
};
use banyan_net::{Answer, Validators};

use super::{Reading, measure, unfold};
use crate::gather::SourceKind;

pub(super) async fn of_answer(address: &str, answer: &Answer) -> Result<Reading, FeedError> {
    let (bytes, url) = (answer.body.clone(), answer.url.clone());
    let content_type = answer.header("content-type").map(str::to_owned);
    let mut reading = unfold(bytes.len(), move || of_bytes(&bytes, content_type.as_deref(), &url)).await?;
    reading.address = answer.moved_to.clone().unwrap_or_else(|| address.to_owned());
    reading.validators = Validators::of(answer);
    Ok(reading)
}

/// `address` is what relative links are resolved against; empty for a file.
pub(super) fn of_bytes(bytes: &[u8], content_type: Option<&str>, address: &str) -> Result<Reading, FeedError> {
    let base = (!address.is_empty()).then_some(address);
    let feed = feed::parse(bytes, content_type, base)?;
    let (language, podcast) = (feed.language.clone(), feed.is_podcast);
    let author = feed.authors.first().and_then(|author| author.name.clone());
    let mut items: Vec<Item> =
        feed.items.into_iter().map(|item| of_item(item, language.as_deref(), author.as_deref(), podcast)).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.published));
    Ok(Reading {
        kind: SourceKind::Feed,
        address: feed.new_feed_url.unwrap_or_else(|| address.to_owned()),
        name: feed.title.map(|title| measure::cut(title, measure::TITLE)),
        home_url: feed.home_url,
        language: feed.language,
        items,
        validators: Validators::default(),
        unchanged: false,
    })
}

fn of_item(mut item: FeedItem, language: Option<&str>, author: Option<&str>, podcast: bool) -> Item {
    let kind = kind_of(&item, podcast);
    // Before the words are taken apart and copied.
    for text in [&mut item.summary, &mut item.content].into_iter().flatten() {
        text.value = measure::cut(mem::take(&mut text.value), measure::WORDS);
    }
    let body = item.content.as_ref().or(item.summary.as_ref());
    let content_html = body.map(feed::FeedText::to_html);
    let image = item.image.map(|image| ItemImage { url: image.url, alt: image.alt }).or_else(|| {
        let base = item.url.as_deref().and_then(|url| url::Url::parse(url).ok());
        let first = html::first_image(content_html.as_deref()?, base.as_ref())?;
        Some(ItemImage { url: first.url, alt: Some(first.alt).filter(|alt| !alt.trim().is_empty()) })
    });
    let mut authors: Vec<Person> =
        item.authors.into_iter().filter_map(|author| author.name).map(|name| Person { name }).collect();
    if authors.is_empty() {
        authors.extend(author.map(|name| Person { name: name.to_owned() }));
    }
    measure::within(Item {
        kind,
        remote_id: item.id,
        url: item.url.map(|url| html::without_tracking(&url)),
        title: item.title.unwrap_or_default(),
        summary: item.summary.as_ref().map(feed::FeedText::to_text),
        text: item.content.as_ref().map(feed::FeedText::to_text),
        html: content_html,
        language: item.language.or_else(|| language.map(str::to_owned)),
        authors,
        categories: item.categories,
        image,
        enclosure: item.enclosures.into_iter().next().map(|enclosure| Enclosure {
            url: enclosure.url,
            mime_type: enclosure.mime,
            bytes: enclosure.bytes,
            seconds: enclosure.seconds,
        }),
        published: item.published.or(item.updated).map(UtcMillis),
        updated: item.updated.map(UtcMillis),
        event: item.event.and_then(|event| {
            Some(EventFacts { starts_at: UtcMillis(event.starts?), zone: "UTC".to_owned(), place: event.location })
        }),
    })
}

fn kind_of(item: &FeedItem, podcast: bool) -> ItemKind {
    let mime = item.enclosures.first().and_then(|enclosure| enclosure.mime.as_deref()).unwrap_or_default();
    let video = item.url.as_deref().is_some_and(|url| url.contains("youtube.com/watch") || url.contains("vimeo.com/"));
    if item.event.is_some() {
        ItemKind::Event
    } else if video || mime.starts_with("video/") {
        ItemKind::Video
    } else if mime.starts_with("audio/") || (podcast && !item.enclosures.is_empty()) {
        ItemKind::Episode
    } else if item.title.as_deref().is_none_or(|title| title.trim().is_empty()) {
        ItemKind::Note
    } else {
        ItemKind::Article
    }
}
