//! Which series are worth a word today: one that could not be made, one that may have been forgotten, one that ends.

use banyan_domain::{ids::RecurringId, schedule::Turn, time::UtcMillis};

use super::{Stumble, list_recurring::MOST_LETTERS, store};
use crate::{Actor, App, Internal, plan::plan_now};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesTurn {
    pub id: RecurringId,
    pub title: String,
    pub asks: SeriesAsks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesAsks {
    /// It rests by itself until a person mends it.
    Mend(Stumble),
    Turn(Turn),
}

pub(crate) async fn series_turns(app: &App, actor: &Actor) -> Result<Vec<SeriesTurn>, Internal> {
    let rows = store::of_workspace(app.db.read(), actor.workspace).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (zone, now) = (plan_now(app, actor.workspace).await?.zone, app.now());
    let mut turns = Vec::new();
    for row in rows {
        let asks = match row.trouble.as_deref().and_then(Stumble::parse) {
            Some(trouble) => Some(SeriesAsks::Mend(trouble)),
            None => row.rhythm()?.turn(row.paused_at.map(UtcMillis), now, &zone).map(SeriesAsks::Turn),
        };
        let Some(asks) = asks else { continue };
        turns.push(SeriesTurn { id: row.id.into(), title: row.draft()?.first_words(MOST_LETTERS), asks });
    }
    Ok(turns)
}
