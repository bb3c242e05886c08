//! When a post goes out: weekly slots in a channel's own zone.
