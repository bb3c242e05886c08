//! A post with its variants, each checked and given its moment, written down in one commit.

use std::{collections::BTreeMap, time::Duration};

use banyan_db::{ConnectionTrait, Tx};
use banyan_domain::{
    compose::{Post, Variant},
    guard::{Finding, Level},
    ids::{ItemId, PostId, PublicationId, VariantId, WorkspaceId},
    publish::PublicationState,
    time::{HOUR, UtcMillis},
    workspace::Right,
};

use super::{
    KeptRule,
    guard_draft::{self, Checked, Going, Known},
    link_state::LinkStates,
    next_moments::{Due, When, moments},
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

pub(super) struct Place {
    pub(super) channel: Channel,
    pub(super) variant: Variant,
    pub(super) own_words: bool,
    /// The publication's key; of carried posts derived from channel and item.
    pub(super) key: String,
    /// Whatever the others wait for.
    pub(super) at_once: bool,
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
    /// Warnings of which a person has said that these words may have them, by what each is about.
    pub(super) kept: &'a BTreeMap<String, KeptRule>,
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
pub(super) async fn keep(app: &App, tx: &Tx, actor: &Actor, mut placing: Placing<'_>) -> Result<Vec<Placed>, Internal> {
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
    // A place may have come to rest since it was chosen.
    let at_rest = publish::at_rest(&**tx, actor.workspace).await?;
    let mut placed = Vec::new();
    placing.places.retain(|place| !at_rest.contains(&place.channel.id));
    let times = times_of(&**tx, &placing.places, placing.plan, placing.when, now).await?;
    let known = Known::read(&**tx, actor.workspace, placing.plan, now).await?;
    let moment = |due_at| Moment {
        post,
        words: placing.post,
        due_at,
        links: placing.links,
        plan: placing.plan,
        known: &known,
        is_carried: placing.item.is_some(),
    };
    let checked = checked(app, &**tx, &going(&placing.places, &times, moment)).await?;
    for ((place, due), Checked { findings, .. }) in placing.places.into_iter().zip(times).zip(checked) {
        let due_at = due.at;
        let variant = keep_variant(tx, actor.workspace, post, &place, &findings).await?;
        let asks_yes = !due.is_set && !actor.role.may(Right::Publish);
        let (state, trouble) = state_of(&findings, (placing.by_itself, placing.kept), asks_yes);
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

/// Of each place, in their order.
pub(super) async fn times_of(
    on: &impl ConnectionTrait,
    places: &[Place],
    plan: &InForce,
    when: When,
    now: UtcMillis,
) -> Result<Vec<Due>, Internal> {
    let channels: Vec<&Channel> = places.iter().map(|place| &place.channel).collect();
    let times = moments(on, &channels, plan, when, now).await?;
    let of_place = |(place, due): (&Place, Due)| if place.at_once { Due::set(now) } else { due };
    Ok(places.iter().zip(times).map(of_place).collect())
}

/// Each place at its time.
pub(super) fn going<'a>(
    places: &'a [Place],
    times: &[Due],
    moment: impl Fn(UtcMillis) -> Moment<'a>,
) -> Vec<Going<'a>> {
    let at = |(place, due): (&'a Place, &Due)| Going {
        channel: &place.channel,
        variant: &place.variant,
        moment: moment(due.at),
    };
    places.iter().zip(times).map(at).collect()
}

pub(super) const OWN_SITE: &str = "own_site";

/// What the guard wants to know beside the words.
#[derive(Clone, Copy)]
pub(super) struct Moment<'a> {
    pub(super) post: PostId,
    pub(super) words: &'a Post,
    pub(super) due_at: UtcMillis,
    pub(super) links: &'a LinkStates,
    pub(super) plan: &'a InForce,
    pub(super) known: &'a Known,
    pub(super) is_carried: bool,
}

pub(super) async fn findings_of(
    app: &App,
    on: &impl ConnectionTrait,
    channel: &Channel,
    variant: &Variant,
    moment: Moment<'_>,
) -> Result<Vec<Finding>, Internal> {
    let checked = checked(app, on, &[Going { channel, variant, moment }]).await?;
    Ok(checked.into_iter().flat_map(|checked| checked.findings).collect())
}

/// Of one post at its places, in their order, with what is good to know where nothing is asked.
pub(super) async fn checked(
    app: &App,
    on: &impl ConnectionTrait,
    going: &[Going<'_>],
) -> Result<Vec<Checked>, Internal> {
    let mut checked = guard_draft::check(app, on, going).await?;
    for (Going { channel, variant, .. }, Checked { findings, .. }) in going.iter().zip(&mut checked) {
        let connector = app.connector(&channel.network);
        let rendered = connector.map(|connector| connector.render(variant, &connector.limits(&channel.facts)));
        let mut all = rendered.map(|rendered| rendered.findings).unwrap_or_default();
        all.append(findings);
        all.sort_by_key(|finding| std::cmp::Reverse(finding.level));
        *findings = all;
    }
    Ok(checked)
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

/// What cannot go asks at once; what a person should think about again asks only where no person has looked or kept it;
/// and what would go without a time of its own, where whoever wrote it may not send at once.
fn state_of(
    findings: &[Finding],
    (by_itself, kept): (bool, &BTreeMap<String, KeptRule>),
    asks_yes: bool,
) -> (PublicationState, Option<Trouble>) {
    let least = if by_itself { Level::Warn } else { Level::Block };
    let is_kept =
        |finding: &Finding| finding.level == Level::Warn && kept.get(&finding.subject()).is_some_and(KeptRule::is_said);
    let asks = findings.iter().find(|finding| finding.level >= least && !is_kept(finding));
    let found = asks.cloned().map(Trouble::found);
    let trouble = found.or_else(|| asks_yes.then(Trouble::asks_yes));
    let state = if trouble.is_some() { PublicationState::NeedsAttention } else { PublicationState::Scheduled };
    (state, trouble)
}
