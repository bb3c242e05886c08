//! The queue, its proof, decisions and places, for programs.

pub(crate) mod channels;
pub(crate) mod queue;
pub(crate) mod rest;
pub(crate) mod words;
