//! Documents of every kind, read safely; cannot name a post.

pub mod article;
mod dates;
pub mod feed;
pub mod html;
pub mod image;
pub mod language;
pub mod mail;
pub mod markdown;
pub mod page;
