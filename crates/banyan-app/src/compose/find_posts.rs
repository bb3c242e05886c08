//! A post of long ago, found by its words.

use banyan_db::{FromQueryResult, Value, all};
use banyan_domain::{compose::Variant, ids::PostId, time::UtcMillis, workspace::Right};
use serde::Serialize;
use uuid::Uuid;

use crate::{Actor, App, Internal, publish::ProofError};

/// Of a question; more do not narrow it any further.
const MOST_WORDS: usize = 8;
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

#[derive(FromQueryResult)]
struct Row {
    post_id: Uuid,
    title: String,
    data: String,
    network: String,
    state: String,
    at: i64,
}

/// Every word must stand in it, as part of a word too; newest first. Without a word: what was written last.
pub async fn find_posts(app: &App, actor: &Actor, asked: &str, limit: u32) -> Result<Vec<FoundPost>, ProofError> {
    actor.needs(Right::Look)?;
    let words: Vec<String> = asked.split_whitespace().take(MOST_WORDS).map(str::to_lowercase).collect();
    let mut values: Vec<Value> = vec![actor.workspace.0.into(), i64::from(limit).into()];
    let tests: Vec<String> =
        (3..).take(words.len()).map(|at| format!(" AND variant.said LIKE ${at} ESCAPE '\\'")).collect();
    let tests = tests.concat();
    values.extend(words.iter().map(|word| Value::from(format!("%{}%", literally(word)))));
    let sql = format!(
        "SELECT variant.post_id, post.title, variant.data, channel.network, publication.state,
            COALESCE(publication.published_at, publication.due_at) AS at
         FROM variant JOIN post ON post.id = variant.post_id JOIN channel ON channel.id = variant.channel_id
         JOIN publication ON publication.variant_id = variant.id
         WHERE variant.post_id IN (
            SELECT post_id FROM (
                SELECT variant.post_id, MAX(COALESCE(publication.published_at, publication.due_at)) AS latest
                FROM variant JOIN publication ON publication.variant_id = variant.id
                WHERE variant.workspace_id = $1{tests}
                GROUP BY variant.post_id ORDER BY latest DESC LIMIT $2) AS found)
         ORDER BY at DESC, variant.post_id, variant.id"
    );
    let rows: Vec<Row> = all(app.db.read(), &sql, values).await?;
    Ok(together(rows, &words)?)
}

/// What stands for "anything" in a question stands for itself.
fn literally(word: &str) -> String {
    word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

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
    let has = |line: &&str| words.iter().any(|word| line.to_lowercase().contains(word));
    let line = text.lines().find(has).or_else(|| text.lines().find(|line| !line.trim().is_empty()));
    let line = line.unwrap_or_default().trim();
    let short: String = line.chars().take(EXCERPT_LETTERS).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_stand_for_anything_stand_for_themselves() {
        assert_eq!(literally(r"50%_\rye"), r"50\%\_\\rye");
    }

    #[test]
    fn the_excerpt_is_the_line_that_was_asked_for() {
        let text = "First line.\n\nThen RYE rests.";
        assert_eq!(excerpt(text, &["rye".to_owned()]), "Then RYE rests.");
        assert_eq!(excerpt(text, &["oat".to_owned()]), "First line.");
        assert_eq!(excerpt("", &[]), "");
    }
}
