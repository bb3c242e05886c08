//! Files beside the words of Write: sent, chosen from the library, described, moved and taken out.

use axum::{
    body::Body,
    extract::{FromRequest as _, Multipart},
};
use axum_extra::extract::Form;
use banyan_app::{
    compose::{
        library::{AddAssetError, Asset, AttachError, MOST_BYTES, NewFile, add_file, attach_asset, files_to_write},
        say_finding,
    },
    frame_of,
    publish::Channel,
    takes_cuts,
};
use banyan_domain::ids::{AssetId, ChannelId};
use http::{HeaderMap, Request, StatusCode, header};

use super::{
    look::{Said, places_of},
    own::refuse_files_of_another,
    write::keep_and_say,
};
use crate::{
    compose::{
        FileLine, Files, WriteForm,
        library::{
            FrameLine, POINT_WIDTH,
            handlers::said,
            point_height,
            receive::{MOST_FILES, MOST_WORDS, NotIn, Received, receive, receive_held, says_too_much, words_of},
        },
    },
    door::{Answer, Stop, Visit},
    show, signs,
    workspace::{Fault, kept_file},
};

/// Files are added, put in order or taken out: the files alone for the page that is open, the whole page with every word
/// where no script runs.
pub(crate) async fn attach_files(visit: Visit, headers: HeaderMap, sent: Multipart) -> Answer {
    let Sent { words, mut files, mut problems } = read(&visit, &headers, sent).await?;
    let mut form = form_of(&words).await?;
    if let Some(refused) = refuse_files_of_another(&visit, &form, &words, &mut files).await? {
        return Ok(refused);
    }
    let mut chosen: Vec<AssetId> = form.pick.drain(..).collect();
    for new in files {
        let name = new.name.clone();
        match add_file(&visit.app, visit.actor()?, new).await {
            Ok(added) => chosen.push(added.id),
            Err(error) => problems.push(said(&visit, &name, error)?),
        }
    }
    for id in chosen {
        problems.extend(attach(&visit, &mut form, id).await?);
    }
    let moved = move_point(&visit, &mut form, &words).await?;
    form.rearrange();
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    if headers.contains_key("hx-request") {
        let channels = places_of(&visit).await?;
        return Ok(show(status, &files_of(&visit, &channels, &form, problems, moved).await?));
    }
    keep_and_say(&visit, form, Said { file_problems: problems, moved, ..Said::default() }).await
}

/// What a form sent: its words, and the files with their names.
pub(super) struct Sent {
    pub(super) words: Vec<(String, String)>,
    pub(super) files: Vec<NewFile>,
    /// Why one did not come in.
    pub(super) problems: Vec<String>,
}

pub(super) async fn read(visit: &Visit, headers: &HeaderMap, sent: Multipart) -> Result<Sent, Stop> {
    if says_too_much(headers) {
        return Err(too_large(visit));
    }
    parts_of(visit, sent).await.map_err(|not| match not {
        NotIn::TooLarge => too_large(visit),
        NotIn::Stop(stop) => stop,
    })
}

async fn parts_of(visit: &Visit, mut sent: Multipart) -> Result<Sent, NotIn> {
    let (mut words, mut files, mut problems, mut room) = (Vec::new(), Vec::new(), Vec::new(), MOST_WORDS);
    while let Some(field) = sent.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        let (file, received) = if let Some(file) = field.file_name().map(str::to_owned) {
            (file.clone(), receive(visit, file, field).await?)
        } else {
            let value = words_of(field, &mut room).await?;
            let Some((file, bytes)) = kept_file(&name, &value) else {
                words.push((name, value));
                continue;
            };
            (file.clone(), receive_held(visit, file, &bytes).await?)
        };
        match received {
            Received::File(_) if files.len() == MOST_FILES => return Err(NotIn::TooLarge),
            Received::File(file) => files.push(file),
            Received::NoRoom => problems.push(said(visit, &file, AddAssetError::NoRoom).map_err(NotIn::Stop)?),
            Received::Nothing => {}
        }
    }
    Ok(Sent { words, files, problems })
}

/// Half a form is not kept: what stands behind the file did not arrive. The page before still has every word.
fn too_large(visit: &Visit) -> Stop {
    let said = visit.page.t("write-media-too-large").to_string();
    Fault::NotNow { said, kept: Vec::new(), back: "/studio/write/drafts".to_owned() }.into()
}

/// As if it had come without files.
async fn form_of(words: &[(String, String)]) -> Result<WriteForm, Stop> {
    let words = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(words).finish();
    let request = Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let request = request.body(Body::from(words)).map_err(|_| Stop::from(Fault::Refused))?;
    let Form(form) = Form::from_request(request, &()).await.map_err(|_| Stop::from(Fault::Refused))?;
    Ok(form)
}

/// Why it cannot go along, in words.
pub(super) async fn attach(visit: &Visit, form: &mut WriteForm, id: AssetId) -> Result<Option<String>, Stop> {
    match attach_asset(&visit.app, visit.actor()?, id).await {
        Ok(asset) => {
            form.attach(&asset);
            Ok(None)
        }
        Err(AttachError::Over { finding }) => Ok(Some(say_finding(visit.page.words, &finding))),
        Err(AttachError::NotHere) => Ok(Some(visit.page.t("write-no-file").to_string())),
        Err(error) => Err(attach_stop(error)),
    }
}

fn attach_stop(error: AttachError) -> Stop {
    match error {
        AttachError::Refused(refused) => refused.into(),
        AttachError::Internal(error) => error.into(),
        AttachError::NotHere | AttachError::Over { .. } => Fault::NotFound.into(),
    }
}

/// A picture that was clicked comes as `point-<its id>.x` and `.y`, in pixels from its corner; with the keyboard as zeros,
/// which point nowhere. Numbers that were typed come with all the others; then only the picture is named.
async fn move_point(visit: &Visit, form: &mut WriteForm, words: &[(String, String)]) -> Result<Option<AssetId>, Stop> {
    if let Some(typed) = form.file_act.strip_prefix("point:") {
        return Ok(typed.parse().ok());
    }
    let side = |(name, value): &(String, String), end: &str| {
        let id: AssetId = name.strip_prefix("point-")?.strip_suffix(end)?.parse().ok()?;
        Some((id, value.parse::<f32>().ok().filter(|side| side.is_finite())?))
    };
    let (Some((id, x)), Some((_, y))) =
        (words.iter().find_map(|word| side(word, ".x")), words.iter().find_map(|word| side(word, ".y")))
    else {
        return Ok(None);
    };
    if x > 0.0 || y > 0.0 {
        let known = files_to_write(&visit.app, visit.actor()?, &[id]).await.map_err(attach_stop)?.attached;
        let high = known.iter().find_map(|(_, asset)| asset.as_ref()).map_or(POINT_WIDTH, point_height);
        form.point_at(id, x / POINT_WIDTH as f32, y / high as f32);
    }
    Ok(Some(id))
}

/// `moved` is the file whose point was moved just now.
pub(super) async fn files_of(
    visit: &Visit,
    channels: &[Channel],
    form: &WriteForm,
    problems: Vec<String>,
    moved: Option<AssetId>,
) -> Result<Files, Stop> {
    let known = files_to_write(&visit.app, visit.actor()?, &form.media).await.map_err(attach_stop)?;
    let line = |(id, asset): (AssetId, Option<Asset>)| {
        let focus = form.focus_for(id).or_else(|| asset.as_ref().and_then(|asset| asset.focus));
        let can_be_cut = asset.as_ref().is_some_and(Asset::is_picture);
        FileLine {
            id,
            alt: form.alt_for(id),
            decorates: form.decor.contains(&id),
            focus,
            is_open: moved == Some(id),
            sheet: form.sheet(id, focus, |place| cut_place(visit, channels, place)).filter(|_| can_be_cut),
            asset,
        }
    };
    Ok(Files {
        p: visit.page.clone(),
        files: known.attached.into_iter().map(line).collect(),
        choices: known.choices,
        problems,
        takes: takes(visit, channels),
        frames: frames(visit, channels, form),
        left_out: form.skip.clone(),
        cut: form.cut_fields(),
        today: known.today,
        is_wanted: form.has_unsent_files(),
    })
}

/// What a place is called that takes cuts.
fn cut_place(visit: &Visit, channels: &[Channel], place: ChannelId) -> Option<String> {
    let channel = channels.iter().find(|channel| channel.id == place)?;
    visit.app.connector(&channel.network).filter(|connector| takes_cuts(*connector))?;
    Some(signs::of_channel(&visit.app, channel).name)
}

/// `Mastodon: up to 4 pictures, or one film or sound of up to 99 MB.`
fn takes(visit: &Visit, channels: &[Channel]) -> Vec<String> {
    const MB: u64 = 1_024 * 1_024;
    let mut lines: Vec<String> = Vec::new();
    for channel in channels {
        let Some(connector) = visit.app.connector(&channel.network) else { continue };
        let limits = connector.limits(&channel.facts);
        let mb = limits.recordings.as_ref().and_then(|recordings| recordings.max_bytes);
        // The library keeps none that is larger.
        let mb = mb.unwrap_or(u64::MAX).min(MOST_BYTES as u64) / MB;
        let message = match (&limits.images, &limits.recordings) {
            (Some(_), Some(recordings)) if recordings.takes_sounds() => "write-takes-all",
            (Some(_), Some(_)) => "write-takes-films",
            (Some(_), None) => "write-takes-pictures",
            (None, _) => "write-takes-any",
        };
        let count = limits.images.as_ref().map_or(1, |images| images.count);
        let sign = signs::of_channel(&visit.app, channel);
        let line = visit.page.t(message).with("place", sign.name).with("count", count).with("mb", mb).to_string();
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn frames(visit: &Visit, channels: &[Channel], form: &WriteForm) -> Vec<FrameLine> {
    let mut frames: Vec<FrameLine> = Vec::new();
    for channel in channels.iter().filter(|channel| form.place.contains(&channel.id)) {
        let Some(framing) = visit.app.connector(&channel.network).and_then(frame_of) else { continue };
        let sign = signs::of_channel(&visit.app, channel);
        if !frames.iter().any(|frame| frame.sign.network == sign.network) {
            frames.push(FrameLine { sign, framing });
        }
    }
    frames
}
