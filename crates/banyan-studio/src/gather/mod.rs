//! Where words come from: sources, what is held, what was found.

pub(crate) mod handlers;
mod sources;

pub use sources::{
    AddSourceForm, Decision, Found, FoundFeed, HeldForm, HeldItem, HeldQuestion, HeldReason, NewestItem, SourceHealth,
    SourceKind, SourceLine, Sources,
};
