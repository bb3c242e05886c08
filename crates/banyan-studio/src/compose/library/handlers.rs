//! The library: looking through it, adding to it, and saying what is known of a file.

use axum::{
    body::Body,
    extract::{
        Multipart, Path, Query,
        multipart::{MultipartError, MultipartRejection},
    },
    response::{IntoResponse as _, Response},
};
use banyan_app::{
    Internal,
    compose::library::{
        AddAssetError, AssetChange, AssetFilter, ChangeAssetError, ConsentError, MOST_PAPER_BYTES, NewConsent,
        OpenedFile, RemoveAssetError, ShowAssetError, Shown, YesPaper, YesPaperError, add_file, bring_back_asset,
        bring_back_consent, change_asset, keep_one, keep_yes_paper, list_assets, note_consent, open_asset, open_cut,
        open_yes_paper, remove_asset, remove_consent, say_they_differ, show_asset, withdraw_consent,
    },
    frame_of, network_of,
};
use banyan_domain::{
    compose::asset::Rights,
    ids::AssetId,
    network::{Framing, Network},
    workspace::Right,
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::Deserialize;
use tokio_util::io::ReaderStream;
use uuid::Uuid;

use super::{
    AssetFields, AssetPage, AssetProblem, FrameLine, POINT_WIDTH, Pair, Shelf, ShelfFind, UseLine, YesFields, point_of,
    receive::{NotIn, Received, receive, says_too_much},
    shelf::SHELF,
};
use crate::{
    done::{Done, JustDone},
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    headers::handed_back,
    show, signs,
    workspace::Fault,
};

// ---- the shelf -----------------------------------------------------------------------------------------------------

pub(crate) async fn show_library(visit: Visit, Query(find): Query<ShelfFind>, Query(just): Query<JustDone>) -> Answer {
    Ok(show(StatusCode::OK, &Shelf { just, ..shelf(&visit, find).await? }))
}

async fn shelf(visit: &Visit, find: ShelfFind) -> Result<Shelf, Stop> {
    let filter = AssetFilter {
        words: find.q.clone(),
        tag: Some(find.tag.clone()).filter(|tag| !tag.is_empty()),
        shown: find.shown(),
        skip: find.skip,
        limit: SHELF,
    };
    let page = list_assets(&visit.app, visit.actor()?, &filter).await.map_err(stop)?;
    let shows_pairs = matches!(find.shown(), Shown::All | Shown::Alike);
    let pairs = page.pairs.into_iter().filter(|_| shows_pairs).map(|(one, other)| Pair { one, other });
    Ok(Shelf {
        p: visit.page.clone(),
        find,
        assets: page.assets,
        counts: page.counts,
        found: page.found,
        tags: page.tags,
        pairs: pairs.collect(),
        today: page.today,
        problems: Vec::new(),
        just: JustDone::default(),
    })
}

/// Several at once; what cannot be kept is said, the others are.
pub(crate) async fn add(visit: Visit, headers: HeaderMap, mut sent: Multipart) -> Answer {
    let (mut added, mut problems) = (Vec::new(), Vec::new());
    let mut is_too_much = says_too_much(&headers);
    while !is_too_much {
        match take_in(&visit, &mut sent).await {
            Ok(Some(TakenIn::Kept(id))) => added.push(id),
            Ok(Some(TakenIn::Not(problem))) => problems.push(problem),
            Ok(Some(TakenIn::Nothing)) => {}
            Ok(None) => break,
            Err(NotIn::TooLarge) => is_too_much = true,
            Err(NotIn::Stop(stop)) => return Err(stop),
        }
    }
    if is_too_much {
        problems.push(visit.page.t("library-not-arrived").to_string());
    }
    if added.is_empty() && problems.is_empty() {
        problems.push(visit.page.t("library-no-file").to_string());
    }
    match (added.as_slice(), problems.is_empty()) {
        ([one], true) => Ok(go(&at(*one), Some(Done::Saved))),
        (_, true) => Ok(go("/studio/library", Some(Done::Saved))),
        _ => {
            let shelf = shelf(&visit, ShelfFind::default()).await?;
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &Shelf { problems, ..shelf }))
        }
    }
}

/// What became of one field.
enum TakenIn {
    Kept(AssetId),
    Not(String),
    Nothing,
}

/// `None` behind the last.
async fn take_in(visit: &Visit, sent: &mut Multipart) -> Result<Option<TakenIn>, NotIn> {
    let Some(field) = sent.next_field().await? else { return Ok(None) };
    let name = field.file_name().unwrap_or_default().to_owned();
    let actor = visit.actor().map_err(NotIn::Stop)?;
    let added = match receive(visit, name.clone(), field).await? {
        Received::Nothing => return Ok(Some(TakenIn::Nothing)),
        Received::NoRoom => Err(AddAssetError::NoRoom),
        Received::File(file) => add_file(&visit.app, actor, file).await,
    };
    Ok(Some(match added {
        Ok(kept) => TakenIn::Kept(kept.id),
        Err(error) => TakenIn::Not(said(visit, &name, error).map_err(NotIn::Stop)?),
    }))
}

/// Why a file was not kept, in words, with its name.
pub(crate) fn said(visit: &Visit, name: &str, error: AddAssetError) -> Result<String, Stop> {
    let Some((message, kind)) = error.message() else {
        return Err(match error {
            AddAssetError::Refused(refused) => refused.into(),
            error => broken(error),
        });
    };
    let words = visit.page.t(message).with("kind", kind).to_string();
    Ok(if name.is_empty() { words } else { format!("{name}: {words}") })
}

// ---- one file ------------------------------------------------------------------------------------------------------

pub(crate) async fn show_one(visit: Visit, Path(id): Path<AssetId>, Query(find): Query<ShelfFind>) -> Answer {
    page(&visit, StatusCode::OK, id, Typed { find, ..Typed::default() }).await
}

/// What comes back with the page: why it was not kept, and every word of it.
#[derive(Default)]
struct Typed {
    problem: Option<AssetProblem>,
    fields: Option<AssetFields>,
    yes: YesFields,
    find: ShelfFind,
}

impl Typed {
    fn nothing(problem: AssetProblem) -> Self {
        Self { problem: Some(problem), ..Self::default() }
    }
}

async fn page(visit: &Visit, status: StatusCode, id: AssetId, typed: Typed) -> Answer {
    let view = show_asset(&visit.app, visit.actor()?, id).await.map_err(stop)?;
    let uses = view.uses.iter().map(|used| UseLine {
        sign: signs::of_network(&visit.app, &used.network, &used.channel_name),
        title: used.title.clone(),
        href: format!("/studio/posts/{}", used.post),
        at: used.due_at,
        state: used.state,
        is_gone: used.taken_down_at.is_some(),
        url: used.url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://")),
    });
    let uses = uses.collect();
    let frames = frames(visit);
    let Typed { problem, fields, yes, find } = typed;
    let fields = fields.unwrap_or_else(|| AssetFields::of(&view.asset));
    let networks = visit.app.connectors().iter().map(|connector| network_of(*connector)).collect();
    Ok(show(status, &AssetPage { p: visit.page.clone(), view, uses, frames, networks, problem, fields, yes, find }))
}

/// What each network shows of a picture before somebody opens it.
fn frames(visit: &Visit) -> Vec<FrameLine> {
    let networks = visit.app.connectors().iter().map(|connector| (network_of(*connector), frame_of(*connector)));
    let line = |(network, framing): (Network, Option<Framing>)| {
        Some(FrameLine { sign: signs::of_network(&visit.app, network.id, network.name), framing: framing? })
    };
    networks.filter_map(line).collect()
}

fn at(id: AssetId) -> String {
    format!("/studio/library/{id}")
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct AssetForm {
    name: String,
    alt: String,
    tags: String,
    rights: String,
    source: String,
    until: String,
    /// Per cent from the left and the top; of pictures.
    left: Option<f32>,
    top: Option<f32>,
    /// As it was read.
    revision: Option<i64>,
}

impl AssetForm {
    fn fields(&self) -> AssetFields {
        let typed = |per_cent: Option<f32>| per_cent.map(|part| part.to_string()).unwrap_or_default();
        AssetFields {
            alt: self.alt.replace("\r\n", "\n"),
            name: self.name.clone(),
            tags: self.tags.clone(),
            rights: self.rights.clone(),
            source: self.source.clone(),
            until: self.until.clone(),
            left: typed(self.left),
            top: typed(self.top),
        }
    }
}

pub(crate) async fn change(
    visit: Visit,
    Path(id): Path<AssetId>,
    Query(find): Query<ShelfFind>,
    Filled(form): Filled<AssetForm>,
) -> Answer {
    let fields = form.fields();
    let change = AssetChange {
        name: Some(form.name),
        alt: Some(form.alt),
        focus: form.left.zip(form.top).map(|(left, top)| point(left / 100.0, top / 100.0)),
        tags: Some(form.tags.split([',', ';', '\n']).map(str::to_owned).collect()),
        rights: Rights::parse(&form.rights),
        source: Some(form.source),
        until: Some(form.until),
        read: form.revision,
    };
    saved(&visit, id, change, Typed { fields: Some(fields), find, ..Typed::default() }).await
}

async fn saved(visit: &Visit, id: AssetId, change: AssetChange, typed: Typed) -> Answer {
    let problem = match change_asset(&visit.app, visit.actor()?, id, &change).await {
        Ok(()) => return Ok(go(&format!("{}{}", at(id), typed.find.along()), Some(Done::Saved))),
        Err(ChangeAssetError::Day(typed)) => AssetProblem::Day(typed),
        Err(ChangeAssetError::TooLong) => AssetProblem::TooLong,
        Err(ChangeAssetError::Conflict { .. }) => AssetProblem::Changed,
        Err(ChangeAssetError::NotHere) => return Err(Fault::NotFound.into()),
        Err(ChangeAssetError::Refused(refused)) => return Err(refused.into()),
        Err(ChangeAssetError::Internal(error)) => return Err(error.into()),
    };
    let is_changed = problem == AssetProblem::Changed;
    let status = if is_changed { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    page(visit, status, id, Typed { problem: Some(problem), ..typed }).await
}

/// From the left and the top, each 0 to 1; the middle is no point of its own.
fn point(left: f32, top: f32) -> Option<(f32, f32)> {
    Some(point_of(left, top)).filter(|(x, y)| x.abs() > 0.01 || y.abs() > 0.01)
}

/// What a browser sends for a picture that was clicked: pixels from its corner.
#[derive(Deserialize)]
pub(crate) struct PointForm {
    #[serde(rename = "at.x")]
    x: f32,
    #[serde(rename = "at.y")]
    y: f32,
    high: f32,
}

pub(crate) async fn point_at(visit: Visit, Path(id): Path<AssetId>, Filled(form): Filled<PointForm>) -> Answer {
    // Pressed with the keyboard, which points nowhere: the two fields are for that.
    if form.x <= 0.0 && form.y <= 0.0 || form.high < 1.0 {
        return Ok(go(&format!("{}#left", at(id)), None));
    }
    let focus = Some(point(form.x / POINT_WIDTH as f32, form.y / form.high));
    saved(&visit, id, AssetChange { focus, ..AssetChange::default() }, Typed::default()).await
}

// ---- who is shown --------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(crate) struct ConsentForm {
    person: String,
    #[serde(default)]
    terms: String,
    /// Nothing ticked: everywhere.
    #[serde(default)]
    network: Vec<String>,
    #[serde(default)]
    given_on: String,
    #[serde(default)]
    until: String,
}

pub(crate) async fn note_yes(visit: Visit, Path(id): Path<AssetId>, Filled(form): Filled<ConsentForm>) -> Answer {
    let ConsentForm { person, terms, network, given_on, until } = form;
    let yes = YesFields {
        person: person.clone(),
        terms: terms.clone(),
        networks: network.clone(),
        given_on: given_on.clone(),
        until: until.clone(),
    };
    let new = NewConsent { name: person, terms, networks: network, given_on, until };
    let problem = match note_consent(&visit.app, visit.actor()?, id, &new).await {
        Ok(_) => return Ok(at_people(id)),
        Err(ConsentError::Day(typed)) => AssetProblem::Day(typed),
        Err(ConsentError::TooLong) => AssetProblem::TooLong,
        Err(ConsentError::NoName) => AssetProblem::NoName,
        Err(error) => return Err(consent_stop(error)),
    };
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, id, Typed { yes, ..Typed::nothing(problem) }).await
}

pub(crate) async fn take_yes_back(visit: Visit, Path((id, person)): Path<(AssetId, Uuid)>) -> Answer {
    withdraw_consent(&visit.app, visit.actor()?, id, person).await.map_err(consent_stop)?;
    Ok(at_people(id))
}

pub(crate) async fn remove_yes(visit: Visit, Path((id, person)): Path<(AssetId, Uuid)>) -> Answer {
    remove_consent(&visit.app, visit.actor()?, id, person).await.map_err(consent_stop)?;
    Ok(at_people(id))
}

pub(crate) async fn bring_yes_back(visit: Visit, Path((id, person)): Path<(AssetId, Uuid)>) -> Answer {
    bring_back_consent(&visit.app, visit.actor()?, id, person).await.map_err(consent_stop)?;
    Ok(at_people(id))
}

/// One file, and the form around it.
pub(crate) const MOST_PAPER_SENT: usize = MOST_PAPER_BYTES + 64 * 1024;

pub(crate) async fn keep_paper(
    visit: Visit,
    Path((id, person)): Path<(AssetId, Uuid)>,
    sent: Result<Multipart, MultipartRejection>,
) -> Answer {
    visit.actor()?.needs(Right::Write)?;
    let view = show_asset(&visit.app, visit.actor()?, id).await.map_err(stop)?;
    if !view.consents.iter().any(|row| row.id == person) {
        return Err(Fault::NotFound.into());
    }
    let Ok(sent) = sent else { return Err(Fault::Refused.into()) };
    let problem = match file_in(sent).await {
        Err(_) => AssetProblem::PaperTooLarge,
        Ok(None) => AssetProblem::NoPaper,
        Ok(Some(paper)) => match keep_yes_paper(&visit.app, visit.actor()?, id, person, paper).await {
            Ok(()) => return Ok(at_people(id)),
            Err(YesPaperError::Empty) => AssetProblem::NoPaper,
            Err(YesPaperError::TooLarge) => AssetProblem::PaperTooLarge,
            Err(error) => return Err(paper_stop(error)),
        },
    };
    page(&visit, StatusCode::UNPROCESSABLE_ENTITY, id, Typed::nothing(problem)).await
}

async fn file_in(mut sent: Multipart) -> Result<Option<YesPaper>, MultipartError> {
    while let Some(field) = sent.next_field().await? {
        let name = field.file_name().map(str::to_owned).filter(|name| !name.is_empty());
        if let (Some("file"), Some(name)) = (field.name(), name) {
            return Ok(Some(YesPaper { name, bytes: field.bytes().await?.to_vec() }));
        }
    }
    Ok(None)
}

pub(crate) async fn take_paper(visit: Visit, Path((id, person)): Path<(AssetId, Uuid)>) -> Answer {
    let paper = open_yes_paper(&visit.app, visit.actor()?, id, person).await.map_err(paper_stop)?;
    Ok(handed_back(&paper.name, paper.bytes))
}

fn paper_stop(error: YesPaperError) -> Stop {
    match error {
        YesPaperError::Refused(refused) => refused.into(),
        YesPaperError::NotHere => Fault::NotFound.into(),
        YesPaperError::Empty | YesPaperError::TooLarge => Fault::Refused.into(),
        YesPaperError::Internal(error) => error.into(),
    }
}

fn at_people(id: AssetId) -> Response {
    go(&format!("{}#people", at(id)), Some(Done::Saved))
}

fn consent_stop(error: ConsentError) -> Stop {
    match error {
        ConsentError::Refused(refused) => refused.into(),
        ConsentError::NotHere => Fault::NotFound.into(),
        ConsentError::NoName | ConsentError::Day(_) | ConsentError::Network(_) | ConsentError::TooLong => {
            Fault::Refused.into()
        }
        ConsentError::Internal(error) => error.into(),
    }
}

// ---- out and back --------------------------------------------------------------------------------------------------

pub(crate) async fn remove(visit: Visit, Path(id): Path<AssetId>) -> Answer {
    match remove_asset(&visit.app, visit.actor()?, id).await {
        Ok(()) => Ok(go(&at(id), Some(Done::FileRemoved))),
        Err(RemoveAssetError::InUse { posts }) => {
            page(&visit, StatusCode::CONFLICT, id, Typed::nothing(AssetProblem::InUse(posts))).await
        }
        Err(error) => Err(remove_stop(error)),
    }
}

pub(crate) async fn bring_back(visit: Visit, Path(id): Path<AssetId>) -> Answer {
    bring_back_asset(&visit.app, visit.actor()?, id).await.map_err(remove_stop)?;
    Ok(go(&at(id), Some(Done::DraftBack)))
}

#[derive(Deserialize)]
pub(crate) struct SameForm {
    other: AssetId,
    /// `keep` this one, or both `differ`.
    action: String,
}

pub(crate) async fn decide_same(visit: Visit, Path(id): Path<AssetId>, Filled(form): Filled<SameForm>) -> Answer {
    let decided = match form.action.as_str() {
        "keep" => keep_one(&visit.app, visit.actor()?, id, form.other).await,
        "differ" => say_they_differ(&visit.app, visit.actor()?, id, form.other).await,
        _ => return Err(Fault::Refused.into()),
    };
    match decided {
        Ok(()) if form.action == "keep" => Ok(go(&format!("/studio/library?file={}", form.other), Some(Done::OneKept))),
        Ok(()) => Ok(go("/studio/library", Some(Done::Saved))),
        Err(RemoveAssetError::InUse { posts }) => {
            page(&visit, StatusCode::CONFLICT, form.other, Typed::nothing(AssetProblem::InUse(posts))).await
        }
        Err(error) => Err(remove_stop(error)),
    }
}

fn remove_stop(error: RemoveAssetError) -> Stop {
    match error {
        RemoveAssetError::Refused(refused) => refused.into(),
        RemoveAssetError::NotHere | RemoveAssetError::InUse { .. } => Fault::NotFound.into(),
        RemoveAssetError::Internal(error) => error.into(),
    }
}

pub(crate) fn stop(error: ShowAssetError) -> Stop {
    match error {
        ShowAssetError::Refused(refused) => refused.into(),
        ShowAssetError::NotHere => Fault::NotFound.into(),
        ShowAssetError::Internal(error) => error.into(),
    }
}

// ---- the file itself -----------------------------------------------------------------------------------------------

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Size {
    small: Option<String>,
    /// A part of it, and the point that matters as it is kept.
    cut: Option<String>,
    right: Option<f32>,
    up: Option<f32>,
}

/// Only these are shown; whatever else might lie there is handed over as a file.
const SHOWN: [&str; 9] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/webp",
    "video/mp4",
    "video/quicktime",
    "audio/mpeg",
    "audio/mp4",
    "audio/wav",
];

pub(crate) async fn take_file(
    visit: Visit,
    asks: HeaderMap,
    Path(id): Path<AssetId>,
    Query(size): Query<Size>,
) -> Answer {
    if let Some(cut) = size.cut.as_deref().and_then(|cut| cut.parse().ok()) {
        let cut = open_cut(&visit.app, visit.actor()?, id, cut, size.right.zip(size.up)).await.map_err(stop)?;
        return Ok(given(&cut.mime_type, cut.bytes.len() as u64, Body::from(cut.bytes)));
    }
    let kept = open_asset(&visit.app, visit.actor()?, id, size.small.is_some()).await.map_err(stop)?;
    // A phone plays nothing that it cannot ask for by parts.
    let range = asks.get(header::RANGE).filter(|_| !asks.contains_key(header::IF_RANGE));
    let opened = kept.open(range.and_then(|range| range.to_str().ok())).await.map_err(Internal::from)?;
    Ok(match opened {
        OpenedFile::Whole { file, size } => given(&kept.mime_type, size, Body::from_stream(ReaderStream::new(file))),
        OpenedFile::Part { file, part, size } => {
            let (start, end) = part.into_inner();
            let part = given(&kept.mime_type, end - start + 1, Body::from_stream(ReaderStream::new(file)));
            let range = [(header::CONTENT_RANGE, format!("bytes {start}-{end}/{size}"))];
            (StatusCode::PARTIAL_CONTENT, range, part).into_response()
        }
        OpenedFile::Outside { size } => {
            let range = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
            (StatusCode::RANGE_NOT_SATISFIABLE, range).into_response()
        }
    })
}

fn given(mime_type: &str, bytes: u64, body: Body) -> Response {
    let known = SHOWN.into_iter().find(|known| *known == mime_type);
    let disposition = if known.is_some() { "inline" } else { "attachment" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(known.unwrap_or("application/octet-stream"))),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(disposition)),
        (header::CONTENT_LENGTH, HeaderValue::from(bytes)),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable")),
    ];
    (headers, body).into_response()
}
