//! What each row of the table does: read the form, call the verb, show the page. Each room has its own.

use axum::{
    extract::DefaultBodyLimit,
    routing::{MethodRouter, get, post},
};
use banyan_app::App;

use crate::{
    compose::handlers as compose,
    door::Stop,
    gather::handlers as gather,
    guard::handlers as guard,
    measure::handlers as measure,
    plan::{
        handlers as plan, learning::handlers as learning, out_handlers as plan_out, review::handlers as review,
        steps::handlers as steps,
    },
    publish::handlers as publish,
    routes::Act,
    schedule::handlers as schedule,
    workspace::{Fault, handlers as workspace},
};

/// An archive of an earlier attempt, in memory while it is read; the command line takes larger ones.
const MAX_ARCHIVE_BYTES: usize = 64 * 1024 * 1024;
const MAX_LETTER_BYTES: usize = 32 * 1024 * 1024;
const MAX_CONTACTS_BYTES: usize = 16 * 1024 * 1024;

/// The handler of a row; the door guards it.
pub(crate) fn handler(act: Act) -> MethodRouter<App> {
    match act {
        Act::ShowToday => get(workspace::show_today),
        Act::HoldPosts => post(workspace::hold),
        Act::ReleasePosts => post(workspace::release),
        Act::ShowSignIn => get(workspace::show_sign_in),
        Act::SignIn => post(workspace::sign_in),
        Act::SignOut => post(workspace::sign_out),
        Act::ShowFirst => get(workspace::show_first),
        Act::BeginBusiness => post(workspace::begin_business),
        Act::ShowStand => get(workspace::show_stand),
        Act::AnswerStand => post(workspace::answer_stand),
        Act::ShowGround => get(workspace::show_ground),
        Act::AnswerGround => post(workspace::answer_ground),
        Act::LookBack => post(workspace::look_back).layer(DefaultBodyLimit::max(MAX_ARCHIVE_BYTES)),
        Act::CountContacts => post(workspace::count_contacts).layer(DefaultBodyLimit::max(MAX_CONTACTS_BYTES)),
        Act::ShowWhy => get(workspace::show_why),
        Act::AnswerWhy => post(workspace::answer_why),
        Act::HandLetter => post(workspace::hand_letter).layer(DefaultBodyLimit::max(MAX_LETTER_BYTES)),
        Act::ShowSentence => post(workspace::show_sentence),
        Act::ShowSite => get(workspace::show_site),
        Act::LookAtSite => post(workspace::look_at_site),
        Act::ShowFound => get(workspace::show_found),
        Act::ChooseFound => post(workspace::choose_found),
        Act::ShowDone => get(workspace::show_done),
        Act::ShowSettings => get(workspace::show_settings),
        Act::ChangeSettings => post(workspace::change_settings),
        Act::ChangePassword => post(workspace::change_password),
        Act::ShowTokens => get(workspace::show_tokens),
        Act::AddToken => post(workspace::add_token),
        Act::RemoveToken => post(workspace::remove_token),
        Act::ShowHelp => get(workspace::show_help),

        Act::ShowPlan => get(plan::show_plan),
        Act::TakePlan => get(plan::take_plan),
        Act::ShowSteps => get(steps::show_steps),
        Act::AnswerStep => post(steps::answer),
        Act::KeepPaper => post(steps::keep_paper).layer(DefaultBodyLimit::max(steps::MOST_SENT)),
        Act::TakePaper => get(steps::take_paper),
        Act::NoteGoal => post(steps::note_goal),
        Act::DecideGoal => post(steps::decide),
        Act::SayAfterSteps => post(steps::say_after),
        Act::ShowBrief => get(steps::show_brief),
        Act::TakeBrief => get(steps::take_brief),
        Act::AddSeat => post(steps::add_seat),
        Act::ShowLearning => get(learning::show_learning),
        Act::AnswerKnowing => post(learning::answer),
        Act::TakeBook => post(learning::take_book),
        Act::NoteCourse => post(learning::note_course),
        Act::FinishLearning => post(learning::finish),
        Act::ShowLesson => get(learning::show_lesson),
        Act::ShowReview => get(review::show_review),
        Act::SpeakInReview => post(review::speak),
        Act::EndReview => post(review::end),
        Act::PrintPlan => get(plan_out::print_plan),
        Act::ShowPlanOut => get(plan_out::show_out),
        Act::SharePlan => post(plan_out::share_plan),
        Act::EndPlanLink => post(plan_out::end_link),
        Act::ShowExtract => get(plan_out::show_extract),
        Act::ShowBudget => get(plan_out::show_budget),
        Act::TakeBudget => get(plan_out::take_budget),
        Act::ShowLevels => get(plan_out::show_levels),
        Act::AddPlanRow => post(plan::add_row),
        Act::ChangePlanRow => post(plan::change_row),
        Act::RemovePlanRow => post(plan::remove_row),
        Act::StepPlanRow => post(plan::step_row),
        Act::StartFromKit => post(plan::start_kit),
        Act::ShowPlanCheck => get(plan::show_check),
        Act::TakeCure => post(plan::take_cure),
        Act::ShowPlanVersions => get(plan::show_versions),
        Act::BringBackPlan => post(plan::bring_back),

        Act::ShowQueue => get(schedule::show_queue),
        Act::AnswerMissed => post(schedule::answer_missed),
        Act::TakeWeek => post(schedule::take_week),
        Act::Cancel => post(schedule::cancel),
        Act::MoveToNextFree => post(schedule::move_to_next_free),
        Act::MoveOffQuiet => post(schedule::move_off_quiet),
        Act::SendNow => post(schedule::send_now),

        Act::ShowPost => get(publish::show_post),
        Act::ConfirmThere => post(publish::confirm_there),
        Act::SendAgain => post(publish::send_again),
        Act::FinishParts => post(publish::finish_parts),
        Act::TakeDownParts => post(publish::take_down_parts),
        Act::LeaveParts => post(publish::leave_parts),
        Act::ChangeWords => post(publish::change_words),
        Act::ChangeAim => post(publish::change_aim),
        Act::KeepFinding => post(publish::keep_finding),
        Act::ShowPlaces => get(publish::show_places),
        Act::ShowConnect => get(publish::show_connect),
        Act::AddPlace => post(publish::add_place),
        Act::GoOn => get(publish::go_on),
        Act::FinishPlace => post(publish::finish_place),
        Act::HoldPlace => post(publish::hold_place),
        Act::ReleasePlace => post(publish::release_place),
        Act::CheckPlace => post(publish::check_place),
        Act::RemovePlace => post(publish::remove_place),

        Act::ShowWrite => get(compose::show_write),
        Act::QueuePost => post(compose::queue_post),
        Act::Preview => post(compose::preview),
        Act::ShowPlacesOf => post(compose::show_places_of),

        Act::ShowSix => get(guard::show_six),
        Act::ReadSix => post(guard::read_six),
        Act::ShowGuard => get(guard::show_rules),
        Act::ChooseForGuard => post(guard::choose_rule),

        Act::ShowSources => get(gather::show_sources),
        Act::LookForSource => post(gather::look_for_source),
        Act::AddSource => post(gather::add_source),
        Act::SetSourceMode => post(gather::set_source_mode),
        Act::DecideHeld => post(gather::decide_held),
        Act::TakeNewest => post(gather::take_newest),
        Act::PollSource => post(gather::poll_source),
        Act::RemoveSource => post(gather::remove_source),
        Act::CarryItem => post(gather::carry_item),
        Act::SkipItem => post(gather::skip_item),

        Act::ShowLedger => get(measure::show_ledger),
        Act::TakeLedger => get(measure::take_ledger),
        Act::AddCost => post(measure::add_cost),
        Act::SpendThere => post(measure::spend_there),
        Act::ShowAway => get(measure::show_away),
        Act::NoteIt => post(measure::note_it),
        Act::ShowCards => get(measure::show_cards),
        Act::AddCards => post(measure::add_cards),
        Act::ShowWall => get(measure::show_wall),
        Act::NewWallCode => post(measure::new_wall_code),
        Act::ChangeEntry => post(measure::change_entry),
        Act::TakeBack => post(measure::take_back),
        Act::ShowNote => get(measure::show_note),
        Act::NoteAtWall => post(measure::note_at_wall),
        Act::TakeBackAtWall => post(measure::take_back_at_wall),
    }
}

/// What no person can act on here: logged whole, shown as one sentence with its number.
pub(crate) fn broken(error: impl std::error::Error + 'static) -> Stop {
    let number = banyan_app::fresh_id::<uuid::Uuid>().to_string();
    tracing::error!(number, error = &error as &dyn std::error::Error, "a page could not be made");
    Fault::Broken { number }.into()
}
