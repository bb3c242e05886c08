//! The ledger's rows: what the server saw, what people told. Private to this room.

pub(super) mod cards;
pub(super) mod entries;
pub(super) mod goals;
pub(super) mod polls;
pub(super) mod posts;
pub(super) mod visits;
pub(super) mod wall;
pub(super) mod work;
