//! A first plan for a trade, every row of it visibly an example until somebody makes it their own.

use banyan_domain::{
    plan::{Plan, markdown},
    workspace::Right,
};

use super::{
    change_plan::{ChangePlanError, save, still_at},
    store::{self, How},
};
use crate::{
    Actor, App, Internal,
    texts::texts,
    workspace::{Refused, show_workspace, words::Words},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trade {
    Trainer,
    Consultant,
    Coach,
    Shop,
    Agency,
}

impl Trade {
    pub const ALL: [Self; 5] = [Self::Trainer, Self::Consultant, Self::Coach, Self::Shop, Self::Agency];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trainer => "trainer",
            Self::Consultant => "consultant",
            Self::Coach => "coach",
            Self::Shop => "shop",
            Self::Agency => "agency",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trade| trade.as_str() == text)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum KitError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("examples of a kit stand in the plan, or it says all that this one shows; nothing was changed")]
    NoRoom,
    #[error(transparent)]
    Change(#[from] ChangePlanError),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for KitError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

/// In the business's language, beside what the plan says already: nothing of one's own is touched. One kit at a time.
pub async fn start_from_kit(app: &App, actor: &Actor, trade: Trade) -> Result<i64, KitError> {
    start_from_kit_at(app, actor, None, trade).await
}

/// Refused where the plan is no longer the one that was read.
pub async fn start_from_kit_at(app: &App, actor: &Actor, read_at: Option<i64>, trade: Trade) -> Result<i64, KitError> {
    actor.needs(Right::Own)?;
    let language = show_workspace(app, actor.workspace).await?.language;
    let kit = show_kit(Words::for_language(&language).language().tag, trade)?;
    let tx = app.db.begin().await?;
    let newest = store::newest_to_change(&tx, actor.workspace).await?;
    let (number, now) = newest.map_or((0, Plan::default()), |newest| (newest.number, newest.plan));
    still_at(read_at, number)?;
    let next = now.with_examples(&kit).map_err(ChangePlanError::from)?;
    if next == now || now.rows().any(|row| row.example) {
        return Err(KitError::NoRoom);
    }
    Ok(save(app, actor, tx, number, &next, How::Kit, Some(trade.as_str())).await?)
}

/// What a kit says, in one of the languages pages have.
pub fn show_kit(language: &str, trade: Trade) -> Result<Plan, Internal> {
    let text = texts(&format!("src/plan/kits/{language}"))
        .remove(&format!("{}.md", trade.as_str()))
        .ok_or(Internal::Broken("a starter kit is missing in this language"))?;
    markdown::read(&text).map_err(|_| Internal::Broken("a starter kit cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::words::languages;

    #[test]
    fn every_trade_has_its_kit_in_every_language_and_all_of_it_is_example() {
        for language in languages() {
            for trade in Trade::ALL {
                let kit = show_kit(language.tag, trade).unwrap();
                assert!(!kit.is_empty());
                assert!(kit.rows().all(|row| row.example), "{} {trade:?}", language.tag);
            }
        }
    }
}
