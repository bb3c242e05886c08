//! What was said before and what is planned around drafts, as the guard reads it: asked once for all places of a post.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    time::Duration,
};

use banyan_db::{ConnectionTrait, DbBackend, Given, Ids, List, Rows, given, ids_in_one, lists_in_one, values};
use banyan_domain::{
    compose::Wording,
    guard::Draft,
    ids::{PostId, WorkspaceId},
    publish::PublicationState as State,
    time::UtcMillis,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    Internal,
    gather::{SAID_ITEM, SaidItemRow, said_items},
    guard::{KEYED, Texts},
};

/// What was said, and when and where, for the guard.
#[derive(Deserialize)]
pub(super) struct SaidRow {
    pub(super) post_id: Uuid,
    pub(super) channel_id: Uuid,
    /// Empty: everybody.
    pub(super) audience: String,
    pub(super) network: String,
    pub(super) data: String,
    /// Where all of the post is asked for.
    pub(super) post_data: Option<String>,
    pub(super) due_at: i64,
    pub(super) done: String,
    pub(super) state: String,
}

impl SaidRow {
    /// It is out, or will be: what was missed, or was held until its time was over, has been read by nobody.
    pub(super) fn is_read(&self, now: UtcMillis) -> bool {
        let was_missed = self.state == State::Missed.as_str();
        let is_late = self.state == State::NeedsAttention.as_str() && self.due_at <= now.0;
        self.done != "[]" || !(was_missed || is_late)
    }
}

/// The business is asked of the post: asked of the publication, SQLite would read all of a business.
const SAID: &str =
    "SELECT publication.post_id, publication.channel_id, publication.audience, channel.network, variant.data,
    post.data AS post_data, publication.due_at, publication.done, publication.state
    FROM publication JOIN variant ON variant.id = publication.variant_id JOIN post ON post.id = publication.post_id
    JOIN channel ON channel.id = publication.channel_id
    WHERE publication.state <> 'cancelled' AND post.workspace_id = $1";

/// The same of the posts that a statement is given as its value of that number, each with whether all of it is wanted: what
/// it is for and its series stand with the post itself, which of a post of long ago lies on a page that nobody has read
/// for long. SQLite goes through a `CROSS JOIN` in this order, and reads such a page only where something of it is asked
/// for; so the business is asked of the variant, which is read in any case.
fn said_of_given(backend: DbBackend, value: usize) -> String {
    let asked = given(backend, value, &[("id", Given::Id), ("whole", Given::Number)]);
    format!(
        "SELECT publication.post_id, publication.channel_id, publication.audience, channel.network, variant.data,
            CASE WHEN asked.whole = 1 THEN post.data END AS post_data,
            publication.due_at, publication.done, publication.state
         FROM {asked} AS asked CROSS JOIN post CROSS JOIN publication CROSS JOIN variant CROSS JOIN channel
         WHERE post.id = asked.id AND publication.post_id = post.id AND variant.id = publication.variant_id
         AND channel.id = publication.channel_id AND publication.state <> 'cancelled' AND variant.workspace_id = $1"
    )
}

/// `sql` gives what `SAID` does.
fn rows_of(sql: &str) -> List<'_> {
    let columns = &["post_id", "channel_id", "audience", "network", "data", "post_data", "due_at", "done", "state"];
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
const MOST_BESIDE: usize = 16;
/// Of what stands between two moments; of more, each moment is asked about by itself.
const MOST_BETWEEN: usize = 512;
/// Articles and letters are long: the few that share most are read.
const MOST_ITEMS: usize = 6;

/// A draft and how near to another one it must not go out at its place.
pub(super) type Apart<'a> = (&'a Draft, Duration);

/// What drafts are held against: all of it once, and of each draft what of it is its own.
pub(super) struct SaidAround {
    pub(super) posts: Vec<SaidRow>,
    pub(super) items: Vec<SaidItemRow>,
    pub(super) of_each: Vec<Around>,
}

/// Of one draft.
pub(super) struct Around {
    /// The last before it and the next after it.
    near: HashSet<Uuid>,
    /// Of these something goes out at its own place shortly before or after it.
    beside: HashSet<Uuid>,
    /// The most alike first.
    alike: Vec<Uuid>,
}

impl Around {
    pub(super) fn is_held_against(&self, row: &SaidRow) -> bool {
        self.near.contains(&row.post_id) || self.alike.contains(&row.post_id)
    }

    /// It goes out at the draft's own place shortly before or after it.
    pub(super) fn is_beside(&self, row: &SaidRow, (draft, gap): Apart<'_>) -> bool {
        let near = draft.at.minus(gap).0..=draft.at.plus(gap).0;
        row.channel_id == draft.channel.0 && near.contains(&row.due_at) && self.beside.contains(&row.post_id)
    }

    pub(super) fn items<'i, T>(&self, items: &'i HashMap<Uuid, T>) -> impl Iterator<Item = &'i T> {
        self.alike.iter().filter_map(|id| items.get(id)).take(MOST_ITEMS)
    }
}

/// What has words or its link in common with each draft; the last posts before it and the next that are planned after it
/// which the same people see: those for its audience, those for everybody, and all at its own place; and what goes out
/// there too near to it. The drafts are of one post, so for the same people. However many they are, it is two walks to the
/// database and back, each with the same statement: an engine plans it once.
pub(super) async fn said_around(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    drafts: &[Apart<'_>],
    places: u64,
) -> Result<SaidAround, Internal> {
    let backend = on.get_database_backend();
    let audience = drafts.iter().find_map(|(draft, _)| draft.audience.as_deref());
    let texts = Texts::of(drafts.iter().map(|(draft, _)| draft.wording()));
    let values = values![workspace.0, audience.unwrap_or_default(), texts.value()?, moments_of(drafts)?];
    let (keyed, near) =
        (Texts::keyed(backend, 3), near(backend, audience.is_some(), POSTS_AROUND * rows_a_post(places)));
    let [keyed, near] = lists_in_one(on, &format!("WITH {keyed}, {near}"), [KEYED, NEAR], values).await?;
    let mut near: Vec<Near> = near.read()?;
    near.sort_by_key(|near| near.draft);
    let of_each: Vec<Around> = texts.alike(&keyed)?.into_iter().zip(near).map(Around::from).collect();
    let wanted = wanted(&of_each, drafts.iter().any(|(draft, _)| draft.series.is_some()));
    let quoting = of_each.iter().zip(drafts).filter(|(_, (draft, _))| !draft.may_say_items());
    let items: BTreeSet<Uuid> = quoting.flat_map(|(around, _)| &around.alike).copied().collect();
    let (posts, items) = said_of(on, workspace, &wanted, &items).await?;
    Ok(SaidAround { posts, items, of_each })
}

/// Each with whether all of it is wanted: not of what is only alike, unless it may be of the drafts' own series.
fn wanted(of_each: &[Around], is_series: bool) -> BTreeMap<Uuid, bool> {
    let alike = of_each.iter().flat_map(|around| &around.alike);
    let mut wanted: BTreeMap<Uuid, bool> = alike.map(|id| (*id, is_series)).collect();
    wanted.extend(of_each.iter().flat_map(|around| around.near.union(&around.beside)).map(|id| (*id, true)));
    wanted
}

/// Of each draft when and where it goes, for `near`.
fn moments_of(drafts: &[Apart<'_>]) -> Result<String, Internal> {
    let of = |(number, (draft, gap)): (usize, &Apart<'_>)| {
        (number, draft.at.0, draft.channel.0, draft.at.minus(*gap).0, draft.at.plus(*gap).0)
    };
    Ok(serde_json::to_string(&drafts.iter().enumerate().map(of).collect::<Vec<_>>())?)
}

/// What goes out around one draft.
#[derive(Deserialize)]
struct Near {
    draft: usize,
    gone: Ids,
    coming: Ids,
    beside: Ids,
}

impl From<(Vec<Uuid>, Near)> for Around {
    fn from((alike, Near { gone, coming, beside, .. }): (Vec<Uuid>, Near)) -> Self {
        let near = gone.0.into_iter().chain(coming.0).collect();
        Self { near, beside: beside.0.into_iter().collect(), alike }
    }
}

const NEAR: List<'static> =
    List { columns: &["draft", "gone", "coming", "beside"], sql: "SELECT draft, gone, coming, beside FROM near" };

/// To stand before a statement: of each draft the posts that go out around it.
fn near(backend: DbBackend, has_audience: bool, rows: i64) -> String {
    let (number, id) = (Given::Number, Given::Id);
    let columns = [("draft", number), ("at", number), ("channel", id), ("since", number), ("until", number)];
    let whom: &[Whom] =
        if has_audience { &[Whom::Audience("(SELECT $2)"), Whom::Audience("''"), Whom::Place] } else { &[Whom::All] };
    let [gone, coming] = [BEFORE, AFTER].map(|side| ids_in_one(backend, "post_id", &posts_of(whom, &side, rows)));
    let beside = format!(
        "SELECT post_id FROM publication WHERE channel_id = asked.channel AND due_at BETWEEN asked.since AND asked.until
         AND state <> 'cancelled' ORDER BY due_at LIMIT {MOST_BESIDE}"
    );
    format!(
        "near AS MATERIALIZED (SELECT asked.draft, {gone} AS gone, {coming} AS coming, {} AS beside FROM {} AS asked)",
        ids_in_one(backend, "post_id", &beside),
        given(backend, 4, &columns)
    )
}

/// These posts at all their places, each with whether all of it is wanted, and the items among these ids.
async fn said_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    posts: &BTreeMap<Uuid, bool>,
    items: &BTreeSet<Uuid>,
) -> Result<(Vec<SaidRow>, Vec<SaidItemRow>), Internal> {
    let backend = on.get_database_backend();
    let (posts_sql, items_sql) = (said_of_given(backend, 2), said_items(backend, 3));
    let lists = [rows_of(&posts_sql), List { columns: SAID_ITEM, sql: &items_sql }];
    let posts: Vec<(&Uuid, u8)> = posts.iter().map(|(id, is_whole)| (id, u8::from(*is_whole))).collect();
    let values = values![workspace.0, serde_json::to_string(&posts)?, list_of(items)?];
    let [posts, items] = lists_in_one(on, "", lists, values).await?;
    Ok((in_order(&posts)?, items.read()?))
}

fn list_of(ids: &BTreeSet<Uuid>) -> Result<String, Internal> {
    Ok(serde_json::to_string(&ids.iter().map(|id| [id]).collect::<Vec<_>>())?)
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

const BEFORE: Side = Side { moment: "asked.at", from: "<=", until: ">=", nearest: "MAX", order: "DESC" };
const AFTER: Side = Side { moment: "asked.at", from: ">", until: "<=", nearest: "MIN", order: "ASC" };
/// Of one moment that is given.
const BEFORE_GIVEN: Side = Side { moment: "(SELECT $2)", ..BEFORE };

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
    ///
    /// Where a value stands behind a `SELECT`, PostgreSQL does not look at it when it plans: it would plan anew for each.
    fn seen(self, Side { moment, from, until, order, .. }: &Side) -> [String; 2] {
        let by_time = format!("due_at {order}");
        match self {
            Self::All => [format!("workspace_id = $1 AND due_at {from} {moment}"), by_time],
            Self::Place => [format!("channel_id = asked.channel AND due_at {from} {moment}"), by_time],
            Self::Audience(name) => [
                format!(
                    "workspace_id = $1 AND audience {until} {name}
                     AND (audience, due_at) {from} ({name}, {moment})"
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
    const AFTER_BOTH: Side = Side { moment: "(SELECT $3)", ..AFTER };
    let rows = POSTS_AROUND * rows_a_post(places);
    let [last, next] = [BEFORE_GIVEN, AFTER_BOTH].map(|side| posts_of(&[Whom::All], &side, rows));
    let between = format!(
        "SELECT post_id FROM publication WHERE workspace_id = $1 AND due_at > (SELECT $2) AND due_at <= (SELECT $3)
         AND state <> 'cancelled' ORDER BY due_at LIMIT {MOST_BETWEEN}"
    );
    let posts = format!(
        "{SAID} AND post.id IN (SELECT post_id FROM ({last}) AS gone
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

/// The last posts that go out by a moment, at all their places.
pub(super) async fn said_last(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    by: UtcMillis,
    places: u64,
) -> Result<Vec<SaidRow>, Internal> {
    let last = posts_of(&[Whom::All], &BEFORE_GIVEN, POSTS_AROUND * rows_a_post(places));
    let sql = format!("{SAID} AND post.id IN (SELECT post_id FROM ({last}) AS gone)");
    let [posts] = lists_in_one(on, "", [rows_of(&sql)], values![workspace.0, by.0]).await?;
    Ok(posts.read()?)
}

/// Posts alone that have words or a link in common with a text.
pub(super) async fn posts_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &Wording<'_>,
) -> Result<Vec<SaidRow>, Internal> {
    let alike = ids_alike(on, workspace, std::slice::from_ref(said)).await?.into_iter().flatten();
    let alike = alike.map(|id| (id, true)).collect();
    Ok(said_of(on, workspace, &alike, &BTreeSet::new()).await?.0)
}

/// What several texts are like: all of it once, and of each text the posts that are its own.
pub(super) struct AlikeEach {
    pub(super) posts: Vec<SaidRow>,
    pub(super) of_each: Vec<Vec<Uuid>>,
}

/// The same of each of several texts, and only what goes out, or went, between two moments. With the `+` SQLite begins with
/// these posts; without it, it would read all that stands between the moments.
pub(super) async fn posts_alike_each(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &[Wording<'_>],
    [from, until]: [UtcMillis; 2],
) -> Result<AlikeEach, Internal> {
    let of_each = ids_alike(on, workspace, said).await?;
    let alike: BTreeSet<Uuid> = of_each.iter().flatten().copied().collect();
    let asked = given(on.get_database_backend(), 2, &[("id", Given::Id)]);
    let sql = format!(
        "{SAID} AND post.id IN (SELECT asked.id FROM {asked} AS asked)
         AND +publication.due_at BETWEEN (SELECT $3) AND (SELECT $4)"
    );
    let values = values![workspace.0, list_of(&alike)?, from.0, until.0];
    let [posts] = lists_in_one(on, "", [rows_of(&sql)], values).await?;
    Ok(AlikeEach { posts: posts.read()?, of_each })
}

/// Of each text the posts and items that have words or a link in common with it.
async fn ids_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    said: &[Wording<'_>],
) -> Result<Vec<Vec<Uuid>>, Internal> {
    let texts = Texts::of(said.iter().cloned());
    let with = format!("WITH {}", Texts::keyed(on.get_database_backend(), 2));
    let [keyed] = lists_in_one(on, &with, [KEYED], values![workspace.0, texts.value()?]).await?;
    texts.alike(&keyed)
}

/// What a post says at each of its places.
pub(super) async fn said_by_post(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<SaidRow>, Internal> {
    let sql = format!("{SAID} AND post.id = $2");
    let [rows] = lists_in_one(on, "", [rows_of(&sql)], values![workspace.0, post.0]).await?;
    Ok(rows.read()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_only_alike_not_all_is_read_but_for_a_series() {
        let [alike, both, near, beside] = [1, 2, 3, 4].map(Uuid::from_u128);
        let around = Around { near: [both, near].into(), beside: [beside].into(), alike: vec![alike, both] };
        let of_each = [around];
        let read = |is_series| wanted(&of_each, is_series).into_values().collect::<Vec<_>>();
        assert_eq!(read(false), [false, true, true, true]);
        assert_eq!(read(true), [true; 4]);
    }

    #[test]
    fn many_places_have_rows_enough_and_few_statements() {
        let rows = [0, 1, 2, 3, 10, 32, 500].map(rows_a_post);
        assert_eq!(rows, [1, 1, 2, 4, 16, 32, 32]);
    }
}
