//! The practice town over real connections.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should fail here")]

mod faults;
mod memory;
mod town;
