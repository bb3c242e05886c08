//! The library: what comes in, what is known of it, and when it may no longer be used.

mod coming_in;
mod consent;
mod films;
mod out_and_alike;
mod writing;

use std::io::Cursor;

use banyan_app::{
    compose::{
        Draft, When,
        library::{Added, Attached, NewAsset, add_asset},
    },
    publish::PublicationLine,
};
use banyan_domain::ids::{AssetId, ChannelId};
use banyan_testkit::TestApp;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Light and shade, so that it has a look of its own.
pub(super) fn hills(width: u32, height: u32, turn: u8) -> Vec<u8> {
    let turn = f64::from(turn);
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
        let light = ((x * 9.0 + turn).sin() * (y * 5.0 + turn * 2.0).cos() + 1.0) * 120.0;
        Rgb([light as u8, (light * 0.8) as u8, 40])
    }));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Jpeg).unwrap();
    file.into_inner()
}

pub(super) async fn keep(test: &TestApp, name: &str, bytes: Vec<u8>) -> Added {
    add_asset(&test.app, &test.ada, NewAsset { name: name.to_owned(), bytes }).await.unwrap()
}

pub(super) fn draft(channel: ChannelId, asset: AssetId, when: When) -> Draft {
    Draft {
        text: "Arne lifts his own shopping now.".to_owned(),
        language: Some("en".to_owned()),
        channels: vec![channel],
        when,
        media: vec![Attached { asset, alt: Some("Arne on a bench".to_owned()), focus: None }],
        ..Draft::default()
    }
}

pub(super) fn why(line: &PublicationLine) -> &str {
    line.trouble.as_ref().map_or("", |trouble| trouble.message.as_str())
}
