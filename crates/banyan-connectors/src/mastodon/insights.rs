//! The numbers this network tells: answers, likes, shares, quotes and followers; never how often a post was shown.

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Insights, Link};
use banyan_domain::{
    measure::{Metric, Reading},
    publish::Receipt,
};

use super::{
    Mastodon,
    client::Client,
    errors::{self, Intent},
    limits::Software,
    wire::{Account, Status},
};

/// Read at once; longer addresses are refused by some servers.
const MANY: usize = 20;

#[async_trait]
impl Insights for Mastodon {
    async fn read(&self, link: &Link<'_>, receipts: &[Receipt]) -> Result<Vec<Reading>, ConnectorError> {
        let client = Client::of(link)?;
        let account: Account = errors::read(&client.get(&["api", "v1", "accounts", "verify_credentials"], &[]).await?)?;
        let mut readings = vec![Reading {
            remote_id: None,
            metric: Metric::Followers,
            answer: None,
            value: account.followers_count,
            read_at: link.now,
        }];
        for some in receipts.chunks(MANY) {
            let statuses = statuses(&client, link, some).await?;
            for receipt in some {
                let status = statuses.iter().find(|status| status.id == receipt.remote_id);
                let number = |(metric, value)| (metric, None, value);
                readings.extend(numbers(status).map(number).chain(votes(status)).map(|(metric, answer, value)| {
                    let remote_id = Some(receipt.remote_id.clone());
                    Reading { remote_id, metric, answer, value, read_at: link.now }
                }));
            }
        }
        Ok(readings)
    }
}

/// Those that still stand; what is gone is missing.
async fn statuses(client: &Client<'_>, link: &Link<'_>, receipts: &[Receipt]) -> Result<Vec<Status>, ConnectorError> {
    if Software::of(link.facts).reads_many() {
        let query: Vec<(&str, &str)> = receipts.iter().map(|receipt| ("id[]", receipt.remote_id.as_str())).collect();
        return errors::read(&client.get(&["api", "v1", "statuses"], &query).await?);
    }
    let mut found = Vec::new();
    for receipt in receipts {
        let answer = client.look(&["api", "v1", "statuses", &receipt.remote_id], &[]).await?;
        if answer.status.as_u16() != 404 {
            found.push(errors::read(&errors::accept(answer, Intent::Read, link.now)?)?);
        }
    }
    Ok(found)
}

fn numbers(status: Option<&Status>) -> impl Iterator<Item = (Metric, Option<u64>)> {
    [
        (Metric::Impressions, None),
        (Metric::Replies, status.and_then(|status| status.replies_count)),
        (Metric::Reactions, status.and_then(|status| status.favourites_count)),
        (Metric::Shares, status.and_then(|status| status.reblogs_count)),
        (Metric::Quotes, status.and_then(|status| status.quotes_count)),
    ]
    .into_iter()
}

/// Only of what asks something: of all answers together, and of each.
fn votes(status: Option<&Status>) -> impl Iterator<Item = (Metric, Option<String>, Option<u64>)> {
    status.and_then(|status| status.poll.as_ref()).into_iter().flat_map(|poll| {
        let all = (Metric::Votes, None, poll.voters_count.or(poll.votes_count));
        let each = poll.options.iter().map(|option| (Metric::Votes, Some(option.title.clone()), option.votes_count));
        std::iter::once(all).chain(each)
    })
}
