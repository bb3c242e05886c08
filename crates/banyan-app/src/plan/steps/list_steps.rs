//! The four steps as they stand, with what was found and answered.

use banyan_domain::{
    plan::{Belongs, Field, RowId, Section, Size, Step, StepAnswer, Team, team},
    time::UtcMillis,
    workspace::Right,
};
use uuid::Uuid;

use super::{
    read_paper::Unread,
    store::{self, AnswerRow, GoalRow, PaperRow},
};
use crate::{Actor, App, Internal, plan::show_plan};

/// All four, in their order, and what comes after them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FirstSteps {
    pub steps: Vec<StepLine>,
    pub team: Team,
    pub belongs: Option<Belongs>,
    pub size: Option<Size>,
    /// The plan's version they were read at.
    pub version: i64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StepLine {
    pub step: Step,
    pub answered: Option<Answered>,
    pub paper: Option<Paper>,
    pub goals: Vec<PaperGoal>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    pub answer: StepAnswer,
    /// As it was typed: a colleague, two, or somebody outside.
    pub looked_by: String,
    pub looked_on: String,
    pub reason: String,
    pub at: UtcMillis,
    pub by: Option<String>,
}

/// A file or a link, the business's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub id: Uuid,
    pub name: String,
    pub link: Option<String>,
    pub bytes: Option<u64>,
    /// Why no goals could be looked for in it.
    pub unread: Option<Unread>,
    pub kept_at: UtcMillis,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperGoal {
    pub id: Uuid,
    pub words: String,
    /// Where it stands in the file; none was typed in.
    pub line: Option<i64>,
    /// Of a PDF.
    pub page: Option<i64>,
    pub target: Option<i64>,
    pub until: Option<String>,
    pub state: GoalState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalState {
    Open,
    Taken(RowId),
    LeftOut,
}

impl FirstSteps {
    /// The first that nobody has answered.
    pub fn next(&self) -> Option<Step> {
        self.steps.iter().find(|line| line.answered.is_none()).map(|line| line.step)
    }

    pub fn answered(&self) -> usize {
        self.steps.iter().filter(|line| line.answered.is_some()).count()
    }

    pub fn line(&self, step: Step) -> Option<&StepLine> {
        self.steps.iter().find(|line| line.step == step)
    }
}

/// Who may not look sees no step; papers, and the goals in them, are the owner's.
pub async fn list_steps(app: &App, actor: &Actor) -> Result<FirstSteps, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(FirstSteps::default());
    }
    let answers = store::answers(app.db.read(), actor.workspace).await?;
    let (mut papers, mut goals) = (Vec::new(), Vec::new());
    if actor.needs(Right::Own).is_ok() {
        papers = store::papers(app.db.read(), actor.workspace).await?;
        goals = store::goals(app.db.read(), actor.workspace).await?;
    }
    let shown = show_plan(app, actor).await?;
    let review = shown.plan.said_one(Section::Review);
    let said = |field| review.map_or("", |review| review.text(field));
    Ok(FirstSteps {
        steps: Step::ALL.iter().map(|step| line(*step, &answers, &papers, &goals)).collect(),
        team: team(&shown.plan),
        belongs: Belongs::parse(said(Field::Belongs)),
        size: Size::parse(said(Field::Size)),
        version: shown.version,
    })
}

/// The first that nobody has answered, for whoever may answer it; and how many are answered.
pub async fn next_step(app: &App, actor: &Actor) -> Result<Option<(Step, usize)>, Internal> {
    if actor.needs(Right::Own).is_err() {
        return Ok(None);
    }
    let answered = answered_steps(app, actor).await?;
    Ok(Step::ALL.iter().find(|step| !answered.contains(step)).map(|step| (*step, answered.len())))
}

/// Whether all four are.
pub(crate) async fn are_answered(app: &App, actor: &Actor) -> Result<bool, Internal> {
    Ok(answered_steps(app, actor).await?.len() == Step::ALL.len())
}

/// Each once.
async fn answered_steps(app: &App, actor: &Actor) -> Result<Vec<Step>, Internal> {
    let read = async {
        let answers = store::answers(app.db.read(), actor.workspace).await?;
        let is_answered = |step: &Step| answers.iter().any(|row| row.step == step.as_str());
        Ok::<Vec<Step>, Internal>(Step::ALL.iter().copied().filter(is_answered).collect())
    };
    app.once(|seen| &seen.steps, actor.workspace, read).await
}

fn line(step: Step, answers: &[AnswerRow], papers: &[PaperRow], goals: &[GoalRow]) -> StepLine {
    let paper = papers.iter().find(|paper| paper.step == step.as_str());
    // Of an older paper only what was decided still counts.
    let counts = |goal: &&GoalRow| {
        let is_current = goal.paper_id.is_none() || goal.paper_id == paper.map(|paper| paper.id);
        goal.step == step.as_str() && (is_current || goal.decided_at.is_some())
    };
    StepLine {
        step,
        answered: answers.iter().find(|row| row.step == step.as_str()).and_then(answered),
        paper: paper.map(shown_paper),
        goals: goals.iter().filter(counts).map(shown_goal).collect(),
    }
}

fn answered(row: &AnswerRow) -> Option<Answered> {
    Some(Answered {
        answer: StepAnswer::parse(&row.answer)?,
        looked_by: row.looked_by.clone(),
        looked_on: row.looked_on.clone(),
        reason: row.reason.clone(),
        at: UtcMillis(row.answered_at),
        by: row.answered_by.clone(),
    })
}

fn shown_paper(row: &PaperRow) -> Paper {
    Paper {
        id: row.id,
        name: row.name.clone(),
        link: row.link.clone(),
        bytes: row.bytes.and_then(|bytes| u64::try_from(bytes).ok()),
        unread: row.unread.as_deref().and_then(Unread::parse),
        kept_at: UtcMillis(row.kept_at),
    }
}

fn shown_goal(row: &GoalRow) -> PaperGoal {
    let taken = row.plan_row.and_then(|row| u32::try_from(row).ok());
    PaperGoal {
        id: row.id,
        words: row.words.clone(),
        line: row.line,
        page: row.page,
        target: row.target,
        until: row.until_day.clone(),
        state: match (taken, row.decided_at) {
            (Some(row), _) => GoalState::Taken(RowId(row)),
            (None, Some(_)) => GoalState::LeftOut,
            (None, None) => GoalState::Open,
        },
    }
}
