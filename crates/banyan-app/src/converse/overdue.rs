//! Who has waited longer than the plan promises: one statement for Today and the guard.

use banyan_db::ConnectionTrait;
use banyan_domain::{
    converse::Promise,
    guard::PeopleWaiting,
    ids::{ChannelId, MessageId, WorkspaceId},
    time::UtcMillis,
};

use super::store;
use crate::{
    App, Internal,
    plan::{InForce, plan_now},
};

/// There is always one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    pub people: u32,
    /// What the one wrote who has waited longest.
    pub message: MessageId,
    pub channel: ChannelId,
    pub network: String,
    pub place: String,
    pub name: String,
    pub words: String,
    pub url: Option<String>,
    pub since: UtcMillis,
}

impl Overdue {
    pub(crate) fn into_waiting(self) -> PeopleWaiting {
        let Self { people, name, words, since, url, .. } = self;
        PeopleWaiting { people, name, words, since, url }
    }
}

/// None where the plan promises nothing, or closes before it opens: then nobody waits past a promise.
pub(crate) async fn overdue(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    plan: &InForce,
    now: UtcMillis,
) -> Result<Option<Overdue>, Internal> {
    let promise = Promise::of(&plan.plan).ok().flatten();
    let Some(wrote_by) = promise.and_then(|promise| promise.broken_for(now, &plan.zone)) else { return Ok(None) };
    let row = store::longest_waiting(on, workspace, wrote_by).await?;
    Ok(row.map(|row| Overdue {
        people: u32::try_from(row.people).unwrap_or(u32::MAX),
        message: row.id.into(),
        channel: row.channel_id.into(),
        network: row.network,
        place: row.place,
        name: row.author_name,
        words: row.excerpt,
        url: row.url,
        since: UtcMillis(row.received_at),
    }))
}

/// For who has no plan at hand.
pub(crate) async fn overdue_now(app: &App, workspace: WorkspaceId) -> Result<Option<Overdue>, Internal> {
    let plan = plan_now(app, workspace).await?;
    overdue(app.db.read(), workspace, &plan, app.now()).await
}
