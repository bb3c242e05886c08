//! When places rested, why, and the years between.

use banyan_domain::{
    ids::ChannelId,
    publish::{Years, years_used},
    time::UtcMillis,
    workspace::Right,
};

use super::{
    channel::{Channel, ChannelError},
    store::{self, RestRow},
};
use crate::{Actor, App};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    pub channel: ChannelId,
    /// The last year it was used before.
    pub until_year: i64,
    /// Empty of a place that was over before anybody wrote it down.
    pub why: String,
    pub at: UtcMillis,
    pub by: Option<String>,
    pub woken_at: Option<UtcMillis>,
}

/// Of all places, oldest first.
pub async fn list_rests(app: &App, actor: &Actor) -> Result<Vec<Rest>, ChannelError> {
    actor.needs(Right::Look)?;
    let rows = store::rests(app.db.read(), actor.workspace).await?;
    Ok(rows.into_iter().map(Rest::from).collect())
}

impl From<RestRow> for Rest {
    fn from(row: RestRow) -> Self {
        Self {
            channel: row.channel_id.into(),
            until_year: row.until_year,
            why: row.why,
            at: UtcMillis(row.rested_at),
            by: row.rested_by_name,
            woken_at: row.woken_at.map(UtcMillis),
        }
    }
}

impl Channel {
    /// In which years it was used, of the rests of all places.
    pub fn years(&self, rests: &[Rest]) -> Vec<Years> {
        let year = |at: UtcMillis| at.in_zone(self.schedule.zone()).year();
        let own = rests.iter().filter(|rest| rest.channel == self.id);
        let rests = own.map(|rest| (i16::try_from(rest.until_year).unwrap_or(i16::MAX), rest.woken_at.map(year)));
        years_used(year(self.connected_at), rests)
    }
}
