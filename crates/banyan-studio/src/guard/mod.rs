//! The six-line test, and what the guard asks about.

#![expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand all over by reference")]

pub(crate) mod handlers;
mod rules;
mod six;

pub use rules::{ChosenName, GuardRulesPage, RuleLine};
pub use six::{SixLine, SixPage, SixRead};
