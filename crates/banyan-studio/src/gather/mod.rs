//! Where words come from: sources, what is held, what was found.

pub(crate) mod handlers;
mod look;
mod sources;

pub use look::{LookPage, LookPart, LookPlace};
pub use sources::{
    AddSourceForm, Decision, Found, FoundFeed, FreshItem, HeldForm, HeldItem, HeldQuestion, HeldReason, MailboxProblem,
    NewestItem, SourceHealth, SourceKind, SourceLine, Sources,
};
