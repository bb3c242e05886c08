//! `banyan carry`: what the business already says, in each network's own form.

use std::time::Duration;

use anyhow::{Context as _, bail};
use banyan_app::{
    Actor, App,
    compose::{Placed, When, carry_items, dry_run},
    gather::{AddSourceError, add_source, list_arrivals, list_sources, read_source},
    publish::{Channel, list_channels, run_due, show_publication},
    workspace::current_hold,
};
use banyan_connector::Connector;
use banyan_connectors::registry::{CONNECTORS, connector};
use banyan_domain::{
    ids::{ChannelId, ItemId, SourceId},
    time::UtcMillis,
};
use serde_json::json;

use crate::{
    cli::{self, Place},
    nudge,
    output::Output,
    wiring::{self, As, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, carry: cli::Carry, out: Output) -> anyhow::Result<()> {
    let networks = chosen(&carry.to)?;
    if carry.dry_run { show(place, &carry, &networks, out).await } else { send(place, &carry, out).await }
}

fn chosen(names: &[String]) -> anyhow::Result<Vec<&'static dyn Connector>> {
    if names.is_empty() {
        return Ok(CONNECTORS.to_vec());
    }
    names
        .iter()
        .map(|name| connector(name).with_context(|| format!("`{name}` is not a network; see `banyan networks`")))
        .collect()
}

// ---- showing -------------------------------------------------------------------------------------------------------

async fn show(place: &Place, carry: &cli::Carry, networks: &[&dyn Connector], out: Output) -> anyhow::Result<()> {
    let settled = wiring::settle(place)?;
    let net = wiring::net(&settled)?;
    let has_site = networks.iter().any(|network| network.network().own);
    let site_address = settled.base_url.as_deref().filter(|_| has_site);
    // Refused here in words, as for a source that is to stay.
    super::source::at(carry.source.clone())?;
    out.progress(&format!("Reading {} …", carry.source));
    let reading = read_source(&net, &carry.source).await?;
    let now = UtcMillis::from(jiff::Timestamp::now());
    let site = reading.name.clone().unwrap_or_default();
    for item in reading.items.iter().take(carry.limit as usize) {
        for network in networks {
            let line = dry_run(item, *network, &site, site_address, now);
            out.line(&line, || words_of(&line))?;
        }
    }
    if reading.items.is_empty() {
        out.words("There is nothing to carry yet: the source has no articles.")?;
    }
    Ok(())
}

fn words_of(line: &banyan_app::compose::DryLine) -> String {
    let mut lines = vec![format!("── {} · {}", line.network, line.item.title)];
    for part in &line.parts {
        let limit = part.limit.map_or_else(String::new, |limit| format!(" of {limit}"));
        lines.push(part.text.clone());
        lines.push(format!("   ({}{limit} letters)", part.length));
    }
    lines.extend(line.card.iter().map(|card| format!("   card: {} · {}", card.title, card.url)));
    lines.extend(line.findings.iter().map(|finding| format!("   {:?}: {}", finding.level, finding.message)));
    lines.push(String::new());
    lines.join("\n")
}

// ---- sending -------------------------------------------------------------------------------------------------------

async fn send(place: &Place, carry: &cli::Carry, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (workspace, actor) = workspace(&app).await?;
    let channels = channels_of(&app, &actor, &carry.to).await?;
    let source = source_of(&app, &actor, &carry.source, out).await?;
    let newest = list_arrivals(&app, &actor, Some(source), None, carry.limit).await?;
    if newest.is_empty() {
        return out.words("There is nothing to carry yet: the source has no articles.");
    }
    let when = if carry.now { When::Now } else { When::NextSlot };
    let items: Vec<ItemId> = newest.iter().rev().map(|arrival| arrival.id).collect();
    let mut placed = Vec::new();
    for carried in carry_items(&app, &actor, &items, Some(&channels), when).await? {
        let carried = carried?;
        if carried.placed.is_empty() {
            out.line(&json!({ "title": carried.title, "already_carried": true }), || {
                format!("“{}” has been carried to these places before; nothing was sent.", carried.title)
            })?;
        }
        placed.extend(carried.placed);
    }
    let served = nudge::knock(&place.data).await;
    if placed.is_empty() {
        return Ok(());
    }
    if carry.now {
        send_now(place, &app, &actor, &placed, served, out).await?;
    }
    say_placed(&app, &actor, &placed, &workspace.time_zone(), out).await?;
    say_waits(&app, &actor, served || carry.now, out).await
}

/// A running server has been knocked at and is given a moment, so that what is said is how it went.
pub(super) async fn send_now(
    place: &Place,
    app: &App,
    actor: &Actor,
    placed: &[Placed],
    served: bool,
    out: Output,
) -> anyhow::Result<()> {
    if current_hold(app, actor.workspace).await?.is_some() {
        return Ok(());
    }
    out.progress("Sending …");
    if !served {
        return send_here(place, app).await;
    }
    for _ in 0..MOST_LOOKS {
        let mut under_way = false;
        for place in placed {
            let line = show_publication(app, actor, place.publication).await?.line;
            under_way |= !line.state.is_settled() && !line.asks_person;
        }
        if !under_way {
            break;
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    Ok(())
}

const MOST_LOOKS: u32 = 50;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// No server is running: this process carries what is due, under the folder's lock like any server.
async fn send_here(place: &Place, app: &App) -> anyhow::Result<()> {
    let _lock = match app.db.engine() {
        banyan_db::Engine::Sqlite => Some(banyan_db::FolderLock::take(&place.data)?),
        banyan_db::Engine::Postgres => None,
    };
    banyan_app::publish::recover_interrupted(app).await?;
    run_due(app).await?;
    Ok(())
}

async fn channels_of(app: &App, actor: &Actor, networks: &[String]) -> anyhow::Result<Vec<ChannelId>> {
    let channels: Vec<ChannelId> = list_channels(app, actor)
        .await?
        .into_iter()
        .filter(|channel| channel.rested_year.is_none())
        .filter(|channel| networks.is_empty() || networks.contains(&channel.network))
        .map(|channel| channel.id)
        .collect();
    if channels.is_empty() {
        bail!("no such place is connected; nothing was sent (see `banyan channel list`)");
    }
    Ok(channels)
}

/// A source that is not known yet is added, without carrying what stands there.
async fn source_of(app: &App, actor: &Actor, address: &str, out: Output) -> anyhow::Result<SourceId> {
    let new = super::source::at(address.to_owned())?;
    out.progress(&format!("Reading {address} …"));
    match add_source(app, actor, new, false).await {
        Ok((id, _)) => Ok(id),
        Err(AddSourceError::AlreadyHere(address)) => {
            let known = list_sources(app, actor).await?.into_iter().find(|source| source.address == address);
            let source = known.context("the source is here and yet not here")?;
            banyan_app::gather::poll_source(app, actor, source.id).await?;
            Ok(source.id)
        }
        Err(error) => Err(error.into()),
    }
}

/// Why what waits does not go at its time.
pub(super) async fn say_waits(app: &App, actor: &Actor, taken_care_of: bool, out: Output) -> anyhow::Result<()> {
    if current_hold(app, actor.workspace).await?.is_some() {
        out.words("All posts are held: nothing goes out before `banyan release`.")
    } else if taken_care_of {
        Ok(())
    } else {
        out.words("What waits goes out while `banyan serve` runs.")
    }
}

pub(super) async fn say_placed(
    app: &App,
    actor: &Actor,
    placed: &[Placed],
    zone: &jiff::tz::TimeZone,
    out: Output,
) -> anyhow::Result<()> {
    let channels = list_channels(app, actor).await?;
    for place in placed {
        let proof = show_publication(app, actor, place.publication).await?;
        let channel = channels.iter().find(|channel| channel.id == proof.line.channel);
        out.line(&proof.line, || {
            let at = place.due_at.in_zone(zone).strftime("%a %d %b %H:%M %Z");
            let what = match (&proof.line.url, place.waits) {
                (Some(url), _) => format!("is out: {url}"),
                (None, true) => "waits for you: `banyan queue` says why".to_owned(),
                (None, false) if channel.is_some_and(Channel::is_signed_out) => {
                    format!("waits until you sign in again: `banyan channel add {}`", place.network)
                }
                (None, false) if channel.is_some_and(|channel| !channel.is_live()) => {
                    "waits: this place is held".to_owned()
                }
                (None, false) => format!("goes out {at}"),
            };
            format!("{:<10} {:<24} {what}", place.network, place.channel_name)
        })?;
    }
    Ok(())
}
