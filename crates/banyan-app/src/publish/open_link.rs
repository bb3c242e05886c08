//! What is needed to speak through a channel: its credential opened and fresh, its pictures, our own house.

use banyan_connector::{Connector, Credential, Link};
use banyan_db::{run, values};
use banyan_domain::ids::{ChannelId, WorkspaceId};

use super::{
    StoredAssets,
    channel::{Channel, ChannelError, row_of},
    house::HouseOf,
};
use crate::{App, Internal};

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
        // Where it was let go meanwhile, it stays gone.
        "UPDATE channel SET credential = $3 WHERE id = $1 AND workspace_id = $2 AND credential IS NOT NULL",
        values![id.0, workspace.0, sealed],
    )
    .await?;
    Ok(tx.commit().await?)
}
