//! The First Steps: the four on one page, the brief for a consultant, and the seat that goes with it.

mod brief;
pub(crate) mod handlers;
mod page;

pub use brief::BriefPage;
pub use page::{Seat, StepsPage, StepsProblem, TypedSeat};
