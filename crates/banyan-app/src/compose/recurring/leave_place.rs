//! Series leave a place that comes to rest, and join it again where that is undone.

use banyan_db::{ConnectionTrait, Tx};
use banyan_domain::ids::{ChannelId, RecurringId, WorkspaceId};

use super::{list_recurring::MOST_LETTERS, store};
use crate::Internal;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesThere {
    pub title: String,
    /// It goes nowhere else.
    pub only_there: bool,
}

/// Those that go there.
pub(crate) async fn series_there(
    on: &impl ConnectionTrait,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<SeriesThere>, Internal> {
    let mut there = Vec::new();
    for row in store::of_workspace(on, workspace).await? {
        let draft = row.draft()?;
        if draft.channels.contains(&channel) {
            let only_there = draft.channels.len() == 1;
            there.push(SeriesThere { title: draft.first_words(MOST_LETTERS), only_there });
        }
    }
    Ok(there)
}

/// None goes there any more; tells which did. What goes nowhere else asks for a place when its next time comes.
pub(crate) async fn leave_place(
    tx: &Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<RecurringId>, Internal> {
    let mut left = Vec::new();
    for row in store::of_workspace(&**tx, workspace).await? {
        let id = RecurringId(row.id);
        let leave = |places: &mut Vec<ChannelId>| places.retain(|place| *place != channel);
        if change_places(tx, workspace, id, leave).await? {
            left.push(id);
        }
    }
    Ok(left)
}

pub(crate) async fn join_place(
    tx: &Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    series: &[RecurringId],
) -> Result<(), Internal> {
    for id in series {
        let join = |places: &mut Vec<ChannelId>| {
            if !places.contains(&channel) {
                places.push(channel);
            }
        };
        change_places(tx, workspace, *id, join).await?;
    }
    Ok(())
}

/// False: nothing was to be changed.
pub(super) async fn change_places(
    tx: &Tx,
    workspace: WorkspaceId,
    id: RecurringId,
    change: impl Fn(&mut Vec<ChannelId>),
) -> Result<bool, Internal> {
    // Whoever changes its words at this moment is waited for, and then it is read once more.
    while let Some(row) = store::load(&**tx, workspace, id).await? {
        let mut draft = row.draft()?;
        let before = draft.channels.clone();
        change(&mut draft.channels);
        if draft.channels == before {
            return Ok(false);
        }
        if store::change_words(tx, &row, &draft).await? {
            return Ok(true);
        }
    }
    Ok(false)
}
