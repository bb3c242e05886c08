//! Who is seen at these addresses is at work there; elsewhere a person passes through.

use banyan_domain::measure::Task;

use crate::routes::Act;

/// Every address answers for itself: a new one says whether who is there is at work.
pub(crate) fn task_of(act: Act) -> Option<Task> {
    match act {
        Act::ShowWrite
        | Act::Preview
        | Act::QueuePost
        | Act::ShowPlacesOf
        | Act::ShowAbout
        | Act::BeginAbout
        | Act::ShowAgain
        | Act::TakeAgain
        | Act::TakeProposed
        | Act::TakeShared
        | Act::ShowRecurring
        | Act::ShowRecur
        | Act::AddRecurring
        | Act::ShowSeries
        | Act::ChangeRecurring
        | Act::PauseRecurring
        | Act::ResumeRecurring
        | Act::RemoveRecurring
        | Act::BringBackRecurring
        | Act::ShowSix
        | Act::ReadSix
        | Act::KeepDraft
        | Act::AttachFiles
        | Act::SettleDraft
        | Act::ShowDrafts
        | Act::ShowDraftVersions
        | Act::ShowBits
        | Act::KeepBit
        | Act::KeepContact
        | Act::BringBackVersion
        | Act::RemoveDraft
        | Act::BringBackDraft
        | Act::StopPost
        | Act::WriteAnew
        | Act::RemoveBit
        | Act::BringBackBit
        | Act::RemoveContact
        | Act::BringBackContact
        | Act::FindPosts
        | Act::ShowLibrary
        | Act::AddAssets
        | Act::ShowAsset
        | Act::ChangeAsset
        | Act::PointAsset
        | Act::NoteConsent
        | Act::WithdrawConsent
        | Act::RemoveConsent
        | Act::BringBackConsent
        | Act::KeepYesPaper
        | Act::TakeYesPaper
        | Act::RemoveAsset
        | Act::BringBackAsset
        | Act::DecideAlike
        | Act::TakeAsset
        | Act::TakeCardPicture
        | Act::MendPost
        | Act::TakeDownPost
        | Act::ChangeWords
        | Act::ShowReword
        | Act::Reword
        | Act::ChangeAim => Some(Task::Write),
        Act::ShowSite
        | Act::LookAtSite
        | Act::HandLetter
        | Act::ShowFound
        | Act::ChooseFound
        | Act::ShowSources
        | Act::SetSourceMode
        | Act::DecideHeld
        | Act::TakeNewest
        | Act::LookAtItem
        | Act::CarryItem
        | Act::SkipItem
        | Act::ShowQueue
        | Act::ShowWeek
        | Act::ShowMonth
        | Act::AnswerMissed
        | Act::AskMissed
        | Act::Cancel
        | Act::MoveWaiting
        | Act::PutBack
        | Act::MoveOffQuiet
        | Act::SendNow
        | Act::ShowPost
        | Act::TakeProof
        | Act::PrintProof
        | Act::ConfirmThere
        | Act::SendAgain
        | Act::FinishParts
        | Act::TakeDownParts
        | Act::LeaveParts
        | Act::KeepFinding => Some(Task::Carry),
        Act::ShowStand
        | Act::AnswerStand
        | Act::ShowGround
        | Act::AnswerGround
        | Act::LookBack
        | Act::CountContacts
        | Act::CountVisitors
        | Act::ShowWhy
        | Act::AnswerWhy
        | Act::ShowDone
        | Act::DoAction
        | Act::PutAside
        | Act::AskFirstAgain
        | Act::ShowSentence
        | Act::ShowPlan
        | Act::TakePlan
        | Act::ShowSteps
        | Act::AnswerStep
        | Act::KeepPaper
        | Act::TakePaper
        | Act::NoteGoal
        | Act::DecideGoal
        | Act::SayAfterSteps
        | Act::ShowBrief
        | Act::TakeBrief
        | Act::PrintBrief
        | Act::AddSeat
        | Act::EndSeat
        | Act::ShowReview
        | Act::SpeakInReview
        | Act::EndReview
        | Act::PrintPlan
        | Act::ShowPlanOut
        | Act::SharePlan
        | Act::EndPlanLink
        | Act::ShowExtract
        | Act::ShowBudget
        | Act::TakeBudget
        | Act::ShowLevels
        | Act::AddPlanRow
        | Act::ChangePlanRow
        | Act::RemovePlanRow
        | Act::StepPlanRow
        | Act::StartFromKit
        | Act::ShowPlanCheck
        | Act::TakeCure
        | Act::ShowPlanVersions
        | Act::BringBackPlan
        | Act::TakeWeek
        | Act::ShowGuard
        | Act::ChooseForGuard => Some(Task::Plan),
        Act::ShowWaiting | Act::MarkMessage => Some(Task::Answer),
        Act::ShowLearning
        | Act::AnswerKnowing
        | Act::TakeBook
        | Act::NoteCourse
        | Act::FinishLearning
        | Act::ShowLesson => Some(Task::Learn),
        Act::ShowGoals
        | Act::TellGoal
        | Act::TakeBackNumber
        | Act::ShowLedger
        | Act::TakeLedger
        | Act::AddCost
        | Act::SpendThere => Some(Task::Measure),
        Act::ShowToday
        | Act::PutOffNeed
        | Act::BringBackNeed
        | Act::ShowActivity
        | Act::HoldPosts
        | Act::ReleasePosts
        | Act::ShowSignIn
        | Act::SignIn
        | Act::SignOut
        | Act::ShowFirst
        | Act::BeginBusiness
        | Act::ShowPlaces
        | Act::ShowConnect
        | Act::AddPlace
        | Act::GoOn
        | Act::FinishPlace
        | Act::HoldPlace
        | Act::ReleasePlace
        | Act::CheckPlace
        | Act::RemovePlace
        | Act::ShowRest
        | Act::RestPlace
        | Act::UndoRest
        | Act::WakePlace
        | Act::LookForSource
        | Act::AddSource
        | Act::AddLetter
        | Act::PollSource
        | Act::RemoveSource
        | Act::ShowAway
        | Act::NoteIt
        | Act::ShowCards
        | Act::AddCards
        | Act::ShowWall
        | Act::NewWallCode
        | Act::ChooseWallKinds
        | Act::ChangeEntry
        | Act::TakeBack
        | Act::ShowNote
        | Act::NoteAtWall
        | Act::TakeBackAtWall
        | Act::ShowSettings
        | Act::ChangeSettings
        | Act::ChangePassword
        | Act::ShowTokens
        | Act::AddToken
        | Act::RemoveToken
        | Act::ShowHelp => None,
    }
}
