//! Places: how they are, holding, looking, removing.

use axum::extract::{Path, Query};
use banyan_app::publish::{
    Channel, ChannelError, NetworkTrouble, NetworkView, PauseReason, PublicationLine, Pulse, Rest, check_channel,
    count_published, list_channels, list_networks, list_pulses, list_queued, list_rests, load_channel, pause_channel,
    remove_channel, resume_channel, show_network, trouble_of,
};
use banyan_domain::{ids::ChannelId, time::UtcMillis};
use http::StatusCode;
use url::Url;

use crate::{
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    parts::PlaceSign,
    publish::{
        AddTile, Ask, ConnectedPlace, HowToAdd, PlaceHealth, PlaceLine, Places, RestedPlace, RestedWhy, SignInEnd,
        Stays, Wakes, not_now, proof_stop,
    },
    show, signs,
    workspace::Fault,
};

pub(super) const PAGE: &str = "/studio/places";

// ---- the places ----------------------------------------------------------------------------------------------------

pub(crate) async fn show_places(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(channel_stop)?;
    let waiting = list_queued(&visit.app, actor).await.map_err(proof_stop)?;
    let (rested, standing): (Vec<&Channel>, Vec<&Channel>) =
        channels.iter().partition(|channel| channel.rested_year.is_some());
    let pulses = list_pulses(&visit.app, actor).await.map_err(proof_stop)?;
    let rests = list_rests(&visit.app, actor).await.map_err(channel_stop)?;
    let pulse = |channel: &Channel| pulses.get(&channel.id).copied().unwrap_or_default();
    let lines = standing.iter().map(|channel| PlaceLine {
        years: channel.years(&rests),
        ..place_line(&visit, channel, pulse(channel), &waiting)
    });
    let (own, borrowed) = lines.partition(|line: &PlaceLine| line.sign.own);
    let page = Places {
        own,
        borrowed,
        rested: rested_places(&visit, &rested, &rests).await?,
        ask: asks(&standing, visit.app.now()).map(|channel| ask(&visit, channel, &waiting)),
        tiles: tiles(&visit, &standing),
        just,
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

/// What stands, for whoever connects another one.
pub(super) async fn connected(visit: &Visit) -> Result<Vec<ConnectedPlace>, Stop> {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(channel_stop)?;
    let pulses = list_pulses(&visit.app, actor).await.map_err(proof_stop)?;
    let standing = channels.iter().filter(|channel| channel.rested_year.is_none());
    let places = standing.map(|channel| {
        let pulse = pulses.get(&channel.id).copied().unwrap_or_default();
        ConnectedPlace { sign: sign_of(visit, channel), health: health(channel, pulse, visit.app.now()) }
    });
    Ok(places.collect())
}

fn place_line(visit: &Visit, channel: &Channel, pulse: Pulse, waiting: &[PublicationLine]) -> PlaceLine {
    let here = || waiting.iter().filter(|line| line.channel == channel.id);
    PlaceLine {
        id: channel.id,
        revision: 0,
        sign: PlaceSign { held: channel.pause_reason == Some(PauseReason::Person), ..sign_of(visit, channel) },
        handle: channel.handle.clone(),
        url: page_of(visit, channel),
        health: health(channel, pulse, visit.app.now()),
        sign_in: sign_in(channel, visit.app.now()),
        waiting: here().count(),
        next: here().map(|line| line.due_at).min(),
        tries_again: here().filter_map(|line| Stays::of(line, Some(channel), visit.app.now())?.next_try()).min(),
        checked: channel.checked_at,
        years: Vec::new(),
    }
}

/// What a person must do stands before what they only should know.
fn health(channel: &Channel, pulse: Pulse, now: UtcMillis) -> PlaceHealth {
    match (channel.paused_at, pulse.silent_since) {
        (Some(since), _) if !channel.is_signed_out() => PlaceHealth::Held { since },
        (Some(_), _) => PlaceHealth::Broken,
        (None, _) if channel.sign_in_ends_soon(now).is_some() => PlaceHealth::EndsSoon,
        (None, Some(since)) => PlaceHealth::Silent { since },
        (None, None) if pulse.proven => PlaceHealth::Well,
        (None, None) => PlaceHealth::New,
    }
}

fn sign_in(channel: &Channel, now: UtcMillis) -> SignInEnd {
    let days = |from: UtcMillis, to: UtcMillis| u32::try_from(to.since(from).as_secs() / 86_400).unwrap_or(u32::MAX);
    match channel.facts.sign_in_ends {
        _ if matches!(channel.pause_reason, Some(PauseReason::Expired | PauseReason::Revoked)) => SignInEnd::Ended,
        Some(at) if at <= now => SignInEnd::Ended,
        Some(at) => SignInEnd::InDays { left: days(now, at), of: days(channel.connected_at, at) },
        None => SignInEnd::Never,
    }
}

/// The one that asks most.
fn asks<'a>(standing: &[&'a Channel], now: UtcMillis) -> Option<&'a Channel> {
    let ends_soon = || standing.iter().find(|channel| channel.sign_in_ends_soon(now).is_some());
    standing.iter().find(|channel| channel.is_signed_out()).or_else(ends_soon).copied()
}

fn ask(visit: &Visit, channel: &Channel, waiting: &[PublicationLine]) -> Ask {
    Ask {
        sign: sign_of(visit, channel),
        network: channel.network.clone(),
        until: channel.facts.sign_in_ends.filter(|_| !channel.is_signed_out()),
        waiting: waiting.iter().filter(|line| line.channel == channel.id).count(),
    }
}

/// By its network's name: a person looks for "Mastodon" here, the handle stands below.
pub(super) fn sign_of(visit: &Visit, channel: &Channel) -> PlaceSign {
    let name = network_name(visit, &channel.network);
    PlaceSign { name, ..signs::of_channel(&visit.app, channel) }
}

fn network_name(visit: &Visit, network: &str) -> String {
    show_network(&visit.app, network).map_or_else(|| network.to_owned(), |known| known.network.name.to_owned())
}

/// The page of a place. What another server says of itself may be no web address at all.
pub(super) fn page_of(visit: &Visit, channel: &Channel) -> Option<String> {
    let url = Url::parse(channel.facts.url.as_deref()?).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some(visit.app.page_address(&channel.network, url.as_str()))
}

async fn rested_places(visit: &Visit, rested: &[&Channel], rests: &[Rest]) -> Result<Vec<RestedPlace>, Stop> {
    let ids: Vec<ChannelId> = rested.iter().map(|channel| channel.id).collect();
    let posts = count_published(&visit.app, visit.actor()?, &ids).await.map_err(proof_stop)?;
    let places = rested.iter().map(|channel| {
        let why = rests.iter().rfind(|rest| rest.channel == channel.id && !rest.why.is_empty());
        RestedPlace {
            id: channel.id,
            sign: sign_of(visit, channel),
            handle: if channel.handle.is_empty() { channel.name.clone() } else { channel.handle.clone() },
            years: channel.years(rests),
            why: why.map(|rest| RestedWhy { words: rest.why.clone(), at: rest.at, by: rest.by.clone() }),
            wakes: wakes(visit, channel),
            posts: posts.get(&channel.id).copied().unwrap_or(0),
        }
    });
    Ok(places.collect())
}

fn wakes(visit: &Visit, channel: &Channel) -> Wakes {
    if !channel.was_connected() || visit.app.connector(&channel.network).is_none() {
        Wakes::Never
    } else if channel.has_sign_in {
        Wakes::AtOnce
    } else {
        Wakes::BySignIn
    }
}

/// Our own ground is there once; other people's places may be there many times.
fn tiles(visit: &Visit, standing: &[&Channel]) -> Vec<AddTile> {
    let there = |network: &str| standing.iter().any(|channel| channel.network == network);
    let networks =
        list_networks(&visit.app).into_iter().filter(|known| !(known.network.own && there(known.network.id)));
    let tile = |known: NetworkView| AddTile {
        sign: signs::of_network(&visit.app, known.network.id, known.network.name),
        how: how_to_add(&known),
        href: format!("{PAGE}/add/{}", known.network.id),
    };
    networks.map(tile).collect()
}

fn how_to_add(known: &NetworkView) -> HowToAdd {
    if known.network.own {
        HowToAdd::Own
    } else if known.simulated.is_some() {
        HowToAdd::Demo
    } else if known.fields.iter().any(|field| field.secret && field.required) {
        HowToAdd::AppPassword
    } else {
        HowToAdd::SignInThere
    }
}

// ---- one place -----------------------------------------------------------------------------------------------------

pub(crate) async fn hold_place(visit: Visit, Path(id): Path<String>) -> Answer {
    let channel = channel_of(&visit, &id).await?;
    pause_channel(&visit.app, visit.actor()?, channel.id).await.map_err(channel_stop)?;
    Ok(go(PAGE, Some(Done::Held)))
}

pub(crate) async fn release_place(visit: Visit, Path(id): Path<String>) -> Answer {
    let channel = channel_of(&visit, &id).await?;
    resume_channel(&visit.app, visit.actor()?, channel.id).await.map_err(channel_stop)?;
    Ok(go(PAGE, Some(Done::LetGo)))
}

pub(crate) async fn check_place(visit: Visit, Path(id): Path<String>) -> Answer {
    let channel = channel_of(&visit, &id).await?;
    match check_channel(&visit.app, visit.actor()?, channel.id).await {
        Ok(_) => Ok(go(PAGE, Some(Done::Looked))),
        Err(ChannelError::Network(error)) => match trouble_of(&error) {
            // The place pauses and says so on the page itself.
            NetworkTrouble::SignIn | NetworkTrouble::MissingRight | NetworkTrouble::AccountGone => Ok(go(PAGE, None)),
            _ => {
                let place = network_name(&visit, &channel.network);
                Err(not_now(visit.page.t("connect-unreachable").with("place", place).to_string(), PAGE))
            }
        },
        Err(error) => Err(channel_stop(error)),
    }
}

pub(crate) async fn remove_place(visit: Visit, Path(id): Path<String>) -> Answer {
    let channel = channel_of(&visit, &id).await?;
    remove_channel(&visit.app, visit.actor()?, channel.id).await.map_err(channel_stop)?;
    Ok(go(PAGE, Some(Done::PlaceRemoved)))
}

pub(super) async fn channel_of(visit: &Visit, id: &str) -> Result<Channel, Stop> {
    let id: ChannelId = id.parse().map_err(|_| Fault::NotFound)?;
    load_channel(&visit.app, visit.actor()?, id).await.map_err(channel_stop)
}

pub(super) fn channel_stop(error: ChannelError) -> Stop {
    match error {
        ChannelError::Refused(refused) => refused.into(),
        ChannelError::NotHere | ChannelError::UnknownNetwork(_) => Fault::NotFound.into(),
        ChannelError::Network(_) | ChannelError::Internal(_) => broken(error),
    }
}
