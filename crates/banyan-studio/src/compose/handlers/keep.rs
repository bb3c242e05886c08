//! Drafts: kept at every change, listed, removed and brought back; and two who wrote at once.

use std::collections::BTreeSet;

use axum::extract::Path;
use banyan_app::{
    compose::{
        Draft, DraftError, DraftVersion, Keep, OpenDraft, SaveDraft, When, bring_back_draft as bring_it_back,
        bring_back_version as take_version,
        library::{ShowAssetError, show_asset},
        list_draft_versions, list_drafts, moment_of, open_draft, remove_draft as remove_it, save_draft,
        settle_draft as settle,
    },
    fresh_id,
    publish::{Channel, list_channels},
};
use banyan_domain::ids::{AssetId, DraftId};
use http::StatusCode;
use serde::Deserialize;
use uuid::Uuid;

use super::own::refuse_another;
use crate::{
    compose::{
        Compare, DraftList, DraftRow, Kept, KeptPart, Names, VersionLine, Versions, WriteForm, differences, word_diff,
    },
    done::Done,
    door::{Answer, Stop, Visit, go},
    form::Filled,
    handlers::broken,
    show, signs,
    workspace::Fault,
};

/// Of a draft's name in a heading.
const MOST_LETTERS: usize = 60;

pub(crate) fn draft_stop(error: DraftError) -> Stop {
    match error {
        DraftError::Refused(refused) => refused.into(),
        DraftError::NotHere | DraftError::NoVersion => Fault::NotFound.into(),
        error @ (DraftError::Conflict { .. } | DraftError::Internal(_)) => broken(error),
    }
}

/// A page that names no draft is one of its own.
pub(super) fn wish<'a>(form: &WriteForm, draft: &'a Draft) -> SaveDraft<'a> {
    let page: Uuid = form.key.parse().unwrap_or_else(|_| fresh_id());
    SaveDraft { id: form.draft.parse().unwrap_or(DraftId(page)), page, read: form.revision, draft }
}

/// As it would be kept: a time of one's own is part of it, also while it cannot be read yet.
fn draft_of(visit: &Visit, form: &WriteForm) -> Draft {
    form.to_draft(moment_of(&form.at, visit.page.now.time_zone()).map_or(When::NextSlot, When::At))
}

/// What is known of it without asking.
pub(super) fn kept_of(form: &WriteForm) -> Kept {
    Kept { draft: form.draft.clone(), revision: form.revision, ..Kept::default() }
}

/// The other words, where there are any.
pub(super) async fn keep(visit: &Visit, form: &WriteForm) -> Result<Result<Kept, Box<OpenDraft>>, Stop> {
    let draft = draft_of(visit, form);
    match save_draft(&visit.app, visit.actor()?, &wish(form, &draft)).await {
        Ok(saved) => Ok(Ok(Kept::of(&saved, visit.app.now()))),
        Err(DraftError::Conflict { theirs }) => Ok(Err(theirs)),
        Err(error) => Err(draft_stop(error)),
    }
}

/// Begun elsewhere: it is kept at once, and its page opened.
pub(super) async fn open_kept(visit: &Visit, form: &WriteForm) -> Answer {
    match keep(visit, form).await? {
        Ok(kept) => Ok(go(&format!("/studio/write?draft={}", kept.draft), None)),
        Err(theirs) => show_both(visit, form, *theirs).await,
    }
}

/// While somebody types: one line comes back, with the revision the next change is held against.
pub(crate) async fn keep_draft(visit: Visit, Filled(form): Filled<WriteForm>) -> Answer {
    if let Some(refused) = refuse_another(&visit, &form, "/studio/write") {
        return Ok(refused);
    }
    let (status, kept) = match keep(&visit, &form).await? {
        Ok(kept) => (StatusCode::OK, kept),
        Err(theirs) => {
            let conflict = Some(theirs.changed_by.unwrap_or_default());
            (StatusCode::CONFLICT, Kept { conflict, ..kept_of(&form) })
        }
    };
    Ok(show(status, &KeptPart { p: visit.page.clone(), kept }))
}

pub(super) async fn show_both(visit: &Visit, form: &WriteForm, theirs: OpenDraft) -> Answer {
    let mine = draft_of(visit, form);
    let names = names_in(visit, &[&theirs.draft, &mine]).await?;
    let page = Compare {
        p: visit.page.clone(),
        by: theirs.changed_by,
        at: theirs.changed_at,
        pieces: word_diff(&theirs.draft.text, &mine.text),
        rows: differences(&visit.page, &names, &theirs.draft, &mine),
        theirs: theirs.draft.text,
        mine: mine.text,
        draft: form.draft.clone(),
        carried: form.carried(),
    };
    Ok(show(StatusCode::CONFLICT, &page))
}

/// A file that is no longer there has none.
async fn names_in(visit: &Visit, drafts: &[&Draft]) -> Result<Names, Stop> {
    let channels = list_channels(&visit.app, visit.actor()?).await.map_err(broken)?;
    let name = |channel: &Channel| (channel.id, signs::of_channel(&visit.app, channel).name);
    let mut names = Names { places: channels.iter().map(name).collect(), ..Names::default() };
    let files: BTreeSet<AssetId> = drafts.iter().flat_map(|draft| &draft.media).map(|file| file.asset).collect();
    for file in files {
        match show_asset(&visit.app, visit.actor()?, file).await {
            Ok(shown) => {
                names.files.insert(file, shown.asset.name);
            }
            Err(ShowAssetError::NotHere) => {}
            Err(error) => return Err(broken(error)),
        }
    }
    Ok(names)
}

/// Both were seen; what does not stand is a version.
pub(crate) async fn settle_draft(visit: Visit, Filled(form): Filled<WriteForm>) -> Answer {
    if let Some(refused) = refuse_another(&visit, &form, "/studio/write/settle") {
        return Ok(refused);
    }
    let keep = if form.action == "theirs" { Keep::Theirs } else { Keep::Mine };
    let draft = draft_of(&visit, &form);
    let saved = settle(&visit.app, visit.actor()?, &wish(&form, &draft), keep).await.map_err(draft_stop)?;
    Ok(go(&format!("/studio/write?draft={}", saved.id), Some(Done::Saved)))
}

pub(crate) async fn show_drafts(visit: Visit) -> Answer {
    let drafts = list_drafts(&visit.app, visit.actor()?).await.map_err(draft_stop)?;
    let rows = |lines: Vec<_>| lines.into_iter().map(DraftRow::from).collect();
    let page = DraftList { p: visit.page.clone(), unfinished: rows(drafts.unfinished), removed: rows(drafts.removed) };
    Ok(show(StatusCode::OK, &page))
}

fn id_of(id: &str) -> Result<DraftId, Stop> {
    id.parse().map_err(|_| Fault::NotFound.into())
}

pub(crate) async fn remove_draft(visit: Visit, Path(id): Path<String>) -> Answer {
    remove_it(&visit.app, visit.actor()?, id_of(&id)?).await.map_err(draft_stop)?;
    Ok(go("/studio/write/drafts", Some(Done::DraftRemoved)))
}

pub(crate) async fn bring_back_draft(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    bring_it_back(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    Ok(go(&format!("/studio/write?draft={id}"), Some(Done::DraftBack)))
}

pub(crate) async fn show_versions(visit: Visit, Path(id): Path<String>) -> Answer {
    let id = id_of(&id)?;
    let open = open_draft(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    let versions = list_draft_versions(&visit.app, visit.actor()?, id).await.map_err(draft_stop)?;
    let drafts: Vec<&Draft> = versions.iter().map(|version| &version.draft).chain([&open.draft]).collect();
    let names = names_in(&visit, &drafts).await?;
    let line = |version: DraftVersion| VersionLine {
        rows: differences(&visit.page, &names, &version.draft, &open.draft),
        id: version.id,
        at: version.saved_at,
        by: version.saved_by,
        text: version.draft.text,
        own: version.draft.own.len(),
    };
    let versions = versions.into_iter().map(line).collect();
    let draft = DraftRow {
        id,
        title: open.draft.first_words(MOST_LETTERS),
        places: open.draft.channels.len(),
        at: open.changed_at,
        by: open.changed_by,
        removed: open.removed_at,
    };
    let page = Versions { p: visit.page.clone(), versions, draft };
    Ok(show(StatusCode::OK, &page))
}

#[derive(Debug, Deserialize)]
pub(crate) struct VersionForm {
    version: Uuid,
}

pub(crate) async fn bring_back_version(
    visit: Visit,
    Path(id): Path<String>,
    Filled(form): Filled<VersionForm>,
) -> Answer {
    let id = id_of(&id)?;
    take_version(&visit.app, visit.actor()?, id, form.version).await.map_err(draft_stop)?;
    Ok(go(&format!("/studio/write?draft={id}"), Some(Done::Saved)))
}
