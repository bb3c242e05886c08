//! Sources and what waits at their doors.

use std::collections::BTreeSet;

use axum::extract::{Multipart, Path, multipart::MultipartRejection};
use banyan_app::{
    compose::{CarryError, ItemLook, Looked, PlaceLook, carry_item_asking, look_at_item as look_at_it, say_trouble},
    gather::{
        AddSourceError, ArrivalError, Headline, ImapErrorKind, MailboxTls, NewSource, PollError, ReadError, Source,
        SourceKind as Kind, add_source as add_it, carry_newest, decide_arrivals, list_headlines, list_sources,
        poll_source as poll_it, read_site, remove_source as remove_it, set_carrying, show_source, skip_item as skip_it,
    },
    publish::{Channel, list_channels},
};
use banyan_domain::{
    gather::HoldReason,
    ids::{ItemId, SourceId},
};
use http::{HeaderMap, StatusCode};
use secrecy::ExposeSecret as _;
use serde::Deserialize;

use crate::{
    compose::FindingLine,
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    gather::{
        AddSourceForm, Decision, Found, FoundFeed, FreshItem, Handed, HeldForm, HeldItem, HeldQuestion, HeldReason,
        LetterForm, LookPage, LookPart, LookPlace, MailboxProblem, NewestItem, SourceHealth, SourceKind, SourceLine,
        Sources, keep_letter,
    },
    handlers::broken,
    parts::PlaceSign,
    publish::{Stays, not_now},
    show, signs,
    workspace::{Fault, first::LookProblem},
};

const PAGE: &str = "/studio/sources";
/// Of the newest that can be carried by hand, and of those that wait at a door.
const SHOWN: usize = 7;
const WAITING: u32 = 30;
const HELD: u32 = 200;

// ---- the page ------------------------------------------------------------------------------------------------------

pub(crate) async fn show_sources(visit: Visit) -> Answer {
    sources_page(&visit, StatusCode::OK, Look::default()).await
}

/// What stands in the forms for a new source.
#[derive(Default)]
struct Look {
    found: Option<Found>,
    problem: Option<LookProblem>,
    mailbox_problem: Option<MailboxProblem>,
    form: AddSourceForm,
    letter: LetterForm,
}

async fn sources_page(visit: &Visit, status: StatusCode, look: Look) -> Answer {
    let actor = visit.actor()?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let used = channels.iter().filter(|channel| channel.rested_year.is_none());
    let places: Vec<PlaceSign> = used.map(|channel| signs::of_channel(&visit.app, channel)).collect();
    let all = list_sources(&visit.app, actor).await.map_err(arrival_stop(visit))?;
    let doors = doors(visit, &all).await?;
    let page = Sources {
        p: visit.page.clone(),
        questions: all.iter().filter_map(|source| question(source, &doors)).collect(),
        sources: all.into_iter().map(|source| line(visit, source, places.clone(), &doors)).collect(),
        found: look.found,
        address: look.form.address.clone(),
        problem: look.problem,
        form: look.form,
        mailbox_problem: look.mailbox_problem,
        letter: look.letter,
    };
    Ok(show(status, &page))
}

/// What stands at the doors of all sources.
struct Doors {
    newest: Vec<Headline>,
    fresh: Vec<Headline>,
    held: Vec<Headline>,
}

impl Doors {
    fn at(headlines: &[Headline], source: SourceId) -> impl Iterator<Item = &Headline> {
        headlines.iter().filter(move |headline| headline.source == source)
    }
}

async fn doors(visit: &Visit, sources: &[Source]) -> Result<Doors, Stop> {
    let of = |has: fn(&Source) -> bool| -> Vec<SourceId> {
        sources.iter().filter(|source| has(source)).map(|source| source.id).collect()
    };
    Ok(Doors {
        newest: headlines(visit, &of(|_| true), None, WAITING).await?,
        fresh: headlines(visit, &of(|source| source.fresh > 0), Some("fresh"), WAITING).await?,
        held: headlines(visit, &of(|source| source.held.is_some()), Some("held"), HELD).await?,
    })
}

async fn headlines(visit: &Visit, of: &[SourceId], state: Option<&str>, limit: u32) -> Result<Vec<Headline>, Stop> {
    list_headlines(&visit.app, visit.actor()?, of, state, limit).await.map_err(arrival_stop(visit))
}

fn question(source: &Source, doors: &Doors) -> Option<HeldQuestion> {
    let held = source.held.as_ref()?;
    let reason = match HoldReason::parse(&held.reason) {
        Some(HoldReason::SourceChanged) => HeldReason::Moved,
        Some(HoldReason::Old) => HeldReason::Old,
        Some(HoldReason::TooMany) | None => HeldReason::ManyAtOnce,
    };
    Some(HeldQuestion {
        source: source.id,
        revision: 0,
        name: source.name.clone(),
        found: held.since,
        reason,
        // Nothing is chosen beforehand: carrying is what a person says, not what they overlook.
        items: Doors::at(&doors.held, source.id).map(held_item).collect(),
    })
}

fn held_item(held: &Headline) -> HeldItem {
    HeldItem { id: held.id.to_string(), at: held.published, title: held.title.clone(), on: false }
}

fn line(visit: &Visit, source: Source, places: Vec<PlaceSign>, doors: &Doors) -> SourceLine {
    let newest: Vec<&Headline> = Doors::at(&doors.newest, source.id).collect();
    let by_hand = newest.iter().filter(|newest| matches!(newest.state.as_str(), "known" | "fresh" | "skipped"));
    let newest_item = |newest: &&Headline| NewestItem { title: newest.title.clone(), at: newest.published };
    let fresh_item = |fresh: &Headline| FreshItem { id: fresh.id, at: fresh.published, title: fresh.title.clone() };
    SourceLine {
        id: source.id,
        revision: 0,
        sign: signs::of_network(&visit.app, source.kind.as_str(), &source.name),
        kind: match source.kind {
            Kind::Feed => SourceKind::Feed,
            Kind::Mailbox => SourceKind::Mailbox,
            Kind::Folder => SourceKind::Folder,
            Kind::Hand => SourceKind::Hand,
        },
        newest: newest.first().and_then(|newest| newest.published),
        newest_items: by_hand.take(SHOWN).map(newest_item).collect(),
        fresh: Doors::at(&doors.fresh, source.id).map(fresh_item).collect(),
        health: health(visit, &source),
        carries_by_itself: source.carries(),
        looked: source.last_polled_at,
        looks_again: source.gone_at.is_none().then_some(source.next_poll_at),
        name: source.name,
        where_from: source.address,
        places,
        known: usize::try_from(source.items).unwrap_or_default(),
    }
}

fn health(visit: &Visit, source: &Source) -> SourceHealth {
    match (source.gone_at, source.silent_since, &source.trouble) {
        (Some(since), ..) => SourceHealth::Gone { since },
        (None, Some(since), Some(trouble)) => {
            SourceHealth::Silent { since, reason: say_trouble(visit.page.words, trouble) }
        }
        (None, ..) => SourceHealth::Well,
    }
}

// ---- a new source --------------------------------------------------------------------------------------------------

pub(crate) async fn look_for_source(visit: Visit, Filled(form): Filled<AddSourceForm>) -> Answer {
    if let Some(problem) = form.address_problem() {
        return refuse(&visit, form, problem).await;
    }
    match read_site(&visit.app, form.address.trim()).await {
        Ok(site) if site.feeds.is_empty() => refuse(&visit, form, LookProblem::NothingFound).await,
        Ok(site) => {
            let feeds = site.feeds.into_iter().map(|feed| FoundFeed {
                value: feed.address,
                title: feed.name,
                items: feed.items,
                newest: None,
            });
            let found = Found { address: form.address.trim().to_owned(), feeds: feeds.collect() };
            sources_page(&visit, StatusCode::OK, Look { found: Some(found), form, ..Look::default() }).await
        }
        Err(error) => refuse(&visit, form, LookProblem::from(&error)).await,
    }
}

async fn refuse(visit: &Visit, form: AddSourceForm, problem: LookProblem) -> Answer {
    let look = Look { form, problem: Some(problem), ..Look::default() };
    sources_page(visit, StatusCode::UNPROCESSABLE_ENTITY, look).await
}

pub(crate) async fn add_source(visit: Visit, Filled(form): Filled<AddSourceForm>) -> Answer {
    if form.is_mailbox() {
        return add_mailbox(&visit, form).await;
    }
    if let Some(problem) = form.address_problem() {
        return refuse(&visit, form, problem).await;
    }
    let mut problem = None;
    let mut added = 0;
    for address in form.addresses() {
        match add_it(&visit.app, visit.actor()?, NewSource::Address(address), form.carries()).await {
            Ok(_) => added += 1,
            Err(AddSourceError::Read(error) | AddSourceError::Poll(PollError::Read(error))) => {
                problem = Some(LookProblem::from(&error));
            }
            Err(AddSourceError::AlreadyHere(_)) => problem = Some(LookProblem::AlreadyHere),
            Err(AddSourceError::Refused(refused)) => return Err(refused.into()),
            Err(error) => return Err(broken(error)),
        }
    }
    match problem {
        Some(problem) => refuse(&visit, form, problem).await,
        None if added == 0 => refuse(&visit, form, LookProblem::NotAnAddress).await,
        None => Ok(go(PAGE, Some(Done::SourceAdded))),
    }
}

async fn add_mailbox(visit: &Visit, form: AddSourceForm) -> Answer {
    let tls = match form.tls.as_str() {
        "start" => MailboxTls::StartTls,
        "none" => MailboxTls::None,
        _ => MailboxTls::Implicit,
    };
    let (host, port) = form.server(if tls == MailboxTls::Implicit { 993 } else { 143 });
    if host.is_empty() || form.user.trim().is_empty() || form.password.expose_secret().is_empty() {
        return refuse_mailbox(visit, form, MailboxProblem::Incomplete).await;
    }
    let folder = Some(form.folder.trim()).filter(|folder| !folder.is_empty()).unwrap_or("INBOX");
    let new = NewSource::Mailbox {
        host,
        port,
        user: form.user.trim().to_owned(),
        password: form.password.expose_secret().to_owned(),
        folder: folder.to_owned(),
        tls,
    };
    match add_it(&visit.app, visit.actor()?, new, form.carries()).await {
        Ok(_) => Ok(go(PAGE, Some(Done::SourceAdded))),
        Err(AddSourceError::Read(error) | AddSourceError::Poll(PollError::Read(error))) => {
            let problem = mailbox_problem(&error);
            refuse_mailbox(visit, form, problem).await
        }
        Err(AddSourceError::AlreadyHere(_)) => refuse_mailbox(visit, form, MailboxProblem::AlreadyHere).await,
        Err(AddSourceError::Refused(refused)) => Err(refused.into()),
        Err(error) => Err(broken(error)),
    }
}

async fn refuse_mailbox(visit: &Visit, form: AddSourceForm, problem: MailboxProblem) -> Answer {
    let look = Look { form, mailbox_problem: Some(problem), ..Look::default() };
    sources_page(visit, StatusCode::UNPROCESSABLE_ENTITY, look).await
}

pub(crate) async fn hand_letter(visit: Visit, parts: Result<Multipart, MultipartRejection>) -> Answer {
    match keep_letter(&visit, parts).await? {
        Handed::Kept { .. } => Ok(go(PAGE, Some(Done::LetterKept))),
        Handed::Refused(letter) => {
            sources_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, Look { letter, ..Look::default() }).await
        }
    }
}

fn mailbox_problem(error: &ReadError) -> MailboxProblem {
    let ReadError::Mailbox { source, .. } = error else { return MailboxProblem::Unreachable };
    match source.kind {
        ImapErrorKind::LoginRefused => MailboxProblem::Login,
        ImapErrorKind::NoSuchFolder => MailboxProblem::Folder,
        ImapErrorKind::NotEncrypted => MailboxProblem::NotEncrypted,
        ImapErrorKind::Forbidden => MailboxProblem::OwnNetwork,
        _ => MailboxProblem::Unreachable,
    }
}

// ---- what is decided about a source and its pieces -----------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct ModeForm {
    #[serde(default)]
    mode: String,
}

pub(crate) async fn set_source_mode(visit: Visit, Path(id): Path<String>, Filled(form): Filled<ModeForm>) -> Answer {
    let carries = match form.mode.as_str() {
        "carry" => true,
        "show" => false,
        _ => return Err(Fault::Refused.into()),
    };
    set_carrying(&visit.app, visit.actor()?, source_id(&id)?, carries).await.map_err(arrival_stop(&visit))?;
    Ok(go(PAGE, Some(Done::SourceChanged)))
}

pub(crate) async fn decide_held(visit: Visit, Path(id): Path<String>, Filled(form): Filled<HeldForm>) -> Answer {
    let chosen: Vec<ItemId> = match form.decision() {
        Decision::Carry(items) => items.iter().filter_map(|item| item.parse().ok()).collect(),
        Decision::None => Vec::new(),
        Decision::Unsaid => return Err(not_now(visit.page.t("held-none-chosen").to_string(), PAGE)),
    };
    decide_arrivals(&visit.app, visit.actor()?, source_id(&id)?, &chosen).await.map_err(arrival_stop(&visit))?;
    Ok(go(PAGE, Some(Done::Decided)))
}

#[derive(Deserialize)]
pub(crate) struct NewestForm {
    #[serde(default)]
    count: u32,
}

pub(crate) async fn take_newest(visit: Visit, Path(id): Path<String>, Filled(form): Filled<NewestForm>) -> Answer {
    let (actor, id) = (visit.actor()?, source_id(&id)?);
    show_source(&visit.app, actor, id).await.map_err(arrival_stop(&visit))?;
    let most = u32::try_from(SHOWN).unwrap_or(1);
    carry_newest(&visit.app, actor, id, form.count.clamp(1, most)).await.map_err(arrival_stop(&visit))?;
    Ok(go(PAGE, Some(Done::Decided)))
}

pub(crate) async fn poll_source(visit: Visit, Path(id): Path<String>) -> Answer {
    match poll_it(&visit.app, visit.actor()?, source_id(&id)?).await {
        Ok(_) => Ok(go(PAGE, Some(Done::Looked))),
        // The page says it on the source itself.
        Err(PollError::Read(_)) => Ok(go(PAGE, None)),
        Err(PollError::NotHere) => Err(Fault::NotFound.into()),
        Err(PollError::Refused(refused)) => Err(refused.into()),
        Err(error @ PollError::Internal(_)) => Err(broken(error)),
    }
}

pub(crate) async fn remove_source(visit: Visit, Path(id): Path<String>) -> Answer {
    remove_it(&visit.app, visit.actor()?, source_id(&id)?).await.map_err(arrival_stop(&visit))?;
    Ok(go(PAGE, Some(Done::SourceRemoved)))
}

/// What would go out of it, and nothing is decided: into the row of its article, or as a page where no script runs.
pub(crate) async fn look_at_item(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let look = look_at(&visit, item_id(&id)?).await?;
    if headers.contains_key("hx-request") {
        return Ok(show(StatusCode::OK, &look));
    }
    Ok(show(StatusCode::OK, &LookPage { p: visit.page.clone(), look }))
}

async fn look_at(visit: &Visit, id: ItemId) -> Result<LookPart, Stop> {
    let actor = visit.actor()?;
    let look = look_at_it(&visit.app, actor, id).await.map_err(|error| arrival_stop(visit)(error.into()))?;
    let channels = list_channels(&visit.app, actor).await.map_err(broken)?;
    let ItemLook { item, title, url, places, sign, may_be_drafted } = look;
    let places = places.into_iter().map(|place| look_place(visit, &channels, place)).collect();
    // A feed can name anything; only what a browser opens is an address to follow.
    let url = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    Ok(LookPart { p: visit.page.clone(), id: item, title, url, places, sign, may_be_drafted, asks: false })
}

fn look_place(visit: &Visit, channels: &[Channel], look: PlaceLook) -> LookPlace {
    let channel = channels.iter().find(|channel| channel.id == look.channel);
    let (sign, handle) = match channel {
        Some(channel) => {
            let handle = if channel.handle.is_empty() { &channel.name } else { &channel.handle };
            (signs::of_channel(&visit.app, channel), handle.clone())
        }
        None => (signs::of_network(&visit.app, &look.network, &look.channel_name), look.channel_name),
    };
    let (rendered, findings) = (look.rendered, look.findings.into_iter());
    let is_said = |link: &String| rendered.card.is_some() || rendered.parts.iter().any(|part| part.text.contains(link));
    LookPlace {
        sign,
        handle,
        due: look.due_at,
        stays: channel.and_then(Stays::at),
        waits_for_page: look.waits_for_page,
        title: rendered.title.clone(),
        warning: rendered.content_warning.clone(),
        language: rendered.language.clone(),
        link: rendered.link.clone().filter(|link| !is_said(link)),
        card: rendered.card.clone(),
        media: rendered.media.clone(),
        parts: rendered.parts,
        brings_picture: look.brings_picture,
        findings: findings
            .map(|finding| FindingLine { finding, places: vec![], kept: None, publication: None, rests: false })
            .collect(),
        rules_of: look.rules_of,
    }
}

/// The yes to a piece that is shown first, and what was seen before it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct YesForm {
    sign: Option<String>,
    seen: BTreeSet<String>,
}

/// This one; if there is something to know first, that is shown and nothing was carried.
pub(crate) async fn carry_item(visit: Visit, Path(id): Path<String>, Filled(form): Filled<YesForm>) -> Answer {
    let id = item_id(&id)?;
    let looked = Looked { sign: form.sign, seen: form.seen };
    let carried = carry_item_asking(&visit.app, visit.actor()?, id, &looked).await;
    if carried.map_err(|error| arrival_stop(&visit)(error.into()))?.is_some() {
        return Ok(go(PAGE, Some(Done::Decided)));
    }
    let look = LookPart { asks: true, ..look_at(&visit, id).await? };
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &LookPage { p: visit.page.clone(), look }))
}

/// This one not.
pub(crate) async fn skip_item(visit: Visit, Path(id): Path<String>) -> Answer {
    skip_it(&visit.app, visit.actor()?, item_id(&id)?).await.map_err(arrival_stop(&visit))?;
    Ok(go(PAGE, Some(Done::Decided)))
}

fn item_id(text: &str) -> Result<ItemId, Stop> {
    text.parse().map_err(|_| Fault::NotFound.into())
}

fn source_id(text: &str) -> Result<SourceId, Stop> {
    text.parse().map_err(|_| Fault::NotFound.into())
}

fn arrival_stop(visit: &Visit) -> impl FnOnce(ArrivalError) -> Stop {
    move |error| match error {
        ArrivalError::Refused(refused) | ArrivalError::Carry(CarryError::Refused(refused)) => refused.into(),
        ArrivalError::NotHere | ArrivalError::Carry(CarryError::NotHere) => Fault::NotFound.into(),
        ArrivalError::AlreadyDecided => not_now(visit.page.t("held-answered").to_string(), PAGE),
        ArrivalError::Carry(CarryError::NoPlace) => {
            not_now(visit.page.t("source-nowhere").to_string(), "/studio/places")
        }
        ArrivalError::Carry(CarryError::Internal(_)) | ArrivalError::Internal(_) => broken(error),
    }
}
