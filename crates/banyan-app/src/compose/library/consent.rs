//! The yes of somebody who is shown: noted with its terms, its places and its end, taken back, or removed where it was
//! noted by mistake.

use std::collections::BTreeSet;

use banyan_db::{run, values};
use banyan_domain::{
    ids::AssetId,
    time::{DAY, UtcMillis},
    workspace::Right,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    change_asset::{day_of, one_line},
    store,
    unnamed::{let_go, unnamed},
};
use crate::{
    Actor, App, Internal,
    compose::KEPT_DAYS,
    fresh_id,
    plan::{change_plan_alone, in_force},
    publish,
    workspace::{Refused, record},
};

const LONGEST_NAME: usize = 120;
const LONGEST_TERMS: usize = 500;

/// As typed; days like 2026-12-31, empty for none.
#[derive(Clone, Debug, Default)]
pub struct NewConsent {
    pub name: String,
    pub terms: String,
    /// Only on these, by their ids; none: everywhere.
    pub networks: Vec<String>,
    pub given_on: String,
    pub until: String,
}

#[derive(Debug, thiserror::Error)]
pub enum ConsentError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("no such file in the library, or nobody of that name in it")]
    NotHere,
    #[error("say who is shown; nothing was noted")]
    NoName,
    #[error("`{0}` is not a day (write it like 2026-12-31); nothing was noted")]
    Day(String),
    #[error("no network is called `{0}`; nothing was noted")]
    Network(String),
    #[error("there are too many letters; nothing was noted")]
    TooLong,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for ConsentError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// A new yes of the same person goes in the place of the one before. Its paper stays until there is a new one, unless that
/// yes was taken back: it would show a yes that nobody gave.
pub async fn note_consent(app: &App, actor: &Actor, asset: AssetId, new: &NewConsent) -> Result<Uuid, ConsentError> {
    actor.needs(Right::Write)?;
    let (name, terms) = (one_line(&new.name), one_line(&new.terms));
    if name.is_empty() {
        return Err(ConsentError::NoName);
    }
    if name.chars().count() > LONGEST_NAME || terms.chars().count() > LONGEST_TERMS {
        return Err(ConsentError::TooLong);
    }
    let given_on = day_of(&new.given_on).map_err(ConsentError::Day)?;
    let until = day_of(&new.until).map_err(ConsentError::Day)?;
    let networks = known(app, &new.networks)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    // What leaves meanwhile decides by what stands: before this, or after it.
    change_plan_alone(&tx, actor.workspace).await?;
    store::asset(&*tx, actor.workspace, asset).await?.ok_or(ConsentError::NotHere)?;
    let papers = store::papers_of_name(&*tx, actor.workspace, asset, &name).await?;
    let sql = "DELETE FROM asset_consent WHERE workspace_id = $1 AND asset_id = $2 AND name = $3";
    run(&*tx, sql, values![actor.workspace.0, asset.0, name.as_str()]).await?;
    let id: Uuid = fresh_id();
    run(
        &*tx,
        "INSERT INTO asset_consent (id, workspace_id, asset_id, name, terms, networks, given_on, until_day, noted_at,
            noted_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            id,
            actor.workspace.0,
            asset.0,
            name.as_str(),
            terms,
            written(&networks)?,
            given_on.map(|day| day.to_string()),
            until.map(|day| day.to_string()),
            now.0,
            actor.user.map(|user| user.0)
        ],
    )
    .await?;
    // Who said what until when stays in the list of events, also after a later yes.
    let data = json!({ "person": name, "networks": networks, "given_on": given_on, "until": until });
    record(&tx, actor.workspace, actor, now, "compose.note_consent", Some(asset.0), &data).await?;
    let holds = papers.iter().find(|paper| paper.holds());
    if let Some((name, digest)) = holds.and_then(|paper| paper.name.as_ref().zip(paper.digest.as_ref())) {
        store::keep_paper(&tx, id, name, digest).await?;
    }
    let free = unnamed(&tx, papers.into_iter().filter_map(|paper| paper.digest)).await?;
    publish::free_what_is_on(&tx, actor.workspace, now).await?;
    tx.commit().await?;
    app.nudge();
    let_go(app, free).await?;
    Ok(id)
}

/// A name mistyped would leave out a place without anybody noticing.
fn known(app: &App, networks: &[String]) -> Result<BTreeSet<String>, ConsentError> {
    let id = |typed: &String| {
        let known = app.connector(typed.trim()).map(|connector| connector.network().id.to_owned());
        known.ok_or_else(|| ConsentError::Network(typed.clone()))
    };
    networks.iter().map(id).collect()
}

fn written(networks: &BTreeSet<String>) -> Result<Option<String>, Internal> {
    Ok(if networks.is_empty() { None } else { Some(serde_json::to_string(networks)?) })
}

/// From this day on nothing with it goes out.
pub async fn withdraw_consent(app: &App, actor: &Actor, asset: AssetId, id: Uuid) -> Result<(), ConsentError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    change_plan_alone(&tx, actor.workspace).await?;
    let today = in_force(&*tx, actor.workspace).await?.day_of(now);
    let changed = run(
        &*tx,
        "UPDATE asset_consent SET withdrawn_on = $4
         WHERE workspace_id = $1 AND asset_id = $2 AND id = $3 AND removed_at IS NULL",
        values![actor.workspace.0, asset.0, id, today.to_string()],
    )
    .await?;
    if changed == 0 {
        return Err(ConsentError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.withdraw_consent", Some(asset.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// Noted by mistake, of a wrong name perhaps: it counts for nothing any more, nor does its being taken back. For thirty
/// days it can be brought back.
pub async fn remove_consent(app: &App, actor: &Actor, asset: AssetId, id: Uuid) -> Result<(), ConsentError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    change_plan_alone(&tx, actor.workspace).await?;
    let noted = store::consents(&*tx, actor.workspace, Some(&[asset])).await?;
    let noted = noted.into_iter().find(|row| row.id == id).ok_or(ConsentError::NotHere)?;
    let sql = "UPDATE asset_consent SET removed_at = $3, removed_by = $4 WHERE workspace_id = $1 AND id = $2";
    run(&*tx, sql, values![actor.workspace.0, id, now.0, actor.user.map(|user| user.0)]).await?;
    let data = json!({ "person": noted.consent.name });
    record(&tx, actor.workspace, actor, now, "compose.remove_consent", Some(asset.0), &data).await?;
    publish::free_what_is_on(&tx, actor.workspace, now).await?;
    tx.commit().await?;
    app.nudge();
    Ok(())
}

/// Harmless to repeat. After thirty days, or once another yes of that name stands in its place, there is nothing.
pub async fn bring_back_consent(app: &App, actor: &Actor, asset: AssetId, id: Uuid) -> Result<(), ConsentError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    change_plan_alone(&tx, actor.workspace).await?;
    let sql = "UPDATE asset_consent SET removed_at = NULL, removed_by = NULL
        WHERE workspace_id = $1 AND asset_id = $2 AND id = $3 AND (removed_at IS NULL OR removed_at >= $4)";
    if run(&*tx, sql, values![actor.workspace.0, asset.0, id, kept_since(now).0]).await? == 0 {
        return Err(ConsentError::NotHere);
    }
    record(&tx, actor.workspace, actor, now, "compose.bring_back_consent", Some(asset.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

/// What was removed since then can be brought back.
pub(super) fn kept_since(now: UtcMillis) -> UtcMillis {
    now.minus(DAY * KEPT_DAYS)
}
