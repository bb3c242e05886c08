//! Cards with an address of their own: what was handed over where, and how often it was opened.

use askama::{Template, filters::Safe};
use banyan_app::measure::CardBatch;

use super::qr::qr;
use crate::page::{Inside, Page};

#[derive(Template)]
#[template(path = "measure/cards.html")]
pub struct CardsPage {
    pub p: Page,
    pub batches: Vec<CardBatch>,
    /// What was typed, where it could not be taken.
    pub refused: Option<CardsRefused>,
}

pub struct CardsRefused {
    pub name: String,
    pub cards: String,
    /// Only because nobody has said where the site is to which they would lead.
    pub no_site: bool,
}

impl CardsPage {
    fn code(&self, batch: &CardBatch) -> Safe<String> {
        qr(&batch.address, &self.p.t("cards-code-of").with("name", &batch.name).to_string())
    }

    fn lacks_site(&self) -> bool {
        self.refused.as_ref().is_some_and(|typed| typed.no_site)
    }

    fn lacks_name(&self) -> bool {
        self.refused.as_ref().is_some_and(|typed| !typed.no_site && typed.name.trim().is_empty())
    }

    /// With a name, only the number can be at fault.
    fn lacks_count(&self) -> bool {
        self.refused.as_ref().is_some_and(|typed| !typed.no_site && !typed.name.trim().is_empty())
    }

    fn typed(&self) -> (&str, &str) {
        self.refused.as_ref().map_or(("", "20"), |typed| (&typed.name, &typed.cards))
    }

    /// Without `https://`, as it is read from a card.
    fn short<'a>(&self, batch: &'a CardBatch) -> &'a str {
        batch.address.split_once("://").map_or(batch.address.as_str(), |(_, rest)| rest)
    }
}

impl Inside for CardsPage {
    fn here(&self) -> &'static str {
        "ledger"
    }
}
