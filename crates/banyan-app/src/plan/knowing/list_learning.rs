//! What somebody said they know, their list, and the one thing for today.

use banyan_domain::{
    plan::{Field, LearnKind, Lesson, Question, Section, Standing},
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    answer_knowing::owner_of,
    store::{self, ListRow},
};
use crate::{Actor, App, Internal, plan::show_plan, publish::list_channels};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Learning {
    /// In the order in which they are asked, each with what was answered last.
    pub questions: Vec<(Question, Option<Known>)>,
    /// Of networks where the business is not and does not plan to be: for whoever asks themself beforehand.
    pub elsewhere: Vec<(Question, Option<Known>)>,
    /// Open ones first, by their day.
    pub list: Vec<LearningLine>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    pub knows: bool,
    pub at: UtcMillis,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningLine {
    pub id: Uuid,
    pub kind: LearnKind,
    /// The word of a lesson, a question or a book; a course's name.
    pub what: String,
    pub place: String,
    pub cost: String,
    pub due: Option<Date>,
    pub done_at: Option<UtcMillis>,
}

impl LearningLine {
    pub fn lesson(&self) -> Option<Lesson> {
        if self.kind == LearnKind::Lesson { Lesson::parse(&self.what) } else { None }
    }
}

impl Learning {
    /// The one thing to do today: what is open and comes first.
    pub fn next(&self) -> Option<&LearningLine> {
        self.list.iter().find(|line| line.done_at.is_none())
    }

    pub fn has_answers(&self) -> bool {
        self.questions.iter().chain(&self.elsewhere).any(|(_, known)| known.is_some())
    }
}

/// Everybody has their own; nobody sees another's.
pub async fn list_learning(app: &App, actor: &Actor) -> Result<Learning, Internal> {
    let Some(of) = owner_of(actor).filter(|_| actor.needs(Right::Look).is_ok()) else {
        return Ok(Learning::default());
    };
    let networks = networks(app, actor).await?;
    let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
    let answers = store::answers(app.db.read(), of).await?;
    let known = |question: Question| {
        let row = answers.iter().find(|row| row.question == question.as_str())?;
        Some(Known { knows: row.knows, at: UtcMillis(row.answered_at) })
    };
    let all = Question::ALL.iter().map(|question| (*question, known(*question)));
    let (questions, elsewhere) = all.partition(|(question, _)| question.is_asked(&networks));
    Ok(Learning {
        questions,
        elsewhere,
        list: store::list(app.db.read(), of).await?.into_iter().filter_map(shown).collect(),
    })
}

/// What of one's own list is open and comes first.
pub async fn next_to_learn(app: &App, actor: &Actor) -> Result<Option<LearningLine>, Internal> {
    let Some(of) = owner_of(actor).filter(|_| actor.needs(Right::Look).is_ok()) else { return Ok(None) };
    let list = store::list(app.db.read(), of).await?.into_iter().filter_map(shown).collect();
    Ok(Learning { list, ..Learning::default() }.next().cloned())
}

/// Where the business is, or plans to be.
async fn networks(app: &App, actor: &Actor) -> Result<Vec<String>, Internal> {
    let plan = show_plan(app, actor).await?.plan;
    let planned = plan.said(Section::Place).filter(|place| place.standing() != Standing::Resting);
    let mut networks: Vec<String> = planned.map(|place| place.text(Field::Network).to_owned()).collect();
    let channels = list_channels(app, actor).await.map_err(|_| Internal::Broken("the places could not be read"))?;
    networks.extend(channels.into_iter().map(|channel| channel.network));
    Ok(networks)
}

fn shown(row: ListRow) -> Option<LearningLine> {
    Some(LearningLine {
        id: row.id,
        kind: LearnKind::parse(&row.kind)?,
        what: row.what,
        place: row.place,
        cost: row.cost,
        due: row.due_on.parse().ok(),
        done_at: row.done_at.map(UtcMillis),
    })
}
