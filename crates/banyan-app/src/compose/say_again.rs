//! Older posts that have worn well: offered with their age and why, and said again with a fresh first sentence.

use std::collections::BTreeMap;

use banyan_db::{ConnectionTrait, FromQueryResult, all, all_in_one, places_of, values};
use banyan_domain::{
    compose::{
        Objective, Post, Variant, Wording, folded,
        mentions::as_written,
        sentences::{paragraphs, sentences},
    },
    guard::{self, Draft as Guarded, GuardRules, Past, Said, names_a_day},
    ids::{ChannelId, PostId, VariantId},
    publish::Done,
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    CarryError, Draft, WriteError, assemble::OWN_SITE, contacts::mentioned, draft::draft_of_said, guard_draft,
    said_around::said_by_post,
};
use crate::{Actor, App, Internal, guard::rules_of, plan::in_force};

/// Offered at once.
const MOST: usize = 12;
const LOOKED_THROUGH: i64 = 400;
/// Less is no post that anybody misses.
const FEWEST_LETTERS: usize = 60;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WornWell {
    pub post: PostId,
    pub title: String,
    pub text: String,
    /// When it went out.
    pub at: UtcMillis,
    pub url: Option<String>,
    /// What it was for: it gives something away, or tells who we are.
    pub objective: Objective,
    pub places: usize,
}

#[derive(FromQueryResult)]
struct Row {
    post_id: Uuid,
    title: String,
    post_data: String,
    item_id: Option<Uuid>,
    variant_id: Uuid,
    data: String,
    own_words: bool,
    network: String,
    channel_id: Uuid,
    done: String,
    at: i64,
}

impl Row {
    /// It shows an article as its source has it, which the others only tell of.
    fn shows_article(&self) -> bool {
        self.network == OWN_SITE && self.item_id.is_some() && !self.own_words
    }
}

const ROWS: &str = "SELECT post.id AS post_id, post.title, post.data AS post_data, post.item_id,
        variant.id AS variant_id, variant.data, variant.own_words, channel.network, publication.channel_id,
        publication.done, publication.published_at AS at
    FROM publication JOIN post ON post.id = publication.post_id JOIN variant ON variant.id = publication.variant_id
    JOIN channel ON channel.id = publication.channel_id
    WHERE post.workspace_id = $1 AND publication.state = 'published' AND publication.taken_down_at IS NULL";

/// Old enough to be said again by the rules of the guard, true on any day, and not said since; the youngest first.
pub async fn list_worn_well(app: &App, actor: &Actor) -> Result<Vec<WornWell>, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let on = app.db.read();
    let plan = in_force(on, actor.workspace).await?;
    let rules = rules_of(on, actor.workspace, &plan, app.now()).await?;
    let before = app.now().minus(DAY * rules.repeat_days);
    let mut offered: Vec<WornWell> = Vec::new();
    // Most are found among the first: the words of the others are not read.
    for some in out_before(on, actor, before).await?.chunks(MOST) {
        let rows = each_once(rows_among(on, actor, some).await?);
        let worn_well: Vec<Option<WornWell>> =
            rows.iter().map(|(row, places)| worn_well(row, *places)).collect::<Result<_, _>>()?;
        let worn_well: Vec<WornWell> = worn_well.into_iter().flatten().collect();
        let said = said_since(on, actor, &worn_well, &rules, app.now()).await?;
        offered.extend(worn_well.into_iter().zip(said).filter(|(_, said)| !said).map(|(one, _)| one));
        if offered.len() >= MOST {
            break;
        }
    }
    offered.truncate(MOST);
    Ok(offered)
}

/// Of the latest that were out then the publications of each post, the youngest post first.
async fn out_before(on: &impl ConnectionTrait, actor: &Actor, before: UtcMillis) -> Result<Vec<Vec<Uuid>>, Internal> {
    #[derive(Deserialize)]
    struct OutRow {
        id: Uuid,
        post_id: Uuid,
    }
    let sql = "SELECT id, post_id FROM publication WHERE workspace_id = $1 AND state = 'published'
           AND taken_down_at IS NULL AND published_at < $2
         ORDER BY published_at DESC LIMIT $3";
    let values = values![actor.workspace.0, before.0, LOOKED_THROUGH];
    let rows: Vec<OutRow> = all_in_one(on, &["id", "post_id"], sql, values).await?;
    let mut posts: Vec<(Uuid, Vec<Uuid>)> = Vec::new();
    for row in rows {
        match posts.iter_mut().find(|(post, _)| *post == row.post_id) {
            Some((_, out)) => out.push(row.id),
            None => posts.push((row.post_id, vec![row.id])),
        }
    }
    Ok(posts.into_iter().map(|(_, out)| out).collect())
}

async fn rows_among(on: &impl ConnectionTrait, actor: &Actor, posts: &[Vec<Uuid>]) -> Result<Vec<Row>, Internal> {
    let mut values = values![actor.workspace.0];
    let places = places_of(posts.iter().flatten().copied(), &mut values);
    let sql = format!("{ROWS} AND publication.id IN ({places}) ORDER BY publication.published_at DESC");
    Ok(all(on, &sql, values).await?)
}

/// A post as a network had it, where one did: the page of our own site is longer.
fn each_once(rows: Vec<Row>) -> Vec<(Row, usize)> {
    let mut posts: Vec<(Row, usize)> = Vec::new();
    for row in rows {
        match posts.iter_mut().find(|(known, _)| known.post_id == row.post_id) {
            Some((known, places)) => {
                *places += 1;
                if known.network == OWN_SITE {
                    *known = row;
                }
            }
            None => posts.push((row, 1)),
        }
    }
    posts
}

/// None of what asks for business, belongs to a day or a series, or says too little.
fn worn_well(row: &Row, places: usize) -> Result<Option<WornWell>, Internal> {
    let post: Post = serde_json::from_str(&row.post_data)?;
    let variant: Variant = serde_json::from_str(&row.data)?;
    let done: Done = serde_json::from_str(&row.done)?;
    let text = variant.own_text().into_owned();
    let lasts = matches!(post.objective, Objective::Teach | Objective::Tell)
        && post.part_of.is_none()
        && post.series.is_none()
        && !names_a_day(&text);
    let is_enough = text.chars().count() >= FEWEST_LETTERS;
    Ok((lasts && is_enough).then(|| WornWell {
        post: row.post_id.into(),
        title: row.title.clone(),
        text,
        at: UtcMillis(row.at),
        url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
        objective: post.objective,
        places,
    }))
}

/// Of each whether it was, in other clothes too: asked of all at once.
async fn said_since(
    on: &impl ConnectionTrait,
    actor: &Actor,
    old: &[WornWell],
    rules: &GuardRules,
    now: UtcMillis,
) -> Result<Vec<bool>, Internal> {
    let texts: Vec<Wording<'_>> = old.iter().map(|old| Wording::of(&old.text)).collect();
    // What is further away is no repetition.
    let near = DAY * rules.repeat_days;
    let between = [now.minus(near), now.plus(near)];
    let past = guard_draft::said_alike_each(on, actor.workspace, &texts, between).await?;
    Ok(old.iter().zip(past).map(|(old, past)| repeats(&old.text, past, (rules, now))).collect())
}

/// Whether the guard would take a text for a repetition, wherever a post said it.
pub(super) fn repeats(text: &str, posts: Vec<Past>, (rules, at): (&GuardRules, UtcMillis)) -> bool {
    let draft = Guarded {
        post: PostId(Uuid::nil()),
        channel: ChannelId(Uuid::nil()),
        audience: None,
        text: text.to_owned(),
        link: None,
        link_states: BTreeMap::new(),
        beside: Vec::new(),
        comment: None,
        hashtags: Vec::new(),
        media: Vec::new(),
        objective: Objective::default(),
        is_page: false,
        series: None,
        again: None,
        strangers: Vec::new(),
        is_carried: false,
        without_goal: false,
        at,
    };
    guard::repeats(&draft, &Said { posts, ..Said::default() }, rules)
}

/// All of it as it was said, at the places where it stands; but for the first sentence of its words, which is to be written
/// anew for each place that has its own.
pub async fn begin_again(app: &App, actor: &Actor, post: PostId) -> Result<Draft, WriteError> {
    actor.needs(Right::Write).map_err(CarryError::from)?;
    let sql = format!("{ROWS} AND publication.post_id = $2 ORDER BY publication.published_at");
    let rows: Vec<Row> = all(app.db.read(), &sql, values![actor.workspace.0, post.0]).await?;
    let told: Vec<&Row> = rows.iter().filter(|row| !row.shows_article()).collect();
    let told = if told.is_empty() { rows.iter().collect() } else { told };
    if told.is_empty() {
        return Err(CarryError::NotHere.into());
    }
    let places: Vec<(ChannelId, VariantId)> =
        told.iter().map(|row| (row.channel_id.into(), row.variant_id.into())).collect();
    let said = draft_of_said(app.db.read(), actor.workspace, &places).await?;
    let own = said.own.iter().map(|(place, own)| (*place, without_first_sentence(own)));
    Ok(Draft {
        text: without_first_sentence(&said.text),
        own: own.filter(|(_, own)| !own.is_empty()).collect(),
        again: Some(post),
        ..said
    })
}

fn without_first_sentence(text: &str) -> String {
    text.trim().strip_prefix(first_sentence(text)).unwrap_or_default().trim_start().to_owned()
}

/// Whether every text begins with a sentence that the old post does not have.
pub(super) async fn refuse_same_beginning(app: &App, actor: &Actor, draft: &Draft) -> Result<(), WriteError> {
    let Some(post) = draft.again else { return Ok(()) };
    let said = said_by_post(app.db.read(), actor.workspace, post).await?;
    if said.is_empty() {
        return Err(CarryError::NotHere.into());
    }
    // People stand in a draft by other names than a network knows them by.
    let people = mentioned(app.db.read(), actor.workspace).await?;
    let mut old = String::new();
    for row in &said {
        let variant: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
        let typed = as_written(&row.network, &variant.text, &people);
        old = format!("{old}\n{}\n{}", words_alone(&variant.text), words_alone(&typed));
    }
    let is_fresh = |text: &str| !old.contains(&words_alone(first_sentence(text)));
    let own = draft.channels.iter().map(|channel| draft.words_for(*channel).0);
    if own.into_iter().all(is_fresh) { Ok(()) } else { Err(WriteError::SameBeginning) }
}

fn first_sentence(text: &str) -> &str {
    paragraphs(text).into_iter().flat_map(sentences).next().unwrap_or_default()
}

/// Without what is only louder, or dressed otherwise.
fn words_alone(text: &str) -> String {
    let text = folded(text);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_sentence_is_fresh_only_in_other_words() {
        let old = words_alone("Rye sleeps two nights. It wakes on the third day.");
        for (first, is_fresh) in [
            ("RYE SLEEPS, two nights!", false),
            ("It wakes on the third day.", false),
            ("A year on, rye still sleeps two nights.", true),
            ("Rye sleeps.", false),
        ] {
            assert_eq!(!old.contains(&words_alone(first_sentence(first))), is_fresh, "{first}");
        }
    }
}
