//! What is said of a file: its name, what it shows, its point, its tags, whose it is and until when.

use banyan_db::{run, values};
use banyan_domain::{compose::asset::Rights, ids::AssetId, workspace::Right};
use jiff::civil::Date;
use serde_json::json;

use super::{Asset, store};
use crate::{
    Actor, App, Internal,
    plan::change_plan_alone,
    publish,
    workspace::{Refused, record},
};

pub(super) const LONGEST_WORDS: usize = 2_000;
pub(super) const MOST_TAGS: usize = 20;
const LONGEST_TAG: usize = 40;

/// What is not said stays as it is.
#[derive(Clone, Debug, Default)]
pub struct AssetChange {
    pub name: Option<String>,
    pub alt: Option<String>,
    /// Each -1.0..=1.0, right and up positive; `Some(None)` is the middle.
    pub focus: Option<Option<(f32, f32)>>,
    pub tags: Option<Vec<String>>,
    pub rights: Option<Rights>,
    pub source: Option<String>,
    /// The last day, as typed; empty for none.
    pub until: Option<String>,
    /// The revision that was read; none: whatever is named is changed.
    pub read: Option<i64>,
}

#[derive(Debug, thiserror::Error)]
pub enum ChangeAssetError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such file in the library")]
    NotHere,
    #[error("`{0}` is not a day (write it like 2026-12-31); nothing was changed")]
    Day(String),
    #[error("somebody changed it meanwhile (you read revision {read}, it is {now} by now); nothing was changed")]
    Conflict { read: i64, now: i64 },
    #[error("there are more than {LONGEST_WORDS} letters; nothing was changed")]
    TooLong,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ChangeAssetError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub async fn change_asset(app: &App, actor: &Actor, id: AssetId, change: &AssetChange) -> Result<(), ChangeAssetError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // What leaves meanwhile decides by what stands: before this, or after it.
    change_plan_alone(&tx, actor.workspace).await?;
    let asset = store::asset(&*tx, actor.workspace, id).await?.ok_or(ChangeAssetError::NotHere)?;
    if let Some(read) = change.read.filter(|read| *read != asset.revision) {
        return Err(ChangeAssetError::Conflict { read, now: asset.revision });
    }
    let asset = changed(asset, change)?;
    let focus = asset.focus.map(|(x, y)| (thousandths(x), thousandths(y)));
    run(
        &*tx,
        "UPDATE asset SET name = $3, alt = $4, focus_x = $5, focus_y = $6, tags = $7, rights = $8, rights_source = $9,
            rights_until = $10, revision = revision + 1
         WHERE workspace_id = $1 AND id = $2",
        values![
            actor.workspace.0,
            id.0,
            asset.name,
            asset.alt,
            focus.map(|(x, _)| x),
            focus.map(|(_, y)| y),
            serde_json::to_string(&asset.tags).map_err(Internal::from)?,
            asset.rights.rights.as_str(),
            asset.rights.source,
            asset.rights.until.map(|day| day.to_string())
        ],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "compose.change_asset", Some(id.0), &json!({})).await?;
    // With a later end, what was held for it waits for its time again.
    publish::free_what_is_on(&tx, actor.workspace, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

fn changed(mut asset: Asset, change: &AssetChange) -> Result<Asset, ChangeAssetError> {
    let said = [&change.name, &change.alt, &change.source].into_iter().flatten();
    if said.clone().any(|words| words.chars().count() > LONGEST_WORDS) {
        return Err(ChangeAssetError::TooLong);
    }
    if let Some(name) = &change.name {
        asset.name = one_line(name);
    }
    if let Some(alt) = &change.alt {
        asset.alt = Some(alt.trim().replace("\r\n", "\n")).filter(|alt| !alt.is_empty());
    }
    if let Some(focus) = change.focus {
        asset.focus = focus.filter(|(x, y)| x.is_finite() && y.is_finite());
    }
    if let Some(tags) = &change.tags {
        asset.tags = tidied(tags);
    }
    asset.rights.rights = change.rights.unwrap_or(asset.rights.rights);
    if let Some(source) = &change.source {
        asset.rights.source = one_line(source);
    }
    if let Some(until) = &change.until {
        asset.rights.until = day_of(until).map_err(ChangeAssetError::Day)?;
    }
    Ok(asset)
}

/// Nothing typed is no day; the error is what was typed.
pub(super) fn day_of(typed: &str) -> Result<Option<Date>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().map(Some).map_err(|_| typed.to_owned())
}

pub(super) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tidied(tags: &[String]) -> Vec<String> {
    let short = |tag: &String| -> String { one_line(tag.trim_start_matches('#')).chars().take(LONGEST_TAG).collect() };
    let mut tags: Vec<String> = tags.iter().map(short).filter(|tag| !tag.is_empty()).collect();
    tags.sort();
    tags.dedup();
    tags.truncate(MOST_TAGS);
    tags
}

pub(super) fn thousandths(part: f32) -> i64 {
    (f64::from(part.clamp(-1.0, 1.0)) * 1_000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::{day_of, thousandths, tidied};

    #[test]
    fn tags_come_once_in_order_and_without_their_sign() {
        let typed = ["#spring", " clients ", "spring", "", "two  words"].map(str::to_owned);
        assert_eq!(tidied(&typed), ["clients", "spring", "two words"]);
    }

    #[test]
    fn a_day_is_a_day_or_nothing() {
        assert_eq!(day_of(" "), Ok(None));
        assert_eq!(day_of("2026-12-12").unwrap().unwrap().to_string(), "2026-12-12");
        assert_eq!(day_of("soon"), Err("soon".to_owned()));
    }

    #[test]
    fn a_point_lies_on_the_picture() {
        assert_eq!([2.0, -0.25, 0.0].map(thousandths), [1_000, -250, 0]);
    }
}
