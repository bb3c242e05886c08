//! What a question finds beside posts, over all rooms: drafts, files of the library, people.

use banyan_domain::{compose::asked_for, workspace::Right};

use crate::{
    Actor, App,
    compose::{
        Contact, DraftLine, find_contacts, find_drafts,
        library::{FoundFile, find_files},
    },
    converse::{FoundWaiting, find_waiting},
    publish::ProofError,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FoundBeside {
    /// For who may write.
    pub drafts: Vec<DraftLine>,
    pub files: Vec<FoundFile>,
    pub waiting: Vec<FoundWaiting>,
    /// Whom posts mention; for who may write.
    pub contacts: Vec<Contact>,
}

/// A few of each kind, in which every word stands. Without a word nothing.
pub async fn find_beside(app: &App, actor: &Actor, asked: &str, limit: usize) -> Result<FoundBeside, ProofError> {
    actor.needs(Right::Look)?;
    let words = asked_for(asked);
    if words.is_empty() {
        return Ok(FoundBeside::default());
    }
    Ok(FoundBeside {
        drafts: find_drafts(app, actor, &words, limit).await?,
        files: find_files(app, actor, &words, limit).await?,
        waiting: find_waiting(app, actor, &words, limit).await?,
        contacts: find_contacts(app, actor, &words, limit).await?,
    })
}
