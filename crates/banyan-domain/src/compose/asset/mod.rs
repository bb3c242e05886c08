//! A kept file: whose it is, who is shown in it, until when it may be used, and what of it a narrow frame shows.

mod frame;
mod rights;

pub use frame::{Frame, Shape, frame};
pub use rights::{Consent, Ending, Over, Rights, RightsOf};
