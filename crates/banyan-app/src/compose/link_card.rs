//! What the page behind a link says of itself: read once for its card, and kept for the posts that lead there.

use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::{
    compose::Variant,
    ids::WorkspaceId,
    time::{DAY, HOUR, UtcMillis},
};
use sha2::{Digest as _, Sha256};

use super::library::fetch_image;
use crate::{App, Internal, gather::read_article, hex::hex, publish::Channel};

/// So long a page counts as saying what it said; one that could not be read is asked again sooner.
const READ_FOR: std::time::Duration = DAY;
const ASK_AGAIN: std::time::Duration = HOUR;
/// Half a link that somebody is typing leaves a line behind.
const FORGOTTEN_AFTER: std::time::Duration = DAY.saturating_mul(30);

/// Fills in what nobody typed. A page that cannot be read leaves the address alone.
pub(super) async fn fill_card(app: &App, workspace: WorkspaceId, variant: &mut Variant) -> Result<(), Internal> {
    let Some(card) = &mut variant.card else { return Ok(()) };
    let read = read_of(app, workspace, &card.url).await?;
    if card.title.is_empty() {
        card.title = read.title;
    }
    card.description = read.description;
    card.image = read.image;
    Ok(())
}

/// The picture as our own copy, where one of the places wants its bytes.
pub(super) async fn fetch_thumbnail(app: &App, channels: &[Channel], variant: &mut Variant) {
    let wanting = channels.iter().find(|channel| {
        let connector = app.connector(&channel.network);
        connector.is_some_and(|it| it.render(variant, &it.limits(&channel.facts)).card.is_some())
    });
    let (Some(channel), Some(card)) = (wanting, &mut variant.card) else { return };
    if let Some(image) = &card.image {
        card.thumbnail = fetch_image(app, channel.workspace, image, None).await;
    }
}

#[derive(Clone, Default, FromQueryResult)]
struct Read {
    title: String,
    description: String,
    image: Option<String>,
    read_at: i64,
    was_read: bool,
}

impl Read {
    fn holds(&self, now: UtcMillis) -> bool {
        let fresh = if self.was_read { READ_FOR } else { ASK_AGAIN };
        UtcMillis(self.read_at).plus(fresh) > now
    }
}

async fn read_of(app: &App, workspace: WorkspaceId, address: &str) -> Result<Read, Internal> {
    let now = app.now();
    let digest = hex(&Sha256::digest(address.as_bytes()));
    let known: Option<Read> = one(
        app.db.read(),
        "SELECT title, description, image, read_at, was_read FROM link_card WHERE workspace_id = $1 AND digest = $2",
        values![workspace.0, digest.as_str()],
    )
    .await?;
    if let Some(known) = known.as_ref().filter(|known| known.holds(now)) {
        return Ok(known.clone());
    }
    let read = match read_article(app, address).await {
        Ok(found) => Read {
            title: found.title,
            description: found.description,
            image: found.image,
            read_at: now.0,
            was_read: true,
        },
        Err(error) => {
            tracing::info!(error = &error as &dyn std::error::Error, "a page was not read for its card");
            // Down for a moment it still says what it said.
            Read { read_at: now.0, was_read: false, ..known.unwrap_or_default() }
        }
    };
    // Kept only to be quicker the next time: what was read is shown all the same.
    if let Err(error) = keep(app, workspace, &digest, &read).await {
        tracing::warn!(error = &error as &dyn std::error::Error, "the card of a page was not kept");
    }
    Ok(read)
}

async fn keep(app: &App, workspace: WorkspaceId, digest: &str, read: &Read) -> Result<(), Internal> {
    let tx = app.db.begin().await?;
    let forgotten = UtcMillis(read.read_at).minus(FORGOTTEN_AFTER);
    run(&*tx, "DELETE FROM link_card WHERE workspace_id = $1 AND read_at < $2", values![workspace.0, forgotten.0])
        .await?;
    run(
        &*tx,
        "INSERT INTO link_card (workspace_id, digest, title, description, image, read_at, was_read)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, digest) DO UPDATE SET title = EXCLUDED.title,
            description = EXCLUDED.description, image = EXCLUDED.image, read_at = EXCLUDED.read_at,
            was_read = EXCLUDED.was_read",
        values![
            workspace.0,
            digest,
            read.title.as_str(),
            read.description.as_str(),
            read.image.as_deref(),
            read.read_at,
            read.was_read
        ],
    )
    .await?;
    Ok(tx.commit().await?)
}
