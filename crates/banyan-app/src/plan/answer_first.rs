//! The first questions: each answer is kept with who and when, and what follows from it stands in the plan at once.

use banyan_db::Tx;
use banyan_domain::{
    plan::{
        Conclusion, Habit, Plan, Role,
        first::{FirstAnswer, FirstNames, Question, Wish},
    },
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::{
    change_plan::{ChangePlanError, write_version},
    conclude_need::conclude_from,
    first_answers,
    first_typed::FirstPage,
    planned_place::connected_places,
    store::{self, How},
};
use crate::{
    Actor, App, Internal,
    workspace::{record, show_workspace, words::Words},
};

/// In the language of the business. Whatever a person said in the plan already stays, but for what they said here
/// before.
pub async fn answer_first(app: &App, actor: &Actor, answer: &FirstAnswer) -> Result<(), ChangePlanError> {
    answer_with(app, actor, answer, None).await
}

/// "Not now" is an answer too; what it leaves open stands in the plan as a question.
pub async fn leave_for_later(app: &App, actor: &Actor, question: Question) -> Result<(), ChangePlanError> {
    actor.needs(Right::Own)?;
    let tx = app.db.begin().await?;
    store::add_answer(&tx, actor.workspace, question, None, app.now(), actor.user).await?;
    let data = json!({ "question": question });
    record(&tx, actor.workspace, actor, app.now(), "plan.first_answer", None, &data).await?;
    Ok(tx.commit().await?)
}

/// What was put aside, because the own site is enough or for later, is asked again; other questions are answered anew.
pub async fn ask_first_again(app: &App, actor: &Actor, question: Question) -> Result<(), ChangePlanError> {
    actor.needs(Right::Own)?;
    if FirstAnswer::own_site_is_enough(question).is_none() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    if store::forget_answers(&tx, actor.workspace, question).await? {
        let data = json!({ "question": question });
        record(&tx, actor.workspace, actor, app.now(), "plan.first_asked_again", None, &data).await?;
    }
    Ok(tx.commit().await?)
}

/// Where nothing stands yet, the rows of a kit come along as examples.
pub(super) async fn answer_with(
    app: &App,
    actor: &Actor,
    answer: &FirstAnswer,
    kit: Option<&Plan>,
) -> Result<(), ChangePlanError> {
    actor.needs(Right::Own)?;
    answer.check_length()?;
    let workspace = show_workspace(app, actor.workspace).await?;
    let names = names(app, actor, Words::for_language(&workspace.language)).await?;
    let concluded = concluded(app, actor, answer).await?;
    let now = app.now();
    let today = now.in_zone(&workspace.time_zone()).date();
    let tx = app.db.begin().await?;
    let newest = store::newest_to_change(&tx, actor.workspace).await?;
    let (version, before) = newest.map_or((0, Plan::default()), |newest| (newest.number, newest.plan));
    let given = store::newest_answers(&*tx, actor.workspace).await?;
    let given: Vec<FirstAnswer> = given.into_iter().filter_map(|given| given.answer).collect();
    let room = answer.room_in(&before, &given, &names, today)?;
    let mut next = answer.put(&room, &names, concluded, today)?;
    if let Some(kit) = kit {
        next = next.with_examples(kit)?;
    }
    add_given(&tx, actor, answer, now).await?;
    if next != before {
        write_version(app, actor, &tx, version, &next, How::First, None).await?;
    }
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// The plan is told the same as the page will say.
async fn concluded(app: &App, actor: &Actor, answer: &FirstAnswer) -> Result<Option<Conclusion>, Internal> {
    let Some(clients) = answer.clients() else { return Ok(None) };
    let answers = first_answers(app, actor).await?;
    Ok(Some(conclude_from(app, actor, clients, &answers).await?.conclusion))
}

pub(super) async fn add_given(tx: &Tx, actor: &Actor, answer: &FirstAnswer, at: UtcMillis) -> Result<(), Internal> {
    store::add_answer(tx, actor.workspace, answer.question(), Some(answer), at, actor.user).await?;
    for page in FirstPage::said_by(answer) {
        store::forget_typed(tx, actor.workspace, page.as_str()).await?;
    }
    let data = json!({ "question": answer.question() });
    Ok(record(tx, actor.workspace, actor, at, "plan.first_answer", None, &data).await?)
}

async fn names(app: &App, actor: &Actor, words: &Words) -> Result<FirstNames, Internal> {
    let say = |id: String| words.text(&id.replace('_', "-"), &[]);
    let places = connected_places(app, actor, words).await?.unwrap_or_default();
    Ok(FirstNames {
        job: say("begin-job".into()),
        letter: say("begin-letter".into()),
        offers: say("begin-offers".into()),
        usual_week: say("begin-usual-week".into()),
        habits: Habit::ALL.iter().map(|habit| (*habit, say(format!("plan-habit-{}", habit.as_str())))).collect(),
        parts: Role::ALL.iter().map(|part| (*part, say(format!("begin-part-{}", part.as_str())))).collect(),
        wishes: Wish::ALL.iter().map(|wish| (*wish, say(format!("wish-{}-goal", wish.as_str())))).collect(),
        places: places.into_iter().map(|place| (place.name, place.network)).collect(),
    })
}
