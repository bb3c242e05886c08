//! The hall for programs: whether posts go out.

pub(crate) mod activity;
pub(crate) mod hold;
