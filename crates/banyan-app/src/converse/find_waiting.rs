//! Who waits for an answer, found by their name or by what they wrote.

use std::collections::HashSet;

use banyan_domain::{compose::stand_in, ids::MessageId, workspace::Right};

use super::store;
use crate::{Actor, App, Internal};

/// As many as stand on the list of who waits.
const MOST_LOOKED_THROUGH: i64 = 200;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWaiting {
    /// What they wrote first of what fits.
    pub message: MessageId,
    pub network: String,
    pub place: String,
    pub name: String,
    /// As it came from outside: to be shown as words, never as markup.
    pub words: String,
}

/// Each once, who has waited longest first.
pub(crate) async fn find_waiting(
    app: &App,
    actor: &Actor,
    asked: &[String],
    limit: usize,
) -> Result<Vec<FoundWaiting>, Internal> {
    if !actor.role.may(Right::Look) {
        return Ok(Vec::new());
    }
    let rows = store::waiting(app.db.read(), actor.workspace, MOST_LOOKED_THROUGH).await?;
    let mut seen = HashSet::new();
    let fits = |row: &store::MessageRow| {
        let said = [row.author_name.as_str(), &row.author_handle, &row.excerpt].join("\n");
        stand_in(asked, &said) && seen.insert((row.channel_id, row.author_id.clone()))
    };
    let found = rows.into_iter().filter(fits).take(limit).map(|row| FoundWaiting {
        message: row.id.into(),
        network: row.network,
        place: row.place,
        name: row.author_name,
        words: row.excerpt,
    });
    Ok(found.collect())
}
