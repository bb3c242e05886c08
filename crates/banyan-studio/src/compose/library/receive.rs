//! A file of a form, written down piece by piece while it is sent.

use axum::{
    body::Bytes,
    extract::multipart::{Field, MultipartError},
};
use banyan_app::compose::library::{AddAssetError, MOST_BYTES, NewFile};
use http::{HeaderMap, header};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
};

/// One large film, or a handful of pictures, and the form around them.
pub(crate) const MOST_SENT: usize = MOST_BYTES + 64 * 1024;
/// Of all words of a form together: files that came along through signing in are among them.
pub(crate) const MOST_WORDS: usize = 8 * 1024 * 1024;
/// What one more takes beside its letters.
pub(crate) const AROUND_WORDS: usize = 64;
/// Of one form that are held at once, each of them open. No place takes a tenth of it in one post.
pub(crate) const MOST_FILES: usize = 200;

/// Why it is not here.
pub(crate) enum NotIn {
    TooLarge,
    Stop(Stop),
}

impl From<MultipartError> for NotIn {
    fn from(_: MultipartError) -> Self {
        Self::TooLarge
    }
}

impl From<AddAssetError> for NotIn {
    fn from(error: AddAssetError) -> Self {
        match error.message() {
            Some(_) => Self::TooLarge,
            None => Self::Stop(broken(error)),
        }
    }
}

/// Told before any of it is read: then nobody waits for half a gigabyte that is taken nowhere.
pub(crate) fn says_too_much(headers: &HeaderMap) -> bool {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    said.is_some_and(|length| length > MOST_SENT as u64)
}

/// Words are held, so there is room for so many.
pub(crate) async fn words_of(mut field: Field<'_>, room: &mut usize) -> Result<String, NotIn> {
    let mut words = Vec::new();
    // Of empty ones there may be millions.
    let named = field.name().map_or(0, str::len) + AROUND_WORDS;
    *room = room.checked_sub(named).ok_or(NotIn::TooLarge)?;
    while let Some(piece) = field.chunk().await? {
        *room = room.checked_sub(piece.len()).ok_or(NotIn::TooLarge)?;
        words.extend_from_slice(&piece);
    }
    Ok(String::from_utf8_lossy(&words).into_owned())
}

/// What became of a file of a form.
pub(crate) enum Received {
    File(NewFile),
    /// None was chosen.
    Nothing,
    /// On the disk. What stands behind it in the form is read all the same.
    NoRoom,
}

pub(crate) async fn receive(visit: &Visit, name: String, mut field: Field<'_>) -> Result<Received, NotIn> {
    let mut piece = field.chunk().await?;
    // A browser sends the field of a file that nobody chose, with an empty piece or with none.
    if name.is_empty() && piece.as_ref().is_none_or(Bytes::is_empty) {
        return Ok(Received::Nothing);
    }
    let mut file = match NewFile::begin(&visit.app, name).await {
        Ok(file) => file,
        Err(error) => return refused(error),
    };
    while let Some(bytes) = piece {
        if let Err(error) = file.take(&bytes).await {
            return refused(error);
        }
        piece = field.chunk().await?;
    }
    Ok(Received::File(file))
}

/// One that came along as a word of the form.
pub(crate) async fn receive_held(visit: &Visit, name: String, bytes: &[u8]) -> Result<Received, NotIn> {
    let mut file = match NewFile::begin(&visit.app, name).await {
        Ok(file) => file,
        Err(error) => return refused(error),
    };
    match file.take(bytes).await {
        Ok(()) => Ok(Received::File(file)),
        Err(error) => refused(error),
    }
}

fn refused(error: AddAssetError) -> Result<Received, NotIn> {
    match error {
        AddAssetError::NoRoom => Ok(Received::NoRoom),
        error => Err(error.into()),
    }
}
