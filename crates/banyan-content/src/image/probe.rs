//! A picture's kind and size from its first bytes, without decoding it.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use super::{ImageError, MAX_BYTES, MAX_PIXELS, MAX_SIDE, Probe};

/// Kind by content, never by name. Refuses what is too large before anything is decoded.
pub fn probe(bytes: &[u8]) -> Result<Probe, ImageError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImageError::TooManyBytes);
    }
    let (format, mime) = supported(bytes).ok_or_else(|| other(bytes))?;
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader.into_dimensions().map_err(|_| ImageError::Damaged)?;
    if width == 0 || height == 0 {
        return Err(ImageError::Damaged);
    }
    if width > MAX_SIDE || height > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ImageError::TooManyPixels { width, height });
    }
    Ok(Probe { mime, width, height, bytes: bytes.len() })
}

pub(super) fn supported(bytes: &[u8]) -> Option<(ImageFormat, &'static str)> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Some((ImageFormat::Jpeg, "image/jpeg")),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some((ImageFormat::Png, "image/png")),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some((ImageFormat::Gif, "image/gif")),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some((ImageFormat::WebP, "image/webp")),
        _ => None,
    }
}

/// Names the kinds people try, so that they know what to save the picture as.
fn other(bytes: &[u8]) -> ImageError {
    let brand = bytes.get(4..12).unwrap_or_default();
    let name = match bytes {
        _ if brand.starts_with(b"ftypheic") || brand.starts_with(b"ftypheix") || brand.starts_with(b"ftypmif1") => {
            "HEIC"
        }
        _ if brand.starts_with(b"ftypavif") || brand.starts_with(b"ftypavis") => "AVIF",
        [b'B', b'M', ..] => "BMP",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => "TIFF",
        [0xFF, 0x0A, ..] | [0, 0, 0, 0x0C, b'J', b'X', b'L', ..] => "JPEG XL",
        [0, 0, 1, 0, ..] => "icon",
        [b'%', b'P', b'D', b'F', ..] => "PDF",
        [b'8', b'B', b'P', b'S', ..] => "Photoshop",
        _ if is_svg(bytes) => "SVG",
        _ => return ImageError::NotAPicture,
    };
    ImageError::Unsupported(name)
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1_024)]).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    start.starts_with('<') && start.contains("<svg")
}
