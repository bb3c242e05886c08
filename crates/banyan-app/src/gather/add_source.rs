//! Adding a source publishes nothing old: what stands there today is marked known.

use banyan_db::{FromQueryResult, is_unique_violation, one, run, values};
use banyan_domain::{ids::SourceId, workspace::Right};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::{
    PollError, PollReport,
    poll_source::{keep_reading, mailbox_reading},
    reading::{ReadError, Reading, read_source},
    store::Polled,
};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{Refused, record},
};

/// What a person asks to be read.
#[derive(Clone)]
pub enum NewSource {
    /// A feed, or a site that names one.
    Address(String),
    /// A file or folder on this machine; from the command line only.
    Path(String),
    Mailbox {
        host: String,
        port: u16,
        user: String,
        password: String,
        folder: String,
        tls: MailboxTls,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailboxTls {
    Implicit,
    StartTls,
    None,
}

/// The part of a mailbox that is not in its address; sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct MailboxSecret {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) user: String,
    pub(super) password: String,
    pub(super) folder: String,
    pub(super) tls: MailboxTls,
}

#[derive(Debug, thiserror::Error)]
pub enum AddSourceError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Poll(#[from] PollError),
    #[error("`{0}` is a source already")]
    AlreadyHere(String),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for AddSourceError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Reads it first: what cannot be read is not added. `carries` is off unless a person says otherwise.
pub async fn add_source(
    app: &App,
    actor: &Actor,
    new: NewSource,
    carries: bool,
) -> Result<(SourceId, PollReport), AddSourceError> {
    actor.needs(Right::Connect)?;
    let (reading, secret) = match new {
        NewSource::Address(address) => (read_source(&app.net, &super::reading::with_scheme(&address)).await?, None),
        NewSource::Path(path) => (read_source(&app.net, &path).await?, None),
        NewSource::Mailbox { host, port, user, password, folder, tls } => {
            let secret = MailboxSecret { host, port, user, password, folder, tls };
            let (reading, _cursor) = mailbox_reading(app, &secret, None).await?;
            (reading, Some(secret))
        }
    };
    let source = insert_source(app, actor, &reading, secret.as_ref(), carries).await?;
    let id = source.id;
    let report = keep_reading(app, &source, reading, None).await?;
    Ok((id, report))
}

pub(super) async fn insert_source(
    app: &App,
    actor: &Actor,
    reading: &Reading,
    secret: Option<&MailboxSecret>,
    carries: bool,
) -> Result<Polled, AddSourceError> {
    #[derive(FromQueryResult)]
    struct Row {
        #[expect(dead_code, reason = "only whether it is there matters")]
        id: Uuid,
    }
    let id: SourceId = fresh_id();
    let now = app.now();
    let name = reading.name.clone().unwrap_or_else(|| reading.address.clone());
    let sealed = match secret {
        Some(secret) => {
            let plain = serde_json::to_string(secret).map_err(Internal::from)?;
            Some(app.vault.seal(&format!("source/{id}"), &plain))
        }
        None => None,
    };
    let tx = app.db.begin().await?;
    let here: Option<Row> = one(
        &*tx,
        "SELECT id FROM source WHERE workspace_id = $1 AND kind = $2 AND address = $3 AND removed_at IS NULL",
        values![actor.workspace.0, reading.kind.as_str(), reading.address.as_str()],
    )
    .await?;
    if here.is_some() {
        return Err(AddSourceError::AlreadyHere(reading.address.clone()));
    }
    let inserted = run(
        &*tx,
        "INSERT INTO source (id, workspace_id, kind, address, name, carries_since, secret, created_at, next_poll_at,
            failures)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 0)",
        values![
            id.0,
            actor.workspace.0,
            reading.kind.as_str(),
            reading.address.as_str(),
            name,
            carries.then_some(now.0),
            sealed.clone(),
            now.0
        ],
    )
    .await;
    match inserted {
        Err(error) if is_unique_violation(&error) => {
            return Err(AddSourceError::AlreadyHere(reading.address.clone()));
        }
        other => other?,
    };
    record(&tx, actor.workspace, actor, now, "gather.add_source", Some(id.0), &json!({ "address": reading.address }))
        .await?;
    tx.commit().await?;
    Ok(Polled {
        id,
        workspace: actor.workspace,
        kind: reading.kind,
        address: reading.address.clone(),
        secret: sealed,
        etag: None,
        last_modified: None,
        cursor: None,
        first_polled_at: None,
        failures: 0,
    })
}
