//! The page of Write put together: places, times, previews from the server, what is kept of it.

use axum::response::Response;
use banyan_app::{
    compose::{
        Asking, Draft, Preview as Look, PreviewPlace, When, library::Attached, list_bits, list_contacts,
        list_unfinished, moment_of, next_moments, preview_to_writer, propose_aim,
    },
    frame_of, fresh_id,
    plan::show_plan,
    publish::{Channel, list_channels},
};
use banyan_domain::{
    compose::Media,
    guard::{Finding, Level},
    ids::{AssetId, ChannelId},
    network::{CutBy, Framing, Limits, LinkStyle},
    plan::{Field, Section, address_of},
};
use http::StatusCode;
use uuid::Uuid;

use super::{
    bits::{bit_stop, contact_stop},
    card::card_picture_of,
    files::files_of,
    looks::looks,
    write::problem,
};
use crate::{
    compose::{
        Aimed, BitChoice, DraftRow, FindingLine, GoesOut, Handle, Kept, Letters, PollFields, Preview, PreviewFile,
        PreviewPart, Previews, Rested, Stopped, Who, Write, WriteAct, WriteForm, WritePlace, WriteProblem, Wrote,
        selects,
    },
    door::{Stop, Visit},
    handlers::broken,
    parts::PlaceSign,
    publish::Stays,
    show, signs,
};

/// More of them are on a page of their own.
const MOST_UNFINISHED: u32 = 4;

/// Where a post can go: what rests has no words any more.
pub(super) async fn places_of(visit: &Visit) -> Result<Vec<Channel>, Stop> {
    let mut channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    channels.retain(|channel| channel.rested_year.is_none() && visit.app.connector(&channel.network).is_some());
    Ok(channels)
}

/// What a page says beside its form.
#[derive(Default)]
pub(super) struct Said {
    pub(super) places_note: Option<String>,
    pub(super) problems: Vec<WriteProblem>,
    /// What cannot go, and where.
    pub(super) stopped: Option<Stopped>,
    pub(super) rested: Option<Rested>,
    pub(super) kept: Kept,
    pub(super) file_problems: Vec<String>,
    /// The file whose point was moved just now.
    pub(super) moved: Option<AssetId>,
}

pub(super) async fn page(
    visit: &Visit,
    status: StatusCode,
    channels: Vec<Channel>,
    form: WriteForm,
    said: Said,
) -> Result<Response, Stop> {
    let previews = previews(visit, &channels, &form, Asking::Briefly).await?;
    let files = files_of(visit, &channels, &form, said.file_problems, said.moved).await?;
    let plan = show_plan(&visit.app, visit.actor()?).await?.plan;
    let said_of = |section, field| plan.said_one(section).map(|row| row.text(field)).unwrap_or_default().to_owned();
    let page = Write {
        places: channels.iter().map(|channel| place(visit, channel, &form)).collect(),
        purpose: said_of(Section::Why, Field::Purpose),
        sounds: said_of(Section::Voice, Field::Sounds),
        selects: selects(&plan, &form.aim()),
        asks_places: !channels.is_empty(),
        places_note: said.places_note,
        offered: form.aim().part_of.and_then(|name| plan.dated(&plan.tie_to_dated(&name)?).and_then(address_of)),
        previews,
        files,
        poll: poll_of(visit, &channels, &form),
        problems: said.problems,
        stopped: said.stopped,
        rested: said.rested,
        unfinished: unfinished(visit, &said.kept).await?,
        looks: looks(visit, &said.kept).await?,
        kept: said.kept,
        bits: bits(visit).await?,
        people: list_contacts(&visit.app, visit.actor()?).await.map_err(contact_stop)?,
        form,
        p: visit.page.clone(),
    };
    Ok(show(status, &page))
}

async fn bits(visit: &Visit) -> Result<Vec<BitChoice>, Stop> {
    let bits = list_bits(&visit.app, visit.actor()?).await.map_err(bit_stop)?;
    Ok(bits.into_iter().map(BitChoice::from).collect())
}

/// Beside an empty page, what was begun before.
async fn unfinished(visit: &Visit, kept: &Kept) -> Result<Vec<DraftRow>, Stop> {
    if kept.revision > 0 {
        return Ok(Vec::new());
    }
    let drafts = list_unfinished(&visit.app, visit.actor()?, MOST_UNFINISHED).await.map_err(broken)?;
    Ok(drafts.into_iter().map(DraftRow::from).collect())
}

pub(super) fn place(visit: &Visit, channel: &Channel, form: &WriteForm) -> WritePlace {
    let limits = visit.app.connector(&channel.network).map(|connector| connector.limits(&channel.facts));
    WritePlace {
        id: channel.id,
        sign: signs::of_channel(&visit.app, channel),
        handle: channel.handle.clone(),
        on: form.place.contains(&channel.id),
        letters: limits.as_ref().and_then(Letters::of),
        own: form.own_of.iter().position(|of| *of == channel.id).and_then(|at| form.own.get(at).cloned()),
        stays: Stays::at(channel),
    }
}

/// When each of the chosen places would get it from the queue, the first of them first, and those last where it waits.
async fn goes(visit: &Visit, channels: &[Channel], form: &WriteForm) -> Result<Vec<GoesOut>, Stop> {
    let mut goes: Vec<GoesOut> = Vec::new();
    for (id, due) in next_moments(&visit.app, visit.actor()?, &form.place).await.map_err(broken)? {
        let Some(channel) = channels.iter().find(|channel| channel.id == id) else { continue };
        let place = signs::of_channel(&visit.app, channel).name;
        let waits = visit.page.held_since().is_some() || Stays::at(channel).is_some();
        match goes.iter_mut().find(|line| line.waits == waits && (waits || line.due == due)) {
            Some(line) => line.places.push(place),
            None => goes.push(GoesOut { due, places: vec![place], waits }),
        }
    }
    goes.sort_by_key(|line| (line.waits, line.due.at));
    Ok(goes)
}

/// When it is to go, as far as the page knows: by the button that was pressed, else at the time that is typed.
fn intended(visit: &Visit, form: &WriteForm) -> When {
    let typed = || moment_of(&form.at, visit.page.now.time_zone()).filter(|at| *at > visit.app.now());
    match form.act() {
        WriteAct::Now => When::Soon,
        WriteAct::Queue => When::NextSlot,
        WriteAct::At
        | WriteAct::Save
        | WriteAct::Undo
        | WriteAct::Redo
        | WriteAct::Recur
        | WriteAct::Insert
        | WriteAct::Mention
        | WriteAct::Aim
        | WriteAct::Looked
        | WriteAct::Compare
        | WriteAct::Preview => typed().map_or(When::NextSlot, When::At),
    }
}

/// What a place does of itself with what it is sent.
#[derive(Clone, Copy)]
struct Shows {
    framing: Option<Framing>,
    own_card: bool,
}

impl Shows {
    fn at(visit: &Visit, channel: &Channel) -> Self {
        let connector = visit.app.connector(&channel.network);
        let is_in_text = |limits: Limits| limits.link == LinkStyle::InText;
        let own_card = connector.is_some_and(|connector| is_in_text(connector.limits(&channel.facts)));
        Self { framing: connector.and_then(frame_of), own_card }
    }
}

/// Of words that cannot be shown yet there is no preview, and that is no fault.
pub(super) async fn previews(
    visit: &Visit,
    channels: &[Channel],
    form: &WriteForm,
    asking: Asking,
) -> Result<Previews, Stop> {
    let when = intended(visit, form);
    let mut draft = form.to_draft(when);
    if form.problems().contains(&WriteProblem::BadLink) {
        draft.link = None;
    }
    let look = match preview_to_writer(&visit.app, visit.actor()?, &draft, asking).await {
        Ok(look) => look,
        Err(error) => {
            problem(error)?;
            Look { places: Vec::new(), asks: false }
        }
    };
    // Another name each time, so that what is put in its place asks anew.
    let asks = look.asks.then(|| format!("asks-{}", fresh_id::<Uuid>().simple()));
    let (mut findings, mut at_once) = (Vec::new(), Vec::new());
    let (mut cards, mut blocked) = (Vec::new(), Vec::new());
    let is_balanced = look.places.iter().all(|place| !place.findings.iter().any(Finding::is_of_offers));
    let balance = look.places.iter().find_map(|place| place.balance).filter(|_| is_balanced);
    for place in look.places {
        let Some(channel) = channels.iter().find(|channel| channel.id == place.channel) else { continue };
        let sign = signs::of_channel(&visit.app, channel);
        let shows = Shows::at(visit, channel);
        for finding in &place.findings {
            say_once(&mut findings, finding, &sign);
        }
        if place.findings.iter().any(|finding| finding.level == Level::Block) {
            blocked.push((channel.id, sign.name.clone()));
        }
        for finding in place.at_once.iter().filter(|_| visit.page.may_publish()) {
            say_once(&mut at_once, finding, &sign);
        }
        cards.push(card(channel, sign, place, &draft, shows));
    }
    for line in findings.iter_mut().chain(&mut at_once) {
        let kept = draft.kept.get(&line.finding.subject()).filter(|_| line.finding.level == Level::Warn);
        line.kept = kept.map(|kept| kept.reason.clone());
    }
    findings.sort_by_key(|line| (line.kept.is_some(), std::cmp::Reverse(line.finding.level)));
    let at = match when {
        When::At(at) => Some(at),
        When::NextSlot | When::Now | When::Soon => None,
    };
    Ok(Previews {
        goes: goes(visit, channels, form).await?,
        p: visit.page.clone(),
        cards,
        asks,
        aimed: aimed(visit, &draft).await?,
        who: who(&findings, form),
        findings,
        balance,
        wrote: Wrote::of(&form.text, &form.language),
        at,
        at_once,
        kept: form.kept().into_iter().collect(),
        blocked,
    })
}

/// On our own site people have names.
fn who(findings: &[FindingLine], form: &WriteForm) -> Vec<Who> {
    let of = |line: &FindingLine| {
        let mention = line.names()?.to_owned();
        let typed = form.typed_handles(&mention);
        let handle = |place: &PlaceSign| Handle {
            handle: typed.get(&place.network).cloned().unwrap_or_default(),
            network: place.network.clone(),
            name: place.name.clone(),
        };
        let handles = line.places.iter().filter(|place| !place.own).map(handle).collect();
        Some(Who { name: form.typed_name(&mention).unwrap_or(&mention).to_owned(), handles, mention })
    };
    findings.iter().filter_map(of).collect()
}

async fn aimed(visit: &Visit, draft: &Draft) -> Result<Option<Aimed>, Stop> {
    let proposed = propose_aim(&visit.app, visit.actor()?, draft).await.map_err(broken)?;
    Ok(proposed.map(|proposed| Aimed::of(&visit.page, draft, proposed)))
}

/// What holds for several places is said once, with all of them.
fn say_once(lines: &mut Vec<FindingLine>, finding: &Finding, sign: &PlaceSign) {
    let seen = |finding: &Finding| finding.evidence.as_ref().map(|evidence| evidence.quote.clone());
    let same = |other: &Finding| {
        other.message == finding.message
            && other.about == finding.about
            && (other.args == finding.args || seen(other).is_some_and(|quote| Some(quote) == seen(finding)))
    };
    match lines.iter_mut().find(|line| same(&line.finding)) {
        Some(line) => line.places.push(sign.clone()),
        None => {
            let (finding, places) = (finding.clone(), vec![sign.clone()]);
            lines.push(FindingLine { finding, places, kept: None, publication: None, rests: false });
        }
    }
}

/// Beside pictures no place shows a card.
fn card(channel: &Channel, sign: PlaceSign, place: PreviewPlace, draft: &Draft, shows: Shows) -> Preview {
    let Shows { framing, own_card } = shows;
    let shortened = place.findings.iter().any(|finding| finding.rule == "shortened");
    let link = place.card.as_ref().map(|card| card.url.clone()).or_else(|| draft.link.clone());
    Preview {
        channel: channel.id,
        own_words: place.own_words,
        sign,
        handle: channel.handle.clone(),
        warning: place.content_warning,
        parts: place
            .parts
            .into_iter()
            .map(|part| PreviewPart { text: part.text, length: part.length, limit: part.limit })
            .collect(),
        link,
        sends_card: place.card.is_some(),
        makes_card: place.media.is_empty() && own_card,
        card_picture: place.card.as_ref().filter(|card| card.image.is_some()).map(|card| card_picture_of(&card.url)),
        card_words: place.card.as_ref().map(|card| card.description.clone()).filter(|words| !words.is_empty()),
        card_title: place.card.map(|card| card.title).filter(|title| !title.is_empty()),
        shortened,
        rules_of: place.rules_of,
        poll: place.poll.map(|poll| poll.options).unwrap_or_default(),
        files: files_at(channel.id, draft, &place.media, framing),
    }
}

/// Every file of the draft: as it goes along here, or left out.
fn files_at(channel: ChannelId, draft: &Draft, media: &[Media], framing: Option<Framing>) -> Vec<PreviewFile> {
    // Opened it is whole; beside others, networks cut it.
    let is_among_others = media.iter().filter(|media| !media.is_recording()).count() > 1;
    let frame = framing.filter(|framing| is_among_others && framing.by != CutBy::Card);
    let cut_to = framing.filter(|framing| framing.takes_cuts()).map(|framing| framing.shape);
    let file = |(at, attached): (usize, &Attached)| PreviewFile {
        number: at + 1,
        id: attached.asset,
        media: media.iter().find(|media| media.asset == attached.asset).cloned(),
        frame,
        cut_to,
        is_left_out: draft.left_out.get(&channel).is_some_and(|files| files.contains(&attached.asset)),
    };
    draft.media.iter().enumerate().map(file).collect()
}

/// What all connected places with polls take, and what is said where there are none.
fn poll_of(visit: &Visit, channels: &[Channel], form: &WriteForm) -> PollFields {
    const DAY: u32 = 24 * 60;
    let (mut polls, mut takes) = (Vec::new(), Vec::new());
    for channel in channels {
        let Some(connector) = visit.app.connector(&channel.network) else { continue };
        let limits = connector.limits(&channel.facts).polls;
        let message = if limits.is_some() { "write-poll-takes" } else { "write-poll-nowhere" };
        let line = visit.page.t(message).with("place", signs::of_channel(&visit.app, channel).name);
        let line = line.with("count", limits.map_or(0, |limits| limits.options));
        let line = line.with("days", limits.map_or(0, |limits| limits.max_minutes / DAY) as usize).to_string();
        if !takes.contains(&line) {
            takes.push(line);
        }
        polls.extend(limits);
    }
    PollFields::of(form, &polls, takes)
}
