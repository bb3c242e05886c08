//! The guard, fed with what was said on a channel before and with whether the link answers.

use std::time::Duration;

use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::Variant,
    guard::{self, Draft, Finding, Fingerprint, GuardRules, LinkState, Past},
    time::{DAY, UtcMillis},
};
use banyan_net::{Method, NetErrorKind};

use super::{
    assemble::{Moment, OWN_SITE},
    store,
};
use crate::{App, Internal, publish::Channel};

const LINK_TIMEOUT: Duration = Duration::from_secs(5);

/// Variants of one post never count against each other.
pub(super) async fn check(
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    moment: &Moment<'_>,
) -> Result<Vec<Finding>, Internal> {
    let Moment { words: post, due_at: at, plan, .. } = *moment;
    let mut rules = GuardRules::of(&plan.plan);
    if channel.network == OWN_SITE {
        // Pages of our own stand side by side; nobody is shown them one after the other.
        rules.min_gap_minutes = 0;
    }
    let rows = store::said_on(on, channel.id, at.minus(DAY * rules.repeat_days)).await?;
    let audience = post.audience.as_ref().map(|audience| audience.name.clone());
    let mut past = Vec::with_capacity(rows.len());
    for row in rows {
        let earlier: Variant = serde_json::from_str(&row.data)?;
        let done: banyan_domain::publish::Done = serde_json::from_str(&row.done)?;
        past.push(Past {
            post: row.post_id.into(),
            channel: channel.id,
            audience: audience.clone(),
            objective: store::objective_of(&row.post_data),
            at: UtcMillis(row.due_at),
            url: done.receipts().next().and_then(|receipt| receipt.url.clone()),
            fingerprint: row.fingerprint.as_deref().and_then(Fingerprint::from_bytes),
            text: earlier.text,
            link: earlier.link,
        });
    }
    let draft = Draft {
        post: moment.post,
        channel: channel.id,
        audience,
        text: variant.text.clone(),
        link: variant.link.clone(),
        link_state: moment.link_state,
        hashtags: variant.hashtags.clone(),
        media: variant.media.clone(),
        objective: post.objective,
        at,
    };
    let mut findings = guard::check(&draft, &past, &rules);
    let over = post.part_of.as_ref().and_then(|part_of| guard::over(&plan.plan, part_of, plan.day_of(at)));
    findings.extend(over);
    Ok(findings)
}

pub(super) fn fingerprint_of(variant: &Variant) -> Vec<u8> {
    guard::fingerprint(&variant.text).to_bytes().to_vec()
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
