//! Write: say it once, look at it as each place will show it, queue it.

use axum::{extract::Query, response::Response};
use banyan_app::{
    Actor,
    compose::{
        Asking, CarryError, ContactError, Draft, DraftError, Placed, Queued, STOP_WITHIN, Seen, When, WriteError,
        aim_to_write, keep_contact, list_bits, list_contacts, moment_of, open_draft, places_of_audience, propose_aim,
        queue_draft_asking, redo_draft, undo_draft,
    },
    fresh_id,
    publish::Channel,
};
use banyan_domain::{
    compose::{Objective, carry::is_offer},
    ids::{AssetId, ChannelId, DraftId},
    plan::Tie,
    workspace::Right,
};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    bits::{bit_stop, contact_stop},
    files::attach,
    keep::{draft_stop, keep, kept_of, open_kept, show_both, wish},
    look::{Said, page, place, places_of, previews},
    looks::{Asks, ask},
    own::refuse_another,
};
use crate::{
    compose::{Kept, Places, Rested, Stopped, WriteAct, WriteForm, WriteProblem},
    done::Done,
    door::{Answer, Stop, Visit, go, may},
    form::Filled,
    guard::handlers::{rest_rule, wake_rule},
    handlers::broken,
    show,
    workspace::Fault,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    draft: Option<String>,
    /// A file of the library to begin with.
    media: Option<AssetId>,
    /// A time to write for, as it is typed, and the places that have it free, with a comma between them.
    at: String,
    places: String,
}

pub(crate) async fn show_write(visit: Visit, Query(wanted): Query<Wanted>) -> Answer {
    match &wanted.draft {
        Some(id) => open(&visit, id.parse().map_err(|_| Fault::NotFound)?, &wanted).await,
        None => begin(&visit, &wanted).await,
    }
}

/// Nothing is written down before somebody writes.
async fn begin(visit: &Visit, wanted: &Wanted) -> Answer {
    let (mut form, channels, places_note) = fresh(visit).await?;
    let note = if begin_at(visit, &mut form, &channels, wanted) { None } else { places_note };
    let kept = Kept { draft: form.draft.clone(), ..Kept::default() };
    let problem = match wanted.media {
        Some(id) => attach(visit, &mut form, id).await?,
        None => None,
    };
    let said = Said { places_note: note, kept, file_problems: problem.into_iter().collect(), ..Said::default() };
    page(visit, StatusCode::OK, channels, form, said).await
}

/// A time that is still to come is taken, with those of its places that are there; whether these were chosen by it.
fn begin_at(visit: &Visit, form: &mut WriteForm, channels: &[Channel], wanted: &Wanted) -> bool {
    let Some(at) = time_to_come(visit, wanted) else { return false };
    form.at = at;
    let named: Vec<ChannelId> = wanted.places.split(',').filter_map(|id| id.parse().ok()).collect();
    let places: Vec<ChannelId> = live(channels).into_iter().filter(|id| named.contains(id)).collect();
    if places.is_empty() {
        return false;
    }
    form.place = places;
    true
}

/// As it is typed.
fn time_to_come(visit: &Visit, wanted: &Wanted) -> Option<String> {
    let moment = moment_of(&wanted.at, visit.page.now.time_zone()).filter(|at| *at > visit.app.now());
    Some(visit.page.as_typed(moment?))
}

/// Words of another page to begin with.
pub(crate) struct Begun {
    pub(crate) text: String,
    pub(crate) link: String,
    /// Both empty where that page knew none; the time as it is typed.
    pub(crate) pillar: String,
    pub(crate) at: String,
}

/// What they are for comes from the plan, as on an empty page: an offer is one from the beginning.
pub(crate) async fn begin_with(visit: &Visit, Begun { text, link, pillar, at }: Begun) -> Answer {
    let objective = if is_offer(&text) { Objective::Offer } else { Objective::default() };
    let (form, ..) = fresh_for(visit, objective).await?;
    let pillar = Some(pillar).filter(|pillar| !pillar.is_empty()).unwrap_or_else(|| form.pillar.clone());
    open_kept(visit, &WriteForm { text, link, pillar, at, ..form }).await
}

/// An empty page with what the plan proposes, and what to say about its places.
pub(super) async fn fresh(visit: &Visit) -> Result<(WriteForm, Vec<Channel>, Option<String>), Stop> {
    fresh_for(visit, Objective::default()).await
}

pub(super) async fn fresh_for(
    visit: &Visit,
    objective: Objective,
) -> Result<(WriteForm, Vec<Channel>, Option<String>), Stop> {
    let channels = places_of(visit).await?;
    let mut form = WriteForm {
        language: visit.workspace()?.language.clone(),
        place: live(&channels),
        draft: fresh_id::<DraftId>().to_string(),
        key: fresh_id::<Uuid>().to_string(),
        ..WriteForm::default()
    };
    let aim = aim_to_write(&visit.app, visit.actor()?, &form.place, objective).await.map_err(broken)?;
    let name = |tie: Option<Tie>| tie.map(|tie| tie.name).unwrap_or_default();
    (form.audience, form.pillar, form.goal) = (name(aim.audience), name(aim.pillar), name(aim.goal));
    (form.objective, form.part_of) = (aim.objective.as_str().to_owned(), name(aim.part_of));
    let places_note = choose_places(visit, &channels, &mut form).await?;
    Ok((form, channels, places_note))
}

/// What is on its way is shown as the post it has become. A time of its own is kept.
async fn open(visit: &Visit, id: DraftId, wanted: &Wanted) -> Answer {
    let draft = open_draft(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    if let Some(post) = draft.queued {
        return Ok(go(&format!("/studio/posts/{post}"), None));
    }
    let kept = Kept::open(&draft);
    let mut form = WriteForm {
        draft: id.to_string(),
        revision: draft.revision,
        key: fresh_id::<Uuid>().to_string(),
        ..WriteForm::of_draft(&visit.page, draft.draft)
    };
    if form.at.is_empty() {
        form.at = time_to_come(visit, wanted).unwrap_or_default();
    }
    let channels = places_of(visit).await?;
    page(visit, StatusCode::OK, channels, form, Said { kept, ..Said::default() }).await
}

fn live(channels: &[Channel]) -> Vec<ChannelId> {
    channels.iter().filter(|channel| channel.is_live()).map(|channel| channel.id).collect()
}

/// The places where its audience reads, and what to say about it; without an audience all of them. Where the plan names
/// no connected one, those that are chosen stay.
async fn choose_places(visit: &Visit, channels: &[Channel], form: &mut WriteForm) -> Result<Option<String>, Stop> {
    let audience = form.audience.trim().to_owned();
    if audience.is_empty() {
        form.place = live(channels);
        return Ok(None);
    }
    let places = match places_of_audience(&visit.app, visit.actor()?, &audience).await {
        Ok(places) => places,
        Err(WriteError::NotInPlan(_)) => return Ok(None),
        Err(error) => return Err(broken(error)),
    };
    let id = if places.is_empty() { "write-audience-nowhere" } else { "write-audience-reads" };
    if !places.is_empty() {
        form.place = places;
    }
    Ok(Some(visit.page.t(id).with("audience", audience).to_string()))
}

/// Another audience was chosen: its places alone for the page that is open, the whole page where no script runs.
pub(crate) async fn show_places_of(visit: Visit, headers: HeaderMap, Filled(mut form): Filled<WriteForm>) -> Answer {
    if let Some(refused) = refuse_another(&visit, &form, "/studio/write") {
        return Ok(refused);
    }
    let channels = places_of(&visit).await?;
    let note = choose_places(&visit, &channels, &mut form).await?;
    if headers.contains_key("hx-request") {
        let places = channels.iter().map(|channel| place(&visit, channel, &form)).collect();
        return Ok(show(StatusCode::OK, &Places { p: visit.page.clone(), places, places_note: note }));
    }
    let said = Said { places_note: note, kept: kept_of(&form), ..Said::default() };
    page(&visit, StatusCode::OK, channels, form, said).await
}

/// The same page with its previews; words are put in the queue only by the buttons that say so, and kept by all.
pub(crate) async fn queue_post(visit: Visit, Filled(mut form): Filled<WriteForm>) -> Answer {
    if let Some(refused) = refuse_another(&visit, &form, "/studio/write") {
        return Ok(refused);
    }
    form.turn();
    form.leave_out_places();
    if let Some(rule) = form.never_ask.take() {
        rest_rule(&visit, &rule).await?;
        return keep_and_say(&visit, form, Said { rested: Some(Rested { rule }), ..Said::default() }).await;
    }
    if let Some(rule) = form.ask_about.take() {
        wake_rule(&visit, &rule).await?;
    }
    if let Some(mention) = form.keep_person.take() {
        return Box::pin(keep_person(&visit, form, &mention)).await;
    }
    if let Some(user) = form.ask.take() {
        return Box::pin(ask(&visit, form, Asks::Look(user))).await;
    }
    if let Some(user) = form.ask_no_more.take() {
        return Box::pin(ask(&visit, form, Asks::NoMore(user))).await;
    }
    match form.act() {
        WriteAct::Preview | WriteAct::Save => {
            let unsent = form.has_unsent_files().then_some(WriteProblem::FileNotAdded);
            keep_and_show(&visit, form, unsent.into_iter().collect()).await
        }
        WriteAct::Recur => Box::pin(recur(&visit, form)).await,
        WriteAct::Insert => Box::pin(insert(&visit, form)).await,
        WriteAct::Mention => Box::pin(mention(&visit, form)).await,
        WriteAct::Aim => Box::pin(take_aim(&visit, form)).await,
        WriteAct::Looked => Box::pin(ask(&visit, form, Asks::Looked)).await,
        WriteAct::Undo | WriteAct::Redo => Box::pin(step(&visit, form)).await,
        WriteAct::Compare => compare(&visit, &form).await,
        WriteAct::Queue | WriteAct::Now | WriteAct::At => Box::pin(send(&visit, form)).await,
    }
}

async fn send(visit: &Visit, form: WriteForm) -> Answer {
    let act = form.act();
    if act == WriteAct::Now && !may(visit, Right::Publish) {
        return Err(Fault::NotAllowed { owner: None }.into());
    }
    let mut problems = form.problems();
    let when = when(visit, &form);
    if when.is_none() {
        problems.push(WriteProblem::BadTime);
    }
    let (true, Some(when)) = (problems.is_empty(), when) else {
        return keep_and_show(visit, form, problems).await;
    };
    let draft = form.to_draft(when);
    match queue(visit, visit.actor()?, &form, &draft).await {
        Ok(queued) => Ok(queued_at(visit, act, &queued)),
        Err(WriteError::Draft(DraftError::Conflict { theirs })) => show_both(visit, &form, *theirs).await,
        Err(WriteError::Blocked { network, finding }) => {
            let stopped = Some(Stopped { place: network, finding: *finding });
            keep_and_say(visit, form, Said { problems: vec![WriteProblem::Blocked], stopped, ..Said::default() }).await
        }
        Err(WriteError::Beside { post }) => {
            let form = WriteForm { earlier: Some(post), ..form };
            keep_and_show(visit, form, vec![WriteProblem::Beside]).await
        }
        Err(error) => {
            let problem = problem(error)?;
            keep_and_show(visit, form, vec![problem]).await
        }
    }
}

/// What leaves in a moment is shown with its Stop, what asks for a yes with what it asks; all else stands in the queue.
fn queued_at(visit: &Visit, act: WriteAct, queued: &Queued) -> Response {
    let post = format!("/studio/posts/{}", queued.post);
    let soon = visit.app.now().plus(STOP_WITHIN);
    let leaves = |place: &Placed| !place.waits && place.due_at <= soon;
    if act == WriteAct::Now || queued.placed.iter().any(leaves) {
        let is_held = visit.page.held_since().is_some();
        return go(&post, Some(if is_held { Done::Queued } else { Done::Leaving }));
    }
    if !visit.page.may_publish() && queued.placed.iter().any(|place| place.waits) {
        return go(&post, Some(Done::WaitsForYes));
    }
    go(&format!("/studio/queue?post={}", queued.post), Some(Done::Queued))
}

/// Whoever was quicker than the page, or sends it at another moment, has not seen all that it asks.
async fn queue(visit: &Visit, actor: &Actor, form: &WriteForm, draft: &Draft) -> Result<Queued, WriteError> {
    let seen = Seen { subjects: &form.seen, earlier: form.earlier };
    queue_draft_asking(&visit.app, actor, &wish(form, draft), seen).await
}

/// The page again, with its words kept; where somebody wrote others meanwhile, with both.
async fn keep_and_show(visit: &Visit, form: WriteForm, problems: Vec<WriteProblem>) -> Answer {
    Box::pin(keep_and_say(visit, form, Said { problems, ..Said::default() })).await
}

pub(super) async fn keep_and_say(visit: &Visit, mut form: WriteForm, said: Said) -> Answer {
    let kept = match keep(visit, &form).await? {
        Ok(kept) => kept,
        Err(theirs) => return show_both(visit, &form, *theirs).await,
    };
    form.draft.clone_from(&kept.draft);
    form.revision = kept.revision;
    form.keep_only(&kept.rules);
    let is_fine = said.problems.is_empty() && said.file_problems.is_empty();
    let status = if is_fine { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let channels = places_of(visit).await?;
    Box::pin(page(visit, status, channels, form, Said { kept, ..said })).await
}

/// First what stands here is kept, then the version before it stands again, or the one after it.
async fn step(visit: &Visit, form: WriteForm) -> Answer {
    let kept = match keep(visit, &form).await? {
        Ok(kept) => kept,
        Err(theirs) => return show_both(visit, &form, *theirs).await,
    };
    let id: DraftId = kept.draft.parse().map_err(|_| Fault::NotFound)?;
    let (stepped, done, nothing) = if form.act() == WriteAct::Redo {
        (redo_draft(&visit.app, visit.actor()?, id).await, Done::Redone, WriteProblem::NothingToRedo)
    } else {
        (undo_draft(&visit.app, visit.actor()?, id).await, Done::Undone, WriteProblem::NothingToUndo)
    };
    match stepped {
        Ok(()) => Ok(go(&format!("/studio/write?draft={id}"), Some(done))),
        Err(DraftError::NotHere | DraftError::NoVersion) => keep_and_show(visit, form, vec![nothing]).await,
        Err(error) => Err(draft_stop(error)),
    }
}

/// The words are kept first; when they come is asked on a page of its own.
async fn recur(visit: &Visit, form: WriteForm) -> Answer {
    let problems = form.problems();
    if !problems.is_empty() {
        return keep_and_show(visit, form, problems).await;
    }
    match keep(visit, &form).await? {
        Ok(kept) => Ok(go(&format!("/studio/recurring/add?draft={}", kept.draft), None)),
        Err(theirs) => show_both(visit, &form, *theirs).await,
    }
}

async fn insert(visit: &Visit, mut form: WriteForm) -> Answer {
    let bits = list_bits(&visit.app, visit.actor()?).await.map_err(bit_stop)?;
    if let Some(bit) = bits.into_iter().find(|bit| bit.id.to_string() == form.bit) {
        form.put_in(&bit.into());
    }
    keep_and_show(visit, form, Vec::new()).await
}

async fn mention(visit: &Visit, mut form: WriteForm) -> Answer {
    let people = list_contacts(&visit.app, visit.actor()?).await.map_err(contact_stop)?;
    if let Some(person) = people.iter().find(|person| person.mention == form.person) {
        form.put_mention(&person.mention);
    }
    keep_and_show(visit, form, Vec::new()).await
}

/// The words stay as they are: from now on they mean somebody.
async fn keep_person(visit: &Visit, form: WriteForm, mention: &str) -> Answer {
    let name = form.typed_name(mention).unwrap_or(mention);
    let kept = keep_contact(&visit.app, visit.actor()?, None, mention, name, &form.typed_handles(mention)).await;
    let problem = match kept {
        Ok(_) => None,
        Err(ContactError::Unfit) => Some(WriteProblem::PersonUnfit),
        Err(ContactError::Taken) => Some(WriteProblem::PersonTaken),
        Err(error) => return Err(contact_stop(error)),
    };
    keep_and_show(visit, form, problem.into_iter().collect()).await
}

/// What is proposed is read anew: the plan may have changed since the page was made.
async fn take_aim(visit: &Visit, mut form: WriteForm) -> Answer {
    let draft = form.to_draft(When::NextSlot);
    if let Some(proposed) = propose_aim(&visit.app, visit.actor()?, &draft).await.map_err(broken)? {
        form.take_aim(proposed);
    }
    keep_and_show(visit, form, Vec::new()).await
}

async fn compare(visit: &Visit, form: &WriteForm) -> Answer {
    let id: DraftId = form.draft.parse().map_err(|_| Fault::NotFound)?;
    let theirs = open_draft(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    show_both(visit, form, theirs).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Resting {
    /// Nobody types: where it leads may be asked for.
    links: Option<String>,
}

/// The previews alone while somebody types, and again when they rest; the whole page where no script runs.
pub(crate) async fn preview(
    visit: Visit,
    headers: HeaderMap,
    Query(resting): Query<Resting>,
    Filled(mut form): Filled<WriteForm>,
) -> Answer {
    let channels = places_of(&visit).await?;
    if headers.contains_key("hx-request") {
        let asking = if resting.links.is_some() { Asking::Fully } else { Asking::Nobody };
        return Ok(show(StatusCode::OK, &previews(&visit, &channels, &form, asking).await?));
    }
    form.turn();
    let said = Said { kept: kept_of(&form), ..Said::default() };
    page(&visit, StatusCode::OK, channels, form, said).await
}

/// `None`: not a moment, or one that has passed.
fn when(visit: &Visit, form: &WriteForm) -> Option<When> {
    match form.act() {
        WriteAct::Now => Some(When::Soon),
        WriteAct::Queue
        | WriteAct::Preview
        | WriteAct::Save
        | WriteAct::Recur
        | WriteAct::Insert
        | WriteAct::Mention
        | WriteAct::Aim
        | WriteAct::Undo
        | WriteAct::Redo
        | WriteAct::Looked
        | WriteAct::Compare => Some(When::NextSlot),
        WriteAct::At => {
            let moment = moment_of(&form.at, visit.page.now.time_zone())?;
            (moment > visit.app.now()).then_some(When::At(moment))
        }
    }
}

/// Where there is no form to stand on.
pub(super) fn write_stop(error: WriteError) -> Stop {
    match error {
        WriteError::Carry(CarryError::NotHere) => Fault::NotFound.into(),
        error => problem(error).err().unwrap_or_else(|| Fault::Refused.into()),
    }
}

/// What a person can mend stands on the page with the words; everything else stops.
pub(super) fn problem(error: WriteError) -> Result<WriteProblem, Stop> {
    match error {
        WriteError::NoWords => Ok(WriteProblem::Empty),
        WriteError::NoPlace => Ok(WriteProblem::NoPlace),
        WriteError::BadLink(_) => Ok(WriteProblem::BadLink),
        WriteError::Passed { .. } => Ok(WriteProblem::BadTime),
        WriteError::Blocked { .. } => Ok(WriteProblem::Blocked),
        WriteError::ThinkFirst { .. } => Ok(WriteProblem::ThinkFirst),
        WriteError::Beside { .. } => Ok(WriteProblem::Beside),
        WriteError::NotInPlan(_) => Ok(WriteProblem::NotInPlan),
        WriteError::NoFile => Ok(WriteProblem::NoFile),
        WriteError::LongQuote => Ok(WriteProblem::LongQuote),
        WriteError::SameBeginning => Ok(WriteProblem::SameBeginning),
        WriteError::SaidAlready { .. } => Ok(WriteProblem::SaidAlready),
        WriteError::Carry(CarryError::Refused(refused)) => Err(refused.into()),
        WriteError::Draft(error) => Err(draft_stop(error)),
        error => Err(broken(error)),
    }
}
