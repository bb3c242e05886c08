//! What a person says about what waits or was missed: now, later, at the next free time, or not at all.

use axum::{extract::Path, response::Response};
use banyan_app::{
    publish::{DecideError, Decided, Decision, decide_publication, move_publication, show_publication},
    schedule::{ScheduleError, move_off_quiet_days, next_slot, take_week as take_it},
};
use banyan_domain::ids::{PostId, PublicationId};
use jiff::civil::Date;
use serde::Deserialize;

use super::{Choice, MissedForm, handlers::slot_stop};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    publish::{decide_stop, not_now, proof_stop},
    workspace::Fault,
};

pub(crate) async fn answer_missed(visit: Visit, Filled(form): Filled<MissedForm>) -> Answer {
    for (id, choice) in form.choices() {
        let answered = match choice {
            Choice::Move => to_next_free(&visit, id).await,
            Choice::Now => decide(&visit, id, Decision::SendNow).await.map(drop),
            Choice::LetGo => decide(&visit, id, Decision::Cancel).await.map(drop),
        };
        match answered {
            // Somebody else was quicker: the page shows what came of it.
            Ok(()) | Err(Trouble::Decide(DecideError::NotNow { .. } | DecideError::Busy)) => {}
            Err(trouble) => return Err(trouble.stop(&visit, "/studio/queue")),
        }
    }
    Ok(go("/studio/queue", Some(Done::Decided)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct WeekForm {
    version: i64,
}

pub(crate) async fn take_week(visit: Visit, Filled(form): Filled<WeekForm>) -> Answer {
    match take_it(&visit.app, visit.actor()?, form.version).await {
        Ok(()) => Ok(go("/studio/queue", Some(Done::Saved))),
        Err(ScheduleError::PlanChanged) => Err(not_now(visit.page.t("week-plan-changed").to_string(), "/studio/queue")),
        Err(error) => Err(slot_stop(error)),
    }
}

/// A day, or all of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct QuietForm {
    day: String,
}

pub(crate) async fn move_off_quiet(visit: Visit, Filled(form): Filled<QuietForm>) -> Answer {
    let day = match form.day.as_str() {
        "" => None,
        day => Some(day.parse::<Date>().map_err(|_| Fault::Refused)?),
    };
    let moved = move_off_quiet_days(&visit.app, visit.actor()?, day).await.map_err(slot_stop)?;
    Ok(go("/studio/queue", (moved > 0).then_some(Done::Moved)))
}

/// One press on a line of the queue, or on a journey of a post.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    also: Vec<PublicationId>,
    post: Option<PostId>,
}

impl ActForm {
    /// The page it was pressed on.
    fn back(&self) -> String {
        self.post.map_or_else(|| "/studio/queue".to_owned(), |post| format!("/studio/posts/{post}"))
    }
}

pub(crate) async fn cancel(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    let mut draft = None;
    for id in all_of(&id, &form)? {
        let cancelled = decide(&visit, id, Decision::Cancel).await;
        draft = cancelled.map_err(|trouble| trouble.stop(&visit, &form.back()))?.draft;
    }
    Ok(match draft {
        Some(draft) => go(&format!("{}?draft={draft}", form.back()), Some(Done::Cancelled)),
        // Other places of the post are still waiting.
        None => done(&form, Done::LeftOut),
    })
}

pub(crate) async fn send_now(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    for id in all_of(&id, &form)? {
        let sent = decide(&visit, id, Decision::SendNow).await;
        sent.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    }
    Ok(done(&form, Done::SentNow))
}

pub(crate) async fn move_to_next_free(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    for id in all_of(&id, &form)? {
        to_next_free(&visit, id).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    }
    Ok(done(&form, Done::Moved))
}

fn all_of(id: &str, form: &ActForm) -> Result<Vec<PublicationId>, Stop> {
    let first: PublicationId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok(std::iter::once(first).chain(form.also.iter().copied()).collect())
}

fn done(form: &ActForm, done: Done) -> Response {
    go(&form.back(), Some(done))
}

/// Why one of them could not be done.
enum Trouble {
    Decide(DecideError),
    NoSlot,
    Stop(Stop),
}

impl Trouble {
    fn stop(self, visit: &Visit, back: &str) -> Stop {
        match self {
            Self::Decide(error) => decide_stop(visit, error, back),
            Self::NoSlot => not_now(visit.page.t("not-now-no-slot").to_string(), back),
            Self::Stop(stop) => stop,
        }
    }
}

async fn decide(visit: &Visit, id: PublicationId, decision: Decision) -> Result<Decided, Trouble> {
    let actor = visit.actor().map_err(Trouble::Stop)?;
    decide_publication(&visit.app, actor, id, decision).await.map_err(Trouble::Decide)
}

async fn to_next_free(visit: &Visit, id: PublicationId) -> Result<(), Trouble> {
    let actor = visit.actor().map_err(Trouble::Stop)?;
    let proof = show_publication(&visit.app, actor, id).await.map_err(|error| Trouble::Stop(proof_stop(error)))?;
    let slot = next_slot(&visit.app, actor, proof.line.channel).await;
    let slot = slot.map_err(|error| Trouble::Stop(slot_stop(error)))?.ok_or(Trouble::NoSlot)?;
    move_publication(&visit.app, actor, id, slot).await.map_err(Trouble::Decide)
}
