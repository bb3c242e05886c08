//! What was put in the queue and did not leave becomes a draft again, with its newest words.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    compose::{Post, Variant},
    ids::{ChannelId, DraftId, PostId, VariantId, WorkspaceId},
    time::UtcMillis,
};

use super::store::{Row, begin, of_post, reopen};
use crate::{
    Actor, Internal,
    compose::{ChosenAim, Draft, When, store::variant as variant_row},
    fresh_id,
};

/// What a post was put in the queue from; what came from the command line or a program has none.
pub(crate) struct SentDraft(Option<Row>);

/// Locked before its publications are, always: whoever takes several places back at once waits here for the others.
pub(crate) async fn sent_draft(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<SentDraft, Internal> {
    Ok(SentDraft(of_post(tx, workspace, post).await?))
}

impl SentDraft {
    /// `called_back` are places it has not left for and no longer waits for; to the others it never goes again from here.
    pub(crate) async fn reopen(
        &self,
        tx: &Tx,
        actor: &Actor,
        called_back: &[(ChannelId, VariantId)],
        now: UtcMillis,
    ) -> Result<DraftId, Internal> {
        let sent = self.0.as_ref().map(Row::draft).transpose()?;
        let draft = newest_words(tx, actor, sent, called_back).await?;
        match &self.0 {
            Some(row) => {
                reopen(tx, actor, row, &draft, now).await?;
                Ok(row.id.into())
            }
            None => {
                let id = fresh_id();
                begin(tx, actor, id, None, &draft, now).await?;
                Ok(id)
            }
        }
    }
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
