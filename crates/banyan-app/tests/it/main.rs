//! The verbs, on whichever database `BANYAN_TEST_DATABASE` names.

mod compose;
mod feed_server;
mod gather;
mod publish;
mod workspace;
