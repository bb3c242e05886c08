//! Carries one publication as far as it goes now: one step at a time, each written down before it leaves.

use std::time::Duration;

use banyan_connector::{ConnectorError, Found, Progress, Task, Window};
use banyan_db::{Tx, values};
use banyan_domain::{
    compose::{Rendered, Variant},
    guard::Level,
    ids::{AttemptId, ChannelId, PublicationId},
    publish::{AttemptOutcome, PublicationState as State, StepResult, Ticket},
    schedule::is_missed,
    time::{MINUTE, UtcMillis},
};
use serde_json::json;

use super::{
    Trouble,
    channel::{self, ChannelError, LinkParts, open_link},
    next_step::{self, Change, Move, Situation},
    store::{self, Publication, close_attempt, last_attempt, open_attempt},
};
use crate::{
    App, Internal,
    workspace::{is_held, record},
};

/// Longer than any single request may take, so that a lease that ran out means a process that is gone.
pub(super) const LEASE: Duration = Duration::from_mins(5);

/// What is to be done now, decided and written down in one commit.
enum Now {
    Nothing,
    Send { publication: Box<Publication>, attempt: AttemptId },
    Check { publication: Box<Publication>, ticket: Ticket },
    Find { publication: Box<Publication> },
}

/// The caller holds the channel's turn and the publication.
pub(super) async fn carry_out(app: &App, id: PublicationId, channel: ChannelId) -> Result<(), Internal> {
    loop {
        let Some(publication) = load(app, id).await? else { return Ok(()) };
        let parts = match open_link(app, publication.workspace, channel).await {
            Ok(parts) => parts,
            Err(error) => return no_link(app, &publication, error).await,
        };
        let made = match prepare(app, id, &parts).await? {
            Now::Nothing => return Ok(()),
            Now::Send { publication, attempt } => {
                let answer = send(&parts, &publication).await;
                settle(app, &parts, id, Some(attempt), |at| next_step::after_submit(answer, at)).await?
            }
            Now::Check { publication, ticket } => {
                let answer = check(&parts, &publication, &ticket).await;
                settle(app, &parts, id, None, |at| next_step::after_check(answer, &ticket, at)).await?
            }
            Now::Find { publication } => {
                let answer = find(app, &parts, &publication).await?;
                settle(app, &parts, id, None, |at| next_step::after_find(answer, at)).await?
            }
        };
        if !made {
            return Ok(());
        }
    }
}

async fn load(app: &App, id: PublicationId) -> Result<Option<Publication>, Internal> {
    let tx = app.db.begin().await?;
    let publication = store::lock(&tx, id).await?;
    tx.commit().await?;
    Ok(publication)
}

// ---- deciding ------------------------------------------------------------------------------------------------------

async fn prepare(app: &App, id: PublicationId, parts: &LinkParts) -> Result<Now, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(publication) = store::lock(&tx, id).await? else { return Ok(Now::Nothing) };
    let resting = publication.look_again_at.is_some_and(|at| at > now);
    match publication.state {
        State::Scheduled if publication.due_at > now || resting => Ok(Now::Nothing),
        State::Scheduled => begin(app, tx, publication, parts, now).await,
        State::Submitting => go_on(app, tx, publication, now).await,
        State::Processing if resting => Ok(Now::Nothing),
        State::Processing => match publication.ticket.clone() {
            Some(ticket) => Ok(Now::Check { publication: Box::new(publication), ticket }),
            None => Err(Internal::Broken("a publication in processing has no ticket")),
        },
        State::OutcomeUnknown if publication.asks_person || resting => Ok(Now::Nothing),
        State::OutcomeUnknown => Ok(Now::Find { publication: Box::new(publication) }),
        State::Published | State::PublishedInPart | State::NeedsAttention | State::Missed | State::Cancelled => {
            Ok(Now::Nothing)
        }
    }
}

/// Due: nothing of it has been sent yet.
async fn begin(
    app: &App,
    tx: Tx,
    mut publication: Publication,
    parts: &LinkParts,
    now: UtcMillis,
) -> Result<Now, Internal> {
    if is_held(&*tx, publication.workspace).await? || !parts.channel.is_live() {
        return Ok(Now::Nothing);
    }
    if publication.done.0.is_empty() && is_missed(publication.due_at, now, publication.tolerance) {
        publication.state = State::Missed;
        publication.asks_person = true;
        publication.trouble = Some(Trouble::new("publish-missed"));
        return stop(tx, publication, now, "publish.missed").await;
    }
    if publication.rendered.is_none() {
        let variant = variant_of(&tx, &publication).await?;
        let rendered = parts.connector.render(&variant, &parts.connector.limits(&parts.channel.facts));
        if let Some(finding) = rendered.findings.iter().find(|finding| finding.level == Level::Block) {
            publication.state = State::NeedsAttention;
            publication.asks_person = true;
            publication.trouble = Some(Trouble::new("publish-blocked").of(finding.clone()));
            return stop(tx, publication, now, "publish.blocked").await;
        }
        publication.steps = parts.connector.steps(&rendered);
        publication.rendered = Some(rendered);
    }
    take_step(app, tx, publication, now).await
}

async fn variant_of(tx: &Tx, publication: &Publication) -> Result<Variant, Internal> {
    #[derive(banyan_db::FromQueryResult)]
    struct VariantRow {
        data: String,
    }
    let row: Option<VariantRow> =
        banyan_db::one(&**tx, "SELECT data FROM variant WHERE id = $1", values![publication.variant.0]).await?;
    let row = row.ok_or(Internal::Broken("a publication has lost its variant"))?;
    Ok(serde_json::from_str(&row.data)?)
}

/// Between two steps, or left behind by a process that is gone.
async fn go_on(app: &App, tx: Tx, mut publication: Publication, now: UtcMillis) -> Result<Now, Internal> {
    let attempt = last_attempt(&*tx, publication.id).await?.filter(|attempt| attempt.ended_at.is_none());
    if let Some(attempt) = attempt {
        let lease_over = publication.lease_until.is_none_or(|until| until < now);
        if attempt.sender != app.process && !lease_over {
            return Ok(Now::Nothing);
        }
        close_attempt(&tx, attempt.id, AttemptOutcome::Unknown, Some("the process ended before the answer"), now)
            .await?;
        publication.state = State::OutcomeUnknown;
        publication.look_again_at = Some(now);
        publication.looks = 0;
        store::save(&tx, &publication).await?;
        record(&tx, publication.workspace, None, now, "publish.outcome_unknown", Some(publication.id.0), &json!({}))
            .await?;
        tx.commit().await?;
        return Ok(Now::Find { publication: Box::new(publication) });
    }
    if publication.look_again_at.is_some_and(|at| at > now) {
        return Ok(Now::Nothing);
    }
    // What is public already is finished; what is not can still be held back.
    if !publication.something_public() && is_held(&*tx, publication.workspace).await? {
        publication.state = State::Scheduled;
        store::save(&tx, &publication).await?;
        tx.commit().await?;
        return Ok(Now::Nothing);
    }
    take_step(app, tx, publication, now).await
}

/// Claim and attempt in one commit; after it the request leaves.
async fn take_step(app: &App, tx: Tx, mut publication: Publication, now: UtcMillis) -> Result<Now, Internal> {
    let Some(index) = publication.next_index() else {
        finish(&mut publication, now);
        return stop(tx, publication, now, "publish.published").await;
    };
    let attempt = open_attempt(&tx, &publication, index, app.process, now).await?;
    publication.state = State::Submitting;
    publication.look_again_at = None;
    publication.lease_owner = Some(app.process);
    publication.lease_until = Some(now.plus(LEASE));
    publication.left_at = publication.left_at.or(Some(now));
    store::save(&tx, &publication).await?;
    tx.commit().await?;
    Ok(Now::Send { publication: Box::new(publication), attempt })
}

fn finish(publication: &mut Publication, now: UtcMillis) {
    publication.state = State::Published;
    publication.published_at = Some(now);
    publication.look_again_at = None;
    publication.lease_until = None;
    publication.ticket = None;
    publication.asks_person = false;
    publication.trouble = None;
}

async fn stop(tx: Tx, publication: Publication, now: UtcMillis, what: &str) -> Result<Now, Internal> {
    store::save(&tx, &publication).await?;
    record(&tx, publication.workspace, None, now, what, Some(publication.id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(Now::Nothing)
}

// ---- speaking ------------------------------------------------------------------------------------------------------

async fn send(parts: &LinkParts, publication: &Publication) -> Result<Progress, ConnectorError> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Err(cannot_publish());
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    publishing.submit(&parts.link(), &task(publication, rendered, index, &key)).await
}

async fn check(parts: &LinkParts, publication: &Publication, ticket: &Ticket) -> Result<Progress, ConnectorError> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Err(cannot_publish());
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    publishing.check(&parts.link(), &task(publication, rendered, index, &key), ticket).await
}

async fn find(
    app: &App,
    parts: &LinkParts,
    publication: &Publication,
) -> Result<Result<Found, ConnectorError>, Internal> {
    let (Some(publishing), Some(rendered)) = (parts.connector.publishing(), &publication.rendered) else {
        return Ok(Err(cannot_publish()));
    };
    let index = publication.done.0.len();
    let key = publication.key_of_step(index);
    let window = window_of(app, publication, index).await?;
    Ok(publishing.find(&parts.link(), &task(publication, rendered, index, &key), &window).await)
}

/// When the lost request left: the first and the last time this step was tried.
async fn window_of(app: &App, publication: &Publication, index: usize) -> Result<Window, Internal> {
    let attempts = store::attempts_of(app.db.read(), publication.id).await?;
    let mut left = attempts.iter().filter(|attempt| attempt.step == index as i64).map(|attempt| attempt.started_at);
    let first = left.next().map_or(publication.due_at, UtcMillis);
    Ok(Window {
        from: first,
        until: left.next_back().map_or(first, UtcMillis),
        taken: store::held_remote_ids(app.db.read(), publication).await?,
    })
}

fn task<'a>(
    publication: &'a Publication,
    rendered: &'a Rendered,
    index: usize,
    key: &'a banyan_domain::publish::StepKey,
) -> Task<'a> {
    Task { rendered, steps: &publication.steps, index, done: &publication.done, key }
}

fn cannot_publish() -> ConnectorError {
    ConnectorError::Unexpected {
        evidence: banyan_connector::Evidence {
            what: "this network cannot be published to".to_owned(),
            status: None,
            body: None,
        },
    }
}

// ---- writing down what came of it ----------------------------------------------------------------------------------

/// One commit: the attempt's outcome and the publication's new state. True when there is more to do at once.
async fn settle(
    app: &App,
    parts: &LinkParts,
    id: PublicationId,
    attempt: Option<AttemptId>,
    decide: impl FnOnce(&Situation) -> Move,
) -> Result<bool, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(mut publication) = store::lock(&tx, id).await? else { return Ok(false) };
    let last = last_attempt(&*tx, id).await?;
    let made = decide(&situation(app, &tx, &publication, last.as_ref(), now).await?);
    let closing = attempt.map(|attempt| attempt.0).or(last.map(|attempt| attempt.id));
    if let Some(closing) = closing {
        close_attempt(&tx, closing, made.outcome, made.detail.as_deref(), now).await?;
    }
    let before = publication.state;
    let more = apply(&tx, parts, &mut publication, made.change, now).await?;
    store::save(&tx, &publication).await?;
    if publication.state != before {
        let what = format!("publish.{}", publication.state.as_str());
        record(&tx, publication.workspace, None, now, &what, Some(id.0), &json!({})).await?;
    }
    tx.commit().await?;
    Ok(more)
}

async fn situation(
    app: &App,
    tx: &Tx,
    publication: &Publication,
    last: Option<&store::AttemptRow>,
    now: UtcMillis,
) -> Result<Situation, Internal> {
    let index = publication.done.0.len();
    // What was once unknown may still arrive, even where a look did not show it.
    let lost = [AttemptOutcome::Unknown.as_str(), AttemptOutcome::Absent.as_str()];
    let attempts = store::attempts_of(&**tx, publication.id).await?;
    let unknown_under_this_key = attempts.iter().any(|attempt| {
        attempt.outcome.as_deref().is_some_and(|outcome| lost.contains(&outcome))
            && attempt.step == index as i64
            && attempt.generation == i64::from(publication.generation)
    });
    let sqlite = app.db.engine() == banyan_db::Engine::Sqlite;
    Ok(Situation {
        now,
        step_reversible: publication.steps.get(index).is_some_and(|step| step.reversible),
        tries: publication.tries,
        looks: publication.looks,
        unknown_under_this_key,
        last_left: last.map_or(now, |attempt| UtcMillis(attempt.started_at)),
        // On SQLite the folder's lock proves that no other process can still be sending.
        sender_gone: sqlite || last.is_none_or(|attempt| attempt.sender == app.process),
        something_public: publication.something_public(),
        uploads_forgotten: attempts.iter().filter(|one| next_step::is_forgotten_upload(one.detail.as_deref())).count(),
    })
}

async fn apply(
    tx: &Tx,
    parts: &LinkParts,
    publication: &mut Publication,
    change: Change,
    now: UtcMillis,
) -> Result<bool, Internal> {
    publication.lease_until = None;
    match change {
        Change::StepDone(result) => {
            step_done(publication, result, now);
            Ok(publication.state == State::Submitting)
        }
        Change::Wait { ticket, until } => {
            publication.state = State::Processing;
            publication.ticket = Some(ticket);
            publication.look_again_at = Some(until);
            Ok(false)
        }
        Change::TryAgain { at, new_key, costs_try } => {
            again(publication, at, new_key, costs_try);
            Ok(at <= now)
        }
        Change::SlowDown { until, scope, new_key } => {
            again(publication, until, new_key, false);
            let whole_server = scope == banyan_connector::LimitScope::Server;
            channel::slow_down(tx, &parts.channel, until, whole_server).await?;
            Ok(false)
        }
        Change::StartOver => {
            start_over(publication, now);
            Ok(true)
        }
        Change::LookAt(at) => {
            publication.looks = if publication.state == State::OutcomeUnknown { publication.looks + 1 } else { 0 };
            publication.state = State::OutcomeUnknown;
            publication.look_again_at = Some(at);
            Ok(at <= now)
        }
        Change::PauseChannel(reason) => {
            channel::pause(tx, publication.workspace, publication.channel, reason.into(), now).await?;
            if publication.state != State::OutcomeUnknown && publication.state != State::Processing {
                again(publication, now, true, false);
            } else {
                publication.look_again_at = Some(now);
            }
            Ok(false)
        }
        Change::Ask(trouble) => {
            ask(publication, trouble);
            Ok(false)
        }
        Change::AskUnknown(trouble) => {
            publication.state = State::OutcomeUnknown;
            publication.asks_person = true;
            publication.look_again_at = None;
            publication.trouble = Some(trouble);
            Ok(false)
        }
    }
}

pub(super) fn step_done(publication: &mut Publication, result: StepResult, now: UtcMillis) {
    publication.done.0.push(result);
    publication.tries = 0;
    publication.looks = 0;
    publication.look_again_at = Some(now);
    publication.ticket = None;
    publication.asks_person = false;
    publication.trouble = None;
    if publication.next_index().is_none() {
        finish(publication, now);
    } else {
        publication.state = State::Submitting;
    }
}

/// Nothing sent yet goes back to the queue; what is under way stays under way.
fn again(publication: &mut Publication, at: UtcMillis, new_key: bool, costs_try: bool) {
    publication.state = if publication.done.0.is_empty() { State::Scheduled } else { State::Submitting };
    publication.look_again_at = Some(at);
    publication.looks = 0;
    if new_key {
        publication.generation += 1;
    }
    if costs_try {
        publication.tries += 1;
    }
}

/// Under way stays under way: it was let out in time, and being late now is the network's doing.
fn start_over(publication: &mut Publication, now: UtcMillis) {
    publication.done.0.clear();
    publication.generation += 1;
    publication.state = State::Submitting;
    publication.look_again_at = Some(now);
    publication.ticket = None;
    publication.looks = 0;
}

fn ask(publication: &mut Publication, trouble: Trouble) {
    publication.state = if publication.something_public() { State::PublishedInPart } else { State::NeedsAttention };
    publication.asks_person = true;
    publication.look_again_at = None;
    publication.ticket = None;
    publication.trouble = Some(trouble);
}

/// No way to speak: the credential is gone, the network unknown, or the renewal failed.
async fn no_link(app: &App, publication: &Publication, error: ChannelError) -> Result<(), Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(mut publication) = store::lock(&tx, publication.id).await? else { return Ok(()) };
    match error {
        ChannelError::Network(ConnectorError::Reconnect { reason }) => {
            channel::pause(&tx, publication.workspace, publication.channel, reason.into(), now).await?;
        }
        ChannelError::Network(_) => publication.look_again_at = Some(now.plus(MINUTE)),
        ChannelError::NotHere => ask(&mut publication, Trouble::new("publish-no-channel")),
        other @ (ChannelError::UnknownNetwork(_) | ChannelError::Refused(_) | ChannelError::Internal(_)) => {
            tracing::error!(publication.id = %publication.id, error = %other, "cannot speak through the channel");
            ask(&mut publication, Trouble::new("publish-no-link").because(other));
        }
    }
    store::save(&tx, &publication).await?;
    Ok(tx.commit().await?)
}
