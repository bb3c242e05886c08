//! The pages as they are made: their words, their addresses, their bones.

#[path = "../../examples/gallery/cast.rs"]
mod cast;
#[path = "../../examples/gallery/pages/mod.rs"]
mod pages;

mod addresses;
mod bones;
mod desk;
mod forms;
mod guard;
mod heard;
mod history;
mod measure;
mod next_door;
mod pages_again;
mod pages_bits;
mod pages_calendar;
mod pages_door;
mod pages_drafts;
mod pages_first;
mod pages_first_kept;
mod pages_in_part;
mod pages_kept;
mod pages_library;
mod pages_look_back;
mod pages_poll;
mod pages_proof;
mod pages_queue;
mod pages_share;
mod pages_today;
mod pages_waiting;
mod pages_write;
mod parsed;
mod places;
mod plan;
mod plan_drives;
mod plan_out;
mod sound;
mod sources;
mod steps;
mod tokens;
mod words;
