//! Places: how they are, connecting one, holding, looking, removing.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use banyan_app::publish::{
    Channel, ChannelError, ConnectError, ConnectStart, NetworkTrouble, NetworkView, PauseReason, PublicationLine,
    check_channel, finish_connecting, list_channels, list_networks, list_publications, list_queue, load_channel,
    pause_channel, remove_channel, resume_channel, show_network, start_connecting, trouble_of,
};
use banyan_domain::{ids::ChannelId, publish::PublicationState as State};
use http::StatusCode;
use serde::Deserialize;
use url::Url;

use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    parts::PlaceSign,
    publish::{
        AddTile, Ask, Connect, ConnectProblem, ConnectStep, Guide, GuideField, HowToAdd, PlaceHealth, PlaceLine,
        Places, RestedPlace, SignInEnd, not_now, proof_stop,
    },
    show, signs,
    workspace::Fault,
};

const PAGE: &str = "/studio/places";
/// Publications looked through to count what a rested place has kept.
const COUNTED: u32 = 10_000;

// ---- the places ----------------------------------------------------------------------------------------------------

pub(crate) async fn show_places(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(channel_stop)?;
    let waiting = list_queue(&visit.app, actor).await.map_err(proof_stop)?.waiting;
    let (rested, standing): (Vec<&Channel>, Vec<&Channel>) =
        channels.iter().partition(|channel| channel.rested_year.is_some());
    let lines = standing.iter().map(|channel| place_line(&visit, channel, &waiting));
    let (own, borrowed) = lines.partition(|line: &PlaceLine| line.sign.own);
    let page = Places {
        own,
        borrowed,
        rested: rested_places(&visit, &rested).await?,
        ask: standing.iter().find(|channel| is_broken(channel)).map(|channel| ask(&visit, channel, &waiting)),
        tiles: tiles(&visit, &standing),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn place_line(visit: &Visit, channel: &Channel, waiting: &[PublicationLine]) -> PlaceLine {
    let here = || waiting.iter().filter(|line| line.channel == channel.id);
    let ended = matches!(channel.pause_reason, Some(PauseReason::Expired | PauseReason::Revoked));
    PlaceLine {
        id: channel.id,
        revision: 0,
        sign: PlaceSign { held: channel.pause_reason == Some(PauseReason::Person), ..sign_of(visit, channel) },
        handle: channel.handle.clone(),
        url: channel.facts.url.as_deref().and_then(web_address),
        health: health(channel),
        sign_in: if ended { SignInEnd::Ended } else { SignInEnd::Never },
        waiting: here().count(),
        next: here().map(|line| line.due_at).min(),
        checked: channel.checked_at,
    }
}

fn health(channel: &Channel) -> PlaceHealth {
    match (channel.paused_at, channel.pause_reason) {
        (Some(since), None | Some(PauseReason::Person)) => PlaceHealth::Held { since },
        (Some(_), Some(_)) => PlaceHealth::Broken,
        (None, _) => PlaceHealth::Well,
    }
}

fn is_broken(channel: &Channel) -> bool {
    health(channel) == PlaceHealth::Broken
}

fn ask(visit: &Visit, channel: &Channel, waiting: &[PublicationLine]) -> Ask {
    Ask {
        sign: sign_of(visit, channel),
        network: channel.network.clone(),
        until: None,
        waiting: waiting.iter().filter(|line| line.channel == channel.id).count(),
    }
}

/// By its network's name: a person looks for "Mastodon" here, the handle stands below.
fn sign_of(visit: &Visit, channel: &Channel) -> PlaceSign {
    let name = network_name(visit, &channel.network);
    PlaceSign { name, ..signs::of_channel(&visit.app, channel) }
}

fn network_name(visit: &Visit, network: &str) -> String {
    show_network(&visit.app, network).map_or_else(|| network.to_owned(), |known| known.network.name.to_owned())
}

/// What another server says of itself may be no web address at all.
fn web_address(text: &str) -> Option<String> {
    Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https")).map(String::from)
}

async fn rested_places(visit: &Visit, rested: &[&Channel]) -> Result<Vec<RestedPlace>, Stop> {
    if rested.is_empty() {
        return Ok(Vec::new());
    }
    let kept = list_publications(&visit.app, visit.actor()?, COUNTED).await.map_err(proof_stop)?;
    let zone = visit.page.now.time_zone();
    let places = rested.iter().map(|channel| {
        let to = channel.rested_year.and_then(|year| i16::try_from(year).ok()).unwrap_or_default();
        RestedPlace {
            sign: sign_of(visit, channel),
            handle: if channel.handle.is_empty() { channel.name.clone() } else { channel.handle.clone() },
            from: channel.connected_at.in_zone(zone).year().min(to),
            to,
            posts: kept.iter().filter(|line| line.channel == channel.id && line.state == State::Published).count(),
        }
    });
    Ok(places.collect())
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

// ---- connecting ----------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct StandsQuery {
    /// The channel that was just connected.
    #[serde(default)]
    stands: String,
}

pub(crate) async fn show_connect(
    visit: Visit,
    Path(network): Path<String>,
    Query(query): Query<StandsQuery>,
) -> Answer {
    let known = known(&visit, &network)?;
    if query.stands.is_empty() {
        return Ok(connect_page(&visit, &known, ConnectStep::Ask, &BTreeMap::new(), None));
    }
    let channel = channel_of(&visit, &query.stands).await?;
    let url = channel.facts.url.as_deref().and_then(web_address);
    let step = ConnectStep::Stands { handle: channel.handle, url };
    Ok(connect_page(&visit, &known, step, &BTreeMap::new(), None))
}

fn known(visit: &Visit, network: &str) -> Result<NetworkView, Stop> {
    show_network(&visit.app, network).ok_or_else(|| Fault::NotFound.into())
}

fn connect_page(
    visit: &Visit,
    known: &NetworkView,
    step: ConnectStep,
    typed: &BTreeMap<String, String>,
    problem: Option<ConnectProblem>,
) -> axum::response::Response {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Connect {
        sign: signs::of_network(&visit.app, known.network.id, known.network.name),
        guide: guide(known),
        step,
        fields: fields(visit, known, typed),
        problem,
        p: visit.page.clone(),
    };
    show(status, &page)
}

fn guide(known: &NetworkView) -> Guide {
    match known.network.id {
        "mastodon" => Guide::Mastodon,
        "bluesky" => Guide::Bluesky,
        _ if known.network.own => Guide::Own,
        _ => Guide::Plain,
    }
}

/// What was typed comes back, but never a secret.
fn fields(visit: &Visit, known: &NetworkView, typed: &BTreeMap<String, String>) -> Vec<GuideField> {
    let field = |field: &banyan_app::publish::FieldView| {
        let (label, help) = field_words(field.name);
        let simulated = known.simulated.as_ref().filter(|_| field.name == "server");
        let value = if field.secret { None } else { typed.get(field.name).or(simulated) };
        GuideField {
            name: field.name.to_owned(),
            label: label.map_or_else(|| field.name.to_owned(), |id| visit.page.t(id).to_string()),
            help: help.map(|id| visit.page.t(id).to_string()),
            value: value.cloned().unwrap_or_default(),
            secret: field.secret,
            required: field.required,
            example: field.example.to_owned(),
        }
    };
    known.fields.iter().map(field).collect()
}

/// Label and help; a field nobody foresaw goes by its own name.
fn field_words(name: &str) -> (Option<&'static str>, Option<&'static str>) {
    match name {
        "server" => (Some("connect-field-server"), Some("connect-field-server-why")),
        "credential" => (Some("connect-field-credential"), Some("connect-field-credential-why")),
        "handle" => (Some("connect-field-handle"), None),
        "app_password" => (Some("connect-field-app-password"), None),
        _ => (None, None),
    }
}

pub(crate) async fn add_place(
    visit: Visit,
    Path(network): Path<String>,
    Filled(form): Filled<BTreeMap<String, String>>,
) -> Answer {
    let known = known(&visit, &network)?;
    let back = format!("{}{PAGE}/back/{network}", visit.app.base_url);
    match start_connecting(&visit.app, visit.actor()?, &network, form.clone(), Some(&back)).await {
        Ok(ConnectStart::Connected(id)) => Ok(stands(&network, id)),
        Ok(ConnectStart::Visit { visit: pending, url }) => {
            let server = Url::parse(&url).ok().and_then(|url| Some(url.host_str()?.to_owned())).unwrap_or_default();
            let step = ConnectStep::GoThere { url, server, pending: pending.to_string() };
            Ok(connect_page(&visit, &known, step, &form, None))
        }
        Err(error) => {
            let problem = connect_problem(&visit, &network, error)?;
            Ok(connect_page(&visit, &known, ConnectStep::Ask, &form, Some(problem)))
        }
    }
}

/// On to a page that can be loaded again without connecting again.
fn stands(network: &str, id: ChannelId) -> axum::response::Response {
    go(&format!("{PAGE}/add/{network}?stands={id}"), Some(Done::PlaceAdded))
}

#[derive(Deserialize)]
pub(crate) struct BackQuery {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    error: String,
}

/// The person is back from the network's own sign-in page.
pub(crate) async fn go_on(visit: Visit, Path(network): Path<String>, Query(back): Query<BackQuery>) -> Answer {
    let known = known(&visit, &network)?;
    if !back.error.is_empty() {
        let denied = back.error == "access_denied";
        let problem = if denied { ConnectProblem::Denied } else { ConnectProblem::CodeRefused };
        return Ok(connect_page(&visit, &known, ConnectStep::Ask, &BTreeMap::new(), Some(problem)));
    }
    finish(&visit, &known, &back.state, &back.code).await
}

#[derive(Deserialize)]
pub(crate) struct CodeForm {
    #[serde(default)]
    pending: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn finish_place(visit: Visit, Path(network): Path<String>, Filled(form): Filled<CodeForm>) -> Answer {
    let known = known(&visit, &network)?;
    finish(&visit, &known, &form.pending, &form.code).await
}

async fn finish(visit: &Visit, known: &NetworkView, pending: &str, code: &str) -> Answer {
    let refuse = |problem| Ok(connect_page(visit, known, ConnectStep::Ask, &BTreeMap::new(), Some(problem)));
    let Ok(pending) = uuid::Uuid::parse_str(pending) else { return refuse(ConnectProblem::CodeRefused) };
    if code.trim().is_empty() {
        return refuse(ConnectProblem::CodeRefused);
    }
    match finish_connecting(&visit.app, visit.actor()?, pending, code).await {
        Ok(id) => Ok(stands(known.network.id, id)),
        Err(error) => refuse(connect_problem(visit, known.network.id, error)?),
    }
}

/// In the reader's words; what no person can act on stops here.
fn connect_problem(visit: &Visit, network: &str, error: ConnectError) -> Result<ConnectProblem, Stop> {
    Ok(match error {
        ConnectError::Refused(refused) => return Err(refused.into()),
        ConnectError::UnknownNetwork(_) => return Err(Fault::NotFound.into()),
        ConnectError::Internal(_) => return Err(broken(error)),
        ConnectError::Missing(field) => {
            let (label, _) = field_words(field);
            let field = label.map_or_else(|| field.to_owned(), |id| visit.page.t(id).to_string());
            ConnectProblem::Missing { field }
        }
        ConnectError::DemoOnly => ConnectProblem::DemoOnly,
        ConnectError::NeedsVisit | ConnectError::NoSuchVisit => ConnectProblem::CodeRefused,
        ConnectError::Network(error) => {
            tracing::info!(network, error = &error as &dyn std::error::Error, "a place was not connected");
            network_problem(trouble_of(&error))
        }
    })
}

fn network_problem(trouble: NetworkTrouble) -> ConnectProblem {
    match trouble {
        NetworkTrouble::Said(finding) => ConnectProblem::Said(finding),
        NetworkTrouble::SignIn => ConnectProblem::SignInRefused,
        NetworkTrouble::MissingRight => ConnectProblem::MissingRights,
        NetworkTrouble::AccountGone => ConnectProblem::AccountGone,
        NetworkTrouble::SlowDown(_) => ConnectProblem::TooFast,
        NetworkTrouble::Unreachable => ConnectProblem::Unreachable,
        NetworkTrouble::Unexpected => ConnectProblem::NotThatKind,
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

async fn channel_of(visit: &Visit, id: &str) -> Result<Channel, Stop> {
    let id: ChannelId = id.parse().map_err(|_| Fault::NotFound)?;
    load_channel(&visit.app, visit.actor()?, id).await.map_err(channel_stop)
}

fn channel_stop(error: ChannelError) -> Stop {
    match error {
        ChannelError::Refused(refused) => refused.into(),
        ChannelError::NotHere | ChannelError::UnknownNetwork(_) => Fault::NotFound.into(),
        ChannelError::Network(_) | ChannelError::Internal(_) => broken(error),
    }
}
