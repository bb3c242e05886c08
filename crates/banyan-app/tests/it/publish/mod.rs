//! From due to proof.

mod ask_again;
pub(crate) mod carry_out;
mod channels;
pub(crate) mod forgotten_uploads;
mod own_site;
pub(crate) mod recovery;
mod rest;
mod timekeeper;
