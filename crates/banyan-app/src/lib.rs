#![doc = include_str!("../README.md")]

mod app;
mod error;
#[cfg(not(packed))]
mod folder;
mod hex;
mod paper;
mod seen;
mod texts;

pub mod compose;
pub mod converse;
pub mod gather;
pub mod guard;
pub mod measure;
pub mod plan;
pub mod publish;
pub mod schedule;
pub mod workspace;

pub use app::{App, AppBuilder, Clock, frame_of, fresh_id, network_of, takes_cuts};
/// What papers are set in; whoever wires the application has the files.
pub use banyan_content::pdf::Fonts;
/// Doors know no net; what a person is told depends on how reading failed.
pub use banyan_net::NetErrorKind;
pub use error::Internal;
pub use workspace::Actor;
