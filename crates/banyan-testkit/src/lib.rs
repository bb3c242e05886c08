#![doc = include_str!("../README.md")]
#![expect(clippy::missing_panics_doc, clippy::expect_used, reason = "a test kit fails loudly")]

mod database;
mod pattern;
mod test_app;

pub use database::TestDatabase;
pub use test_app::{START, TestApp, build, second_workspace, typefaces};
