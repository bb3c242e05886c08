//! The library as a list: looked through by words, tag and what is to be done.

use banyan_content::image::are_alike;
use banyan_domain::{ids::AssetId, time::DAY, workspace::Right};
use jiff::{ToSpan as _, civil::Date};
use serde::Serialize;

use super::{Asset, ShowAssetError, alike, store, uses};
use crate::{Actor, App, compose::KEPT_DAYS, plan::in_force};

/// So many days before an end it is warned of.
pub(super) const WARNED_DAYS: i64 = 30;

/// What is to be done with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    #[default]
    All,
    WithoutWords,
    /// A yes or a right ends within a month.
    EndsSoon,
    /// May not be used any more.
    Over,
    /// Looks like another one.
    Alike,
    /// Nothing is written with it, and nothing ever went out.
    Unused,
    /// Taken out, and can be brought back.
    Removed,
}

impl Shown {
    pub const ALL: [Self; 7] =
        [Self::All, Self::WithoutWords, Self::EndsSoon, Self::Over, Self::Alike, Self::Unused, Self::Removed];
    pub const WORDS: [&'static str; 7] = ["all", "without_words", "ends_soon", "over", "alike", "unused", "removed"];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::WithoutWords => "without_words",
            Self::EndsSoon => "ends_soon",
            Self::Over => "over",
            Self::Alike => "alike",
            Self::Unused => "unused",
            Self::Removed => "removed",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shown| shown.as_str() == text)
    }
}

#[derive(Clone, Debug, Default)]
pub struct AssetFilter {
    /// Every one of these words stands in its name, description, tags, source or people.
    pub words: String,
    pub tag: Option<String>,
    pub shown: Shown,
    /// How many newer ones are passed over.
    pub skip: usize,
    pub limit: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct AssetPage {
    pub assets: Vec<Asset>,
    /// How many there are of this kind, in the whole library.
    pub counts: [(Shown, usize); 7],
    /// How many are found, also on further pages.
    pub found: usize,
    pub tags: Vec<String>,
    /// Two that look alike, and nobody has said that they differ.
    pub pairs: Vec<(AssetId, AssetId)>,
    /// The day it is where the business is.
    pub today: Date,
}

pub async fn list_assets(app: &App, actor: &Actor, filter: &AssetFilter) -> Result<AssetPage, ShowAssetError> {
    actor.needs(Right::Look)?;
    let on = app.db.read();
    let now = app.now();
    let today = in_force(on, actor.workspace).await?.day_of(now);
    let mut all = store::assets(on, actor.workspace).await?;
    all.retain(|asset| asset.removed_at.is_none_or(|at| now.since(at) < DAY * KEPT_DAYS));
    let differing = alike::differing(on, actor.workspace).await?;
    let pairs = pairs(&all, &differing);
    let elsewhere = uses::used_elsewhere(on, actor.workspace).await?;
    let is = |asset: &Asset, shown: Shown| match shown {
        Shown::Removed => asset.removed_at.is_some(),
        _ if asset.removed_at.is_some() => false,
        Shown::All => true,
        Shown::WithoutWords => !asset.is_described(),
        Shown::EndsSoon => ends_soon(asset, today),
        Shown::Over => asset.rights.over(today).is_some(),
        Shown::Alike => pairs.iter().any(|(one, other)| asset.id == *one || asset.id == *other),
        Shown::Unused => !uses::is_used(asset, &elsewhere),
    };
    let counts = Shown::ALL.map(|shown| (shown, all.iter().filter(|asset| is(asset, shown)).count()));
    let mut tags: Vec<String> = all.iter().flat_map(|asset| asset.tags.iter().cloned()).collect();
    tags.sort();
    tags.dedup();
    let found: Vec<Asset> = all
        .iter()
        .filter(|asset| is(asset, filter.shown) && has_words(asset, &filter.words))
        .filter(|asset| filter.tag.as_ref().is_none_or(|tag| asset.tags.contains(tag)))
        .cloned()
        .collect();
    let count = found.len();
    let assets = found.into_iter().skip(filter.skip).take(filter.limit).collect();
    Ok(AssetPage { assets, counts, found: count, tags, pairs, today })
}

pub(super) fn ends_soon(asset: &Asset, today: Date) -> bool {
    asset.rights.ends_first().is_some_and(|ending| ending.day >= today && ending.day <= last_warned(today))
}

/// What ends on that day or before is warned of.
pub(super) fn last_warned(today: Date) -> Date {
    today.saturating_add(WARNED_DAYS.days())
}

fn has_words(asset: &Asset, words: &str) -> bool {
    let people = asset.rights.people.iter().map(|person| person.name.as_str());
    let said = [asset.name.as_str(), asset.alt.as_deref().unwrap_or_default(), &asset.rights.source];
    let text: Vec<&str> = said.into_iter().chain(asset.tags.iter().map(String::as_str)).chain(people).collect();
    let text = text.join("\n").to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Each with the first that looks like it.
fn pairs(assets: &[Asset], differing: &[(AssetId, AssetId)]) -> Vec<(AssetId, AssetId)> {
    let here: Vec<(AssetId, u64)> =
        assets.iter().filter(|asset| asset.removed_at.is_none()).filter_map(|a| Some((a.id, a.likeness?))).collect();
    let differ = |one: AssetId, other: AssetId| differing.contains(&alike::ordered(one, other));
    let first_alike = |(at, (one, look)): (usize, &(AssetId, u64))| {
        let others = here[at + 1..].iter();
        let mut others = others.filter(|(other, other_look)| are_alike(*look, *other_look) && !differ(*one, *other));
        others.next().map(|(other, _)| (*one, *other))
    };
    here.iter().enumerate().filter_map(first_alike).collect()
}
