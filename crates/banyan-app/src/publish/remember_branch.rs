//! A branch that fell long ago and was never connected here: it stands on the tree with its year.

use banyan_connector::ChannelFacts;
use banyan_db::{run, values};
use banyan_domain::{ids::ChannelId, schedule::PostingSchedule, workspace::Right};
use serde_json::json;

use super::{
    channel::ChannelError,
    store::{self, NewRest},
};
use crate::{
    Actor, App, Internal, fresh_id,
    workspace::{record, show_workspace},
};

pub async fn remember_branch(
    app: &App,
    actor: &Actor,
    network: &str,
    name: &str,
    until_year: i64,
) -> Result<ChannelId, ChannelError> {
    actor.needs(Right::Connect)?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let schedule = PostingSchedule::new(&workspace.zone, []).map_err(|_| Internal::Broken("unknown zone"))?;
    let id: ChannelId = fresh_id();
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "INSERT INTO channel (id, workspace_id, network, name, handle, identity, facts, schedule, simulated,
            connected_at)
         VALUES ($1, $2, $3, $4, '', $4, $5, $6, $7, $8)",
        values![
            id.0,
            actor.workspace.0,
            network,
            name,
            serde_json::to_string(&ChannelFacts::default()).map_err(Internal::from)?,
            serde_json::to_string(&schedule).map_err(Internal::from)?,
            false,
            now.0
        ],
    )
    .await?;
    store::begin_rest(&tx, actor, &NewRest { channel: id, until_year, why: "", taken: "{}" }, now).await?;
    record(&tx, actor.workspace, actor, now, "publish.remember_branch", Some(id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(id)
}
