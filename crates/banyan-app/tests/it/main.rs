//! The verbs, on whichever database `BANYAN_TEST_DATABASE` names.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail loudly, and says what it measured")]

mod compose;
mod converse;
mod feed_server;
mod gather;
mod guard;
mod inside;
mod measure;
mod one_voice;
mod plan;
mod publish;
mod workspace;
