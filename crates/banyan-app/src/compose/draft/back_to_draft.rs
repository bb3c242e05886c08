//! What was put in the queue and did not leave becomes a draft again, with everything it says now.

use banyan_db::{ConnectionTrait, Tx};
use banyan_domain::{
    compose::{Post, Variant},
    ids::{ChannelId, DraftId, PostId, PublicationId, VariantId, WorkspaceId},
    time::UtcMillis,
};

use super::{
    as_it_says_now::{Said, as_it_says_now},
    store::{Row, begin, lock, mark_queued, name_post, of_post, reopen},
};
use crate::{
    Actor, Internal,
    compose::{Draft, contacts::mentioned, library::media_of, store::variant as variant_row},
    fresh_id,
    workspace::was_recorded,
};

/// What a post was put in the queue from; what came from the command line or a program has none.
pub(crate) struct SentDraft(Option<Row>);

/// Locked before its publications are, always: whoever takes several places back at once waits here for the others.
pub(crate) async fn sent_draft(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<SentDraft, Internal> {
    Ok(SentDraft(of_post(tx, workspace, post).await?))
}

/// What a post became a while ago, and nobody has touched since.
pub(crate) struct ReopenedDraft(DraftId);

/// Locked. None: somebody wrote on in it since then, sent it or removed it.
pub(crate) async fn reopened_draft(
    tx: &Tx,
    workspace: WorkspaceId,
    id: DraftId,
    since: UtcMillis,
) -> Result<Option<ReopenedDraft>, Internal> {
    let row = lock(tx, workspace, id).await?;
    Ok(row.filter(|row| is_untouched(row) && row.changed_at == since.0).map(|_| ReopenedDraft(id)))
}

/// What a post became when one of these was cancelled, and nobody has touched since. Locked.
pub(crate) async fn draft_of_cancelled(
    tx: &Tx,
    workspace: WorkspaceId,
    id: DraftId,
    places: &[PublicationId],
) -> Result<Option<ReopenedDraft>, Internal> {
    let Some(row) = lock(tx, workspace, id).await?.filter(is_untouched) else { return Ok(None) };
    for place in places {
        if was_recorded(&**tx, workspace, ("publish.decide", place.0), UtcMillis(row.changed_at)).await? {
            return Ok(Some(ReopenedDraft(id)));
        }
    }
    Ok(None)
}

/// All that these places say, whatever it was put in the queue from.
pub(crate) async fn draft_of_said(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    places: &[(ChannelId, VariantId)],
) -> Result<Draft, Internal> {
    SentDraft(None).newest(on, workspace, places).await
}

fn is_untouched(row: &Row) -> bool {
    row.queued_at.is_none() && row.removed_at.is_none() && row.page.is_none()
}

impl ReopenedDraft {
    /// On its way again, as that post.
    pub(crate) async fn into_post(
        self,
        tx: &Tx,
        workspace: WorkspaceId,
        post: PostId,
        now: UtcMillis,
    ) -> Result<(), Internal> {
        mark_queued(tx, workspace, self.0, now).await?;
        name_post(tx, self.0, post).await
    }
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
        let draft = self.newest(&**tx, actor.workspace, called_back).await?;
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

    /// With everything it was put in the queue from, as these places say it now.
    pub(super) async fn newest(
        &self,
        on: &impl ConnectionTrait,
        workspace: WorkspaceId,
        places: &[(ChannelId, VariantId)],
    ) -> Result<Draft, Internal> {
        let mut post = Post::default();
        let mut said = Vec::with_capacity(places.len());
        for (channel, variant) in places {
            let row = variant_row(on, workspace, *variant).await?;
            let row = row.ok_or(Internal::Broken("a publication has lost its variant"))?;
            let variant: Variant = serde_json::from_str(&row.data)?;
            post = serde_json::from_str(&row.post_data)?;
            said.push(Said { channel: *channel, network: row.network, variant, was_changed: row.was_changed });
        }
        let sent = self.0.as_ref().map(Row::draft).transpose()?;
        let files = sent.as_ref().map(|sent| sent.media.as_slice()).unwrap_or_default();
        let files = media_of(on, workspace, files).await?.unwrap_or_default();
        let people = mentioned(on, workspace).await?;
        Ok(as_it_says_now(sent.map(|sent| (sent, files)), &post, said, &people))
    }
}
