//! Documents of every kind, read safely; cannot name a post.

pub mod html;
pub mod language;
pub mod page;
