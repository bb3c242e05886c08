//! The plan's line of a place that comes to rest, or is woken: since when, and why.

use std::collections::BTreeMap;

use banyan_db::Tx;
use banyan_domain::{
    ids::ChannelId,
    plan::{Field, Plan, Row, RowId, Standing, first::judged_on},
};
use serde::{Deserialize, Serialize};

use super::{
    ChangePlanError,
    change_plan::write_version,
    in_force::in_force,
    store::{self, How, Version},
};
use crate::{Actor, App, Internal, publish::Channel};

/// Where the line stands as it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PlanBefore {
    version: i64,
    row: RowId,
}

/// None: the plan says nothing of this place alone.
pub(crate) async fn place_rests(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    place: (&[Channel], ChannelId),
    why: &str,
) -> Result<Option<PlanBefore>, Internal> {
    let Some(newest) = store::newest_to_change(tx, actor.workspace).await? else { return Ok(None) };
    let Some(row) = line_of(app, &newest.plan, place).map(|row| row.id) else { return Ok(None) };
    let today = in_force(&**tx, actor.workspace).await?.day_of(app.now()).to_string();
    let said = [
        (Field::Standing, Standing::Resting.as_str()),
        (Field::TrialUntil, ""),
        (Field::ReviewOn, ""),
        (Field::RestedOn, today.as_str()),
        (Field::RestedWhy, why),
    ];
    change(app, tx, actor, &newest, (row, &said), (How::Rest, Some(why))).await?;
    Ok(Some(PlanBefore { version: newest.number, row }))
}

/// On trial, as a place that is new.
pub(crate) async fn place_wakes(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    place: (&[Channel], ChannelId),
) -> Result<(), Internal> {
    let Some(newest) = store::newest_to_change(tx, actor.workspace).await? else { return Ok(()) };
    let row = line_of(app, &newest.plan, place).filter(|row| row.standing() == Standing::Resting);
    let Some(row) = row.map(|row| row.id) else { return Ok(()) };
    let until = judged_on(in_force(&**tx, actor.workspace).await?.day_of(app.now())).to_string();
    let said = [
        (Field::Standing, Standing::OnTrial.as_str()),
        (Field::TrialUntil, until.as_str()),
        (Field::RestedOn, ""),
        (Field::RestedWhy, ""),
    ];
    change(app, tx, actor, &newest, (row, &said), (How::Wake, None)).await
}

/// What somebody changed in the line since stays.
pub(crate) async fn place_as_before(app: &App, tx: &Tx, actor: &Actor, before: &PlanBefore) -> Result<(), Internal> {
    let Some(newest) = store::newest_to_change(tx, actor.workspace).await? else { return Ok(()) };
    let then = store::numbered(&**tx, actor.workspace, before.version).await?;
    let rested = store::numbered(&**tx, actor.workspace, before.version + 1).await?;
    let (Some(then), Some(rested)) = (then, rested) else { return Ok(()) };
    if newest.plan.row(before.row) != rested.plan.row(before.row) {
        return Ok(());
    }
    let mut next = newest.plan.clone();
    // Somebody may have given its name to another line.
    if next.put_back(before.row, &then.plan).is_err() {
        return Ok(());
    }
    write(app, tx, actor, &newest, &next, (How::Restore, Some(&before.version.to_string()))).await
}

/// A line that speaks of another place too goes on with that one; a kit's line is nobody's word.
fn line_of<'a>(app: &App, plan: &'a Plan, (channels, id): (&[Channel], ChannelId)) -> Option<&'a Row> {
    let named = |channel: &Channel| -> Option<&'a Row> { plan.place_of(&channel.as_planned(app)) };
    let line = channels.iter().find(|channel| channel.id == id).and_then(named)?;
    let mut others = channels.iter().filter(|other| other.id != id && other.rested_year.is_none());
    let is_shared = others.any(|other| named(other).is_some_and(|row| row.id == line.id));
    (!is_shared && !line.example).then_some(line)
}

async fn change(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    newest: &Version,
    (row, said): (RowId, &[(Field, &str)]),
    how: (How, Option<&str>),
) -> Result<(), Internal> {
    let mut next = newest.plan.clone();
    let said: BTreeMap<Field, String> = said.iter().map(|(field, value)| (*field, (*value).to_owned())).collect();
    next.change(row, &said).map_err(|_| Internal::Broken("the plan's line of a place could not be changed"))?;
    write(app, tx, actor, newest, &next, how).await
}

async fn write(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    newest: &Version,
    next: &Plan,
    (how, reason): (How, Option<&str>),
) -> Result<(), Internal> {
    match write_version(app, actor, tx, newest.number, next, how, reason).await {
        Ok(_) => Ok(()),
        Err(ChangePlanError::Internal(error)) => Err(error),
        Err(
            ChangePlanError::Refused(_)
            | ChangePlanError::Plan(_)
            | ChangePlanError::Conflict { .. }
            | ChangePlanError::NothingToCure
            | ChangePlanError::TooMuchSaid(_),
        ) => Err(Internal::Broken("a version of the plan could not be written")),
    }
}
