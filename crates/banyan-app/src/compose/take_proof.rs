//! The proof of a post to be kept elsewhere, in the shape programs read: for a client, a funder, an archive.

use banyan_domain::{
    compose::{Card, asset::Cut},
    guard::Finding,
    ids::{AssetId, PostId, PublicationId},
    measure::{PollResult, Votes},
    publish::{AttemptOutcome, PublicationState},
    time::UtcMillis,
};
use serde::Serialize;

use super::{
    FileOut, PartOut, PostView, WentOut,
    say::{say_attempt, say_edit, say_finding},
    show_post, went_out,
};
use crate::{
    Actor, App,
    publish::{AttemptLine, EditLine, ProofError, PublicationProof},
    workspace::{show_workspace, words::Words},
};

/// Every moment is RFC 3339 in UTC.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakenProof {
    pub business: String,
    /// Where the business is.
    pub zone: String,
    pub taken_at: String,
    pub post: PostId,
    pub title: String,
    pub written_at: String,
    pub written_by: Option<String>,
    /// The article or letter it was made from.
    pub origin: Option<TakenOrigin>,
    pub places: Vec<TakenPlace>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenOrigin {
    pub source: String,
    pub title: String,
    pub url: Option<String>,
    pub found_at: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakenPlace {
    pub publication: PublicationId,
    pub network: String,
    pub name: String,
    pub state: PublicationState,
    pub due_at: String,
    pub left_at: Option<String>,
    pub answered_at: Option<String>,
    pub url: Option<String>,
    /// None where nothing was prepared for it yet.
    pub went_out: Option<TakenWords>,
    pub chosen: Option<TakenPoll>,
    pub tries: Vec<TakenTry>,
    pub changes: Vec<TakenChange>,
    pub taken_down_at: Option<String>,
    pub taken_down_by: Option<String>,
}

/// As it reads there now; the words before stand among the changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakenWords {
    pub title: Option<String>,
    pub content_warning: Option<String>,
    pub language: Option<String>,
    pub parts: Vec<TakenPart>,
    pub card: Option<TakenCard>,
    pub files: Vec<TakenFile>,
    /// To choose from.
    pub answers: Vec<String>,
    /// What the place does otherwise than it was written.
    pub otherwise: Vec<TakenNote>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenPart {
    pub text: String,
    /// Said by ourselves right under it.
    pub is_comment: bool,
    pub went_out: bool,
    /// We did not take it down since.
    pub stands: bool,
    pub remote_id: Option<String>,
    pub url: Option<String>,
    /// The network's own time for it.
    pub network_time: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenCard {
    pub url: String,
    pub title: String,
    pub description: String,
    /// Its picture went along.
    pub has_picture: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakenFile {
    pub asset: AssetId,
    pub name: String,
    pub mime_type: String,
    /// Of the file as it is kept; what was sent may have been made smaller, or be a part of it.
    pub sha256: Option<String>,
    /// What it shows, read aloud; empty where there is nothing to read aloud, none where nobody has said.
    pub alt: Option<String>,
    /// Only this part of it went; none: the whole.
    pub cut: Option<Cut>,
    /// Each -1.0..=1.0, right and up positive.
    pub point: Option<(f32, f32)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenNote {
    pub rule: String,
    pub message: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenPoll {
    /// Votes that were not told are none.
    pub answers: Vec<Votes>,
    pub voters: Option<u64>,
    pub closes_at: String,
    pub read_at: String,
    /// It was closed when it was read.
    pub is_final: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenTry {
    /// `create 1`, `upload 2`.
    pub step: String,
    pub started_at: String,
    pub ended_at: Option<String>,
    /// None: nobody heard the answer.
    pub outcome: Option<AttemptOutcome>,
    pub message: String,
    /// What the network said.
    pub said: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TakenChange {
    pub at: String,
    pub by: Option<String>,
    /// Counted from one.
    pub part: usize,
    pub before: String,
    /// None: it was to be taken down.
    pub after: Option<String>,
    pub outcome: AttemptOutcome,
    pub message: String,
    /// What the network said.
    pub said: Option<String>,
}

/// Messages are in these words.
pub async fn take_proof(app: &App, actor: &Actor, id: PostId, words: &Words) -> Result<TakenProof, ProofError> {
    let view = show_post(app, actor, id).await?;
    let workspace = show_workspace(app, actor.workspace).await?;
    Ok(TakenProof {
        business: workspace.name,
        zone: workspace.zone,
        taken_at: app.now().to_string(),
        post: view.id,
        written_at: view.created_at.to_string(),
        origin: view.origin.as_ref().map(|origin| TakenOrigin {
            source: origin.source.clone(),
            title: origin.item.title.clone(),
            url: origin.item.url.clone(),
            found_at: origin.found_at.to_string(),
        }),
        places: view.journeys.iter().map(|proof| place(app, words, &view, proof)).collect(),
        title: view.title,
        written_by: view.written_by,
    })
}

fn place(app: &App, words: &Words, view: &PostView, proof: &PublicationProof) -> TakenPlace {
    let line = &proof.line;
    TakenPlace {
        publication: line.id,
        network: line.network.clone(),
        name: line.channel_name.clone(),
        state: line.state,
        due_at: line.due_at.to_string(),
        left_at: spelled(line.left_at),
        answered_at: spelled(line.published_at),
        url: line.url.clone(),
        went_out: went_out(app, proof, &view.files).map(|went| words_of(words, went)),
        chosen: line.poll.as_ref().map(chosen),
        tries: proof.attempts.iter().map(|line| one_try(words, line)).collect(),
        changes: proof.edits.iter().map(|line| change(words, line)).collect(),
        taken_down_at: spelled(proof.taken_down_at),
        taken_down_by: proof.taken_down_by.clone(),
    }
}

fn spelled(at: Option<UtcMillis>) -> Option<String> {
    at.map(|at| at.to_string())
}

fn words_of(words: &Words, went: WentOut) -> TakenWords {
    let note = |finding: &Finding| TakenNote { rule: finding.rule.clone(), message: say_finding(words, finding) };
    TakenWords {
        title: went.title,
        content_warning: went.content_warning,
        language: went.language,
        parts: went.parts.into_iter().map(part).collect(),
        card: went.card.map(card),
        files: went.files.into_iter().map(file).collect(),
        answers: went.poll.map(|poll| poll.options).unwrap_or_default(),
        otherwise: went.otherwise.iter().map(note).collect(),
    }
}

fn part(part: PartOut) -> TakenPart {
    TakenPart {
        text: part.text,
        is_comment: part.is_comment,
        went_out: part.is_out,
        stands: part.stands,
        remote_id: part.remote_id,
        url: part.url,
        network_time: spelled(part.at),
    }
}

fn card(card: Card) -> TakenCard {
    let has_picture = card.thumbnail.is_some();
    TakenCard { url: card.url, title: card.title, description: card.description, has_picture }
}

fn file(file: FileOut) -> TakenFile {
    TakenFile {
        asset: file.media.asset,
        name: file.name,
        mime_type: file.media.mime_type,
        sha256: file.digest,
        alt: file.media.alt,
        cut: file.media.cut,
        point: file.media.focus,
    }
}

fn chosen(poll: &PollResult) -> TakenPoll {
    TakenPoll {
        answers: poll.answers.clone(),
        voters: poll.voters,
        closes_at: poll.closes_at.to_string(),
        read_at: poll.read_at.to_string(),
        is_final: poll.is_final(),
    }
}

fn one_try(words: &Words, line: &AttemptLine) -> TakenTry {
    TakenTry {
        step: line.step.clone(),
        started_at: line.started_at.to_string(),
        ended_at: spelled(line.ended_at),
        outcome: line.outcome,
        message: say_attempt(words, line.kind, line.heard()),
        said: line.detail.clone(),
    }
}

fn change(words: &Words, line: &EditLine) -> TakenChange {
    TakenChange {
        at: line.at.to_string(),
        by: line.by.clone(),
        part: line.part,
        before: line.before.clone(),
        after: line.after.clone(),
        outcome: line.outcome,
        message: say_edit(words, line.after.is_none(), line.outcome),
        said: line.detail.clone(),
    }
}
