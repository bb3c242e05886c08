//! Everybody who waits for an answer, at all places, with until when it was promised; and who waits no longer since
//! yesterday.

use std::{collections::HashSet, time::Duration};

use banyan_domain::{
    converse::{IncomingKind, Promise},
    ids::{ChannelId, MessageId},
    time::{DAY, MINUTE, UtcMillis},
    workspace::Right,
};

use super::{
    Mark, WaitingError,
    store::{self, MessageRow, UnheardRow},
};
use crate::{Actor, App, plan::plan_now};

/// More stand behind them, and have waited less.
const MOST_WAITING: usize = 200;
const MOST_SETTLED: i64 = 20;
/// Looks come every few minutes; one that failed is made up for within this.
const QUIET_FOR: Duration = MINUTE.saturating_mul(30);

/// Why nobody's answer has a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPromise {
    /// The plan says no time.
    NotSaid,
    /// Its hours close before they open.
    ClosesFirst,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who has waited longest first.
    pub lines: Vec<WaitingLine>,
    /// Not all who wait are shown.
    pub is_cut: bool,
    pub no_promise: Option<NoPromise>,
    /// Since yesterday, latest first.
    pub settled: Vec<Settled>,
    /// Who wrote there lately nobody here knows.
    pub unheard: Vec<Unheard>,
}

/// A place that tells who writes, and into which nobody could look for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unheard {
    pub network: String,
    pub place: String,
    /// None: nobody has looked there yet.
    pub since: Option<UtcMillis>,
}

impl Waiting {
    /// Who wrote twice is one.
    pub fn people(&self) -> usize {
        self.lines.iter().map(|line| (line.channel, &line.author)).collect::<HashSet<_>>().len()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingLine {
    pub id: MessageId,
    pub channel: ChannelId,
    pub network: String,
    pub place: String,
    pub kind: IncomingKind,
    /// The network's own id of them: a name there can change.
    pub author: String,
    pub name: String,
    pub handle: String,
    /// As it came from outside: to be shown as words, never as markup.
    pub words: String,
    pub url: Option<String>,
    pub since: UtcMillis,
    pub due: Option<UtcMillis>,
    pub is_overdue: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub line: WaitingLine,
    pub at: UtcMillis,
    /// None: they were answered over there.
    pub mark: Option<Mark>,
    pub by: Option<String>,
}

pub async fn list_waiting(app: &App, actor: &Actor) -> Result<Waiting, WaitingError> {
    actor.needs(Right::Look)?;
    let plan = plan_now(app, actor.workspace).await?;
    let (promise, no_promise) = match Promise::of(&plan.plan) {
        Ok(Some(promise)) => (Some(promise), None),
        Ok(None) => (None, Some(NoPromise::NotSaid)),
        Err(_) => (None, Some(NoPromise::ClosesFirst)),
    };
    let now = app.now();
    let due = |received: UtcMillis| promise.map(|promise| promise.due(received, &plan.zone));
    let mut waiting = store::waiting(app.db.read(), actor.workspace, MOST_WAITING as i64 + 1).await?;
    let is_cut = waiting.len() > MOST_WAITING;
    waiting.truncate(MOST_WAITING);
    let settled = store::settled_since(app.db.read(), actor.workspace, now.minus(DAY), MOST_SETTLED).await?;
    let unheard = store::not_looked_into_since(app.db.read(), actor.workspace, now.minus(QUIET_FOR)).await?;
    let tells = |network: &str| app.connector(network).is_some_and(|one| one.inbox().is_some());
    Ok(Waiting {
        lines: waiting.into_iter().filter_map(|row| line(row, due, now)).collect(),
        is_cut,
        no_promise,
        settled: settled.into_iter().filter_map(|row| settled_line(row, due, now)).collect(),
        unheard: unheard.into_iter().filter(|row| tells(&row.network)).map(unheard_place).collect(),
    })
}

fn unheard_place(row: UnheardRow) -> Unheard {
    Unheard { network: row.network, place: row.place, since: row.looked_at.map(UtcMillis) }
}

/// A kind that a later Banyan wrote is left out.
fn line(row: MessageRow, due: impl Fn(UtcMillis) -> Option<UtcMillis>, now: UtcMillis) -> Option<WaitingLine> {
    let since = UtcMillis(row.received_at);
    let due = due(since);
    Some(WaitingLine {
        id: row.id.into(),
        channel: row.channel_id.into(),
        network: row.network,
        place: row.place,
        kind: IncomingKind::parse(&row.kind)?,
        author: row.author_id,
        name: row.author_name,
        handle: row.author_handle,
        words: row.excerpt,
        url: row.url,
        since,
        due,
        is_overdue: due.is_some_and(|due| due < now),
    })
}

fn settled_line(row: MessageRow, due: impl Fn(UtcMillis) -> Option<UtcMillis>, now: UtcMillis) -> Option<Settled> {
    let (at, by) = (UtcMillis(row.settled_at?), row.settled_by_name.clone());
    let mark = row.settled_as.as_deref().and_then(Mark::parse);
    Some(Settled { line: line(row, due, now)?, at, mark, by })
}
