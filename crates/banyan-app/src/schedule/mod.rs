//! When: the weekly times of a channel, and how many of them the plan has room for.

mod change_schedule;
mod propose_week;

pub use change_schedule::{ScheduleError, change_schedule, next_slot};
pub use propose_week::{ProposedTimes, ProposedWeek, propose_week, take_week};
