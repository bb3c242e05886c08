//! The First Steps: what was looked at, what was found in it, and what was answered.

mod answer_step;
mod brief;
mod decide_goal;
mod keep_paper;
mod list_steps;
mod print_brief;
mod read_paper;
mod store;

pub use answer_step::{AnswerStepError, NewAnswer, answer_step};
pub use brief::{Brief, BriefPart, LaidOut, LeftOut, Stands, lay_out_brief, say_gap, write_brief};
pub use decide_goal::{GoalError, decide_goal, note_goal};
pub use keep_paper::{KeepPaperError, KeptPaper, MAX_BYTES, NewPaper, PaperFile, keep_paper, open_paper};
pub(crate) use list_steps::are_answered;
pub use list_steps::{Answered, FirstSteps, GoalState, Paper, PaperGoal, StepLine, list_steps, next_step};
pub use print_brief::{PrintBriefError, print_brief};
pub use read_paper::Unread;
