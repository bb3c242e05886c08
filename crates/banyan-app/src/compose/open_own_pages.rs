//! What the own site opens with: the newest that is known already, in its own words.

use banyan_domain::{
    ids::{ChannelId, PostId},
    plan::first::FirstAnswer,
};

use super::{CarryError, Placed, When, assemble::OWN_SITE, carry_item_at};
use crate::{
    Actor, App,
    gather::{ArrivalError, list_arrivals},
    plan::{ChangePlanError, answer_first},
    publish::list_channels,
};

#[derive(Debug, thiserror::Error)]
pub enum OpenPagesError {
    #[error(transparent)]
    Arrival(#[from] ArrivalError),
    #[error(transparent)]
    Carry(#[from] CarryError),
    #[error(transparent)]
    Keep(#[from] ChangePlanError),
}

/// No other place gets anything old, and until it leaves it can be stopped. None where there is nothing to open with,
/// or where it was opened with that before.
pub async fn open_own_pages(app: &App, actor: &Actor) -> Result<Option<PostId>, OpenPagesError> {
    let channels = list_channels(app, actor).await.map_err(CarryError::from)?;
    let own = channels.iter().find(|channel| channel.network == OWN_SITE && channel.is_live());
    let Some(own) = own else { return Ok(None) };
    let placed = newest_known(app, actor, own.id).await?;
    let post = placed.first().map(|placed| placed.post);
    if let Some(post) = post {
        answer_first(app, actor, &FirstAnswer::FirstPost(post)).await?;
    }
    Ok(post)
}

async fn newest_known(app: &App, actor: &Actor, own: ChannelId) -> Result<Vec<Placed>, OpenPagesError> {
    let newest = list_arrivals(app, actor, None, None, 1).await?;
    let Some(newest) = newest.first().filter(|newest| newest.state == "known") else { return Ok(Vec::new()) };
    Ok(carry_item_at(app, actor, newest.id, Some(&[own]), When::Soon).await?.placed)
}
