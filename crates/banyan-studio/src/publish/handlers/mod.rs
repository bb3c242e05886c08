//! What is answered about posts that went out and about the places they go to.

mod connecting;
mod decisions;
mod everywhere;
mod places;
mod posts;
mod rest;
mod reword;
mod take;

pub(crate) use connecting::{add_place, finish_place, go_on, show_connect};
pub(crate) use decisions::{
    change_aim, change_words, confirm_there, finish_parts, keep_finding, leave_parts, send_again, stop_post,
    take_down_parts, write_anew,
};
pub(crate) use everywhere::{mend_post, take_down_post};
pub(crate) use places::{check_place, hold_place, release_place, remove_place, show_places};
pub(crate) use posts::show_post;
pub(crate) use rest::{rest_place, show_rest, stopped_here, undo_rest, wake_place};
pub(crate) use reword::{reword, show_reword};
pub(crate) use take::{print_proof, take_proof};
