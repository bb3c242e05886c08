//! From due to proof.

mod carry_out;
mod channels;
mod forgotten_uploads;
mod own_site;
mod recovery;
mod timekeeper;
