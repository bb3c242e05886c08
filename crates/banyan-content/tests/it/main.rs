//! What the readers do with real and hostile documents.

#![allow(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod articles;
mod corpus;
mod feeds;
mod hostile_html;
mod letters;
mod never_panics;
mod pages;
