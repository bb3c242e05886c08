//! Channels: the connected profiles and their health.

use std::time::Duration;

use banyan_connector::{ChannelFacts, ConnectorError, ReconnectReason};
use banyan_db::{ConnectionTrait, FromQueryResult, all, one, values};
use banyan_domain::{
    ids::{ChannelId, WorkspaceId},
    plan::Connected,
    schedule::PostingSchedule,
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::check_channels::CHECK_EVERY;
use crate::{Actor, App, Internal, workspace::Refused};

/// Warned this long before a sign-in ends: time for a business that looks in once a week.
const ENDS_SOON: Duration = Duration::from_hours(7 * 24);

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
    /// It rests: the last year it was used. It stays on the tree.
    pub rested_year: Option<i64>,
    /// Since when it is used again, after its last rest.
    pub woken_at: Option<UtcMillis>,
    /// Whether we can still speak there.
    pub has_sign_in: bool,
}

impl Channel {
    /// Posts can go there.
    pub fn is_live(&self) -> bool {
        self.paused_at.is_none() && self.rested_year.is_none()
    }

    /// Since when it is used, without a break.
    pub fn used_since(&self) -> UtcMillis {
        self.woken_at.map_or(self.connected_at, |woken| woken.max(self.connected_at))
    }

    /// A place of former years was only written down: nobody ever signed in there for us.
    pub fn was_connected(&self) -> bool {
        !self.facts.remote_id.is_empty()
    }

    /// When its rules were read, where that is so long ago that they may be others by now.
    pub fn rules_of(&self, now: UtcMillis) -> Option<UtcMillis> {
        self.checked_at.filter(|at| now.since(*at) > CHECK_EVERY * 2)
    }

    /// As the plan may speak of it.
    pub fn as_planned<'a>(&'a self, app: &App) -> Connected<'a> {
        let network_name = app.connector(&self.network).map_or("", |connector| connector.network().name);
        Connected { network: &self.network, network_name, name: &self.name, handle: &self.handle }
    }

    /// It does not know us any more: a person must sign in there again.
    pub fn is_signed_out(&self) -> bool {
        self.rested_year.is_none() && self.pause_reason.is_some_and(|reason| reason != PauseReason::Person)
    }

    /// When the sign-in ends, if somebody should see to it now.
    pub fn sign_in_ends_soon(&self, now: UtcMillis) -> Option<UtcMillis> {
        let ends = self.facts.sign_in_ends.filter(|_| self.is_live());
        ends.filter(|at| *at < now.plus(ENDS_SOON))
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
    pub(super) credential: Option<Vec<u8>>,
    schedule: String,
    simulated: bool,
    connected_at: i64,
    checked_at: Option<i64>,
    paused_at: Option<i64>,
    pause_reason: Option<String>,
    slow_until: Option<i64>,
    rested_year: Option<i64>,
    woken_at: Option<i64>,
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
            woken_at: row.woken_at.map(UtcMillis),
            has_sign_in: row.credential.is_some(),
        })
    }
}

const COLUMNS: &str =
    "SELECT id, workspace_id, network, name, handle, facts, credential, schedule, simulated, connected_at,
    checked_at, paused_at, pause_reason, slow_until,
    (SELECT until_year FROM channel_rest
     WHERE channel_rest.channel_id = channel.id AND channel_rest.woken_at IS NULL) AS rested_year,
    (SELECT MAX(channel_rest.woken_at) FROM channel_rest WHERE channel_rest.channel_id = channel.id) AS woken_at
    FROM channel";

/// In the order they were connected; the own site comes first.
pub async fn list_channels(app: &App, actor: &Actor) -> Result<Vec<Channel>, ChannelError> {
    actor.needs(Right::Look)?;
    let channels = app.once(|seen| &seen.channels, actor.workspace, of_workspace(app.db.read(), actor.workspace));
    Ok(channels.await?)
}

pub(super) async fn of_workspace(on: &impl ConnectionTrait, workspace: WorkspaceId) -> Result<Vec<Channel>, Internal> {
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

pub(super) async fn row_of(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    id: ChannelId,
) -> Result<Option<Row>, Internal> {
    let sql = format!("{COLUMNS} WHERE id = $1 AND workspace_id = $2 AND removed_at IS NULL");
    Ok(one(on, &sql, values![id.0, workspace.0]).await?)
}
