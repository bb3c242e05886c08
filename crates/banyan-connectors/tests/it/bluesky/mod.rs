//! The bluesky room on its simulator, and on the real servers where they run (tests/peers/bluesky).

mod client;
mod connecting;
mod publishing;
mod returning;
mod town;
