//! The guard's own pages.

use banyan_app::{
    compose::{Line, ReadLinesError, read_lines},
    guard::{ChoiceError, ChoiceKind, choose, list_choices, take_back},
    plan::show_plan,
};
use banyan_domain::{
    guard::{GuardRules, RULES},
    ids::PostId,
};
use http::StatusCode;
use serde::Deserialize;

use super::{ChosenName, GuardRulesPage, RuleLine, SixLine, SixPage, SixRead};
use crate::{
    compose::{
        Rested,
        handlers::{Begun, begin_with},
    },
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    show,
    workspace::Fault,
};

const RULES_PAGE: &str = "/studio/plan/guard";
const MOST_LINES: usize = 6;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct SixForm {
    lines: String,
    /// One of them, or a better post, to be written: its words, where it leads, its pillar and its time where they are
    /// known.
    text: String,
    link: String,
    pillar: String,
    at: String,
    /// A rule that rests from now on, or asks again.
    never_ask: String,
    ask_about: String,
}

pub(crate) async fn show_six(visit: Visit) -> Answer {
    Ok(show(StatusCode::OK, &SixPage { p: visit.page.clone(), typed: String::new(), read: None, rested: None }))
}

pub(crate) async fn read_six(visit: Visit, Filled(form): Filled<SixForm>) -> Answer {
    if !form.text.trim().is_empty() {
        let SixForm { text, link, pillar, at, .. } = form;
        return Box::pin(begin_with(&visit, Begun { text, link, pillar, at })).await;
    }
    let typed: Vec<&str> = form.lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let lines: Vec<Line> =
        typed.iter().take(MOST_LINES).map(|line| Line { text: (*line).to_owned(), link: None }).collect();
    if lines.is_empty() {
        return show_six(visit).await;
    }
    let rested = rest_or_wake(&visit, &form).await?;
    let read = read_lines(&visit.app, visit.actor()?, &lines).await.map_err(lines_stop)?;
    let numbered = read.lines.into_iter().enumerate();
    let read = SixRead {
        lines: numbered.map(|(place, read)| SixLine { number: place + 1, read }).collect(),
        days: read.days,
        places: read.places,
        offers: read.offers,
        rule: read.rule,
        better: read.better,
        left_over: typed.len().saturating_sub(MOST_LINES),
    };
    Ok(show(StatusCode::OK, &SixPage { p: visit.page.clone(), typed: form.lines, read: Some(read), rested }))
}

async fn rest_or_wake(visit: &Visit, form: &SixForm) -> Result<Option<Rested>, Stop> {
    if !form.ask_about.is_empty() {
        wake_rule(visit, &form.ask_about).await?;
    }
    if form.never_ask.is_empty() {
        return Ok(None);
    }
    rest_rule(visit, &form.never_ask).await?;
    Ok(Some(Rested { rule: form.never_ask.clone() }))
}

pub(crate) async fn show_rules(visit: Visit) -> Answer {
    let choices = list_choices(&visit.app, visit.actor()?).await.map_err(choice_stop)?;
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let (mut rules, mut names) = (RULES.map(|rule| RuleLine { rule, rests: None }), Vec::new());
    for choice in choices {
        match choice.kind {
            ChoiceKind::NeverAsk => {
                if let Some(line) = rules.iter_mut().find(|line| line.rule == choice.what) {
                    line.rests = Some((choice.at, choice.by));
                }
            }
            ChoiceKind::Name => names.push(ChosenName { name: choice.what, at: choice.at, by: choice.by }),
        }
    }
    let avoided = GuardRules::of(&plan).avoided;
    Ok(show(StatusCode::OK, &GuardRulesPage { p: visit.page.clone(), rules: rules.into(), names, avoided }))
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct ChoiceForm {
    kind: String,
    what: String,
    /// `back`: it holds no longer.
    action: String,
    /// It was pressed on the page of this post.
    post: Option<PostId>,
}

pub(crate) async fn choose_rule(visit: Visit, Filled(form): Filled<ChoiceForm>) -> Answer {
    let kind = ChoiceKind::parse(&form.kind).ok_or(Fault::NotFound)?;
    let (done, chosen) = match form.action.as_str() {
        "back" => (back(kind), take_back(&visit.app, visit.actor()?, kind, &form.what).await),
        _ => (Done::Saved, choose(&visit.app, visit.actor()?, kind, &form.what).await),
    };
    chosen.map_err(choice_stop)?;
    match form.post {
        Some(post) => Ok(go(&format!("/studio/posts/{post}"), Some(done))),
        None => Ok(go(RULES_PAGE, Some(done))),
    }
}

fn back(kind: ChoiceKind) -> Done {
    match kind {
        ChoiceKind::NeverAsk => Done::AskedAgain,
        ChoiceKind::Name => Done::NameDropped,
    }
}

/// "Never ask about this", pressed beside a finding; and its way back.
pub(crate) async fn rest_rule(visit: &Visit, rule: &str) -> Result<(), Stop> {
    choose(&visit.app, visit.actor()?, ChoiceKind::NeverAsk, rule).await.map_err(choice_stop)
}

pub(crate) async fn wake_rule(visit: &Visit, rule: &str) -> Result<(), Stop> {
    take_back(&visit.app, visit.actor()?, ChoiceKind::NeverAsk, rule).await.map_err(choice_stop)
}

fn lines_stop(error: ReadLinesError) -> Stop {
    match error {
        ReadLinesError::Refused(_) => Fault::NotAllowed { owner: None }.into(),
        ReadLinesError::Internal(error) => broken(error),
    }
}

pub(crate) fn choice_stop(error: ChoiceError) -> Stop {
    match error {
        ChoiceError::Refused(_) => Fault::NotAllowed { owner: None }.into(),
        ChoiceError::NoSuchRule(_) | ChoiceError::NoName => Fault::NotFound.into(),
        ChoiceError::Internal(error) => broken(error),
    }
}
