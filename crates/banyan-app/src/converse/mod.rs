//! What people answer on the networks, brought home.

mod read_inbox;

pub use read_inbox::{Arrived, Inbox, InboxError, read_inbox};
