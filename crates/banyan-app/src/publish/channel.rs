//! Channels: the connected profiles, their health, and what is needed to speak through one.

use banyan_connector::{AuthForm, ChannelFacts, Connector, ConnectorError, Credential, Link, ReconnectReason};
use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, one, run, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    schedule::PostingSchedule,
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{StoredAssets, house::HouseOf};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, record, show_workspace},
};

#[derive(Clone, Debug, PartialEq)]
pub struct Channel {
    pub id: ChannelId,
    pub workspace: WorkspaceId,
    pub network: String,
    pub name: String,
    pub handle: String,
    pub facts: ChannelFacts,
    pub schedule: PostingSchedule,
    pub simulated: bool,
    pub connected_at: UtcMillis,
    pub checked_at: Option<UtcMillis>,
    pub paused_at: Option<UtcMillis>,
    pub pause_reason: Option<PauseReason>,
    pub slow_until: Option<UtcMillis>,
    /// The year a branch was put to rest; it stays on the tree.
    pub rested_year: Option<i64>,
}

impl Channel {
    /// Posts can go there.
    pub fn is_live(&self) -> bool {
        self.paused_at.is_none() && self.rested_year.is_none()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    Expired,
    Revoked,
    MissingScope,
    AccountGone,
    Person,
}

impl From<ReconnectReason> for PauseReason {
    fn from(reason: ReconnectReason) -> Self {
        match reason {
            ReconnectReason::Expired => Self::Expired,
            ReconnectReason::Revoked => Self::Revoked,
            ReconnectReason::MissingScope => Self::MissingScope,
            ReconnectReason::AccountGone => Self::AccountGone,
        }
    }
}

impl PauseReason {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::MissingScope => "missing_scope",
            Self::AccountGone => "account_gone",
            Self::Person => "person",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "expired" => Self::Expired,
            "missing_scope" => Self::MissingScope,
            "account_gone" => Self::AccountGone,
            "person" => Self::Person,
            _ => Self::Revoked,
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ChannelError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such place")]
    NotHere,
    #[error("this Banyan cannot speak to `{0}`")]
    UnknownNetwork(String),
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ChannelError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(FromQueryResult)]
pub(super) struct Row {
    id: Uuid,
    workspace_id: Uuid,
    network: String,
    name: String,
    handle: String,
    facts: String,
    credential: Option<Vec<u8>>,
    schedule: String,
    simulated: bool,
    connected_at: i64,
    checked_at: Option<i64>,
    paused_at: Option<i64>,
    pause_reason: Option<String>,
    slow_until: Option<i64>,
    rested_year: Option<i64>,
}

impl TryFrom<Row> for Channel {
    type Error = Internal;

    fn try_from(row: Row) -> Result<Self, Internal> {
        Ok(Self {
            id: row.id.into(),
            workspace: row.workspace_id.into(),
            network: row.network,
            name: row.name,
            handle: row.handle,
            facts: serde_json::from_str(&row.facts)?,
            schedule: serde_json::from_str(&row.schedule)?,
            simulated: row.simulated,
            connected_at: UtcMillis(row.connected_at),
            checked_at: row.checked_at.map(UtcMillis),
            paused_at: row.paused_at.map(UtcMillis),
            pause_reason: row.pause_reason.as_deref().map(PauseReason::parse),
            slow_until: row.slow_until.map(UtcMillis),
            rested_year: row.rested_year,
        })
    }
}

const COLUMNS: &str =
    "SELECT id, workspace_id, network, name, handle, facts, credential, schedule, simulated, connected_at,
    checked_at, paused_at, pause_reason, slow_until, rested_year FROM channel";

/// In the order they were connected; the own site comes first.
pub async fn list_channels(app: &App, actor: &Actor) -> Result<Vec<Channel>, ChannelError> {
    actor.needs(Right::Look)?;
    Ok(of_workspace(app.db.read(), actor.workspace).await?)
}

pub(crate) async fn of_workspace(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Channel>, Internal> {
    let rows: Vec<Row> = all(
        on,
        &format!("{COLUMNS} WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY connected_at, id"),
        values![workspace.0],
    )
    .await?;
    rows.into_iter().map(Channel::try_from).collect()
}

pub async fn load_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<Channel, ChannelError> {
    actor.needs(Right::Look)?;
    let row = row_of(app.db.read(), actor.workspace, id).await?.ok_or(ChannelError::NotHere)?;
    Ok(Channel::try_from(row)?)
}

async fn row_of(on: &impl ConnectionTrait, workspace: WorkspaceId, id: ChannelId) -> Result<Option<Row>, Internal> {
    let sql = format!("{COLUMNS} WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL");
    Ok(one(on, &sql, values![id.0, workspace.0]).await?)
}

/// Everything a room is handed, owned, so that a `Link` can be lent from it.
pub(crate) struct LinkParts {
    pub(crate) channel: Channel,
    pub(crate) connector: &'static dyn Connector,
    credential: Credential,
    assets: StoredAssets,
    house: HouseOf,
    app: App,
}

impl LinkParts {
    pub(crate) fn link(&self) -> Link<'_> {
        Link {
            facts: &self.channel.facts,
            credential: &self.credential,
            net: &self.app.net,
            now: self.app.now(),
            assets: &self.assets,
            house: Some(&self.house),
        }
    }
}

/// Opens the credential and renews it if it runs out soon. The caller holds the channel's turn, so one renewal runs.
pub(crate) async fn open_link(app: &App, workspace: WorkspaceId, id: ChannelId) -> Result<LinkParts, ChannelError> {
    let row = row_of(app.db.read(), workspace, id).await?.ok_or(ChannelError::NotHere)?;
    let credential = match &row.credential {
        Some(sealed) => Credential::from_json(app.vault.open(&sealed_row(id), sealed).map_err(Internal::from)?),
        None => Credential::from_json("null".to_owned()),
    };
    let channel = Channel::try_from(row)?;
    let connector =
        app.connector(&channel.network).ok_or_else(|| ChannelError::UnknownNetwork(channel.network.clone()))?;
    let mut parts = LinkParts {
        connector,
        credential,
        assets: StoredAssets::new(app.clone(), workspace),
        house: HouseOf::new(app.clone(), workspace),
        app: app.clone(),
        channel,
    };
    if let Some(fresh) = connector.auth().freshen(&parts.link()).await? {
        keep_credential(app, workspace, id, &fresh).await?;
        parts.credential = fresh;
    }
    Ok(parts)
}

/// What a sealed credential is bound to.
pub(super) fn sealed_row(id: ChannelId) -> String {
    format!("channel/{id}")
}

async fn keep_credential(
    app: &App,
    workspace: WorkspaceId,
    id: ChannelId,
    credential: &Credential,
) -> Result<(), Internal> {
    let sealed = app.vault.seal(&sealed_row(id), credential.expose_json());
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE channel SET credential = $3 WHERE id = $1 AND workspace_id = $2",
        values![id.0, workspace.0, sealed],
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Asks the network who we are there and what it allows. A pause for a lost connection ends when it answers.
pub async fn check_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<Channel, ChannelError> {
    actor.needs(Right::Write)?;
    let turn = app.in_flight.turn_of(id);
    let _turn = turn.lock().await;
    let answered = match open_link(app, actor.workspace, id).await {
        Ok(parts) => parts.connector.auth().who_am_i(&parts.link()).await.map_err(ChannelError::from),
        Err(error) => Err(error),
    };
    let now = app.now();
    let tx = app.db.begin().await?;
    match answered {
        Ok(facts) => {
            run(
                &*tx,
                "UPDATE channel SET facts = $3, name = $4, handle = $5, checked_at = $6,
                    paused_at = CASE WHEN pause_reason = 'person' THEN paused_at END,
                    pause_reason = CASE WHEN pause_reason = 'person' THEN pause_reason END
                 WHERE id = $1 AND workspace_id = $2",
                values![
                    id.0,
                    actor.workspace.0,
                    serde_json::to_string(&facts).map_err(Internal::from)?,
                    facts.name.as_str(),
                    facts.handle.as_str(),
                    now.0
                ],
            )
            .await?;
            tx.commit().await?;
            app.nudge();
            load_channel(app, actor, id).await
        }
        Err(ChannelError::Network(ConnectorError::Reconnect { reason })) => {
            pause(&tx, actor.workspace, id, reason.into(), now).await?;
            tx.commit().await?;
            Err(ConnectorError::Reconnect { reason }.into())
        }
        Err(other) => Err(other),
    }
}

pub async fn pause_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<(), ChannelError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    pause(&tx, actor.workspace, id, PauseReason::Person, now).await?;
    record(&tx, actor.workspace, actor.user, now, "publish.pause_channel", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

pub async fn resume_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<(), ChannelError> {
    actor.needs(Right::Publish)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE channel SET paused_at = NULL, pause_reason = NULL, rested_year = NULL WHERE id = $1 AND workspace_id = $2",
        values![id.0, actor.workspace.0],
    )
    .await?;
    record(&tx, actor.workspace, actor.user, now, "publish.resume_channel", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// One failure is one notice: the first reason stands until somebody acts.
pub(super) async fn pause(
    tx: &Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    reason: PauseReason,
    now: UtcMillis,
) -> Result<(), banyan_db::DbErr> {
    let paused = run(
        &**tx,
        "UPDATE channel SET paused_at = $3, pause_reason = $4 WHERE id = $1 AND workspace_id = $2 AND paused_at IS NULL",
        values![id.0, workspace.0, now.0, reason.as_str()],
    )
    .await?;
    if paused > 0 {
        record(tx, workspace, None, now, "publish.channel_paused", Some(id.0), &json!({ "reason": reason })).await?;
    }
    Ok(())
}

/// Too fast: nothing goes to this channel, or to every channel of its server, before `until`.
pub(super) async fn slow_down(
    tx: &Tx,
    channel: &Channel,
    until: UtcMillis,
    whole_server: bool,
) -> Result<(), banyan_db::DbErr> {
    let mut ids = vec![channel.id];
    if whole_server {
        let same = of_workspace(&**tx, channel.workspace).await.unwrap_or_default();
        ids.extend(
            same.into_iter()
                .filter(|other| other.network == channel.network && other.facts.server == channel.facts.server)
                .map(|other| other.id),
        );
    }
    for id in ids {
        run(&**tx, "UPDATE channel SET slow_until = $2 WHERE id = $1", values![id.0, until.0]).await?;
    }
    Ok(())
}

/// Puts a branch to rest: nothing goes there any more, its years stay on the tree.
pub async fn rest_channel(app: &App, actor: &Actor, id: ChannelId, year: i64) -> Result<(), ChannelError> {
    actor.needs(Right::Connect)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE channel SET rested_year = $3, paused_at = COALESCE(paused_at, $4), pause_reason = 'person',
            credential = NULL WHERE id = $1 AND workspace_id = $2",
        values![id.0, actor.workspace.0, year, now.0],
    )
    .await?;
    record(&tx, actor.workspace, actor.user, now, "publish.rest_channel", Some(id.0), &json!({ "year": year })).await?;
    Ok(tx.commit().await?)
}

/// Takes the channel away with its credential; what waits for it is cancelled, what was published keeps its proof.
pub async fn remove_channel(app: &App, actor: &Actor, id: ChannelId) -> Result<u64, ChannelError> {
    actor.needs(Right::Connect)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    let removed = run(
        &*tx,
        "UPDATE channel SET removed_at = $3, credential = NULL WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL",
        values![id.0, actor.workspace.0, now.0],
    )
    .await?;
    if removed == 0 {
        return Err(ChannelError::NotHere);
    }
    let cancelled = run(
        &*tx,
        "UPDATE publication SET state = 'cancelled', asks_person = $2 WHERE channel_id = $1
         AND (state IN ('scheduled', 'missed') OR (state = 'needs_attention' AND done = '[]'))",
        values![id.0, false],
    )
    .await?;
    record(&tx, actor.workspace, actor.user, now, "publish.remove_channel", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(cancelled)
}

/// What a person typed; demo mode fills in the simulated server and refuses any other.
pub(super) fn in_demo(app: &App, network: &str, mut form: AuthForm) -> Result<AuthForm, ()> {
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

/// A branch that fell long ago and was never connected here: it stands on the tree with its year.
pub async fn remember_branch(
    app: &App,
    actor: &Actor,
    network: &str,
    name: &str,
    rested_year: i64,
) -> Result<ChannelId, ChannelError> {
    actor.needs(Right::Connect)?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let schedule = PostingSchedule::new(&workspace.zone, []).map_err(|_| Internal::Broken("unknown zone"))?;
    let id: ChannelId = fresh_id();
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated,
            connected_at, paused_at, pause_reason, rested_year)
         VALUES ($1, $2, $3, $4, '', $4, $5, $6, $7, $8, $8, 'person', $9)",
        values![
            id.0,
            actor.workspace.0,
            network,
            name,
            serde_json::to_string(&ChannelFacts::default()).map_err(Internal::from)?,
            serde_json::to_string(&schedule).map_err(Internal::from)?,
            false,
            now.0,
            rested_year
        ],
    )
    .await?;
    record(&tx, actor.workspace, actor.user, now, "publish.remember_branch", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(id)
}
