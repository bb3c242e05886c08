//! Write: say it once, look at it as each place will show it, queue it.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use axum::response::Response;
use banyan_app::{
    compose::{
        CarryError, Draft, Preview as Look, PreviewPlace, When, WriteError, aim_to_write, moment_of,
        places_of_audience, preview_post, write_post_once,
    },
    plan::show_plan,
    publish::{Channel, list_channels},
    schedule::next_slot,
};
use banyan_domain::{
    compose::counting::Counting,
    guard::Finding,
    ids::ChannelId,
    plan::{Field, Section, Tie, address_of},
    time::UtcMillis,
    workspace::Right,
};
use http::{HeaderMap, StatusCode};
use uuid::Uuid;

use crate::{
    compose::{
        FindingLine, Places, Preview, PreviewPart, Previews, Write, WriteAct, WriteForm, WritePlace, WriteProblem,
        selects,
    },
    done::Done,
    door::{Answer, Stop, Visit, go, may},
    form::Filled,
    handlers::broken,
    parts::PlaceSign,
    show, signs,
    workspace::Fault,
};

pub(crate) async fn show_write(visit: Visit) -> Answer {
    let channels = places_of(&visit).await?;
    let mut form = WriteForm {
        language: visit.workspace()?.language.clone(),
        place: live(&channels),
        key: banyan_app::fresh_id::<Uuid>().to_string(),
        ..WriteForm::default()
    };
    let aim = aim_to_write(&visit.app, visit.actor()?, &form.place).await.map_err(broken)?;
    let name = |tie: Option<Tie>| tie.map(|tie| tie.name).unwrap_or_default();
    (form.audience, form.pillar, form.goal) = (name(aim.audience), name(aim.pillar), name(aim.goal));
    let note = choose_places(&visit, &channels, &mut form).await?;
    page(&visit, StatusCode::OK, channels, form, note, Vec::new()).await
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
    let channels = places_of(&visit).await?;
    let note = choose_places(&visit, &channels, &mut form).await?;
    if headers.contains_key("hx-request") {
        let places = channels.iter().map(|channel| place(&visit, channel, &form)).collect();
        return Ok(show(StatusCode::OK, &Places { p: visit.page.clone(), places, places_note: note }));
    }
    page(&visit, StatusCode::OK, channels, form, note, Vec::new()).await
}

/// The same page with its previews; words are put in the queue only by the buttons that say so.
pub(crate) async fn queue_post(visit: Visit, Filled(form): Filled<WriteForm>) -> Answer {
    let channels = places_of(&visit).await?;
    let act = form.act();
    if act == WriteAct::Preview {
        return page(&visit, StatusCode::OK, channels, form, None, Vec::new()).await;
    }
    if act == WriteAct::Now && !may(&visit, Right::Publish) {
        return Err(Fault::NotAllowed { owner: None }.into());
    }
    let mut problems = form.problems();
    let when = when(&visit, &form);
    if when.is_none() {
        problems.push(WriteProblem::BadTime);
    }
    let (true, Some(when)) = (problems.is_empty(), when) else {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, channels, form, None, problems).await;
    };
    match write_post_once(&visit.app, visit.actor()?, &draft(&form, when), key_of(&form)).await {
        Ok(_) => {
            let done = if act == WriteAct::Now { Done::SentNow } else { Done::Queued };
            Ok(go("/studio/queue", Some(done)))
        }
        Err(error) => {
            let problem = problem(error)?;
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, channels, form, None, vec![problem]).await
        }
    }
}

/// The same for a second press of the same button; another for other words from a page left open.
fn key_of(form: &WriteForm) -> Uuid {
    let Ok(page) = form.key.parse::<Uuid>() else { return banyan_app::fresh_id() };
    let mut words = DefaultHasher::new();
    (&form.title, &form.text, &form.link, &form.tags, &form.warning, &form.place).hash(&mut words);
    Uuid::from_u128(page.as_u128() ^ u128::from(words.finish()))
}

/// The previews alone while somebody types; the whole page where no script runs.
pub(crate) async fn preview(visit: Visit, headers: HeaderMap, Filled(form): Filled<WriteForm>) -> Answer {
    let channels = places_of(&visit).await?;
    if headers.contains_key("hx-request") {
        return Ok(show(StatusCode::OK, &previews(&visit, &channels, &form).await?));
    }
    page(&visit, StatusCode::OK, channels, form, None, Vec::new()).await
}

/// Where a post can go: what rests has no words any more.
async fn places_of(visit: &Visit) -> Result<Vec<Channel>, Stop> {
    let mut channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    channels.retain(|channel| channel.rested_year.is_none() && visit.app.connector(&channel.network).is_some());
    Ok(channels)
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    channels: Vec<Channel>,
    form: WriteForm,
    places_note: Option<String>,
    problems: Vec<WriteProblem>,
) -> Result<Response, Stop> {
    let previews = previews(visit, &channels, &form).await?;
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let why = plan.one(Section::Why).map(|why| why.text(Field::Purpose)).unwrap_or_default();
    let page = Write {
        places: channels.iter().map(|channel| place(visit, channel, &form)).collect(),
        slot: slot(visit, &channels, &form).await?,
        purpose: why.to_owned(),
        selects: selects(&plan, &form.aim()),
        asks_places: true,
        places_note,
        offered: form.aim().part_of.and_then(|name| plan.dated(&plan.tie_to_dated(&name)?).and_then(address_of)),
        previews,
        problems,
        form,
        p: visit.page.clone(),
    };
    Ok(show(status, &page))
}

fn place(visit: &Visit, channel: &Channel, form: &WriteForm) -> WritePlace {
    let limits = visit.app.connector(&channel.network).map(|connector| connector.limits(&channel.facts));
    WritePlace {
        id: channel.id,
        sign: signs::of_channel(&visit.app, channel),
        handle: channel.handle.clone(),
        on: form.place.contains(&channel.id),
        limit: limits.as_ref().and_then(|limits| limits.text.max),
        counting: limits.map_or(Counting::Graphemes, |limits| limits.text.counting),
    }
}

/// The first free time among the chosen places; our own ground waits for none.
async fn slot(visit: &Visit, channels: &[Channel], form: &WriteForm) -> Result<Option<UtcMillis>, Stop> {
    let mut first: Option<UtcMillis> = None;
    let borrowed = channels.iter().filter(|channel| !signs::of_channel(&visit.app, channel).own);
    for channel in borrowed.filter(|channel| form.place.contains(&channel.id)) {
        let slot = next_slot(&visit.app, visit.actor()?, channel.id).await.map_err(broken)?;
        first = [first, slot].into_iter().flatten().min();
    }
    Ok(first)
}

/// `None`: not a moment, or one that has passed.
fn when(visit: &Visit, form: &WriteForm) -> Option<When> {
    match form.act() {
        WriteAct::Now => Some(When::Now),
        WriteAct::Queue | WriteAct::Preview => Some(When::NextSlot),
        WriteAct::At => {
            let moment = moment_of(&form.at, visit.page.now.time_zone())?;
            (moment > visit.app.now()).then_some(When::At(moment))
        }
    }
}

fn draft(form: &WriteForm, when: When) -> Draft {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Draft {
        title: some(&form.title),
        text: form.text.clone(),
        link: some(&form.link),
        hashtags: form.hashtags(),
        language: some(&form.language),
        content_warning: some(&form.warning),
        objective: form.objective(),
        aim: form.aim(),
        channels: form.place.clone(),
        when,
    }
}

/// What a person can mend stands on the page with the words; everything else stops.
fn problem(error: WriteError) -> Result<WriteProblem, Stop> {
    match error {
        WriteError::NoWords => Ok(WriteProblem::Empty),
        WriteError::NoPlace => Ok(WriteProblem::NoPlace),
        WriteError::BadLink(_) => Ok(WriteProblem::BadLink),
        WriteError::Blocked { .. } => Ok(WriteProblem::Blocked),
        WriteError::NotInPlan(_) => Ok(WriteProblem::NotInPlan),
        WriteError::Carry(CarryError::Refused(refused)) => Err(refused.into()),
        error => Err(broken(error)),
    }
}

/// Of words that cannot be shown yet there is no preview, and that is no fault.
async fn previews(visit: &Visit, channels: &[Channel], form: &WriteForm) -> Result<Previews, Stop> {
    let mut draft = draft(form, When::NextSlot);
    if form.problems().contains(&WriteProblem::BadLink) {
        draft.link = None;
    }
    let look = match preview_post(&visit.app, visit.actor()?, &draft).await {
        Ok(look) => look,
        Err(error) => {
            problem(error)?;
            Look { places: Vec::new() }
        }
    };
    let mut findings = Vec::new();
    let mut cards = Vec::new();
    for place in look.places {
        let Some(channel) = channels.iter().find(|channel| channel.id == place.channel) else { continue };
        let sign = signs::of_channel(&visit.app, channel);
        for finding in &place.findings {
            say_once(&mut findings, finding, &sign);
        }
        cards.push(card(channel, sign, place, &draft));
    }
    findings.sort_by_key(|line| std::cmp::Reverse(line.finding.level));
    Ok(Previews { p: visit.page.clone(), cards, findings })
}

/// What holds for several places is said once, with all of them.
fn say_once(lines: &mut Vec<FindingLine>, finding: &Finding, sign: &PlaceSign) {
    let seen = |finding: &Finding| finding.evidence.as_ref().map(|evidence| evidence.quote.clone());
    let same = |other: &Finding| {
        other.message == finding.message
            && (other.args == finding.args || seen(other).is_some_and(|quote| Some(quote) == seen(finding)))
    };
    match lines.iter_mut().find(|line| same(&line.finding)) {
        Some(line) => line.places.push(sign.clone()),
        None => {
            let (finding, places) = (finding.clone(), vec![sign.clone()]);
            lines.push(FindingLine { finding, places, kept: None, publication: None });
        }
    }
}

fn card(channel: &Channel, sign: PlaceSign, place: PreviewPlace, draft: &Draft) -> Preview {
    let shortened = place.findings.iter().any(|finding| finding.rule == "shortened");
    let link = place.card.as_ref().map(|card| card.url.clone()).or_else(|| draft.link.clone());
    Preview {
        sign,
        handle: channel.handle.clone(),
        warning: place.content_warning,
        parts: place
            .parts
            .into_iter()
            .map(|part| PreviewPart { text: part.text, length: part.length, limit: part.limit })
            .collect(),
        link,
        card_title: place.card.map(|card| card.title).filter(|title| !title.is_empty()),
        shortened,
    }
}
