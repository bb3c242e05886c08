//! A person says of somebody who waits: answered, needs no answer, or waits again after all.

use banyan_domain::{
    ids::{ChannelId, EntryId, MessageId},
    measure::Kind,
    plan::RowId,
    workspace::Right,
};
use serde_json::json;

use super::store::{self, MessageRow, Off};
use crate::{
    Actor, App, Internal,
    measure::{note_answered, undo_entry},
    plan::{InForce, in_force},
    publish::load_channel,
    workspace::{Refused, record},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Answered,
    NeedsNone,
    /// It was a slip: they wait after all.
    Waits,
}

impl Mark {
    pub const ALL: [Self; 3] = [Self::Answered, Self::NeedsNone, Self::Waits];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NeedsNone => "needs_none",
            Self::Waits => "waits",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == text)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum WaitingError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("nobody here wrote that; nothing was changed")]
    NotHere,
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for WaitingError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// Harmless to repeat, and where two say it at once: who was answered counts in the ledger once.
pub async fn mark_message(app: &App, actor: &Actor, id: MessageId, mark: Mark) -> Result<(), WaitingError> {
    actor.needs(Right::Write)?;
    let plan = in_force(app.db.read(), actor.workspace).await?;
    let found = store::find(app.db.read(), actor.workspace, id).await?.ok_or(WaitingError::NotHere)?;
    let place = place_of(app, actor, &plan, found.channel_id.into()).await;
    let now = app.now();
    let tx = app.db.begin().await?;
    let message = store::find(&*tx, actor.workspace, id).await?.ok_or(WaitingError::NotHere)?;
    let changed = match mark {
        Mark::Answered | Mark::NeedsNone => {
            store::settle(&tx, actor.workspace, id, &Off { at: now, by: actor.user, how: mark.as_str() }).await?
        }
        Mark::Waits => store::open_again(&tx, actor.workspace, id).await?,
    };
    if changed {
        if mark == Mark::Answered {
            let who = who(&message);
            let entry = note_answered(app, &tx, actor, plan.day_of(now), (&who, place)).await?;
            store::keep_entry(&tx, id, entry).await?;
        }
        if let (Mark::Waits, Some(entry)) = (mark, message.entry_id) {
            undo_entry(app, &tx, actor, EntryId(entry), Kind::Answered).await?;
        }
        let data = json!({ "mark": mark.as_str() });
        record(&tx, actor.workspace, actor, now, "converse.mark", Some(id.0), &data).await?;
    }
    Ok(tx.commit().await?)
}

/// The plan's own line of that place, under which answers count.
async fn place_of(app: &App, actor: &Actor, plan: &InForce, channel: ChannelId) -> Option<RowId> {
    let channel = load_channel(app, actor, channel).await.ok()?;
    plan.plan.place_of(&channel.as_planned(app)).map(|row| row.id)
}

fn who(message: &MessageRow) -> String {
    format!("{}, {}", message.author_name, message.place)
}
