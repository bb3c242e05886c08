//! When, for programs: the weekly times the plan has room for, and the days it keeps quiet.

pub(crate) mod quiet;
pub(crate) mod week;
