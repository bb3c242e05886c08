//! Uploads and posts. A post's key is ours and fixed beforehand, so a lost answer can always be looked up.

use std::collections::BTreeMap;

use async_trait::async_trait;
use banyan_connector::{AssetError, ConnectorError, Found, Link, Progress, Proof, Publishing, Task, Window};
use banyan_domain::{
    compose::{Media, Rendered},
    publish::{Receipt, Step, StepKind, Ticket},
};
use serde_json::{Value, json};

use super::{
    Bluesky, Open,
    errors::{self, Kind},
    limits, post_url, render,
    wire::{AspectRatio, Embed, External, Film, Image, POST, Post, PutRecord, Reply, StrongRef, Uploaded},
};
use crate::shared::{
    at_proto::{
        facets::{self, Shortened},
        identity::did_in_answer,
        tid,
        uri::AtUri,
    },
    pictures::{self, Most},
};

/// Pictures first, for a post can only name what is already there.
pub(super) fn steps(rendered: &Rendered) -> Vec<Step> {
    let uploads = (0..rendered.media.len()).map(Step::upload);
    let thumbnail = thumbnail(rendered).map(|_| Step::thumbnail());
    uploads.chain(thumbnail).chain((0..rendered.parts.len()).map(Step::create)).collect()
}

fn thumbnail(rendered: &Rendered) -> Option<&Media> {
    rendered.card.as_ref().and_then(|card| card.thumbnail.as_ref())
}

#[async_trait]
impl Publishing for Bluesky {
    async fn submit(&self, link: &Link<'_>, task: &Task<'_>) -> Result<Progress, ConnectorError> {
        let open = Open::new(link)?;
        match task.step().kind {
            StepKind::Upload(index) => {
                let limits = limits::limits(link.facts);
                open.upload(task.rendered.media.get(index), Most::of(limits.images.as_ref())).await
            }
            StepKind::UploadThumbnail => {
                let limits = limits::limits(link.facts);
                let bytes = Some(limits::max_thumbnail_bytes(limits.images.as_ref()));
                open.upload(thumbnail(task.rendered), Most { bytes, pixels: None }).await
            }
            StepKind::Create(part) => open.create(task, part).await,
            StepKind::Finish => Err(broken("this network needs no finish")),
        }
    }

    /// Nothing here is ever still being worked on.
    async fn check(&self, _: &Link<'_>, _: &Task<'_>, _: &Ticket) -> Result<Progress, ConnectorError> {
        Err(broken("this network leaves nothing to check"))
    }

    async fn find(&self, link: &Link<'_>, task: &Task<'_>, window: &Window) -> Result<Found, ConnectorError> {
        let StepKind::Create(part) = task.step().kind else {
            let what = "the same picture uploaded again is the same file, and nobody sees it".to_owned();
            return Ok(Found::Absent { proof: Proof { what, key_is_honoured: true } });
        };
        let open = Open::new(link)?;
        let rkey = tid::of_step(task.key, part);
        Ok(match open.look(&rkey).await? {
            Some(receipt) if window.taken.contains(&receipt.remote_id) => Found::CannotTell,
            Some(receipt) => Found::Here(Progress::Live(receipt)),
            None => {
                let what = format!("the account's own server has no post under the key {rkey}");
                Found::Absent { proof: Proof { what, key_is_honoured: true } }
            }
        })
    }
}

impl Open<'_> {
    async fn upload(&self, media: Option<&Media>, most: Most) -> Result<Progress, ConnectorError> {
        let media = media.ok_or_else(|| broken("a step names a picture the post does not have"))?;
        let file = self.link.assets.open(media).await.map_err(|error| match error {
            AssetError::Missing => errors::rejected("picture-missing", ""),
            AssetError::Refused(why) => errors::rejected("picture-refused", &why),
            AssetError::Unreadable(source) => ConnectorError::Unavailable { source },
        })?;
        let (content, mime_type) = pictures::within(file, media, most)
            .await
            .map_err(|error| errors::rejected("picture-refused", &error.to_string()))?;
        let request = self.procedure("com.atproto.repo.uploadBlob").content(&mime_type, content);
        let uploaded: Uploaded = errors::read_written(&self.write(request).await?)?;
        Ok(Progress::Ready(Ticket(json!({ "version": 1, "blob": uploaded.blob }))))
    }

    /// Put under a key of our own, and only where nothing stands yet: sent twice, it is there once.
    async fn create(&self, task: &Task<'_>, part: usize) -> Result<Progress, ConnectorError> {
        let text =
            &task.rendered.parts.get(part).ok_or_else(|| broken("a step names a part the post does not have"))?.text;
        let people = self.people(text).await;
        let record = self.record(task, part, &people)?;
        let rkey = tid::of_step(task.key, part);
        let body =
            PutRecord { repo: &self.session.did, collection: POST, rkey: &rkey, record: &record, swap_record: None };
        let request = self.procedure("com.atproto.repo.putRecord").json(&body);
        let answer = request.send().await.map_err(ConnectorError::of_write)?;
        if errors::refusal(&answer).error == "InvalidSwap" && !answer.status.is_success() {
            return self.already_there(&rkey).await;
        }
        let made = errors::settle(Ok(answer), Kind::Write, self.link.now)?;
        let made: StrongRef = errors::read_written(&made)?;
        Ok(Progress::Live(self.receipt(&made, &rkey)))
    }

    /// The key is taken: an earlier request of this very step arrived after all.
    async fn already_there(&self, rkey: &str) -> Result<Progress, ConnectorError> {
        match self.look(rkey).await {
            Ok(Some(receipt)) => Ok(Progress::Live(receipt)),
            Ok(None) => Err(errors::unexpected("a key is taken and free at the same time", None)),
            Err(error) => Err(ConnectorError::OutcomeUnknown { source: Box::new(error) }),
        }
    }

    /// Without the credential: the record is public, and a dead session must not keep us from knowing.
    async fn look(&self, rkey: &str) -> Result<Option<Receipt>, ConnectorError> {
        let params = [("repo", self.session.did.as_str()), ("collection", POST), ("rkey", rkey)];
        let answer = self.server().query("com.atproto.repo.getRecord", &params).send().await;
        let answer = answer.map_err(ConnectorError::of_read)?;
        if errors::refusal(&answer).error == "RecordNotFound" {
            return Ok(None);
        }
        let found: StrongRef = errors::read(&errors::settle(Ok(answer), Kind::Read, self.link.now)?)?;
        Ok(Some(self.receipt(&found, rkey)))
    }

    fn receipt(&self, made: &StrongRef, rkey: &str) -> Receipt {
        Receipt {
            remote_id: made.uri.clone(),
            url: Some(post_url(&self.session.did, rkey)),
            at: None,
            extra: json!({ "cid": made.cid }),
        }
    }

    /// Ids of the people a text names. One that cannot be found stays plain words; that is no reason to wait.
    async fn people(&self, text: &str) -> BTreeMap<String, String> {
        let mut people = BTreeMap::new();
        for handle in facets::handles(text) {
            let look_up = self.server().query("com.atproto.identity.resolveHandle", &[("handle", &handle)]);
            if let Some(did) = look_up.send().await.ok().as_ref().and_then(did_in_answer) {
                people.insert(handle, did);
            }
        }
        people
    }

    fn record(&self, task: &Task<'_>, part: usize, people: &BTreeMap<String, String>) -> Result<Post, ConnectorError> {
        let rendered = task.rendered;
        let text = rendered.parts[part].text.clone();
        let written = rendered.link.as_deref().filter(|_| rendered.card.is_none()).map(render::written);
        let shortened =
            written.as_deref().zip(rendered.link.as_deref()).map(|(written, uri)| Shortened { written, uri });
        Ok(Post {
            kind: POST,
            facets: facets::mark(&text, people, shortened),
            text,
            created_at: self.link.now.plus(std::time::Duration::from_millis(part as u64)).to_string(),
            langs: rendered.language.clone().into_iter().collect(),
            reply: reply(task, part)?,
            embed: if part == 0 { embed(task)? } else { None },
        })
    }
}

/// A thread hangs on its first post, each part on the one before.
fn reply(task: &Task<'_>, part: usize) -> Result<Option<Reply>, ConnectorError> {
    let Some(before) = part.checked_sub(1) else { return Ok(None) };
    Ok(Some(Reply { root: made(task, 0)?, parent: made(task, before)? }))
}

fn made(task: &Task<'_>, part: usize) -> Result<StrongRef, ConnectorError> {
    let receipt = index(task, StepKind::Create(part)).and_then(|index| task.done.receipt(index));
    let reference = receipt.and_then(|receipt| {
        let cid = receipt.extra["cid"].as_str()?;
        AtUri::parse(&receipt.remote_id)?;
        Some(StrongRef { uri: receipt.remote_id.clone(), cid: cid.to_owned() })
    });
    reference.ok_or_else(|| broken("the receipt of an earlier part is missing"))
}

fn embed(task: &Task<'_>) -> Result<Option<Embed>, ConnectorError> {
    let rendered = task.rendered;
    if !rendered.media.is_empty() {
        if let Some((index, film)) = rendered.media.iter().enumerate().find(|(_, media)| media.is_recording()) {
            return Ok(Some(Embed::Video(Film {
                blob: blob(task, StepKind::Upload(index))?,
                alt: film.alt.clone().filter(|alt| !alt.is_empty()),
                aspect_ratio: aspect_ratio(film),
            })));
        }
        let images =
            rendered.media.iter().enumerate().map(|(n, media)| image(task, n, media)).collect::<Result<_, _>>()?;
        return Ok(Some(Embed::Images { images }));
    }
    let Some(card) = &rendered.card else { return Ok(None) };
    let thumb = thumbnail(rendered).map(|_| blob(task, StepKind::UploadThumbnail)).transpose()?;
    let (uri, title, description) = (card.url.clone(), card.title.clone(), card.description.clone());
    Ok(Some(Embed::External { external: External { uri, title, description, thumb } }))
}

fn image(task: &Task<'_>, index: usize, media: &Media) -> Result<Image, ConnectorError> {
    Ok(Image {
        blob: blob(task, StepKind::Upload(index))?,
        alt: media.alt.clone().unwrap_or_default(),
        aspect_ratio: aspect_ratio(media),
    })
}

fn aspect_ratio(media: &Media) -> Option<AspectRatio> {
    let (width, height) = media.sides().filter(|(width, height)| *width > 0 && *height > 0)?;
    Some(AspectRatio { width, height })
}

fn blob(task: &Task<'_>, kind: StepKind) -> Result<Value, ConnectorError> {
    let ticket = index(task, kind).and_then(|index| task.done.ticket(index));
    let blob = ticket.map(|ticket| ticket.0["blob"].clone()).filter(Value::is_object);
    blob.ok_or_else(|| broken("the upload a post needs is missing"))
}

fn index(task: &Task<'_>, kind: StepKind) -> Option<usize> {
    task.steps.iter().position(|step| step.kind == kind)
}

fn broken(what: &str) -> ConnectorError {
    errors::unexpected(what, None)
}
