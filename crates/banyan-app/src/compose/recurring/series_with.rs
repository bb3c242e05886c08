//! Which series carry a file of the library, and another one in its place.

use std::collections::BTreeSet;

use banyan_db::{ConnectionTrait, Tx};
use banyan_domain::ids::{AssetId, RecurringId, WorkspaceId};
use serde::Serialize;

use super::{list_recurring::MOST_LETTERS, store};
use crate::{Internal, compose::Exchanged};

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeriesWith {
    pub id: RecurringId,
    pub title: String,
}

pub(crate) async fn series_with(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    file: AssetId,
) -> Result<Vec<SeriesWith>, Internal> {
    let mut with = Vec::new();
    for row in store::of_workspace(on, workspace).await? {
        let draft = row.draft()?;
        if draft.media.iter().any(|attached| attached.asset == file) {
            with.push(SeriesWith { id: row.id.into(), title: draft.first_words(MOST_LETTERS) });
        }
    }
    Ok(with)
}

/// Of all series, also of those that rest.
pub(crate) async fn files_in_series(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
) -> Result<BTreeSet<AssetId>, Internal> {
    let mut files = BTreeSet::new();
    for row in store::of_workspace(on, workspace).await? {
        files.extend(row.draft()?.media.iter().map(|attached| attached.asset));
    }
    Ok(files)
}

/// Every series that carries the one carries the other from now on.
pub(crate) async fn exchange_file_in_series(
    tx: &Tx,
    workspace: WorkspaceId,
    former: AssetId,
    kept: AssetId,
) -> Result<Vec<Exchanged>, Internal> {
    let mut all = Vec::new();
    for row in store::of_workspace(&**tx, workspace).await? {
        // Whoever changes its words at this moment is waited for, and then it is read once more.
        while let Some(row) = store::load(&**tx, workspace, RecurringId(row.id)).await? {
            let mut draft = row.draft()?;
            let Some(exchanged) = Exchanged::of(row.id, &mut draft, former, kept) else { break };
            if store::change_words(tx, &row, &draft).await? {
                all.push(exchanged);
                break;
            }
        }
    }
    Ok(all)
}

pub(crate) async fn put_file_back_in_series(
    tx: &Tx,
    workspace: WorkspaceId,
    all: &[Exchanged],
    (former, kept): (AssetId, AssetId),
) -> Result<(), Internal> {
    for exchanged in all {
        while let Some(row) = store::load(&**tx, workspace, RecurringId(exchanged.id)).await? {
            let mut draft = row.draft()?;
            if !exchanged.take_back(&mut draft, former, kept) || store::change_words(tx, &row, &draft).await? {
                break;
            }
        }
    }
    Ok(())
}
