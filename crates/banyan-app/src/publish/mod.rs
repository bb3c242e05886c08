//! The journey of a publication: taken when due, carried step by step, never twice, and what a person decides about it.

mod ask_after_restore;
mod ask_again;
mod assets;
mod before_rest;
mod cancel;
mod carry_out;
mod change_published;
mod channel;
mod check_channel;
mod check_channels;
mod connect_channel;
mod count_published;
mod decide_publication;
mod free_from_guard;
mod house;
mod in_flight;
mod list_pulses;
mod list_rests;
mod networks;
mod next_step;
mod open_link;
mod over;
mod pause_channel;
mod prepare;
mod put_place_back;
mod queue_lines;
mod recover;
mod remember_branch;
mod remove_channel;
mod rest_channel;
mod sender;
mod settle;
mod show_publication;
mod speak;
mod stop_waiting;
mod store;
mod take_down;
mod timekeeper;
mod transitions;
mod trouble;
mod undo_rest;
mod wake_channel;

pub use before_rest::{BeforeRest, WaitingThere, before_rest};
pub(crate) use change_published::{
    ChangePublishedError, Foreseen, change_published, foresee_change, reads_alike, words_beside,
};
pub use channel::{Channel, ChannelError, PauseReason, list_channels, load_channel};
pub use check_channel::check_channel;
pub use check_channels::{check_channels, run_checks};
pub use connect_channel::{
    ConnectError, ConnectStart, connect_channel, finish_connecting, start_connecting, visit_address,
};
pub use count_published::count_published;
pub(crate) use decide_publication::move_within;
pub use decide_publication::{DecideError, Decided, Decision, decide_publication, move_publication};
pub(crate) use free_from_guard::free_from_guard;
pub use house::HouseOf;
pub(crate) use in_flight::InFlight;
pub use list_pulses::{Pulse, list_pulses};
pub use list_rests::{Rest, list_rests};
pub use networks::{FieldView, NetworkTrouble, NetworkView, list_networks, show_network, trouble_of};
pub use pause_channel::{pause_channel, resume_channel};
pub use put_place_back::{put_place_back, put_post_back};
pub use queue_lines::{
    ProofError, PublicationLine, Queue, list_asking, list_due, list_publications, list_publications_after, list_queue,
    list_queued,
};
pub use recover::recover_interrupted;
pub use remember_branch::remember_branch;
pub use remove_channel::remove_channel;
pub use rest_channel::{RestError, Rested, Resting, rest_channel};
pub(crate) use sender::Sender;
pub(crate) use show_publication::journeys_of;
pub use show_publication::{AttemptLine, EditLine, PublicationProof, show_publication};
pub use store::NewPublication;
pub(crate) use store::insert as insert_publication;
pub use timekeeper::{run_due, run_timekeeper};
pub use trouble::Trouble;
pub use undo_rest::{RestUndone, undo_rest};
pub use wake_channel::{Woken, wake_channel};

pub(crate) use ask_after_restore::ask_after_restore;
pub(crate) use assets::StoredAssets;
pub(crate) use open_link::open_link;
pub(crate) use over::free_what_is_on;
pub(crate) use stop_waiting::{CalledBack, stop_waiting};
pub(crate) use store::{
    AT_REST, Taken, Untouched, at_rest, change_audience, find_page, hold_waiting, hold_waiting_of_item,
    refresh_waiting, still_waits, taken_down, taken_everywhere, taken_slots, untouched, waiting_of,
};
