//! The First Steps: shown, answered, with the papers that were looked at and the goals found in them.

use banyan_app::plan::steps::{
    AnswerStepError, Answered, GoalError, GoalState, KeepPaperError, NewAnswer, NewPaper, Paper, PaperGoal,
    PrintBriefError, Unread, answer_step, decide_goal, keep_paper, list_steps, note_goal, print_brief, say_gap,
    write_brief,
};
use banyan_domain::plan::{Belongs, Size, Step, StepAnswer};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given, Made, MarkdownText, PdfFile},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word},
};

#[derive(Serialize, JsonSchema)]
pub(crate) struct StepsShown {
    steps: Vec<StepShown>,
    /// What the team lacks, in sentences.
    gaps: Vec<String>,
    belongs: Option<Word<Belongs>>,
    size: Option<Word<Size>>,
    /// The plan's version they were read at.
    version: i64,
}

#[derive(Serialize, JsonSchema)]
struct StepShown {
    step: Word<Step>,
    answered: Option<StepAnswered>,
    paper: Option<PaperShown>,
    goals: Vec<GoalShown>,
}

#[derive(Serialize, JsonSchema)]
struct StepAnswered {
    answer: Word<StepAnswer>,
    looked_by: String,
    looked_on: String,
    reason: String,
    at: Moment,
    by: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct PaperShown {
    id: Uuid,
    name: String,
    link: Option<String>,
    bytes: Option<u64>,
    /// Why no goals could be looked for in it.
    unread: Option<Word<Unread>>,
    kept_at: Moment,
}

#[derive(Serialize, JsonSchema)]
struct GoalShown {
    id: Uuid,
    words: String,
    /// Where it stands in the file; none was typed in.
    line: Option<i64>,
    /// Of a PDF.
    page: Option<i64>,
    target: Option<i64>,
    until: Option<String>,
    #[schemars(extend("enum" = ["open", "taken", "left_out"]))]
    state: &'static str,
    /// The row of the plan it was taken into.
    row: Option<u32>,
}

pub(crate) async fn show(ask: Ask) -> Answer<Given<StepsShown>> {
    let words = ask.words();
    let steps = list_steps(&ask.app, &ask.actor).await?;
    Ok(Given(StepsShown {
        gaps: steps.team.gaps.iter().map(|gap| say_gap(words, gap)).collect(),
        belongs: steps.belongs.map(Word),
        size: steps.size.map(Word),
        version: steps.version,
        steps: steps
            .steps
            .into_iter()
            .map(|line| StepShown {
                step: Word(line.step),
                answered: line.answered.map(answered),
                paper: line.paper.map(paper),
                goals: line.goals.into_iter().map(goal).collect(),
            })
            .collect(),
    }))
}

fn answered(said: Answered) -> StepAnswered {
    let Answered { answer, looked_by, looked_on, reason, at, by } = said;
    StepAnswered { answer: Word(answer), looked_by, looked_on, reason, at: Moment(at), by }
}

fn paper(kept: Paper) -> PaperShown {
    let Paper { id, name, link, bytes, unread, kept_at } = kept;
    PaperShown { id, name, link, bytes, unread: unread.map(Word), kept_at: Moment(kept_at) }
}

fn goal(found: PaperGoal) -> GoalShown {
    let PaperGoal { id, words, line, page, target, until, state } = found;
    let (state, row) = match state {
        GoalState::Open => ("open", None),
        GoalState::Taken(row) => ("taken", Some(row.0)),
        GoalState::LeftOut => ("left_out", None),
    };
    GoalShown { id, words, line, page, target, until, state, row }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepSaid {
    answer: Word<StepAnswer>,
    /// A colleague, two, or somebody outside.
    #[serde(default)]
    looked_by: String,
    /// Today where nothing is said.
    looked_on: Option<Day>,
    /// A yes or no needs one.
    #[serde(default)]
    reason: String,
}

pub(crate) async fn answer(ask: Ask<Word<Step>, Nothing, Sent<StepSaid>>) -> Answer<Done> {
    let StepSaid { answer, looked_by, looked_on, reason } = ask.body.0;
    let looked_on = looked_on.map(|day| day.0.to_string()).unwrap_or_default();
    let new = NewAnswer { looked_by, looked_on, reason };
    answer_step(&ask.app, &ask.actor, ask.path.0, answer.0, &new).await?;
    Ok(Done)
}

#[derive(Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum PaperSent {
    /// Where it lies; never opened.
    Link { link: String },
    /// Text or Markdown; what looks like a goal in it is found.
    File { name: String, text: String },
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct PaperKept {
    /// How many goals were found in it.
    goals: usize,
    /// Why none could be looked for.
    unread: Option<Word<Unread>>,
}

pub(crate) async fn keep(ask: Ask<Word<Step>, Nothing, Sent<PaperSent>>) -> Answer<Given<PaperKept>> {
    let new = match ask.body.0 {
        PaperSent::Link { link } => NewPaper::Link(link),
        PaperSent::File { name, text } => NewPaper::File { name, bytes: text.into_bytes() },
    };
    let kept = keep_paper(&ask.app, &ask.actor, ask.path.0, new).await?;
    Ok(Given(PaperKept { goals: kept.goals, unread: kept.unread.map(Word) }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GoalSaid {
    words: String,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct MadeId {
    pub(crate) id: Uuid,
}

pub(crate) async fn add_goal(ask: Ask<Word<Step>, Nothing, Sent<GoalSaid>>) -> Answer<Made<MadeId>> {
    Ok(Made(MadeId { id: note_goal(&ask.app, &ask.actor, ask.path.0, &ask.body.0.words).await? }))
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GoalDecided {
    /// Into the plan, or left out.
    take: bool,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct GoalTaken {
    /// The row of the plan it is now.
    row: Option<u32>,
}

pub(crate) async fn decide(ask: Ask<Uuid, Nothing, Sent<GoalDecided>>) -> Answer<Given<GoalTaken>> {
    let row = decide_goal(&ask.app, &ask.actor, ask.path, ask.body.0.take).await?;
    Ok(Given(GoalTaken { row: row.map(|row| row.0) }))
}

/// In the language of the business.
pub(crate) async fn brief(ask: Ask) -> Answer<MarkdownText> {
    Ok(MarkdownText(write_brief(&ask.app, &ask.actor).await?.markdown()))
}

/// The same on two A4 at most; what does not fit is named in it, with where it stands.
pub(crate) async fn brief_on_paper(ask: Ask) -> Answer<PdfFile> {
    Ok(PdfFile(print_brief(&ask.app, &ask.actor).await?.bytes))
}

impl From<AnswerStepError> for Problem {
    fn from(wrong: AnswerStepError) -> Self {
        match wrong {
            AnswerStepError::Refused(refused) => refused.into(),
            AnswerStepError::NoSuchAnswer
            | AnswerStepError::NoReason
            | AnswerStepError::Day(_)
            | AnswerStepError::TooLong => Self::of(Kind::CannotStand, wrong),
            AnswerStepError::Internal(error) => error.into(),
        }
    }
}

impl From<PrintBriefError> for Problem {
    fn from(wrong: PrintBriefError) -> Self {
        match wrong {
            PrintBriefError::Refused(refused) => refused.into(),
            PrintBriefError::Internal(error) => error.into(),
        }
    }
}

impl From<KeepPaperError> for Problem {
    fn from(wrong: KeepPaperError) -> Self {
        match wrong {
            KeepPaperError::Refused(refused) => refused.into(),
            KeepPaperError::TooLarge => Self::of(Kind::TooLong, wrong),
            KeepPaperError::NoPaperHere | KeepPaperError::Empty | KeepPaperError::NotAnAddress(_) => {
                Self::of(Kind::CannotStand, wrong)
            }
            KeepPaperError::Internal(error) => error.into(),
        }
    }
}

impl From<GoalError> for Problem {
    fn from(wrong: GoalError) -> Self {
        match wrong {
            GoalError::Refused(refused) => refused.into(),
            GoalError::NotHere => Self::of(Kind::NotHere, wrong),
            GoalError::Words => Self::of(Kind::CannotStand, wrong),
            GoalError::Change(wrong) => wrong.into(),
            GoalError::Internal(error) => error.into(),
        }
    }
}
