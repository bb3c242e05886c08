//! What a post is checked for before it goes out.

mod check;
mod draft;
mod finding;
mod fingerprint;
mod likeness;
mod over;
mod shouting;
mod words;

pub use check::check;
pub use draft::{Draft, GuardRules, LinkState, Past};
pub use finding::{Evidence, Finding, Level};
pub use fingerprint::{Fingerprint, fingerprint, similarity};
pub use likeness::Likeness;
pub use over::over;

#[cfg(test)]
mod tests;
