//! What the page behind a link says of itself: read once for its card, and kept for the posts that lead there.

use std::borrow::Cow;

use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::{
    compose::{Card, Variant, links},
    ids::WorkspaceId,
    time::{DAY, HOUR, UtcMillis},
};
use sha2::{Digest as _, Sha256};

use super::{Draft, library::fetch_image};
use crate::{App, Internal, gather::read_article, hex::hex, publish::Channel};

/// So long a page counts as saying what it said; one that could not be read is asked again sooner.
const READ_FOR: std::time::Duration = DAY;
const ASK_AGAIN: std::time::Duration = HOUR;
/// Half a link that somebody is typing leaves a line behind.
const FORGOTTEN_AFTER: std::time::Duration = DAY.saturating_mul(30);

/// Of what all say, and of the places whose own words lead elsewhere. What stands beside the words goes before them.
pub(super) fn cards_of(draft: &Draft, base: &Variant) -> Vec<Card> {
    let own = draft.channels.iter().map(|channel| draft.words_for(*channel)).filter(|(_, own)| *own);
    let elsewhere = own.filter(|_| base.link.is_none()).filter_map(|(words, _)| links::first(words));
    let title = base.title.clone().unwrap_or_default();
    let mut cards: Vec<Card> = base.card.iter().cloned().collect();
    for url in elsewhere {
        if cards.iter().all(|card| card.url != url) {
            cards.push(Card { url, title: title.clone(), ..Card::default() });
        }
    }
    cards
}

pub(super) async fn fill_cards(app: &App, workspace: WorkspaceId, cards: &mut [Card]) -> Result<(), Internal> {
    for card in cards {
        fill_card(app, workspace, card).await?;
    }
    Ok(())
}

/// Only what is kept, and whether that is all there is to know of them now.
pub(super) async fn fill_known(app: &App, workspace: WorkspaceId, cards: &mut [Card]) -> Result<bool, Internal> {
    let mut is_all = true;
    for card in cards {
        let known = known_of(app, workspace, &digest_of(&card.url)).await?;
        is_all &= known.as_ref().is_some_and(|known| known.holds(app.now()));
        if let Some(known) = known {
            fill(card, known);
        }
    }
    Ok(is_all)
}

/// What a page that was read names as its picture.
pub(super) async fn picture_of(app: &App, workspace: WorkspaceId, address: &str) -> Result<Option<String>, Internal> {
    Ok(known_of(app, workspace, &digest_of(address)).await?.and_then(|known| known.image))
}

/// A page that cannot be read leaves the address alone.
async fn fill_card(app: &App, workspace: WorkspaceId, card: &mut Card) -> Result<(), Internal> {
    let read = read_of(app, workspace, &card.url).await?;
    fill(card, read);
    Ok(())
}

/// What nobody typed.
fn fill(card: &mut Card, read: Read) {
    if card.title.is_empty() {
        card.title = read.title;
    }
    card.description = read.description;
    card.image = read.image;
}

/// The pictures as our own copies, where one of the places wants their bytes.
pub(super) async fn fetch_thumbnails(app: &App, channels: &[Channel], base: &Variant, cards: &mut [Card]) {
    for card in cards {
        let variant = Variant { card: Some(card.clone()), ..base.clone() };
        let wanting = channels.iter().find(|channel| {
            let connector = app.connector(&channel.network);
            connector.is_some_and(|it| it.render(&variant, &it.limits(&channel.facts)).card.is_some())
        });
        if let (Some(channel), Some(image)) = (wanting, &card.image) {
            card.thumbnail = fetch_image(app, channel.workspace, image, None).await;
        }
    }
}

/// Other words may lead elsewhere: the card goes with them.
pub(super) async fn follow_words(app: &App, channel: &Channel, variant: &mut Variant) -> Result<(), Internal> {
    let leads_to = variant.leads_to().map(Cow::into_owned);
    if variant.link.is_some() || variant.card.as_ref().map(|card| &card.url) == leads_to.as_ref() {
        return Ok(());
    }
    let title = variant.title.clone().unwrap_or_default();
    let card = |url| Card { url, title, ..Card::default() };
    let mut cards: Vec<Card> = leads_to.map(card).into_iter().collect();
    fill_cards(app, channel.workspace, &mut cards).await?;
    fetch_thumbnails(app, std::slice::from_ref(channel), variant, &mut cards).await;
    variant.card = cards.pop();
    Ok(())
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
    let digest = digest_of(address);
    let known = known_of(app, workspace, &digest).await?;
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

fn digest_of(address: &str) -> String {
    hex(&Sha256::digest(address.as_bytes()))
}

async fn known_of(app: &App, workspace: WorkspaceId, digest: &str) -> Result<Option<Read>, Internal> {
    let sql =
        "SELECT title, description, image, read_at, was_read FROM link_card WHERE workspace_id = $1 AND digest = $2";
    Ok(one(app.db.read(), sql, values![workspace.0, digest]).await?)
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
