//! Carries an article to the channels: written by rules, nothing to type.

use std::collections::BTreeMap;

use banyan_connector::ChannelFacts;
use banyan_db::ConnectionTrait;
use banyan_domain::{
    compose::{
        Media, Post, Variant,
        carry::{Carried as Written, CarryRules, Source, carry},
    },
    gather::{Item, ItemIdentity, ItemKind},
    ids::{ChannelId, ItemId, SourceId, WorkspaceId},
    plan::{Aimless, Connected, aim},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{
    aim::take,
    assemble::{self, OWN_SITE, Place, Placed, Placing},
    library::fetch_image,
    link_state::{LinkStates, look_at_links},
    look_at_item::{Looked, sign_of},
    next_moments::When,
    own_page::{self, OwnPage, Wish},
    store,
};
use crate::{
    Actor, App, Internal,
    gather::{self, item_of, lock_item, mark_items},
    hex::hex,
    plan::{InForce, in_force},
    publish::{Channel, ChannelError, list_channels},
    workspace::{Refused, record, show_carry_rules, show_workspace},
};

#[derive(Debug, thiserror::Error)]
pub enum CarryError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such article")]
    NotHere,
    #[error("there is no place to carry it to: none is connected, or those that are rest in the plan")]
    NoPlace,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for CarryError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

impl From<ChannelError> for CarryError {
    fn from(error: ChannelError) -> Self {
        match error {
            ChannelError::Refused(refused) => Self::Refused(refused),
            ChannelError::Internal(internal) => Self::Internal(internal),
            ChannelError::NotHere | ChannelError::UnknownNetwork(_) | ChannelError::Network(_) => Self::NotHere,
        }
    }
}

/// What came of it; empty when every channel has it already.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    pub title: String,
    pub placed: Vec<Placed>,
}

/// To these channels, or to all that the plan does not leave alone; never where one rests. Where one is held or asks to be
/// signed in to again it waits for that as what is written does. An actor without a user acts by itself: warnings then
/// wait for a person.
pub async fn carry_item(
    app: &App,
    actor: &Actor,
    item: ItemId,
    to: Option<&[ChannelId]>,
) -> Result<Carried, CarryError> {
    carry_item_at(app, actor, item, to, When::NextSlot).await
}

pub async fn carry_item_at(
    app: &App,
    actor: &Actor,
    id: ItemId,
    to: Option<&[ChannelId]>,
    when: When,
) -> Result<Carried, CarryError> {
    actor.needs(Right::Write)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    carry_unasked(app, actor, id, &Run { to, when, plan: &plan }).await
}

/// One after another, by the plan that stands as the first of them begins, with what came of each: one that cannot be
/// carried keeps no other.
pub async fn carry_items(
    app: &App,
    actor: &Actor,
    items: &[ItemId],
    to: Option<&[ChannelId]>,
    when: When,
) -> Result<Vec<Result<Carried, CarryError>>, CarryError> {
    actor.needs(Right::Write)?;
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let run = Run { to, when, plan: &plan };
    let mut carried = Vec::with_capacity(items.len());
    for item in items {
        carried.push(Box::pin(carry_unasked(app, actor, *item, &run)).await);
    }
    Ok(carried)
}

/// The yes of a person, who may have looked at it first (`look_at_item`). None: nothing was carried, for it is no longer as
/// they saw it, or there is something to know before.
pub async fn carry_item_asking(
    app: &App,
    actor: &Actor,
    item: ItemId,
    looked: &Looked,
) -> Result<Option<Carried>, CarryError> {
    actor.needs(Right::Write)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    carry_it(app, actor, item, &Run { to: None, when: When::NextSlot, plan: &plan }, Some(looked)).await
}

/// What is the same for all that is carried at once.
struct Run<'a> {
    to: Option<&'a [ChannelId]>,
    when: When,
    plan: &'a InForce,
}

async fn carry_unasked(app: &App, actor: &Actor, id: ItemId, run: &Run<'_>) -> Result<Carried, CarryError> {
    let carried = carry_it(app, actor, id, run, None).await?;
    Ok(carried.ok_or(Internal::Broken("somebody who was shown nothing was asked to look again"))?)
}

async fn carry_it(
    app: &App,
    actor: &Actor,
    id: ItemId,
    &Run { to, when, plan }: &Run<'_>,
    looked: Option<&Looked>,
) -> Result<Option<Carried>, CarryError> {
    let ready = ready(app, actor, id, to, plan).await?;
    let picture = bring_picture(app, actor.workspace, &ready.item).await;
    let now = app.now();
    let title = title_of(&ready.item);
    let tx = app.db.begin().await?;
    lock_item(&tx, actor.workspace, id).await?;
    let fitted = fit(app, &*tx, &ready, picture.as_ref(), when).await?;
    let sign = sign_of(&fitted.places)?;
    let placing = Placing {
        item: Some(id),
        title,
        post: &fitted.post,
        places: fitted.places,
        when,
        born_at: ready.item.published.unwrap_or(now),
        by_itself: actor.user.is_none(),
        kept: &BTreeMap::new(),
        links: &fitted.links,
        plan,
        page: fitted.page,
    };
    let placed = assemble::keep(app, &tx, actor, placing).await?;
    if looked.is_some_and(|looked| looked.asks(&sign, &placed)) {
        return Ok(None);
    }
    if placed.is_empty() {
        // Nothing new to say anywhere: leave no empty post behind.
        drop(tx);
        let tx = app.db.begin().await?;
        mark_items(&tx, actor.workspace, &[id], &["fresh", "held", "known", "skipped"], "carried").await?;
        tx.commit().await?;
        return Ok(Some(Carried { title: title.to_owned(), placed }));
    }
    mark_items(&tx, actor.workspace, &[id], &["fresh", "held", "known", "skipped"], "carried").await?;
    let data = json!({ "title": ready.item.title, "places": placed.len() });
    record(&tx, actor.workspace, actor, now, "compose.carry", Some(id.0), &data).await?;
    tx.commit().await?;
    app.nudge();
    Ok(Some(Carried { title: title.to_owned(), placed }))
}

/// What is known of an item and of its places before anything is fitted: for carrying it, and for a look.
pub(super) struct Ready<'a> {
    id: ItemId,
    workspace: WorkspaceId,
    pub(super) item: Item,
    identity: ItemIdentity,
    /// Where it goes, our own site first: the others may lead there.
    channels: Vec<Channel>,
    site: Option<Channel>,
    pub(super) rules: CarryRules,
    pub(super) source: Source,
    links: LinkStates,
    plan: &'a InForce,
}

pub(super) async fn ready<'a>(
    app: &App,
    actor: &Actor,
    id: ItemId,
    to: Option<&[ChannelId]>,
    plan: &'a InForce,
) -> Result<Ready<'a>, CarryError> {
    let row = item_of(app.db.read(), actor.workspace, id).await?.ok_or(CarryError::NotHere)?;
    let item: Item = serde_json::from_str(&row.data).map_err(Internal::from)?;
    let identity: ItemIdentity = serde_json::from_str(&row.identity).map_err(Internal::from)?;
    let all = list_channels(app, actor).await?;
    let site = all.iter().find(|channel| channel.network == OWN_SITE).cloned();
    let goes_to = |channel: &Channel| match to {
        Some(to) => to.contains(&channel.id),
        None => !plan.plan.leaves_alone(&channel.as_planned(app)),
    };
    let is_used = |channel: &Channel| channel.rested_year.is_none() && goes_to(channel);
    let mut channels: Vec<Channel> = all.into_iter().filter(is_used).collect();
    if channels.is_empty() {
        return Err(CarryError::NoPlace);
    }
    channels.sort_by_key(|channel| channel.network != OWN_SITE);
    let rules = rules_of(app, actor.workspace, row.source_id.into()).await?;
    let elsewhere = channels.iter().filter(|channel| channel.network != OWN_SITE);
    let source = Source::of(&item, &rules);
    let written = elsewhere.map(|channel| source.carry(&item, &rules_for(&channel.network, &rules)));
    let said = written.flat_map(|written| written.base.wording().addresses());
    let links = look_at_links(app, item.url.clone().into_iter().chain(said).collect()).await;
    Ok(Ready { id, workspace: actor.workspace, item, identity, channels, site, rules, source, links, plan })
}

/// The post as it would go now to each place that does not have it yet.
pub(super) struct Fitted {
    pub(super) post: Post,
    pub(super) places: Vec<Place>,
    pub(super) page: Option<OwnPage>,
    pub(super) links: LinkStates,
}

/// `on` is the write itself, or a reading of what is there; nothing is written here.
pub(super) async fn fit(
    app: &App,
    on: &impl ConnectionTrait,
    ready: &Ready<'_>,
    picture: Option<&Media>,
    when: When,
) -> Result<Fitted, Internal> {
    let Ready { item, identity, channels, site, rules, source, links, plan, .. } = ready;
    let said = store::said_of_item(on, ready.workspace, ready.id).await?;
    let page = match site {
        Some(site) => {
            let is_chosen = channels.iter().any(|channel| channel.id == site.id);
            let wish = Wish { site, is_chosen, item, identity, rules };
            own_page::page_for(app, on, &wish).await?
        }
        None => None,
    };
    // What leads to the page goes out only after it, so nobody need ask whether that is there.
    let links = match &page {
        Some(page) => links.clone().with_alive(&page.url),
        None => links.clone(),
    };
    let elsewhere = own_page::leading_to(item, page.as_ref().map(|page| page.url.as_str()));
    let mut post = Post::default();
    let from = come_from(item, &rules.site);
    let reached: Vec<Connected<'_>> =
        std::iter::once(from).chain(channels.iter().map(|channel| channel.as_planned(app))).collect();
    let mut places = Vec::with_capacity(channels.len());
    // A person may have said it there in words of their own.
    let unsaid = channels.iter().filter(|channel| !said.iter().any(|(_, at)| *at == channel.id));
    for channel in unsaid.cloned() {
        let item: &Item = if channel.network == OWN_SITE { item } else { &elsewhere };
        let mut written = source.carry(item, &rules_for(&channel.network, rules));
        if let Some(card) = &mut written.base.card {
            card.thumbnail = picture.cloned();
        }
        places.push(Place {
            variant: variant_for(&channel.network, &written, item),
            key: carry_key(&channel.network, &channel.facts, identity),
            own_words: false,
            // It stands in public elsewhere already, or the others wait for its page.
            at_once: channel.network == OWN_SITE && when == When::NextSlot,
            channel,
        });
        post = written.post;
    }
    aim_at(plan, &mut post, item, &reached, app.now());
    Ok(Fitted { post, places, page, links })
}

/// An article is of the own site, a letter of the letters: what the plan says of that place holds for it.
fn come_from<'a>(item: &Item, source: &'a str) -> Connected<'a> {
    let network = if item.kind == ItemKind::Letter { "newsletter" } else { OWN_SITE };
    Connected { network, network_name: "", name: source, handle: "" }
}

/// What the written rules take it to be for, until a person says otherwise.
pub(super) fn aim_at(plan: &InForce, post: &mut Post, item: &Item, places: &[Connected<'_>], now: UtcMillis) {
    let aimless = Aimless {
        today: plan.day_of(now),
        places,
        waiting: &BTreeMap::new(),
        objective: post.objective,
        carried: Some(&item.categories),
    };
    take(aim(&plan.plan, &aimless), post);
}

pub(crate) async fn rules_of(app: &App, workspace: WorkspaceId, source: SourceId) -> Result<CarryRules, Internal> {
    let rules = show_carry_rules(app, workspace).await?;
    let workspace = show_workspace(app, workspace).await?;
    let site = gather::source_name(app.db.read(), source).await?.unwrap_or(workspace.name);
    Ok(CarryRules { site, language: rules.language.clone().or(Some(workspace.language)), ..rules })
}

/// The words for one network: its own template, if a person made one.
pub(super) fn write_for(network: &str, item: &Item, rules: &CarryRules) -> Written {
    carry(item, &rules_for(network, rules))
}

fn rules_for(network: &str, rules: &CarryRules) -> CarryRules {
    CarryRules { network: Some(network.to_owned()), ..rules.clone() }
}

/// The card's picture as our own copy, so that it can be sent along.
async fn bring_picture(app: &App, workspace: WorkspaceId, item: &Item) -> Option<Media> {
    fetch_image(app, workspace, &item.image.as_ref()?.url, None).await
}

/// A note without a title is known by its first words.
pub(super) fn title_of(item: &Item) -> &str {
    if item.title.trim().is_empty() {
        let words = item.words();
        let end = words.char_indices().nth(80).map_or(words.len(), |(index, _)| index);
        words[..end].lines().next().unwrap_or_default()
    } else {
        &item.title
    }
}

/// As the page is headed: without reply marks and the name of the list.
pub(super) fn page_title<'a>(written: &'a Written, item: &'a Item) -> &'a str {
    written.base.title.as_deref().unwrap_or_else(|| title_of(item))
}

/// Our own site shows a letter whole, since it may stand nowhere else, and of an article what its own site lets people
/// read first; networks get the carried words.
pub(super) fn variant_for(network: &str, written: &Written, item: &Item) -> Variant {
    let mut variant = written.base.clone();
    if network != OWN_SITE {
        return variant;
    }
    variant.title = Some(page_title(written, item).to_owned());
    let whole = item.kind == ItemKind::Letter || item.url.is_none();
    let words = if whole { item.text.as_ref().or(item.summary.as_ref()) } else { item.summary.as_ref() };
    if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
        variant.text.clone_from(words);
    }
    if whole {
        let base = item.url.as_deref().and_then(|url| url::Url::parse(url).ok());
        variant.html = item.html.as_deref().map(|html| banyan_content::html::sanitise(html, base.as_ref()));
    }
    variant.media = written.base.card.iter().filter_map(|card| card.thumbnail.clone()).collect();
    variant.original_published = item.published;
    variant
}

/// Channel and item, by what stays the same when a copy is restored or a second source brings the article again.
pub(super) fn carry_key(network: &str, facts: &ChannelFacts, identity: &ItemIdentity) -> String {
    let what = identity.link_key.as_deref().unwrap_or(&identity.text_hash);
    let channel = format!("{network} {} {}", facts.server.as_deref().unwrap_or_default(), facts.remote_id);
    format!("carry-{}", hex(&Sha256::digest(format!("{channel}\n{what}"))))
}
