//! Whether a network takes these pictures, films and sounds: how many, how large, of which type, described in how many
//! letters.

use banyan_connector::{AssetFile, net::Content};
use banyan_content::image::{self, Fit, ImageError};
use banyan_domain::{
    compose::Media,
    guard::{Finding, Level},
    network::{ImageLimits, Limits, RecordingLimits},
};
use tokio::sync::Semaphore;

/// One `Block` for each thing that cannot go, and what a cut left too little of; without limits the network takes none of
/// that kind.
pub(crate) fn findings(media: &[Media], limits: &Limits) -> Vec<Finding> {
    let (recordings, pictures): (Vec<&Media>, Vec<&Media>) = media.iter().partition(|media| media.is_recording());
    let mut found = of_pictures(&pictures, limits.images.as_ref());
    if recordings.is_empty() {
        return found;
    }
    let Some(limits) = &limits.recordings else {
        found.push(block("recording-not-here"));
        return found;
    };
    if media.len() > 1 {
        found.push(block("recording-not-alone"));
    }
    found.extend(recordings.into_iter().flat_map(|recording| of_recording(recording, limits)));
    found
}

fn of_pictures(pictures: &[&Media], limits: Option<&ImageLimits>) -> Vec<Finding> {
    let count = limits.map_or(0, |limits| limits.count);
    let mut found = Vec::new();
    if pictures.len() > count {
        found.push(block("too-many-pictures").with("count", pictures.len()).with("limit", count));
    }
    if let Some(limits) = limits {
        found.extend(pictures.iter().enumerate().flat_map(|(index, picture)| of_one(index + 1, picture, limits)));
    }
    found
}

fn of_recording(recording: &Media, limits: &RecordingLimits) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(max) = limits.max_bytes.filter(|max| recording.bytes > *max) {
        found.push(block("recording-too-large").with("bytes", recording.bytes).with("limit", max));
    }
    if let Some((pixels, max)) = recording.pixels().zip(limits.max_pixels).filter(|(pixels, max)| pixels > max) {
        found.push(block("recording-too-many-pixels").with("pixels", pixels).with("limit", max));
    }
    if let Some(max) = limits.max_secs.filter(|max| recording.duration_ms.is_some_and(|long| long > max * 1_000)) {
        found.push(block("recording-too-long").with("minutes", max / 60));
    }
    if !limits.types.contains(&recording.mime_type) {
        found.push(block("recording-type"));
    }
    if let Some((letters, max)) = too_long(recording, limits.alt_max) {
        found.push(block("alt-too-long").with("picture", 1).with("letters", letters).with("limit", max));
    }
    found
}

fn of_one(number: usize, picture: &Media, limits: &ImageLimits) -> Vec<Finding> {
    let mut found = Vec::new();
    // What is too large is made smaller when it is sent.
    let is_made_smaller = can_be_made_smaller(picture);
    if let Some(max) = limits.max_bytes.filter(|max| picture.bytes > *max && !is_made_smaller) {
        found.push(block("picture-too-large").with("picture", number).with("bytes", picture.bytes).with("limit", max));
    }
    let pixels = picture.pixels().zip(limits.max_pixels);
    if let Some((pixels, max)) = pixels.filter(|(pixels, max)| pixels > max && !is_made_smaller) {
        found.push(block("picture-too-many-pixels").with("picture", number).with("pixels", pixels).with("limit", max));
    }
    if !limits.types.contains(&picture.mime_type) {
        found.push(block("picture-type").with("picture", number).with("type", &picture.mime_type));
    }
    if let Some((letters, max)) = too_long(picture, limits.alt_max) {
        found.push(block("alt-too-long").with("picture", number).with("letters", letters).with("limit", max));
    }
    if let Some((width, height)) = left_small(picture) {
        let small = Finding::new("cut-too-small", Level::Note);
        found.push(small.with("picture", number).with("width", width).with("height", height));
    }
    found
}

/// Shorter sides are drawn larger than they are on every screen. No network that is connected names a least of its own.
const LEAST_SIDE: u32 = 320;

/// What a cut left of a picture that was large enough.
fn left_small(picture: &Media) -> Option<(u32, u32)> {
    let is_small = |(width, height): &(u32, u32)| *width.min(height) < LEAST_SIDE;
    picture.width.zip(picture.height).filter(|whole| !is_small(whole))?;
    picture.sides().filter(is_small)
}

fn too_long(media: &Media, max: Option<usize>) -> Option<(usize, usize)> {
    let letters = media.alt.as_deref().map_or(0, |alt| alt.chars().count());
    max.filter(|max| letters > *max).map(|max| (letters, max))
}

/// Types that can be opened and made smaller.
const OPENED: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];
/// As large as a card or a page shows it anywhere.
const MAX_SIDE: u32 = 2_048;
/// A large picture takes a quarter of a gigabyte while it is open: one at a time.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

pub(crate) fn can_be_made_smaller(picture: &Media) -> bool {
    OPENED.contains(&picture.mime_type.as_str()) && picture.pixels().is_none_or(|pixels| pixels <= image::MAX_PIXELS)
}

/// What a network takes as one picture.
#[derive(Clone, Copy, Default)]
pub(crate) struct Most {
    pub(crate) bytes: Option<u64>,
    pub(crate) pixels: Option<u64>,
}

impl Most {
    pub(crate) fn of(limits: Option<&ImageLimits>) -> Self {
        limits.map_or_else(Self::default, |limits| Self { bytes: limits.max_bytes, pixels: limits.max_pixels })
    }
}

/// The file as it may go, with its type: as it is where it is small enough, else scaled down or packed tighter. The same
/// file always becomes the same file, so sending it twice is sending it once. What is not held is no picture.
pub(crate) async fn within(file: AssetFile, picture: &Media, most: Most) -> Result<(Content, String), ImageError> {
    let AssetFile { content, mime_type } = file;
    let bytes = match content {
        Content::Bytes(bytes) => bytes,
        lying @ Content::File { .. } => return Ok((lying, mime_type)),
    };
    let max_bytes = most.bytes.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
    let is_too_wide = picture.pixels().zip(most.pixels).is_some_and(|(pixels, max)| pixels > max);
    if picture.is_recording() || bytes.len() <= max_bytes && !is_too_wide {
        return Ok((Content::Bytes(bytes), mime_type));
    }
    let _turn = ONE_AT_A_TIME.acquire().await;
    let fit = Fit { max_bytes, max_pixels: most.pixels.unwrap_or(image::MAX_PIXELS), max_side: MAX_SIDE };
    let fitted = tokio::task::spawn_blocking(move || image::fit(&bytes, fit)).await;
    let fitted = fitted.map_err(|_| ImageError::Damaged)??;
    Ok((fitted.bytes.into(), fitted.mime.to_owned()))
}

fn block(rule: &str) -> Finding {
    Finding::new(rule, Level::Block)
}
