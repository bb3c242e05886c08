//! A kept file: whose it is, who is shown in it, until when it may be used, and what of it a narrow frame shows.

mod cut;
mod frame;
mod rights;

pub use cut::{Cut, NotACut, per_cent};
pub use frame::{Frame, Shape, frame};
pub use rights::{Consent, Ending, Over, Rights, RightsOf};
