//! What is being written: kept at every change, with its versions, until it is put in the queue or removed.

mod as_it_says_now;
mod ask_to_look;
mod back_to_draft;
mod begun_once;
mod exchange_file;
mod kept_rules;
mod list_drafts;
mod queue_draft;
mod remove_draft;
mod save_draft;
mod say_looked;
mod stop_post;
mod store;
mod versions;
mod words;
mod write_anew;

pub use ask_to_look::{LookError, ask_to_look, take_back_look};
pub(crate) use back_to_draft::{SentDraft, draft_of_cancelled, draft_of_said, reopened_draft, sent_draft};
pub(crate) use begun_once::begun_once;
pub(crate) use exchange_file::{Exchanged, exchange_file_in_drafts, put_file_back_in_drafts};
pub use kept_rules::KeptRule;
pub use list_drafts::{DraftLine, Drafts, OpenDraft, list_drafts, list_unfinished, open_draft};
pub(crate) use list_drafts::{drafts_with, files_in_drafts, find_drafts, newest_draft};
pub use queue_draft::{Queued, Seen, queue_draft, queue_draft_asking};
pub use remove_draft::{bring_back_draft, remove_draft};
pub use save_draft::{DraftError, Keep, SaveDraft, SavedDraft, save_draft, settle_draft};
pub(crate) use say_looked::looks_asked;
pub use say_looked::{AskedLook, DraftLook, list_looks, say_looked};
pub use stop_post::{StopError, Stopped, stop_post};
pub use versions::{DraftVersion, bring_back_version, list_draft_versions, redo_draft, undo_draft};
pub use words::Draft;
pub use write_anew::{AnewError, write_anew};
