//! Whether a network takes these pictures: how many, how large, of which type, with how long a description.

use banyan_content::image::{self, Fit, ImageError};
use banyan_domain::{
    compose::Media,
    guard::{Finding, Level},
    network::ImageLimits,
};
use tokio::sync::Semaphore;

/// One `Block` for each thing that cannot go; `None` for limits means that the network takes no pictures.
pub(crate) fn findings(media: &[Media], limits: Option<&ImageLimits>) -> Vec<Finding> {
    let count = limits.map_or(0, |limits| limits.count);
    let mut found = Vec::new();
    if media.len() > count {
        found.push(block("too-many-pictures").with("count", media.len()).with("limit", count));
    }
    if let Some(limits) = limits {
        found.extend(media.iter().enumerate().flat_map(|(index, picture)| of_one(index + 1, picture, limits)));
    }
    found
}

fn of_one(number: usize, picture: &Media, limits: &ImageLimits) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(max) = limits.max_bytes.filter(|max| picture.bytes > *max) {
        found.push(block("picture-too-large").with("picture", number).with("bytes", picture.bytes).with("limit", max));
    }
    let pixels = picture.width.zip(picture.height).map(|(width, height)| u64::from(width) * u64::from(height));
    if let Some((pixels, max)) = pixels.zip(limits.max_pixels).filter(|(pixels, max)| pixels > max) {
        found.push(block("picture-too-many-pixels").with("picture", number).with("pixels", pixels).with("limit", max));
    }
    if !limits.types.contains(&picture.mime_type) {
        found.push(block("picture-type").with("picture", number).with("type", &picture.mime_type));
    }
    let letters = picture.alt.as_deref().map_or(0, |alt| alt.chars().count());
    if let Some(max) = limits.alt_max.filter(|max| letters > *max) {
        found.push(block("alt-too-long").with("picture", number).with("letters", letters).with("limit", max));
    }
    found
}

/// Types that can be opened and made smaller.
const OPENED: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];
/// As large as a card or a page shows it anywhere.
const MAX_SIDE: u32 = 2_048;
/// A large picture takes a quarter of a gigabyte while it is open: one at a time.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

pub(crate) fn can_be_made_smaller(picture: &Media) -> bool {
    let pixels = picture.width.zip(picture.height).map(|(width, height)| u64::from(width) * u64::from(height));
    OPENED.contains(&picture.mime_type.as_str()) && pixels.is_none_or(|pixels| pixels <= image::MAX_PIXELS)
}

/// The file as it may go, with its type: as it is where it is small enough, else scaled down or packed tighter. The same
/// file always becomes the same file, so sending it twice is sending it once.
pub(crate) async fn within(bytes: Vec<u8>, mime_type: &str, max_bytes: u64) -> Result<(Vec<u8>, String), ImageError> {
    let max_bytes = usize::try_from(max_bytes).unwrap_or(usize::MAX);
    if bytes.len() <= max_bytes {
        return Ok((bytes, mime_type.to_owned()));
    }
    let _turn = ONE_AT_A_TIME.acquire().await;
    let fit = Fit { max_bytes, max_pixels: image::MAX_PIXELS, max_side: MAX_SIDE };
    let fitted = tokio::task::spawn_blocking(move || image::fit(&bytes, fit)).await;
    let fitted = fitted.map_err(|_| ImageError::Damaged)??;
    Ok((fitted.bytes, fitted.mime.to_owned()))
}

fn block(rule: &str) -> Finding {
    Finding::new(rule, Level::Block)
}
