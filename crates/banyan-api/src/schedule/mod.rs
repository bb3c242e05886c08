//! When, for programs: the weekly times the plan has room for.

pub(crate) mod week;
