//! Their numbers under our names. How often a post was shown, this network does not tell.

use std::collections::HashMap;

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Insights, Link};
use banyan_domain::{
    measure::{Metric, Reading},
    publish::Receipt,
};

use super::{
    Bluesky, Open, errors,
    wire::{PostView, Posts, Profile},
};

/// SOURCE: lexicon `app.bsky.feed.getPosts`; a real app view refused 26, 2026-11-22.
const POSTS_A_CALL: usize = 25;

#[async_trait]
impl Insights for Bluesky {
    async fn read(&self, link: &Link<'_>, receipts: &[Receipt]) -> Result<Vec<Reading>, ConnectorError> {
        let open = Open::new(link)?;
        let reading = |remote_id: Option<&str>, metric, value| Reading {
            remote_id: remote_id.map(str::to_owned),
            metric,
            answer: None,
            value,
            read_at: link.now,
        };
        let profile = open.query("app.bsky.actor.getProfile", &[("actor", &open.session.did)]).await?;
        let profile: Profile = errors::read(&profile)?;
        let mut readings = vec![reading(None, Metric::Followers, profile.followers_count)];
        for batch in receipts.chunks(POSTS_A_CALL) {
            let views = open.posts(batch).await?;
            for receipt in batch {
                let view = views.get(receipt.remote_id.as_str());
                let of = |count: fn(&PostView) -> Option<u64>| view.and_then(count);
                let numbers = [
                    (Metric::Impressions, None),
                    (Metric::Replies, of(|view| view.reply_count)),
                    (Metric::Reactions, of(|view| view.like_count)),
                    (Metric::Shares, of(|view| view.repost_count)),
                    (Metric::Quotes, of(|view| view.quote_count)),
                ];
                let id = Some(receipt.remote_id.as_str());
                readings.extend(numbers.map(|(metric, value)| reading(id, metric, value)));
            }
        }
        Ok(readings)
    }
}

impl Open<'_> {
    /// Posts that are gone are left out without a word.
    async fn posts(&self, receipts: &[Receipt]) -> Result<HashMap<String, PostView>, ConnectorError> {
        let uris: Vec<_> = receipts.iter().map(|receipt| ("uris", receipt.remote_id.as_str())).collect();
        let posts: Posts = errors::read(&self.query("app.bsky.feed.getPosts", &uris).await?)?;
        Ok(posts.posts.into_iter().map(|view| (view.uri.clone(), view)).collect())
    }
}
