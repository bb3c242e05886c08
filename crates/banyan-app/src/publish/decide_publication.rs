//! What a person decides where the machine must not: send, move, cancel, "it is there", finish, leave, take down.

use banyan_connector::ConnectorError;
use banyan_db::Tx;
use banyan_domain::{
    ids::{DraftId, PublicationId},
    publish::{PublicationState as State, Receipt, StepResult},
    time::UtcMillis,
    workspace::Right,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    ask_again::ask_again,
    cancel::cancel,
    channel::ChannelError,
    store::{self, Publication},
    take_down::take_down,
};
use crate::{
    Actor, App, Internal,
    compose::STOP_WITHIN,
    workspace::{Refused, record},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Out as soon as possible.
    SendNow,
    /// The same, with time left for whoever pressed the button to stop it.
    SendSoon,
    /// It will not go out.
    Cancel,
    /// The person looked: it is on the network (with its address, if they have it).
    ItIsThere { url: Option<String> },
    /// The person looked: it is not there, send it again.
    ItIsNotThere,
    /// Published in part: go on with the rest.
    Finish,
    /// Leave it as it is; nothing more happens.
    Leave,
    /// Take down what is public.
    TakeDown,
    /// It was missed, and what was said about that is taken back.
    AskAgain,
}

impl Decision {
    fn sends(&self) -> bool {
        match self {
            Self::SendNow | Self::SendSoon | Self::ItIsNotThere | Self::Finish => true,
            Self::Cancel | Self::ItIsThere { .. } | Self::Leave | Self::TakeDown | Self::AskAgain => false,
        }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Nothing of the post waits any more, and its words are this draft.
    pub draft: Option<DraftId>,
}

#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such publication")]
    NotHere,
    #[error("this cannot be done while it is `{}`; nothing was changed", state.as_str())]
    NotNow { state: State },
    #[error("it is being sent at this very moment; look again in a minute")]
    Busy,
    #[error("its place rests; wake that first. Nothing was changed")]
    AtRest,
    #[error("this post cannot be taken down from here; do it on the network itself")]
    CannotTakeDown,
    #[error(transparent)]
    Channel(#[from] ChannelError),
    #[error(transparent)]
    Network(#[from] ConnectorError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for DecideError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub async fn decide_publication(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    decision: Decision,
) -> Result<Decided, DecideError> {
    actor.needs(Right::Publish)?;
    match decision {
        Decision::Cancel => return Ok(Decided { draft: cancel(app, actor, id).await? }),
        Decision::TakeDown => take_down(app, actor, id).await?,
        Decision::AskAgain => Box::pin(ask_again(app, actor, id)).await?,
        Decision::SendNow
        | Decision::SendSoon
        | Decision::ItIsThere { .. }
        | Decision::ItIsNotThere
        | Decision::Finish
        | Decision::Leave => settle(app, actor, id, &decision).await?,
    }
    Ok(Decided::default())
}

async fn settle(app: &App, actor: &Actor, id: PublicationId, decision: &Decision) -> Result<(), DecideError> {
    let now = app.now();
    let tx = app.db.begin().await?;
    let mut publication = mine(store::lock(&tx, id).await?, actor)?;
    if decision.sends() && store::at_rest(&*tx, actor.workspace).await?.contains(&publication.channel) {
        return Err(DecideError::AtRest);
    }
    let missed = publication.missed();
    decide(&mut publication, decision, now)?;
    publication.answered = missed;
    store::save(&tx, &publication).await?;
    record(&tx, actor.workspace, actor, now, "publish.decide", Some(id.0), &json!({ "decision": decision })).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

pub(super) fn mine(publication: Option<Publication>, actor: &Actor) -> Result<Publication, DecideError> {
    publication.filter(|publication| publication.workspace == actor.workspace).ok_or(DecideError::NotHere)
}

pub(super) fn decide(publication: &mut Publication, decision: &Decision, now: UtcMillis) -> Result<(), DecideError> {
    let state = publication.state;
    match (decision, state) {
        (_, State::Submitting) if publication.lease_until.is_some() => Err(DecideError::Busy),
        (Decision::SendNow | Decision::SendSoon, State::Scheduled | State::Missed | State::NeedsAttention) => {
            let due_at = if *decision == Decision::SendSoon { now.plus(STOP_WITHIN) } else { now };
            send_again(publication, due_at, state == State::NeedsAttention);
            Ok(())
        }
        (Decision::Cancel, _) if publication.waits() => {
            publication.call_off(State::Cancelled);
            Ok(())
        }
        (Decision::ItIsThere { url }, State::OutcomeUnknown) if publication.asks_person => {
            let receipt = Receipt {
                remote_id: url.clone().unwrap_or_else(|| format!("seen-by-a-person-{}", publication.id)),
                url: url.clone(),
                at: None,
                extra: json!({ "seen_by": "person" }),
            };
            publication.step_done(StepResult::Live(receipt), now);
            Ok(())
        }
        (Decision::ItIsNotThere, State::OutcomeUnknown) if publication.asks_person => {
            publication.state = if publication.done.0.is_empty() { State::Scheduled } else { State::Submitting };
            publication.asks_person = false;
            publication.trouble = None;
            publication.looks = 0;
            publication.due_at = publication.due_at.max(now);
            publication.look_again_at = Some(now);
            Ok(())
        }
        (Decision::Leave, State::OutcomeUnknown) if publication.asks_person => {
            publication.asks_person = false;
            publication.look_again_at = None;
            Ok(())
        }
        (Decision::Finish, State::PublishedInPart) => {
            publication.state = State::Submitting;
            publication.asks_person = false;
            publication.trouble = None;
            publication.tries = 0;
            publication.generation += 1;
            publication.look_again_at = Some(now);
            Ok(())
        }
        (Decision::Leave, State::PublishedInPart) => {
            publication.call_off(State::PublishedInPart);
            Ok(())
        }
        _ => Err(DecideError::NotNow { state }),
    }
}

pub(super) fn send_again(publication: &mut Publication, due_at: UtcMillis, refused_before: bool) {
    publication.state = State::Scheduled;
    publication.due_at = due_at;
    publication.look_again_at = None;
    publication.asks_person = false;
    publication.trouble = None;
    publication.answered = None;
    publication.tries = 0;
    publication.looks = 0;
    if publication.done.0.is_empty() {
        // The words or the network's limits may have changed since.
        publication.rendered = None;
        publication.steps.clear();
    }
    if refused_before {
        publication.generation += 1;
    }
}

/// Moves what has not left yet to another time.
pub async fn move_publication(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    due_at: UtcMillis,
) -> Result<(), DecideError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    let publication = mine(store::lock(&tx, id).await?, actor)?;
    match publication.state {
        State::Scheduled | State::Missed if publication.done.0.is_empty() => {}
        // With its new time it goes: whoever moves it says that it may.
        State::NeedsAttention if publication.done.0.is_empty() => actor.needs(Right::Publish)?,
        state => return Err(DecideError::NotNow { state }),
    }
    save_moved(app, &tx, actor, publication, due_at).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// For a write that moves several: what no longer waits stays as it is, and the answer says so.
pub(crate) async fn move_within(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    id: PublicationId,
    due_at: UtcMillis,
) -> Result<bool, Internal> {
    let waits = |publication: &Publication| publication.state == State::Scheduled && publication.done.0.is_empty();
    let Some(publication) = store::lock(tx, id).await?.filter(waits) else { return Ok(false) };
    save_moved(app, tx, actor, publication, due_at).await?;
    Ok(true)
}

async fn save_moved(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    mut publication: Publication,
    due_at: UtcMillis,
) -> Result<(), Internal> {
    let now = app.now();
    let refused_before = publication.state == State::NeedsAttention;
    let missed = publication.missed();
    send_again(&mut publication, due_at.max(now), refused_before);
    publication.answered = missed;
    store::save(tx, &publication).await?;
    let data = json!({ "due_at": due_at });
    Ok(record(tx, actor.workspace, actor, now, "schedule.move", Some(publication.id.0), &data).await?)
}
