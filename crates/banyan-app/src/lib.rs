#![doc = include_str!("../README.md")]

mod app;
mod error;
mod hex;

pub mod compose;
pub mod converse;
pub mod gather;
pub mod measure;
pub mod publish;
pub mod schedule;
pub mod workspace;

pub use app::{App, AppBuilder, Clock, fresh_id};
pub use error::Internal;
pub use workspace::Actor;
