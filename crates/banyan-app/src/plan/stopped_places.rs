//! Places that the plan lets rest and that are still connected: their rest is offered, and never done by itself.

use banyan_domain::plan::{Field, Plan, Row, RowId, Standing};
use jiff::civil::Date;

use super::{sentence::of_channels, show_plan};
use crate::{
    Actor, App, Internal,
    publish::{Channel, list_channels},
};

#[derive(Clone, Debug, PartialEq)]
pub struct StoppedPlace {
    pub channel: Channel,
    /// Its line in the plan, with since when and why, where that was said.
    pub row: RowId,
    pub since: Option<Date>,
    pub why: String,
}

/// Who may not look is told of none.
pub async fn stopped_places(app: &App, actor: &Actor) -> Result<Vec<StoppedPlace>, Internal> {
    let plan = show_plan(app, actor).await?.plan;
    if plan.is_empty() {
        return Ok(Vec::new());
    }
    Ok(stopped(app, &plan, &list_channels(app, actor).await.map_err(of_channels)?))
}

/// A kit's line stops nothing, and our own ground does not rest.
pub(crate) fn stopped(app: &App, plan: &Plan, channels: &[Channel]) -> Vec<StoppedPlace> {
    let is_own = |channel: &Channel| app.connector(&channel.network).is_some_and(|known| known.network().own);
    let used = channels.iter().filter(|channel| channel.rested_year.is_none() && !is_own(channel));
    let stopped = used.filter_map(|channel| {
        let row = plan.place_of(&channel.as_planned(app)).filter(|row| is_stopped(row, channel))?;
        let (since, why) = (row.date(Field::RestedOn), row.text(Field::RestedWhy).to_owned());
        Some(StoppedPlace { channel: channel.clone(), row: row.id, since, why })
    });
    stopped.collect()
}

/// What was connected later is not what the line let rest.
fn is_stopped(row: &Row, channel: &Channel) -> bool {
    let used_since = channel.used_since().in_zone(channel.schedule.zone()).date();
    let is_older = row.date(Field::RestedOn).is_none_or(|rests| used_since <= rests);
    row.standing() == Standing::Resting && !row.example && is_older
}
