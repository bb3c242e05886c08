//! One letter, handed over as a file: it becomes an item like those of a mailbox, and nothing is asked for more.

use banyan_content::mail::{MailError, PasteError};
use banyan_domain::workspace::Right;

use super::{
    AddSourceError, SourceKind,
    add_source::insert_source,
    poll_source::keep_reading,
    reading::{self, Reading},
    store,
};
use crate::{
    Actor, App, Internal,
    workspace::{Refused, show_workspace, words::Words},
};

/// All letters handed over to a business through its pages are one source; one that was added as a file is its own.
pub(super) const HANDED: &str = "handed";

#[derive(Debug, thiserror::Error)]
pub enum HandLetterError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error(transparent)]
    Paste(#[from] PasteError),
    #[error(transparent)]
    Source(#[from] AddSourceError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

/// Its title. The first one counts as known, like what stands at any source that is added.
pub async fn hand_letter(app: &App, actor: &Actor, bytes: Vec<u8>) -> Result<String, HandLetterError> {
    actor.needs(Right::Connect)?;
    let reading = reading::read_handed(bytes, HANDED).await?;
    keep_letter(app, actor, reading).await
}

pub(super) async fn keep_letter(app: &App, actor: &Actor, mut reading: Reading) -> Result<String, HandLetterError> {
    let language = show_workspace(app, actor.workspace).await?.language;
    reading.name = Some(Words::for_language(&language).text("source-handed", &[]));
    let title = reading.items.first().map(|item| item.title.clone()).unwrap_or_default();
    let here = store::load_at(app.db.read(), actor.workspace, (SourceKind::Hand, HANDED)).await?;
    let source = match here {
        Some(source) => source,
        None => insert_source(app, actor, &reading, None, false).await?,
    };
    keep_reading(app, &source, reading, None).await?;
    Ok(title)
}
