//! What comes again by itself: listed, set up from a draft, paused, gone on with, ended.

use axum::extract::{Path, Query};
use banyan_app::{
    compose::{
        Coming, Draft, NewRecurring, Paused, Recurring, RecurringError, WriteError, add_recurring,
        bring_back_recurring, list_recurring, list_removed_recurring, open_draft, pause_recurring, remove_draft,
        remove_recurring, resume_recurring,
    },
    fresh_id,
    publish::Channel,
};
use banyan_domain::{
    ids::{ChannelId, DraftId, RecurringId},
    schedule::{Recurrence, RecurrenceError, Rhythm},
};
use http::StatusCode;
use jiff::civil::{Date, Time};
use uuid::Uuid;

use super::{keep::draft_stop, look::places_of, write::problem};
use crate::{
    compose::{NextTime, Recur, RecurForm, RecurProblem, RecurringLine, RecurringList},
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    parts::{PlaceSign, RemovedLine},
    show, signs,
    workspace::Fault,
};

pub(super) const HERE: &str = "/studio/recurring";

pub(crate) async fn show_recurring(visit: Visit, Query(just): Query<JustDone>) -> Answer {
    let channels = places_of(&visit).await?;
    let all = list_recurring(&visit.app, visit.actor()?).await.map_err(recurring_stop)?;
    let line = |one: Recurring| RecurringLine {
        id: one.id,
        title: one.title,
        text: one.text,
        places: signs_of(&visit, &channels, &one.places),
        rhythm: one.rhythm,
        paused_at: one.paused_at,
        paused_by: one.paused_by,
        trouble: one.trouble,
        next: one.next.into_iter().map(next_time).collect(),
    };
    let all = all.into_iter().map(line).collect();
    let removed = if visit.page.may_publish() { ended(&visit).await? } else { Vec::new() };
    Ok(show(StatusCode::OK, &RecurringList { all, removed, just, p: visit.page.clone() }))
}

async fn ended(visit: &Visit) -> Result<Vec<RemovedLine>, Stop> {
    let ended = list_removed_recurring(&visit.app, visit.actor()?).await.map_err(recurring_stop)?;
    let line = |one: Recurring| {
        let back = format!("{HERE}/{}/back", one.id);
        Some(RemovedLine { name: one.title, at: one.removed_at?, back })
    };
    Ok(ended.into_iter().filter_map(line).collect())
}

fn next_time(next: Coming) -> NextTime {
    NextTime { at: next.at, post: next.post, changed: next.changed, last: next.last }
}

pub(crate) fn signs_of(visit: &Visit, channels: &[Channel], places: &[ChannelId]) -> Vec<PlaceSign> {
    let meant = channels.iter().filter(|channel| places.contains(&channel.id));
    meant.map(|channel| signs::of_channel(&visit.app, channel)).collect()
}

/// Tomorrow morning, every week, until somebody says otherwise.
pub(crate) async fn show_recur(visit: Visit, Query(wanted): Query<RecurForm>) -> Answer {
    let tomorrow = visit.page.now.date().tomorrow().unwrap_or(visit.page.now.date());
    let form = RecurForm {
        draft: wanted.draft,
        key: fresh_id::<Uuid>().to_string(),
        rhythm: Rhythm::Week.as_str().to_owned(),
        first: tomorrow.to_string(),
        at: "10:30".to_owned(),
        ..RecurForm::default()
    };
    let draft = draft_of(&visit, &form).await?;
    page(&visit, &draft, form, Vec::new()).await
}

async fn draft_of(visit: &Visit, form: &RecurForm) -> Result<Draft, Stop> {
    let id: DraftId = form.draft.parse().map_err(|_| Fault::NotFound)?;
    Ok(open_draft(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?.draft)
}

async fn page(visit: &Visit, draft: &Draft, form: RecurForm, problems: Vec<RecurProblem>) -> Answer {
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let channels = places_of(visit).await?;
    let places = signs_of(visit, &channels, &draft.channels);
    Ok(show(status, &Recur { p: visit.page.clone(), text: draft.text.clone(), places, form, problems }))
}

pub(crate) async fn add_series(visit: Visit, Filled(form): Filled<RecurForm>) -> Answer {
    let id: RecurringId = form.key.parse().unwrap_or_else(|_| fresh_id());
    // The second press of the button finds the draft put away: what it asked for is there.
    let all = list_recurring(&visit.app, visit.actor()?).await.map_err(recurring_stop)?;
    if all.iter().any(|one| one.id == id) {
        return Ok(go(HERE, Some(Done::Saved)));
    }
    let draft = draft_of(&visit, &form).await?;
    let Some(rhythm) = form.rhythm() else {
        return page(&visit, &draft, form, vec![RecurProblem::BadDay]).await;
    };
    match add_recurring(&visit.app, visit.actor()?, &NewRecurring { id, draft: &draft, rhythm }).await {
        Ok(_) => {
            let used: DraftId = form.draft.parse().map_err(|_| Fault::NotFound)?;
            remove_draft(&visit.app, visit.actor()?, used).await.map_err(draft_stop)?;
            Ok(go(HERE, Some(Done::Saved)))
        }
        Err(error) => {
            let problem = problem_of(error)?;
            page(&visit, &draft, form, vec![problem]).await
        }
    }
}

impl RecurForm {
    /// None: a day, a time or a number that cannot be read.
    fn rhythm(&self) -> Option<Recurrence> {
        let maybe = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let from: Date = self.first.trim().parse().ok()?;
        let at: Time = self.at.trim().parse().ok()?;
        let until = maybe(&self.until).map(|day| day.parse::<Date>().ok()).map_or(Some(None), |day| day.map(Some))?;
        let times = maybe(&self.times).map(|times| times.parse().ok()).map_or(Some(None), |times| times.map(Some))?;
        Some(Recurrence { every: Rhythm::parse(&self.rhythm)?.like(from), at, from, until, times })
    }
}

/// What a person can mend stands on the page; everything else stops.
pub(super) fn problem_of(error: RecurringError) -> Result<RecurProblem, Stop> {
    match error {
        RecurringError::EmptyBlank(blank) => Ok(RecurProblem::EmptyBlank(blank)),
        RecurringError::Rhythm(RecurrenceError::NeverComes) => Ok(RecurProblem::NeverComes),
        RecurringError::Rhythm(_) => Ok(RecurProblem::BadDay),
        RecurringError::Over => Ok(RecurProblem::Over),
        RecurringError::Leaving => Ok(RecurProblem::Leaving),
        RecurringError::Write(error @ WriteError::Internal(_)) => Err(broken(error)),
        RecurringError::Write(error) => problem(error).map(|problem| RecurProblem::Post(problem.message())),
        error => Err(recurring_stop(error)),
    }
}

pub(crate) async fn pause_series(visit: Visit, Path(id): Path<String>) -> Answer {
    let paused = pause_recurring(&visit.app, visit.actor()?, known(&id)?).await.map_err(recurring_stop)?;
    Ok(go(HERE, Some(done_of(paused, Done::Saved))))
}

fn done_of(paused: Paused, all_came_back: Done) -> Done {
    if paused.left > 0 { Done::SeriesStays } else { all_came_back }
}

pub(crate) async fn resume_series(visit: Visit, Path(id): Path<String>) -> Answer {
    resume_recurring(&visit.app, visit.actor()?, known(&id)?).await.map_err(recurring_stop)?;
    Ok(go(HERE, Some(Done::Saved)))
}

pub(crate) async fn remove_series(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = known(&id)?;
    let paused = remove_recurring(&visit.app, visit.actor()?, id).await.map_err(recurring_stop)?;
    Ok(go(&format!("{HERE}?ended={id}"), Some(done_of(paused, Done::SeriesEnded))))
}

pub(crate) async fn bring_back_series(visit: Visit, Path(id): Path<String>) -> Answer {
    bring_back_recurring(&visit.app, visit.actor()?, known(&id)?).await.map_err(recurring_stop)?;
    Ok(go(HERE, Some(Done::SeriesBack)))
}

pub(super) fn known(id: &str) -> Result<RecurringId, Stop> {
    id.parse().map_err(|_| Fault::NotFound.into())
}

pub(crate) fn recurring_stop(error: RecurringError) -> Stop {
    match error {
        RecurringError::Refused(refused) => refused.into(),
        RecurringError::NotHere => Fault::NotFound.into(),
        error => broken(error),
    }
}
