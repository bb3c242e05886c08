//! What the networks count, with what they do not tell left open; hours and money that went in, people who came.

mod cards;
mod change_entry;
mod count_goals;
mod counted;
mod export_ledger;
mod habits_brought;
mod lately;
mod list_entries;
mod minutes_this_week;
mod note;
mod read_insights;
mod read_polls;
mod see_visitor;
mod show_ledger;
mod spend_there;
mod store;
mod tell_goal;
mod usual_week;
mod wall;
mod work_on;

pub use cards::{CardBatch, CardError, add_cards, list_cards, open_card};
pub(crate) use change_entry::undo as undo_entry;
pub use change_entry::{EntryChange, change_entry, take_back};
pub use count_goals::{GoalToday, ShownGoal, ToldNumber, list_goals};
pub(crate) use count_goals::{goals_counted, people_answered, stand_of_goals};
pub(crate) use counted::counted_use;
pub use export_ledger::export_ledger;
pub use habits_brought::{HabitsBrought, habits_brought};
pub(crate) use lately::Lately;
pub use list_entries::{KeptEntry, count_causes, list_entries};
pub(crate) use minutes_this_week::minutes_against;
pub use minutes_this_week::{WeekMinutes, minutes_this_week, monday_of};
pub(crate) use note::note_answered;
pub use note::{NewEntry, NoteError, note};
pub use read_insights::{InsightsError, read_insights};
pub use read_polls::{read_polls, run_polls};
pub use see_visitor::see_visitor;
pub(crate) use see_visitor::{own_hosts, visits_since};
pub(crate) use show_ledger::better_spent_lately;
pub use show_ledger::{ShownLedger, show_ledger};
pub use spend_there::{SpendError, spend_there};
pub use tell_goal::{TellGoalError, take_back_number, tell_goal};
pub use usual_week::usual_week;
pub(crate) use wall::WallPace;
pub use wall::{
    AtWall, WallCode, WallError, WallVisit, choose_wall_kinds, new_wall_code, note_at_wall, open_wall, show_wall,
    take_back_at_wall,
};
pub use work_on::work_on;
