//! Why, for whom, with what and until when: the one-page plan that everything else is held against.

pub mod check;
mod compare;
mod document;
pub mod markdown;
mod shape;
mod value;
mod words;

pub use compare::{Difference, compare};
pub use document::{Plan, PlanError, Row, RowId};
pub use shape::{Belongs, Field, FieldShape, Habit, Holds, Role, Section, Size, Standing};
pub use value::{BadValue, Money, names};
