//! What people answer on the networks, brought home: kept until they are answered or need no answer.

mod find_waiting;
mod list_waiting;
mod look;
mod mark_message;
mod overdue;
mod people_answered;
mod read_inbox;
mod reader;
mod store;

pub use find_waiting::FoundWaiting;
pub(crate) use find_waiting::find_waiting;
pub use list_waiting::{NoPromise, Settled, Unheard, Waiting, WaitingLine, list_waiting};
pub use mark_message::{Mark, WaitingError, mark_message};
pub use overdue::Overdue;
pub(crate) use overdue::{overdue, overdue_now};
pub(crate) use people_answered::people_answered_there;
pub use read_inbox::{Arrived, Inbox, InboxError, read_inbox};
pub use reader::{read_due_inboxes, run_reader};
pub(crate) use store::{WRITERS, Writer};
