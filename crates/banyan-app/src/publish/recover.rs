//! At start: what an earlier process left in the middle is looked for, never sent again blindly.

use banyan_db::{Engine, run, values};

use crate::{App, Internal};

/// On SQLite this process holds the folder, so whoever was sending is gone; on PostgreSQL leases run out by themselves.
pub async fn recover_interrupted(app: &App) -> Result<u64, Internal> {
    if app.db.engine() != Engine::Sqlite {
        return Ok(0);
    }
    let now = app.now();
    let tx = app.db.begin().await?;
    let left = run(
        &*tx,
        "UPDATE publication SET lease_until = $1, look_again_at = COALESCE(look_again_at, $1) WHERE state = 'submitting'",
        values![now.0 - 1],
    )
    .await?;
    tx.commit().await?;
    Ok(left)
}
