//! The hall for programs: Today, whether posts go out, what happened, and who sits here as a guest.

pub(crate) mod activity;
pub(crate) mod hold;
pub(crate) mod seats;
pub(crate) mod today;
