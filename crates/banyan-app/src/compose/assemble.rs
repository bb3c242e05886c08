//! A post with its variants, each checked and given its moment, written down in one commit.

use std::time::Duration;

use banyan_db::{ConnectionTrait, Tx};
use banyan_domain::{
    compose::{Post, Variant},
    guard::{Finding, GuardRules, Level},
    ids::{ItemId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::PublicationState,
    schedule::next_free_slot,
    time::{HOUR, UtcMillis},
};
use serde::{Deserialize, Serialize};

use super::{
    guard_draft,
    link_state::LinkStates,
    own_page::OwnPage,
    store::{self, NewPost, NewVariant},
};
use crate::{
    Actor, App, Internal, fresh_id,
    plan::InForce,
    publish::{self, Channel, NewPublication, Trouble},
};

/// Later than this after its moment a post asks before it goes.
const TOLERANCE: Duration = HOUR.saturating_mul(2);

/// When a post goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The next free slot of each channel; our own site at once.
    #[default]
    NextSlot,
    Now,
    /// Now, with time left for whoever pressed the button to stop it.
    Soon,
    At(UtcMillis),
}

/// So long a post that shall go out now can still be stopped.
pub const STOP_WITHIN: Duration = Duration::from_secs(30);

pub(super) struct Place {
    pub(super) channel: Channel,
    pub(super) variant: Variant,
    pub(super) own_words: bool,
    /// The publication's key; of carried posts derived from channel and item.
    pub(super) key: String,
}

pub(super) struct Placing<'a> {
    pub(super) item: Option<ItemId>,
    pub(super) title: &'a str,
    pub(super) post: &'a Post,
    pub(super) places: Vec<Place>,
    pub(super) when: When,
    /// Fixed before anything is sent: the original's date, else now.
    pub(super) born_at: UtcMillis,
    /// A warning waits for a person: nobody has looked at these words yet.
    pub(super) by_itself: bool,
    pub(super) links: &'a LinkStates,
    pub(super) plan: &'a InForce,
    /// The page of ours that the borrowed places lead to, and wait for.
    pub(super) page: Option<OwnPage>,
}

/// What came of it on one channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub post: PostId,
    pub publication: PublicationId,
    pub variant: VariantId,
    pub network: String,
    pub channel_name: String,
    pub due_at: UtcMillis,
    pub findings: Vec<Finding>,
    /// It waits for a person instead of its slot.
    pub waits: bool,
}

/// Channels that have said this already are left out; with none left, nothing is written.
pub(super) async fn keep(app: &App, tx: &Tx, actor: &Actor, placing: Placing<'_>) -> Result<Vec<Placed>, Internal> {
    let now = app.now();
    let post: PostId = fresh_id();
    let new = NewPost {
        id: post,
        workspace: actor.workspace,
        item: placing.item,
        title: placing.title,
        post: placing.post,
        by: actor.user,
    };
    store::insert_post(tx, &new, now).await?;
    let mut placed = Vec::new();
    for place in placing.places {
        let due_at = due_at(&**tx, &place.channel, placing.plan, placing.when, now).await?;
        let moment = Moment {
            post,
            words: placing.post,
            due_at,
            links: placing.links,
            plan: placing.plan,
            is_carried: placing.item.is_some(),
        };
        let findings = findings_of(app, &**tx, &place.channel, &place.variant, &moment).await?;
        let variant = keep_variant(tx, actor.workspace, post, &place, &findings).await?;
        let (state, trouble) = state_of(&findings, placing.by_itself);
        let is_page = place.channel.network == OWN_SITE;
        let new_page = placing.page.as_ref().filter(|page| is_page && page.is_new);
        let id: PublicationId = new_page.map_or_else(fresh_id, |page| page.publication);
        let publication = NewPublication {
            id,
            workspace: actor.workspace,
            post,
            variant,
            channel: place.channel.id,
            audience: placing.post.audience.as_ref().map(|audience| audience.name.clone()).unwrap_or_default(),
            key: place.key,
            due_at,
            born_at: placing.born_at,
            tolerance: TOLERANCE,
            state,
            trouble,
            page_slug: new_page.map(|page| page.slug.clone()),
            page: placing.page.as_ref().filter(|_| !is_page).map(|page| page.publication),
        };
        if publish::insert_publication(tx, &publication, now).await? {
            placed.push(Placed {
                post,
                publication: id,
                variant,
                network: place.channel.network,
                channel_name: place.channel.name,
                due_at,
                findings,
                waits: state.waits_for_person(),
            });
        }
    }
    Ok(placed)
}

pub(super) async fn due_at(
    on: &impl ConnectionTrait,
    channel: &Channel,
    plan: &InForce,
    when: When,
    now: UtcMillis,
) -> Result<UtcMillis, Internal> {
    match when {
        When::Now => Ok(now),
        When::Soon => Ok(now.plus(STOP_WITHIN)),
        When::At(at) => Ok(at.max(now)),
        When::NextSlot if channel.network == OWN_SITE => Ok(now),
        When::NextSlot => {
            let apart = GuardRules::of(&plan.plan).min_gap();
            let taken = publish::taken_slots(on, channel.id, now.minus(apart)).await?;
            let open = channel.schedule.off_quiet_days(plan.plan.quiet_days());
            Ok(next_free_slot(&open, &taken, now, apart).unwrap_or(now))
        }
    }
}

/// Our own ground has no slots to keep free.
pub(super) const OWN_SITE: &str = "own_site";

/// What the guard wants to know beside the words.
pub(super) struct Moment<'a> {
    pub(super) post: PostId,
    pub(super) words: &'a Post,
    pub(super) due_at: UtcMillis,
    pub(super) links: &'a LinkStates,
    pub(super) plan: &'a InForce,
    pub(super) is_carried: bool,
}

pub(super) async fn findings_of(
    app: &App,
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    at: &Moment<'_>,
) -> Result<Vec<Finding>, Internal> {
    let mut findings = match app.connector(&channel.network) {
        Some(connector) => connector.render(variant, &connector.limits(&channel.facts)).findings,
        None => Vec::new(),
    };
    findings.extend(guard_draft::check(on, channel, variant, at, app.now()).await?);
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    Ok(findings)
}

async fn keep_variant(
    tx: &Tx,
    workspace: WorkspaceId,
    post: PostId,
    place: &Place,
    findings: &[Finding],
) -> Result<VariantId, Internal> {
    let id: VariantId = fresh_id();
    let variant = NewVariant {
        id,
        workspace,
        post,
        channel: place.channel.id,
        variant: &place.variant,
        findings,
        own_words: place.own_words,
    };
    store::insert_variant(tx, variant).await?;
    Ok(id)
}

/// What cannot go asks at once; what a person should think about again asks only where no person has looked.
fn state_of(findings: &[Finding], by_itself: bool) -> (PublicationState, Option<Trouble>) {
    let least = if by_itself { Level::Warn } else { Level::Block };
    match findings.iter().find(|finding| finding.level >= least) {
        Some(finding) => (PublicationState::NeedsAttention, Some(Trouble::found(finding.clone()))),
        None => (PublicationState::Scheduled, None),
    }
}
