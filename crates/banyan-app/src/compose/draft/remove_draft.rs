//! A draft nobody wants any more; until it is forgotten it can be brought back.

use banyan_domain::{ids::DraftId, workspace::Right};
use serde_json::json;

use super::{save_draft::DraftError, store::set_removed};
use crate::{Actor, App, workspace::record};

pub async fn remove_draft(app: &App, actor: &Actor, id: DraftId) -> Result<(), DraftError> {
    actor.needs(Right::Write)?;
    let now = app.now();
    let tx = app.db.begin().await?;
    if !set_removed(&tx, actor.workspace, id, Some((now, actor.user))).await? {
        return Err(DraftError::NotHere);
    }
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
