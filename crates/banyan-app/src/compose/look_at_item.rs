//! What would go out of an article or a letter, before anybody says yes: fitted as it is carried, and nothing is stored.

use std::collections::BTreeSet;

use banyan_domain::{
    compose::{Media, Rendered, Variant},
    guard::{Finding, Level},
    ids::{ChannelId, ItemId, PostId},
    time::UtcMillis,
    workspace::Right,
};
use sha2::{Digest as _, Sha256};

use super::{
    CarryError,
    assemble::{self, Moment, Place, Placed},
    carry_item::{fit, ready, title_of},
    guard_draft::{Checked, Known},
    library::image_to_come,
    next_moments::When,
};
use crate::{Actor, App, Internal, fresh_id, hex::hex, plan::plan_now};

#[derive(Clone, Debug, PartialEq)]
pub struct ItemLook {
    pub item: ItemId,
    pub title: String,
    /// Where it stands at its source.
    pub url: Option<String>,
    /// Those that do not have it yet.
    pub places: Vec<PlaceLook>,
    /// Said again with the yes, so that nothing goes out but what was shown.
    pub sign: String,
    /// Its words can be changed in a draft first; what has no address of its own gets a page before it can lead anywhere.
    pub may_be_drafted: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLook {
    pub channel: ChannelId,
    pub network: String,
    pub channel_name: String,
    pub due_at: UtcMillis,
    /// It leads to its page on our own site, which goes first.
    pub waits_for_page: bool,
    pub rendered: Rendered,
    /// A picture is fetched and comes along once somebody says yes.
    pub brings_picture: bool,
    pub findings: Vec<Finding>,
    /// Of that day are the last rules known of the place; none: of the last days.
    pub rules_of: Option<UtcMillis>,
}

/// What a person was shown before they said yes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Of the look; none: they said yes without one.
    pub sign: Option<String>,
    /// Rules they were told of.
    pub seen: BTreeSet<String>,
}

impl Looked {
    /// Whoever looked is told what is otherwise or new. Whoever did not is told at least what cannot go.
    pub(super) fn asks(&self, sign: &str, placed: &[Placed]) -> bool {
        let is_otherwise = self.sign.as_deref().is_some_and(|seen| seen != sign);
        let least = if self.sign.is_some() { Level::Warn } else { Level::Block };
        let mut findings = placed.iter().flat_map(|place| &place.findings);
        is_otherwise || findings.any(|finding| finding.level >= least && !self.seen.contains(&finding.rule))
    }
}

/// For whoever may look. A picture that is not here yet is not fetched.
pub async fn look_at_item(app: &App, actor: &Actor, id: ItemId) -> Result<ItemLook, CarryError> {
    actor.needs(Right::Look)?;
    let plan = plan_now(app, actor.workspace).await?;
    let ready = ready(app, actor, id, None, &plan).await?;
    let picture = match &ready.item.image {
        Some(image) => image_to_come(app, actor.workspace, &image.url).await,
        None => None,
    };
    let on = app.db.read();
    let fitted = fit(app, on, &ready, picture.as_ref(), When::NextSlot).await?;
    let sign = sign_of(&fitted.places)?;
    let (now, nobody): (UtcMillis, PostId) = (app.now(), fresh_id());
    let mut places = Vec::with_capacity(fitted.places.len());
    let times = assemble::times_of(on, &fitted.places, &plan, When::NextSlot, now).await?;
    let known = Known::read(on, actor.workspace, &plan, now).await?;
    let moment = |due_at| Moment {
        post: nobody,
        words: &fitted.post,
        due_at,
        links: &fitted.links,
        plan: &plan,
        known: &known,
        is_carried: true,
    };
    let checked = assemble::checked(app, on, &assemble::going(&fitted.places, &times, moment)).await?;
    for ((Place { channel, variant, .. }, due), Checked { findings, .. }) in
        fitted.places.into_iter().zip(times).zip(checked)
    {
        let Some(connector) = app.connector(&channel.network) else { continue };
        let mut rendered = connector.render(&variant, &connector.limits(&channel.facts));
        places.push(PlaceLook {
            brings_picture: take_out_what_is_to_come(&mut rendered),
            rendered,
            waits_for_page: fitted.page.is_some() && channel.network != assemble::OWN_SITE,
            rules_of: channel.rules_of(now),
            channel: channel.id,
            network: channel.network,
            channel_name: channel.name,
            due_at: due.at,
            findings,
        });
    }
    let drafted = ready.source.carry(&ready.item, &ready.rules).base;
    Ok(ItemLook {
        item: id,
        title: title_of(&ready.item).to_owned(),
        url: ready.item.url.clone(),
        places,
        sign,
        may_be_drafted: drafted.link.is_some(),
    })
}

/// A picture without an id cannot be shown; whether there was one.
fn take_out_what_is_to_come(rendered: &mut Rendered) -> bool {
    let is_here = |media: &Media| !media.asset.0.is_nil();
    let shown = rendered.media.len();
    rendered.media.retain(is_here);
    let card = rendered.card.as_mut().is_some_and(|card| card.thumbnail.take_if(|media| !is_here(media)).is_some());
    card || rendered.media.len() < shown
}

/// What makes the words of all places these and no others. The picture may still be on its way.
pub(super) fn sign_of(places: &[Place]) -> Result<String, Internal> {
    let mut digest = Sha256::new();
    for Place { channel, variant, .. } in places {
        let mut words = Variant { media: Vec::new(), ..variant.clone() };
        if let Some(card) = &mut words.card {
            card.thumbnail = None;
        }
        digest.update(channel.id.0.as_bytes());
        digest.update(serde_json::to_vec(&words)?);
    }
    Ok(hex(&digest.finalize()))
}
