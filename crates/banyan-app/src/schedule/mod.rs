//! When: the weekly times of a channel.

mod change_schedule;

pub use change_schedule::{ScheduleError, change_schedule, next_slot};
