//! Who is seen at these addresses is at work there; elsewhere a person passes through.

use banyan_domain::measure::Task;

use crate::routes::Act;

const WORK: [(Task, &[Act]); 5] = [
    (Task::Write, &[Act::ShowWrite, Act::Preview, Act::QueuePost, Act::ChangeWords, Act::ChangeAim]),
    (
        Task::Carry,
        &[
            Act::ShowSources,
            Act::SetSourceMode,
            Act::DecideHeld,
            Act::TakeNewest,
            Act::CarryItem,
            Act::SkipItem,
            Act::ShowQueue,
            Act::AnswerMissed,
            Act::Cancel,
            Act::MoveToNextFree,
            Act::SendNow,
            Act::ShowPost,
            Act::ConfirmThere,
            Act::SendAgain,
            Act::FinishParts,
            Act::TakeDownParts,
            Act::LeaveParts,
            Act::KeepFinding,
        ],
    ),
    (
        Task::Plan,
        &[
            Act::ShowPlan,
            Act::AddPlanRow,
            Act::ChangePlanRow,
            Act::RemovePlanRow,
            Act::StartFromKit,
            Act::ShowPlanCheck,
            Act::TakeCure,
            Act::ShowPlanVersions,
            Act::BringBackPlan,
            Act::TakeWeek,
            Act::ShowSteps,
            Act::AnswerStep,
            Act::KeepPaper,
            Act::NoteGoal,
            Act::DecideGoal,
            Act::SayAfterSteps,
            Act::ShowReview,
            Act::SpeakInReview,
            Act::EndReview,
        ],
    ),
    (
        Task::Learn,
        &[Act::ShowLearning, Act::ShowLesson, Act::AnswerKnowing, Act::TakeBook, Act::NoteCourse, Act::FinishLearning],
    ),
    (Task::Measure, &[Act::ShowLedger, Act::AddCost, Act::SpendThere]),
];

pub(crate) fn task_of(act: Act) -> Option<Task> {
    WORK.iter().find(|(_, acts)| acts.contains(&act)).map(|(task, _)| *task)
}
