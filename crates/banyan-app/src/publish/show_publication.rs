//! The proof of a publication: when it was due, when it left, what the network answered.

use banyan_db::{ConnectionTrait, FromQueryResult, all, places};
use banyan_domain::{
    compose::{Rendered, Variant},
    guard::Finding,
    ids::{PostId, PublicationId, VariantId, WorkspaceId},
    publish::{AttemptOutcome, Receipt, Step, StepKind, unsure_parts},
    time::UtcMillis,
    workspace::Right,
};
use serde::Serialize;
use uuid::Uuid;

use super::{
    queue_lines::{ProofError, PublicationLine, lines_of},
    store::{self, Publication},
};
use crate::{Actor, App, Internal};

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
    actor.needs(Right::Look)?;
    let publication = store::load(app.db.read(), actor.workspace, id).await?.ok_or(ProofError::NotHere)?;
    proofs(app, actor.workspace, vec![publication]).await?.pop().ok_or(ProofError::NotHere)
}

/// Of a post at all its places, in the order in which they are due.
pub(crate) async fn journeys_of(
    app: &App,
    workspace: WorkspaceId,
    post: PostId,
) -> Result<Vec<PublicationProof>, Internal> {
    proofs(app, workspace, store::of_post(app.db.read(), workspace, post).await?).await
}

#[derive(FromQueryResult)]
struct WordsRow {
    id: Uuid,
    data: String,
    findings: String,
    revision: i64,
}

/// What belongs to each is asked for together.
async fn proofs(
    app: &App,
    workspace: WorkspaceId,
    publications: Vec<Publication>,
) -> Result<Vec<PublicationProof>, Internal> {
    if publications.is_empty() {
        return Ok(Vec::new());
    }
    let on = app.db.read();
    let ids: Vec<PublicationId> = publications.iter().map(|publication| publication.id).collect();
    let mut lines = lines_of(app, workspace, &ids).await?;
    let words = words_among(on, &publications).await?;
    let attempts = store::attempts_among(on, &ids).await?;
    let edits = store::edits_among(on, workspace, &ids).await?;
    let mut proofs = Vec::with_capacity(ids.len());
    for publication in publications {
        let of_this = |id: Uuid| id == publication.id.0;
        let Some(at) = lines.iter().position(|line| line.id == publication.id) else { continue };
        let words = words.iter().find(|words| words.id == publication.variant.0);
        let words = words.ok_or(Internal::Broken("a publication has lost its variant"))?;
        let attempts = attempts.iter().filter(|attempt| of_this(attempt.publication_id));
        let attempts = attempts.map(|attempt| attempt_line(attempt, &publication.steps)).collect();
        let edits = edits.iter().filter(|edit| of_this(edit.publication_id)).cloned().map(EditLine::from).collect();
        proofs.push(proof_of(lines.swap_remove(at), words, publication, attempts, edits)?);
    }
    Ok(proofs)
}

async fn words_among(on: &impl ConnectionTrait, publications: &[Publication]) -> Result<Vec<WordsRow>, Internal> {
    let sql = format!(
        "SELECT variant.id, variant.data, variant.findings, post.revision FROM variant
         JOIN post ON post.id = variant.post_id WHERE variant.id IN ({})",
        places(1, publications.len())
    );
    let variants = publications.iter().map(|publication| publication.variant.0.into());
    Ok(all(on, &sql, variants.collect()).await?)
}

fn proof_of(
    line: PublicationLine,
    words: &WordsRow,
    publication: Publication,
    attempts: Vec<AttemptLine>,
    edits: Vec<EditLine>,
) -> Result<PublicationProof, Internal> {
    let variant: Variant = serde_json::from_str(&words.data)?;
    Ok(PublicationProof {
        line,
        variant: publication.variant,
        revision: words.revision,
        tolerance_ms: publication.tolerance.as_millis() as u64,
        receipts: publication.done.receipts().cloned().collect(),
        findings: serde_json::from_str(&words.findings)?,
        attempts,
        taken_down_by: publication.taken_down_at.and_then(|_| last_taken_down(&edits)?.by.clone()),
        edits,
        comment: publication.rendered.as_ref().and_then(|rendered| comment_of(&variant, rendered)),
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
