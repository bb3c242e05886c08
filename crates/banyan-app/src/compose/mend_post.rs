//! A slip of the pen put right everywhere at once: in what waits, and in what is out where the network allows it.

use banyan_connector::ConnectorError;
use banyan_db::{ConnectionTrait, FromQueryResult, Tx, all, run, values};
use banyan_domain::{
    compose::{
        Post, Variant, mended_words,
        mentions::{Mentioned, say_on},
    },
    guard::{Finding, Level},
    ids::{PostId, PublicationId, VariantId},
    publish::PublicationState as State,
    workspace::Right,
};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    EditError,
    assemble::{self, Moment},
    contacts::mentioned,
    guard_draft::Known,
    link_state::{known_of, look_where_it_leads},
    store,
};
use crate::{
    Actor, App, Internal,
    plan::in_force,
    publish::{
        self, ChangePublishedError, DecideError, Decision, PublicationProof, change_published, decide_publication,
        load_channel, show_publication,
    },
    workspace::record,
};

/// What came of it on one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceResult {
    pub publication: PublicationId,
    pub network: String,
    pub channel_name: String,
    pub outcome: Outcome,
    pub url: Option<String>,
    /// The answers of its poll are as they were: other ones would lose the votes.
    pub poll_stays: bool,
    /// The check that stopped it.
    pub finding: Option<Finding>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It stands there now.
    Changed,
    /// It will go out with the new words.
    ChangedBefore,
    /// It is no longer there.
    TakenDown,
    /// It will not go out.
    Cancelled,
    /// Nothing of it stood there.
    Untouched,
    /// This network lets nobody do it.
    Cannot,
    /// Only the answers of the poll would be others, and the votes given would be lost.
    PollStays,
    /// The words would make another number of parts.
    OtherParts,
    /// The network would not take the new words.
    Blocked,
    /// It is under way, or nobody can tell whether it is there.
    NotNow,
    /// The network did not do it now; doing it again is harmless.
    Failed,
    /// Some parts say it now, the others did not get it; doing it again is harmless.
    Halfway,
    /// The answer was lost: it may be done or not. Doing it again is harmless.
    Unsure,
}

impl Outcome {
    pub const ALL: [Self; 13] = [
        Self::Changed,
        Self::ChangedBefore,
        Self::TakenDown,
        Self::Cancelled,
        Self::Untouched,
        Self::Cannot,
        Self::PollStays,
        Self::OtherParts,
        Self::Blocked,
        Self::NotNow,
        Self::Failed,
        Self::Halfway,
        Self::Unsure,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::ChangedBefore => "changed_before",
            Self::TakenDown => "taken_down",
            Self::Cancelled => "cancelled",
            Self::Untouched => "untouched",
            Self::Cannot => "cannot",
            Self::PollStays => "poll_stays",
            Self::OtherParts => "other_parts",
            Self::Blocked => "blocked",
            Self::NotNow => "not_now",
            Self::Failed => "failed",
            Self::Halfway => "halfway",
            Self::Unsure => "unsure",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// Puts `right` wherever the post says `wrong` as whole words. Each place is told for itself; what failed can be done again.
pub async fn mend_post(
    app: &App,
    actor: &Actor,
    post: PostId,
    wrong: &str,
    right: &str,
) -> Result<Vec<PlaceResult>, EditError> {
    actor.needs(Right::Publish)?;
    if wrong.is_empty() {
        return Ok(Vec::new());
    }
    let people = mentioned(app.db.read(), actor.workspace).await?;
    let mut results = Vec::new();
    for id in publications(app, actor, post).await? {
        results.push(mend_one(app, actor, id, (wrong, right), &people).await?);
    }
    Ok(results)
}

/// Each place is read in its turn: while another was asked, its time may have come. Whoever gave it other words just
/// then is not overruled: theirs are read, and mended.
async fn mend_one(
    app: &App,
    actor: &Actor,
    id: PublicationId,
    slip: (&str, &str),
    people: &[Mentioned],
) -> Result<PlaceResult, EditError> {
    const TRIES: usize = 5;
    let mut proof = show_publication(app, actor, id).await?;
    for _ in 0..TRIES {
        let row = store::variant(app.db.read(), actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
        let before: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
        let (wrong, right) = slip_there(&proof, &before, slip, people);
        let variant = before.mended(&wrong, &right);
        // A change that broke off left words there that the post itself does not have.
        let stands = proof.line.state == State::Published && says(&proof, &wrong);
        if (variant == before && !stands) || proof.line.state == State::Cancelled {
            return Ok(Came::untouched().at(&proof));
        }
        match mend(app, actor, &proof, (&variant, row.post_revision)).await {
            Err(EditError::Conflict { .. } | EditError::HasLeft) => proof = show_publication(app, actor, id).await?,
            came => return Ok(came?.at(&proof)),
        }
    }
    Ok(Came::not_now().at(&proof))
}

/// As its place knows the people that are named. Somebody it knows by no handle it says by name, and from a name alone
/// nobody can tell that it was a mention: that name stays.
pub(super) fn slip_there(
    proof: &PublicationProof,
    before: &Variant,
    (wrong, right): (&str, &str),
    people: &[Mentioned],
) -> (String, String) {
    let network = &proof.line.network;
    let by_handle: Vec<Mentioned> =
        people.iter().filter(|person| person.handles.contains_key(network)).cloned().collect();
    let (said, right) = (say_on(network, wrong, &by_handle), say_on(network, right, people));
    // Else it was typed before anybody was known by it, and stands there as it was typed.
    let is_said = before.mended(&said, "") != *before || says(proof, &said);
    (if is_said { said } else { wrong.to_owned() }, right)
}

pub(super) fn says(proof: &PublicationProof, words: &str) -> bool {
    let mut parts = proof.rendered.iter().flat_map(|rendered| &rendered.parts);
    parts.any(|part| mended_words(&part.text, words, "") != part.text)
}

/// What came of it, before it is told with its place.
pub(super) struct Came {
    outcome: Outcome,
    poll_stays: bool,
    finding: Option<Finding>,
}

impl Came {
    pub(super) fn untouched() -> Self {
        Self::of(Outcome::Untouched)
    }

    pub(super) fn not_now() -> Self {
        Self::of(Outcome::NotNow)
    }

    pub(super) fn cannot() -> Self {
        Self::of(Outcome::Cannot)
    }

    pub(super) fn is_changed(&self) -> bool {
        self.outcome == Outcome::Changed
    }

    pub(super) fn stopped_by(finding: Finding) -> Self {
        Self { finding: Some(finding), ..Self::of(Outcome::Blocked) }
    }

    pub(super) fn changed(poll_stays: bool) -> Self {
        Self { poll_stays, ..Self::of(Outcome::Changed) }
    }

    pub(super) fn of(outcome: Outcome) -> Self {
        Self { outcome, poll_stays: outcome == Outcome::PollStays, finding: None }
    }

    pub(super) fn at(self, proof: &PublicationProof) -> PlaceResult {
        PlaceResult {
            publication: proof.line.id,
            network: proof.line.network.clone(),
            channel_name: proof.line.channel_name.clone(),
            outcome: self.outcome,
            url: proof.line.url.clone(),
            poll_stays: self.poll_stays,
            finding: self.finding,
        }
    }
}

pub(super) async fn publications(app: &App, actor: &Actor, post: PostId) -> Result<Vec<PublicationId>, EditError> {
    #[derive(FromQueryResult)]
    struct IdRow {
        id: Uuid,
    }
    let sql = "SELECT id FROM publication WHERE workspace_id = $1 AND post_id = $2 ORDER BY due_at, id";
    let rows: Vec<IdRow> = all(app.db.read(), sql, values![actor.workspace.0, post.0]).await?;
    if rows.is_empty() {
        return Err(EditError::NotHere);
    }
    Ok(rows.into_iter().map(|row| row.id.into()).collect())
}

const MEND: &str = "compose.mend";

/// Words, and the revision of the post from which they were made.
type Wanted<'a> = (&'a Variant, i64);

async fn mend(app: &App, actor: &Actor, proof: &PublicationProof, wanted: Wanted<'_>) -> Result<Came, EditError> {
    look_where_it_leads(app, wanted.0).await;
    if waits(proof) {
        change_before(app, actor, proof, wanted).await
    } else {
        change_out(app, actor, proof, wanted, MEND).await
    }
}

pub(super) fn waits(proof: &PublicationProof) -> bool {
    let state = proof.line.state;
    matches!(state, State::Scheduled | State::NeedsAttention | State::Missed) && proof.receipts.is_empty()
}

/// Other words for what is out at one place, and kept with the post when they stand there.
pub(super) async fn change_out(
    app: &App,
    actor: &Actor,
    proof: &PublicationProof,
    (variant, revision): Wanted<'_>,
    event: &str,
) -> Result<Came, EditError> {
    let id = proof.line.id;
    match change_published(app, actor, id, (variant, revision)).await {
        Ok(changed) => {
            keep_words(app, actor, proof, &changed.variant, event).await?;
            // Words the place does not show are ours alone: nobody there reads others than before.
            let outcome = if changed.differed { Outcome::Changed } else { Outcome::Untouched };
            Ok(Came { poll_stays: changed.poll_stays, ..Came::of(outcome) })
        }
        Err(error) => why_not(id, revision, error),
    }
}

pub(super) fn why_not(id: PublicationId, revision: i64, error: ChangePublishedError) -> Result<Came, EditError> {
    let outcome = match error {
        ChangePublishedError::Moved { now } => return Err(EditError::Conflict { read: revision, now }),
        ChangePublishedError::Cannot => Outcome::Cannot,
        ChangePublishedError::PollStays => Outcome::PollStays,
        ChangePublishedError::NotNow => Outcome::NotNow,
        ChangePublishedError::OtherParts => Outcome::OtherParts,
        ChangePublishedError::Blocked(finding) => return Ok(Came::stopped_by(*finding)),
        ChangePublishedError::Internal(error) => return Err(error.into()),
        error @ ChangePublishedError::Channel(_) => {
            tracing::warn!(publication.id = %id, error = &error as &dyn std::error::Error, "words were not changed");
            Outcome::Failed
        }
        ChangePublishedError::Network(error) => return Ok(not_done(id, error, Outcome::Failed)),
        ChangePublishedError::Halfway(error) => return Ok(not_done(id, error, Outcome::Halfway)),
    };
    Ok(Came::of(outcome))
}

/// What the network refuses it says why; of what left without an answer nobody knows what became.
fn not_done(id: PublicationId, error: ConnectorError, otherwise: Outcome) -> Came {
    use ConnectorError::{OutcomeUnknown, Rejected, Unexpected};
    tracing::warn!(publication.id = %id, error = &error as &dyn std::error::Error, "words were not changed");
    match error {
        OutcomeUnknown { .. } | Unexpected { .. } => Came::of(Outcome::Unsure),
        Rejected { finding } => {
            let outcome = if otherwise == Outcome::Failed { Outcome::Blocked } else { otherwise };
            Came { finding: Some(*finding), ..Came::of(outcome) }
        }
        _ => Came::of(otherwise),
    }
}

/// Other words for what has not left. An error where that is no longer so, or somebody else was quicker.
async fn change_before(
    app: &App,
    actor: &Actor,
    proof: &PublicationProof,
    (variant, revision): Wanted<'_>,
) -> Result<Came, EditError> {
    let tx = app.db.begin().await?;
    if !publish::still_waits(&tx, proof.line.id).await? {
        return Err(EditError::HasLeft);
    }
    let row = store::variant(&*tx, actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    if row.post_revision != revision {
        return Err(EditError::Conflict { read: revision, now: row.post_revision });
    }
    let findings = looked_over(app, &*tx, actor, proof, (variant, &row)).await?;
    if let Some(blocked) = first_block(&findings) {
        return Ok(Came::stopped_by(blocked.clone()));
    }
    save(app, &tx, actor, proof, (variant, &row, &findings), MEND).await?;
    tx.commit().await?;
    app.nudge();
    Ok(Came::of(Outcome::ChangedBefore))
}

pub(super) fn first_block(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| finding.level == Level::Block && !finding.is_over())
}

async fn keep_words(
    app: &App,
    actor: &Actor,
    proof: &PublicationProof,
    variant: &Variant,
    event: &str,
) -> Result<(), EditError> {
    let tx = app.db.begin().await?;
    let row = store::variant(&*tx, actor.workspace, proof.variant).await?.ok_or(EditError::NotHere)?;
    let kept: Variant = serde_json::from_str(&row.data).map_err(Internal::from)?;
    if kept == *variant {
        return Ok(());
    }
    let findings = looked_over(app, &*tx, actor, proof, (variant, &row)).await?;
    save(app, &tx, actor, proof, (variant, &row, &findings), event).await?;
    Ok(tx.commit().await?)
}

pub(super) async fn looked_over(
    app: &App,
    on: &impl ConnectionTrait,
    actor: &Actor,
    proof: &PublicationProof,
    (variant, row): (&Variant, &store::VariantRow),
) -> Result<Vec<Finding>, EditError> {
    let channel = load_channel(app, actor, proof.line.channel).await.map_err(DecideError::from)?;
    let post: Post = serde_json::from_str(&row.post_data).map_err(Internal::from)?;
    let plan = in_force(on, actor.workspace).await?;
    let due_at = proof.line.due_at;
    let moment = Moment {
        post: proof.line.post,
        words: &post,
        due_at,
        links: &known_of(app, variant),
        plan: &plan,
        known: &Known::read(on, actor.workspace, &plan, app.now()).await?,
        is_carried: row.is_carried,
    };
    Ok(assemble::findings_of(app, on, &channel, variant, moment).await?)
}

async fn save(
    app: &App,
    tx: &Tx,
    actor: &Actor,
    proof: &PublicationProof,
    (variant, row, findings): (&Variant, &store::VariantRow, &[Finding]),
    event: &str,
) -> Result<(), EditError> {
    let now = app.now();
    store::save_words(tx, actor.workspace, row, variant, findings).await?;
    run(
        &**tx,
        "UPDATE post SET revision = revision + 1, words_changed_at = $2, words_changed_by = $3 WHERE id = $1",
        values![row.post_id, now.0, actor.user.map(|user| user.0)],
    )
    .await?;
    publish::refresh_waiting(tx, VariantId(row.id)).await?;
    Ok(record(tx, actor.workspace, actor, now, event, Some(proof.line.id.0), &json!({})).await?)
}

/// Takes the post down wherever the network allows it, and out of the queue where it still waits.
pub async fn take_down_post(app: &App, actor: &Actor, post: PostId) -> Result<Vec<PlaceResult>, EditError> {
    actor.needs(Right::Publish)?;
    let mut results = Vec::new();
    for id in publications(app, actor, post).await? {
        let proof = show_publication(app, actor, id).await?;
        let outcome = take_down(app, actor, &proof).await?;
        results.push(Came::of(outcome).at(&proof));
    }
    Ok(results)
}

async fn take_down(app: &App, actor: &Actor, proof: &PublicationProof) -> Result<Outcome, EditError> {
    let (decision, done) = match (proof.line.state, proof.receipts.is_empty()) {
        (State::Cancelled, _) => return Ok(Outcome::Untouched),
        (State::Scheduled | State::Missed | State::NeedsAttention, true) => (Decision::Cancel, Outcome::Cancelled),
        (_, true) => return Ok(Outcome::NotNow),
        (_, false) => (Decision::TakeDown, Outcome::TakenDown),
    };
    match decide_publication(app, actor, proof.line.id, decision).await {
        Ok(_) => Ok(done),
        Err(DecideError::NotNow { .. } | DecideError::Busy | DecideError::AtRest) => Ok(Outcome::NotNow),
        Err(DecideError::CannotTakeDown | DecideError::Network(ConnectorError::Rejected { .. })) => Ok(Outcome::Cannot),
        Err(error @ (DecideError::Channel(_) | DecideError::Network(_))) => {
            tracing::warn!(publication.id = %proof.line.id, error = &error as &dyn std::error::Error, "it was not taken down");
            Ok(Outcome::Failed)
        }
        Err(error @ (DecideError::Refused(_) | DecideError::NotHere | DecideError::Internal(_))) => Err(error.into()),
    }
}
