//! The library as a list: looked through by words, tag and what is to be done.

use std::collections::{BTreeSet, HashMap};

use banyan_content::image::first_alike;
use banyan_domain::{compose::asset::RightsOf, ids::AssetId, time::DAY, workspace::Right};
use jiff::{ToSpan as _, civil::Date};
use serde::Serialize;

use super::{
    Asset, ShowAssetError, alike, says_something,
    store::{self, Known},
    uses,
};
use crate::{Actor, App, compose::KEPT_DAYS, workspace::today};

/// So many days before an end it is warned of.
pub(super) const WARNED_DAYS: i64 = 30;
/// The next ones come when these are decided.
const MOST_PAIRS: usize = 5;

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
    /// Two that look alike, and nobody has said that they differ: the first few.
    pub pairs: Vec<(Asset, Asset)>,
    /// The day it is where the business is.
    pub today: Date,
}

pub async fn list_assets(app: &App, actor: &Actor, filter: &AssetFilter) -> Result<AssetPage, ShowAssetError> {
    actor.needs(Right::Look)?;
    let (now, today) = (app.now(), today(app, actor).await?);
    let on = app.db.read();
    let mut all = store::known(on, actor.workspace).await?;
    all.retain(|known| known.removed_at.is_none_or(|at| now.since(at) < DAY * KEPT_DAYS));
    let pairs = pairs(&all, &alike::differing(on, actor.workspace).await?);
    let in_pairs: BTreeSet<AssetId> = pairs.iter().flat_map(|(one, other)| [one.id, other.id]).collect();
    let elsewhere = uses::used_elsewhere(on, actor.workspace).await?;
    let is = |known: &Known, shown: Shown| match shown {
        Shown::Removed => known.removed_at.is_some(),
        _ if known.removed_at.is_some() => false,
        Shown::All => true,
        Shown::WithoutWords => !says_something(known.alt.as_deref()),
        Shown::EndsSoon => ends_soon(&known.rights, today),
        Shown::Over => known.rights.over(today).is_some(),
        Shown::Alike => in_pairs.contains(&known.id),
        Shown::Unused => !uses::is_used(known, &elsewhere),
    };
    let said = match filter.words.trim() {
        "" => HashMap::new(),
        _ => store::names_and_sources(on, actor.workspace).await?,
    };
    let counts = Shown::ALL.map(|shown| (shown, all.iter().filter(|known| is(known, shown)).count()));
    let tags: BTreeSet<&String> = all.iter().flat_map(|known| &known.tags).collect();
    let found: Vec<&Known> = all
        .iter()
        .filter(|known| is(known, filter.shown) && has_words(known, &said, &filter.words))
        .filter(|known| filter.tag.as_ref().is_none_or(|tag| known.tags.contains(tag)))
        .collect();
    let page: Vec<&Known> = found.iter().skip(filter.skip).take(filter.limit).copied().collect();
    let pairs: Vec<(&Known, &Known)> = pairs.into_iter().take(MOST_PAIRS).collect();
    let beside: Vec<&Known> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    let whole = store::whole(on, actor.workspace, &[page.as_slice(), &beside].concat()).await?;
    let whole: HashMap<AssetId, Asset> = whole.into_iter().map(|asset| (asset.id, asset)).collect();
    let of = |known: &Known| whole.get(&known.id).cloned();
    Ok(AssetPage {
        assets: page.into_iter().filter_map(of).collect(),
        counts,
        found: found.len(),
        tags: tags.into_iter().cloned().collect(),
        pairs: pairs.into_iter().filter_map(|(one, other)| of(one).zip(of(other))).collect(),
        today,
    })
}

pub(super) fn ends_soon(rights: &RightsOf, today: Date) -> bool {
    rights.ends_first().is_some_and(|ending| ending.day >= today && ending.day <= last_warned(today))
}

/// What ends on that day or before is warned of.
pub(super) fn last_warned(today: Date) -> Date {
    today.saturating_add(WARNED_DAYS.days())
}

fn has_words(known: &Known, said: &HashMap<AssetId, String>, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let people = known.rights.people.iter().map(|person| person.name.as_str());
    let said = [said.get(&known.id).map_or("", String::as_str), known.alt.as_deref().unwrap_or_default()];
    let text: Vec<&str> = said.into_iter().chain(known.tags.iter().map(String::as_str)).chain(people).collect();
    let text = text.join("\n").to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// Each with the first that looks like it.
fn pairs<'a>(all: &'a [Known], differing: &[(AssetId, AssetId)]) -> Vec<(&'a Known, &'a Known)> {
    let here = all.iter().filter(|known| known.removed_at.is_none());
    let (here, looks): (Vec<&Known>, Vec<u64>) = here.filter_map(|known| Some((known, known.likeness?))).unzip();
    let differ = |one: usize, other: usize| differing.contains(&alike::ordered(here[one].id, here[other].id));
    first_alike(&looks, differ).into_iter().map(|(one, other)| (here[one], here[other])).collect()
}
