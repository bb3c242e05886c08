//! Sources for programs: listed, looked at, and what waits at their doors.

pub(crate) mod sources;
