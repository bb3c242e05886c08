//! A review of the plan as a page: why again, each colleague's word, what is kept or stopped, and the next day.

pub(crate) mod handlers;
mod page;

pub use page::{ReviewPage, ReviewProblem};
