//! The public site as a browser, a feed reader and a search engine meet it.
#![expect(clippy::unwrap_used, reason = "a test fails loudly, its helpers too")]

mod addresses;
mod articles;
mod doing;
mod feeds;
mod files;
mod home;
mod places;
mod plan;
mod site;
mod visitors;
mod words;
