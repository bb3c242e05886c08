//! Stop: a post that has not left is called back and becomes a draft again, with its newest words.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    compose::{Post, Variant},
    ids::{ChannelId, DraftId, PostId, VariantId},
    workspace::Right,
};
use serde_json::json;

use super::store::{Row, begin, of_post, reopen};
use crate::{
    Actor, App, Internal,
    compose::{ChosenAim, Draft, When, store::variant as variant_row},
    fresh_id,
    publish::{CalledBack, stop_waiting},
    workspace::{Refused, record},
};

#[derive(Debug, thiserror::Error)]
pub enum StopError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such post")]
    NotHere,
    #[error("it has left already; nothing was stopped")]
    HasLeft,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for StopError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped {
    pub draft: DraftId,
    pub places: usize,
    /// Places it had left for already; there it stays.
    pub gone: usize,
}

/// Places it has left for are not among those of the draft, so that it never goes there twice.
pub async fn stop_post(app: &App, actor: &Actor, post: PostId) -> Result<Stopped, StopError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let row = of_post(&tx, actor.workspace, post).await?;
    let CalledBack { waiting, gone } = stop_waiting(&tx, actor.workspace, post).await?;
    if waiting.is_empty() {
        return Err(if gone == 0 { StopError::NotHere } else { StopError::HasLeft });
    }
    let sent = row.as_ref().map(Row::draft).transpose()?;
    let draft = newest_words(&tx, actor, sent, &waiting).await?;
    let id = match &row {
        Some(row) => {
            reopen(&tx, actor, row, &draft, now).await?;
            row.id.into()
        }
        None => {
            let id = fresh_id();
            begin(&tx, actor, id, None, &draft, now).await?;
            id
        }
    };
    let data = json!({ "places": waiting.len(), "gone": gone });
    record(&tx, actor.workspace, actor, now, "compose.stop", Some(post.0), &data).await?;
    tx.commit().await?;
    Ok(Stopped { draft: id, places: waiting.len(), gone })
}

/// As it was written, with what was changed since it was put in the queue.
async fn newest_words(
    tx: &Tx,
    actor: &Actor,
    sent: Option<Draft>,
    waiting: &[(ChannelId, VariantId)],
) -> Result<Draft, Internal> {
    let mut words = Vec::with_capacity(waiting.len());
    let mut post = None;
    for (channel, variant) in waiting {
        let row = variant_row(&**tx, actor.workspace, *variant).await?;
        let row = row.ok_or(Internal::Broken("a publication has lost its variant"))?;
        let variant: Variant = serde_json::from_str(&row.data)?;
        words.push((*channel, variant, row.was_changed));
        post = Some(row.post_data);
    }
    let channels = words.iter().map(|(channel, ..)| *channel).collect();
    let was_changed = sent.is_none() || words.iter().any(|(.., was_changed)| *was_changed);
    let draft = match (sent, post) {
        (Some(sent), _) => sent,
        (None, Some(post)) => written_elsewhere(&serde_json::from_str(&post)?, &words[0].1),
        (None, None) => Draft::default(),
    };
    let draft = Draft { channels, when: When::NextSlot, ..draft };
    Ok(if was_changed { with_newest(draft, words) } else { draft })
}

/// What all places say now is what the draft says; otherwise each keeps the words it was given.
fn with_newest(mut draft: Draft, words: Vec<(ChannelId, Variant, bool)>) -> Draft {
    let first = words.first().map(|(_, variant, _)| variant.own_text().into_owned()).unwrap_or_default();
    if words.iter().all(|(_, variant, _)| variant.own_text() == first) {
        return Draft { text: first, own: BTreeMap::new(), ..draft };
    }
    for (channel, variant, was_changed) in words {
        if was_changed {
            draft.own.insert(channel, variant.own_text().into_owned());
        }
    }
    draft
}

/// It came from the command line or from a program: there was no draft.
fn written_elsewhere(post: &Post, first: &Variant) -> Draft {
    Draft {
        title: first.title.clone(),
        text: first.own_text().into_owned(),
        first_comment: first.first_comment.clone(),
        link: first.link.clone(),
        hashtags: first.hashtags.clone(),
        language: first.language.clone(),
        content_warning: first.content_warning.clone(),
        objective: post.objective,
        aim: ChosenAim::of(post),
        about: post.about.clone(),
        again: post.again,
        ..Draft::default()
    }
}
