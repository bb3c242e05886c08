//! What the page of the First Steps answers.

use std::collections::BTreeMap;

use axum::{
    extract::{Multipart, Path, Query, multipart::MultipartError},
    response::IntoResponse as _,
};
use banyan_app::{
    plan::{
        ChangePlanError, PlanEdit, change_plan,
        steps::{
            AnswerStepError, GoalError, KeepPaperError, MAX_BYTES, NewAnswer, NewPaper, PrintBriefError, answer_step,
            decide_goal, keep_paper as keep, list_steps, note_goal as note, open_paper, print_brief as draw_brief,
            write_brief,
        },
    },
    workspace::{NewSeat, UserError, UserLine, end_seat as end_it, give_seat, list_users},
};
use banyan_domain::{
    ids::UserId,
    plan::{Field, Lesson, Section, Step, StepAnswer},
    workspace::Role,
};
use http::{StatusCode, header};
use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use super::{BriefPage, Seat, StepsPage, StepsProblem, TypedSeat};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    headers::handed_back,
    show,
    workspace::Fault,
};

const PAGE: &str = "/studio/plan/steps";

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Opened {
    step: Option<String>,
}

pub(crate) async fn show_steps(visit: Visit, Query(opened): Query<Opened>) -> Answer {
    let opened = opened.step.and_then(|step| Step::parse(&step));
    page(&visit, StatusCode::OK, opened, NewAnswer::default(), None).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    open: Option<Step>,
    typed: NewAnswer,
    problem: Option<StepsProblem>,
) -> Answer {
    Ok(show(status, &steps_page(visit, open, typed, problem).await?))
}

/// Without a step in the address the first open one is shown.
async fn steps_page(
    visit: &Visit,
    open: Option<Step>,
    typed: NewAnswer,
    problem: Option<StepsProblem>,
) -> Result<StepsPage, Stop> {
    let steps = list_steps(&visit.app, visit.actor()?).await?;
    let open = open.or_else(|| steps.next());
    let mut typed = typed;
    if typed.looked_by.is_empty() {
        typed.looked_by = visit.first_name();
    }
    if typed.looked_on.is_empty() {
        typed.looked_on = visit.page.now.date().to_string();
    }
    let (seats, seat) = (seats(visit).await?, TypedSeat::default());
    let (link, missed) = (String::new(), String::new());
    Ok(StepsPage { p: visit.page.clone(), steps, open, typed, problem, seats, seat, link, missed })
}

/// What was typed is the caller's to put back.
async fn wrong(visit: &Visit, step: Step, problem: StepsProblem) -> Result<StepsPage, Stop> {
    steps_page(visit, Some(step), NewAnswer::default(), Some(problem)).await
}

fn at(step: Step) -> String {
    format!("{PAGE}?step={}", step.as_str())
}

fn named(step: &str) -> Result<Step, Stop> {
    Step::parse(step).ok_or_else(|| Fault::NotFound.into())
}

// ---- answers -------------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct AnswerForm {
    answer: String,
    #[serde(default)]
    looked_by: String,
    #[serde(default)]
    looked_on: String,
    #[serde(default)]
    reason: String,
}

pub(crate) async fn answer(visit: Visit, Path(step): Path<String>, Filled(form): Filled<AnswerForm>) -> Answer {
    let step = named(&step)?;
    let answer = StepAnswer::parse(&form.answer).ok_or(Fault::Refused)?;
    let typed = NewAnswer { looked_by: form.looked_by, looked_on: form.looked_on, reason: form.reason };
    let problem = match answer_step(&visit.app, visit.actor()?, step, answer, &typed).await {
        Ok(()) => return answered(&visit, step, answer).await,
        Err(AnswerStepError::NoReason) => StepsProblem::NoReason,
        Err(AnswerStepError::Day(_)) => StepsProblem::Day,
        Err(AnswerStepError::TooLong) => StepsProblem::TooLong,
        Err(AnswerStepError::NoSuchAnswer) => return Err(Fault::Refused.into()),
        Err(AnswerStepError::Refused(refused)) => return Err(refused.into()),
        Err(AnswerStepError::Internal(error)) => return Err(error.into()),
    };
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(step), typed, Some(problem)).await
}

/// The last of the four leads to what comes after them.
async fn answered(visit: &Visit, step: Step, answer: StepAnswer) -> Answer {
    let next = after(step, answer);
    if next == PAGE && list_steps(&visit.app, visit.actor()?).await?.next().is_none() {
        return Ok(go(&format!("{PAGE}?done={}#after", Done::Saved.as_str()), None));
    }
    Ok(go(&next, Some(Done::Saved)))
}

/// Where an answer leads: a yes to the brief and the seat, "we have none" to its primer, the others to the next step.
fn after(step: Step, answer: StepAnswer) -> String {
    match (answer, step) {
        (StepAnswer::Yes, _) => at(step),
        (StepAnswer::HaveNone, Step::ItPlan) => format!("/studio/plan/lessons/{}", Lesson::ItPlan.as_str()),
        (StepAnswer::HaveNone, _) => format!("/studio/plan/lessons/{}", Lesson::BusinessPlan.as_str()),
        (StepAnswer::Reviewed | StepAnswer::Built | StepAnswer::No, _) => PAGE.to_owned(),
    }
}

// ---- papers and goals ----------------------------------------------------------------------------------------------

pub(crate) async fn keep_paper(visit: Visit, Path(step): Path<String>, sent: Multipart) -> Answer {
    let step = named(&step)?;
    let mut given = Given::default();
    let problem = match given.read(sent).await {
        Err(_) => StepsProblem::TooLarge,
        Ok(()) => match given.paper() {
            None => StepsProblem::Empty,
            Some(new) => match keep(&visit.app, visit.actor()?, step, new).await {
                Ok(_) => return Ok(go(&at(step), Some(Done::Saved))),
                Err(KeepPaperError::Empty) => StepsProblem::Empty,
                Err(KeepPaperError::TooLarge) => StepsProblem::TooLarge,
                Err(KeepPaperError::NotAnAddress(_)) => StepsProblem::NotAnAddress,
                Err(other) => return Err(paper_stop(other)),
            },
        },
    };
    let page = StepsPage { link: given.link, ..wrong(&visit, step, problem).await? };
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &page))
}

/// A file, and the link that was typed beside it.
#[derive(Default)]
struct Given {
    file: Option<(String, Vec<u8>)>,
    link: String,
}

impl Given {
    /// As far as it can be read.
    async fn read(&mut self, mut sent: Multipart) -> Result<(), MultipartError> {
        while let Some(field) = sent.next_field().await? {
            let file = field.file_name().map(str::to_owned);
            match (field.name(), file) {
                (Some("file"), Some(name)) if !name.is_empty() => {
                    self.file = Some((name, field.bytes().await?.to_vec()));
                }
                (Some("link"), _) => self.link = field.text().await?,
                _ => {}
            }
        }
        Ok(())
    }

    /// A file goes before a link; neither is nothing.
    fn paper(&mut self) -> Option<NewPaper> {
        match self.file.take() {
            Some((name, bytes)) => Some(NewPaper::File { name, bytes }),
            None => Some(self.link.clone()).filter(|link| !link.trim().is_empty()).map(NewPaper::Link),
        }
    }
}

/// More than a file has: the form around it.
pub(crate) const MOST_SENT: usize = MAX_BYTES + 64 * 1024;

pub(crate) async fn take_paper(visit: Visit, Path(id): Path<Uuid>) -> Answer {
    let file = open_paper(&visit.app, visit.actor()?, id).await.map_err(paper_stop)?.ok_or(Fault::NotFound)?;
    Ok(handed_back(&file.name, file.bytes))
}

fn paper_stop(error: KeepPaperError) -> Stop {
    match error {
        KeepPaperError::Refused(refused) => refused.into(),
        KeepPaperError::Internal(error) => error.into(),
        KeepPaperError::NoPaperHere
        | KeepPaperError::Empty
        | KeepPaperError::TooLarge
        | KeepPaperError::NotAnAddress(_) => Fault::Refused.into(),
    }
}

#[derive(Deserialize)]
pub(crate) struct GoalForm {
    words: String,
}

pub(crate) async fn note_goal(visit: Visit, Path(step): Path<String>, Filled(form): Filled<GoalForm>) -> Answer {
    let step = named(&step)?;
    match note(&visit.app, visit.actor()?, step, &form.words).await {
        Ok(_) => Ok(go(&at(step), None)),
        Err(GoalError::Words) => {
            let page = wrong(&visit, step, StepsProblem::GoalWords).await?;
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &StepsPage { missed: form.words, ..page }))
        }
        Err(other) => Err(goal_stop(other)),
    }
}

#[derive(Deserialize)]
pub(crate) struct DecideForm {
    step: String,
    /// `take` or `leave`.
    decision: String,
}

pub(crate) async fn decide(visit: Visit, Path(goal): Path<Uuid>, Filled(form): Filled<DecideForm>) -> Answer {
    let step = named(&form.step)?;
    decide_goal(&visit.app, visit.actor()?, goal, form.decision == "take").await.map_err(goal_stop)?;
    Ok(go(&at(step), Some(Done::Saved)))
}

fn goal_stop(error: GoalError) -> Stop {
    match error {
        GoalError::Refused(refused) => refused.into(),
        GoalError::NotHere => Fault::NotFound.into(),
        GoalError::Words => Fault::Refused.into(),
        GoalError::Change(error) => broken(error),
        GoalError::Internal(error) => error.into(),
    }
}

// ---- what comes after ----------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct AfterForm {
    version: i64,
    #[serde(default)]
    belongs: String,
    #[serde(default)]
    size: String,
    /// The page it was pressed on.
    #[serde(default)]
    on: String,
}

/// Where the plan belongs and how big it shall be, as lines of the plan.
pub(crate) async fn say_after(visit: Visit, Filled(form): Filled<AfterForm>) -> Answer {
    let page = if form.on == "today" { "/studio" } else { PAGE };
    let fields = BTreeMap::from([(Field::Belongs, form.belongs), (Field::Size, form.size)]);
    let edit = PlanEdit::Add { section: Section::Review, fields };
    match change_plan(&visit.app, visit.actor()?, form.version, &edit, None).await {
        Ok(_) => Ok(go(page, Some(Done::Saved))),
        // Somebody changed the same line: the page shows it as it is now.
        Err(ChangePlanError::Conflict { .. }) => Ok(go(page, None)),
        Err(ChangePlanError::Plan(_) | ChangePlanError::NothingToCure | ChangePlanError::TooMuchSaid(_)) => {
            Err(Fault::Refused.into())
        }
        Err(ChangePlanError::Refused(refused)) => Err(refused.into()),
        Err(ChangePlanError::Internal(error)) => Err(error.into()),
    }
}

pub(crate) async fn show_brief(visit: Visit) -> Answer {
    let brief = write_brief(&visit.app, visit.actor()?).await?;
    Ok(show(StatusCode::OK, &BriefPage { p: visit.page.clone(), brief }))
}

pub(crate) async fn take_brief(visit: Visit) -> Answer {
    let brief = write_brief(&visit.app, visit.actor()?).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/markdown; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"brief.md\""),
    ];
    Ok((headers, brief.markdown()).into_response())
}

pub(crate) async fn print_brief(visit: Visit) -> Answer {
    let pdf = draw_brief(&visit.app, visit.actor()?).await.map_err(|error| match error {
        PrintBriefError::Refused(refused) => Stop::from(refused),
        PrintBriefError::Internal(error) => error.into(),
    })?;
    let headers =
        [(header::CONTENT_TYPE, "application/pdf"), (header::CONTENT_DISPOSITION, "inline; filename=\"brief.pdf\"")];
    Ok((headers, pdf.bytes).into_response())
}

#[derive(Deserialize)]
pub(crate) struct SeatForm {
    name: String,
    email: String,
    password: String,
    #[serde(default)]
    ends_on: String,
}

/// A seat from which everything is read and nothing changed.
pub(crate) async fn add_seat(visit: Visit, Filled(form): Filled<SeatForm>) -> Answer {
    let seat = TypedSeat { name: form.name, email: form.email, ends_on: form.ends_on };
    let Some(problem) = try_seat(&visit, &seat, form.password).await? else {
        return Ok(go(&at(Step::Consultant), Some(Done::Saved)));
    };
    let page = steps_page(&visit, Some(Step::Consultant), NewAnswer::default(), Some(problem)).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &StepsPage { seat, ..page }))
}

/// None where it is theirs now.
async fn try_seat(visit: &Visit, typed: &TypedSeat, password: String) -> Result<Option<StepsProblem>, Stop> {
    let ends_on = match typed.ends_on.as_str() {
        "" => None,
        typed => match typed.parse::<Date>() {
            Ok(day) => Some(day),
            Err(_) => return Ok(Some(StepsProblem::SeatDay)),
        },
    };
    let seat = NewSeat { email: &typed.email, name: &typed.name, role: Role::Reviewer, ends_on };
    match give_seat(&visit.app, visit.actor()?, seat, password).await {
        Ok(_) => Ok(None),
        Err(UserError::NotAnAddress(_)) => Ok(Some(StepsProblem::SeatAddress)),
        Err(UserError::AlreadyHere(_)) => Ok(Some(StepsProblem::SeatTaken)),
        Err(UserError::Password(_)) => Ok(Some(StepsProblem::SeatPassword)),
        Err(UserError::Past(_)) => Ok(Some(StepsProblem::SeatDay)),
        Err(UserError::Refused(refused)) => Err(refused.into()),
        Err(other) => Err(broken(other)),
    }
}

/// Pressed twice is once.
pub(crate) async fn end_seat(visit: Visit, Path(user): Path<UserId>) -> Answer {
    match end_it(&visit.app, visit.actor()?, user).await {
        Ok(()) | Err(UserError::NotHere(_)) => Ok(go(&at(Step::Consultant), Some(Done::Saved))),
        Err(UserError::Refused(refused)) => Err(refused.into()),
        Err(other) => Err(broken(other)),
    }
}

/// Whoever looks and changes nothing; nobody but the owner is shown them.
async fn seats(visit: &Visit) -> Result<Vec<Seat>, Stop> {
    if !visit.page.may_own() {
        return Ok(Vec::new());
    }
    let users = list_users(&visit.app, visit.actor()?).await.map_err(broken)?;
    let guests = users.into_iter().filter(|user| user.role == Role::Reviewer.as_str());
    let seat = |user: UserLine| Seat {
        user: UserId(user.id),
        name: user.name,
        email: user.email,
        ends_on: user.ends_on,
        works: user.works,
    };
    Ok(guests.map(seat).collect())
}
