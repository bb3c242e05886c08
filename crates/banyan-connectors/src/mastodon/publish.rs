//! Carrying a post over in steps, looking how far it is, and finding it again after a lost answer.

mod find;

use std::time::Duration;

use async_trait::async_trait;
use banyan_connector::{
    AssetError, ConnectorError, Found, Link, Progress, Proof, Publishing, Task, Window,
    net::{Answer, Content, Form, FormFile, Method},
};
use banyan_domain::{
    compose::{Media, Poll, Rendered},
    publish::{Receipt, Step, StepKind, Ticket},
    time::UtcMillis,
};

use super::{
    Mastodon,
    client::Client,
    errors::{self, Intent},
    limits::{Software, limits},
    wire::{self, MediaTicket, NewStatus, Status},
};
use crate::shared::pictures::{self, Most};

/// Pictures first, for a post cannot go without them; then the parts, each answering the one before.
pub(super) fn steps(rendered: &Rendered) -> Vec<Step> {
    let uploads = (0..rendered.media.len()).map(Step::upload);
    uploads.chain((0..rendered.parts.len()).map(Step::create)).collect()
}

#[async_trait]
impl Publishing for Mastodon {
    async fn submit(&self, link: &Link<'_>, task: &Task<'_>) -> Result<Progress, ConnectorError> {
        let client = Client::of(link)?;
        match task.step().kind {
            StepKind::Upload(n) => upload(&client, link, task, n).await,
            StepKind::Create(n) => create(&client, link, task, n).await,
            StepKind::UploadThumbnail | StepKind::Finish => Err(errors::broken("a step this network does not have")),
        }
    }

    async fn check(&self, link: &Link<'_>, _task: &Task<'_>, ticket: &Ticket) -> Result<Progress, ConnectorError> {
        let ticket = media_ticket(ticket)?;
        let client = Client::of(link)?;
        let answer = client.look(&["api", "v1", "media", &ticket.media_id], &[]).await?;
        match answer.status.as_u16() {
            404 => Err(errors::rejected("picture-gone", "")),
            422 => Err(errors::advise(&answer, Intent::Write, link.now)),
            _ => uploaded(&errors::accept(answer, Intent::Read, link.now)?, ticket.looks + 1),
        }
    }

    async fn find(&self, link: &Link<'_>, task: &Task<'_>, window: &Window) -> Result<Found, ConnectorError> {
        match task.step().kind {
            // Nobody sees an upload that no post names, and servers sweep it away after a day.
            StepKind::Upload(_) => Ok(Found::Absent { proof: absent("an upload that no post uses", false) }),
            StepKind::Create(n) => {
                let client = Client::of(link)?;
                find::find(&client, link, task, n, window).await
            }
            StepKind::UploadThumbnail | StepKind::Finish => Err(errors::broken("a step this network does not have")),
        }
    }
}

// ---- pictures ------------------------------------------------------------------------------------------------------

async fn upload(client: &Client<'_>, link: &Link<'_>, task: &Task<'_>, n: usize) -> Result<Progress, ConnectorError> {
    let media = task.rendered.media.get(n).ok_or_else(|| errors::broken("an upload without a picture"))?;
    let file = link.assets.open(media).await.map_err(|error| match error {
        AssetError::Refused(why) => errors::rejected("picture-refused", &why),
        AssetError::Missing | AssetError::Unreadable(_) => errors::rejected("picture-missing", ""),
    })?;
    let most = Most::of(limits(link.facts).images.as_ref());
    let sent = pictures::within(file, media, most).await;
    let sent = sent.map_err(|error| errors::rejected("picture-refused", &error.to_string()))?;
    let request = client.request(Method::POST, &["api", "v2", "media"], &[]).multipart(form(media, sent, n)?);
    let answer = client.send(request).await?;
    uploaded(&errors::accept(answer, Intent::Write, link.now)?, 0)
}

fn form(media: &Media, (content, mime_type): (Content, String), n: usize) -> Result<Form, ConnectorError> {
    let ending = mime_type.rsplit('/').next().unwrap_or("bin");
    let file = FormFile { name: format!("file-{}.{ending}", n + 1), mime_type: mime_type.clone(), content };
    let form = Form::default().file("file", file);
    let mut form = form.ok_or_else(|| errors::rejected("picture-type", &mime_type))?;
    if let Some(alt) = media.alt.as_deref().filter(|alt| !alt.is_empty()) {
        form = form.text("description", alt.to_owned());
    }
    Ok(match focus(media) {
        Some(focus) => form.text("focus", focus),
        None => form,
    })
}

pub(super) fn focus(media: &Media) -> Option<String> {
    // Of a part that was cut, the point is the middle.
    let focus = media.focus.filter(|_| media.cut.is_none());
    focus.map(|(x, y)| format!("{:.3},{:.3}", x.clamp(-1.0, 1.0), y.clamp(-1.0, 1.0)))
}

/// 202 and 206, or an attachment without an address: the server is still at it.
fn uploaded(answer: &Answer, looks: u32) -> Result<Progress, ConnectorError> {
    let media: wire::Media = errors::read_written(answer)?;
    let ticket = MediaTicket { v: 1, media_id: media.id, looks };
    let ticket = Ticket(serde_json::to_value(&ticket).map_err(|_| errors::broken("a ticket that cannot be written"))?);
    if answer.status.as_u16() == 200 && media.url.is_some() {
        return Ok(Progress::Ready(ticket));
    }
    Ok(Progress::Processing { ticket, look_again_in: Duration::from_secs(2 << looks.min(5)) })
}

fn media_ticket(ticket: &Ticket) -> Result<MediaTicket, ConnectorError> {
    serde_json::from_value(ticket.0.clone()).map_err(|_| errors::broken("a ticket this room did not write"))
}

// ---- parts ---------------------------------------------------------------------------------------------------------

async fn create(client: &Client<'_>, link: &Link<'_>, task: &Task<'_>, n: usize) -> Result<Progress, ConnectorError> {
    let part = task.rendered.parts.get(n).ok_or_else(|| errors::broken("a step without its part"))?;
    let media_ids = if n == 0 { media_ids(task)? } else { Vec::new() };
    let post = NewStatus {
        status: &part.text,
        media_ids: media_ids.clone(),
        in_reply_to_id: previous(task, n)?,
        spoiler_text: task.rendered.content_warning.as_deref().filter(|words| !words.is_empty()),
        visibility: task.rendered.visibility.as_deref(),
        language: task.rendered.language.as_deref().and_then(language),
        poll: task.rendered.poll.as_ref().filter(|_| n == 0).map(|poll| open_for(poll, poll.minutes * 60)),
    };
    let request = client.request(Method::POST, &["api", "v1", "statuses"], &[]);
    let answer = client.send(request.header("idempotency-key", &task.key.as_header()).json(&post)).await?;
    if matches!(answer.status.as_u16(), 400 | 404 | 422) && is_a_picture_gone(client, &media_ids).await {
        return Err(errors::rejected("picture-gone", ""));
    }
    let status: Status = errors::read_written(&errors::accept(answer, Intent::Write, link.now)?)?;
    Ok(Progress::Live(receipt(status)))
}

pub(super) fn open_for(poll: &Poll, expires_in: u32) -> wire::NewPoll<'_> {
    wire::NewPoll { options: &poll.options, expires_in, multiple: poll.multiple }
}

fn media_ids(task: &Task<'_>) -> Result<Vec<String>, ConnectorError> {
    let uploads = task.steps.iter().enumerate().filter(|(_, step)| matches!(step.kind, StepKind::Upload(_)));
    uploads
        .map(|(index, _)| {
            let ticket = task.done.ticket(index).ok_or_else(|| errors::broken("a part before its pictures"))?;
            media_ticket(ticket).map(|ticket| ticket.media_id)
        })
        .collect()
}

/// Uploads that no post names are swept away after a day. The refusal says so in the server's language only, so it is
/// looked: what is not there any more, or belongs to another post, is 404.
async fn is_a_picture_gone(client: &Client<'_>, media_ids: &[String]) -> bool {
    for id in media_ids {
        let answer = client.look(&["api", "v1", "media", id], &[]).await;
        if answer.is_ok_and(|answer| answer.status.as_u16() == 404) {
            return true;
        }
    }
    false
}

/// Id of the part that part `n` answers.
pub(super) fn previous<'t>(task: &'t Task<'_>, n: usize) -> Result<Option<&'t str>, ConnectorError> {
    if n == 0 {
        return Ok(None);
    }
    let before = task.steps.iter().position(|step| step.kind == StepKind::Create(n - 1));
    let receipt = before.and_then(|index| task.done.receipt(index));
    receipt
        .map(|receipt| Some(receipt.remote_id.as_str()))
        .ok_or_else(|| errors::broken("a part before the one it answers"))
}

/// The network wants ISO 639 without a region; a word it does not know would make it guess.
pub(super) fn language(tag: &str) -> Option<&str> {
    let primary = tag.split(['-', '_']).next()?;
    (matches!(primary.len(), 2 | 3) && primary.bytes().all(|b| b.is_ascii_alphabetic())).then_some(primary)
}

/// Picture ids and the visibility that was granted are kept: a limited account's `public` becomes `unlisted` silently.
pub(super) fn receipt(status: Status) -> Receipt {
    let media: Vec<String> = status.media_attachments.into_iter().map(|media| media.id).collect();
    Receipt {
        remote_id: status.id,
        url: status.url,
        at: status.created_at.as_deref().and_then(moment),
        extra: serde_json::json!({ "media_ids": media, "visibility": status.visibility }),
    }
}

pub(super) fn moment(text: &str) -> Option<UtcMillis> {
    text.parse::<jiff::Timestamp>().ok().map(UtcMillis::from)
}

pub(super) fn absent(what: &str, key_is_honoured: bool) -> Proof {
    Proof { what: what.to_owned(), key_is_honoured }
}

/// Within its life, and with a margin for the way there. SOURCE: <https://docs.joinmastodon.org/methods/statuses/#create>,
/// read 2026-07: kept for one hour.
pub(super) fn key_still_counts(link: &Link<'_>, window: &Window) -> bool {
    const LIFE: Duration = Duration::from_mins(55);
    Software::of(link.facts).honours_keys() && window.from.plus(LIFE) > link.now
}

#[cfg(test)]
mod tests {
    use super::{language, moment};

    #[test]
    fn only_a_language_the_network_knows_is_named() {
        for (tag, expected) in
            [("de", Some("de")), ("pt-BR", Some("pt")), ("zh_Hant", Some("zh")), ("", None), ("klingon", None)]
        {
            assert_eq!(language(tag), expected, "{tag}");
        }
    }

    #[test]
    fn their_moments_are_read_or_left_unknown() {
        assert_eq!(moment("2026-11-20T08:30:00.000Z").unwrap().0, 1_795_163_400_000);
        assert_eq!(moment("yesterday"), None);
    }
}
