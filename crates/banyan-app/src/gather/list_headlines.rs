//! What waits at the doors of several sources, by its title.

use banyan_domain::{
    ids::{ItemId, SourceId},
    time::UtcMillis,
    workspace::Right,
};

use super::{ArrivalError, store};
use crate::{Actor, App};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    pub id: ItemId,
    pub source: SourceId,
    /// `known`, `fresh`, `held`, `carried`, `skipped`, `gone`.
    pub state: String,
    pub title: String,
    pub published: Option<UtcMillis>,
}

/// Of each of these sources so many, newest first; `state` none: all.
pub async fn list_headlines(
    app: &App,
    actor: &Actor,
    sources: &[SourceId],
    state: Option<&str>,
    limit: u32,
) -> Result<Vec<Headline>, ArrivalError> {
    actor.needs(Right::Look)?;
    Ok(store::headlines(app.db.read(), actor.workspace, sources, state, limit).await?)
}
