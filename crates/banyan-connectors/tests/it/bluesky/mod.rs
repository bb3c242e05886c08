//! The bluesky room on its simulator, and on the real servers where they run (tests/peers/bluesky).

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should fail here")]

mod client;
mod connecting;
mod publishing;
mod returning;
mod town;
