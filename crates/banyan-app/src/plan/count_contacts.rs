//! One's own contacts against the networks: read in memory, counted, forgotten; the numbers stay with their day.

use banyan_content::contacts;
pub use banyan_content::contacts::ContactsError;
use banyan_domain::{
    plan::{Contact, ContactsSeen, first::FirstAnswer},
    workspace::Right,
};

use super::{ChangePlanError, answer_first};
use crate::{Actor, App, workspace::Refused};

#[derive(Debug, thiserror::Error)]
pub enum CountContactsError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error(transparent)]
    File(#[from] ContactsError),
    #[error(transparent)]
    Keep(#[from] ChangePlanError),
}

/// A CSV or vCard file. Counted anew it replaces nothing: each count stays with its day, and the newest is shown.
pub async fn count_contacts(app: &App, actor: &Actor, file: Vec<u8>) -> Result<ContactsSeen, CountContactsError> {
    actor.needs(Right::Own)?;
    // Away from the threads that wait for the network.
    let counted = tokio::task::spawn_blocking(move || contacts::read(&file).map(|read| seen(&read)));
    let seen = counted.await.unwrap_or_else(|stopped| std::panic::resume_unwind(stopped.into_panic()))?;
    answer_first(app, actor, &FirstAnswer::Contacts(seen.clone())).await?;
    Ok(seen)
}

fn seen(read: &[contacts::Contact]) -> ContactsSeen {
    let contact = |one: &contacts::Contact| Contact {
        mails: one.mails.clone(),
        networks: one.networks.iter().map(|network| (*network).to_owned()).collect(),
        has_site: one.has_site,
    };
    ContactsSeen::of(&read.iter().map(contact).collect::<Vec<_>>())
}
