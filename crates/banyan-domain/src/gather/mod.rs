//! What comes in: items from sources, and when a new one may be carried.

mod item;

pub use item::{Enclosure, EventFacts, Item, ItemImage, ItemKind, Person};
