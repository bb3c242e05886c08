//! A file of a form, written down piece by piece while it is sent.

use axum::extract::multipart::{Field, MultipartError};
use banyan_app::{
    Internal,
    compose::library::{AddAssetError, MOST_BYTES, NewFile},
};
use http::{HeaderMap, header};

use crate::{
    door::{Stop, Visit},
    handlers::broken,
};

/// One large film, or a handful of pictures, and the form around them.
pub(crate) const MOST_SENT: usize = MOST_BYTES + 64 * 1024;
/// Of all words of a form together: files that came along through signing in are among them.
pub(crate) const MOST_WORDS: usize = 8 * 1024 * 1024;

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

impl From<Internal> for NotIn {
    fn from(error: Internal) -> Self {
        Self::Stop(error.into())
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
    while let Some(piece) = field.chunk().await? {
        *room = room.checked_sub(piece.len()).ok_or(NotIn::TooLarge)?;
        words.extend_from_slice(&piece);
    }
    Ok(String::from_utf8_lossy(&words).into_owned())
}

/// `None` where none was chosen.
pub(crate) async fn receive(visit: &Visit, name: String, mut field: Field<'_>) -> Result<Option<NewFile>, NotIn> {
    let mut piece = field.chunk().await?;
    if name.is_empty() && piece.is_none() {
        return Ok(None);
    }
    let mut file = NewFile::begin(&visit.app, name).await?;
    while let Some(bytes) = piece {
        file.take(&bytes).await?;
        piece = field.chunk().await?;
    }
    Ok(Some(file))
}
