//! A file made ready to be kept and sent: looked at by its bytes, without place and camera, with a small picture of it.

use banyan_content::{
    image::{self, Fit, Fitted, ImageError},
    recording,
};
use tokio::sync::Semaphore;

use super::AddAssetError;

/// What every connected network takes, and more than any screen shows.
pub(super) const FIT: Fit = Fit { max_bytes: 1_900_000, max_pixels: 12_000_000, max_side: 4_096 };
/// For lists, and for the sheet of pictures to choose from.
const SMALL: Fit = Fit { max_bytes: 60_000, max_pixels: 300_000, max_side: 640 };
/// A large picture takes a quarter of a gigabyte while it is open: one at a time.
pub(super) static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// As it is kept and sent.
pub(super) struct Ready {
    pub(super) bytes: Vec<u8>,
    pub(super) mime: &'static str,
    pub(super) size: Option<(u32, u32)>,
    pub(super) duration_ms: Option<u64>,
    pub(super) codecs: String,
    pub(super) preview: Option<Vec<u8>>,
    pub(super) likeness: Option<u64>,
}

/// Small, to be looked at and kept nowhere; none: it is no picture.
pub(super) async fn small(bytes: Vec<u8>) -> Option<Fitted> {
    let _turn = ONE_AT_A_TIME.acquire().await;
    tokio::task::spawn_blocking(move || image::fit(&bytes, SMALL)).await.ok()?.ok()
}

pub(super) async fn ready(bytes: Vec<u8>, fit: Fit) -> Result<Ready, AddAssetError> {
    if bytes.is_empty() {
        return Err(AddAssetError::Empty);
    }
    let _turn = ONE_AT_A_TIME.acquire().await;
    let made = tokio::task::spawn_blocking(move || match image::probe(&bytes) {
        Ok(_) => Ok(picture(&bytes, fit)?),
        // What is no picture may be a film; a kind of picture that cannot be sent is called by its name.
        Err(ImageError::NotAPicture) => film_or_sound(bytes),
        Err(error) => Err(error.into()),
    });
    made.await.map_err(|_| AddAssetError::Picture(ImageError::Damaged))?
}

fn picture(bytes: &[u8], fit: Fit) -> Result<Ready, ImageError> {
    let fitted = image::fit(bytes, fit)?;
    Ok(Ready {
        preview: Some(image::fit(&fitted.bytes, SMALL)?.bytes),
        likeness: image::likeness(&fitted.bytes)?,
        bytes: fitted.bytes,
        mime: fitted.mime,
        size: Some((fitted.width, fitted.height)),
        duration_ms: None,
        codecs: String::new(),
    })
}

fn film_or_sound(bytes: Vec<u8>) -> Result<Ready, AddAssetError> {
    let recording::Cleaned { probe, bytes } = recording::clean(bytes)?;
    Ok(Ready {
        bytes,
        mime: probe.mime,
        size: probe.size,
        duration_ms: Some(probe.duration_ms),
        codecs: probe.codecs.join(", "),
        preview: None,
        likeness: None,
    })
}
