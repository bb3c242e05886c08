//! Cards handed over, with a short address of their own: opening it leads to the site, and is counted.

use banyan_domain::{
    ids::{CardBatchId, WorkspaceId},
    measure::Kind,
    time::UtcMillis,
    workspace::Right,
};
use serde_json::json;

use super::{
    NewEntry, NoteError,
    note::{keep, settled},
    store::cards,
};
use crate::{
    Actor, App, Internal, fresh_id,
    gather::reading::with_scheme,
    plan::show_plan,
    workspace::{own_site_of, record, show_workspace, today},
};

/// Letters that nobody takes for one another when typing them from a card.
const LETTERS: &[u8; 30] = b"23456789abcdefghjkmnpqrstvwxyz";
const CODE_LETTERS: usize = 6;
const LONGEST_NAME: usize = 80;
const MOST_CARDS: u32 = 10_000;

#[derive(Debug, thiserror::Error)]
pub enum CardError {
    #[error("cards lead to your site: say in Settings where it is; nothing was noted")]
    NoSite,
    #[error("cards need a name and a number from 1 to {MOST_CARDS}; nothing was noted")]
    Incomplete,
    #[error(transparent)]
    Note(#[from] NoteError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for CardError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardBatch {
    pub id: CardBatchId,
    pub name: String,
    pub cards: u32,
    /// What is printed on them.
    pub address: String,
    pub made_at: UtcMillis,
    /// How often somebody opened it.
    pub opened: u32,
}

/// Newest first. Who may not look is told nothing.
pub async fn list_cards(app: &App, actor: &Actor) -> Result<Vec<CardBatch>, Internal> {
    if actor.needs(Right::Look).is_err() {
        return Ok(Vec::new());
    }
    let rows = cards::list(app.db.read(), actor.workspace).await?;
    Ok(rows
        .into_iter()
        .map(|row| CardBatch {
            id: CardBatchId(row.id),
            name: row.name,
            cards: u32::try_from(row.cards).unwrap_or(0),
            address: format!("{}/c/{}", app.base_url, row.code),
            made_at: UtcMillis(row.made_at),
            opened: u32::try_from(row.opened).unwrap_or(u32::MAX),
        })
        .collect())
}

/// Gives them their address, and notes that so many were handed over.
pub async fn add_cards(app: &App, actor: &Actor, name: &str, count: u32) -> Result<CardBatchId, CardError> {
    actor.needs(Right::Write).map_err(NoteError::from)?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME || !(1..=MOST_CARDS).contains(&count) {
        return Err(CardError::Incomplete);
    }
    site_of(app, actor.workspace).await?.ok_or(CardError::NoSite)?;
    let handed = NewEntry { cards: Some(count), about: Some(name.to_owned()), ..NewEntry::of(Kind::Cards) };
    let entry = settled(&handed, &show_plan(app, actor).await?.plan, today(app, actor).await?)?;
    let (id, at): (CardBatchId, UtcMillis) = (fresh_id(), app.now());
    let code = code();
    let tx = app.db.begin().await?;
    let new = cards::NewBatch { id, code: &code, name, cards: count, at, by: actor.user };
    cards::add(&tx, actor.workspace, &new).await?;
    record(&tx, actor.workspace, actor, at, "measure.add_cards", Some(id.0), &json!({ "cards": count })).await?;
    keep(app, &tx, actor, &entry, &handed, None).await?;
    tx.commit().await?;
    Ok(id)
}

/// Where an opened card leads: to the site of the business that handed it over. `None` where there is no such code, or
/// no such site. Whoever only looks for previews is led and not counted.
pub async fn open_card(app: &App, code: &str, is_person: bool) -> Result<Option<String>, Internal> {
    let Some((workspace, batch)) = cards::with_code(app.db.read(), &code.to_lowercase()).await? else {
        return Ok(None);
    };
    if is_person {
        let tx = app.db.begin().await?;
        cards::opened(&tx, workspace, batch, app.now()).await?;
        tx.commit().await?;
    }
    site_of(app, workspace).await
}

/// The one that was there before this Banyan, else the own one, where that is theirs.
async fn site_of(app: &App, workspace: WorkspaceId) -> Result<Option<String>, Internal> {
    if let Some(site) = show_workspace(app, workspace).await?.site_address {
        return Ok(Some(with_scheme(&site)));
    }
    let own = own_site_of(app).await?.filter(|owner| owner.id == workspace);
    Ok(own.map(|_| format!("{}/", app.base_url)))
}

fn code() -> String {
    let bytes: [u8; CODE_LETTERS] = rand::random();
    bytes.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect()
}
