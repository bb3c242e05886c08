//! What a place's rest would change, told before it is done.

use banyan_domain::{ids::ChannelId, workspace::Right};

use super::{
    channel::{Channel, load_channel},
    queue_lines::{PublicationLine, waiting_at},
    rest_channel::{RestError, may_rest},
    store,
};
use crate::{
    Actor, App,
    compose::{SeriesThere, series_there},
};

#[derive(Clone, Debug, PartialEq)]
pub struct BeforeRest {
    pub channel: Channel,
    /// Posts that wait there, soonest first.
    pub waiting: Vec<WaitingThere>,
    /// Leaving at this moment: they finish.
    pub under_way: usize,
    pub series: Vec<SeriesThere>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct WaitingThere {
    pub line: PublicationLine,
    /// It waits for other places, too, and goes on there; else it is a draft again.
    pub goes_on: bool,
}

pub async fn before_rest(app: &App, actor: &Actor, id: ChannelId) -> Result<BeforeRest, RestError> {
    actor.needs(Right::Connect)?;
    let channel = load_channel(app, actor, id).await?;
    may_rest(app, &channel)?;
    let on = app.db.read();
    let elsewhere = store::waiting_elsewhere(on, actor.workspace, id).await?;
    let waiting = waiting_at(app, actor.workspace, id).await?.into_iter();
    Ok(BeforeRest {
        channel,
        waiting: waiting.map(|line| WaitingThere { goes_on: elsewhere.contains(&line.post), line }).collect(),
        under_way: store::under_way_at(on, actor.workspace, id).await?,
        series: series_there(on, actor.workspace, id).await?,
    })
}
