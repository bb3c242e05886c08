//! From due to proof.

mod carry_out;
mod forgotten_uploads;
mod own_site;
mod recovery;
