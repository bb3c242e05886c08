//! It stands: the sentence, the plan with its gaps, the first post, the first steps, and what to expect.

use axum_extra::extract::Form;
use banyan_app::{
    plan::{
        answer_first, check_plan,
        say::{say_finding, say_sentence},
        show_plan, show_sentence as read_sentence,
        steps::{FirstSteps, list_steps},
    },
    publish::{Queue, list_channels, list_queue},
    workspace::words::Words,
};
use banyan_domain::{
    plan::{
        Plan, Section, Step,
        check::{PlanFinding, Weight},
        first::{FirstAnswer, judged_on, signs_on},
    },
    publish::PublicationState,
};
use http::StatusCode;
use serde::Deserialize;

use super::stop;
use crate::{
    compose::handlers::proposed,
    door::{Answer, Visit, go},
    handlers::broken,
    show, signs,
    workspace::first::{FirstPost, Opened, PlanLine, StepLine, StepState},
};

/// Names of one section that fit on its line.
const MOST_NAMES: usize = 5;

pub(crate) async fn show_done(visit: Visit) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let queue = list_queue(&visit.app, actor).await.map_err(broken)?;
    let plan = show_plan(&visit.app, actor).await?.plan;
    let findings = check_plan(&visit.app, actor).await?.findings;
    let sentence = read_sentence(&visit.app, actor).await?;
    let today = visit.page.now.date();
    let words = Words::for_language(&visit.workspace()?.language);
    let open: Vec<&PlanFinding> = findings.iter().filter(|found| found.weight == Weight::Open).collect();
    let page = Opened {
        first_name: visit.first_name(),
        sentence: say_sentence(words, &sentence.sentence),
        shown: sentence.shown,
        sentence_page: format!("{}/doing", visit.app.base_url),
        places: channels
            .iter()
            .filter(|channel| channel.is_live() && channel.network != "own_site")
            .map(|channel| signs::of_channel(&visit.app, channel))
            .collect(),
        question: words.text("opened-today-question", &[]),
        plan: lines(&visit, &plan, &open),
        gaps: open.len(),
        steps: steps(&plan, &list_steps(&visit.app, actor).await?),
        first_post: first_post(&queue),
        proposed: proposed(&visit).await?,
        signs: signs_on(today),
        judged: judged_on(today),
        p: visit.page.clone(),
    };
    Ok(show(StatusCode::OK, &page))
}

fn lines(visit: &Visit, plan: &Plan, open: &[&PlanFinding]) -> Vec<PlanLine> {
    let line = |section: &Section| {
        let rows: Vec<_> = plan.of(*section).collect();
        let asks = open.iter().find(|found| found.section == *section && found.field.is_some()).map(|found| {
            let words = say_finding(visit.page.words, found, &|date| visit.page.day(date));
            (words, crate::plan::answer_at(found))
        });
        let names: Vec<String> = if section.has_rows() {
            rows.iter().take(MOST_NAMES).map(|row| row.name().to_owned()).collect()
        } else {
            rows.iter().filter_map(|row| crate::plan::first_words(&visit.page, row)).collect()
        };
        let example = rows.iter().any(|row| row.example);
        (!names.is_empty() || asks.is_some()).then_some(PlanLine { section: *section, names, example, asks })
    };
    Section::ALL.iter().filter_map(line).collect()
}

/// Half a team stands in the plan before anybody has called it one.
fn steps(plan: &Plan, known: &FirstSteps) -> Vec<StepLine> {
    let has_people = plan.of(Section::Person).any(|row| !row.example);
    let state = |step| match known.line(step).is_some_and(|line| line.answered.is_some()) {
        true => StepState::Done,
        false if step == Step::Team && has_people => StepState::Half,
        false => StepState::Open,
    };
    Step::ALL.iter().map(|step| StepLine { step: *step, state: state(*step) }).collect()
}

fn first_post(queue: &Queue) -> Option<FirstPost> {
    let line = queue.asking.first().or(queue.waiting.first()).or(queue.out.first())?;
    let can_stop = line.state == PublicationState::Scheduled;
    Some(FirstPost {
        title: line.title.clone(),
        href: format!("/studio/posts/{}", line.post),
        stop: can_stop.then(|| format!("/studio/publications/{}/cancel", line.id)),
        due: line.published_at.unwrap_or(line.due_at),
        state: line.state,
    })
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
