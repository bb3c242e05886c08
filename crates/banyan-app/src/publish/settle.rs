//! Writing down what came of a request or a look: the attempt's outcome and the publication's new state, in one commit.

use banyan_connector::LimitScope;
use banyan_db::Tx;
use banyan_domain::{
    ids::{AttemptId, PublicationId},
    publish::{AttemptOutcome, PublicationState as State},
    time::UtcMillis,
};
use serde_json::json;

use super::{
    next_step::{self, Change, Move, Situation},
    open_link::LinkParts,
    pause_channel, sender,
    store::{self, Publication, close_attempt, last_attempt},
};
use crate::{App, Internal, workspace::record};

/// One commit: the attempt's outcome and the publication's new state. True when there is more to do at once.
pub(super) async fn settle(
    app: &App,
    parts: &LinkParts,
    id: PublicationId,
    attempt: Option<AttemptId>,
    decide: impl FnOnce(&Situation) -> Move,
) -> Result<bool, Internal> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let Some(mut publication) = store::lock(&tx, id).await? else { return Ok(false) };
    if publication.claimed_by() != Some(app.process) {
        // Another process took this one for gone and looks for itself what came of it.
        tracing::warn!(publication.id = %id, "an answer came after the claim was lost; it is not written down");
        return Ok(false);
    }
    let last = last_attempt(&*tx, id).await?;
    let made = decide(&situation(app, &tx, &publication, last.as_ref(), now).await?);
    let closing = attempt.map(|attempt| attempt.0).or(last.map(|attempt| attempt.id));
    if let Some(closing) = closing {
        close_attempt(&tx, closing, made.outcome, made.detail.as_deref(), app.process, now).await?;
    }
    let before = publication.state;
    let pauses = matches!(made.change, Change::PauseChannel(_));
    let more = apply(&tx, parts, &mut publication, made.change, now).await?;
    let would_wait = pauses || publication.state == State::Scheduled;
    if would_wait && store::at_rest(&*tx, publication.workspace).await?.contains(&publication.channel) {
        publication.ask_at_rest();
    }
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
    let sender_gone = match last {
        // It knows itself that it no longer sends.
        Some(attempt) if attempt.ended_by.is_none_or(|by| by == attempt.sender) => true,
        Some(attempt) => !sender::may_be_alive(app, tx, attempt.sender).await?,
        None => true,
    };
    Ok(Situation {
        now,
        step_reversible: publication.steps.get(index).is_some_and(|step| step.reversible),
        tries: publication.tries,
        looks: publication.looks,
        unknown_under_this_key,
        given_up_at: last.map_or(now, store::AttemptRow::given_up_at),
        sender_gone,
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
            publication.step_done(result, now);
            Ok(publication.state == State::Submitting)
        }
        Change::Wait { ticket, until } => {
            publication.state = State::Processing;
            publication.ticket = Some(ticket);
            publication.look_again_at = Some(until);
            Ok(false)
        }
        Change::TryAgain { at, new_key, costs_try } => {
            publication.again(at, new_key, costs_try);
            Ok(at <= now)
        }
        Change::SlowDown { until, scope, new_key } => {
            publication.again(until, new_key, false);
            let whole_server = scope == LimitScope::Server;
            pause_channel::slow_down(tx, &parts.channel, until, whole_server).await?;
            Ok(false)
        }
        Change::StartOver => {
            publication.start_over(now);
            Ok(true)
        }
        Change::LookAt(at) => {
            publication.look_at(at);
            Ok(at <= now)
        }
        Change::PauseChannel(reason) => {
            pause_channel::pause(tx, publication.workspace, publication.channel, reason.into(), now).await?;
            if publication.state != State::OutcomeUnknown && publication.state != State::Processing {
                publication.again(now, true, false);
            } else {
                publication.look_again_at = Some(now);
            }
            Ok(false)
        }
        Change::Ask(trouble) => {
            publication.ask(trouble);
            Ok(false)
        }
        Change::AskUnknown(trouble) => {
            publication.ask_unknown(trouble);
            Ok(false)
        }
    }
}
