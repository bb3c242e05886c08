//! What the networks count, with what they do not tell left open.

mod read_insights;

pub use read_insights::{InsightsError, read_insights};
