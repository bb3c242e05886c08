//! The guard, fed with what was said to the same people before and with whether the link answers.

use std::collections::HashSet;

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::{
        Post, Variant,
        mentions::{self, Mentioned},
    },
    gather::ItemKind,
    guard::{self, Draft, Finding, GuardRules, Past, PastItem, Said},
    ids::WorkspaceId,
    plan::Section,
    publish::Done,
    time::UtcMillis,
};
use uuid::Uuid;

use super::{
    assemble::{Moment, OWN_SITE},
    contacts::mentioned,
    library,
    people::people,
    store::{self, SaidRow},
};
use crate::{
    App, Internal,
    gather::{SaidItemRow, said_items},
    guard::{ItemWords, SaidWords, alike, rules_of},
    plan::InForce,
    publish::Channel,
};

/// Articles and letters are long; of those that share something with a draft the first few are read.
const MOST_ITEMS: usize = 6;
/// Of what stands for the title of a note.
const TITLE_LETTERS: usize = 60;

/// Variants of one post never count against each other.
pub(super) async fn check(
    app: &App,
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    moment: &Moment<'_>,
) -> Result<Vec<Finding>, Internal> {
    let Moment { words: post, due_at: at, plan, .. } = *moment;
    let now = app.now();
    let mut rules = rules_of(on, channel.workspace, plan, now).await?;
    let contacts = mentioned(on, channel.workspace).await?;
    // What is carried was written elsewhere, for people who know whom it means.
    let strangers = if moment.is_carried { Vec::new() } else { strangers(app, channel, variant, &contacts) };
    rules.people = people(on, channel.workspace, contacts, plan.day_of(at)).await?;
    let is_page = channel.network == OWN_SITE;
    if is_page {
        // Pages of our own stand side by side; nobody is shown them one after the other.
        rules.min_gap_minutes = 0;
    }
    let draft = Draft {
        post: moment.post,
        channel: channel.id,
        audience: post.audience.as_ref().map(|audience| audience.name.clone()),
        text: variant.own_text().into_owned(),
        beside: variant.beside(),
        link: variant.link.clone(),
        link_state: moment.links.of(variant.leads_to().as_deref()),
        hashtags: variant.hashtags.clone(),
        media: variant.media.clone(),
        objective: post.objective,
        is_page,
        series: post.series,
        again: post.again,
        strangers,
        is_carried: moment.is_carried,
        without_goal: post.goal.is_none() && plan.plan.said(Section::Goal).next().is_some(),
        at,
    };
    let mut said = said(on, channel.workspace, plan, &draft, now).await?;
    said.posts.extend(said_beside(on, channel, &rules, at, now).await?);
    let mut findings = guard::check(&draft, &said, &rules);
    let over = post.part_of.as_ref().and_then(|part_of| guard::over(&plan.plan, part_of, plan.day_of(at)));
    findings.extend(over);
    findings.extend(library::findings(on, channel, variant, plan.day_of(at)).await?);
    Ok(findings)
}

/// Among our own words, as they are said there.
fn strangers(app: &App, channel: &Channel, variant: &Variant, contacts: &[Mentioned]) -> Vec<String> {
    let Some(connector) = app.connector(&channel.network) else { return Vec::new() };
    let style = connector.limits(&channel.facts).handles;
    let text = variant.own_text();
    let said = [Some(&*text), variant.first_comment.as_deref()];
    let found =
        said.into_iter().flatten().flat_map(|said| mentions::strangers(&channel.network, style, said, contacts));
    found.map(str::to_owned).collect()
}

/// What is worth holding a draft against: what has words or its link in common, and the last before it and the next
/// after it that the same people see, wherever they go, each once a place.
pub(super) async fn said(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    draft: &Draft,
    now: UtcMillis,
) -> Result<Said, Internal> {
    let alike = alike(on, workspace, &draft.text, draft.link.as_deref()).await?;
    let mut posts = read_of(&store::said_in(on, workspace, &alike).await?, now)?;
    let items = items_among(on, workspace, &alike, &posts).await?;
    posts.extend(read_of(&store::said_around(on, workspace, plan.places, draft).await?, now)?);
    let mut seen = HashSet::new();
    posts.retain(|past| seen.insert((past.post, past.channel)));
    Ok(Said { posts, items })
}

/// Only posts that have words or its link in common, and those too that nobody has read yet.
pub(super) async fn said_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    text: &str,
    link: Option<&str>,
) -> Result<Vec<Past>, Internal> {
    let alike = alike(on, workspace, text, link).await?;
    store::said_in(on, workspace, &alike).await?.iter().map(past_of).collect()
}

/// Nothing is asked where all that is alike are posts.
async fn items_among(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    alike: &[Uuid],
    posts: &[Past],
) -> Result<Vec<PastItem>, Internal> {
    let is_post = |id: &Uuid| posts.iter().any(|past| past.post.0 == *id);
    let others: Vec<Uuid> = alike.iter().filter(|id| !is_post(id)).take(MOST_ITEMS).copied().collect();
    said_items(on, workspace, &others).await?.iter().map(past_item_of).collect()
}

fn past_item_of(row: &SaidItemRow) -> Result<PastItem, Internal> {
    let item: ItemWords = serde_json::from_str(&row.data)?;
    let page: Option<Done> = row.page.as_deref().map(serde_json::from_str).transpose()?;
    let title = if row.title.trim().is_empty() { first_words(item.words()) } else { row.title.clone() };
    Ok(PastItem {
        kind: ItemKind::parse(&row.kind).unwrap_or(ItemKind::Article),
        title,
        text: item.words().to_owned(),
        page: page.and_then(|done| done.receipts().next().and_then(|receipt| receipt.url.clone())),
        url: item.url,
        at: UtcMillis(row.at),
    })
}

fn first_words(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(TITLE_LETTERS).collect()
}

/// What goes out beside it at its place.
async fn said_beside(
    on: &impl ConnectionTrait,
    channel: &Channel,
    rules: &GuardRules,
    at: UtcMillis,
    now: UtcMillis,
) -> Result<Vec<Past>, Internal> {
    let around = (at.minus(rules.min_gap()), at.plus(rules.min_gap()));
    read_of(&store::said_beside(on, channel.workspace, channel.id, around).await?, now)
}

fn read_of(rows: &[SaidRow], now: UtcMillis) -> Result<Vec<Past>, Internal> {
    rows.iter().filter(|row| row.is_read(now)).map(past_of).collect()
}

fn past_of(row: &SaidRow) -> Result<Past, Internal> {
    let said: SaidWords = serde_json::from_str(&row.data)?;
    let post: Post = serde_json::from_str(&row.post_data).unwrap_or_default();
    let done: Done = serde_json::from_str(&row.done)?;
    Ok(Past {
        post: row.post_id.into(),
        channel: row.channel_id.into(),
        audience: post.audience.map(|audience| audience.name),
        text: said.own_text(),
        link: said.link,
        objective: post.objective,
        is_page: row.network == OWN_SITE,
        series: post.series,
        at: UtcMillis(row.due_at),
        url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
    })
}
