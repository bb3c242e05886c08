//! The connected places, read.

use banyan_app::publish::{Channel, PauseReason, list_channels};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

use crate::{ask::Ask, give::Given, route::Answer, shapes::Moment};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Channel")]
pub(crate) struct ChannelShown {
    id: Uuid,
    network: String,
    name: String,
    handle: String,
    /// Posts can go there.
    is_live: bool,
    /// A practice network: nothing real goes out.
    simulated: bool,
    connected_at: Moment,
    checked_at: Option<Moment>,
    paused_at: Option<Moment>,
    #[schemars(with = "Option<String>")]
    pause_reason: Option<PauseReason>,
    /// The year it was put to rest for good.
    rested_year: Option<i64>,
}

impl From<Channel> for ChannelShown {
    fn from(channel: Channel) -> Self {
        Self {
            id: channel.id.0,
            is_live: channel.is_live(),
            network: channel.network,
            name: channel.name,
            handle: channel.handle,
            simulated: channel.simulated,
            connected_at: Moment(channel.connected_at),
            checked_at: channel.checked_at.map(Moment),
            paused_at: channel.paused_at.map(Moment),
            pause_reason: channel.pause_reason,
            rested_year: channel.rested_year,
        }
    }
}

/// In the order they were connected.
pub(crate) async fn list(ask: Ask) -> Answer<Given<Vec<ChannelShown>>> {
    let channels = list_channels(&ask.app, &ask.actor).await?;
    Ok(Given(channels.into_iter().map(ChannelShown::from).collect()))
}
