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
            value: account.followers_count,
            read_at: link.now,
        }];
        for some in receipts.chunks(MANY) {
            let statuses = statuses(&client, link, some).await?;
            for receipt in some {
                let status = statuses.iter().find(|status| status.id == receipt.remote_id);
                readings.extend(numbers(status).chain(votes(status)).map(|(metric, value)| Reading {
                    remote_id: Some(receipt.remote_id.clone()),
                    metric,
                    value,
                    read_at: link.now,
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

/// Only of what asks something.
fn votes(status: Option<&Status>) -> impl Iterator<Item = (Metric, Option<u64>)> {
    let poll = status.and_then(|status| status.poll.as_ref());
    poll.map(|poll| (Metric::Votes, poll.voters_count.or(poll.votes_count))).into_iter()
}
