//! What happened away from the screen, and cards with a code.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use banyan_app::measure::{
    CardError, EntryChange, KeptEntry, NewEntry, NoteError, add_cards as give_cards, change_entry as say_more,
    count_causes, list_cards, list_entries, monday_of, note, take_back as take_entry_back,
};
use banyan_app::plan::show_plan;
use banyan_domain::{
    ids::EntryId,
    measure::{Cause, Kind, Reason, Task, ways_to_us},
    plan::{Plan, Row, Section, Standing},
};
use http::StatusCode;
use jiff::{ToSpan as _, civil::Date};
use serde::Deserialize;

use super::super::{Away, CardsPage, CardsRefused, Choice, EntryLine, Problem, Week, said};
use crate::{
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    show,
    workspace::Fault,
};

const PAGE: &str = "/studio/away";
const MOST_LINES: u32 = 200;
const LINES_SHOWN: usize = 12;
const DAYS_SHOWN: i32 = 28;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    kind: String,
    noted: Option<EntryId>,
}

pub(crate) async fn show_away(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let kind = Kind::parse(&asked.kind).filter(|kind| *kind != Kind::Cost).unwrap_or(Kind::Call);
    page(&visit, StatusCode::OK, kind, asked.noted, None).await
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    kind: Kind,
    noted: Option<EntryId>,
    problem: Option<Problem>,
) -> Answer {
    let (app, actor) = (&visit.app, visit.actor()?);
    let plan = show_plan(app, actor).await?.plan;
    let today = visit.page.now.date();
    let kept = list_entries(app, actor, today.saturating_sub(DAYS_SHOWN.days()), MOST_LINES).await?;
    let line = |kept: &KeptEntry| EntryLine::of(&visit.page, &plan, kept, is_open(visit, kept));
    let page = Away {
        kind,
        choices: choices(visit, kind, &plan, today).await?,
        noted: noted.and_then(|id| kept.iter().find(|kept| kept.id == id)).map(line),
        problem,
        week: week(&kept, monday_of(today)),
        places: places(&plan),
        lines: kept.iter().take(LINES_SHOWN).map(line).collect(),
        p: visit.page.clone(),
    };
    Ok(show(status, &page))
}

/// Whoever noted it may say more, and the owner.
fn is_open(visit: &Visit, kept: &KeptEntry) -> bool {
    kept.noted_by.is_none() || visit.page.may_own() || kept.noted_by == visit.session().map(|session| session.user)
}

fn week(kept: &[KeptEntry], monday: Date) -> Week {
    let here = || kept.iter().map(|kept| &kept.entry).filter(|entry| entry.day >= monday);
    Week {
        calls: here().filter(|entry| entry.kind == Kind::Call).count(),
        thanks: here().filter(|entry| entry.kind == Kind::ThankYou).count(),
        minutes: here().filter(|entry| entry.task == Some(Task::Away)).filter_map(|entry| entry.minutes).sum(),
    }
}

async fn choices(visit: &Visit, kind: Kind, plan: &Plan, today: Date) -> Result<Vec<Choice>, Stop> {
    match kind {
        Kind::Call | Kind::Enquiry => {
            let counts = count_causes(&visit.app, visit.actor()?).await?;
            let ways = ways_to_us(plan, today).map(|row| Cause::Row(row.id));
            let mut causes: Vec<Cause> = ways.chain([Cause::Reason(Reason::Recommended)]).collect();
            causes.sort_by_key(|cause| std::cmp::Reverse(so_far(&counts, *cause)));
            let last = [Reason::ReadOrSaw, Reason::WalkedPast, Reason::NotSaid].map(Cause::Reason);
            let choice =
                |cause| Choice { cause, label: said::cause(&visit.page, plan, cause), so_far: so_far(&counts, cause) };
            Ok(causes.into_iter().chain(last).map(choice).collect())
        }
        Kind::Habit => {
            let rows = plan.said(Section::Away).filter(|row| row.standing() != Standing::Resting);
            Ok(rows.map(|row| Choice { cause: Cause::Row(row.id), label: row.name().to_owned(), so_far: 0 }).collect())
        }
        Kind::Answered | Kind::ThankYou | Kind::Talk | Kind::Cards | Kind::Minutes | Kind::Cost => Ok(Vec::new()),
    }
}

/// Where minutes at the screen may have gone.
fn places(plan: &Plan) -> Vec<Choice> {
    let used = |row: &&Row| !matches!(row.standing(), Standing::Wanted | Standing::Resting);
    let places = plan.said(Section::Place).filter(used);
    places.map(|row| Choice { cause: Cause::Row(row.id), label: row.name().to_owned(), so_far: 0 }).collect()
}

fn so_far(counts: &BTreeMap<Cause, u32>, cause: Cause) -> u32 {
    counts.get(&cause).copied().unwrap_or(0)
}

// ---- noting --------------------------------------------------------------------------------------------------------

/// One button of the second tap; each kind sends what it asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Tap {
    kind: String,
    cause: String,
    minutes: String,
    people: String,
    cards: String,
    /// `answer-10`.
    told: String,
}

impl Tap {
    fn entry(&self) -> Option<NewEntry> {
        let kind = Kind::parse(&self.kind)?;
        let told = self.told.split_once('-');
        let minutes = told.map_or(self.minutes.as_str(), |(_, minutes)| minutes);
        Some(NewEntry {
            cause: Cause::parse(&self.cause),
            minutes: minutes.parse().ok(),
            people: self.people.parse().ok(),
            cards: self.cards.parse().ok(),
            task: told.and_then(|(task, _)| Task::parse(task)),
            ..NewEntry::of(kind)
        })
    }
}

pub(crate) async fn note_it(visit: Visit, Filled(tap): Filled<Tap>) -> Answer {
    let new = tap.entry().ok_or(Fault::Refused)?;
    match note(&visit.app, visit.actor()?, &new).await {
        Ok(id) => Ok(go(&format!("{PAGE}?kind={}&noted={id}", new.kind.as_str()), None)),
        Err(error) => {
            let problem = mendable(error)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, new.kind, None, Some(problem)).await
        }
    }
}

/// One thing more about a line; what is empty was not said.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct More {
    day: String,
    minutes: String,
    people: String,
    about: String,
    under: String,
}

impl More {
    fn change(self) -> Option<EntryChange> {
        let day = self.day.parse().ok().map(EntryChange::Day);
        let minutes = || self.minutes.parse().ok().map(EntryChange::Minutes);
        let people = || self.people.parse().ok().map(EntryChange::People);
        let about = || Some(self.about.clone()).filter(|about| !about.trim().is_empty()).map(EntryChange::About);
        let under = || match Cause::parse(&self.under) {
            Some(Cause::Row(row)) => Some(EntryChange::Under(row)),
            Some(Cause::Reason(_)) | None => None,
        };
        day.or_else(minutes).or_else(people).or_else(under).or_else(about)
    }
}

pub(crate) async fn change_entry(visit: Visit, Path(id): Path<EntryId>, Filled(more): Filled<More>) -> Answer {
    let said = match more.change() {
        Some(change) => say_more(&visit.app, visit.actor()?, id, &change).await,
        None => Err(NoteError::Incomplete),
    };
    match said {
        Ok(()) => Ok(go(&format!("{PAGE}?noted={id}"), Some(Done::Saved))),
        Err(error) => {
            let problem = mendable(error)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Kind::Call, Some(id), Some(problem)).await
        }
    }
}

pub(crate) async fn take_back(visit: Visit, Path(id): Path<EntryId>) -> Answer {
    match take_entry_back(&visit.app, visit.actor()?, id).await {
        Ok(()) => Ok(go(PAGE, Some(Done::TakenBack))),
        Err(error) => {
            let problem = mendable(error)?;
            page(&visit, StatusCode::CONFLICT, Kind::Call, None, Some(problem)).await
        }
    }
}

pub(super) fn mendable(error: NoteError) -> Result<Problem, Stop> {
    if let Some(problem) = Problem::of(&error) {
        return Ok(problem);
    }
    match error {
        NoteError::Refused(refused) => Err(refused.into()),
        NoteError::Internal(error) => Err(error.into()),
        other => Err(crate::handlers::broken(other)),
    }
}

// ---- cards with a code ---------------------------------------------------------------------------------------------

pub(crate) async fn show_cards(visit: Visit) -> Answer {
    cards_page(&visit, StatusCode::OK, None).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CardsForm {
    name: String,
    cards: String,
}

pub(crate) async fn add_cards(visit: Visit, Filled(form): Filled<CardsForm>) -> Answer {
    let count = form.cards.trim().parse().unwrap_or(0);
    match give_cards(&visit.app, visit.actor()?, &form.name, count).await {
        Ok(_) => Ok(go("/studio/away/cards", Some(Done::Saved))),
        Err(error @ (CardError::Incomplete | CardError::NoSite)) => {
            let no_site = matches!(error, CardError::NoSite);
            let refused = CardsRefused { name: form.name, cards: form.cards, no_site };
            cards_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Some(refused)).await
        }
        Err(CardError::Note(error)) => Err(mendable(error).map_or_else(|stop| stop, |_| Fault::Refused.into())),
        Err(CardError::Internal(error)) => Err(error.into()),
    }
}

async fn cards_page(visit: &Visit, status: StatusCode, refused: Option<CardsRefused>) -> Answer {
    let batches = list_cards(&visit.app, visit.actor()?).await?;
    Ok(show(status, &CardsPage { p: visit.page.clone(), batches, refused }))
}
