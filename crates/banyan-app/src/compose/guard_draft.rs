//! The guard, fed with what was said to the same people before and with whether the link answers.

use std::{collections::HashSet, time::Duration};

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::{Post, Variant},
    guard::{self, Draft, Finding, GuardRules, LinkState, Past},
    ids::WorkspaceId,
    plan::Section,
    time::UtcMillis,
};
use banyan_net::{Method, NetErrorKind};

use super::{
    assemble::{Moment, OWN_SITE},
    library,
    people::people,
    store::{self, SaidRow},
};
use crate::{
    App, Internal,
    guard::{SaidWords, alike, rules_of},
    publish::Channel,
};

const LINK_TIMEOUT: Duration = Duration::from_secs(5);

/// Variants of one post never count against each other.
pub(super) async fn check(
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    moment: &Moment<'_>,
    now: UtcMillis,
) -> Result<Vec<Finding>, Internal> {
    let Moment { words: post, due_at: at, plan, .. } = *moment;
    let mut rules = rules_of(on, channel.workspace, plan, now).await?;
    rules.people = people(on, channel.workspace, plan.day_of(at)).await?;
    let is_page = channel.network == OWN_SITE;
    if is_page {
        // Pages of our own stand side by side; nobody is shown them one after the other.
        rules.min_gap_minutes = 0;
    }
    let own = variant.own_text();
    let mut past = said(on, channel.workspace, &own, variant.link.as_deref(), at).await?;
    past.extend(said_beside(on, channel, &rules, at).await?);
    let draft = Draft {
        post: moment.post,
        channel: channel.id,
        audience: post.audience.as_ref().map(|audience| audience.name.clone()),
        text: own.into_owned(),
        link: variant.link.clone(),
        link_state: moment.link_state,
        hashtags: variant.hashtags.clone(),
        media: variant.media.clone(),
        objective: post.objective,
        is_page,
        series: post.series,
        again: post.again,
        without_goal: post.goal.is_none() && plan.plan.said(Section::Goal).next().is_some(),
        at,
    };
    let mut findings = guard::check(&draft, &past, &rules);
    let over = post.part_of.as_ref().and_then(|part_of| guard::over(&plan.plan, part_of, plan.day_of(at)));
    findings.extend(over);
    findings.extend(library::findings(on, channel.workspace, variant, plan.day_of(at)).await?);
    Ok(findings)
}

/// What is worth holding a draft against: what has words or its link in common, and the last before it wherever they
/// went, each once a place.
pub(super) async fn said(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    text: &str,
    link: Option<&str>,
    at: UtcMillis,
) -> Result<Vec<Past>, Internal> {
    let mut past = said_alike(on, workspace, text, link).await?;
    past.extend(store::said_before(on, workspace, at).await?.iter().map(past_of).collect::<Result<Vec<_>, _>>()?);
    let mut seen = HashSet::new();
    past.retain(|past| seen.insert((past.post, past.channel)));
    Ok(past)
}

/// Only what has words or its link in common.
pub(super) async fn said_alike(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    text: &str,
    link: Option<&str>,
) -> Result<Vec<Past>, Internal> {
    let posts = alike(on, workspace, text, link).await?;
    store::said_in(on, workspace, &posts).await?.iter().map(past_of).collect()
}

/// What goes out beside it at its place.
async fn said_beside(
    on: &impl ConnectionTrait,
    channel: &Channel,
    rules: &GuardRules,
    at: UtcMillis,
) -> Result<Vec<Past>, Internal> {
    let around = (at.minus(rules.min_gap()), at.plus(rules.min_gap()));
    store::said_beside(on, channel.workspace, channel.id, around).await?.iter().map(past_of).collect()
}

fn past_of(row: &SaidRow) -> Result<Past, Internal> {
    let said: SaidWords = serde_json::from_str(&row.data)?;
    let post: Post = serde_json::from_str(&row.post_data).unwrap_or_default();
    let done: banyan_domain::publish::Done = serde_json::from_str(&row.done)?;
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

/// Asks for the page without reading it. `None`: it was not asked for (no link, or an address that is never fetched).
pub(super) async fn look_at_link(app: &App, link: Option<&str>) -> Option<LinkState> {
    let answer = app.net.request(Method::HEAD, link?).timeout(LINK_TIMEOUT).polite().send().await;
    match answer {
        Ok(answer) if matches!(answer.status.as_u16(), 404 | 410) => {
            Some(LinkState::Gone { status: answer.status.as_u16() })
        }
        Ok(_) => Some(LinkState::Alive),
        Err(error) if matches!(error.kind, NetErrorKind::Forbidden | NetErrorKind::BadAddress) => None,
        Err(_) => Some(LinkState::Silent),
    }
}
