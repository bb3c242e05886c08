//! The journey of a publication: its states, its steps and what each may become.

mod state;
mod step;
mod years;

pub use state::{AttemptOutcome, PublicationState, unsure_parts};
pub use step::{Done, Receipt, Step, StepKey, StepKind, StepResult, Ticket};
pub use years::{Years, years_used};
