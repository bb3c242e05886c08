//! What people answer on the networks, brought home.

mod read_inbox;

pub use read_inbox::{InboxError, read_inbox};
