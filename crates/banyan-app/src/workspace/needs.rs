//! How much waits for a person: the one number beside Today.

use banyan_db::{FromQueryResult, one, values};
use banyan_domain::ids::UserId;

use crate::{Actor, App, Internal};

/// Publications that ask, questions of sources, places to be connected again, articles shown first.
pub async fn count_needs(app: &App, actor: &Actor) -> Result<usize, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        count: i64,
    }
    let row: Option<Row> = one(
        app.db.read(),
        "SELECT (SELECT COUNT(*) FROM publication WHERE workspace_id = $1 AND asks_person = $2)
              + (SELECT COUNT(*) FROM arrival_hold WHERE workspace_id = $1 AND decided_at IS NULL)
              + (SELECT COUNT(*) FROM channel WHERE workspace_id = $1 AND removed_at IS NULL AND rested_year IS NULL
                 AND paused_at IS NOT NULL AND pause_reason <> 'person')
              + (SELECT COUNT(*) FROM item WHERE workspace_id = $1 AND state = 'fresh') AS count",
        values![actor.workspace.0, true],
    )
    .await?;
    Ok(row.map_or(0, |row| usize::try_from(row.count).unwrap_or(0)))
}

/// What a person is called.
pub async fn name_of(app: &App, user: UserId) -> Result<Option<String>, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let row: Option<Row> = one(app.db.read(), "SELECT name FROM app_user WHERE id = $1", values![user.0]).await?;
    Ok(row.map(|row| row.name))
}
