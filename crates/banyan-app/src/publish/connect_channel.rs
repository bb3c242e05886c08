//! Connecting a place: by what was pasted, or by a visit to the network's own sign-in page.

use banyan_connector::{AuthForm, AuthStart, Connected, ConnectorError, Credential};
use banyan_db::{FromQueryResult, all, is_unique_violation, one, run, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    schedule::PostingSchedule,
    time::HOUR,
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::{open_link::sealed_row, wake_channel::wake};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, own_site_of, record, show_workspace},
};

#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("this Banyan cannot speak to `{0}`; `banyan networks` lists what it can")]
    UnknownNetwork(String),
    #[error("`{0}` must be filled in")]
    Missing(&'static str),
    #[error("this is a demo: it speaks to simulated networks only, so that nothing real goes out by accident")]
    DemoOnly,
    #[error("this network wants you to sign in on its own page; use the browser, or ask for a code to paste")]
    NeedsVisit,
    #[error("a Banyan has one own site, and the one here is another business's; yours needs a Banyan of its own")]
    OwnSiteTaken,
    #[error("this visit has ended or was never begun here; begin again")]
    NoSuchVisit,
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ConnectError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub enum ConnectStart {
    /// Send the person there; they come back with `visit` as `state`, or bring a code.
    Visit {
        visit: Uuid,
        url: String,
    },
    Connected(ChannelId),
}

/// Begins connecting. `redirect_uri` none: the person will bring a code by hand.
pub async fn start_connecting(
    app: &App,
    actor: &Actor,
    network: &str,
    form: AuthForm,
    redirect_uri: Option<&str>,
) -> Result<ConnectStart, ConnectError> {
    actor.needs(Right::Connect)?;
    let connector = app.connector(network).ok_or_else(|| ConnectError::UnknownNetwork(network.to_owned()))?;
    if connector.network().own && own_site_of(app).await?.is_none_or(|owner| owner.id != actor.workspace) {
        return Err(ConnectError::OwnSiteTaken);
    }
    let form = in_demo(app, network, form).map_err(|()| ConnectError::DemoOnly)?;
    for field in connector.auth().fields() {
        if field.required && form.get(field.name).is_none_or(|value| value.trim().is_empty()) {
            return Err(ConnectError::Missing(field.name));
        }
    }
    match connector.auth().start(&app.net, &form, redirect_uri, app.now()).await? {
        AuthStart::Done(connected) => Ok(ConnectStart::Connected(keep(app, actor, network, *connected).await?)),
        AuthStart::Redirect { url, pending } => {
            let visit: Uuid = fresh_id();
            let url = with_state(&url, visit);
            keep_visit(app, actor, network, visit, &pending, &url).await?;
            Ok(ConnectStart::Visit { visit, url })
        }
    }
}

/// What a person typed; demo mode fills in the simulated server and refuses any other.
fn in_demo(app: &App, network: &str, mut form: AuthForm) -> Result<AuthForm, ()> {
    if !app.demo {
        return Ok(form);
    }
    if let Some(address) = app.simulated.get(network) {
        let named = form.get("server").map(|server| server.trim().trim_end_matches('/').to_owned());
        if named.is_some_and(|named| !named.is_empty() && named != *address && !address.ends_with(&named)) {
            return Err(());
        }
        form.insert("server".to_owned(), address.clone());
    }
    Ok(form)
}

/// Connects by what was pasted, with no visit.
pub async fn connect_channel(
    app: &App,
    actor: &Actor,
    network: &str,
    form: AuthForm,
) -> Result<ChannelId, ConnectError> {
    match start_connecting(app, actor, network, form, None).await? {
        ConnectStart::Connected(id) => Ok(id),
        ConnectStart::Visit { .. } => Err(ConnectError::NeedsVisit),
    }
}

async fn keep_visit(
    app: &App,
    actor: &Actor,
    network: &str,
    visit: Uuid,
    pending: &Credential,
    url: &str,
) -> Result<(), ConnectError> {
    let now = app.now();
    let sealed = app.vault.seal(&format!("connecting/{visit}"), pending.expose_json());
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM connecting WHERE started_at < $1", values![now.minus(HOUR).0]).await?;
    run(
        &*tx,
        "INSERT INTO connecting (id, workspace_id, network, pending, url, started_at) VALUES ($1, $2, $3, $4, $5, $6)",
        values![visit, actor.workspace.0, network, sealed, url, now.0],
    )
    .await?;
    Ok(tx.commit().await?)
}

fn with_state(address: &str, visit: Uuid) -> String {
    match url::Url::parse(address) {
        Ok(mut url) => {
            let kept: Vec<(String, String)> = url
                .query_pairs()
                .filter(|(name, _)| name != "state")
                .map(|(name, value)| (name.into_owned(), value.into_owned()))
                .collect();
            url.query_pairs_mut().clear().extend_pairs(kept).append_pair("state", &visit.to_string());
            url.into()
        }
        Err(_) => address.to_owned(),
    }
}

/// Where the person was sent, while the visit lasts.
pub async fn visit_address(app: &App, actor: &Actor, visit: Uuid) -> Result<Option<String>, ConnectError> {
    #[derive(FromQueryResult)]
    struct Row {
        url: String,
    }
    actor.needs(Right::Connect)?;
    let sql = "SELECT url FROM connecting WHERE id = $1 AND workspace_id = $2";
    let row: Option<Row> = one(app.db.read(), sql, values![visit, actor.workspace.0]).await?;
    Ok(row.map(|row| row.url))
}

/// The person is back with a code. A visit that led to a place is over; after a wrong code it can be tried again.
pub async fn finish_connecting(app: &App, actor: &Actor, visit: Uuid, code: &str) -> Result<ChannelId, ConnectError> {
    #[derive(FromQueryResult)]
    struct Row {
        network: String,
        pending: Vec<u8>,
    }
    actor.needs(Right::Connect)?;
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT network, pending FROM connecting WHERE id = $1 AND workspace_id = $2",
        values![visit, actor.workspace.0],
    )
    .await?;
    let row = row.ok_or(ConnectError::NoSuchVisit)?;
    let pending = app.vault.open(&format!("connecting/{visit}"), &row.pending).map_err(Internal::from)?;
    let connector = app.connector(&row.network).ok_or(ConnectError::UnknownNetwork(row.network.clone()))?;
    let connected = connector.auth().finish(&app.net, &Credential::from_json(pending), code.trim(), app.now()).await?;
    let tx = app.db.begin().await?;
    run(&*tx, "DELETE FROM connecting WHERE id = $1", values![visit]).await?;
    tx.commit().await?;
    keep(app, actor, &row.network, connected).await
}

/// The same account twice is one channel: connecting again renews its credential, ends a pause and wakes it.
async fn keep(app: &App, actor: &Actor, network: &str, connected: Connected) -> Result<ChannelId, ConnectError> {
    let workspace = show_workspace(app, actor.workspace).await?;
    let identity = identity(&connected);
    let now = app.now();
    let tx = app.db.begin().await?;
    let known = known_channel(&tx, actor.workspace, network, &identity).await?;
    let id = known.unwrap_or_else(fresh_id);
    let sealed = app.vault.seal(&sealed_row(id), connected.credential.expose_json());
    let facts = serde_json::to_string(&connected.facts).map_err(Internal::from)?;
    let name = [&connected.facts.name, &connected.facts.handle].into_iter().find(|name| !name.is_empty());
    let name = name.map_or(network, String::as_str);
    if known.is_some() {
        Box::pin(wake(app, &tx, actor, id, now)).await?;
        run(
            &*tx,
            "UPDATE channel SET name = $2, handle = $3, facts = $4, credential = $5, checked_at = $6, paused_at = NULL,
                pause_reason = NULL WHERE id = $1",
            values![id.0, name, connected.facts.handle.as_str(), facts, sealed, now.0],
        )
        .await?;
    } else {
        let schedule = PostingSchedule::one_a_working_day(&workspace.zone)
            .map_err(|_| Internal::Broken("the business has an unknown zone"))?;
        let inserted = run(
            &*tx,
            "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, credential, schedule,
                simulated, connected_at, checked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)",
            values![
                id.0,
                actor.workspace.0,
                network,
                name,
                connected.facts.handle.as_str(),
                identity,
                facts,
                sealed,
                serde_json::to_string(&schedule).map_err(Internal::from)?,
                app.demo && app.simulated.contains_key(network),
                now.0
            ],
        )
        .await;
        match inserted {
            Err(error) if is_unique_violation(&error) => return Err(ConnectError::NoSuchVisit),
            other => other?,
        };
    }
    record(&tx, actor.workspace, actor, now, "publish.connect_channel", Some(id.0), &json!({ "network": network }))
        .await?;
    tx.commit().await?;
    app.nudge();
    Ok(id)
}

/// What makes an account itself on its network, on any server.
fn identity(connected: &Connected) -> String {
    let server = connected.facts.server.as_deref().unwrap_or_default();
    format!("{} {}", server.trim_end_matches('/'), connected.facts.remote_id)
}

async fn known_channel(
    tx: &banyan_db::Tx,
    workspace: WorkspaceId,
    network: &str,
    identity: &str,
) -> Result<Option<ChannelId>, banyan_db::DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let rows: Vec<Row> = all(
        &**tx,
        "SELECT id FROM channel WHERE workspace_id = $1 AND network = $2 AND identity = $3 AND removed_at IS NULL",
        values![workspace.0, network, identity],
    )
    .await?;
    Ok(rows.into_iter().next().map(|row| row.id.into()))
}
