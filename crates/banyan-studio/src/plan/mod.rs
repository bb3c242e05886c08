//! The plan on one page: read in two minutes, changed row by row, checked, and brought back as it was.

#![expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::unused_self,
    reason = "templates call methods and hand all over by reference"
)]

mod check;
mod edit;
pub(crate) mod handlers;
pub mod learning;
mod levels;
mod out;
pub(crate) mod out_handlers;
pub mod review;
mod sheet;
pub mod steps;
mod versions;

pub use check::CheckPage;
pub(crate) use check::answer_at;
pub(crate) use edit::say_wrong;
pub use edit::{Editing, Problem};
pub use levels::LevelsPage;
pub use out::{BudgetPage, ExtractPage, LinkProblem, OutPage, TypedLink};
pub(crate) use sheet::first_words;
pub use sheet::{Ordering, Sheet};
pub use versions::{ComparedRow, VersionLine, Versions};
