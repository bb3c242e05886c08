//! The verbs, on whichever database `BANYAN_TEST_DATABASE` names.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod compose;
mod feed_server;
mod gather;
mod publish;
mod workspace;
