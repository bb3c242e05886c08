//! The rows of posts and variants. Private to this room.

use std::time::Duration;

use banyan_db::{ConnectionTrait, FromQueryResult, List, Rows, Tx, all, lists_in_one, one, run, values};
use banyan_domain::{
    compose::{Post, Variant, Wording},
    guard::{Draft, Finding},
    ids::{ChannelId, ItemId, PostId, PublicationId, UserId, VariantId, WorkspaceId},
    publish::PublicationState as State,
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use super::{library::keep_uses, post_words};
use crate::{
    Actor, Internal,
    gather::{SAID_ITEMS, SaidItemRow},
    guard::{remember, with_alike, with_alike_each},
};

pub(super) struct NewPost<'a> {
    pub(super) id: PostId,
    pub(super) workspace: WorkspaceId,
    pub(super) item: Option<ItemId>,
    pub(super) title: &'a str,
    pub(super) post: &'a Post,
    pub(super) by: Option<UserId>,
}

pub(super) async fn insert_post(tx: &Tx, new: &NewPost<'_>, now: UtcMillis) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO post (id, workspace_id, item_id, title, data, revision, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7)",
        values![
            new.id.0,
            new.workspace.0,
            new.item.map(|item| item.0),
            new.title,
            serde_json::to_string(new.post)?,
            now.0,
            new.by.map(|by| by.0)
        ],
    )
    .await?;
    Ok(())
}

/// Somebody else wrote it, or put it in the queue; what nobody did is of another too.
pub(super) async fn is_of_another(on: &impl ConnectionTrait, actor: &Actor, post: PostId) -> Result<bool, Internal> {
    #[derive(FromQueryResult)]
    struct Theirs {
        theirs: i64,
    }
    let user = actor.user.map_or(Uuid::nil(), |user| user.0);
    let sql = "SELECT COUNT(*) AS theirs FROM post
         WHERE id = $1 AND workspace_id = $2 AND (created_by IS NULL OR created_by <> $3)";
    let row: Option<Theirs> = one(on, sql, values![post.0, actor.workspace.0, user]).await?;
    Ok(row.is_some_and(|row| row.theirs > 0))
}

pub(super) struct NewVariant<'a> {
    pub(super) id: VariantId,
    pub(super) workspace: WorkspaceId,
    pub(super) post: PostId,
    pub(super) channel: ChannelId,
    pub(super) variant: &'a Variant,
    pub(super) findings: &'a [Finding],
    pub(super) own_words: bool,
}

pub(super) async fn insert_variant(tx: &Tx, new: NewVariant<'_>) -> Result<(), Internal> {
    run(
        &**tx,
        "INSERT INTO variant (id, workspace_id, post_id, channel_id, data, findings, own_words, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1)",
        values![
            new.id.0,
            new.workspace.0,
            new.post.0,
            new.channel.0,
            serde_json::to_string(new.variant)?,
            serde_json::to_string(new.findings)?,
            new.own_words
        ],
    )
    .await?;
    keep_uses(tx, new.workspace, new.id, new.variant).await?;
    post_words::keep(tx, new.workspace, new.post, new.variant).await?;
    remember(tx, new.workspace, new.post, &new.variant.wording()).await
}

#[derive(FromQueryResult)]
pub(super) struct VariantRow {
    pub(super) id: Uuid,
    pub(super) post_id: Uuid,
    pub(super) data: String,
    pub(super) network: String,
    pub(super) own_words: bool,
    /// Since it was put in the queue.
    pub(super) was_changed: bool,
    /// From an article or a letter.
    pub(super) is_carried: bool,
    pub(super) post_revision: i64,
    pub(super) post_data: String,
}

const VARIANTS: &str = "SELECT variant.id, variant.post_id, variant.data, channel.network, variant.own_words,
    variant.revision > 1 AS was_changed, post.item_id IS NOT NULL AS is_carried, post.revision AS post_revision,
    post.data AS post_data FROM variant
    JOIN post ON post.id = variant.post_id JOIN channel ON channel.id = variant.channel_id WHERE variant.workspace_id = $1";

pub(super) async fn variant(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: VariantId,
) -> Result<Option<VariantRow>, Internal> {
    Ok(one(on, &format!("{VARIANTS} AND variant.id = $2"), values![workspace.0, id.0]).await?)
}

/// Of a post, at all its places.
pub(super) async fn variants_of_post(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<VariantRow>, Internal> {
    Ok(all(on, &format!("{VARIANTS} AND variant.post_id = $2"), values![workspace.0, post.0]).await?)
}

/// Variants of an item's posts that no person has rewritten.
pub(super) async fn untouched_of_item(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    item: ItemId,
) -> Result<Vec<VariantRow>, Internal> {
    Ok(all(
        on,
        &format!("{VARIANTS} AND post.item_id = $2 AND post.words_changed_at IS NULL"),
        values![workspace.0, item.0],
    )
    .await?)
}

/// Where a post still waits in the words it was queued with, and what was found about them.
pub(super) async fn waiting_as_queued(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<(VariantId, PublicationId, Vec<Finding>)>, Internal> {
    #[derive(FromQueryResult)]
    struct Waits {
        variant_id: Uuid,
        id: Uuid,
        findings: String,
    }
    let rows: Vec<Waits> = all(
        on,
        "SELECT publication.variant_id, publication.id, variant.findings FROM publication
         JOIN variant ON variant.id = publication.variant_id
         WHERE publication.workspace_id = $1 AND publication.post_id = $2 AND publication.state = 'scheduled'
           AND variant.revision = 1",
        values![workspace.0, post.0],
    )
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.variant_id.into(), row.id.into(), serde_json::from_str(&row.findings)?)))
        .collect()
}

/// Which posts say an article, and where; what was called back says nothing.
pub(super) async fn said_of_item(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    item: ItemId,
) -> Result<Vec<(PostId, ChannelId)>, Internal> {
    #[derive(FromQueryResult)]
    struct Said {
        post_id: Uuid,
        channel_id: Uuid,
    }
    let rows: Vec<Said> = all(
        on,
        "SELECT publication.post_id, publication.channel_id FROM publication JOIN post ON post.id = publication.post_id
         WHERE post.workspace_id = $1 AND post.item_id = $2 AND publication.state <> 'cancelled'
         ORDER BY publication.due_at",
        values![workspace.0, item.0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.post_id.into(), row.channel_id.into())).collect())
}

pub(super) async fn save_words(
    tx: &Tx,
    workspace: WorkspaceId,
    row: &VariantRow,
    variant: &Variant,
    findings: &[Finding],
) -> Result<(), Internal> {
    run(
        &**tx,
        "UPDATE variant SET data = $2, findings = $3, revision = revision + 1 WHERE id = $1",
        values![row.id, serde_json::to_string(variant)?, serde_json::to_string(findings)?],
    )
    .await?;
    keep_uses(tx, workspace, VariantId(row.id), variant).await?;
    post_words::change(tx, workspace, row, variant).await?;
    remember(tx, workspace, row.post_id.into(), &variant.wording()).await
}

/// What was said, and when and where, for the guard.
#[derive(Deserialize)]
pub(super) struct SaidRow {
    pub(super) post_id: Uuid,
    pub(super) channel_id: Uuid,
    pub(super) network: String,
    pub(super) data: String,
    pub(super) post_data: String,
    pub(super) due_at: i64,
    pub(super) done: String,
    pub(super) state: String,
}

#[derive(Deserialize)]
pub(super) struct AlikeRow {
    /// Of the text it is like.
    pub(super) number: usize,
    #[serde(flatten)]
    pub(super) said: SaidRow,
}

impl SaidRow {
    /// It is out, or will be: what was missed, or was held until its time was over, has been read by nobody.
    pub(super) fn is_read(&self, now: UtcMillis) -> bool {
        let was_missed = self.state == State::Missed.as_str();
        let is_late = self.state == State::NeedsAttention.as_str() && self.due_at <= now.0;
        self.done != "[]" || !(was_missed || is_late)
    }
}

const SAID: &str = "SELECT publication.post_id, publication.channel_id, channel.network, variant.data,
    post.data AS post_data, publication.due_at, publication.done, publication.state
    FROM publication JOIN variant ON variant.id = publication.variant_id JOIN post ON post.id = publication.post_id
    JOIN channel ON channel.id = publication.channel_id WHERE publication.state <> 'cancelled'";

/// `sql` begins with `SAID`.
fn rows_of(sql: &str) -> List<'_> {
    let columns = &["post_id", "channel_id", "network", "data", "post_data", "due_at", "done", "state"];
    List { columns, sql }
}

/// One post after the other, however the engine came by them.
fn in_order(rows: &Rows) -> Result<Vec<SaidRow>, Internal> {
    let mut rows: Vec<SaidRow> = rows.read()?;
    rows.sort_by_key(|row| row.post_id);
    Ok(rows)
}

/// Enough for the ten that are counted, with those among them that are out at some of their places and not at others.
const POSTS_AROUND: i64 = 20;
/// A post has a row for each place; beyond so many places fewer posts are seen.
const MOST_PLACES: u64 = 32;
const MOST_BESIDE: i64 = 16;
/// Of what stands between two moments; of more, each moment is asked about by itself.
const MOST_BETWEEN: usize = 512;

/// What a draft is held against.
pub(super) struct SaidAround {
    pub(super) posts: Vec<SaidRow>,
    /// What goes out at its own place shortly before or after it.
    pub(super) beside: Vec<SaidRow>,
    pub(super) items: Vec<SaidItemRow>,
}

/// What has words or its link in common with a draft; the last posts before it and the next that are planned after it
/// which the same people see: those for its audience, those for everybody, and all at its own place; and what goes out
/// there within `gap`. One statement: each would be a walk to the database and back.
///
/// Where a value stands behind a `SELECT`, PostgreSQL does not look at it when it plans. It would find few posts after a
/// moment that is now, think a plan for just that moment cheaper than the one it has, and plan all of it anew each time.
pub(super) async fn said_around(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    draft: &Draft,
    (places, gap): (u64, Duration),
) -> Result<SaidAround, Internal> {
    let (from, until) = (draft.at.minus(gap), draft.at.plus(gap));
    let audience = draft.audience.as_deref().unwrap_or_default();
    let mut values = values![workspace.0, draft.at.0, audience, draft.channel.0, from.0, until.0];
    let (with, keys) = with_alike(on.get_database_backend(), values.len() + 1, &draft.wording());
    values.extend(keys);
    let whom: &[Whom] = match &draft.audience {
        Some(_) => &[Whom::Audience("(SELECT $3)"), Whom::Audience("''"), Whom::Place],
        None => &[Whom::All],
    };
    let rows = POSTS_AROUND * rows_a_post(places);
    let (last, next) = (posts_of(whom, &BEFORE, rows), posts_of(whom, &AFTER, rows));
    // The business is asked of the post: asked of the publication, SQLite would read all of a business.
    let posts = format!(
        "{SAID} AND post.workspace_id = $1 AND post.id IN (SELECT said_id FROM alike
         UNION SELECT post_id FROM ({last}) AS gone UNION SELECT post_id FROM ({next}) AS coming)"
    );
    let beside = format!(
        "{SAID} AND channel.workspace_id = $1 AND publication.channel_id = (SELECT $4)
         AND publication.due_at >= (SELECT $5) AND publication.due_at <= (SELECT $6)
         ORDER BY publication.due_at LIMIT {MOST_BESIDE}"
    );
    let lists = [rows_of(&posts), rows_of(&beside), SAID_ITEMS];
    let [posts, beside, items] = lists_in_one(on, &with, lists, values).await?;
    Ok(SaidAround { posts: in_order(&posts)?, beside: beside.read()?, items: items.read()? })
}

/// Rounded up, so that a place more is no other statement.
fn rows_a_post(places: u64) -> i64 {
    places.clamp(1, MOST_PLACES).next_power_of_two().cast_signed()
}

/// People who see a draft.
#[derive(Clone, Copy)]
enum Whom {
    All,
    /// By the name, as it stands in the statement; everybody has an empty one.
    Audience(&'static str),
    Place,
}

/// Of a moment: how a search begins there and where it ends.
struct Side {
    /// As it stands in the statement.
    moment: &'static str,
    from: &'static str,
    until: &'static str,
    nearest: &'static str,
    order: &'static str,
}

const BEFORE: Side = Side { moment: "$2", from: "<=", until: ">=", nearest: "MAX", order: "DESC" };
const AFTER: Side = Side { moment: "$2", from: ">", until: "<=", nearest: "MIN", order: "ASC" };
const AFTER_ANOTHER: Side = Side { moment: "$3", ..AFTER };

/// Each group of people is asked by itself, so that an index ends the search. The numbers stand in the statement, so that
/// PostgreSQL knows when it plans how few are wanted.
fn posts_of(whom: &[Whom], side: &Side, rows: i64) -> String {
    let Side { nearest, order, .. } = side;
    let of = |whom: &Whom| {
        let [seen, by] = whom.seen(side);
        format!(
            "SELECT post_id, due_at FROM (SELECT post_id, due_at FROM publication
             WHERE {seen} AND state <> 'cancelled' ORDER BY {by} LIMIT {rows}) AS some_of_them"
        )
    };
    let all = whom.iter().map(of).collect::<Vec<_>>().join(" UNION ALL ");
    format!(
        "SELECT post_id FROM ({all}) AS around GROUP BY post_id ORDER BY {nearest}(due_at) {order} LIMIT {POSTS_AROUND}"
    )
}

impl Whom {
    /// What they see on one side of the moment, and in which order the nearest comes first. Audience and moment are asked
    /// for as one, which only their own index answers: with another, all posts may be read to find none of an audience
    /// that is new.
    fn seen(self, Side { moment, from, until, order, .. }: &Side) -> [String; 2] {
        let by_time = format!("due_at {order}");
        match self {
            Self::All => [format!("workspace_id = $1 AND due_at {from} (SELECT {moment})"), by_time],
            Self::Place => [format!("channel_id = (SELECT $4) AND due_at {from} (SELECT {moment})"), by_time],
            Self::Audience(name) => [
                format!(
                    "workspace_id = $1 AND audience {until} {name}
                     AND (audience, due_at) {from} ({name}, (SELECT {moment}))"
                ),
                format!("audience {order}, {by_time}"),
            ],
        }
    }
}

/// Rows of posts in the order of their times.
pub(super) struct SaidBetween {
    pub(super) posts: Vec<SaidRow>,
    /// So many beside a moment are enough.
    pub(super) around: usize,
}

/// What everybody sees between two moments, with the last posts before the one and the next after the other: for every
/// moment between them there is what `said_around` finds. None where too much stands there.
pub(super) async fn said_between(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    (from, until): (UtcMillis, UtcMillis),
    places: u64,
) -> Result<Option<SaidBetween>, Internal> {
    let rows = POSTS_AROUND * rows_a_post(places);
    let (last, next) = (posts_of(&[Whom::All], &BEFORE, rows), posts_of(&[Whom::All], &AFTER_ANOTHER, rows));
    let between = format!(
        "SELECT post_id FROM publication WHERE workspace_id = $1 AND due_at > (SELECT $2) AND due_at <= (SELECT $3)
         AND state <> 'cancelled' ORDER BY due_at LIMIT {MOST_BETWEEN}"
    );
    let posts = format!(
        "{SAID} AND post.workspace_id = $1 AND post.id IN (SELECT post_id FROM ({last}) AS gone
         UNION SELECT post_id FROM ({next}) AS coming UNION SELECT post_id FROM ({between}) AS between_them)"
    );
    let [posts] = lists_in_one(on, "", [rows_of(&posts)], values![workspace.0, from.0, until.0]).await?;
    let mut posts: Vec<SaidRow> = posts.read()?;
    let stands_between = |row: &&SaidRow| row.due_at > from.0 && row.due_at <= until.0;
    if posts.iter().filter(stands_between).count() >= MOST_BETWEEN {
        return Ok(None);
    }
    posts.sort_by_key(|row| row.due_at);
    Ok(Some(SaidBetween { posts, around: usize::try_from(rows).unwrap_or(usize::MAX) }))
}

/// Posts alone that have words or a link in common with a text.
pub(super) async fn said_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &Wording<'_>,
) -> Result<Vec<SaidRow>, Internal> {
    let mut values = values![workspace.0];
    let (with, keys) = with_alike(on.get_database_backend(), values.len() + 1, said);
    values.extend(keys);
    let sql = format!("{SAID} AND post.workspace_id = $1 AND post.id IN (SELECT said_id FROM alike)");
    let [posts] = lists_in_one(on, &with, [rows_of(&sql)], values).await?;
    in_order(&posts)
}

/// The same of each of several texts, by its number, and only what goes out, or went, between two moments.
pub(super) async fn said_alike_each(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &[Wording<'_>],
    [from, until]: [UtcMillis; 2],
) -> Result<Vec<AlikeRow>, Internal> {
    let mut values = values![workspace.0, from.0, until.0];
    let (with, keys) = with_alike_each(on.get_database_backend(), values.len() + 1, said);
    values.push(keys);
    let sql = format!(
        "SELECT alike.number, said.* FROM alike JOIN ({SAID} AND post.workspace_id = $1
            AND publication.due_at BETWEEN (SELECT $2) AND (SELECT $3)) AS said ON said.post_id = alike.said_id"
    );
    let columns = &["number", "post_id", "channel_id", "network", "data", "post_data", "due_at", "done", "state"];
    let [rows] = lists_in_one(on, &with, [List { columns, sql: &sql }], values).await?;
    Ok(rows.read()?)
}

/// What a post says at each of its places.
pub(super) async fn said_by_post(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<SaidRow>, Internal> {
    let sql = format!("{SAID} AND post.workspace_id = $1 AND post.id = $2");
    let [rows] = lists_in_one(on, "", [rows_of(&sql)], values![workspace.0, post.0]).await?;
    Ok(rows.read()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_places_have_rows_enough_and_few_statements() {
        let rows = [0, 1, 2, 3, 10, 32, 500].map(rows_a_post);
        assert_eq!(rows, [1, 1, 2, 4, 16, 32, 32]);
    }
}
