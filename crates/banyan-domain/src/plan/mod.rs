//! Why, for whom, with what and until when: the one-page plan that everything else is held against.

mod aim;
mod balance;
pub mod check;
mod compare;
mod connected;
mod document;
pub mod markdown;
mod rhythm;
mod shape;
mod tie;
mod value;
mod week;
mod words;

pub use aim::{Aim, Aimless, address_of, aim};
pub use balance::{Balance, balance, offers_of_ten};
pub use compare::{Difference, compare};
pub use connected::Connected;
pub use document::{Plan, PlanError, Row, RowId};
pub use shape::{Belongs, Field, FieldShape, Habit, Holds, Role, Section, Size, Standing};
pub use tie::{Over, Tie};
pub use value::{BadValue, Money, names};
pub use week::{GivesWay, Week, WeekAtPlace, week};
