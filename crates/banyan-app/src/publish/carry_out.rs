//! Carries one publication as far as it goes now: one step at a time, each written down before it leaves.

use std::time::Duration;

use banyan_connector::ConnectorError;
use banyan_domain::{
    ids::{ChannelId, PublicationId},
    time::MINUTE,
};

use super::{
    Trouble,
    channel::ChannelError,
    next_step,
    open_link::open_link,
    pause_channel::pause,
    prepare::{Now, close_left_behind, is_in_other_hands, prepare},
    settle::settle,
    speak::{check, find, send},
    store::{self, Publication},
};
use crate::{App, Internal};

/// A process that slept between the claim and the request may have been taken for gone meanwhile, so it sends nothing.
const SEND_WITHIN: Duration = Duration::from_secs(30);

/// The caller holds the channel's turn and the publication.
pub(super) async fn carry_out(app: &App, id: PublicationId, channel: ChannelId) -> Result<(), Internal> {
    app.sender.show_life(&app.db, app.process).await?;
    loop {
        let Some(publication) = load(app, id).await? else { return Ok(()) };
        let parts = match open_link(app, publication.workspace, channel).await {
            Ok(parts) => parts,
            Err(error) => return no_link(app, &publication, error).await,
        };
        let made = match prepare(app, id, &parts).await? {
            Now::Nothing => return Ok(()),
            Now::Send { publication, attempt, claimed_at } => {
                let answer = match app.now() {
                    now if now > claimed_at.plus(SEND_WITHIN) => Err(too_late()),
                    _ => send(&parts, &publication).await,
                };
                settle(app, &parts, id, Some(attempt), |at| next_step::after_submit(answer, at)).await?
            }
            Now::Check { publication, ticket } => {
                let answer = check(&parts, &publication, &ticket).await;
                settle(app, &parts, id, None, |at| next_step::after_check(answer, &ticket, at)).await?
            }
            Now::Find { publication } => {
                let answer = find(app, &parts, &publication).await?;
                settle(app, &parts, id, None, |at| next_step::after_find(answer, at)).await?
            }
        };
        if !made {
            return Ok(());
        }
    }
}

fn too_late() -> ConnectorError {
    ConnectorError::Unavailable { source: "this process slept before the request could leave".into() }
}

async fn load(app: &App, id: PublicationId) -> Result<Option<Publication>, Internal> {
    let tx = app.db.begin().await?;
    let publication = store::lock(&tx, id).await?;
    tx.commit().await?;
    Ok(publication)
}

/// No way to speak: the credential is gone, the network unknown, or the renewal failed.
async fn no_link(app: &App, publication: &Publication, error: ChannelError) -> Result<(), Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(mut publication) = store::lock(&tx, publication.id).await? else { return Ok(()) };
    let rests = publication.state.is_settled() || publication.asks_person;
    if rests || is_in_other_hands(app, &tx, &publication, now).await? {
        return Ok(());
    }
    close_left_behind(app, &tx, &mut publication, now).await?;
    match error {
        ChannelError::Network(ConnectorError::Reconnect { reason }) => {
            pause(&tx, publication.workspace, publication.channel, reason.into(), now).await?;
            if store::at_rest(&*tx, publication.workspace).await?.contains(&publication.channel) {
                publication.ask_at_rest();
            }
        }
        ChannelError::Network(_) => publication.look_again_at = Some(now.plus(MINUTE)),
        ChannelError::NotHere => publication.ask(Trouble::new("publish-no-channel")),
        other @ (ChannelError::UnknownNetwork(_) | ChannelError::Refused(_) | ChannelError::Internal(_)) => {
            tracing::error!(publication.id = %publication.id, error = %other, "cannot speak through the channel");
            publication.ask(Trouble::new("publish-no-link").because(other));
        }
    }
    store::save(&tx, &publication).await?;
    Ok(tx.commit().await?)
}
