//! The finished program, as somebody at a terminal meets it.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail loudly, and says what it measured")]

mod backup;
mod beside_plan;
mod cut;
mod films;
mod first;
mod guard_archive;
mod heard_out;
mod hostile;
mod house;
mod killed_series;
mod odd;
mod one_server;
mod packed;
mod pages;
mod plan_drives;
mod program;
mod programs;
mod raw_server;
mod reference;
mod restore;
mod rights;
mod two_writers;
mod typed_post;
mod verbs;
