//! What happened away from the screen, and the one ledger of time, money and people.

#![expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::unused_self,
    reason = "templates call methods and hand all over by reference"
)]

mod away;
mod cards;
mod goals;
pub(crate) mod handlers;
mod ledger;
mod qr;
mod said;
mod wall;
mod work;

pub use away::{Away, Choice, EntryLine, Problem, Week};
pub use cards::{CardsPage, CardsRefused};
pub use goals::{GoalProblem, GoalRefused, GoalsPage};
pub(crate) use goals::{goal_bar, known_from, pace, wanted};
pub use ledger::{Choosable, LedgerPage, SignedLine};
pub use wall::{NotePage, NoteState, WallPage};
pub(crate) use work::task_of;
