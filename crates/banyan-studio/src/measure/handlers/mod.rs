//! The ledger's pages: each reads the form, calls the verb, and shows what came of it.

mod away;
mod goals;
mod ledger;
mod wall;

pub(crate) use away::{add_cards, change_entry, note_it, show_away, show_cards, take_back};
pub(crate) use goals::{show_goals, take_back_number, tell_goal};
pub(crate) use ledger::{add_cost, show_ledger, spend_there, take_ledger};
pub(crate) use wall::{choose_wall_kinds, new_wall_code, note_at_wall, show_note, show_wall, take_back_at_wall};
