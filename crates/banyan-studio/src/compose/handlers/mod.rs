//! What is done on the pages of Write.

mod about;
mod again;
mod bits;
mod card;
mod files;
mod find;
mod keep;
mod look;
mod looks;
mod own;
mod proposed;
mod recurring;
mod recurring_words;
mod share;
mod write;

pub(crate) use about::{begin_about, show_about};
pub(crate) use again::{show_again, take_again};
pub(crate) use bits::{
    bring_back_bit, bring_back_contact, keep_bit, keep_contact, remove_bit, remove_contact, show_bits,
};
pub(crate) use card::take_card_picture;
pub(crate) use files::attach_files;
pub(crate) use find::show_found;
pub(crate) use keep::{
    bring_back_draft, bring_back_version, draft_stop, keep_draft, remove_draft, settle_draft, show_drafts,
    show_versions,
};
pub(crate) use proposed::{proposed, take_proposed};
pub(crate) use recurring::{
    add_series, bring_back_series, pause_series, recurring_stop, remove_series, resume_series, show_recur,
    show_recurring, signs_of,
};
pub(crate) use recurring_words::{change_series, show_series};
pub(crate) use share::take_shared;
pub(crate) use write::{Begun, begin_with, preview, queue_post, show_places_of, show_write};
