//! A file goes in the place of another one that shows the same.

use banyan_db::Tx;
use banyan_domain::ids::{AssetId, DraftId, WorkspaceId};

use super::store::{holding_anywhere, keep_files, lock};
use crate::Internal;

/// Also in what is in the queue or was removed: it may come back.
pub(crate) async fn exchange_file_in_drafts(
    tx: &Tx,
    workspace: WorkspaceId,
    former: AssetId,
    kept: AssetId,
) -> Result<(), Internal> {
    for id in holding_anywhere(&**tx, workspace, &former.to_string()).await? {
        let Some(row) = lock(tx, workspace, DraftId(id)).await? else { continue };
        let mut draft = row.draft()?;
        if draft.exchange(former, kept) {
            keep_files(tx, &row, &draft).await?;
        }
    }
    Ok(())
}
