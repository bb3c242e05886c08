//! The rooms at work, each on its simulator and on real servers where they run.

mod bluesky;
mod films;
mod letters;
mod mastodon;
mod proxy;
