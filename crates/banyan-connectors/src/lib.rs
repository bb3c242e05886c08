#![doc = include_str!("../README.md")]

pub mod bluesky;
pub mod mastodon;
pub mod own_site;
pub mod registry;
mod shared;
