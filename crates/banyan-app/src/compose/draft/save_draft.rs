//! Kept at every change: what a page sends is written down, and what stands against other words is settled by a person.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    compose::is_worth_keeping,
    ids::{DraftId, PostId},
    time::UtcMillis,
    workspace::Right,
};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    KeptRule,
    list_drafts::OpenDraft,
    store::{self, Row},
};
use crate::{
    Actor, App, Internal,
    compose::{Draft, store::waiting_as_queued, write_post::keep_findings},
    workspace::Refused,
};

/// What one open page wants kept.
#[derive(Clone, Debug)]
pub struct SaveDraft<'a> {
    pub id: DraftId,
    /// The page itself, as long as it is open. An answer that got lost on the way does not make it a stranger.
    pub page: Uuid,
    /// The revision it was read at, zero where nothing was kept yet.
    pub read: i64,
    pub draft: &'a Draft,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// Another one than was sent where that has gone on its way: other words begin a draft of their own.
    pub id: DraftId,
    pub revision: i64,
    /// These very words are in the queue already, as this post.
    pub queued: Option<PostId>,
    /// The words before them are, as this one: somebody put them there while the page was open.
    pub follows: Option<PostId>,
    /// Who else has it open.
    pub others: Vec<String>,
    /// What was kept of the guard's findings, each as whoever kept it said.
    pub kept: BTreeMap<String, KeptRule>,
    /// It was undone, and nothing else was written since.
    pub can_redo: bool,
}

impl SavedDraft {
    fn of(id: DraftId, revision: i64, draft: &Draft) -> Self {
        let kept = draft.kept.clone();
        Self { id, revision, queued: None, follows: None, others: Vec::new(), kept, can_redo: false }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such draft; nothing was changed")]
    NotHere,
    #[error("there is no such version of it; nothing was changed")]
    NoVersion,
    #[error("somebody wrote other words meanwhile; yours are not lost, and nothing was written over")]
    Conflict { theirs: Box<OpenDraft> },
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for DraftError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Harmless to repeat. Nothing at all is kept of a page on which nothing stands.
pub async fn save_draft(app: &App, actor: &Actor, wish: &SaveDraft<'_>) -> Result<SavedDraft, DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let Found { id, row, follows } = find(&tx, actor, wish).await?;
    let draft = with_keepers(actor, wish.draft, row.as_ref(), now)?;
    let wish = &SaveDraft { draft: &draft, ..*wish };
    let saved = match row {
        None if draft.is_empty() => return Ok(SavedDraft::of(id, 0, &draft)),
        None => begin(&tx, actor, wish, (id, follows), now).await?,
        Some(row) if row.queued_at.is_some() => {
            let kept = keep_later(&tx, actor, &row, &draft).await?;
            SavedDraft { kept, ..queued_already(&row)? }
        }
        Some(row) if row.revision != wish.read && row.page != Some(wish.page) => {
            let others = store::others_at(&*tx, actor, id, now).await?;
            return Err(DraftError::Conflict { theirs: Box::new(OpenDraft::of(&row, others)?) });
        }
        Some(row) => change(&tx, actor, wish, &row, now).await?,
    };
    store::be_seen(&tx, actor, saved.id, now).await?;
    tx.commit().await?;
    Ok(saved)
}

struct Found {
    id: DraftId,
    row: Option<Row>,
    /// Where it would be begun beside words that are on their way.
    follows: Option<PostId>,
}

/// The draft these words belong to. Where its words are on their way, the same once more are a second press of the
/// button; others belong to a draft of their own, the same one however often they come.
async fn find(tx: &Tx, actor: &Actor, wish: &SaveDraft<'_>) -> Result<Found, Internal> {
    let row = store::lock(tx, actor.workspace, wish.id).await?;
    match row {
        Some(row) if row.queued_at.is_some() && !wish.draft.says_the_same_as(&row.draft()?) => {
            let id = next_id(wish)?;
            let follows = row.post_id.map(PostId);
            Ok(Found { id, row: store::lock(tx, actor.workspace, id).await?, follows })
        }
        row => Ok(Found { id: wish.id, row, follows: None }),
    }
}

fn with_keepers(actor: &Actor, draft: &Draft, row: Option<&Row>, now: UtcMillis) -> Result<Draft, Internal> {
    let before = row.map(Row::draft).transpose()?.unwrap_or_default();
    Ok(draft.with_keepers(actor, &before, now))
}

fn next_id(wish: &SaveDraft<'_>) -> Result<DraftId, Internal> {
    let mut digest = Sha256::new();
    digest.update(wish.id.0.as_bytes());
    digest.update(wish.draft.as_bytes()?);
    let bytes: [u8; 16] = digest.finalize()[..16].try_into().expect("a digest has 32 bytes");
    Ok(DraftId(uuid::Builder::from_custom_bytes(bytes).into_uuid()))
}

async fn begin(
    tx: &Tx,
    actor: &Actor,
    wish: &SaveDraft<'_>,
    (id, follows): (DraftId, Option<PostId>),
    now: UtcMillis,
) -> Result<SavedDraft, DraftError> {
    if store::begin(tx, actor, id, Some(wish.page), wish.draft, now).await? {
        if let Some(post) = follows {
            store::follow(tx, id, post).await?;
        }
        return Ok(SavedDraft { follows, ..SavedDraft::of(id, 1, wish.draft) });
    }
    // The same page sent it twice at once: the other was faster.
    let row = store::lock(tx, actor.workspace, id).await?.ok_or(DraftError::NotHere)?;
    Ok(change(tx, actor, wish, &row, now).await?)
}

/// "Keep it", said on a page that was still open when its words went into the queue: it is kept with the post, once,
/// wherever that still waits in these words. Answers all that is kept of them.
async fn keep_later(tx: &Tx, actor: &Actor, row: &Row, draft: &Draft) -> Result<BTreeMap<String, KeptRule>, Internal> {
    let mut before = row.draft()?;
    let mut fresh = draft.kept.clone();
    fresh.retain(|rule, _| !before.kept.contains_key(rule));
    let Some(post) = row.post_id.filter(|_| !fresh.is_empty()) else { return Ok(before.kept) };
    let waiting = waiting_as_queued(&**tx, actor.workspace, PostId(post)).await?;
    let places = waiting.iter().map(|(variant, publication, findings)| (*variant, *publication, findings.as_slice()));
    keep_findings(tx, actor, &fresh, places).await?;
    before.kept.append(&mut fresh);
    store::keep_rules(tx, row, &before).await?;
    Ok(before.kept)
}

fn queued_already(row: &Row) -> Result<SavedDraft, Internal> {
    let queued = row.post_id.map(PostId);
    Ok(SavedDraft { queued, ..SavedDraft::of(row.id.into(), row.revision, &row.draft()?) })
}

async fn change(
    tx: &Tx,
    actor: &Actor,
    wish: &SaveDraft<'_>,
    row: &Row,
    now: UtcMillis,
) -> Result<SavedDraft, Internal> {
    let before = row.draft()?;
    let stands = before == *wish.draft && row.removed_at.is_none();
    let revision = if stands {
        row.revision
    } else {
        keep_former(tx, actor, row, &before, wish.draft, now).await?;
        store::change(tx, actor, row, Some(wish.page), wish.draft, now).await?
    };
    let id = row.id.into();
    let others = store::others_at(&**tx, actor, id, now).await?;
    let follows = row.follows.map(PostId);
    let can_redo = stands && store::can_redo(&**tx, row).await?;
    Ok(SavedDraft { follows, others, can_redo, ..SavedDraft::of(id, revision, wish.draft) })
}

async fn keep_former(
    tx: &Tx,
    actor: &Actor,
    row: &Row,
    before: &Draft,
    after: &Draft,
    now: UtcMillis,
) -> Result<(), Internal> {
    let last = store::versions(&**tx, actor.workspace, row.id.into(), 1).await?;
    let last_kept = UtcMillis(last.first().map_or(row.begun_at, |version| version.kept_at));
    let by_other = row.changed_by != actor.user.map(|user| user.0);
    let letters = (before.letters(), after.letters());
    // Whoever goes back and writes on from there comes back to there first.
    if by_other
        || row.at_version.is_some()
        || is_worth_keeping(letters, now.since(UtcMillis(row.changed_at)), now.since(last_kept))
    {
        store::keep_former(tx, actor.workspace, row, now).await?;
    }
    Ok(())
}

/// Whose words stand, where two wrote at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    Mine,
    Theirs,
}

/// A person has seen both. What does not stand is a version, so neither is lost.
pub async fn settle_draft(
    app: &App,
    actor: &Actor,
    wish: &SaveDraft<'_>,
    keep: Keep,
) -> Result<SavedDraft, DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let Found { id, row, follows } = find(&tx, actor, wish).await?;
    let draft = with_keepers(actor, wish.draft, row.as_ref(), now)?;
    let wish = &SaveDraft { draft: &draft, ..*wish };
    let Some(row) = row else {
        let saved = begin(&tx, actor, wish, (id, follows), now).await?;
        tx.commit().await?;
        return Ok(saved);
    };
    let saved = match keep {
        _ if row.queued_at.is_some() => queued_already(&row)?,
        Keep::Mine => {
            store::keep_former(&tx, actor.workspace, &row, now).await?;
            let revision = store::change(&tx, actor, &row, Some(wish.page), wish.draft, now).await?;
            SavedDraft::of(id, revision, wish.draft)
        }
        Keep::Theirs => {
            let mine = serde_json::to_string(wish.draft).map_err(Internal::from)?;
            let me = actor.user.map(|user| user.0);
            store::keep_version(&tx, actor.workspace, row.id, &mine, (now, me), now).await?;
            SavedDraft::of(id, row.revision, &row.draft()?)
        }
    };
    tx.commit().await?;
    Ok(saved)
}
