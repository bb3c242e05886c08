//! What the own site opens with: one sentence somebody said, else the newest that is known already, in its own words.

use banyan_domain::{
    ids::{ChannelId, PostId},
    plan::first::FirstAnswer,
    workspace::Right,
};

use super::{
    CarryError, Draft, Placed, When, WriteError, assemble::OWN_SITE, carry_item_at, write_post_once,
    written_once::key_of,
};
use crate::{
    Actor, App, Internal,
    gather::{ArrivalError, list_arrivals},
    plan::{ChangePlanError, answer_first, first_answers},
    publish::list_channels,
};

#[derive(Debug, thiserror::Error)]
pub enum OpenPagesError {
    #[error(transparent)]
    Arrival(#[from] ArrivalError),
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Keep(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// `doing` is what the business does, as somebody said it; empty where nobody did. No other place gets anything old, and
/// until it leaves it can be stopped. None where there is nothing to open with, or where it was opened before.
pub async fn open_own_pages(app: &App, actor: &Actor, doing: &str) -> Result<Option<PostId>, OpenPagesError> {
    actor.needs(Right::Own).map_err(ChangePlanError::from)?;
    if first_answers(app, actor).await?.first_post().is_some() {
        return Ok(None);
    }
    let channels = list_channels(app, actor).await.map_err(CarryError::from)?;
    let own = channels.iter().find(|channel| channel.network == OWN_SITE && channel.is_live());
    let Some(own) = own else { return Ok(None) };
    let placed = match doing.trim() {
        "" => newest_known(app, actor, own.id).await?,
        doing => said(app, actor, own.id, doing).await?,
    };
    let post = placed.first().map(|placed| placed.post);
    if let Some(post) = post {
        answer_first(app, actor, &FirstAnswer::FirstPost(post)).await?;
    }
    Ok(post)
}

/// Once, also where it is pressed twice at the same moment.
async fn said(app: &App, actor: &Actor, own: ChannelId, doing: &str) -> Result<Vec<Placed>, OpenPagesError> {
    let key = key_of(&format!("first-post-{}", actor.workspace), &[]);
    let draft = Draft { text: doing.to_owned(), channels: vec![own], when: When::Soon, ..Draft::default() };
    Ok(write_post_once(app, actor, &draft, key).await?)
}

async fn newest_known(app: &App, actor: &Actor, own: ChannelId) -> Result<Vec<Placed>, OpenPagesError> {
    let newest = list_arrivals(app, actor, None, None, 1).await?;
    let Some(newest) = newest.first().filter(|newest| newest.state == "known") else { return Ok(Vec::new()) };
    Ok(carry_item_at(app, actor, newest.id, Some(&[own]), When::Soon).await?.placed)
}
