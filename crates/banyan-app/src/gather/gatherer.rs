//! Polls what is due, many at a time and few at one host, for as long as the server runs.

use std::{
    collections::{HashMap, HashSet},
    mem,
    panic::AssertUnwindSafe,
    time::Duration,
};

use banyan_domain::{ids::SourceId, time::MINUTE, workspace::Right};
use futures::FutureExt as _;
use serde::Serialize;
use tokio::{sync::watch, task::JoinSet};

use super::{
    PollError,
    check_links::check_links,
    poll_source::{Looked, keep_unchanged, look},
    store::{self, Polled},
};
use crate::{Actor, App, Internal};

const LOOK_EVERY: Duration = Duration::from_secs(15);
const AT_ONCE: usize = 32;
const BATCH: usize = 200;
/// So many taken and not yet asked are enough to find work beside a host that is slow.
const MOST_IN_HAND: usize = 2_000;
/// Longer than a poll can take.
const LEASE: Duration = MINUTE.saturating_mul(5);

/// What polling many sources brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Round {
    pub polled: usize,
    pub unchanged: usize,
    pub fresh: usize,
    pub changed: usize,
    /// Sources about whose new articles a person is asked first.
    pub held: usize,
    /// Sources that could not be read; each says why.
    pub failed: usize,
}

pub async fn run_gatherer(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            gathered = gather_once(&app) => {
                if let Err(error) = gathered {
                    tracing::error!(error = &error as &dyn std::error::Error, "sources could not be polled");
                }
            }
            _ = stop.changed() => break,
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = stop.changed() => {}
        }
    }
}

/// One round: polls what is due, then asks for the articles behind posts that go out soon.
pub async fn gather_once(app: &App) -> Result<(), Internal> {
    poll_due_sources(app).await?;
    check_links(app).await
}

/// Polls every source of the business now, whatever its time.
pub async fn poll_all_sources(app: &App, actor: &Actor) -> Result<Round, PollError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    store::make_due(&tx, actor.workspace, app.now()).await?;
    tx.commit().await?;
    Ok(poll_due_sources(app).await?)
}

/// Polls every source whose time has come. A host that is slow holds up its own feeds and no other's.
pub async fn poll_due_sources(app: &App) -> Result<Round, Internal> {
    let per_host = app.net.settings().polite_per_host;
    let mut round = Round::default();
    let mut waiting: Vec<(String, Polled)> = Vec::new();
    let mut in_hand: HashSet<SourceId> = HashSet::new();
    let mut busy: HashMap<String, usize> = HashMap::new();
    let mut under_way = JoinSet::new();
    let mut unchanged: Vec<Polled> = Vec::new();
    // At most one: while it writes, the next to be written gather, so the busier it is, the more go into one commit.
    let mut keeping = JoinSet::new();
    let mut more = true;
    loop {
        while under_way.len() < AT_ONCE {
            let free = waiting.iter().position(|(host, _)| busy.get(host).is_none_or(|polls| *polls < per_host));
            if let Some(at) = free {
                let (host, source) = waiting.remove(at);
                *busy.entry(host.clone()).or_default() += 1;
                let app = app.clone();
                under_way.spawn(async move { (look_unharmed(&app, &source).await, source, host) });
            } else if more && waiting.len() < MOST_IN_HAND {
                more = claim(app, &mut waiting, &mut in_hand).await?;
            } else {
                break;
            }
        }
        if keeping.is_empty() && !unchanged.is_empty() {
            let (app, unchanged) = (app.clone(), mem::take(&mut unchanged));
            keeping.spawn(async move { keep_unchanged(&app, &unchanged).await });
        }
        tokio::select! {
            Some(ended) = under_way.join_next() => {
                let (looked, source, host) = ended.map_err(|_| STOPPED)?;
                in_hand.remove(&source.id);
                if let Some(polls) = busy.get_mut(&host) {
                    *polls -= 1;
                }
                round.count(&source, &looked);
                if let Ok(Looked::Unchanged) = looked {
                    unchanged.push(source);
                }
            }
            Some(kept) = keeping.join_next() => kept.map_err(|_| STOPPED)??,
            else => return Ok(round),
        }
    }
}

const STOPPED: Internal = Internal::Broken("polling was stopped in the middle");

/// Whatever one source does to its reader, the others are read.
async fn look_unharmed(app: &App, source: &Polled) -> Result<Looked, PollError> {
    let looking = AssertUnwindSafe(look(app, source)).catch_unwind();
    looking.await.unwrap_or(Err(PollError::Internal(Internal::Broken("a poll stopped in the middle"))))
}

/// Takes some of what is due; whether there may be more.
async fn claim(
    app: &App,
    waiting: &mut Vec<(String, Polled)>,
    in_hand: &mut HashSet<SourceId>,
) -> Result<bool, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let mut due = store::claim_due(&tx, now, now.plus(LEASE), BATCH as i64).await?;
    tx.commit().await?;
    let is_full = due.len() == BATCH;
    due.retain(|source| in_hand.insert(source.id));
    waiting.extend(due.into_iter().map(|source| (host(&source), source)));
    Ok(is_full)
}

/// Whom a poll burdens; a folder burdens this machine.
fn host(source: &Polled) -> String {
    let address = url::Url::parse(&source.address).ok();
    address.and_then(|address| address.host_str().map(str::to_owned)).unwrap_or_default()
}

impl Round {
    fn count(&mut self, source: &Polled, looked: &Result<Looked, PollError>) {
        self.polled += 1;
        match looked {
            Ok(Looked::Unchanged) => self.unchanged += 1,
            Ok(Looked::Kept(report)) => {
                self.unchanged += usize::from(report.unchanged);
                self.fresh += report.fresh;
                self.changed += report.changed;
                self.held += usize::from(report.held.is_some());
            }
            Err(PollError::Read(_) | PollError::NotHere) => self.failed += 1,
            Err(error @ (PollError::Internal(_) | PollError::Refused(_))) => {
                self.failed += 1;
                tracing::error!(source.id = %source.id, error = error as &dyn std::error::Error, "a poll failed");
            }
        }
    }
}
