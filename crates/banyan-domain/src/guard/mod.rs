//! What a post is checked for before it goes out.

mod already_read;
mod asks;
mod check;
mod draft;
mod finding;
mod how;
mod in_items;
mod keys;
mod likeness;
mod marks;
mod named;
mod over;
mod passages;
mod promotion;
mod said_before;
mod shouting;
mod told;
mod words;

pub use already_read::AlreadyRead;
pub use asks::asks_to_act;
pub use check::{check, check_next};
pub use draft::{Draft, GuardRules, LinkState, Past, PastItem, PeopleWaiting, Said};
pub use finding::{Evidence, Finding, Level};
pub use keys::{keys, keys_to_ask, under_most};
pub use likeness::{Likeness, similarity};
pub use marks::{Beside, Piece, beside};
pub use named::{Person, Yes};
pub use over::{asset_gone, asset_not_here, asset_over, over};
pub use passages::{MOST_PASSAGES, item_keys};
pub use promotion::{Balance, balance, offers_in_a_row, offers_lately};
pub use said_before::{names_a_day, repeats};

/// What the owner may say never to ask about, in the order in which it is shown.
pub const RULES: [&str; 21] = [
    "repeated-text",
    "series",
    "same-opening",
    "said-in-item",
    "repeated-link",
    "too-close",
    "two-offers-in-a-row",
    "too-many-offers",
    "only-ourselves",
    "people-waiting",
    "no-goal",
    "no-way-on",
    "dead-link",
    "silent-link",
    "missing-alt",
    "named-without-yes",
    "personal-data",
    finding::STRANGER,
    "listed-word",
    "capitals",
    "exclamations",
];

#[cfg(test)]
mod items_tests;
#[cfg(test)]
mod offers_tests;
#[cfg(test)]
mod tests;
