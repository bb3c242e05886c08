//! Whether a network takes these pictures: how many, how large, of which type, with how long a description.

use banyan_domain::{
    compose::Media,
    guard::{Finding, Level},
    network::ImageLimits,
};

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

fn block(rule: &str) -> Finding {
    Finding::new(rule, Level::Block)
}
