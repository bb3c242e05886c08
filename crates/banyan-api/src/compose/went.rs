//! What went out at one place, and what was changed of it since.

use banyan_app::{
    App,
    compose::{FileOut, PartOut, say_edit, say_finding, went_out},
    publish::{EditLine, PublicationProof},
    workspace::words::Words,
};
use banyan_domain::{measure::PollResult, publish::AttemptOutcome};
use schemars::JsonSchema;
use serde::Serialize;

use super::sent::{PostMedia, PostPoll};
use crate::shapes::{Cut, Moment, Word};

/// As people there read it now; the words before stand among the changes.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WentOut")]
pub(crate) struct WentShown {
    title: Option<String>,
    content_warning: Option<String>,
    language: Option<String>,
    /// More than one in a thread; the first comment is the last of them.
    parts: Vec<WentPart>,
    card: Option<WentCard>,
    files: Vec<WentFile>,
    /// Where the place has polls; elsewhere the answers stand in the words.
    poll: Option<PostPoll>,
    /// What the place does otherwise than it was written.
    otherwise: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct WentPart {
    text: String,
    /// Said by ourselves right under it.
    is_comment: bool,
    is_out: bool,
    /// It went out, and was not taken down from here since.
    stands: bool,
    /// None where only a person saw it there.
    remote_id: Option<String>,
    url: Option<String>,
    /// The network's own time for it.
    at: Option<Moment>,
}

#[derive(Serialize, JsonSchema)]
struct WentCard {
    url: String,
    title: String,
    description: String,
    has_picture: bool,
}

#[derive(Serialize, JsonSchema)]
struct WentFile {
    file: PostMedia,
    mime_type: String,
    /// Only this part of it went; none: the whole.
    cut: Option<Cut>,
}

/// What people chose; votes that were not told are null.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "PollChosen")]
pub(crate) struct ChosenShown {
    answers: Vec<AnswerChosen>,
    voters: Option<u64>,
    closes_at: Moment,
    read_at: Moment,
    /// It was closed when it was read.
    is_final: bool,
}

#[derive(Serialize, JsonSchema)]
struct AnswerChosen {
    answer: String,
    votes: Option<u64>,
}

/// Other words for one part of what was out, or none: it was to be taken down.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChangeThere")]
pub(crate) struct ChangeShown {
    /// Counted from one.
    part: usize,
    at: Moment,
    by: Option<String>,
    before: String,
    after: Option<String>,
    outcome: Word<AttemptOutcome>,
    message: String,
    /// What the network said.
    said: Option<String>,
}

impl WentShown {
    pub(crate) fn of(app: &App, words: &Words, proof: &PublicationProof) -> Option<Self> {
        let went = went_out(app, proof, &[])?;
        Some(Self {
            title: went.title,
            content_warning: went.content_warning,
            language: went.language,
            parts: went.parts.into_iter().map(part).collect(),
            card: went.card.map(|card| WentCard {
                has_picture: card.thumbnail.is_some(),
                url: card.url,
                title: card.title,
                description: card.description,
            }),
            files: went.files.into_iter().map(file).collect(),
            poll: went.poll.map(PostPoll::from),
            otherwise: went.otherwise.iter().map(|finding| say_finding(words, finding)).collect(),
        })
    }
}

fn part(part: PartOut) -> WentPart {
    let PartOut { text, is_comment, is_out, stands, remote_id, url, at } = part;
    WentPart { text, is_comment, is_out, stands, remote_id, url, at: at.map(Moment) }
}

fn file(FileOut { media, .. }: FileOut) -> WentFile {
    WentFile { mime_type: media.mime_type.clone(), cut: media.cut.map(Cut), file: PostMedia::from(media) }
}

impl From<&PollResult> for ChosenShown {
    fn from(poll: &PollResult) -> Self {
        let votes = poll.answers.iter().map(|one| AnswerChosen { answer: one.answer.clone(), votes: one.votes });
        Self {
            answers: votes.collect(),
            voters: poll.voters,
            closes_at: Moment(poll.closes_at),
            read_at: Moment(poll.read_at),
            is_final: poll.is_final(),
        }
    }
}

impl ChangeShown {
    pub(crate) fn of(words: &Words, line: EditLine) -> Self {
        Self {
            message: say_edit(words, line.after.is_none(), line.outcome),
            part: line.part,
            at: Moment(line.at),
            by: line.by,
            before: line.before,
            after: line.after,
            outcome: Word(line.outcome),
            said: line.detail,
        }
    }
}
