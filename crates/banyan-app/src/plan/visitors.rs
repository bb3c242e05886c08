//! Where visitors come from, as evidence: what the own site counts by itself, and what a file of the owner's tells, read in
//! memory, counted and forgotten.

pub use banyan_content::visits::VisitsError;
use banyan_content::visits::{self, Origin, Visits, origin};
use banyan_domain::{
    plan::{VisitorsSeen, first::FirstAnswer},
    time::UtcMillis,
    workspace::Right,
};
use jiff::ToSpan as _;

use super::{ChangePlanError, answer_first, first_answers};
use crate::{
    Actor, App, Internal,
    measure::{own_hosts, visits_since},
    workspace::{Refused, today},
};

/// How far back the own site's visits are looked at.
const WEEKS: i32 = 13;

#[derive(Debug, thiserror::Error)]
pub enum CountVisitorsError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    File(#[from] VisitsError),
    #[error(transparent)]
    Keep(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// A server's log, or a table of a statistics program. Counted anew it replaces nothing: each count stays with its day,
/// and the newest is shown.
pub async fn count_visitors(app: &App, actor: &Actor, file: Vec<u8>) -> Result<VisitorsSeen, CountVisitorsError> {
    actor.needs(Right::Own)?;
    let own = own_hosts(app, actor.workspace).await?;
    // Away from the threads that wait for the network.
    let counted = tokio::task::spawn_blocking(move || visits::read(&file, &own).map(|read| seen(&read)));
    let seen = counted.await.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()))?;
    answer_first(app, actor, &FirstAnswer::Visitors(seen.clone())).await?;
    Ok(seen)
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownVisitors {
    /// On the own site in the last three months.
    pub site: VisitorsSeen,
    /// The newest file, and when it was counted.
    pub file: Option<(VisitorsSeen, UtcMillis)>,
}

/// Who may not look is shown nothing.
pub async fn show_visitors(app: &App, actor: &Actor) -> Result<ShownVisitors, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(ShownVisitors::default());
    }
    let today = today(app, actor).await?;
    let since = today.saturating_sub(WEEKS.weeks());
    let counted = visits_since(app, actor.workspace, since).await?;
    let site =
        VisitorsSeen { first: Some(since), last: Some(today), ..sorted(counted.iter().map(|(h, n)| (h.as_str(), *n))) };
    let file = first_answers(app, actor).await?.visitors().map(|(seen, at)| (seen.clone(), at));
    Ok(ShownVisitors { site, file })
}

fn seen(read: &Visits) -> VisitorsSeen {
    VisitorsSeen {
        first: read.days.map(|(first, _)| first),
        last: read.days.map(|(_, last)| last),
        unsaid: Some(read.unsaid),
        ..sorted(read.from.iter().map(|(host, visits)| (host.as_str(), *visits)))
    }
}

fn sorted<'a>(counted: impl Iterator<Item = (&'a str, u32)>) -> VisitorsSeen {
    let mut seen = VisitorsSeen::default();
    for (host, visits) in counted {
        match origin(host) {
            Origin::Network(network) => seen.from_network(network, visits),
            Origin::Search => seen.from_search(visits),
            Origin::Site(site) => seen.from_site(&site, visits),
        }
    }
    seen.shortened()
}
