//! Who waits for an answer.

#![expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand all over by reference")]

pub(crate) mod handlers;
mod waiting;

pub use waiting::{SettledPerson, UnheardPlace, WaitingPage, WaitingPerson};
