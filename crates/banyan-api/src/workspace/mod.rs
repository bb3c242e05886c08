//! The hall for programs: whether posts go out.

pub(crate) mod hold;
