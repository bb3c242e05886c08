//! Why, for whom, with what and until when: the plan as it is kept, changed, looked at and given on.

mod answer_first;
mod change_plan;
mod check_plan;
mod conclude_need;
mod count_contacts;
pub mod extract_plan;
mod first_answers;
mod first_typed;
mod goals_set;
mod in_force;
pub mod knowing;
mod look_back;
mod next_ask;
mod open_plan;
mod place_rests;
mod plan_files;
mod plan_headings;
mod plan_versions;
mod planned_place;
mod print_plan;
pub mod review;
pub mod say;
mod sentence;
mod share_plan;
mod show_lesson;
mod show_levels;
mod show_plan;
mod start_from_kit;
pub mod steps;
mod stopped_places;
mod store;
mod visitors;

pub use answer_first::{answer_first, ask_first_again, leave_for_later};
pub use change_plan::{ChangePlanError, PlanEdit, Saved, change_plan};
pub(crate) use check_plan::question_of_the_day;
pub use check_plan::{check_plan, check_shown_plan, facts_of, posts_waiting};
pub use conclude_need::conclude_need;
pub(crate) use conclude_need::is_to_go_and_talk;
pub use count_contacts::{ContactsError, CountContactsError, count_contacts};
pub use extract_plan::{extract_plan, show_budget};
pub(crate) use first_answers::first_answers_of;
pub use first_answers::{FirstAnswers, GivenAnswer, GivenStand, OneAction, first_answers, same_since};
pub use first_typed::{FirstPage, forget_typed, keep_typed, typed_before};
pub(crate) use goals_set::{GoalsSet, goals_set_on};
pub(crate) use in_force::{IN_FORCE, InForce, Standing, change_plan_alone, in_force, keep_plan_still, plan_now};
pub use look_back::{ArchiveError, LookBackError, MAX_ARCHIVE_BYTES, PastSource, look_back};
pub(crate) use next_ask::next_ask_of;
pub use next_ask::{NextAsk, next_ask};
pub use open_plan::open_plan;
pub(crate) use place_rests::{PlanBefore, place_as_before, place_rests, place_wakes};
pub use plan_files::{ImportPlanError, export_plan, import_plan, import_plan_at};
pub use plan_headings::{language_of_plan_file, read_plan_file};
pub use plan_versions::{
    ComparedPlans, PlanVersion, VersionError, compare_versions, list_versions, restore_row, restore_row_at,
    restore_version, restore_version_at,
};
pub use planned_place::{PlannedPlace, planned_place};
pub use print_plan::{PrintPlanError, print_plan};
pub(crate) use sentence::of_channels;
pub use sentence::{ShownSentence, is_sentence_told, show_sentence};
pub use share_plan::{
    MOST_LINKS, MadePlanLink, NewPlanLink, OpenedPlan, PlanLink, SharePlanError, list_plan_links, open_plan_link,
    revoke_plan_link, share_plan,
};
pub use show_lesson::{Block, ShownLesson, show_lesson};
pub use show_levels::show_levels;
pub use show_plan::{ShownPlan, show_plan};
pub use start_from_kit::{KitError, Trade, show_kit, start_from_kit, start_from_kit_at};
pub(crate) use stopped_places::stopped;
pub use stopped_places::{StoppedPlace, stopped_places};
pub use visitors::{CountVisitorsError, ShownVisitors, VisitsError, count_visitors, show_visitors};
