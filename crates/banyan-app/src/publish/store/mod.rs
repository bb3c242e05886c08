//! The rows of publications and attempts. Private to this room.

mod attempt;
mod claim;
mod edit;
mod page;
mod rest;
mod waiting;

use std::time::Duration;

use banyan_db::{ConnectionTrait, DbErr, Engine, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    compose::Rendered,
    ids::{ChannelId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::{Done, PublicationState, Step, StepKey, Ticket},
    time::UtcMillis,
};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Trouble, ask_again::Answered};
use crate::Internal;

pub(super) use attempt::{AttemptRow, attempts_among, attempts_of, close_attempt, last_attempt, open_attempt};
pub(super) use claim::{claims, give_back};
pub(super) use edit::{EditRow, close_edit, edits_among, edits_of, gone_parts, open_edit, post_revision};
pub(crate) use page::find_page;
pub(super) use page::{PageState, page_of};
pub(crate) use rest::{AT_REST, at_rest};
pub(super) use rest::{
    NewRest, RestRow, ask_for_sign_in, begin_rest, end_rest, forget_rest, keep_sign_in, open_rest, rests, under_way_at,
    waiting_elsewhere,
};
pub(crate) use waiting::{
    Taken, Untouched, hold_waiting, hold_waiting_of_item, refresh_waiting, still_waits, taken_everywhere, taken_slots,
    untouched, waiting_of,
};

#[derive(Clone, Debug)]
pub(super) struct Publication {
    pub(super) id: PublicationId,
    pub(super) workspace: WorkspaceId,
    pub(super) variant: VariantId,
    pub(super) channel: ChannelId,
    pub(super) key: String,
    pub(super) state: PublicationState,
    pub(super) due_at: UtcMillis,
    pub(super) born_at: UtcMillis,
    pub(super) tolerance: Duration,
    pub(super) rendered: Option<Rendered>,
    pub(super) steps: Vec<Step>,
    pub(super) done: Done,
    pub(super) generation: u32,
    pub(super) tries: i64,
    pub(super) looks: i64,
    pub(super) look_again_at: Option<UtcMillis>,
    pub(super) ticket: Option<Ticket>,
    pub(super) asks_person: bool,
    pub(super) trouble: Option<Trouble>,
    /// It was missed, and a person said what becomes of it; nobody has said anything else since.
    pub(super) answered: Option<Answered>,
    pub(super) lease_owner: Option<Uuid>,
    pub(super) lease_until: Option<UtcMillis>,
    pub(super) left_at: Option<UtcMillis>,
    pub(super) published_at: Option<UtcMillis>,
    pub(super) changed_at: Option<UtcMillis>,
    pub(super) taken_down_at: Option<UtcMillis>,
}

impl Publication {
    pub(super) fn key_of_step(&self, step: usize) -> StepKey {
        StepKey { publication_key: self.key.clone(), step, generation: self.generation, born_at: self.born_at }
    }

    pub(super) fn something_public(&self) -> bool {
        self.done.receipts().next().is_some()
    }

    /// Nothing of it is public, and nothing is under way.
    pub(super) fn waits(&self) -> bool {
        use PublicationState::{Missed, NeedsAttention, Scheduled};
        matches!(self.state, Scheduled | Missed | NeedsAttention) && !self.something_public()
    }

    /// It never left, and will not.
    pub(super) fn was_called_off(&self) -> bool {
        self.state == PublicationState::Cancelled && self.taken_down_at.is_none() && !self.something_public()
    }

    /// Which step is next; `None` when all are done.
    pub(super) fn next_index(&self) -> Option<usize> {
        (self.done.0.len() < self.steps.len()).then_some(self.done.0.len())
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    workspace_id: Uuid,
    variant_id: Uuid,
    channel_id: Uuid,
    key: String,
    state: String,
    due_at: i64,
    born_at: i64,
    tolerance_ms: i64,
    rendered: Option<String>,
    steps: Option<String>,
    done: String,
    generation: i64,
    tries: i64,
    looks: i64,
    look_again_at: Option<i64>,
    ticket: Option<String>,
    asks_person: bool,
    trouble: Option<String>,
    answered: Option<String>,
    lease_owner: Option<Uuid>,
    lease_until: Option<i64>,
    left_at: Option<i64>,
    published_at: Option<i64>,
    changed_at: Option<i64>,
    taken_down_at: Option<i64>,
}

impl TryFrom<Row> for Publication {
    type Error = Internal;

    fn try_from(row: Row) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id.into(),
            workspace: row.workspace_id.into(),
            variant: row.variant_id.into(),
            channel: row.channel_id.into(),
            key: row.key,
            state: PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?,
            due_at: UtcMillis(row.due_at),
            born_at: UtcMillis(row.born_at),
            tolerance: Duration::from_millis(u64::try_from(row.tolerance_ms).unwrap_or(0)),
            rendered: read(row.rendered)?,
            steps: read(row.steps)?.unwrap_or_default(),
            done: serde_json::from_str(&row.done)?,
            generation: u32::try_from(row.generation).unwrap_or(0),
            tries: row.tries,
            looks: row.looks,
            look_again_at: row.look_again_at.map(UtcMillis),
            ticket: read(row.ticket)?,
            asks_person: row.asks_person,
            trouble: read(row.trouble)?,
            answered: read(row.answered)?,
            lease_owner: row.lease_owner,
            lease_until: row.lease_until.map(UtcMillis),
            left_at: row.left_at.map(UtcMillis),
            published_at: row.published_at.map(UtcMillis),
            changed_at: row.changed_at.map(UtcMillis),
            taken_down_at: row.taken_down_at.map(UtcMillis),
        })
    }
}

fn read<T: DeserializeOwned>(text: Option<String>) -> Result<Option<T>, serde_json::Error> {
    text.map(|text| serde_json::from_str(&text)).transpose()
}

const COLUMNS: &str = "SELECT id, workspace_id, variant_id, channel_id, key, state, due_at, born_at, tolerance_ms,
    rendered, steps, done, generation, tries, looks, look_again_at, ticket, asks_person, trouble, answered,
    lease_owner, lease_until, left_at, published_at, changed_at, taken_down_at FROM publication";

/// For reading; see `lock` before changing anything.
pub(super) async fn load(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: PublicationId,
) -> Result<Option<Publication>, Internal> {
    let row: Option<Row> =
        one(on, &format!("{COLUMNS} WHERE id = $1 AND workspace_id = $2"), values![id.0, workspace.0]).await?;
    row.map(Publication::try_from).transpose()
}

/// For reading: of a post at all its places, in the order in which they are due.
pub(super) async fn of_post(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<Publication>, Internal> {
    let sql = format!("{COLUMNS} WHERE post_id = $1 AND workspace_id = $2 ORDER BY due_at, id");
    let rows: Vec<Row> = all(on, &sql, values![post.0, workspace.0]).await?;
    rows.into_iter().map(Publication::try_from).collect()
}

/// Loads it so that nobody else can change it before this write ends.
pub(super) async fn lock(tx: &Tx, id: PublicationId) -> Result<Option<Publication>, Internal> {
    // On SQLite the write itself is the lock.
    let lock = if tx.engine() == Engine::Postgres { " FOR UPDATE" } else { "" };
    let row: Option<Row> = one(&**tx, &format!("{COLUMNS} WHERE id = $1{lock}"), values![id.0]).await?;
    row.map(Publication::try_from).transpose()
}

/// All places of a post, in one order, so that two who change several of them wait for each other.
pub(super) async fn lock_places(tx: &Tx, workspace: WorkspaceId, post: PostId) -> Result<Vec<Publication>, Internal> {
    #[derive(FromQueryResult)]
    struct IdRow {
        id: Uuid,
    }
    let sql = "SELECT id FROM publication WHERE workspace_id = $1 AND post_id = $2 ORDER BY id";
    let rows: Vec<IdRow> = all(&**tx, sql, values![workspace.0, post.0]).await?;
    let mut places = Vec::with_capacity(rows.len());
    for row in rows {
        places.extend(lock(tx, row.id.into()).await?);
    }
    Ok(places)
}

pub(super) async fn post_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: PublicationId,
) -> Result<Option<PostId>, Internal> {
    #[derive(FromQueryResult)]
    struct PostRow {
        post_id: Uuid,
    }
    let sql = "SELECT post_id FROM publication WHERE workspace_id = $1 AND id = $2";
    let row: Option<PostRow> = one(on, sql, values![workspace.0, id.0]).await?;
    Ok(row.map(|row| row.post_id.into()))
}

/// Where a post stood until it was taken down there. None: there is no such post.
pub(crate) async fn taken_down(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Option<Vec<(ChannelId, VariantId)>>, Internal> {
    #[derive(FromQueryResult)]
    struct Place {
        channel_id: Uuid,
        variant_id: Uuid,
        taken_down_at: Option<i64>,
    }
    let sql = "SELECT channel_id, variant_id, taken_down_at FROM publication
         WHERE workspace_id = $1 AND post_id = $2 ORDER BY id";
    let places: Vec<Place> = all(on, sql, values![workspace.0, post.0]).await?;
    let down = places.iter().filter(|place| place.taken_down_at.is_some());
    let down = down.map(|place| (place.channel_id.into(), place.variant_id.into())).collect();
    Ok(Some(down).filter(|_| !places.is_empty()))
}

/// A channel has a post once, so each of them is one publication.
pub(super) async fn posts_waiting_at(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<PostId>, Internal> {
    #[derive(FromQueryResult)]
    struct PostRow {
        post_id: Uuid,
    }
    let sql = "SELECT post_id FROM publication WHERE workspace_id = $1 AND channel_id = $2
         AND state IN ('scheduled', 'missed', 'needs_attention') ORDER BY post_id";
    let rows: Vec<PostRow> = all(on, sql, values![workspace.0, channel.0]).await?;
    Ok(rows.into_iter().map(|row| row.post_id.into()).collect())
}

/// Writes back everything that can change on the way.
pub(super) async fn save(tx: &Tx, publication: &Publication) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE publication SET state = $2, due_at = $3, rendered = $4, steps = $5, done = $6, generation = $7,
            tries = $8, looks = $9, look_again_at = $10, ticket = $11, asks_person = $12, trouble = $13,
            lease_owner = $14, lease_until = $15, left_at = $16, published_at = $17, taken_down_at = $18,
            answered = $19
         WHERE id = $1",
        values![
            publication.id.0,
            publication.state.as_str(),
            publication.due_at.0,
            write(publication.rendered.as_ref())?,
            Some(serde_json::to_string(&publication.steps)?),
            serde_json::to_string(&publication.done)?,
            i64::from(publication.generation),
            publication.tries,
            publication.looks,
            publication.look_again_at.map(|at| at.0),
            write(publication.ticket.as_ref())?,
            publication.asks_person,
            write(publication.trouble.as_ref())?,
            publication.lease_owner,
            publication.lease_until.map(|at| at.0),
            publication.left_at.map(|at| at.0),
            publication.published_at.map(|at| at.0),
            publication.taken_down_at.map(|at| at.0),
            write(publication.answered.as_ref())?,
        ],
    )
    .await?;
    Ok(())
}

fn write<T: serde::Serialize>(value: Option<&T>) -> Result<Option<String>, serde_json::Error> {
    value.map(serde_json::to_string).transpose()
}

/// A publication as compose or a person makes it.
pub struct NewPublication {
    pub id: PublicationId,
    pub workspace: WorkspaceId,
    pub post: PostId,
    pub variant: VariantId,
    pub channel: ChannelId,
    /// By its name in the plan; empty: everybody.
    pub audience: String,
    /// Of carried posts: derived from channel and item.
    pub key: String,
    pub due_at: UtcMillis,
    pub born_at: UtcMillis,
    pub tolerance: Duration,
    pub state: PublicationState,
    pub trouble: Option<Trouble>,
    /// Of a page of our own: the address that was kept free for it.
    pub page_slug: Option<String>,
    /// The page it leads to, which must be out first.
    pub page: Option<PublicationId>,
}

/// False when a publication with this key is here already: it has been carried before.
pub(crate) async fn insert(tx: &Tx, new: &NewPublication, now: UtcMillis) -> Result<bool, Internal> {
    let inserted = run(
        &**tx,
        "INSERT INTO publication (id, workspace_id, post_id, variant_id, channel_id, audience, key, state, due_at, born_at,
            tolerance_ms, done, generation, tries, looks, asks_person, trouble, page_slug, page_id, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '[]', 0, 0, 0, $12, $13, $14, $15, $16)
         ON CONFLICT (workspace_id, key) DO NOTHING",
        values![
            new.id.0,
            new.workspace.0,
            new.post.0,
            new.variant.0,
            new.channel.0,
            new.audience.as_str(),
            new.key.as_str(),
            new.state.as_str(),
            new.due_at.0,
            new.born_at.0,
            i64::try_from(new.tolerance.as_millis()).unwrap_or(i64::MAX),
            new.state.waits_for_person(),
            write(new.trouble.as_ref())?,
            new.page_slug.as_deref(),
            new.page.map(|page| page.0),
            now.0,
        ],
    )
    .await?;
    Ok(inserted > 0)
}

/// Whom a post is for, wherever it goes or went.
pub(crate) async fn change_audience(
    tx: &Tx,
    workspace: WorkspaceId,
    post: PostId,
    audience: &str,
) -> Result<(), Internal> {
    let sql = "UPDATE publication SET audience = $3 WHERE post_id = $2 AND workspace_id = $1";
    run(&**tx, sql, values![workspace.0, post.0, audience]).await?;
    Ok(())
}

#[derive(FromQueryResult)]
pub(super) struct Due {
    pub(super) id: Uuid,
    pub(super) channel_id: Uuid,
    pub(super) due_at: i64,
}

/// A channel that is slow has so many waiting for their turn at most, so that it keeps nobody else's from being seen.
const SEEN_OF_A_CHANNEL: i64 = 16;

/// What may move at `until`: due, to be looked at again, or left behind by a process that is gone. Oldest first. At a
/// place that rests only what has left already goes on.
pub(super) async fn due(on: &impl ConnectionTrait, until: UtcMillis, now: UtcMillis) -> Result<Vec<Due>, DbErr> {
    let sql = format!(
        "SELECT id, channel_id, due_at FROM (
         SELECT publication.id, publication.channel_id, publication.due_at, ROW_NUMBER() OVER (
             PARTITION BY publication.channel_id ORDER BY publication.due_at, publication.id) AS place
         FROM publication JOIN channel ON channel.id = publication.channel_id
         WHERE channel.paused_at IS NULL AND channel.removed_at IS NULL
           AND (channel.slow_until IS NULL OR channel.slow_until <= $1)
           AND (
             (publication.state = 'scheduled' AND publication.due_at <= $1
              AND (publication.look_again_at IS NULL OR publication.look_again_at <= $1) AND NOT {AT_REST}
              AND NOT EXISTS (SELECT 1 FROM hold WHERE hold.workspace_id = publication.workspace_id
                              AND hold.released_at IS NULL)
              AND NOT EXISTS (SELECT 1 FROM publication page WHERE page.id = publication.page_id
                              AND page.state NOT IN ('published', 'cancelled')))
             OR (publication.state IN ('submitting', 'processing', 'outcome_unknown')
                 AND publication.look_again_at <= $1)
             OR publication.lease_until < $2
           )) AS due WHERE place <= $3
         ORDER BY due_at, id LIMIT 500"
    );
    all(on, &sql, values![until.0, now.0, SEEN_OF_A_CHANNEL]).await
}

/// Remote ids that receipts of this channel hold already, newest first.
pub(super) async fn held_remote_ids(
    on: &impl ConnectionTrait,
    publication: &Publication,
) -> Result<Vec<String>, Internal> {
    #[derive(FromQueryResult)]
    struct DoneRow {
        done: String,
    }
    let rows: Vec<DoneRow> = all(
        on,
        "SELECT done FROM publication WHERE channel_id = $1 AND done <> '[]' ORDER BY due_at DESC LIMIT 500",
        values![publication.channel.0],
    )
    .await?;
    let mut ids = Vec::new();
    for row in rows {
        let done: Done = serde_json::from_str(&row.done)?;
        ids.extend(done.receipts().map(|receipt| receipt.remote_id.clone()));
    }
    Ok(ids)
}
