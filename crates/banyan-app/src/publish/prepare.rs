//! What is to be done with a publication now, decided and written down in one commit, before anything leaves.

use banyan_db::{Tx, values};
use banyan_domain::{
    compose::Variant,
    guard::{Finding, Level},
    ids::{AttemptId, PublicationId},
    publish::{AttemptOutcome, PublicationState as State, Ticket},
    schedule::is_missed,
    time::UtcMillis,
};
use serde_json::json;

use super::{
    Trouble,
    open_link::LinkParts,
    over::{may_have_arrived, over_by_now, part_of_still},
    sender,
    store::{self, PageState, Publication, close_attempt, last_attempt, open_attempt},
};
use crate::{
    App, Internal,
    workspace::{is_held, record},
};

/// What is to be done now, decided and written down in one commit.
pub(super) enum Now {
    Nothing,
    Send { publication: Box<Publication>, attempt: AttemptId, claimed_at: UtcMillis },
    Check { publication: Box<Publication>, ticket: Ticket },
    Find { publication: Box<Publication> },
}

pub(super) async fn prepare(app: &App, id: PublicationId, parts: &LinkParts) -> Result<Now, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    part_of_still(&tx, id).await?;
    let Some(publication) = store::lock(&tx, id).await? else { return Ok(Now::Nothing) };
    if is_in_other_hands(app, &tx, &publication, now).await? || !sender::is_seen_alive(app, &tx).await? {
        return Ok(Now::Nothing);
    }
    let resting = publication.look_again_at.is_some_and(|at| at > now);
    match publication.state {
        State::Scheduled if publication.due_at > now || resting => Ok(Now::Nothing),
        State::Scheduled => begin(app, tx, publication, parts, now).await,
        State::Submitting => go_on(app, tx, publication, now).await,
        State::Processing if resting => Ok(Now::Nothing),
        State::Processing => match publication.ticket.clone() {
            Some(ticket) => Ok(Now::Check { publication: Box::new(claim(app, tx, publication, now).await?), ticket }),
            None => Err(Internal::Broken("a publication in processing has no ticket")),
        },
        State::OutcomeUnknown if publication.asks_person || resting => Ok(Now::Nothing),
        State::OutcomeUnknown => Ok(Now::Find { publication: Box::new(claim(app, tx, publication, now).await?) }),
        State::Published | State::PublishedInPart | State::NeedsAttention | State::Missed | State::Cancelled => {
            Ok(Now::Nothing)
        }
    }
}

/// Claimed by a process that may be alive, and not for longer than any request takes.
pub(super) async fn is_in_other_hands(
    app: &App,
    tx: &Tx,
    publication: &Publication,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let lease_over = publication.lease_until.is_none_or(|until| until < now);
    match publication.claimed_by() {
        Some(owner) if owner != app.process && !lease_over => Ok(sender::may_be_alive(app, tx, owner).await?),
        Some(_) | None => Ok(false),
    }
}

async fn claim(app: &App, tx: Tx, mut publication: Publication, now: UtcMillis) -> Result<Publication, Internal> {
    publication.claim(app.process, now);
    store::save(&tx, &publication).await?;
    tx.commit().await?;
    Ok(publication)
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
    if let Some(finding) = over_by_now(&tx, &publication, now).await? {
        return hold_over(tx, publication, finding, now).await;
    }
    if publication.done.0.is_empty() && is_missed(publication.due_at, now, publication.tolerance) {
        publication.state = State::Missed;
        publication.asks_person = true;
        let tried = may_have_arrived(&tx, &publication).await?;
        publication.trouble = Some(Trouble::new(if tried { "publish-missed-tried" } else { "publish-missed" }));
        return stop(tx, publication, now, "publish.missed").await;
    }
    match store::page_of(&tx, publication.id).await? {
        PageState::There => {}
        PageState::Coming => return Ok(Now::Nothing),
        PageState::NotComing => {
            publication.state = State::NeedsAttention;
            publication.asks_person = true;
            publication.trouble = Some(Trouble::new("publish-page-not-out"));
            return stop(tx, publication, now, "publish.page_not_out").await;
        }
    }
    if publication.rendered.is_none() {
        let variant = variant_of(&tx, &publication).await?;
        let rendered = parts.connector.render(&variant, &parts.connector.limits(&parts.channel.facts));
        if let Some(finding) = rendered.findings.iter().find(|finding| finding.level == Level::Block) {
            publication.state = State::NeedsAttention;
            publication.asks_person = true;
            publication.trouble = Some(Trouble::found(finding.clone()));
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
    if close_left_behind(app, &tx, &mut publication, now).await? {
        return Ok(Now::Find { publication: Box::new(claim(app, tx, publication, now).await?) });
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
    if let Some(finding) = over_by_now(&tx, &publication, now).await? {
        return hold_over(tx, publication, finding, now).await;
    }
    take_step(app, tx, publication, now).await
}

/// Nothing of it is public, and nothing more leaves until the plan or a person says so.
async fn hold_over(tx: Tx, mut publication: Publication, finding: Finding, now: UtcMillis) -> Result<Now, Internal> {
    publication.ask(Trouble::found(finding));
    publication.lease_until = None;
    stop(tx, publication, now, "publish.over").await
}

/// An attempt without an answer, whose sender no longer waits for one. True when there was one.
pub(super) async fn close_left_behind(
    app: &App,
    tx: &Tx,
    publication: &mut Publication,
    now: UtcMillis,
) -> Result<bool, Internal> {
    let attempt = last_attempt(&**tx, publication.id).await?.filter(|attempt| attempt.ended_at.is_none());
    let Some(attempt) = attempt else { return Ok(false) };
    let detail = "the process ended before the answer";
    close_attempt(tx, attempt.id, AttemptOutcome::Unknown, Some(detail), app.process, now).await?;
    publication.state = State::OutcomeUnknown;
    publication.looks = 0;
    publication.look_again_at = Some(now);
    publication.lease_until = None;
    let what = "publish.outcome_unknown";
    record(tx, publication.workspace, None, now, what, Some(publication.id.0), &json!({})).await?;
    Ok(true)
}

/// Claim and attempt in one commit; after it the request leaves.
async fn take_step(app: &App, tx: Tx, mut publication: Publication, now: UtcMillis) -> Result<Now, Internal> {
    let Some(index) = publication.next_index() else {
        publication.finish(now);
        return stop(tx, publication, now, "publish.published").await;
    };
    let attempt = open_attempt(&tx, &publication, index, app.process, now).await?;
    publication.state = State::Submitting;
    publication.left_at = publication.left_at.or(Some(now));
    let publication = claim(app, tx, publication, now).await?;
    Ok(Now::Send { publication: Box::new(publication), attempt, claimed_at: now })
}

async fn stop(tx: Tx, publication: Publication, now: UtcMillis, what: &str) -> Result<Now, Internal> {
    store::save(&tx, &publication).await?;
    record(&tx, publication.workspace, None, now, what, Some(publication.id.0), &json!({})).await?;
    tx.commit().await?;
    Ok(Now::Nothing)
}
