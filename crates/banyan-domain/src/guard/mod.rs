//! What a post is checked for before it goes out.

mod check;
mod draft;
mod finding;
mod fingerprint;
mod likeness;
mod shouting;
mod words;

pub use check::check;
pub use draft::{Draft, GuardRules, LinkState, Past};
pub use finding::{Evidence, Finding, Level};
pub use fingerprint::{Fingerprint, fingerprint, similarity};
pub use likeness::Likeness;

#[cfg(test)]
mod tests;
