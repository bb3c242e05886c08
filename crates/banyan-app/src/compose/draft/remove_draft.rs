//! A draft nobody wants any more, for thirty days; after that it is gone for good.

use banyan_domain::{ids::DraftId, time::DAY, workspace::Right};
use serde_json::json;

use super::{
    save_draft::DraftError,
    store::{forget_removed, set_removed},
};
use crate::{Actor, App, compose::KEPT_DAYS, workspace::record};

pub async fn remove_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !set_removed(&tx, actor.workspace, id, Some((now, actor.user))).await? {
        return Err(DraftError::NotHere);
    }
    forget_removed(&tx, actor.workspace, now.minus(DAY * KEPT_DAYS)).await?;
    record(&tx, actor.workspace, actor, now, "compose.remove_draft", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}

pub async fn bring_back_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let tx = app.db.begin().await?;
    if !set_removed(&tx, actor.workspace, id, None).await? {
        return Err(DraftError::NotHere);
    }
    record(&tx, actor.workspace, actor, app.now(), "compose.bring_back_draft", Some(id.0), &json!({})).await?;
    Ok(tx.commit().await?)
}
