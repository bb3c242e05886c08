//! The library's pages: all files to look through, and one with everything that is known of it.

pub(crate) mod asset;
pub(crate) mod handlers;
pub(crate) mod receive;
mod shelf;

pub use asset::{AssetFields, AssetPage, AssetProblem, FrameLine, UseLine, YesFields};
pub(crate) use asset::{POINT_WIDTH, framed, per_cent, point_height, point_of};
pub(super) use shelf::whose;
pub use shelf::{Pair, Shelf, ShelfFind};

use askama::filters::Safe;
use banyan_app::compose::library::Asset;
use banyan_domain::{
    compose::{Media, asset::Cut},
    ids::AssetId,
    network::Framing,
};

use jiff::civil::Date;

use crate::{
    page::Page,
    parts::{escape, icon},
};

/// Where a browser gets it.
pub(crate) fn file_of(id: &AssetId, small: bool) -> String {
    format!("/studio/library/{id}/file{}", if small { "?small=1" } else { "" })
}

/// The part that a place is sent, as the server cuts it.
pub(crate) fn cut_file_of(media: &Media, cut: Cut) -> String {
    let focus = media.focus.filter(|_| cut.middle.is_none());
    let point = focus.map(|(right, up)| format!("&amp;right={right}&amp;up={up}")).unwrap_or_default();
    format!("/studio/library/{}/file?cut={cut}{point}", media.asset)
}

/// A file as a post sends it; what is seen of it in this frame, where there is one.
pub(crate) fn drawn(media: &Media, frame: Option<Framing>) -> Safe<String> {
    let said = media.alt.as_deref().filter(|alt| !alt.is_empty());
    if media.is_recording() {
        return Safe(format!(r#"<span class="att still">{}</span>"#, icon(icon_of(&media.mime_type)).0));
    }
    let file = match (media.cut, frame) {
        (Some(cut), _) => cut_file_of(media, cut),
        (None, Some(framing)) => return framed(media, framing, said),
        (None, None) => file_of(&media.asset, true),
    };
    Safe(format!(r#"<img src="{file}" alt="{}" loading="lazy">"#, escape(said.unwrap_or_default())))
}

/// A field for a day takes nothing else; what was typed instead is told beside it.
pub(crate) fn day(typed: &str) -> &str {
    if typed.parse::<Date>().is_ok() { typed } else { "" }
}

/// What stands for a file that has no picture.
pub(crate) fn icon_of(mime_type: &str) -> &'static str {
    if mime_type.starts_with("audio/") { "mic" } else { "film" }
}

/// `Photo`, `Film`, `Sound`, with size and length.
pub(crate) fn kind_of(p: &Page, asset: &Asset) -> String {
    let kind = match asset.mime_type.split('/').next() {
        Some("image") => "library-picture",
        Some("video") => "library-film",
        _ => "library-sound",
    };
    let sides = asset.width.zip(asset.height).map(|(width, height)| format!("{width} × {height}"));
    let length = asset.duration_ms.map(|millis| format!("{}:{:02}", millis / 60_000, millis / 1_000 % 60));
    let size = p.t("library-size").with("kb", asset.bytes.div_ceil(1_000)).to_string();
    let facts = [Some(p.t(kind).to_string()), sides, length, Some(size)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

pub(crate) fn name_of(p: &Page, name: &str) -> String {
    if name.is_empty() { p.t("library-no-name").to_string() } else { name.to_owned() }
}
