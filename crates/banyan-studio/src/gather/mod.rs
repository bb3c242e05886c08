//! Where words come from: sources, what is held, what was found.

pub(crate) mod handlers;
mod letter;
mod look;
mod sources;

pub(crate) use letter::{Handed, keep_letter, keep_pasted};
pub use letter::{LetterForm, LetterProblem};
pub use look::{LookPage, LookPart, LookPlace};
pub use sources::{
    AddSourceForm, Decision, Found, FoundFeed, FreshItem, HeldForm, HeldItem, HeldQuestion, HeldReason, MailboxProblem,
    NewestItem, SourceHealth, SourceKind, SourceLine, Sources,
};
