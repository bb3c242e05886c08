//! The journey of a publication: its states, its steps and what each may become.

mod state;
mod step;

pub use state::{AttemptOutcome, PublicationState, unsure_parts};
pub use step::{Done, Receipt, Step, StepKey, StepKind, StepResult, Ticket};
