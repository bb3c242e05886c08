//! What waits, what asks, what went out with its proof, and what a person decides about it.

use banyan_app::{
    App,
    publish::{
        AttemptLine, DecideError, Decision, PublicationLine, PublicationProof, decide_publication,
        list_publications_after, list_queue, move_publication, show_publication,
    },
    workspace::words::Words,
};
use banyan_domain::{
    ids::PublicationId,
    publish::{AttemptOutcome, PublicationState},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    compose::{
        FindingShown, TroubleShown,
        posts::PartShown,
        went::{ChangeShown, ChosenShown, WentShown},
    },
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Moment, Page, Word, on_a_page},
};

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Publication")]
pub(crate) struct PublicationShown {
    id: Uuid,
    post: Uuid,
    title: String,
    network: String,
    channel: Uuid,
    channel_name: String,
    state: Word<PublicationState>,
    due_at: Moment,
    left_at: Option<Moment>,
    published_at: Option<Moment>,
    /// Waits for a person.
    asks_person: bool,
    /// Where it is to be seen.
    url: Option<String>,
    /// How many posts it makes on the network, and how many of them are out.
    parts: usize,
    parts_out: usize,
    trouble: Option<TroubleShown>,
}

impl PublicationShown {
    pub(super) fn of(words: &Words, line: PublicationLine) -> Self {
        Self {
            id: line.id.0,
            post: line.post.0,
            title: line.title,
            network: line.network,
            channel: line.channel.0,
            channel_name: line.channel_name,
            state: Word(line.state),
            due_at: Moment(line.due_at),
            left_at: line.left_at.map(Moment),
            published_at: line.published_at.map(Moment),
            asks_person: line.asks_person,
            url: line.url,
            parts: line.parts,
            parts_out: line.parts_out,
            trouble: line.trouble.as_ref().map(|trouble| TroubleShown::of(words, trouble)),
        }
    }
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Queue")]
pub(crate) struct QueueShown {
    /// Missed, needs attention, in part, unknown: oldest first.
    asking: Vec<PublicationShown>,
    /// Scheduled and under way, by time.
    waiting: Vec<PublicationShown>,
    /// Out lately, newest first.
    out: Vec<PublicationShown>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<QueueShown>> {
    let words = ask.words();
    let shown = |lines: Vec<PublicationLine>| lines.into_iter().map(|line| PublicationShown::of(words, line)).collect();
    let queue = list_queue(&ask.app, &ask.actor).await?;
    Ok(Given(QueueShown { asking: shown(queue.asking), waiting: shown(queue.waiting), out: shown(queue.out) }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Listed {
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

/// Latest due first.
pub(crate) async fn list(ask: Ask<Nothing, Listed>) -> Answer<Given<Page<PublicationShown>>> {
    let words = ask.words();
    let Listed { after, limit } = ask.query;
    let after = after.map(PublicationId);
    let lines = list_publications_after(&ask.app, &ask.actor, after, on_a_page(limit) + 1).await?;
    let shown = lines.into_iter().map(|line| PublicationShown::of(words, line));
    Ok(Given(Page::of(shown, limit, |last| last.id.to_string())))
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Proof")]
pub(crate) struct ProofShown {
    publication: PublicationShown,
    /// As it will be sent, or was.
    parts: Vec<PartShown>,
    /// With all that people there see beside the words; null where nothing was prepared for it yet.
    went_out: Option<WentShown>,
    /// What people chose, where it asks them.
    chosen: Option<ChosenShown>,
    receipts: Vec<ReceiptShown>,
    findings: Vec<FindingShown>,
    attempts: Vec<AttemptShown>,
    /// Since it is out, oldest first.
    changes: Vec<ChangeShown>,
    taken_down_at: Option<Moment>,
    taken_down_by: Option<String>,
}

/// Proof that something is public.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Receipt")]
struct ReceiptShown {
    remote_id: String,
    url: Option<String>,
    /// The network's own time for it.
    at: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Attempt")]
struct AttemptShown {
    /// `create 1`, `upload 2`.
    step: String,
    started_at: Moment,
    ended_at: Option<Moment>,
    outcome: Option<Word<AttemptOutcome>>,
    /// What the network said.
    said: Option<String>,
}

impl ProofShown {
    pub(crate) fn of(app: &App, words: &Words, proof: PublicationProof) -> Self {
        let went_out = WentShown::of(app, words, &proof);
        let chosen = proof.line.poll.as_ref().map(ChosenShown::from);
        let parts = proof.rendered.map(|rendered| rendered.parts).unwrap_or_default();
        let receipts = proof.receipts.into_iter().map(|receipt| ReceiptShown {
            remote_id: receipt.remote_id,
            url: receipt.url,
            at: receipt.at.map(Moment),
        });
        Self {
            publication: PublicationShown::of(words, proof.line),
            parts: parts
                .into_iter()
                .map(|part| PartShown { text: part.text, length: part.length, limit: part.limit })
                .collect(),
            went_out,
            chosen,
            receipts: receipts.collect(),
            findings: proof.findings.iter().map(|finding| FindingShown::of(words, finding)).collect(),
            attempts: proof.attempts.into_iter().map(attempt).collect(),
            changes: proof.edits.into_iter().map(|line| ChangeShown::of(words, line)).collect(),
            taken_down_at: proof.taken_down_at.map(Moment),
            taken_down_by: proof.taken_down_by,
        }
    }
}

fn attempt(line: AttemptLine) -> AttemptShown {
    AttemptShown {
        step: line.step,
        started_at: Moment(line.started_at),
        ended_at: line.ended_at.map(Moment),
        outcome: line.outcome.map(Word),
        said: line.detail,
    }
}

pub(crate) async fn proof(ask: Ask<Uuid>) -> Answer<Given<ProofShown>> {
    let proof = show_publication(&ask.app, &ask.actor, PublicationId(ask.path)).await?;
    Ok(Given(ProofShown::of(&ask.app, ask.words(), proof)))
}

/// What a person decides where the machine must not.
#[derive(Deserialize, JsonSchema)]
#[serde(tag = "decision", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Decided {
    /// Out as soon as possible.
    SendNow {},
    /// It will not go out.
    Cancel {},
    /// Somebody looked: it is there.
    ItIsThere { url: Option<String> },
    /// Somebody looked: it is not there; it is sent again.
    ItIsNotThere {},
    /// Published in part: go on with the rest.
    Finish {},
    /// Leave it as it is.
    Leave {},
    /// Take down what is public.
    TakeDown {},
    /// It was missed, and what was said about that is taken back: it asks again, while nothing has come of it.
    AskAgain {},
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct DecisionTaken {
    /// Nothing of the post waits any more, and its words are this draft; null where something of it still waits, and after
    /// every decision but to cancel.
    draft: Option<Uuid>,
}

pub(crate) async fn decide(ask: Ask<Uuid, Nothing, Sent<Decided>>) -> Answer<Given<DecisionTaken>> {
    let decision = match ask.body.0 {
        Decided::SendNow {} => Decision::SendNow,
        Decided::Cancel {} => Decision::Cancel,
        Decided::ItIsThere { url } => Decision::ItIsThere { url },
        Decided::ItIsNotThere {} => Decision::ItIsNotThere,
        Decided::Finish {} => Decision::Finish,
        Decided::Leave {} => Decision::Leave,
        Decided::TakeDown {} => Decision::TakeDown,
        Decided::AskAgain {} => Decision::AskAgain,
    };
    let decided = decide_publication(&ask.app, &ask.actor, PublicationId(ask.path), decision).await?;
    Ok(Given(DecisionTaken { draft: decided.draft.map(|draft| draft.0) }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovedTo {
    due_at: Moment,
}

pub(crate) async fn put_at(ask: Ask<Uuid, Nothing, Sent<MovedTo>>) -> Answer<Done> {
    move_publication(&ask.app, &ask.actor, PublicationId(ask.path), ask.body.0.due_at.0).await?;
    Ok(Done)
}

impl From<DecideError> for Problem {
    fn from(wrong: DecideError) -> Self {
        match wrong {
            DecideError::Refused(refused) => refused.into(),
            DecideError::NotHere => Self::of(Kind::NotHere, wrong),
            DecideError::NotNow { .. } | DecideError::Busy | DecideError::AtRest | DecideError::CannotTakeDown => {
                Self::of(Kind::NotNow, wrong)
            }
            DecideError::Channel(wrong) => wrong.into(),
            DecideError::Network(_) => {
                Self::of(Kind::NotReached, "the network did not answer as expected; look there before you decide again")
            }
            DecideError::Internal(error) => error.into(),
        }
    }
}
