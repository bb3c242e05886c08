//! What comes in: items from sources, and when a new one may be carried.

pub mod address;
mod arrivals;
mod identity;
mod item;

pub use arrivals::{ArrivalRules, Arrivals, HoldReason, Known, KnownItem, PollFacts, sort_arrivals};
pub use identity::ItemIdentity;
pub use item::{Enclosure, EventFacts, Item, ItemImage, ItemKind, Person};
