//! What was told and seen in the last months, read once for everything on a page that looks back on them.

use banyan_domain::measure::{Entry, Kind, Worked};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};

use super::{
    minutes_this_week::start_of,
    show_ledger::USUAL_WEEKS,
    store::{entries, work},
};
use crate::{Actor, App, Internal, workspace::show_workspace};

#[derive(Clone)]
pub(crate) struct Lately {
    /// Latest day first.
    entries: Vec<Entry>,
    /// As it was done.
    worked: Vec<Worked>,
}

impl Lately {
    pub(super) fn told(&self, since: Date) -> Vec<Entry> {
        self.entries.iter().filter(|entry| entry.day >= since).cloned().collect()
    }

    pub(super) fn costs(&self, since: Date) -> Vec<Entry> {
        let spent = |entry: &&Entry| entry.kind == Kind::Cost && entry.day >= since;
        self.entries.iter().filter(spent).cloned().collect()
    }

    pub(super) fn worked(&self, since: Date) -> Vec<Worked> {
        self.worked.iter().filter(|stretch| stretch.day >= since).copied().collect()
    }
}

/// From that day on at least. All that is usually looked at lies within some months; a ledger of years is read for itself.
pub(super) async fn lately(app: &App, actor: &Actor, since: Date) -> Result<Lately, Internal> {
    let zone = show_workspace(app, actor.workspace).await?.time_zone();
    let today = app.now().in_zone(&zone).date();
    let usual = today.saturating_sub(USUAL_WEEKS.weeks()).first_of_month();
    if since < usual {
        return read(app, actor, since, &zone).await;
    }
    app.once(|seen| &seen.lately, actor.workspace, read(app, actor, usual, &zone)).await
}

async fn read(app: &App, actor: &Actor, since: Date, zone: &TimeZone) -> Result<Lately, Internal> {
    Ok(Lately {
        entries: entries::counted(app.db.read(), actor.workspace, since).await?,
        worked: work::since(app.db.read(), actor.workspace, start_of(since, zone), zone).await?,
    })
}
