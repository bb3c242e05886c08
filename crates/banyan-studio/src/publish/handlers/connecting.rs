//! Connecting a place: what is typed, the visit to its own sign-in page, and what is said when it does not work.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, Query},
    response::Response,
};
use banyan_app::{
    plan::{PlannedPlace, planned_place},
    publish::{
        Channel, ConnectError, ConnectStart, FieldView, NetworkTrouble, NetworkView, finish_connecting, show_network,
        start_connecting, trouble_of, visit_address,
    },
};
use banyan_domain::{ids::ChannelId, plan::Field};
use http::StatusCode;
use serde::Deserialize;
use url::Url;

use super::places::{PAGE, channel_of, connected, page_of};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    publish::{Connect, ConnectProblem, ConnectStep, Guide, GuideField, Planned},
    show, signs,
    workspace::Fault,
};

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
        return connect_page(&visit, &known, ConnectStep::Ask, &BTreeMap::new(), None).await;
    }
    let channel = channel_of(&visit, &query.stands).await?;
    let url = page_of(&visit, &channel);
    let planned = planned(&visit, &channel, known.network.own).await?;
    let step = ConnectStep::Stands { handle: channel.handle, url, planned };
    connect_page(&visit, &known, step, &BTreeMap::new(), None).await
}

/// Who may not change the plan is not asked for it.
async fn planned(visit: &Visit, channel: &Channel, own: bool) -> Result<Option<Planned>, Stop> {
    if !visit.page.may_own() {
        return Ok(None);
    }
    Ok(Some(match planned_place(&visit.app, visit.actor()?, channel).await? {
        PlannedPlace::There(row) => Planned::There { row: row.id, name: row.name().to_owned() },
        PlannedPlace::NotYet { version, mut fields, until } => Planned::NotYet {
            version,
            name: fields.remove(&Field::Name).unwrap_or_default(),
            network: fields.remove(&Field::Network).unwrap_or_default(),
            own,
            until,
        },
    }))
}

fn known(visit: &Visit, network: &str) -> Result<NetworkView, Stop> {
    show_network(&visit.app, network).ok_or_else(|| Fault::NotFound.into())
}

async fn connect_page(
    visit: &Visit,
    known: &NetworkView,
    step: ConnectStep,
    typed: &BTreeMap<String, String>,
    problem: Option<ConnectProblem>,
) -> Answer {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = Connect {
        sign: signs::of_network(&visit.app, known.network.id, known.network.name),
        guide: guide(known),
        step,
        fields: fields(visit, known, typed),
        problem,
        practice: known.simulated.as_ref().map(|town| format!("{town}/_sim")),
        connected: connected(visit).await?,
        p: visit.page.clone(),
    };
    Ok(show(status, &page))
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
    let field = |field: &FieldView| {
        let (label, help) = field_words(field.name);
        let simulated = known.simulated.as_ref().filter(|_| field.name == "server");
        let value = if field.secret { None } else { typed.get(field.name).or(simulated) };
        GuideField {
            name: field.name.to_owned(),
            label: label.map_or_else(|| field.name.to_owned(), |id| visit.page.t(id).to_string()),
            // Only there has a name two @.
            help: help
                .filter(|_| field.name != "server" || guide(known) == Guide::Mastodon)
                .map(|id| visit.page.t(id).to_string()),
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
            let (server, pending) = (host_of(&url), pending.to_string());
            let step = ConnectStep::GoThere { url, server, pending, code: String::new() };
            connect_page(&visit, &known, step, &form, None).await
        }
        Err(error) => {
            let problem = connect_problem(&visit, &network, error)?;
            connect_page(&visit, &known, ConnectStep::Ask, &form, Some(problem)).await
        }
    }
}

/// On to a page that can be loaded again without connecting again.
fn stands(network: &str, id: ChannelId) -> Response {
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
        return connect_page(&visit, &known, ConnectStep::Ask, &BTreeMap::new(), Some(problem)).await;
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

/// A wrong code ends nothing: the visit and what was pasted stay for another try.
async fn finish(visit: &Visit, known: &NetworkView, pending: &str, code: &str) -> Answer {
    let (actor, begun) = (visit.actor()?, uuid::Uuid::parse_str(pending).unwrap_or_default());
    let problem = if code.trim().is_empty() {
        ConnectProblem::CodeRefused
    } else {
        match finish_connecting(&visit.app, actor, begun, code).await {
            Ok(id) => return Ok(stands(known.network.id, id)),
            Err(error) => connect_problem(visit, known.network.id, error)?,
        }
    };
    let there = visit_address(&visit.app, actor, begun).await;
    let step = match there.map_err(broken)? {
        Some(url) => {
            ConnectStep::GoThere { server: host_of(&url), url, pending: begun.to_string(), code: code.to_owned() }
        }
        None => ConnectStep::Ask,
    };
    connect_page(visit, known, step, &BTreeMap::new(), Some(problem)).await
}

fn host_of(url: &str) -> String {
    Url::parse(url).ok().and_then(|url| Some(url.host_str()?.to_owned())).unwrap_or_default()
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
        ConnectError::OwnSiteTaken => ConnectProblem::OwnSiteTaken,
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
