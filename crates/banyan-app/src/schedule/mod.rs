//! When: the weekly times of a channel, and how many of them the plan has room for.

mod change_schedule;
mod empty_slot;
mod move_off_quiet_days;
mod open_slots;
mod propose_week;

pub(crate) use change_schedule::first_free;
pub use change_schedule::{ScheduleError, change_schedule, next_slot, next_slots};
pub use empty_slot::{EmptySlot, empty_slot};
pub use move_off_quiet_days::{QuietDay, list_quiet_days, move_off_quiet_days};
pub use open_slots::{OpenSlots, open_slots};
pub use propose_week::{ProposedTimes, ProposedWeek, propose_week, take_week};
