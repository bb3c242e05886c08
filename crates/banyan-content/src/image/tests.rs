//! Pictures made here, pixel by pixel, so that nothing of others is kept in the tree.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

const WIDE: Fit = Fit { max_bytes: 5_000_000, max_pixels: 100_000_000, max_side: 10_000 };

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// Noise that no encoder makes small, or one that is red on its left half.
fn noise(width: u32, height: u32) -> DynamicImage {
    let mut seed = 1_u32;
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [a, b, c, _] = seed.to_be_bytes();
        Rgb([a, b, c])
    }))
}

fn red_left(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
    }))
}

/// A JPEG with an Exif block: turned by 90 degrees and with a place in its words.
fn turned_jpeg() -> Vec<u8> {
    let plain = encoded(&red_left(80, 40), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS 52.5200 N");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &length, &exif, &plain[2..]].concat()
}

#[test]
fn headers_tell_kind_and_size() {
    for (format, mime) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::Gif, "image/gif"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        let file = encoded(&red_left(33, 21), format);
        assert_eq!(probe(&file), Ok(Probe { mime, width: 33, height: 21, bytes: file.len() }));
    }
}

#[test]
fn other_files_are_refused_by_their_name() {
    let table: [(&[u8], ImageError); 9] = [
        (
            b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
            ImageError::Unsupported("SVG"),
        ),
        (b"\xef\xbb\xbf <svg/>", ImageError::Unsupported("SVG")),
        (b"\0\0\0\x18ftypheic\0\0", ImageError::Unsupported("HEIC")),
        (b"\0\0\0\x18ftypavif\0\0", ImageError::Unsupported("AVIF")),
        (b"II*\0", ImageError::Unsupported("TIFF")),
        (b"%PDF-1.7", ImageError::Unsupported("PDF")),
        (b"<html><body>Sign in</body></html>", ImageError::NotAPicture),
        (b"", ImageError::NotAPicture),
        (b"\x89PNG\r\n\x1a\n", ImageError::Damaged),
    ];
    for (bytes, error) in table {
        assert_eq!(probe(bytes), Err(error), "{bytes:?}");
    }
}

#[test]
fn a_pixel_flood_is_refused_by_its_header() {
    let mut png = encoded(&red_left(2, 2), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF]);
    let sum = crc(&png[12..29]);
    png[29..33].copy_from_slice(&sum.to_be_bytes());
    let mut gif = encoded(&red_left(2, 2), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    for file in [png, gif] {
        assert_eq!(probe(&file), Err(ImageError::TooManyPixels { width: 65_535, height: 65_535 }));
        assert_eq!(fit(&file, WIDE), Err(ImageError::TooManyPixels { width: 65_535, height: 65_535 }));
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}

#[test]
fn a_photograph_cut_short_is_damaged_and_not_half_grey() {
    let whole = turned_jpeg();
    assert!(fit(&whole, WIDE).is_ok());
    for length in [whole.len() / 2, whole.len() - 2, 40] {
        assert_eq!(fit(&whole[..length], WIDE), Err(ImageError::Damaged), "{length}");
    }
}

#[test]
fn a_camera_turn_is_applied_and_everything_else_forgotten() {
    let fitted = fit(&turned_jpeg(), WIDE).unwrap();
    assert_eq!((fitted.width, fitted.height, fitted.mime), (40, 80, "image/jpeg"));
    let picture = image::load_from_memory(&fitted.bytes).unwrap().into_rgb8();
    assert!(picture.get_pixel(20, 10).0[0] > 150 && picture.get_pixel(20, 70).0[2] > 150, "red is on top now");
    for trace in [&b"Exif"[..], b"GPS", b"ICC_PROFILE"] {
        assert!(!fitted.bytes.windows(trace.len()).any(|window| window == trace));
    }
}

#[test]
fn the_result_keeps_every_limit_and_the_shape() {
    let file = encoded(&noise(400, 200), ImageFormat::Png);
    for limits in [
        Fit { max_bytes: 5_000_000, max_pixels: 1_000_000, max_side: 100 },
        Fit { max_bytes: 5_000_000, max_pixels: 5_000, max_side: 10_000 },
        Fit { max_bytes: 12_000, max_pixels: 1_000_000, max_side: 10_000 },
    ] {
        let fitted = fit(&file, limits).unwrap();
        assert!(fitted.bytes.len() <= limits.max_bytes && fitted.width.max(fitted.height) <= limits.max_side);
        assert!(u64::from(fitted.width) * u64::from(fitted.height) <= limits.max_pixels);
        assert!(
            (1.9..2.1).contains(&(f64::from(fitted.width) / f64::from(fitted.height))),
            "{}x{}",
            fitted.width,
            fitted.height
        );
        assert_eq!(probe(&fitted.bytes).map(|probe| (probe.mime, probe.width)), Ok((fitted.mime, fitted.width)));
    }
    assert_eq!(fit(&file, Fit { max_bytes: 100, ..WIDE }), Err(ImageError::CannotFit));
}

#[test]
fn small_pictures_are_never_blown_up() {
    let fitted = fit(&encoded(&red_left(10, 4), ImageFormat::Gif), WIDE).unwrap();
    assert_eq!((fitted.width, fitted.height, fitted.mime), (10, 4, "image/png"));
}

#[test]
fn see_through_parts_stay_see_through_while_they_fit() {
    let picture = DynamicImage::ImageRgba8(RgbaImage::from_fn(200, 100, |x, y| {
        Rgba([(x * y % 256) as u8, 99, 40, if x < 100 { 0 } else { 255 }])
    }));
    let file = encoded(&picture, ImageFormat::Png);
    let fitted = fit(&file, WIDE).unwrap();
    assert_eq!(fitted.mime, "image/png");
    assert_eq!(image::load_from_memory(&fitted.bytes).unwrap().into_rgba8().get_pixel(10, 10).0[3], 0);
    let tight = fit(&file, Fit { max_bytes: 2_500, ..WIDE }).unwrap();
    assert!(tight.bytes.len() <= 2_500);
}

#[test]
fn wide_colours_become_the_usual_ones() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(8, 8, Rgb([200, 100, 50])));
    let usual = colour::to_srgb(picture.clone(), &profile).into_rgb8();
    let [r, g, b] = usual.get_pixel(3, 3).0;
    assert!(r > 205 && g < 100 && b < 50, "{r} {g} {b}");
    assert_eq!(colour::to_srgb(picture.clone(), b"no profile"), picture);
}

#[test]
fn damaged_files_are_errors_and_never_panics() {
    let files = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Gif, ImageFormat::WebP]
        .map(|format| encoded(&noise(40, 30), format));
    for file in files.iter().chain([&turned_jpeg()]) {
        for cut in (0..file.len()).step_by(file.len() / 40 + 1) {
            let _ = fit(&file[..cut], WIDE);
            let mut bent = file.clone();
            bent[cut] ^= 0xFF;
            let _ = fit(&bent, WIDE);
        }
    }
}

/// Something with light and shade.
fn hills(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        let light = ((x * 9.0).sin() * (y * 5.0).cos() + 1.0) * 120.0;
        Rgb([light as u8, (light * 0.8) as u8, 40])
    }))
}

#[test]
fn the_same_picture_in_another_file_looks_alike_and_another_does_not() {
    let look = |file: &[u8]| likeness(file).unwrap().unwrap();
    let large = look(&encoded(&hills(900, 600), ImageFormat::Png));
    let small = look(&encoded(&hills(300, 200), ImageFormat::Jpeg));
    let other = look(&encoded(&hills(900, 600).rotate180(), ImageFormat::Png));
    assert!(are_alike(large, small), "{large:x} {small:x}");
    assert!(!are_alike(large, other), "{large:x} {other:x}");
    assert!(!are_alike(large, look(&encoded(&noise(90, 60), ImageFormat::Png))));
    let plain = DynamicImage::ImageRgb8(RgbImage::from_pixel(50, 50, Rgb([9, 9, 9])));
    assert_eq!(likeness(&encoded(&plain, ImageFormat::Png)), Ok(None), "plain surfaces are all alike");
}

/// Its corners are red, green, blue and yellow, in the order of reading; between them it is grey.
fn corners(width: u32, height: u32) -> RgbImage {
    let (left, top) = (width / 4, height / 4);
    RgbImage::from_fn(width, height, |x, y| {
        let (is_left, is_right) = (x < left, x >= width - left);
        match (y < top, y >= height - top) {
            (true, _) if is_left => Rgb([250, 0, 0]),
            (true, _) if is_right => Rgb([0, 250, 0]),
            (_, true) if is_left => Rgb([0, 0, 250]),
            (_, true) if is_right => Rgb([250, 250, 0]),
            _ => Rgb([128, 128, 128]),
        }
    })
}

fn seen(file: &[u8], x: u32, y: u32) -> [u8; 3] {
    // Of a lossy file the colour is only near.
    image::load_from_memory(file).unwrap().into_rgb8().get_pixel(x, y).0.map(|value| value.saturating_add(32) / 64)
}

#[test]
fn a_cut_keeps_the_pixels_of_its_part_and_no_others() {
    let file = encoded(&DynamicImage::ImageRgb8(corners(400, 200)), ImageFormat::Png);
    let (red, green) = (seen(&file, 1, 1), seen(&file, 398, 1));
    let left = cut(&file, WIDE, |_, _| Part { x: 0, y: 0, width: 200, height: 200 }).unwrap();
    assert_eq!((left.width, left.height), (200, 200));
    assert_eq!((seen(&left.bytes, 1, 1), seen(&left.bytes, 1, 198)), (red, seen(&file, 1, 198)));
    assert_ne!(seen(&left.bytes, 198, 1), green, "what lies right of it is gone");
    let right = cut(&file, WIDE, |width, _| Part { x: width - 200, y: 0, width: 200, height: 200 }).unwrap();
    assert_eq!(seen(&right.bytes, 198, 1), green);
    let small = Fit { max_side: 100, ..WIDE };
    let small = cut(&file, small, |_, _| Part { x: 0, y: 0, width: 200, height: 200 }).unwrap();
    assert_eq!((small.width, small.height, seen(&small.bytes, 1, 1)), (100, 100, red), "cut first, then made to fit");
}

#[test]
fn a_part_is_asked_of_the_upright_picture_and_stays_inside() {
    let turned = turned_jpeg();
    let mut asked = None;
    let top = cut(&turned, WIDE, |width, height| {
        asked = Some((width, height));
        Part { x: 0, y: 0, width: 40, height: 40 }
    });
    let top = top.unwrap();
    assert_eq!((asked, top.width, top.height), (Some((40, 80)), 40, 40));
    let whole = fit(&turned, WIDE).unwrap();
    assert_eq!(seen(&top.bytes, 20, 10), seen(&whole.bytes, 20, 10));
    let over = cut(&turned, WIDE, |_, _| Part { x: 30, y: 0, width: 900, height: 900 }).unwrap();
    assert_eq!((over.width, over.height), (10, 80));
    let outside = cut(&turned, WIDE, |_, _| Part { x: 900, y: 900, width: 9, height: 9 });
    assert_eq!(outside, Err(ImageError::CannotFit));
}
