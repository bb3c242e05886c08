//! It stands: the sentence, the plan with its gaps, the first post, the first steps, and what to expect.

use axum::extract::Query;
use axum_extra::extract::Form;
use banyan_app::{
    compose::show_post,
    plan::{
        answer_first, check_shown_plan, conclude_need, first_answers,
        say::{say_finding, say_sentence},
        show_plan, show_sentence as read_sentence,
        steps::{FirstSteps, list_steps},
    },
    publish::{ProofError, PublicationLine, list_channels},
    workspace::words::Words,
};
use banyan_domain::{
    ids::PostId,
    plan::{
        Conclusion, Plan, Section, Step,
        check::PlanFinding,
        first::{FirstAnswer, judged_on, signs_on},
    },
    publish::PublicationState,
};
use http::StatusCode;
use serde::Deserialize;

use super::{action::one_thing, found_at, stop};
use crate::{
    compose::handlers::proposed,
    door::{Answer, Stop, Visit, go},
    handlers::broken,
    show, signs,
    workspace::first::{FirstPost, Opened, PlanLine, StepLine, StepState, Unread},
};

/// Names of one section that fit on its line.
const MOST_NAMES: usize = 5;

/// As the page before may have said them.
type Said = Vec<(String, String)>;

pub(crate) async fn show_done(visit: Visit, Query(said): Query<Said>) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let plan = show_plan(&visit.app, actor).await?.plan;
    let check = check_shown_plan(&visit.app, actor, &plan).await?;
    let sentence = read_sentence(&visit.app, actor).await?;
    let first = first_answers(&visit.app, actor).await?;
    let today = visit.page.now.date();
    let words = Words::for_language(&visit.workspace()?.language);
    let asked = check.asked();
    let page = Opened {
        first_name: visit.first_name(),
        sentence: say_sentence(words, &sentence.sentence),
        shown: sentence.shown,
        held: sentence.held,
        sentence_page: format!("{}/doing", visit.app.base_url),
        site_at: visit.workspace()?.site_address.as_deref().map_or_else(|| "/studio/first/site".to_owned(), found_at),
        unread: unread(&said),
        places: channels
            .iter()
            .filter(|channel| channel.is_live() && channel.network != "own_site")
            .map(|channel| signs::of_channel(&visit.app, channel))
            .collect(),
        talk: habits_instead(&visit, &plan).await?,
        action: first.action().map(|action| one_thing(&visit, action)),
        plan: lines(&visit, &plan, &asked),
        gaps: asked.len(),
        steps: first_steps(&plan, &list_steps(&visit.app, actor).await?),
        first_post: first_post(&visit, first.first_post()).await?,
        proposed: proposed(&visit).await?,
        signs: signs_on(today),
        judged: judged_on(today),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn unread(said: &Said) -> Option<Unread> {
    let all = |name: &'static str| said.iter().filter(move |(said, _)| said == name).map(|(_, value)| value.clone());
    let addresses: Vec<String> = all("unread").collect();
    (!addresses.is_empty()).then(|| Unread { addresses, mode: all("mode").next().unwrap_or_default() })
}

/// None where nothing speaks against a first place.
async fn habits_instead(visit: &Visit, plan: &Plan) -> Result<Option<Vec<String>>, Stop> {
    let concluded = conclude_need(&visit.app, visit.actor()?).await?;
    let is_to_talk = concluded.is_some_and(|found| found.conclusion == Conclusion::GoAndTalk);
    Ok(is_to_talk.then(|| plan.said(Section::Away).map(|row| row.name().to_owned()).collect()))
}

fn lines(visit: &Visit, plan: &Plan, asked: &[&PlanFinding]) -> Vec<PlanLine> {
    let line = |section: &Section| {
        let said: Vec<_> = plan.said(*section).collect();
        let example = said.is_empty();
        let rows = if example { plan.of(*section).collect() } else { said };
        let asks = asked.iter().find(|found| found.section == *section).map(|found| {
            let words = say_finding(visit.page.words, found, &|date| visit.page.day(date));
            (words, crate::plan::answer_at(found))
        });
        let names: Vec<String> = if section.has_rows() {
            rows.iter().take(MOST_NAMES).map(|row| row.name().to_owned()).collect()
        } else {
            rows.iter().filter_map(|row| crate::plan::first_words(&visit.page, row)).collect()
        };
        (!names.is_empty() || asks.is_some()).then_some(PlanLine { section: *section, names, example, asks })
    };
    Section::ALL.iter().filter_map(line).collect()
}

/// Half a team stands in the plan before anybody has called it one.
pub(crate) fn first_steps(plan: &Plan, known: &FirstSteps) -> Vec<StepLine> {
    let has_people = plan.said(Section::Person).next().is_some();
    let state = |step| match known.line(step).is_some_and(|line| line.answered.is_some()) {
        true => StepState::Done,
        false if step == Step::Team && has_people => StepState::Half,
        false => StepState::Open,
    };
    Step::ALL.iter().map(|step| StepLine { step: *step, state: state(*step) }).collect()
}

/// What the own site opened with, wherever it is by now; never another post that happens to wait.
async fn first_post(visit: &Visit, opened_with: Option<PostId>) -> Result<Option<FirstPost>, Stop> {
    let Some(id) = opened_with else { return Ok(None) };
    let post = match show_post(&visit.app, visit.actor()?, id).await {
        Ok(post) => post,
        Err(ProofError::NotHere) => return Ok(None),
        Err(error) => return Err(broken(error)),
    };
    Ok(post.journeys.first().map(|journey| of_line(&journey.line)))
}

fn of_line(line: &PublicationLine) -> FirstPost {
    let can_stop = line.state == PublicationState::Scheduled;
    FirstPost {
        title: line.title.clone(),
        href: format!("/studio/posts/{}", line.post),
        stop: can_stop.then(|| format!("/studio/publications/{}/cancel", line.id)),
        due: line.published_at.unwrap_or(line.due_at),
        state: line.state,
    }
}

#[derive(Deserialize)]
pub(crate) struct ShowForm {
    show: String,
}

/// Puts the sentence on the own site, or takes it off: only a person does, since it names people.
pub(crate) async fn show_sentence(visit: Visit, Form(form): Form<ShowForm>) -> Answer {
    let answer = FirstAnswer::Shown(form.show == "yes");
    answer_first(&visit.app, visit.actor()?, &answer).await.map_err(stop)?;
    Ok(go("/studio/first/done", None))
}
