//! A post of long ago, found by its words.

use banyan_db::{ConnectionTrait, FromQueryResult, Value, all, all_in_one, one, places_of, values};
use banyan_domain::{
    compose::{Variant, asked_for, folded},
    ids::{PostId, WorkspaceId},
    publish::PublicationState,
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Actor, App, Internal, publish::ProofError};

/// A post that goes to more places than this may push an older one off the list of the latest.
const MOST_PLACES: i64 = 16;
const EXCERPT_LETTERS: usize = 240;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundPost {
    pub id: PostId,
    pub title: String,
    /// Its words around what was looked for.
    pub excerpt: String,
    /// When it went out, else when it shall or should have.
    pub at: UtcMillis,
    /// Names of the networks it is out on.
    pub out_on: Vec<String>,
    pub state: FoundState,
}

/// What became of a post: of its places the one that got farthest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundState {
    /// It never went out.
    Cancelled,
    TakenDown,
    /// For its time, or for a person.
    Waits,
    Leaving,
    /// Nobody can tell whether it is out.
    Unknown,
    Out,
}

impl FoundState {
    pub const ALL: [Self; 6] = [Self::Cancelled, Self::TakenDown, Self::Waits, Self::Leaving, Self::Unknown, Self::Out];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::TakenDown => "taken_down",
            Self::Waits => "waits",
            Self::Leaving => "leaving",
            Self::Unknown => "unknown",
            Self::Out => "out",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    fn of(state: PublicationState, was_taken_down: bool) -> Self {
        match state {
            PublicationState::Published | PublicationState::PublishedInPart => Self::Out,
            PublicationState::OutcomeUnknown => Self::Unknown,
            PublicationState::Submitting | PublicationState::Processing => Self::Leaving,
            PublicationState::Scheduled | PublicationState::NeedsAttention | PublicationState::Missed => Self::Waits,
            PublicationState::Cancelled if was_taken_down => Self::TakenDown,
            PublicationState::Cancelled => Self::Cancelled,
        }
    }
}

/// Posts in which every word stands, or begins one: those with the whole words first, of these the newest. Where there is
/// none, those that have them inside a word. Without a word: what was written last.
pub async fn find_posts(app: &App, actor: &Actor, asked: &str, limit: u32) -> Result<Vec<FoundPost>, ProofError> {
    find_more_posts(app, actor, asked, (0, limit)).await
}

/// The same behind so many of the first.
pub async fn find_more_posts(
    app: &App,
    actor: &Actor,
    asked: &str,
    (skip, limit): (u32, u32),
) -> Result<Vec<FoundPost>, ProofError> {
    actor.needs(Right::Look)?;
    let words = asked_for(asked);
    let on = app.db.read();
    let most = skip.saturating_add(limit);
    let mut ids = if asked.trim().is_empty() {
        newest_with(on, actor.workspace, &[], (most, 0)).await?
    } else {
        found(on, actor.workspace, &words, most).await?
    };
    ids.drain(..ids.len().min(skip as usize));
    Ok(shown(on, actor.workspace, &ids, &words).await?)
}

async fn found(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    words: &[String],
    limit: u32,
) -> Result<Vec<Uuid>, Internal> {
    let whole: Vec<Way> = words.iter().map(|word| Way::Is(vec![word.clone()])).collect();
    let mut ids = search(on, workspace, &whole, limit).await?;
    if ids.len() < limit as usize {
        let begun: Vec<Way> = words.iter().map(|word| Way::BeginsWith(word.clone())).collect();
        let others = search(on, workspace, &begun, limit).await?;
        ids.extend(others.into_iter().filter(|id| !ids.contains(id)).collect::<Vec<_>>());
        ids.truncate(limit as usize);
    }
    if ids.is_empty() {
        let mut inside = Vec::with_capacity(words.len());
        for word in words {
            inside.push(Way::Is(words_with(on, workspace, word).await?));
        }
        ids = search(on, workspace, &inside, limit).await?;
    }
    Ok(ids)
}

/// How a word that is asked for stands to one of a post.
enum Way {
    /// It is one of these.
    Is(Vec<String>),
    BeginsWith(String),
}

const LAST_LETTER: char = char::MAX;

impl Way {
    /// Of a row of `post_word`, with what it is held against behind the other values.
    fn holds(&self, values: &mut Vec<Value>) -> String {
        let mut place = |value: Value| {
            values.push(value);
            format!("${}", values.len())
        };
        match self {
            Self::Is(words) => {
                let places: Vec<String> = words.iter().map(|word| place(word.as_str().into())).collect();
                format!("post_word.word IN ({})", places.join(", "))
            }
            Self::BeginsWith(word) => {
                let (from, to) = (place(word.as_str().into()), place(format!("{word}{LAST_LETTER}").into()));
                format!("post_word.word >= {from} AND post_word.word < {to}")
            }
        }
    }
}

/// A word that stands in no more posts than this leads to them; where each stands in more, so many of the newest are looked
/// through: of a word that is everywhere the first few are wanted.
const RARE: i64 = 2_000;
/// First the few that mostly do.
const LOOKED_THROUGH: [i64; 2] = [600, 4_000];
/// Beyond it nobody asks which of two words is the rarer one.
const MOST_COUNTED: i64 = 50_000;

/// Newest first.
async fn search(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ways: &[Way],
    limit: u32,
) -> Result<Vec<Uuid>, Internal> {
    match rarest(on, workspace, ways, RARE).await? {
        None | Some((0, _)) => Ok(Vec::new()),
        Some((posts, number)) if posts <= RARE => with_rare(on, workspace, ways, number, limit).await,
        Some(_) => with_common(on, workspace, ways, limit).await,
    }
}

/// In how many posts the rarest of them stands, and which it is. Of one that stands in more than `most`, only that.
async fn rarest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ways: &[Way],
    most: i64,
) -> Result<Option<(i64, usize)>, Internal> {
    let mut rarest: Option<(i64, usize)> = None;
    for (number, way) in ways.iter().enumerate() {
        let posts = count(on, workspace, way, most).await?;
        rarest = Some(rarest.map_or((posts, number), |known| known.min((posts, number))));
    }
    Ok(rarest)
}

async fn count(on: &impl ConnectionTrait, workspace: WorkspaceId, way: &Way, most: i64) -> Result<i64, Internal> {
    #[derive(FromQueryResult)]
    struct Count {
        posts: i64,
    }
    if matches!(way, Way::Is(words) if words.is_empty()) {
        return Ok(0);
    }
    let mut values = values![workspace.0, most + 1];
    let holds = way.holds(&mut values);
    let sql = format!(
        "SELECT COUNT(*) AS posts FROM (SELECT 1 AS hit FROM post_word WHERE workspace_id = $1 AND {holds} LIMIT $2) AS few"
    );
    Ok(one::<Count>(on, &sql, values).await?.map_or(0, |count| count.posts))
}

#[derive(Deserialize)]
struct IdRow {
    post_id: Uuid,
}

async fn with_rare(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ways: &[Way],
    rare: usize,
    limit: u32,
) -> Result<Vec<Uuid>, Internal> {
    let mut values = values![workspace.0, i64::from(limit)];
    let holds = ways[rare].holds(&mut values);
    let others = ways.iter().enumerate().filter(|(number, _)| *number != rare).map(|(_, way)| way);
    let sql = format!(
        "SELECT found.post_id, MAX(COALESCE(publication.published_at, publication.due_at)) AS latest
         FROM (SELECT DISTINCT post_id FROM post_word WHERE workspace_id = $1 AND {holds}) AS found
         JOIN publication ON publication.post_id = found.post_id WHERE {}
         GROUP BY found.post_id ORDER BY latest DESC, found.post_id DESC LIMIT $2",
        all_in("found.post_id", others, &mut values)
    );
    let rows: Vec<IdRow> = all_in_one(on, &["post_id"], &sql, values).await?;
    Ok(rows.into_iter().map(|row| row.post_id).collect())
}

/// The newest posts have what is everywhere. Where such words seldom stand together, the rarest of them leads on.
async fn with_common(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ways: &[Way],
    limit: u32,
) -> Result<Vec<Uuid>, Internal> {
    let mut newest = Vec::new();
    for looked_through in LOOKED_THROUGH {
        newest = newest_with(on, workspace, ways, (limit, looked_through)).await?;
        if newest.len() >= limit as usize {
            return Ok(newest);
        }
    }
    match rarest(on, workspace, ways, MOST_COUNTED).await? {
        Some((_, number)) => with_rare(on, workspace, ways, number, limit).await,
        None => Ok(newest),
    }
}

/// Each post once, however many places it went to; of so many as are looked through. Their words are read a post at a time.
async fn newest_with(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ways: &[Way],
    (limit, looked_through): (u32, i64),
) -> Result<Vec<Uuid>, Internal> {
    let limit = i64::from(limit);
    let mut values = values![workspace.0, limit, looked_through.max(limit * MOST_PLACES)];
    let sql = format!(
        "SELECT post_id, latest FROM (SELECT post_id, MAX(at) AS latest FROM (
            SELECT post_id, COALESCE(published_at, due_at) AS at FROM publication WHERE workspace_id = $1
            ORDER BY due_at DESC LIMIT $3) AS newest GROUP BY post_id) AS posts
         WHERE {} ORDER BY latest DESC, post_id DESC LIMIT $2",
        all_in("posts.post_id", ways.iter(), &mut values)
    );
    let rows: Vec<IdRow> = all_in_one(on, &["post_id"], &sql, values).await?;
    Ok(rows.into_iter().map(|row| row.post_id).collect())
}

/// The post is one of the business already; its own words are read, not all posts of a word. Asked whether such a row
/// exists, PostgreSQL may read the words of all businesses once, and join them.
fn all_in<'w>(post: &str, ways: impl Iterator<Item = &'w Way>, values: &mut Vec<Value>) -> String {
    let has = |way: &Way| {
        let holds = way.holds(values);
        format!("(SELECT 1 FROM post_word WHERE post_word.post_id = {post} AND {holds} LIMIT 1) IS NOT NULL")
    };
    let each: Vec<String> = ways.map(has).collect();
    if each.is_empty() { "1 = 1".to_owned() } else { each.join(" AND ") }
}

/// Of all words that are there, those in which it stands; more than these are not what somebody remembers.
const MOST_WORDS: i64 = 200;

/// From each word to the next, never through all posts of one.
async fn words_with(on: &impl ConnectionTrait, workspace: WorkspaceId, inside: &str) -> Result<Vec<String>, Internal> {
    #[derive(FromQueryResult)]
    struct WordRow {
        word: String,
    }
    let sql = "WITH RECURSIVE known (word) AS (
            SELECT MIN(word) FROM post_word WHERE workspace_id = $1
            UNION ALL
            SELECT (SELECT MIN(post_word.word) FROM post_word
                WHERE post_word.workspace_id = $1 AND post_word.word > known.word)
            FROM known WHERE known.word IS NOT NULL)
         SELECT word FROM known WHERE word LIKE $2 LIMIT $3";
    let rows: Vec<WordRow> = all(on, sql, values![workspace.0, format!("%{inside}%"), MOST_WORDS]).await?;
    Ok(rows.into_iter().map(|row| row.word).collect())
}

#[derive(Deserialize)]
struct Row {
    post_id: Uuid,
    title: String,
    data: String,
    network: String,
    state: String,
    taken_down_at: Option<i64>,
    at: i64,
}

const ROW: [&str; 7] = ["post_id", "title", "data", "network", "state", "taken_down_at", "at"];

async fn shown(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ids: &[Uuid],
    words: &[String],
) -> Result<Vec<FoundPost>, Internal> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = values![workspace.0];
    let places = places_of(ids.iter().copied(), &mut values);
    // The business is asked of the post: asked of the publication, SQLite would read all of a business.
    let sql = format!(
        "SELECT post.id AS post_id, post.title, variant.data, channel.network, publication.state,
            publication.taken_down_at, COALESCE(publication.published_at, publication.due_at) AS at
         FROM post JOIN variant ON variant.post_id = post.id JOIN channel ON channel.id = variant.channel_id
         JOIN publication ON publication.post_id = post.id AND publication.variant_id = variant.id
         WHERE post.workspace_id = $1 AND post.id IN ({places}) ORDER BY at DESC, variant.id"
    );
    let mut found = together(all_in_one(on, &ROW, &sql, values).await?, words)?;
    found.sort_by_key(|post| ids.iter().position(|id| *id == post.id.0));
    Ok(found)
}

/// What all its places say, the first with the words that were asked for as its excerpt.
fn together(rows: Vec<Row>, words: &[String]) -> Result<Vec<FoundPost>, Internal> {
    let mut found: Vec<FoundPost> = Vec::new();
    for row in rows {
        let state = PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?;
        let state = FoundState::of(state, row.taken_down_at.is_some());
        let network = Some(row.network).filter(|_| state == FoundState::Out);
        match found.iter_mut().find(|post| post.id.0 == row.post_id) {
            Some(post) => {
                post.out_on.extend(network);
                post.state = post.state.max(state);
            }
            None => {
                let variant: Variant = serde_json::from_str(&row.data)?;
                found.push(FoundPost {
                    id: row.post_id.into(),
                    title: row.title,
                    excerpt: excerpt(&variant.text, words),
                    at: UtcMillis(row.at),
                    out_on: network.into_iter().collect(),
                    state,
                });
            }
        }
    }
    Ok(found)
}

/// The line with the first word that was asked for, else the beginning.
fn excerpt(text: &str, words: &[String]) -> String {
    let has = |line: &&str| words.iter().any(|word| folded(line).contains(word.as_str()));
    let line = text.lines().find(has).or_else(|| text.lines().find(|line| !line.trim().is_empty()));
    let line = line.unwrap_or_default().trim();
    let short: String = line.chars().take(EXCERPT_LETTERS).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_excerpt_is_the_line_that_was_asked_for() {
        let text = "First line.\n\nThen RYË rests.";
        assert_eq!(excerpt(text, &["rye".to_owned()]), "Then RYË rests.");
        assert_eq!(excerpt(text, &["oat".to_owned()]), "First line.");
        assert_eq!(excerpt("", &[]), "");
    }
}
