//! Posts that come again, every week, month or year: what is said each time, and when.

mod add_recurring;
mod bring_back_recurring;
mod change_recurring;
mod leave_place;
mod list_recurring;
mod make_recurring;
mod pause_recurring;
mod series_turns;
mod series_with;
mod store;
mod words;

pub use add_recurring::{NewRecurring, RecurringError, add_recurring};
pub use bring_back_recurring::bring_back_recurring;
pub use change_recurring::{Followed, OpenRecurring, change_recurring, open_recurring};
pub use leave_place::SeriesThere;
pub(crate) use leave_place::{join_place, leave_place, series_there};
pub use list_recurring::{Ahead, Coming, Recurring, list_ahead, list_recurring, list_removed_recurring};
pub use make_recurring::{Stumble, make_recurring, run_recurring};
pub use pause_recurring::{Paused, pause_recurring, remove_recurring, resume_recurring};
pub(crate) use series_turns::series_turns;
pub use series_turns::{SeriesAsks, SeriesTurn};
pub use series_with::SeriesWith;
pub(crate) use series_with::{exchange_file_in_series, files_in_series, put_file_back_in_series, series_with};
