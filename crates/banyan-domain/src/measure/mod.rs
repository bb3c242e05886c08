//! What is counted: numbers networks give, hours and money that went in, people who came. What nobody told is `None`,
//! never zero.

mod better_spent;
mod counted;
mod entry;
mod ledger;
mod pace;
mod poll_result;
mod reading;
mod usual_week;
mod work;

pub use better_spent::{BetterSpent, better_spent};
pub use counted::{WEEKS_LOOKED_AT, Written, minutes_a_post, minutes_answering};
pub use entry::{Cause, Entry, Kind, Reason, Task, ways_to_us};
pub use ledger::{
    Action, Brought, Came, ENOUGH_REASONS, GoalLine, Gone, Group, Ledger, Line, LineKey, Month, PeopleTold, Sources,
    Then, came_by, counts_people, is_goal_known, ledger,
};
pub use pace::{GoalNumber, GoalStand, Pace, stand_of};
pub use poll_result::{PollResult, Votes, ask_again_after_silence, ask_again_at, closes_at};
pub use reading::{Metric, Reading};
pub use usual_week::UsualWeek;
pub use work::{TaskMinutes, Touch, Worked, by_task, goes_on};
