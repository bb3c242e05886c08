//! The journey of a publication: taken when due, carried step by step, never twice, and what a person decides about it.

mod ask_after_restore;
mod assets;
mod cancel;
mod carry_out;
mod change_published;
mod channel;
mod check_channel;
mod check_channels;
mod connect_channel;
mod decide_publication;
mod house;
mod in_flight;
mod list_pulses;
mod networks;
mod next_step;
mod open_link;
mod over;
mod pause_channel;
mod prepare;
mod queue_lines;
mod recover;
mod rest_channel;
mod sender;
mod settle;
mod speak;
mod stop_waiting;
mod store;
mod timekeeper;
mod transitions;
mod trouble;

pub(crate) use change_published::{
    ChangePublishedError, Foreseen, change_published, foresee_change, reads_alike, words_beside,
};
pub use channel::{Channel, ChannelError, PauseReason, list_channels, load_channel};
pub use check_channel::check_channel;
pub use check_channels::{check_channels, run_checks};
pub use connect_channel::{
    ConnectError, ConnectStart, connect_channel, finish_connecting, start_connecting, visit_address,
};
pub(crate) use decide_publication::move_within;
pub use decide_publication::{DecideError, Decided, Decision, decide_publication, move_publication};
pub use house::HouseOf;
pub(crate) use in_flight::InFlight;
pub use list_pulses::{Pulse, list_pulses};
pub use networks::{FieldView, NetworkTrouble, NetworkView, list_networks, show_network, trouble_of};
pub use pause_channel::{pause_channel, resume_channel};
pub use queue_lines::{
    AttemptLine, EditLine, Out, ProofError, PublicationLine, PublicationProof, Queue, count_out, list_asking,
    list_publications, list_publications_after, list_queue, show_publication,
};
pub use recover::recover_interrupted;
pub use rest_channel::{remember_branch, remove_channel, rest_channel};
pub(crate) use sender::Sender;
pub use store::NewPublication;
pub(crate) use store::insert as insert_publication;
pub use timekeeper::{run_due, run_timekeeper};
pub use trouble::Trouble;

pub(crate) use ask_after_restore::ask_after_restore;
pub(crate) use assets::StoredAssets;
pub(crate) use open_link::open_link;
pub(crate) use over::free_what_is_on;
pub(crate) use stop_waiting::{CalledBack, stop_waiting};
pub(crate) use store::{
    Untouched, change_audience, find_page, hold_waiting_of_item, refresh_waiting, still_waits, taken_slots, untouched,
};
