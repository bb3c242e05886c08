//! The connected places, read.

use banyan_app::publish::{Channel, PauseReason, Rest, list_channels, list_rests};
use banyan_domain::publish::Years;
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
    /// It rests: the last year it was used.
    rested_year: Option<i64>,
    /// Why it rests.
    rested_why: Option<String>,
    /// In which it was used, oldest first.
    years: Vec<YearsShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Years")]
struct YearsShown {
    from: i16,
    /// None: it goes on.
    to: Option<i16>,
}

impl ChannelShown {
    fn of(channel: Channel, rests: &[Rest]) -> Self {
        let why = rests.iter().find(|rest| rest.channel == channel.id && rest.woken_at.is_none());
        let years = |Years { from, to }| YearsShown { from, to };
        Self {
            rested_why: why.map(|rest| rest.why.clone()).filter(|why| !why.is_empty()),
            years: channel.years(rests).into_iter().map(years).collect(),
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
    let rests = list_rests(&ask.app, &ask.actor).await?;
    Ok(Given(channels.into_iter().map(|channel| ChannelShown::of(channel, &rests)).collect()))
}
