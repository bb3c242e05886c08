//! What a site says about its business: the first run turns it into switches.

use banyan_content::page::Page;
use banyan_domain::{gather::ItemKind, time::UtcMillis};
use serde::Serialize;

use super::reading::{MAX_PAGE_BYTES, ReadError, is_comments, page_of, read_address, with_scheme};
use crate::App;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SiteFound {
    pub address: String,
    pub page: Page,
    pub feeds: Vec<FeedFound>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedFound {
    pub address: String,
    pub name: String,
    pub items: usize,
    pub newest_title: Option<String>,
    /// The day of its newest piece, where the feed tells days.
    pub newest: Option<UtcMillis>,
    pub podcast: bool,
}

/// Feeds looked into at most; the page, these, and no more requests.
const MAX_FEEDS: usize = 4;

/// Reads the page and the feeds it names. Writes nothing.
pub async fn read_site(app: &App, address: &str) -> Result<SiteFound, ReadError> {
    let address = with_scheme(address);
    let answer = app
        .net
        .get(&address)
        .max_bytes(MAX_PAGE_BYTES)
        .timeout(std::time::Duration::from_secs(10))
        .polite()
        .send()
        .await
        .map_err(|source| ReadError::Net { address: address.clone(), source })?;
    if !answer.status.is_success() {
        return Err(ReadError::Status { address, status: answer.status.as_u16(), retry_after_ms: None });
    }
    let url = url::Url::parse(&answer.url).map_err(|_| ReadError::NoFeed(address.clone()))?;
    let page = page_of(&answer, url).await;
    let mut candidates: Vec<String> = page.feeds.iter().map(|feed| feed.url.clone()).collect();
    candidates.extend(page.podcasts.iter().cloned());
    candidates.retain(|candidate| !is_comments(candidate));
    if candidates.is_empty() {
        candidates.push(answer.url.clone());
    }
    let mut feeds = Vec::new();
    for candidate in candidates.into_iter().take(MAX_FEEDS) {
        let Ok(reading) = read_address(&app.net, &candidate, &banyan_net::Validators::default()).await else {
            continue;
        };
        if feeds.iter().any(|feed: &FeedFound| feed.address == reading.address) {
            continue;
        }
        feeds.push(FeedFound {
            podcast: page.podcasts.contains(&candidate)
                || reading.items.first().is_some_and(|item| item.kind == ItemKind::Episode),
            name: reading.name.unwrap_or_else(|| reading.address.clone()),
            items: reading.items.len(),
            newest_title: reading.items.first().map(|item| item.title.clone()),
            newest: reading.items.iter().filter_map(|item| item.published).max(),
            address: reading.address,
        });
    }
    Ok(SiteFound { address, page, feeds })
}
