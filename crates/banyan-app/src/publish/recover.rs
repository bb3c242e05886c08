//! What a process that is gone had claimed is given back: it is looked for, never sent again blindly.

use super::{sender, store};
use crate::{App, Internal};

/// How many there were. On PostgreSQL other servers may die at any time, on SQLite only an earlier one has.
pub async fn recover_interrupted(app: &App) -> Result<u64, Internal> {
    let mut owners = store::claim_owners(app.db.read()).await?;
    owners.retain(|owner| *owner != app.process);
    if owners.is_empty() {
        return Ok(0);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    let mut given_back = 0;
    for owner in owners {
        if !sender::may_be_alive(app, &tx, owner).await? {
            given_back += store::give_back_claims(&tx, owner, now).await?;
        }
    }
    tx.commit().await?;
    Ok(given_back)
}
