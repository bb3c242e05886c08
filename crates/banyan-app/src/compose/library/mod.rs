//! The library: pictures, films and sounds, each kept once, with its words, its rights and the yes of whom it shows.

mod add_asset;
mod alike;
mod attach;
mod change_asset;
mod consent;
mod cut;
mod fetch_image;
mod files_to_write;
mod find_files;
mod forget_removed;
mod instead;
mod list_assets;
mod names;
mod new_file;
mod of_both;
mod open_asset;
mod open_kept;
mod over;
mod ready;
mod remove_asset;
mod show_asset;
mod store;
mod unnamed;
mod uses;
mod yes_paper;

use banyan_domain::{
    compose::{
        Media,
        asset::{Consent, RightsOf},
    },
    ids::AssetId,
    time::UtcMillis,
};
use serde::Serialize;
use uuid::Uuid;

pub use add_asset::{AddAssetError, Added, MOST_BYTES, NewAsset, add_asset, add_file};
pub use alike::{keep_one, say_they_differ};
pub use attach::{AttachError, Attached, attach_asset};
pub use change_asset::{AssetChange, ChangeAssetError, change_asset};
pub use consent::{ConsentError, NewConsent, bring_back_consent, note_consent, remove_consent, withdraw_consent};
pub use cut::{Card, open_cut};
pub(crate) use cut::{card_of, media_file};
pub(crate) use fetch_image::{fetch_image, image_to_come, see_image};
pub use files_to_write::{FilesToWrite, files_to_write};
pub use find_files::FoundFile;
pub(crate) use find_files::find_files;
pub(super) use forget_removed::forget_removed;
pub use list_assets::{AssetFilter, AssetPage, Shown, list_assets};
pub use names::NamedFile;
pub(crate) use names::names_of;
pub use new_file::NewFile;
pub use open_asset::{AssetFile, KeptFile, open_asset, open_public_asset, open_public_card};
pub use open_kept::OpenedFile;
pub use over::AssetsEnd;
pub(super) use over::{carried_files, findings, media_of};
pub(crate) use over::{carries_files, over_of_variant, warn_of_endings};
pub use remove_asset::{RemoveAssetError, bring_back_asset, remove_asset};
pub use show_asset::{AssetUse, AssetView, ShowAssetError, show_asset};
pub(super) use unnamed::let_go;
pub(super) use uses::keep_uses;
pub use yes_paper::{MOST_PAPER_BYTES, YesPaper, YesPaperError, keep_yes_paper, open_yes_paper};

/// One file of the library.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Asset {
    pub id: AssetId,
    pub name: String,
    pub mime_type: String,
    pub bytes: u64,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub duration_ms: Option<u64>,
    pub codecs: String,
    pub alt: Option<String>,
    /// Each -1.0..=1.0, right and up positive.
    pub focus: Option<(f32, f32)>,
    pub tags: Vec<String>,
    #[serde(flatten)]
    pub rights: RightsOf,
    /// Where it was fetched from; none: somebody added it.
    pub origin: Option<String>,
    pub added_at: UtcMillis,
    pub added_by: Option<String>,
    pub removed_at: Option<UtcMillis>,
    /// Counts what was said of it.
    pub revision: i64,
    /// In how many posts that were not called off.
    pub posts: usize,
}

/// Somebody who is shown in a file, by the id of the note that says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConsentRow {
    pub id: Uuid,
    #[serde(skip)]
    pub asset: AssetId,
    #[serde(flatten)]
    pub consent: Consent,
    /// What they signed or wrote, by its name, where it is kept.
    pub paper: Option<String>,
}

impl Asset {
    pub fn is_picture(&self) -> bool {
        self.mime_type.starts_with("image/")
    }

    pub fn is_described(&self) -> bool {
        says_something(self.alt.as_deref())
    }

    /// As a post carries it: what the post says goes before what is said here.
    pub fn as_media(&self, alt: Option<&str>, focus: Option<(f32, f32)>) -> Media {
        let own = || self.alt.as_deref().map(str::trim).filter(|alt| !alt.is_empty());
        Media {
            asset: self.id,
            mime_type: self.mime_type.clone(),
            bytes: self.bytes,
            width: self.width,
            height: self.height,
            alt: alt.map(str::trim).or_else(own).map(str::to_owned),
            focus: focus.or(self.focus).filter(|point| *point != (0.0, 0.0)),
            cut: None,
            duration_ms: self.duration_ms,
        }
    }
}

fn says_something(alt: Option<&str>) -> bool {
    alt.is_some_and(|alt| !alt.trim().is_empty())
}
