//! Documents of every kind, read safely; cannot name a post.

pub mod article;
pub mod feed;
pub mod html;
pub mod language;
pub mod mail;
pub mod page;
