//! Makes a picture, or a part of it, fit a network's limits: turned upright, in plain colours, without anything but its pixels.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::imageops::FilterType as Scaling;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage};

use super::{ImageError, MAX_PIXELS, MAX_SIDE, colour, probe};

/// From hardly visible loss to the least that still looks made with care.
const QUALITIES: &[u8] = &[90, 84, 78, 70, 62];
const SMALLEST_SIDE: u32 = 64;
/// What decoding may take: the pixels at four bytes, and the decoder's own tables.
const MAX_ALLOC: u64 = MAX_PIXELS * 4 + 64 * 1024 * 1024;

/// What the place it goes to allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    pub max_bytes: usize,
    pub max_pixels: u64,
    pub max_side: u32,
}

/// A part of a picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// A new file with nothing in it but the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    pub bytes: Vec<u8>,
    pub mime: &'static str,
    pub width: u32,
    pub height: u32,
}

/// Re-encodes as JPEG, or as PNG where that keeps see-through parts or is the smaller file. Of moving pictures the first
/// frame is taken. Place, camera, comments and anything hidden behind the picture are gone.
pub fn fit(bytes: &[u8], fit: Fit) -> Result<Fitted, ImageError> {
    fitted(&decoded(bytes)?, is_graphic(bytes), fit)
}

/// The same of a part of it. Which part, is asked with the size of the upright picture.
pub fn cut(bytes: &[u8], fit: Fit, part: impl FnOnce(u32, u32) -> Part) -> Result<Fitted, ImageError> {
    let picture = decoded(bytes)?;
    let part = part(picture.width(), picture.height());
    let picture = picture.crop_imm(part.x, part.y, part.width, part.height);
    fitted(&picture, is_graphic(bytes), fit)
}

fn is_graphic(bytes: &[u8]) -> bool {
    matches!(probe::supported(bytes), Some((ImageFormat::Png | ImageFormat::Gif, _)))
}

fn fitted(picture: &DynamicImage, is_graphic: bool, fit: Fit) -> Result<Fitted, ImageError> {
    if picture.width() == 0 || picture.height() == 0 {
        return Err(ImageError::CannotFit);
    }
    let (mut width, mut height) = allowed(picture.width(), picture.height(), fit);
    let keeps_png = is_see_through(picture);
    while width.max(height) >= SMALLEST_SIDE || (width, height) == (picture.width(), picture.height()) {
        let scaled = scaled(picture, width, height);
        let found = if keeps_png {
            encoded_png(&scaled).filter(|file| file.len() <= fit.max_bytes).map(|file| (file, "image/png"))
        } else {
            smallest(&scaled, is_graphic, fit.max_bytes)
        };
        if let Some((bytes, mime)) = found {
            return Ok(Fitted { bytes, mime, width: scaled.width(), height: scaled.height() });
        }
        if keeps_png && width.max(height) * 2 < picture.width().max(picture.height()) {
            // See-through parts are worth half the size and not more.
            return fitted(&on_white(picture), true, fit);
        }
        (width, height) = ((width * 4 / 5).max(1), (height * 4 / 5).max(1));
        if width.max(height) < SMALLEST_SIDE {
            break;
        }
    }
    Err(ImageError::CannotFit)
}

/// Upright, eight bits a channel, in sRGB.
pub(super) fn decoded(bytes: &[u8]) -> Result<DynamicImage, ImageError> {
    probe::probe(bytes)?;
    let (format, _) = probe::supported(bytes).ok_or(ImageError::NotAPicture)?;
    if format == ImageFormat::Jpeg && !is_whole(bytes) {
        return Err(ImageError::Damaged);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| ImageError::Damaged)?;
    let orientation = decoder.orientation().ok();
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| ImageError::Damaged)?;
    let mut picture = if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    };
    if let Some(profile) = profile {
        picture = colour::to_srgb(picture, &profile);
    }
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Ok(picture)
}

/// The decoder fills what is missing with grey. Behind the first scan the mark of the end stands nowhere else; before it,
/// small pictures within the file may have their own.
fn is_whole(jpeg: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = jpeg.get(at..at + 4) {
        let end = at + 2 + usize::from(u16::from_be_bytes([*high, *low]));
        if *marker == 0xDA {
            return jpeg.get(end..).is_some_and(|scans| memchr::memmem::find(scans, &[0xFF, 0xD9]).is_some());
        }
        at = end;
    }
    // Not laid out as most are: the decoder judges.
    true
}

/// The largest size of the same shape within the limits; never larger than the picture.
fn allowed(width: u32, height: u32, fit: Fit) -> (u32, u32) {
    let longest = f64::from(width.max(height));
    let by_side = f64::from(fit.max_side.max(1)) / longest;
    let by_pixels = (fit.max_pixels.max(1) as f64 / (f64::from(width) * f64::from(height))).sqrt();
    let factor = by_side.min(by_pixels).min(1.0);
    let scale = |side: u32| ((f64::from(side) * factor).floor() as u32).clamp(1, side);
    if factor < 1.0 { (scale(width), scale(height)) } else { (width, height) }
}

fn scaled(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (width, height) == (picture.width(), picture.height()) {
        return picture.clone();
    }
    picture.resize_exact(width, height, Scaling::Lanczos3)
}

/// Drawings are often smaller and always cleaner as PNG; photographs never are.
fn smallest(picture: &DynamicImage, is_graphic: bool, max_bytes: usize) -> Option<(Vec<u8>, &'static str)> {
    let jpeg =
        QUALITIES.iter().find_map(|quality| encoded_jpeg(picture, *quality).filter(|file| file.len() <= max_bytes));
    let png = if is_graphic { encoded_png(picture).filter(|file| file.len() <= max_bytes) } else { None };
    match (png, jpeg) {
        (Some(png), Some(jpeg)) if png.len() > jpeg.len().saturating_mul(2) => Some((jpeg, "image/jpeg")),
        (Some(png), _) => Some((png, "image/png")),
        (None, jpeg) => jpeg.map(|jpeg| (jpeg, "image/jpeg")),
    }
}

fn encoded_jpeg(picture: &DynamicImage, quality: u8) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let pixels = on_white(picture).into_rgb8();
    JpegEncoder::new_with_quality(&mut file, quality).encode_image(&pixels).ok()?;
    Some(file)
}

fn encoded_png(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive);
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into()).ok()?;
    Some(file)
}

fn is_see_through(picture: &DynamicImage) -> bool {
    picture.as_rgba8().is_some_and(|pixels| pixels.pixels().any(|pixel| pixel.0[3] < 255))
}

fn on_white(picture: &DynamicImage) -> DynamicImage {
    let Some(pixels) = picture.as_rgba8() else { return picture.clone() };
    let flat = RgbImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        let [r, g, b, alpha] = pixels.get_pixel(x, y).0;
        let over = |channel: u8| {
            let mixed = u32::from(channel) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
            u8::try_from(mixed / 255).unwrap_or(255)
        };
        Rgb([over(r), over(g), over(b)])
    });
    DynamicImage::ImageRgb8(flat)
}
