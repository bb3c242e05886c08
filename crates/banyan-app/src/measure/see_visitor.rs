//! A visit of the own site from elsewhere is counted by its day and the host that led here; nothing of the visitor is kept.

use banyan_content::visits::referring_host;
use banyan_domain::ids::WorkspaceId;
use jiff::{ToSpan as _, civil::Date};

use super::store::visits;
use crate::{App, Internal, workspace::show_workspace};

/// So many hosts a day are told apart; whoever sends more wants to fill a disk.
const MOST_HOSTS: u32 = 300;
const KEPT_WEEKS: i32 = 60;

/// `referer` as the browser sent it. One's own pages, and what names no host of the web, count for nothing.
pub async fn see_visitor(app: &App, workspace: WorkspaceId, referer: &str) -> Result<(), Internal> {
    let Some(host) = referring_host(referer) else { return Ok(()) };
    if own_hosts(app, workspace).await?.contains(&host) {
        return Ok(());
    }
    let today = app.now().in_zone(&show_workspace(app, workspace).await?.time_zone()).date();
    let tx = app.db.begin().await?;
    if !visits::again(&tx, workspace, today, &host).await? {
        visits::forget_before(&tx, workspace, today.saturating_sub(KEPT_WEEKS.weeks())).await?;
        if visits::hosts_on(&tx, workspace, today).await? < MOST_HOSTS {
            visits::first(&tx, workspace, today, &host).await?;
        }
    }
    Ok(tx.commit().await?)
}

/// Hosts and how often each led here, since that day.
pub(crate) async fn visits_since(
    app: &App,
    workspace: WorkspaceId,
    since: Date,
) -> Result<Vec<(String, u32)>, Internal> {
    Ok(visits::since(app.db.read(), workspace, since).await?)
}

/// Where the business itself is on the web.
pub(crate) async fn own_hosts(app: &App, workspace: WorkspaceId) -> Result<Vec<String>, Internal> {
    let site = show_workspace(app, workspace).await?.site_address.unwrap_or_default();
    Ok([&*app.base_url, &site].into_iter().filter_map(referring_host).collect())
}
