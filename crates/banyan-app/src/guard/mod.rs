//! What the guard is told and what it remembers: the owner's choices, and under which keys everything said is found.

mod choices;
mod said;

pub(crate) use choices::{CHOSEN, rules_of, rules_with};
pub use choices::{Choice, ChoiceError, ChoiceKind, choose, list_choices, take_back};
pub use said::index_again;
pub(crate) use said::{ItemWords, KEYED, SaidWords, Texts, index_all, remember, remember_items};
