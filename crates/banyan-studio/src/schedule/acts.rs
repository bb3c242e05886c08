//! What a person says about what waits or was missed: now, later, at the next free time, or not at all.

use std::{collections::BTreeSet, time::Duration};

use axum::{extract::Path, response::Response};
use banyan_app::{
    compose::{findings_since, moment_of, open_draft},
    publish::{
        DecideError, Decided, Decision, PublicationLine, decide_publication, move_publication, put_place_back,
        put_post_back, show_publication,
    },
    schedule::{ScheduleError, move_off_quiet_days, next_slot, take_week as take_it},
};
use banyan_domain::{
    ids::{DraftId, PostId, PublicationId},
    publish::PublicationState as State,
    time::{DAY, UtcMillis},
};
use http::StatusCode;
use jiff::civil::Date;
use serde::Deserialize;

use super::{Choice, MissedForm, Think, ThinkPost, handlers::slot_stop};
use crate::{
    compose::handlers::draft_stop,
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    publish::{decide_stop, not_now, proof_stop},
    show, signs,
    workspace::Fault,
};

const MOST_UNDONE: usize = 100;
/// Nobody plans a post for later.
const LAST_DAY: Duration = DAY.saturating_mul(3_660);

const QUEUE: &str = "/studio/queue";

pub(crate) async fn answer_missed(visit: Visit, Filled(form): Filled<MissedForm>) -> Answer {
    let now = visit.app.now();
    let (mut answers, mut moments) = (Vec::new(), Vec::new());
    let (mut leaving, mut answered_for) = (BTreeSet::new(), Vec::new());
    for (id, choice) in form.choices() {
        let at = match choice {
            Choice::At => Some(still_to_come(&visit, typed_time(&visit, form.typed(id)), QUEUE)?),
            Choice::Now => Some(now),
            Choice::Move | Choice::LetGo => None,
        };
        moments.extend(at.map(|at| (id, at)));
        answers.push((id, choice, at));
    }
    let press = || Press {
        action: "/studio/queue/missed".to_owned(),
        back: QUEUE.to_owned(),
        fields: form.fields(),
        seen: form.seen.clone(),
    };
    if let Some(page) = ask_first(&visit, press, &moments).await? {
        return Ok(page);
    }
    for (id, choice, at) in answers {
        let answered = match choice {
            Choice::Move | Choice::At => move_one(&visit, id, at).await,
            Choice::Now => send_soon(&visit, id, &mut leaving).await,
            Choice::LetGo => decide(&visit, id, Decision::Cancel).await.map(drop),
        };
        match answered {
            Ok(()) => answered_for.push(id),
            // Somebody else was quicker: the page shows what came of it.
            Err(Trouble::Decide(DecideError::NotNow { .. } | DecideError::Busy)) => {}
            Err(trouble) => return Err(trouble.stop(&visit, QUEUE)),
        }
    }
    let one = leaving.first().filter(|_| leaving.len() == 1);
    Ok(match one {
        Some(post) => leaves(*post, &answered_for),
        None if leaving.is_empty() => go(&with_missed(QUEUE, &answered_for), Some(Done::Decided)),
        None => go(&with_missed(QUEUE, &answered_for), Some(Done::AllSentSoon)),
    })
}

/// What was pressed, so that it can be pressed again.
struct Press {
    action: String,
    back: String,
    fields: Vec<(String, String)>,
    seen: BTreeSet<String>,
}

/// Words were looked over for the time they were queued for. What is new at these moments and nobody has been told of is
/// asked about before anything is done.
async fn ask_first(
    visit: &Visit,
    press: impl FnOnce() -> Press,
    moments: &[(PublicationId, UtcMillis)],
) -> Result<Option<Response>, Stop> {
    if moments.is_empty() {
        return Ok(None);
    }
    let found = findings_since(&visit.app, visit.actor()?, moments).await.map_err(proof_stop)?;
    let Press { action, back, fields, seen } = press();
    if found.iter().all(|one| seen.contains(&one.finding.subject())) {
        return Ok(None);
    }
    let mut posts: Vec<ThinkPost> = Vec::new();
    for one in found {
        let sign = signs::of_network(&visit.app, &one.network, &one.channel_name);
        match posts.iter_mut().find(|post| post.post == one.post && post.at == one.at) {
            Some(post) => post.add(one.finding, sign),
            None => {
                let mut post = ThinkPost { post: one.post, title: one.title, at: one.at, findings: Vec::new() };
                post.add(one.finding, sign);
                posts.push(post);
            }
        }
    }
    let page = Think { p: visit.page.clone(), action, fields, seen, posts, back, gives_back: false };
    Ok(Some(show(StatusCode::UNPROCESSABLE_ENTITY, &page)))
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
    if moved.is_empty() {
        return Ok(go("/studio/queue", None));
    }
    Ok(go(&with_undo("/studio/queue", &moved), Some(Done::Moved)))
}

/// Where each was before goes along, as long as an address has room for them.
fn with_undo(page: &str, moved: &[(PublicationId, UtcMillis)]) -> String {
    if moved.len() > MOST_UNDONE {
        return page.to_owned();
    }
    let ids = joined(moved.iter().map(|(id, _)| id));
    let times = joined(moved.iter().map(|(_, was)| was.0));
    format!("{page}?moved={ids}&was={times}")
}

/// What was missed and is answered now goes along in the same way.
fn with_missed(page: &str, missed: &[PublicationId]) -> String {
    if missed.is_empty() || missed.len() > MOST_UNDONE {
        return page.to_owned();
    }
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}missed={}", joined(missed))
}

fn joined(words: impl IntoIterator<Item = impl ToString>) -> String {
    words.into_iter().map(|word| word.to_string()).collect::<Vec<_>>().join(",")
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AskForm {
    publication: Vec<PublicationId>,
    /// On the page of this post.
    post: Option<PostId>,
}

/// Last answered, first taken back: what became a draft at last was of all its places.
pub(crate) async fn ask_missed(visit: Visit, Filled(form): Filled<AskForm>) -> Answer {
    let back = page_of(form.post);
    let (mut asks, mut stays) = (0, None);
    for id in form.publication.iter().rev() {
        match decide(&visit, *id, Decision::AskAgain).await {
            Ok(_) => asks += 1,
            Err(Trouble::Decide(error)) if asks > 0 || matches!(error, DecideError::NotNow { .. }) => {
                stays = Some(error);
            }
            Err(trouble) => return Err(trouble.stop(&visit, &back)),
        }
    }
    match stays {
        Some(error) if asks == 0 => Err(decide_stop(&visit, error, &back)),
        Some(_) => Ok(go(&back, Some(Done::MissedInPart))),
        None => Ok(go(&back, Some(Done::MissedAgain))),
    }
}

/// One press on a line of the queue, or on a journey of a post.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ActForm {
    also: Vec<PublicationId>,
    post: Option<PostId>,
    /// A time of one's own, as it was typed.
    at: Option<String>,
    /// The time it had: one for all, or one for each.
    back_to: Vec<i64>,
    /// What somebody was told of before they pressed again.
    seen: BTreeSet<String>,
}

impl ActForm {
    fn back(&self) -> String {
        page_of(self.post)
    }

    fn press(&self, act: &str, id: PublicationId) -> Press {
        let also = self.also.iter().map(|id| ("also".to_owned(), id.to_string()));
        let post = self.post.map(|post| ("post".to_owned(), post.to_string()));
        let at = self.at.clone().map(|at| ("at".to_owned(), at));
        Press {
            action: format!("/studio/publications/{id}/{act}"),
            back: self.back(),
            fields: also.chain(post).chain(at).collect(),
            seen: self.seen.clone(),
        }
    }

    /// Where each of so many shall go; none: to the next free time.
    fn times(&self, visit: &Visit, count: usize) -> Result<Vec<Option<UtcMillis>>, Stop> {
        let checked = |time| still_to_come(visit, time, &self.back()).map(Some);
        match (self.back_to.as_slice(), &self.at) {
            ([], None) => Ok(vec![None; count]),
            ([], Some(at)) => Ok(vec![checked(typed_time(visit, at))?; count]),
            ([time], _) => Ok(vec![checked(Some(UtcMillis(*time)))?; count]),
            (times, _) if times.len() == count => times.iter().map(|time| checked(Some(UtcMillis(*time)))).collect(),
            _ => Err(Fault::Refused.into()),
        }
    }
}

fn typed_time(visit: &Visit, typed: &str) -> Option<UtcMillis> {
    moment_of(typed, visit.page.now.time_zone())
}

/// What was typed may have passed, or be no time at all.
fn still_to_come(visit: &Visit, time: Option<UtcMillis>, back: &str) -> Result<UtcMillis, Stop> {
    let now = visit.app.now();
    let time = time.filter(|time| *time > now && *time < now.plus(LAST_DAY));
    time.ok_or_else(|| not_now(visit.page.t("write-bad-time").to_string(), back))
}

pub(crate) async fn cancel(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    let all = all_of(&id, &form)?;
    let was = due_of(&visit, all[0]).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    let missed = missed_of(&visit, &all).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    let mut draft = None;
    for id in &all {
        let cancelled = decide(&visit, *id, Decision::Cancel).await;
        draft = cancelled.map_err(|trouble| trouble.stop(&visit, &form.back()))?.draft;
    }
    let address = with_missed(&format!("{}?left={}&was={}", form.back(), joined(&all), was.0), &missed);
    Ok(match draft {
        Some(draft) => go(&format!("{address}&draft={draft}"), Some(Done::Cancelled)),
        // Other places of the post are still waiting.
        None => go(&address, Some(Done::LeftOut)),
    })
}

pub(crate) async fn send_now(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    let (all, now) = (all_of(&id, &form)?, visit.app.now());
    let moments: Vec<_> = all.iter().map(|id| (*id, now)).collect();
    if let Some(page) = ask_first(&visit, || form.press("now", all[0]), &moments).await? {
        return Ok(page);
    }
    let post = line_of(&visit, all[0]).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?.post;
    let missed = missed_of(&visit, &all).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    for id in all {
        let sent = decide(&visit, id, Decision::SendSoon).await;
        sent.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    }
    Ok(leaves(post, &missed))
}

/// Where it can be stopped.
fn leaves(post: PostId, missed: &[PublicationId]) -> Response {
    go(&with_missed(&format!("/studio/posts/{post}"), missed), Some(Done::SentSoon))
}

pub(crate) async fn move_waiting(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ActForm>) -> Answer {
    let all = all_of(&id, &form)?;
    let times = form.times(&visit, all.len())?;
    let moments = if form.back_to.is_empty() {
        let chosen: Option<Vec<_>> = all.iter().zip(&times).map(|(id, time)| Some((*id, (*time)?))).collect();
        match chosen {
            Some(moments) => moments,
            None => sooner(&visit, &all).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?,
        }
    } else {
        // Taking a move back asks nothing.
        Vec::new()
    };
    if let Some(page) = ask_first(&visit, || form.press("move", all[0]), &moments).await? {
        return Ok(page);
    }
    let missed = missed_of(&visit, &all).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
    let mut moved = Vec::with_capacity(all.len());
    for (id, time) in all.into_iter().zip(times) {
        let was = due_of(&visit, id).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
        move_one(&visit, id, time).await.map_err(|trouble| trouble.stop(&visit, &form.back()))?;
        moved.push((id, was));
    }
    let done = match (form.back_to.is_empty(), form.at.is_some()) {
        (false, _) => Done::MovedBack,
        (true, true) => Done::MovedTo,
        (true, false) => Done::Moved,
    };
    Ok(go(&with_missed(&with_undo(&form.back(), &moved), &missed), Some(done)))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct BackForm {
    /// What it became with the last of its places; empty where it still waits at others.
    draft: String,
    /// It was left out at these alone.
    place: Vec<PublicationId>,
    /// On the page of this post.
    post: Option<PostId>,
}

/// What was cancelled just now waits again for the time it had, as the draft it became. If somebody wrote on in it, or
/// something is in the way now, the draft is shown instead.
pub(crate) async fn put_back(visit: Visit, Filled(form): Filled<BackForm>) -> Answer {
    if form.draft.is_empty() {
        return put_places_back(&visit, &form).await;
    }
    let id: DraftId = form.draft.parse().map_err(|_| Fault::NotFound)?;
    let open = open_draft(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    let put_back = put_post_back(&visit.app, visit.actor()?, id, &form.place).await;
    // Pressed twice, it waits already.
    match put_back.map_err(|error| decide_stop(&visit, error, QUEUE))?.or(open.queued) {
        Some(post) => Ok(go(&format!("{QUEUE}?post={post}"), Some(Done::Queued))),
        None => Ok(go(&format!("/studio/write?draft={id}"), None)),
    }
}

async fn put_places_back(visit: &Visit, form: &BackForm) -> Answer {
    let back = page_of(form.post);
    for id in &form.place {
        let time = due_of(visit, *id).await.map_err(|trouble| trouble.stop(visit, &back))?;
        let time = still_to_come(visit, Some(time), &back)?;
        let waits = put_place_back(&visit.app, visit.actor()?, *id, time).await;
        waits.map_err(|error| decide_stop(visit, error, &back))?;
    }
    Ok(go(&back, Some(Done::MovedBack)))
}

/// The page it was pressed on.
fn page_of(post: Option<PostId>) -> String {
    post.map_or_else(|| QUEUE.to_owned(), |post| format!("/studio/posts/{post}"))
}

fn all_of(id: &str, form: &ActForm) -> Result<Vec<PublicationId>, Stop> {
    let first: PublicationId = id.parse().map_err(|_| Fault::NotFound)?;
    Ok(std::iter::once(first).chain(form.also.iter().copied()).collect())
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

async fn send_soon(visit: &Visit, id: PublicationId, leaving: &mut BTreeSet<PostId>) -> Result<(), Trouble> {
    let post = line_of(visit, id).await?.post;
    decide(visit, id, Decision::SendSoon).await?;
    leaving.insert(post);
    Ok(())
}

async fn line_of(visit: &Visit, id: PublicationId) -> Result<PublicationLine, Trouble> {
    let actor = visit.actor().map_err(Trouble::Stop)?;
    let proof = show_publication(&visit.app, actor, id).await.map_err(|error| Trouble::Stop(proof_stop(error)))?;
    Ok(proof.line)
}

async fn due_of(visit: &Visit, id: PublicationId) -> Result<UtcMillis, Trouble> {
    Ok(line_of(visit, id).await?.due_at)
}

/// Which of them were missed, and ask.
async fn missed_of(visit: &Visit, all: &[PublicationId]) -> Result<Vec<PublicationId>, Trouble> {
    let mut missed = Vec::new();
    for id in all {
        let asks = line_of(visit, *id).await?.state == State::Missed;
        missed.extend(asks.then_some(*id));
    }
    Ok(missed)
}

async fn move_one(visit: &Visit, id: PublicationId, time: Option<UtcMillis>) -> Result<(), Trouble> {
    let actor = visit.actor().map_err(Trouble::Stop)?;
    let time = match time {
        Some(time) => time,
        None => next_free(visit, &line_of(visit, id).await?).await?.ok_or(Trouble::NoSlot)?,
    };
    move_publication(&visit.app, actor, id, time).await.map_err(Trouble::Decide)
}

async fn next_free(visit: &Visit, line: &PublicationLine) -> Result<Option<UtcMillis>, Trouble> {
    let actor = visit.actor().map_err(Trouble::Stop)?;
    next_slot(&visit.app, actor, line.channel).await.map_err(|error| Trouble::Stop(slot_stop(error)))
}

/// Which of them the next free time brings forward.
async fn sooner(visit: &Visit, all: &[PublicationId]) -> Result<Vec<(PublicationId, UtcMillis)>, Trouble> {
    let mut sooner = Vec::new();
    for id in all {
        let line = line_of(visit, *id).await?;
        sooner.extend(next_free(visit, &line).await?.filter(|at| *at < line.due_at).map(|at| (*id, at)));
    }
    Ok(sooner)
}
