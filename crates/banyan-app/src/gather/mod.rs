//! What comes in: sources, polling them politely, and what happens with the new.

mod add_source;
mod check_links;
mod decide_arrivals;
mod gatherer;
mod hand_letter;
mod list_headlines;
mod list_sources;
mod paste_letter;
mod poll_source;
mod read_article;
mod read_site;
pub mod reading;
mod store;
mod trouble;

/// What a letter that is handed over may weigh.
pub use banyan_content::mail::MAX_MESSAGE_BYTES;
/// Doors know no mail servers; what a person is told depends on how reading failed.
pub use banyan_net::imap::ImapErrorKind;

pub use add_source::{AddSourceError, MailboxTls, NewSource, add_source};
pub use decide_arrivals::{ArrivalError, carry_newest, decide_arrivals, remove_source, set_carrying, skip_item};
pub use gatherer::{Round, gather_once, poll_all_sources, poll_due_sources, run_gatherer};
pub use hand_letter::{HandLetterError, hand_letter};
pub use list_headlines::{Headline, list_headlines};
pub use list_sources::{Arrival, HeldArrivals, Source, SourceKind, list_arrivals, list_sources, show_source};
pub(crate) use list_sources::{fresh_titles, known_items, newest_items, newest_of_each};
pub use paste_letter::paste_letter;
pub use poll_source::{PollError, PollReport, poll_source};
pub(crate) use read_article::read_article;
pub use read_site::{FeedFound, SiteFound, read_site};
pub use reading::{ReadError, Reading, read_source};
pub(crate) use store::{SAID_ITEM, SaidItemRow, item_of, lock_item, mark_items, said_items, source_name};
