//! Why, for whom, with what and until when: the one-page plan that everything else is held against.

mod aim;
mod balance;
pub mod check;
mod compare;
mod connected;
mod document;
mod examples;
pub mod first;
mod goals_in;
mod knowing;
mod look_back;
pub mod markdown;
mod review;
mod rhythm;
pub mod sentence;
mod shape;
mod steps;
mod tie;
mod value;
mod week;
pub(crate) mod words;

pub use aim::{Aim, Aimless, address_of, aim};
pub use balance::{Balance, balance, offers_of_ten};
pub use compare::{Difference, compare};
pub use connected::Connected;
pub(crate) use document::same_name;
pub use document::{Plan, PlanError, Row, RowId};
pub use goals_in::{FoundGoal, goals_in};
pub use knowing::{LearnKind, Lesson, Question, ToDo, to_do};
pub use look_back::{LookBack, PastPost, Regularity};
pub use review::{Leaning, ReviewEnd, Verdict, next_review, review_due, reviewed, rows_due};
pub use shape::{Belongs, Field, FieldShape, Habit, Holds, Role, Section, Size, Standing};
pub use steps::{Member, Step, StepAnswer, Team, TeamGap, team};
pub use tie::{Over, Tie};
pub use value::{BadValue, Money, names};
pub use week::{GivesWay, Week, WeekAtPlace, week};
