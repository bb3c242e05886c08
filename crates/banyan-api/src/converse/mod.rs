//! Who waits for an answer, for programs.

use banyan_app::converse::{Mark, Unheard, Waiting, WaitingError, WaitingLine, list_waiting, mark_message};
use banyan_domain::{converse::IncomingKind, ids::MessageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct WaitingShown {
    /// Who has waited longest first.
    waiting: Vec<Waits>,
    /// More wait behind these.
    more: bool,
    /// The plan promises an answer in time; where it does not, nothing is due.
    promised: bool,
    /// Places into which nobody could look lately: who wrote there is not known, so an empty list says nothing of them.
    unheard: Vec<NotHeard>,
}

#[derive(Serialize, JsonSchema)]
struct NotHeard {
    network: String,
    place: String,
    /// When somebody last could; none: never yet.
    since: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
struct Waits {
    id: Uuid,
    channel: Uuid,
    network: String,
    kind: Word<IncomingKind>,
    name: String,
    handle: String,
    /// The beginning of what they wrote, as it came from outside.
    words: String,
    /// Where it can be answered.
    url: Option<String>,
    since: Moment,
    /// Until when the plan promises an answer.
    due: Option<Moment>,
    overdue: bool,
}

pub(crate) async fn waiting(ask: Ask) -> Answer<Given<WaitingShown>> {
    let Waiting { lines, is_cut, no_promise, unheard, .. } = list_waiting(&ask.app, &ask.actor).await?;
    let waits = |line: WaitingLine| Waits {
        id: line.id.0,
        channel: line.channel.0,
        network: line.network,
        kind: Word(line.kind),
        name: line.name,
        handle: line.handle,
        words: line.words,
        url: line.url,
        since: Moment(line.since),
        due: line.due.map(Moment),
        overdue: line.is_overdue,
    };
    let not_heard =
        |place: Unheard| NotHeard { network: place.network, place: place.place, since: place.since.map(Moment) };
    Ok(Given(WaitingShown {
        waiting: lines.into_iter().map(waits).collect(),
        more: is_cut,
        promised: no_promise.is_none(),
        unheard: unheard.into_iter().map(not_heard).collect(),
    }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Marked {
    /// `answered` counts in the ledger as one person answered; `waits` takes either back.
    mark: Word<Mark>,
}

/// Harmless to repeat.
pub(crate) async fn mark(ask: Ask<Uuid, Nothing, Sent<Marked>>) -> Answer<Done> {
    mark_message(&ask.app, &ask.actor, MessageId(ask.path), ask.body.0.mark.0).await?;
    Ok(Done)
}

impl From<WaitingError> for Problem {
    fn from(wrong: WaitingError) -> Self {
        match wrong {
            WaitingError::Refused(refused) => refused.into(),
            WaitingError::NotHere => Self::of(Kind::NotHere, wrong),
            WaitingError::Internal(error) => error.into(),
        }
    }
}
