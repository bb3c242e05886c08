//! Somebody says honestly what they know; their list is made of it.

use banyan_db::Tx;
use banyan_domain::{
    plan::{LearnKind, Lesson, Made, Question, Step, StepAnswer, ToDo, to_do},
    time::UtcMillis,
    workspace::Right,
};
use jiff::civil::Date;
use serde_json::json;
use uuid::Uuid;

use super::store::{self, AnswerRow, ListRow, Owner};
use crate::{
    Actor, App, Internal, fresh_id,
    plan::{show_plan, steps::list_steps},
    workspace::{Refused, record, today},
};

#[derive(Debug, thiserror::Error)]
pub enum KnowingError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("each person answers for themself; say who")]
    WhoAsks,
    #[error("no question was answered; nothing was written down")]
    Nothing,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for KnowingError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Whose list it is.
pub(super) fn owner_of(actor: &Actor) -> Option<Owner> {
    Some(Owner { workspace: actor.workspace, user: actor.user? })
}

/// What was done before stays done, and is not asked for again; nor is what stands in the plan already.
pub async fn answer_knowing(app: &App, actor: &Actor, answers: &[(Question, bool)]) -> Result<(), KnowingError> {
    actor.needs(Right::Look)?;
    let of = owner_of(actor).ok_or(KnowingError::WhoAsks)?;
    if answers.is_empty() {
        return Err(KnowingError::Nothing);
    }
    let day = today(app, actor).await?;
    let plan = show_plan(app, actor).await?.plan;
    let it_plan_reviewed = is_it_plan_reviewed(app, actor).await?;
    let at = app.now();
    let tx = app.db.begin().await?;
    for (question, knows) in answers {
        store::add_answer(&tx, of, *question, *knows, at).await?;
    }
    let rows = store::list(&*tx, of).await?;
    let is_done = |(kind, what): &Made| {
        rows.iter().any(|row| row.done_at.is_some() && row.kind == kind.as_str() && row.what == *what)
    };
    let made: Vec<Made> = standing(&store::answers(&*tx, of).await?)
        .into_iter()
        .filter(|(question, knows)| !(*knows && question.is_done_in(&plan, it_plan_reviewed)))
        .map(|(question, knows)| question.makes(knows))
        .filter(|made| !is_done(made))
        .collect();
    relist(&tx, of, &rows, &made, (day, at)).await?;
    let told = json!({ "answered": answers.len() });
    record(&tx, actor.workspace, actor, at, "plan.answer_knowing", None, &told).await?;
    Ok(tx.commit().await?)
}

async fn is_it_plan_reviewed(app: &App, actor: &Actor) -> Result<bool, Internal> {
    let steps = list_steps(app, actor).await?;
    let answered = steps.line(Step::ItPlan).and_then(|line| line.answered.as_ref());
    Ok(answered.is_some_and(|answered| answered.answer == StepAnswer::Reviewed))
}

async fn relist(
    tx: &Tx,
    of: Owner,
    rows: &[ListRow],
    made: &[Made],
    (day, at): (Date, UtcMillis),
) -> Result<(), KnowingError> {
    let (ids, open): (Vec<Uuid>, Vec<ToDo>) = rows.iter().filter_map(open_row).unzip();
    let list = to_do(made, &open, day);
    for (id, _) in ids.iter().zip(&open).filter(|(_, thing)| !list.contains(thing)) {
        store::remove(tx, of, *id).await?;
    }
    for thing in list.iter().filter(|thing| !open.contains(thing)) {
        let row = ListRow {
            id: fresh_id(),
            kind: thing.kind.as_str().to_owned(),
            what: thing.what.to_owned(),
            place: String::new(),
            cost: String::new(),
            due_on: thing.due.to_string(),
            done_at: None,
        };
        store::add(tx, of, &row, at).await?;
    }
    Ok(())
}

/// What came of an answer and is still to be done; books and courses stay whatever is answered.
fn open_row(row: &ListRow) -> Option<(Uuid, ToDo)> {
    let kind = LearnKind::parse(&row.kind).filter(|_| row.done_at.is_none())?;
    let what = match kind {
        LearnKind::Lesson => Lesson::parse(&row.what)?.as_str(),
        LearnKind::Action => Question::parse(&row.what)?.as_str(),
        LearnKind::Book | LearnKind::Course => return None,
    };
    Some((row.id, ToDo { kind, what, due: row.due_on.parse().ok()? }))
}

/// What was answered last to each question, now or earlier.
fn standing(answers: &[AnswerRow]) -> Vec<(Question, bool)> {
    let newest = |question: &Question| answers.iter().find(|row| row.question == question.as_str());
    Question::ALL.iter().filter_map(|question| Some((*question, newest(question)?.knows))).collect()
}
