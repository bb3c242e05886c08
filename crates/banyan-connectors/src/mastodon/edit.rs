//! Changing and taking down what is already public.

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Editing, Link, net::Method};
use banyan_domain::{
    compose::{Media, Poll, Rendered},
    publish::Receipt,
};

use super::{
    Mastodon,
    client::Client,
    errors::{self, Intent},
    publish::{focus, language, open_for, receipt},
    wire::{ChangedStatus, MediaAttributes, Status},
};

#[async_trait]
impl Editing for Mastodon {
    async fn change(
        &self,
        link: &Link<'_>,
        receipt_before: &Receipt,
        rendered: &Rendered,
        part: usize,
    ) -> Result<Receipt, ConnectorError> {
        let client = Client::of(link)?;
        let poll = rendered.poll.as_ref().filter(|_| part == 0);
        let poll = poll.map(|poll| Ok(open_for(poll, still_open(poll, receipt_before, link)?))).transpose()?;
        let text = rendered.parts.get(part).ok_or_else(|| errors::broken("a change of a part that is not there"))?;
        let media_ids = pictures_of(&client, receipt_before).await?;
        let pictures = if part == 0 { rendered.media.as_slice() } else { &[] };
        let changed = ChangedStatus {
            status: &text.text,
            media_ids: &media_ids,
            media_attributes: media_ids.iter().zip(pictures).map(|(id, media)| words_of(id, media)).collect(),
            spoiler_text: rendered.content_warning.as_deref().unwrap_or_default(),
            language: rendered.language.as_deref().and_then(language),
            poll,
        };
        let path = ["api", "v1", "statuses", &receipt_before.remote_id];
        let answer = client.send(client.request(Method::PUT, &path, &[]).json(&changed)).await?;
        if answer.status.as_u16() == 404 {
            return Err(errors::rejected("post-gone", ""));
        }
        let status: Status = errors::read_written(&errors::accept(answer, Intent::Write, link.now)?)?;
        Ok(receipt(status))
    }

    /// SOURCE: <https://docs.joinmastodon.org/methods/statuses/#edit>, read 2026-11: a change of the options resets all
    /// votes.
    fn changes_poll(&self) -> bool {
        false
    }

    async fn take_down(&self, link: &Link<'_>, receipt: &Receipt) -> Result<(), ConnectorError> {
        let client = Client::of(link)?;
        let path = ["api", "v1", "statuses", &receipt.remote_id];
        let answer = client.send(client.request(Method::DELETE, &path, &[])).await?;
        match answer.status.as_u16() {
            404 | 410 => Ok(()),
            _ => errors::accept(answer, Intent::Write, link.now).map(drop),
        }
    }
}

/// What is left of its time. A poll left out is taken away with its votes, and one with a new end takes votes again: a
/// post whose poll is over, or as good as over, keeps its words.
/// SOURCE: <https://github.com/mastodon/mastodon/blob/main/app/services/update_status_service.rb>, [memory] 2026-11.
fn still_open(poll: &Poll, before: &Receipt, link: &Link<'_>) -> Result<u32, ConnectorError> {
    const LEAST_SECS: u32 = 300;
    let gone = before.at.map_or(0, |at| link.now.since(at).as_secs());
    let left = (poll.minutes * 60).saturating_sub(u32::try_from(gone).unwrap_or(u32::MAX));
    if left < LEAST_SECS {
        return Err(errors::rejected("poll-over", ""));
    }
    Ok(left)
}

/// Kept in the receipt since the post was made; asked for where an older receipt does not say.
async fn pictures_of(client: &Client<'_>, receipt: &Receipt) -> Result<Vec<String>, ConnectorError> {
    if let Some(ids) = receipt.extra["media_ids"].as_array() {
        return Ok(ids.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect());
    }
    let answer = client.look(&["api", "v1", "statuses", &receipt.remote_id], &[]).await?;
    if answer.status.as_u16() == 404 {
        return Err(errors::rejected("post-gone", ""));
    }
    let status: Status = errors::read(&answer)?;
    Ok(status.media_attachments.into_iter().map(|media| media.id).collect())
}

fn words_of<'a>(id: &'a str, media: &'a Media) -> MediaAttributes<'a> {
    MediaAttributes { id, description: media.alt.as_deref().unwrap_or_default(), focus: focus(media) }
}
