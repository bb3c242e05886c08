//! Why, for whom, with what and until when: the plan as it is kept, changed, looked at and given on.

mod answer_first;
mod change_plan;
mod check_plan;
mod first_answers;
mod in_force;
pub mod knowing;
mod look_back;
mod open_plan;
mod plan_files;
mod plan_versions;
pub mod review;
pub mod say;
mod sentence;
mod show_lesson;
mod show_plan;
mod start_from_kit;
pub mod steps;
mod store;

pub use answer_first::{answer_first, leave_for_later};
pub use change_plan::{ChangePlanError, PlanEdit, Saved, change_plan};
pub use check_plan::{check_plan, facts_of, posts_waiting};
pub use first_answers::{FirstAnswers, GivenAnswer, first_answers};
pub(crate) use in_force::{InForce, in_force};
pub use look_back::{ArchiveError, LookBackError, PastSource, look_back};
pub use open_plan::open_plan;
pub use plan_files::{ImportPlanError, export_plan, import_plan};
pub use plan_versions::{
    ComparedPlans, PlanVersion, VersionError, compare_versions, list_versions, restore_row, restore_version,
};
pub use sentence::{ShownSentence, show_sentence};
pub use show_lesson::{Block, ShownLesson, show_lesson};
pub use show_plan::{ShownPlan, show_plan};
pub use start_from_kit::{KitError, Trade, start_from_kit};
