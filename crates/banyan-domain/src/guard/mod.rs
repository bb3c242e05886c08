//! What a post is checked for before it goes out.

mod finding;

pub use finding::{Evidence, Finding, Level};
