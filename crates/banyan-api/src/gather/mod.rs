//! Sources for programs: listed, looked at, what waits at their doors, and letters handed over.

pub(crate) mod letters;
pub(crate) mod sources;
