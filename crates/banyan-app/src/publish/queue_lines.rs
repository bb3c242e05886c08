//! The queue and the proof, as people and programs read them.

use banyan_db::{FromQueryResult, all, values};
use banyan_domain::{
    compose::{Rendered, Variant},
    guard::Finding,
    ids::{ChannelId, PostId, PublicationId, VariantId, WorkspaceId},
    measure::PollResult,
    publish::{AttemptOutcome, PublicationState, Receipt, Step, StepKind, unsure_parts},
    time::UtcMillis,
    workspace::Right,
};
use serde::Serialize;
use uuid::Uuid;

use super::{Trouble, store};
use crate::{Actor, App, Internal, workspace::Refused};

/// One publication in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PublicationLine {
    pub id: PublicationId,
    pub post: PostId,
    pub title: String,
    pub network: String,
    pub channel: ChannelId,
    pub channel_name: String,
    pub state: PublicationState,
    pub due_at: UtcMillis,
    pub left_at: Option<UtcMillis>,
    pub published_at: Option<UtcMillis>,
    pub look_again_at: Option<UtcMillis>,
    pub asks_person: bool,
    pub url: Option<String>,
    /// How many posts it makes on the network (more than one in a thread), and how many of them are out.
    pub parts: usize,
    pub parts_out: usize,
    pub trouble: Option<Trouble>,
    /// What people chose, where it asks them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollResult>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    post_id: Uuid,
    title: String,
    network: String,
    channel_id: Uuid,
    channel_name: String,
    state: String,
    due_at: i64,
    left_at: Option<i64>,
    published_at: Option<i64>,
    look_again_at: Option<i64>,
    asks_person: bool,
    done: String,
    steps: Option<String>,
    trouble: Option<String>,
    poll: Option<String>,
}

impl PublicationLine {
    /// Nothing is wrong with it: whoever wrote it may not let it go, and somebody who may says yes or no.
    pub fn waits_for_yes(&self) -> bool {
        self.state == PublicationState::NeedsAttention && self.trouble.as_ref().is_some_and(Trouble::waits_for_yes)
    }

    fn of(app: &App, row: Row) -> Result<Self, Internal> {
        let done: banyan_domain::publish::Done = serde_json::from_str(&row.done)?;
        let steps: Vec<Step> = row.steps.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default();
        let url = done.receipts().next().and_then(|receipt| receipt.url.as_deref());
        Ok(Self {
            id: row.id.into(),
            post: row.post_id.into(),
            title: row.title,
            channel: row.channel_id.into(),
            channel_name: row.channel_name,
            state: PublicationState::parse(&row.state).ok_or(Internal::Broken("unknown state of a publication"))?,
            due_at: UtcMillis(row.due_at),
            left_at: row.left_at.map(UtcMillis),
            published_at: row.published_at.map(UtcMillis),
            look_again_at: row.look_again_at.map(UtcMillis),
            asks_person: row.asks_person,
            url: url.map(|url| app.page_address(&row.network, url)),
            network: row.network,
            parts: steps.iter().filter(|step| matches!(step.kind, StepKind::Create(_))).count(),
            parts_out: done.receipts().count(),
            trouble: row.trouble.map(|text| serde_json::from_str(&text)).transpose()?,
            poll: row.poll.map(|text| serde_json::from_str(&text)).transpose()?,
        })
    }
}

const LINES: &str = "SELECT publication.id, publication.post_id, post.title, channel.network, publication.channel_id,
    channel.name AS channel_name, publication.state, publication.due_at, publication.left_at,
    publication.published_at, publication.look_again_at, publication.asks_person, publication.done,
    publication.steps, publication.trouble, poll_result.data AS poll
    FROM publication JOIN post ON post.id = publication.post_id JOIN channel ON channel.id = publication.channel_id
    LEFT JOIN poll_result ON poll_result.publication_id = publication.id
    WHERE publication.workspace_id = $1";

async fn lines(app: &App, rest: &str, values: Vec<banyan_db::Value>) -> Result<Vec<PublicationLine>, Internal> {
    let rows: Vec<Row> = all(app.db.read(), &format!("{LINES} {rest}"), values).await?;
    rows.into_iter().map(|row| PublicationLine::of(app, row)).collect()
}

/// All of them, latest due first.
pub async fn list_publications(app: &App, actor: &Actor, limit: u32) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    let rest = "ORDER BY publication.due_at DESC, publication.id DESC LIMIT $2";
    Ok(lines(app, rest, values![actor.workspace.0, i64::from(limit)]).await?)
}

/// The same from behind one of them; nothing where that one is not here.
pub async fn list_publications_after(
    app: &App,
    actor: &Actor,
    after: Option<PublicationId>,
    limit: u32,
) -> Result<Vec<PublicationLine>, ProofError> {
    let Some(after) = after else { return list_publications(app, actor, limit).await };
    actor.needs(Right::Look)?;
    let rest =
        "AND (publication.due_at, publication.id) < (SELECT earlier.due_at, earlier.id FROM publication AS earlier
            WHERE earlier.id = $3 AND earlier.workspace_id = $1)
         ORDER BY publication.due_at DESC, publication.id DESC LIMIT $2";
    Ok(lines(app, rest, values![actor.workspace.0, i64::from(limit), after.0]).await?)
}

/// What is ahead and what waits for a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Queue {
    /// Missed, needs attention, in part, outcome unknown and asked: oldest first.
    pub asking: Vec<PublicationLine>,
    /// Scheduled and under way, by time.
    pub waiting: Vec<PublicationLine>,
    /// Out lately, newest first.
    pub out: Vec<PublicationLine>,
}

/// What waits for a person, oldest first.
pub async fn list_asking(app: &App, actor: &Actor) -> Result<Vec<PublicationLine>, ProofError> {
    actor.needs(Right::Look)?;
    let rest = "AND publication.asks_person ORDER BY publication.due_at LIMIT 200";
    Ok(lines(app, rest, values![actor.workspace.0]).await?)
}

/// What has not left for one place yet, soonest first.
pub(super) async fn waiting_at(
    app: &App,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<PublicationLine>, Internal> {
    let rest = "AND publication.channel_id = $2 AND publication.state IN ('scheduled', 'missed', 'needs_attention')
         ORDER BY publication.due_at, publication.id";
    lines(app, rest, values![workspace.0, channel.0]).await
}

pub async fn list_queue(app: &App, actor: &Actor) -> Result<Queue, ProofError> {
    actor.needs(Right::Look)?;
    let workspace = actor.workspace.0;
    Ok(Queue {
        asking: list_asking(app, actor).await?,
        // With the `+` SQLite finds them by their state; without it, it would go through all there ever were by time.
        waiting: lines(
            app,
            "AND NOT publication.asks_person
             AND publication.state IN ('scheduled', 'submitting', 'processing', 'outcome_unknown')
             ORDER BY +publication.due_at, publication.id LIMIT 500",
            values![workspace],
        )
        .await?,
        out: lines(
            app,
            "AND publication.state IN ('published', 'published_in_part')
             ORDER BY publication.published_at DESC, publication.id DESC LIMIT $2",
            values![workspace, 50_i64],
        )
        .await?,
    })
}

/// All that ever went out: since when, and how many posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Out {
    pub since: UtcMillis,
    pub posts: usize,
}

/// None before the first.
pub async fn count_out(app: &App, actor: &Actor) -> Result<Option<Out>, ProofError> {
    #[derive(FromQueryResult)]
    struct Count {
        since: Option<i64>,
        posts: i64,
    }
    actor.needs(Right::Look)?;
    let sql = "SELECT MIN(published_at) AS since, COUNT(DISTINCT post_id) AS posts FROM publication
         WHERE workspace_id = $1 AND state IN ('published', 'published_in_part')";
    let count: Option<Count> = banyan_db::one(app.db.read(), sql, values![actor.workspace.0]).await?;
    let out = count.and_then(|count| Some((UtcMillis(count.since?), usize::try_from(count.posts).ok()?)));
    Ok(out.map(|(since, posts)| Out { since, posts }))
}

#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such publication")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ProofError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Everything that can be shown about one publication: when it was due, when it left, what the network answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PublicationProof {
    #[serde(flatten)]
    pub line: PublicationLine,
    pub variant: VariantId,
    pub revision: i64,
    pub tolerance_ms: u64,
    pub receipts: Vec<Receipt>,
    pub rendered: Option<Rendered>,
    /// Which of its parts is the first comment, counted from one.
    pub comment: Option<usize>,
    pub findings: Vec<Finding>,
    pub attempts: Vec<AttemptLine>,
    /// Since it is out, oldest first; what was taken down too.
    pub edits: Vec<EditLine>,
    /// When it got other words after it was out.
    pub changed_at: Option<UtcMillis>,
    pub taken_down_at: Option<UtcMillis>,
    pub taken_down_by: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttemptLine {
    /// `create 1`, `upload 2`.
    pub step: String,
    #[serde(skip)]
    pub kind: StepKind,
    pub started_at: UtcMillis,
    pub ended_at: Option<UtcMillis>,
    pub outcome: Option<AttemptOutcome>,
    pub detail: Option<String>,
}

impl AttemptLine {
    /// Where the machine went down in the middle of it, nobody heard the answer.
    pub fn heard(&self) -> AttemptOutcome {
        self.outcome.unwrap_or(AttemptOutcome::Unknown)
    }
}

impl PublicationProof {
    /// The answer to the last change of a part was lost: what stands there is these words or others.
    pub fn is_unsure(&self) -> bool {
        !unsure_parts(self.edits.iter().map(|edit| (edit.part, edit.outcome))).is_empty()
    }

    /// Whether a part, counted from one, went out and was not taken down since.
    pub fn stands(&self, part: usize) -> bool {
        let is_gone = self.edits.iter().any(|edit| edit.part == part && edit.took_down());
        (1..=self.receipts.len()).contains(&part) && !is_gone && self.taken_down_at.is_none()
    }
}

/// Other words for one part of what was out, or none: it was to be taken down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EditLine {
    /// Counted from one.
    pub part: usize,
    pub before: String,
    pub after: Option<String>,
    pub at: UtcMillis,
    pub by: Option<String>,
    /// `Unknown`: nobody knows which of both stand there.
    pub outcome: AttemptOutcome,
    pub detail: Option<String>,
}

impl EditLine {
    /// The network answered that the part is no longer there.
    pub fn took_down(&self) -> bool {
        self.after.is_none() && self.outcome == AttemptOutcome::Done
    }
}

impl From<store::EditRow> for EditLine {
    fn from(row: store::EditRow) -> Self {
        Self {
            part: usize::try_from(row.part).unwrap_or_default() + 1,
            at: UtcMillis(row.started_at),
            outcome: if row.outcome().is_lost() { AttemptOutcome::Unknown } else { row.outcome() },
            before: row.words_before,
            after: row.words_after,
            by: row.started_by_name,
            detail: row.detail,
        }
    }
}

pub async fn show_publication(app: &App, actor: &Actor, id: PublicationId) -> Result<PublicationProof, ProofError> {
    #[derive(FromQueryResult)]
    struct VariantRow {
        data: String,
        findings: String,
        revision: i64,
    }
    actor.needs(Right::Look)?;
    let on = app.db.read();
    let publication = store::load(on, actor.workspace, id).await?.ok_or(ProofError::NotHere)?;
    let mut found = lines(app, "AND publication.id = $2", values![actor.workspace.0, id.0]).await?;
    let line = found.pop().ok_or(ProofError::NotHere)?;
    let variant: Option<VariantRow> = banyan_db::one(
        on,
        "SELECT variant.data, variant.findings, post.revision FROM variant JOIN post ON post.id = variant.post_id
         WHERE variant.id = $1",
        values![publication.variant.0],
    )
    .await?;
    let variant = variant.ok_or(Internal::Broken("a publication has lost its variant"))?;
    let attempts = store::attempts_of(on, id).await?;
    let edits: Vec<EditLine> = store::edits_of(on, &publication).await?.into_iter().map(EditLine::from).collect();
    let words: Variant = serde_json::from_str(&variant.data).map_err(Internal::from)?;
    Ok(PublicationProof {
        line,
        variant: publication.variant,
        revision: variant.revision,
        tolerance_ms: publication.tolerance.as_millis() as u64,
        receipts: publication.done.receipts().cloned().collect(),
        findings: serde_json::from_str(&variant.findings).map_err(Internal::from)?,
        attempts: attempts.iter().map(|attempt| attempt_line(attempt, &publication.steps)).collect(),
        taken_down_by: publication.taken_down_at.and_then(|_| last_taken_down(&edits)?.by.clone()),
        edits,
        comment: publication.rendered.as_ref().and_then(|rendered| comment_of(&words, rendered)),
        rendered: publication.rendered,
        changed_at: publication.changed_at,
        taken_down_at: publication.taken_down_at,
    })
}

fn last_taken_down(edits: &[EditLine]) -> Option<&EditLine> {
    edits.iter().rev().find(|edit| edit.took_down())
}

/// It is the last part, unless the place has no answers under a post.
fn comment_of(words: &Variant, rendered: &Rendered) -> Option<usize> {
    let is_left_out = rendered.findings.iter().any(|finding| finding.rule == "comment-left-out");
    let last = rendered.parts.len();
    (words.first_comment.is_some() && !is_left_out && last > 1).then_some(last)
}

fn attempt_line(attempt: &store::AttemptRow, steps: &[Step]) -> AttemptLine {
    let step = usize::try_from(attempt.step).ok().and_then(|index| steps.get(index));
    AttemptLine {
        step: step.map_or_else(|| format!("step {}", attempt.step + 1), Step::name),
        kind: step.map_or_else(|| StepKind::Create(usize::try_from(attempt.step).unwrap_or(0)), |step| step.kind),
        started_at: UtcMillis(attempt.started_at),
        ended_at: attempt.ended_at.map(UtcMillis),
        outcome: attempt.outcome.as_deref().and_then(AttemptOutcome::parse),
        detail: attempt.detail.clone(),
    }
}
