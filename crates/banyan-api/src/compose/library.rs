//! The library for programs: what is there, until when it may be used, its words, and taking out.

use banyan_app::compose::library::{
    Asset, AssetChange, AssetFilter, ChangeAssetError, RemoveAssetError, ShowAssetError, Shown, bring_back_asset,
    change_asset, list_assets, remove_asset, show_asset,
};
use banyan_domain::{compose::asset::Rights, ids::AssetId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{alike::AlikeShown, sent::PicturePoint};
use crate::{
    ask::{Ask, Nothing, Sent},
    give::{Done, Given},
    problem::{Kind, Problem},
    route::Answer,
    shapes::{Day, Moment, Word, on_a_page},
};

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// Every one of these stands in its name, description, tags, source or people.
    #[serde(default)]
    words: String,
    tag: Option<String>,
    shown: Option<Word<Shown>>,
    /// How many newer ones are passed over.
    #[serde(default)]
    skip: usize,
    /// At most so many; 100 where nothing is said.
    #[schemars(range(min = 1, max = 500))]
    limit: Option<u32>,
}

#[derive(Serialize, JsonSchema)]
pub(crate) struct LibraryShown {
    files: Vec<FileShown>,
    /// How many are found, also beyond these.
    found: usize,
    /// Of the whole library.
    alike: Vec<AlikeShown>,
}

#[derive(Serialize, JsonSchema)]
#[schemars(rename = "LibraryFile")]
pub(crate) struct FileShown {
    id: Uuid,
    name: String,
    mime_type: String,
    bytes: u64,
    width: Option<u32>,
    height: Option<u32>,
    duration_ms: Option<u64>,
    /// What somebody hears who does not see it.
    alt: Option<String>,
    /// What must stay in view where a place cuts it.
    focus: Option<PicturePoint>,
    tags: Vec<String>,
    rights: Word<Rights>,
    /// The maker, the licence, its number or address.
    source: String,
    /// The last day on which it may be used.
    until: Option<Day>,
    /// Who is shown and said yes.
    people: Vec<PersonOnIt>,
    added_at: Moment,
    added_by: Option<String>,
    removed_at: Option<Moment>,
    /// Counts what was said of it.
    revision: i64,
    /// In how many posts that were not called off.
    posts: usize,
}

#[derive(Serialize, JsonSchema)]
struct PersonOnIt {
    name: String,
    terms: String,
    /// Only on these networks, by their ids; none: everywhere.
    networks: Vec<String>,
    given_on: Option<Day>,
    until: Option<Day>,
    withdrawn_on: Option<Day>,
}

impl From<Asset> for FileShown {
    fn from(asset: Asset) -> Self {
        let people = asset.rights.people.into_iter().map(|person| PersonOnIt {
            name: person.name,
            terms: person.terms,
            networks: person.networks,
            given_on: person.given_on.map(Day),
            until: person.until.map(Day),
            withdrawn_on: person.withdrawn_on.map(Day),
        });
        Self {
            id: asset.id.0,
            name: asset.name,
            mime_type: asset.mime_type,
            bytes: asset.bytes,
            width: asset.width,
            height: asset.height,
            duration_ms: asset.duration_ms,
            alt: asset.alt,
            focus: asset.focus.map(PicturePoint::from),
            tags: asset.tags,
            rights: Word(asset.rights.rights),
            source: asset.rights.source,
            until: asset.rights.until.map(Day),
            people: people.collect(),
            added_at: Moment(asset.added_at),
            added_by: asset.added_by,
            removed_at: asset.removed_at.map(Moment),
            revision: asset.revision,
            posts: asset.posts,
        }
    }
}

/// Newest first.
pub(crate) async fn list(ask: Ask<Nothing, Wanted>) -> Answer<Given<LibraryShown>> {
    let Wanted { words, tag, shown, skip, limit } = ask.query;
    let shown = shown.map(|shown| shown.0).unwrap_or_default();
    let filter = AssetFilter { words, tag, shown, skip, limit: on_a_page(limit) as usize };
    let page = list_assets(&ask.app, &ask.actor, &filter).await?;
    let files = page.assets.into_iter().map(FileShown::from).collect();
    let alike = page.pairs.into_iter().map(AlikeShown::from).collect();
    Ok(Given(LibraryShown { files, found: page.found, alike }))
}

/// With what is written with it: none of that can go out once it is taken out.
#[derive(Serialize, JsonSchema)]
pub(crate) struct FileOpened {
    #[serde(flatten)]
    file: FileShown,
    /// Unfinished ones, for a token that may write.
    drafts: Vec<WithFile>,
    series: Vec<WithFile>,
}

#[derive(Serialize, JsonSchema)]
struct WithFile {
    id: Uuid,
    title: String,
}

pub(crate) async fn show(ask: Ask<Uuid>) -> Answer<Given<FileOpened>> {
    let view = show_asset(&ask.app, &ask.actor, AssetId(ask.path)).await?;
    let drafts = view.drafts.into_iter().map(|draft| WithFile { id: draft.id.0, title: draft.title });
    let series = view.series.into_iter().map(|series| WithFile { id: series.id.0, title: series.title });
    Ok(Given(FileOpened { file: view.asset.into(), drafts: drafts.collect(), series: series.collect() }))
}

/// What is not named stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileChanged {
    name: Option<String>,
    alt: Option<String>,
    /// Of a picture; 0 and 0 is its middle.
    focus: Option<PicturePoint>,
    tags: Option<Vec<String>>,
    rights: Option<Word<Rights>>,
    source: Option<String>,
    /// The last day; an empty text for none.
    until: Option<String>,
    /// The revision that was read: where somebody was quicker, nothing is changed.
    revision: Option<i64>,
}

pub(crate) async fn change(ask: Ask<Uuid, Nothing, Sent<FileChanged>>) -> Answer<Done> {
    let FileChanged { name, alt, focus, tags, rights, source, until, revision } = ask.body.0;
    let rights = rights.map(|rights| rights.0);
    let focus = focus.map(|point| Some(point.into()));
    let change = AssetChange { name, alt, focus, tags, rights, source, until, read: revision };
    change_asset(&ask.app, &ask.actor, AssetId(ask.path), &change).await?;
    Ok(Done)
}

/// For thirty days it can be brought back.
pub(crate) async fn remove(ask: Ask<Uuid>) -> Answer<Done> {
    remove_asset(&ask.app, &ask.actor, AssetId(ask.path)).await?;
    Ok(Done)
}

pub(crate) async fn bring_back(ask: Ask<Uuid>) -> Answer<Done> {
    bring_back_asset(&ask.app, &ask.actor, AssetId(ask.path)).await?;
    Ok(Done)
}

impl From<ShowAssetError> for Problem {
    fn from(wrong: ShowAssetError) -> Self {
        match wrong {
            ShowAssetError::Refused(refused) => refused.into(),
            ShowAssetError::NotHere => Self::of(Kind::NotHere, wrong),
            ShowAssetError::Internal(error) => error.into(),
        }
    }
}

impl From<ChangeAssetError> for Problem {
    fn from(wrong: ChangeAssetError) -> Self {
        match wrong {
            ChangeAssetError::Refused(refused) => refused.into(),
            ChangeAssetError::NotHere => Self::of(Kind::NotHere, wrong),
            ChangeAssetError::Conflict { .. } => Self::of(Kind::Changed, wrong),
            ChangeAssetError::Day(_) | ChangeAssetError::TooLong => Self::of(Kind::CannotStand, wrong),
            ChangeAssetError::Internal(error) => error.into(),
        }
    }
}

impl From<RemoveAssetError> for Problem {
    fn from(wrong: RemoveAssetError) -> Self {
        match wrong {
            RemoveAssetError::Refused(refused) => refused.into(),
            RemoveAssetError::NotHere => Self::of(Kind::NotHere, wrong),
            RemoveAssetError::InUse { .. } => Self::of(Kind::NotNow, wrong),
            RemoveAssetError::Internal(error) => error.into(),
        }
    }
}
