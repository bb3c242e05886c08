//! How many of those who wrote were answered: seen at their network, or said so here.

use banyan_domain::{ids::WorkspaceId, time::UtcMillis};

use super::store;
use crate::{App, Internal};

/// Each once at each place, however often they wrote.
pub(crate) async fn people_answered_there(
    app: &App,
    workspace: WorkspaceId,
    since: UtcMillis,
) -> Result<u32, Internal> {
    Ok(store::people_answered(app.db.read(), workspace, since).await?)
}
