//! A picture's own colour space, turned into the one every screen assumes.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Phones take pictures in wider spaces; without their profile the same numbers would look pale.
/// A profile that cannot be used is left out, as browsers do.
pub(super) fn to_srgb(picture: DynamicImage, profile: &[u8]) -> DynamicImage {
    let Ok(source) = ColorProfile::new_from_slice(profile) else { return picture };
    if source.color_space != DataColorSpace::Rgb {
        return picture;
    }
    let target = ColorProfile::new_srgb();
    let has_alpha = picture.color().has_alpha();
    let layout = if has_alpha { Layout::Rgba } else { Layout::Rgb };
    let Ok(transform) = source.create_transform_8bit(layout, &target, layout, TransformOptions::default()) else {
        return picture;
    };
    if has_alpha {
        let mut pixels = picture.into_rgba8();
        let before = pixels.as_raw().clone();
        if transform.transform(&before, &mut pixels).is_err() {
            pixels.copy_from_slice(&before);
        }
        return DynamicImage::ImageRgba8(pixels);
    }
    let mut pixels = picture.into_rgb8();
    let before = pixels.as_raw().clone();
    if transform.transform(&before, &mut pixels).is_err() {
        pixels.copy_from_slice(&before);
    }
    DynamicImage::ImageRgb8(pixels)
}
