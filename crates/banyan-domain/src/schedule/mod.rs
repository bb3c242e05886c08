//! When a post goes out: weekly slots in a channel's own zone, safe where clocks are turned.

mod missed;
mod recurrence;
mod slots;
mod spread;
mod turn;

pub use missed::is_missed;
pub use recurrence::{Every, LAST, Occurrence, Recurrence, RecurrenceError, Rhythm};
pub use slots::{PostingSchedule, ScheduleError, Slot, local_to_utc, next_free_slot};
pub use spread::spread;
pub use turn::Turn;
