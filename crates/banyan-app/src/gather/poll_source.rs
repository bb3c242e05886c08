//! One poll of one source: read it, sort what came, write it down. Nothing is fetched inside a write.

use std::{collections::HashMap, path::Path, time::Duration};

use banyan_db::{Tx, run, values};
use banyan_domain::{
    compose::carry::CarryRules,
    gather::{ArrivalRules, Item, ItemIdentity, Known, KnownItem, PollFacts, sort_arrivals},
    ids::{ItemId, SourceId},
    time::{DAY, HOUR, MINUTE, UtcMillis},
    workspace::Right,
};
use banyan_net::Validators;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    SourceKind,
    add_source::MailboxSecret,
    hand_letter::HANDED,
    reading::{self, ReadError, Reading},
    store::{self, Polled},
    trouble,
};
use crate::{
    Actor, App, Internal, compose, fresh_id,
    workspace::{Refused, record},
};

const POLL_EVERY: Duration = Duration::from_mins(30);
const LONGEST_WAIT: Duration = Duration::from_hours(24);
/// Polls are spread by up to this share of their distance, so that sources do not march in step.
const SPREAD: u64 = 10;

#[derive(Debug, thiserror::Error)]
pub enum PollError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such source")]
    NotHere,
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for PollError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// What a poll brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PollReport {
    pub unchanged: bool,
    pub known: usize,
    pub fresh: usize,
    pub changed: usize,
    /// A question was raised instead of carrying.
    pub held: Option<String>,
    /// Fresh items of a source that carries by itself.
    #[serde(skip)]
    pub to_carry: Vec<ItemId>,
}

/// Polls now, whatever its time, and carries what the source's switch allows.
pub async fn poll_source(app: &App, actor: &Actor, id: SourceId) -> Result<PollReport, PollError> {
    actor.needs(Right::Write)?;
    let source = store::load_polled(app.db.read(), actor.workspace, id).await?.ok_or(PollError::NotHere)?;
    poll(app, &source).await
}

async fn poll(app: &App, source: &Polled) -> Result<PollReport, PollError> {
    match look(app, source).await? {
        Looked::Unchanged => {
            keep_unchanged(app, std::slice::from_ref(source)).await?;
            Ok(PollReport { unchanged: true, ..PollReport::default() })
        }
        Looked::Kept(report) => Ok(report),
    }
}

/// What came of looking at a source.
pub(super) enum Looked {
    /// Nothing is written down yet: whoever looks at many writes for many at once.
    Unchanged,
    Kept(PollReport),
}

pub(super) async fn look(app: &App, source: &Polled) -> Result<Looked, PollError> {
    let (reading, cursor) = match read(app, source).await {
        Ok((reading, _)) if reading.unchanged && reading.address == source.address => return Ok(Looked::Unchanged),
        Ok(read) => read,
        Err(error) => {
            keep_failure(app, source, &error).await?;
            return Err(error);
        }
    };
    let report = keep_reading(app, source, reading, cursor).await?;
    carry_by_itself(app, source, &report.to_carry).await;
    Ok(Looked::Kept(report))
}

async fn carry_by_itself(app: &App, source: &Polled, items: &[ItemId]) {
    let actor = Actor::at_the_machine(source.workspace);
    match compose::carry_items(app, &actor, items, None, compose::When::NextSlot).await {
        Ok(carried) => {
            for (item, carried) in items.iter().zip(carried) {
                if let Err(error) = carried {
                    tracing::warn!(item.id = %item, error = &error as &dyn std::error::Error, "an item was not carried");
                }
            }
        }
        Err(error) => {
            tracing::warn!(source.id = %source.id, error = &error as &dyn std::error::Error, "nothing was carried");
        }
    }
}

async fn read(app: &App, source: &Polled) -> Result<(Reading, Option<String>), PollError> {
    match source.kind {
        SourceKind::Feed => {
            let known = Validators { etag: source.etag.clone(), last_modified: source.last_modified.clone() };
            Ok((reading::read_address(&app.net, &source.address, &known).await?, None))
        }
        SourceKind::Folder => Ok((reading::read_source(&app.net, &source.address).await?, None)),
        // A file that was written anew holds another letter; one that was taken away is nobody's fault.
        SourceKind::Hand if source.address != HANDED && Path::new(&source.address).is_file() => {
            Ok((reading::read_source(&app.net, &source.address).await?, None))
        }
        SourceKind::Hand => Ok((Reading::unchanged(source.kind, source.address.clone()), None)),
        SourceKind::Mailbox => {
            let sealed = source.secret.as_deref().ok_or(Internal::Broken("a mailbox has lost its password"))?;
            let plain = app.vault.open(&format!("source/{}", source.id), sealed).map_err(Internal::from)?;
            let secret: MailboxSecret = serde_json::from_str(&plain).map_err(Internal::from)?;
            mailbox_reading(app, &secret, source.cursor.as_deref()).await
        }
    }
}

pub(super) async fn mailbox_reading(
    app: &App,
    secret: &MailboxSecret,
    cursor: Option<&str>,
) -> Result<(Reading, Option<String>), PollError> {
    Ok(reading::read_mailbox(&app.net, secret, cursor).await?)
}

/// One commit: new items, changed items, the question if there is one, and when to come back.
pub(super) async fn keep_reading(
    app: &App,
    source: &Polled,
    reading: Reading,
    cursor: Option<String>,
) -> Result<PollReport, Internal> {
    let now = app.now();
    let entries: Vec<ItemIdentity> = reading.items.iter().map(ItemIdentity::of).collect();
    let mut report = PollReport { unchanged: reading.unchanged, ..PollReport::default() };
    let rules = if reading.unchanged { None } else { Some(compose::rules_of(app, source.workspace, source.id).await?) };
    let tx = app.db.begin().await?;
    if let Some(rules) = &rules {
        let found = Found { items: &reading.items, entries: &entries, rules };
        sort_and_keep(app, &tx, source, &found, &mut report).await?;
    }
    if reading.address != source.address {
        store::move_source(&tx, source, &reading.address).await?;
    }
    run(
        &*tx,
        "UPDATE source SET etag = $2, last_modified = $3, cursor = COALESCE($4, cursor),
            first_polled_at = COALESCE(first_polled_at, $5), last_polled_at = $5, next_poll_at = $6,
            lease_until = NULL, failures = 0, trouble = NULL, silent_since = NULL WHERE id = $1",
        values![
            source.id.0,
            reading.validators.etag.as_deref(),
            reading.validators.last_modified.as_deref(),
            cursor,
            now.0,
            now.plus(spread(POLL_EVERY, source.id)).0
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(report)
}

/// What a source gave, ready to be compared before the write begins.
struct Found<'a> {
    items: &'a [Item],
    entries: &'a [ItemIdentity],
    rules: &'a CarryRules,
}

async fn sort_and_keep(
    app: &App,
    tx: &Tx,
    source: &Polled,
    found: &Found<'_>,
    report: &mut PollReport,
) -> Result<(), Internal> {
    let Found { items, entries, rules } = *found;
    let now = app.now();
    let first = source.first_polled_at.is_none();
    let rows = store::kin(&**tx, source, entries).await?;
    let mut known = Vec::with_capacity(rows.len());
    let mut ours: HashMap<&str, Uuid> = HashMap::new();
    for row in &rows {
        let same_source = row.source_id == source.id.0;
        known.push(KnownItem { identity: serde_json::from_str(&row.identity)?, same_source });
        if same_source {
            ours.insert(&row.remote_id, row.id);
        }
    }
    let facts = PollFacts { first, now, rules: ArrivalRules::default() };
    let arrivals = sort_arrivals(&Known::new(known), entries, facts);
    report.known = arrivals.known.len();
    report.fresh = arrivals.fresh.len();
    report.changed = arrivals.changed.len();

    // Kept, so that they are known again by any of their names; another source's twins included.
    let unkept = arrivals.known.iter().filter(|&&index| !ours.contains_key(entries[index].remote_id.as_str()));
    let unkept: Vec<_> = unkept.map(|&index| (&items[index], &entries[index])).collect();
    store::insert_items(tx, source, &unkept, "known", now).await?;
    for &index in &arrivals.changed {
        if let Some(id) = ours.get(entries[index].remote_id.as_str()) {
            store::update_item(tx, source, *id, (&items[index], &entries[index]), now).await?;
            compose::refresh_from_item(app, tx, source.workspace, ItemId(*id), (&items[index], rules)).await?;
        }
    }
    let state = if arrivals.held.is_some() { "held" } else { "fresh" };
    let carries = !arrivals.fresh.is_empty() && arrivals.held.is_none() && store::carries(tx, source.id).await?;
    let fresh: Vec<_> = arrivals.fresh.iter().map(|&index| (&items[index], &entries[index])).collect();
    let ids = store::insert_items(tx, source, &fresh, state, now).await?;
    if carries {
        report.to_carry = ids;
    }
    if let Some(reason) = arrivals.held {
        raise_question(tx, source, reason.as_str(), now).await?;
        report.held = Some(reason.as_str().to_owned());
    }
    Ok(())
}

/// Asked once: an open question of the source stands for what comes after it too.
async fn raise_question(tx: &Tx, source: &Polled, reason: &str, now: UtcMillis) -> Result<(), Internal> {
    let raised = run(
        &**tx,
        "INSERT INTO arrival_hold (id, workspace_id, source_id, reason, raised_at)
         SELECT $1, $2, $3, $4, $5
         WHERE NOT EXISTS (SELECT 1 FROM arrival_hold WHERE source_id = $3 AND decided_at IS NULL)",
        values![fresh_id::<Uuid>(), source.workspace.0, source.id.0, reason, now.0],
    )
    .await?;
    if raised > 0 {
        let data = json!({ "reason": reason });
        record(tx, source.workspace, None, now, "gather.held", Some(source.id.0), &data).await?;
    }
    Ok(())
}

/// One commit for all of them: nothing came but the moment to come back.
pub(super) async fn keep_unchanged(app: &App, sources: &[Polled]) -> Result<(), Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    for source in sources {
        let next = now.plus(spread(POLL_EVERY, source.id));
        run(
            &*tx,
            "UPDATE source SET last_polled_at = $2, next_poll_at = $3, lease_until = NULL, failures = 0, trouble = NULL
             WHERE id = $1",
            values![source.id.0, now.0, next.0],
        )
        .await?;
    }
    Ok(tx.commit().await?)
}

/// A failed poll is said on the source; gone for good ends the polling.
async fn keep_failure(app: &App, source: &Polled, error: &PollError) -> Result<(), Internal> {
    let now = app.now();
    let named = match error {
        PollError::Read(ReadError::Status { retry_after_ms: Some(at), .. }) => Some(UtcMillis(*at)),
        _ => None,
    };
    let gone = matches!(error, PollError::Read(ReadError::Gone(_))).then_some(now.0);
    let failures = u32::try_from(source.failures).unwrap_or(0).min(6);
    let wait = (POLL_EVERY * 2_u32.pow(failures)).min(LONGEST_WAIT);
    let next = named.unwrap_or_else(|| now.plus(spread(wait, source.id))).clamp(now.plus(MINUTE), now.plus(DAY + HOUR));
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE source SET last_polled_at = $2, next_poll_at = $3, lease_until = NULL, failures = failures + 1,
            trouble = $4, gone_at = COALESCE(gone_at, $5), silent_since = COALESCE(silent_since, $2) WHERE id = $1",
        values![source.id.0, now.0, next.0, serde_json::to_string(&trouble::of_poll(error))?, gone],
    )
    .await?;
    Ok(tx.commit().await?)
}

fn spread(wait: Duration, id: SourceId) -> Duration {
    let share = u64::from(id.0.as_bytes()[15]) % SPREAD;
    wait + wait / 100 * u32::try_from(share).unwrap_or(0)
}
