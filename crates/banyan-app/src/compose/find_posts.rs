//! A post of long ago, found by its words.

use banyan_db::{ConnectionTrait, FromQueryResult, Value, all, values};
use banyan_domain::{
    compose::{Variant, asked_for, folded},
    ids::{PostId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde::Serialize;
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
    /// When it went out, else when it shall.
    pub at: UtcMillis,
    /// Names of the networks it is out on.
    pub out_on: Vec<String>,
}

/// Posts in which every word stands, or begins one: those with the whole words first, of these the newest. Where there is
/// none, those that have them inside a word. Without a word: what was written last.
pub async fn find_posts(app: &App, actor: &Actor, asked: &str, limit: u32) -> Result<Vec<FoundPost>, ProofError> {
    actor.needs(Right::Look)?;
    let words = asked_for(asked);
    let on = app.db.read();
    let ids = if asked.trim().is_empty() {
        latest(on, actor.workspace, limit).await?
    } else {
        let begun = search(on, actor.workspace, &words, limit, BEGINS).await?;
        if begun.is_empty() { search(on, actor.workspace, &words, limit, INSIDE).await? } else { begun }
    };
    Ok(shown(on, actor.workspace, &ids, &words).await?)
}

#[derive(FromQueryResult)]
struct IdRow {
    post_id: Uuid,
}

/// Each post once, however many places it went to.
async fn latest(on: &impl ConnectionTrait, workspace: WorkspaceId, limit: u32) -> Result<Vec<Uuid>, Internal> {
    let sql = "SELECT post_id, MAX(at) AS latest FROM (
            SELECT post_id, COALESCE(published_at, due_at) AS at FROM publication WHERE workspace_id = $1
            ORDER BY due_at DESC LIMIT $3) AS newest
         GROUP BY post_id ORDER BY latest DESC, post_id DESC LIMIT $2";
    let limit = i64::from(limit);
    let rows: Vec<IdRow> = all(on, sql, values![workspace.0, limit, limit * MOST_PLACES]).await?;
    Ok(rows.into_iter().map(|row| row.post_id).collect())
}

/// How a word that is asked for stands to one of a post: where it is looked for, and between what.
type Way = (&'static str, fn(&str) -> [String; 2]);

/// The index is read from the word to the last that begins with it.
const BEGINS: Way = ("word >= {from} AND word < {to}", |word| [word.to_owned(), format!("{word}{LAST_LETTER}")]);
/// The whole index is read.
const INSIDE: Way = ("word LIKE {from} AND word <> {to}", |word| [format!("%{word}%"), String::new()]);
const LAST_LETTER: char = char::MAX;

async fn search(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    words: &[String],
    limit: u32,
    (way, between): Way,
) -> Result<Vec<Uuid>, Internal> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut values: Vec<Value> = values![workspace.0, i64::from(limit), words.len() as i64];
    let mut each = Vec::with_capacity(words.len());
    for word in words {
        let first = values.len() + 1;
        let way = way.replace("{from}", &format!("${}", first + 1)).replace("{to}", &format!("${}", first + 2));
        each.push(format!(
            "SELECT post_id, MAX(CASE WHEN word = ${first} THEN 1 ELSE 0 END) AS is_whole FROM post_word
             WHERE workspace_id = $1 AND {way} GROUP BY post_id"
        ));
        values.push(word.as_str().into());
        values.extend(between(word).map(Value::from));
    }
    let sql = format!(
        "SELECT found.post_id, found.whole, MAX(COALESCE(publication.published_at, publication.due_at)) AS latest
         FROM (SELECT post_id, SUM(is_whole) AS whole FROM ({}) AS of_each GROUP BY post_id HAVING COUNT(*) = $3) AS found
         JOIN publication ON publication.post_id = found.post_id
         GROUP BY found.post_id, found.whole ORDER BY whole DESC, latest DESC, found.post_id DESC LIMIT $2",
        each.join(" UNION ALL ")
    );
    let rows: Vec<IdRow> = all(on, &sql, values).await?;
    Ok(rows.into_iter().map(|row| row.post_id).collect())
}

#[derive(FromQueryResult)]
struct Row {
    post_id: Uuid,
    title: String,
    data: String,
    network: String,
    state: String,
    at: i64,
}

async fn shown(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    ids: &[Uuid],
    words: &[String],
) -> Result<Vec<FoundPost>, Internal> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..ids.len() + 2).map(|place| format!("${place}")).collect();
    // The business is asked of the post: asked of the publication, SQLite would read all of a business.
    let sql = format!(
        "SELECT post.id AS post_id, post.title, variant.data, channel.network, publication.state,
            COALESCE(publication.published_at, publication.due_at) AS at
         FROM post JOIN variant ON variant.post_id = post.id JOIN channel ON channel.id = variant.channel_id
         JOIN publication ON publication.post_id = post.id AND publication.variant_id = variant.id
         WHERE post.workspace_id = $1 AND post.id IN ({}) ORDER BY at DESC, variant.id",
        places.join(", ")
    );
    let mut values = values![workspace.0];
    values.extend(ids.iter().map(|id| Value::from(*id)));
    let mut found = together(all(on, &sql, values).await?, words)?;
    found.sort_by_key(|post| ids.iter().position(|id| *id == post.id.0));
    Ok(found)
}

/// What all its places say, the first with the words that were asked for as its excerpt.
fn together(rows: Vec<Row>, words: &[String]) -> Result<Vec<FoundPost>, Internal> {
    let mut found: Vec<FoundPost> = Vec::new();
    for row in rows {
        let is_out = matches!(row.state.as_str(), "published" | "published_in_part");
        let network = Some(row.network).filter(|_| is_out);
        match found.iter_mut().find(|post| post.id.0 == row.post_id) {
            Some(post) => post.out_on.extend(network),
            None => {
                let variant: Variant = serde_json::from_str(&row.data)?;
                found.push(FoundPost {
                    id: row.post_id.into(),
                    title: row.title,
                    excerpt: excerpt(&variant.text, words),
                    at: UtcMillis(row.at),
                    out_on: network.into_iter().collect(),
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
