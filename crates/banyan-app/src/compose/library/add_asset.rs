//! A file comes into the library, once: the same bytes again are the same one.

use std::io::{self, ErrorKind};

use banyan_content::{image::ImageError, recording::RecordingError};
use banyan_db::{ConnectionTrait, FromQueryResult, Tx, one, run, values};
use banyan_domain::{
    ids::{AssetId, UserId, WorkspaceId},
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    NewFile, instead,
    ready::{Body, Ready, ready},
};
use crate::{
    Actor, App, Internal, fresh_id,
    hex::hex,
    workspace::{Refused, record},
};

/// The largest file there can be: a film.
pub const MOST_BYTES: usize = banyan_content::recording::MAX_BYTES;
const LONGEST_NAME: usize = 120;

/// One that is at hand. What comes from outside comes by pieces, as a `NewFile`.
#[derive(Clone)]
pub struct NewAsset {
    /// As the file is called.
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub id: AssetId,
    /// Otherwise it was here already.
    pub is_new: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum AddAssetError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the file is empty; nothing was kept")]
    Empty,
    #[error("{0}; nothing was kept")]
    Picture(#[from] ImageError),
    #[error("{0}; nothing was kept")]
    Recording(#[from] RecordingError),
    #[error(
        "there is no room left on the disk; nothing was kept, and nothing goes out without it. Make room, then add it again"
    )]
    NoRoom,
    #[error(transparent)]
    Internal(Internal),
}

impl From<banyan_db::DbErr> for AddAssetError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// A full disk is something that people can mend.
impl From<Internal> for AddAssetError {
    fn from(error: Internal) -> Self {
        match error {
            Internal::File(error) => error.into(),
            error => Self::Internal(error),
        }
    }
}

impl From<io::Error> for AddAssetError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::NoRoom,
            _ => Self::Internal(error.into()),
        }
    }
}

impl AddAssetError {
    /// What a person can mend: the message, and what kind of file it names.
    pub fn message(&self) -> Option<(&'static str, &'static str)> {
        Some(match self {
            Self::Empty => ("library-file-empty", ""),
            Self::NoRoom => ("library-no-room", ""),
            Self::Picture(ImageError::TooManyBytes) => ("library-picture-too-large", ""),
            Self::Recording(RecordingError::TooManyBytes) => ("library-file-too-large", ""),
            Self::Picture(ImageError::TooManyPixels { .. } | ImageError::CannotFit) => ("library-file-pixels", ""),
            Self::Picture(ImageError::Unsupported(kind)) | Self::Recording(RecordingError::Unsupported(kind)) => {
                ("library-file-type", kind)
            }
            Self::Picture(ImageError::NotAPicture) | Self::Recording(RecordingError::NotARecording) => {
                ("library-file-other", "")
            }
            Self::Picture(ImageError::Damaged) | Self::Recording(RecordingError::Damaged) => {
                ("library-file-damaged", "")
            }
            Self::Refused(_) | Self::Internal(_) | Self::Recording(RecordingError::Unreadable(_)) => return None,
        })
    }
}

/// The same as `add_file`, for one that is at hand.
pub async fn add_asset(app: &App, actor: &Actor, new: NewAsset) -> Result<Added, AddAssetError> {
    actor.needs(Right::Write)?;
    let mut file = NewFile::begin(app, new.name).await?;
    file.take(&new.bytes).await?;
    add_file(app, actor, file).await
}

/// What is here already is that one again, and brought back if it was taken out.
pub async fn add_file(app: &App, actor: &Actor, new: NewFile) -> Result<Added, AddAssetError> {
    actor.needs(Right::Write)?;
    let name = called(&new.name);
    let (mut ready, body) = ready(new).await?;
    let now = app.now();
    let files = keep_files(app, &mut ready, body).await?;
    let tx = app.db.begin().await?;
    if let Some(known) = by_digest(&*tx, actor.workspace, &files.digest).await? {
        let sql = "UPDATE asset SET removed_at = NULL, removed_by = NULL WHERE workspace_id = $1 AND id = $2";
        run(&*tx, sql, values![actor.workspace.0, known.0]).await?;
        instead::forget(&tx, known).await?;
        tx.commit().await?;
        return Ok(Added { id: known, is_new: false });
    }
    let told = Told { name: &name, alt: None, origin: None, by: actor.user };
    let id = insert(&tx, actor.workspace, &ready, &files, &told, now).await?;
    let data = json!({ "name": name, "mime_type": ready.mime });
    record(&tx, actor.workspace, actor, now, "compose.add_asset", Some(id.0), &data).await?;
    tx.commit().await?;
    Ok(Added { id, is_new: true })
}

/// Digests under which it lies.
pub(super) struct Files {
    pub(super) digest: String,
    bytes: i64,
    preview: Option<String>,
}

/// Takes the small picture along.
pub(super) async fn keep_files(app: &App, ready: &mut Ready, body: Body) -> Result<Files, Internal> {
    let preview = match ready.preview.take() {
        Some(preview) => Some(keep_file(app, preview).await?),
        None => None,
    };
    let (digest, bytes) = match body {
        Body::Picture(picture) => {
            let bytes = picture.len() as i64;
            (keep_file(app, picture).await?, bytes)
        }
        Body::Recording { scratch, digest, bytes } => {
            app.db.blobs().keep(&digest, scratch).await?;
            (digest, bytes as i64)
        }
    };
    Ok(Files { digest, bytes, preview })
}

pub(super) async fn keep_file(app: &App, bytes: Vec<u8>) -> Result<String, Internal> {
    let digest = hex(&Sha256::digest(&bytes));
    app.db.blobs().put(&digest, bytes).await?;
    Ok(digest)
}

pub(super) async fn by_digest(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    digest: &str,
) -> Result<Option<AssetId>, Internal> {
    #[derive(FromQueryResult)]
    struct Id {
        id: Uuid,
    }
    let sql = "SELECT id FROM asset WHERE workspace_id = $1 AND digest = $2";
    let row: Option<Id> = one(on, sql, values![workspace.0, digest]).await?;
    Ok(row.map(|row| row.id.into()))
}

/// What is known of it beside its bytes.
pub(super) struct Told<'a> {
    pub(super) name: &'a str,
    pub(super) alt: Option<&'a str>,
    pub(super) origin: Option<&'a str>,
    pub(super) by: Option<UserId>,
}

pub(super) async fn insert(
    tx: &Tx,
    workspace: WorkspaceId,
    ready: &Ready,
    files: &Files,
    told: &Told<'_>,
    now: UtcMillis,
) -> Result<AssetId, Internal> {
    let id: AssetId = fresh_id();
    run(
        &**tx,
        "INSERT INTO asset (id, workspace_id, digest, mime_type, bytes, width, height, duration_ms, codecs, preview,
            likeness, name, alt, origin, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        values![
            id.0,
            workspace.0,
            files.digest.as_str(),
            ready.mime,
            files.bytes,
            ready.size.map(|(width, _)| i64::from(width)),
            ready.size.map(|(_, height)| i64::from(height)),
            ready.duration_ms.and_then(|millis| i64::try_from(millis).ok()),
            ready.codecs.as_str(),
            files.preview.as_deref(),
            ready.likeness.map(u64::cast_signed),
            told.name,
            told.alt,
            told.origin,
            now.0,
            told.by.map(|by| by.0)
        ],
    )
    .await?;
    Ok(id)
}

/// The last part of whatever path a browser sent, without its ending: `IMG_2231`.
fn called(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    stem.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_has_words_of_its_own_and_any_other_trouble_with_it_is_ours() {
        for full in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded] {
            let error = AddAssetError::from(Internal::from(io::Error::from(full)));
            assert_eq!(error.message(), Some(("library-no-room", "")), "{full}");
        }
        assert_eq!(AddAssetError::from(io::Error::from(ErrorKind::PermissionDenied)).message(), None);
    }

    #[test]
    fn a_file_is_called_as_it_was_without_its_way_and_ending() {
        for (sent, name) in [
            ("C:\\fotos\\Arne.JPG", "Arne"),
            ("../../etc/passwd", "passwd"),
            ("a\r\nb.png", "ab"),
            ("", ""),
            (".png", ""),
        ] {
            assert_eq!(called(sent), name);
        }
    }
}
