//! The one table of the Studio's addresses: from it come the router, the rights matrix and the help page.

use axum::{Router, routing::MethodRouter};
use banyan_domain::workspace::{Right, Role};
use http::Method;

use Act::{
    AddAssets, AddCards, AddCost, AddLetter, AddPlace, AddPlanRow, AddRecurring, AddSeat, AddSource, AddToken,
    AnswerGround, AnswerKnowing, AnswerMissed, AnswerStand, AnswerStep, AnswerWhy, AskMissed, AttachFiles, BeginAbout,
    BeginBusiness, BringBackAsset, BringBackBit, BringBackContact, BringBackDraft, BringBackPlan, BringBackRecurring,
    BringBackVersion, Cancel, CarryItem, ChangeAim, ChangeAsset, ChangeEntry, ChangePassword, ChangePlanRow,
    ChangeRecurring, ChangeSettings, ChangeWords, CheckPlace, ChooseForGuard, ChooseFound, ChooseWallKinds,
    ConfirmThere, CountContacts, CountVisitors, DecideAlike, DecideGoal, DecideHeld, DoAction, EndPlanLink, EndReview,
    EndSeat, FindPosts, FinishLearning, FinishParts, FinishPlace, GoOn, HandLetter, HoldPlace, HoldPosts, KeepBit,
    KeepContact, KeepDraft, KeepFinding, KeepPaper, LeaveParts, LookAtItem, LookAtSite, LookBack, LookForSource,
    MarkMessage, MendPost, MoveOffQuiet, MoveWaiting, NewWallCode, NoteAtWall, NoteConsent, NoteCourse, NoteGoal,
    NoteIt, PauseRecurring, PointAsset, PollSource, Preview, PrintBrief, PrintPlan, PrintProof, PutAside, PutBack,
    QueuePost, ReadSix, ReleasePlace, ReleasePosts, RemoveAsset, RemoveBit, RemoveContact, RemoveDraft, RemovePlace,
    RemovePlanRow, RemoveRecurring, RemoveSource, RemoveToken, RestPlace, ResumeRecurring, Reword, SayAfterSteps,
    SendAgain, SendNow, SetSourceMode, SettleDraft, SharePlan, ShowAbout, ShowActivity, ShowAgain, ShowAsset, ShowAway,
    ShowBits, ShowBrief, ShowBudget, ShowCards, ShowConnect, ShowDone, ShowDraftVersions, ShowDrafts, ShowExtract,
    ShowFirst, ShowFound, ShowGoals, ShowGround, ShowGuard, ShowHelp, ShowLearning, ShowLedger, ShowLesson, ShowLevels,
    ShowLibrary, ShowNote, ShowPlaces, ShowPlacesOf, ShowPlan, ShowPlanCheck, ShowPlanOut, ShowPlanVersions, ShowPost,
    ShowQueue, ShowRecur, ShowRecurring, ShowRest, ShowReview, ShowReword, ShowSentence, ShowSeries, ShowSettings,
    ShowSignIn, ShowSite, ShowSix, ShowSources, ShowStand, ShowSteps, ShowToday, ShowTokens, ShowWaiting, ShowWall,
    ShowWhy, ShowWrite, SignIn, SignOut, SkipItem, SpeakInReview, SpendThere, StartFromKit, StepPlanRow, StopPost,
    TakeAgain, TakeAsset, TakeBack, TakeBackAtWall, TakeBackNumber, TakeBook, TakeBrief, TakeBudget, TakeCardPicture,
    TakeCure, TakeDownParts, TakeDownPost, TakeLedger, TakeNewest, TakePaper, TakePlan, TakeProof, TakeProposed,
    TakeShared, TakeWeek, TellGoal, UndoRest, WakePlace, WithdrawConsent, WriteAnew,
};

/// What an address does: one act, one verb of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    ShowToday,
    HoldPosts,
    ReleasePosts,
    ShowSignIn,
    SignIn,
    SignOut,
    ShowFirst,
    BeginBusiness,
    ShowStand,
    AnswerStand,
    ShowGround,
    AnswerGround,
    LookBack,
    CountContacts,
    CountVisitors,
    ShowWhy,
    AnswerWhy,
    ShowSite,
    LookAtSite,
    HandLetter,
    ShowFound,
    ChooseFound,
    ShowDone,
    DoAction,
    PutAside,
    ShowSentence,
    ShowPlan,
    TakePlan,
    ShowSteps,
    AnswerStep,
    KeepPaper,
    TakePaper,
    NoteGoal,
    DecideGoal,
    SayAfterSteps,
    ShowBrief,
    TakeBrief,
    PrintBrief,
    AddSeat,
    EndSeat,
    ShowLearning,
    AnswerKnowing,
    TakeBook,
    NoteCourse,
    FinishLearning,
    ShowLesson,
    ShowReview,
    SpeakInReview,
    EndReview,
    PrintPlan,
    ShowPlanOut,
    SharePlan,
    EndPlanLink,
    ShowExtract,
    ShowBudget,
    TakeBudget,
    ShowLevels,
    AddPlanRow,
    ChangePlanRow,
    RemovePlanRow,
    StepPlanRow,
    StartFromKit,
    ShowPlanCheck,
    TakeCure,
    ShowPlanVersions,
    BringBackPlan,
    ShowQueue,
    AnswerMissed,
    AskMissed,
    TakeWeek,
    Cancel,
    MoveWaiting,
    PutBack,
    MoveOffQuiet,
    SendNow,
    ShowPost,
    TakeProof,
    PrintProof,
    ConfirmThere,
    SendAgain,
    FinishParts,
    TakeDownParts,
    LeaveParts,
    ChangeWords,
    ShowReword,
    Reword,
    ChangeAim,
    KeepFinding,
    ShowWrite,
    QueuePost,
    Preview,
    ShowLibrary,
    AddAssets,
    ShowAsset,
    ChangeAsset,
    PointAsset,
    NoteConsent,
    WithdrawConsent,
    RemoveAsset,
    BringBackAsset,
    DecideAlike,
    TakeAsset,
    TakeCardPicture,
    ShowPlacesOf,
    AttachFiles,
    ShowAbout,
    ShowActivity,
    BeginAbout,
    ShowAgain,
    TakeAgain,
    TakeProposed,
    TakeShared,
    ShowSix,
    ReadSix,
    ShowGuard,
    ChooseForGuard,
    KeepDraft,
    SettleDraft,
    ShowDrafts,
    RemoveDraft,
    BringBackDraft,
    ShowDraftVersions,
    BringBackVersion,
    StopPost,
    WriteAnew,
    ShowBits,
    KeepBit,
    RemoveBit,
    BringBackBit,
    KeepContact,
    RemoveContact,
    BringBackContact,
    FindPosts,
    ShowRecurring,
    ShowRecur,
    AddRecurring,
    ShowSeries,
    ChangeRecurring,
    PauseRecurring,
    ResumeRecurring,
    RemoveRecurring,
    BringBackRecurring,
    MendPost,
    TakeDownPost,
    ShowWaiting,
    MarkMessage,
    ShowPlaces,
    ShowConnect,
    AddPlace,
    GoOn,
    FinishPlace,
    HoldPlace,
    ReleasePlace,
    CheckPlace,
    RemovePlace,
    ShowRest,
    RestPlace,
    UndoRest,
    WakePlace,
    ShowSources,
    LookForSource,
    AddSource,
    AddLetter,
    SetSourceMode,
    DecideHeld,
    TakeNewest,
    PollSource,
    RemoveSource,
    LookAtItem,
    CarryItem,
    SkipItem,
    ShowAway,
    NoteIt,
    ShowCards,
    AddCards,
    ShowWall,
    NewWallCode,
    ChooseWallKinds,
    ChangeEntry,
    TakeBack,
    ShowNote,
    NoteAtWall,
    TakeBackAtWall,
    ShowGoals,
    TellGoal,
    TakeBackNumber,
    ShowLedger,
    TakeLedger,
    AddCost,
    SpendThere,
    ShowSettings,
    ChangeSettings,
    ChangePassword,
    ShowTokens,
    AddToken,
    RemoveToken,
    ShowHelp,
}

#[derive(Clone, Debug)]
pub struct Route {
    pub act: Act,
    pub method: Method,
    pub path: &'static str,
    /// The verb of the application, for the help page and the log.
    pub verb: &'static str,
    /// `None`: nobody has to be signed in.
    pub right: Option<Right>,
}

const fn see(act: Act, path: &'static str, verb: &'static str, right: Option<Right>) -> Route {
    Route { act, method: Method::GET, path, verb, right }
}

const fn act(act: Act, path: &'static str, verb: &'static str, right: Option<Right>) -> Route {
    Route { act, method: Method::POST, path, verb, right }
}

pub const ROUTES: [Route; 197] = [
    see(ShowToday, "/studio", "show_today", Some(Right::Look)),
    act(HoldPosts, "/studio/hold", "hold_posts", Some(Right::Publish)),
    act(ReleasePosts, "/studio/release", "release_posts", Some(Right::Publish)),
    see(ShowSignIn, "/studio/sign-in", "show_sign_in", None),
    act(SignIn, "/studio/sign-in", "sign_in", None),
    act(SignOut, "/studio/sign-out", "end_session", None),
    see(ShowFirst, "/studio/first", "show_first_run", None),
    act(BeginBusiness, "/studio/first", "begin_workspace", None),
    see(ShowStand, "/studio/first/stand", "first_answers", Some(Right::Own)),
    act(AnswerStand, "/studio/first/stand", "answer_first", Some(Right::Own)),
    see(ShowGround, "/studio/first/ground", "first_answers", Some(Right::Own)),
    act(AnswerGround, "/studio/first/ground", "answer_first", Some(Right::Own)),
    act(LookBack, "/studio/first/look-back", "look_back", Some(Right::Own)),
    act(CountContacts, "/studio/first/contacts", "count_contacts", Some(Right::Own)),
    act(CountVisitors, "/studio/first/visitors", "count_visitors", Some(Right::Own)),
    see(ShowWhy, "/studio/first/why", "first_answers", Some(Right::Own)),
    act(AnswerWhy, "/studio/first/why", "answer_first", Some(Right::Own)),
    see(ShowSite, "/studio/first/site", "show_first_run", Some(Right::Own)),
    act(LookAtSite, "/studio/first/site", "look_at_site", Some(Right::Own)),
    act(HandLetter, "/studio/first/letter", "hand_letter", Some(Right::Own)),
    see(ShowFound, "/studio/first/found", "show_found", Some(Right::Own)),
    act(ChooseFound, "/studio/first/found", "choose_found", Some(Right::Own)),
    see(ShowDone, "/studio/first/done", "show_first_run", Some(Right::Own)),
    act(DoAction, "/studio/first/action", "answer_first", Some(Right::Own)),
    act(PutAside, "/studio/first/aside", "answer_first", Some(Right::Own)),
    act(ShowSentence, "/studio/first/sentence", "answer_first", Some(Right::Own)),
    see(ShowPlan, "/studio/plan", "show_plan", Some(Right::Look)),
    see(TakePlan, "/studio/plan/plan.md", "export_plan", Some(Right::Look)),
    see(ShowSteps, "/studio/plan/steps", "list_steps", Some(Right::Look)),
    act(AnswerStep, "/studio/plan/steps/{step}", "answer_step", Some(Right::Own)),
    act(KeepPaper, "/studio/plan/steps/{step}/paper", "keep_paper", Some(Right::Own)),
    see(TakePaper, "/studio/plan/papers/{id}", "open_paper", Some(Right::Own)),
    act(NoteGoal, "/studio/plan/steps/{step}/goals", "note_goal", Some(Right::Own)),
    act(DecideGoal, "/studio/plan/found/{id}", "decide_goal", Some(Right::Own)),
    act(SayAfterSteps, "/studio/plan/belongs", "change_plan", Some(Right::Own)),
    see(ShowBrief, "/studio/plan/brief", "write_brief", Some(Right::Look)),
    see(TakeBrief, "/studio/plan/brief.md", "write_brief", Some(Right::Look)),
    see(PrintBrief, "/studio/plan/brief.pdf", "print_brief", Some(Right::Look)),
    act(AddSeat, "/studio/plan/seat", "give_seat", Some(Right::Own)),
    act(EndSeat, "/studio/plan/seat/{id}/end", "end_seat", Some(Right::Own)),
    see(ShowLearning, "/studio/plan/learning", "list_learning", Some(Right::Look)),
    act(AnswerKnowing, "/studio/plan/learning/answers", "answer_knowing", Some(Right::Look)),
    act(TakeBook, "/studio/plan/learning/books", "add_book", Some(Right::Look)),
    act(NoteCourse, "/studio/plan/learning/courses", "add_course", Some(Right::Look)),
    act(FinishLearning, "/studio/plan/learning/{id}", "finish_learning", Some(Right::Look)),
    see(ShowLesson, "/studio/plan/lessons/{lesson}", "show_lesson", Some(Right::Look)),
    see(ShowReview, "/studio/plan/review", "show_review", Some(Right::Look)),
    act(SpeakInReview, "/studio/plan/review/voice", "speak_in_review", Some(Right::Look)),
    act(EndReview, "/studio/plan/review", "end_review", Some(Right::Own)),
    see(PrintPlan, "/studio/plan/plan.pdf", "print_plan", Some(Right::Look)),
    see(ShowPlanOut, "/studio/plan/take", "list_plan_links", Some(Right::Look)),
    act(SharePlan, "/studio/plan/links", "share_plan", Some(Right::Own)),
    act(EndPlanLink, "/studio/plan/links/{id}/end", "revoke_plan_link", Some(Right::Own)),
    see(ShowExtract, "/studio/plan/extracts/{plan}", "extract_plan", Some(Right::Look)),
    see(ShowBudget, "/studio/plan/budget", "show_budget", Some(Right::Look)),
    see(TakeBudget, "/studio/plan/budget.csv", "show_budget", Some(Right::Look)),
    see(ShowLevels, "/studio/plan/levels", "show_levels", Some(Right::Look)),
    act(AddPlanRow, "/studio/plan/add/{section}", "change_plan", Some(Right::Own)),
    act(ChangePlanRow, "/studio/plan/rows/{id}", "change_plan", Some(Right::Own)),
    act(RemovePlanRow, "/studio/plan/rows/{id}/remove", "change_plan", Some(Right::Own)),
    act(StepPlanRow, "/studio/plan/rows/{id}/step", "change_plan", Some(Right::Own)),
    act(StartFromKit, "/studio/plan/kit", "start_from_kit", Some(Right::Own)),
    see(ShowPlanCheck, "/studio/plan/check", "check_plan", Some(Right::Look)),
    act(TakeCure, "/studio/plan/check", "change_plan", Some(Right::Own)),
    see(ShowPlanVersions, "/studio/plan/versions", "list_versions", Some(Right::Look)),
    act(BringBackPlan, "/studio/plan/versions/{id}", "restore_version", Some(Right::Own)),
    see(ShowQueue, "/studio/queue", "list_queue", Some(Right::Look)),
    act(AnswerMissed, "/studio/queue/missed", "answer_missed", Some(Right::Publish)),
    act(AskMissed, "/studio/queue/missed/back", "decide_publication", Some(Right::Publish)),
    act(TakeWeek, "/studio/queue/week", "take_week", Some(Right::Publish)),
    act(MoveOffQuiet, "/studio/queue/quiet", "move_off_quiet_days", Some(Right::Publish)),
    act(Cancel, "/studio/publications/{id}/cancel", "cancel_publication", Some(Right::Publish)),
    act(PutBack, "/studio/queue/back", "put_post_back", Some(Right::Publish)),
    act(MoveWaiting, "/studio/publications/{id}/move", "move_publication", Some(Right::Publish)),
    act(SendNow, "/studio/publications/{id}/now", "publish_now", Some(Right::Publish)),
    see(ShowPost, "/studio/posts/{id}", "show_post", Some(Right::Look)),
    see(TakeProof, "/studio/posts/{id}/proof.json", "take_proof", Some(Right::Look)),
    see(PrintProof, "/studio/posts/{id}/proof.pdf", "print_proof", Some(Right::Look)),
    act(ConfirmThere, "/studio/publications/{id}/there", "confirm_published", Some(Right::Publish)),
    act(SendAgain, "/studio/publications/{id}/again", "send_again", Some(Right::Publish)),
    act(FinishParts, "/studio/publications/{id}/finish", "finish_parts", Some(Right::Publish)),
    act(TakeDownParts, "/studio/publications/{id}/take-down", "take_down_parts", Some(Right::Publish)),
    act(LeaveParts, "/studio/publications/{id}/leave", "leave_parts", Some(Right::Publish)),
    act(ChangeWords, "/studio/publications/{id}/words", "change_words", Some(Right::Write)),
    see(ShowReword, "/studio/publications/{id}/edit", "show_words_there", Some(Right::Publish)),
    act(Reword, "/studio/publications/{id}/edit", "edit_published", Some(Right::Publish)),
    act(ChangeAim, "/studio/posts/{id}/aim", "change_aim", Some(Right::Write)),
    act(KeepFinding, "/studio/posts/{id}/keep", "keep_finding", Some(Right::Publish)),
    see(ShowWrite, "/studio/write", "show_write", Some(Right::Write)),
    act(QueuePost, "/studio/write", "queue_post", Some(Right::Write)),
    act(Preview, "/studio/write/preview", "preview_post", Some(Right::Write)),
    act(ShowPlacesOf, "/studio/write/places", "places_of_audience", Some(Right::Write)),
    see(ShowAbout, "/studio/write/about", "read_about", Some(Right::Write)),
    act(BeginAbout, "/studio/write/about", "read_about", Some(Right::Write)),
    see(ShowAgain, "/studio/write/again", "list_worn_well", Some(Right::Write)),
    act(TakeAgain, "/studio/write/again", "begin_again", Some(Right::Write)),
    act(TakeProposed, "/studio/write/proposed", "begin_proposed", Some(Right::Write)),
    act(TakeShared, "/studio/write/share", "save_draft", Some(Right::Write)),
    see(ShowSix, "/studio/write/six", "read_lines", Some(Right::Write)),
    act(ReadSix, "/studio/write/six", "read_lines", Some(Right::Write)),
    see(ShowGuard, "/studio/plan/guard", "list_choices", Some(Right::Look)),
    act(ChooseForGuard, "/studio/plan/guard", "choose", Some(Right::Publish)),
    act(AttachFiles, "/studio/write/media", "attach_asset", Some(Right::Write)),
    see(TakeCardPicture, "/studio/write/card", "open_card_picture", Some(Right::Write)),
    act(KeepDraft, "/studio/write/keep", "save_draft", Some(Right::Write)),
    act(SettleDraft, "/studio/write/settle", "settle_draft", Some(Right::Write)),
    see(ShowDrafts, "/studio/write/drafts", "list_drafts", Some(Right::Write)),
    act(RemoveDraft, "/studio/write/drafts/{id}/remove", "remove_draft", Some(Right::Write)),
    act(BringBackDraft, "/studio/write/drafts/{id}/back", "bring_back_draft", Some(Right::Write)),
    see(ShowDraftVersions, "/studio/write/drafts/{id}/versions", "list_draft_versions", Some(Right::Write)),
    act(BringBackVersion, "/studio/write/drafts/{id}/versions", "bring_back_version", Some(Right::Write)),
    see(ShowBits, "/studio/write/bits", "list_bits", Some(Right::Write)),
    act(KeepBit, "/studio/write/bits", "keep_bit", Some(Right::Write)),
    act(RemoveBit, "/studio/write/bits/{id}/remove", "remove_bit", Some(Right::Write)),
    act(BringBackBit, "/studio/write/bits/{id}/back", "bring_back_bit", Some(Right::Write)),
    act(KeepContact, "/studio/write/people", "keep_contact", Some(Right::Write)),
    act(RemoveContact, "/studio/write/people/{id}/remove", "remove_contact", Some(Right::Write)),
    act(BringBackContact, "/studio/write/people/{id}/back", "bring_back_contact", Some(Right::Write)),
    see(FindPosts, "/studio/posts", "find_posts", Some(Right::Look)),
    see(ShowRecurring, "/studio/recurring", "list_recurring", Some(Right::Look)),
    see(ShowRecur, "/studio/recurring/add", "add_recurring", Some(Right::Publish)),
    act(AddRecurring, "/studio/recurring/add", "add_recurring", Some(Right::Publish)),
    see(ShowSeries, "/studio/recurring/{id}", "open_recurring", Some(Right::Publish)),
    act(ChangeRecurring, "/studio/recurring/{id}", "change_recurring", Some(Right::Publish)),
    act(PauseRecurring, "/studio/recurring/{id}/pause", "pause_recurring", Some(Right::Publish)),
    act(ResumeRecurring, "/studio/recurring/{id}/resume", "resume_recurring", Some(Right::Publish)),
    act(RemoveRecurring, "/studio/recurring/{id}/remove", "remove_recurring", Some(Right::Publish)),
    act(BringBackRecurring, "/studio/recurring/{id}/back", "bring_back_recurring", Some(Right::Publish)),
    act(MendPost, "/studio/posts/{id}/mend", "mend_post", Some(Right::Publish)),
    act(TakeDownPost, "/studio/posts/{id}/take-down", "take_down_post", Some(Right::Publish)),
    act(StopPost, "/studio/posts/{id}/stop", "stop_post", Some(Right::Write)),
    act(WriteAnew, "/studio/posts/{id}/anew", "write_anew", Some(Right::Write)),
    see(ShowLibrary, "/studio/library", "list_assets", Some(Right::Look)),
    act(AddAssets, "/studio/library", "add_asset", Some(Right::Write)),
    see(ShowAsset, "/studio/library/{id}", "show_asset", Some(Right::Look)),
    act(ChangeAsset, "/studio/library/{id}", "change_asset", Some(Right::Write)),
    act(PointAsset, "/studio/library/{id}/point", "change_asset", Some(Right::Write)),
    act(NoteConsent, "/studio/library/{id}/people", "note_consent", Some(Right::Write)),
    act(WithdrawConsent, "/studio/library/{id}/people/{person}", "withdraw_consent", Some(Right::Write)),
    act(RemoveAsset, "/studio/library/{id}/remove", "remove_asset", Some(Right::Write)),
    act(BringBackAsset, "/studio/library/{id}/back", "bring_back_asset", Some(Right::Write)),
    act(DecideAlike, "/studio/library/{id}/same", "keep_one", Some(Right::Write)),
    see(TakeAsset, "/studio/library/{id}/file", "open_asset", Some(Right::Look)),
    see(ShowPlaces, "/studio/places", "list_channels", Some(Right::Look)),
    see(ShowConnect, "/studio/places/add/{network}", "show_connect", Some(Right::Connect)),
    act(AddPlace, "/studio/places/add/{network}", "start_connecting", Some(Right::Connect)),
    see(GoOn, "/studio/places/back/{network}", "finish_connecting", Some(Right::Connect)),
    act(FinishPlace, "/studio/places/finish/{network}", "finish_connecting", Some(Right::Connect)),
    act(HoldPlace, "/studio/places/{id}/hold", "hold_channel", Some(Right::Publish)),
    act(ReleasePlace, "/studio/places/{id}/release", "release_channel", Some(Right::Publish)),
    act(CheckPlace, "/studio/places/{id}/check", "check_channel", Some(Right::Write)),
    act(RemovePlace, "/studio/places/{id}/remove", "remove_channel", Some(Right::Connect)),
    see(ShowRest, "/studio/places/{id}/rest", "before_rest", Some(Right::Connect)),
    act(RestPlace, "/studio/places/{id}/rest", "rest_channel", Some(Right::Connect)),
    act(UndoRest, "/studio/places/{id}/rest/undo", "undo_rest", Some(Right::Connect)),
    act(WakePlace, "/studio/places/{id}/wake", "wake_channel", Some(Right::Connect)),
    see(ShowSources, "/studio/sources", "list_sources", Some(Right::Look)),
    act(LookForSource, "/studio/sources/look", "look_for_source", Some(Right::Connect)),
    act(AddSource, "/studio/sources", "add_source", Some(Right::Connect)),
    act(AddLetter, "/studio/sources/letter", "hand_letter", Some(Right::Connect)),
    act(SetSourceMode, "/studio/sources/{id}/mode", "set_source_mode", Some(Right::Publish)),
    act(DecideHeld, "/studio/sources/{id}/held", "decide_held_items", Some(Right::Publish)),
    act(TakeNewest, "/studio/sources/{id}/newest", "carry_newest", Some(Right::Publish)),
    act(PollSource, "/studio/sources/{id}/look", "poll_source", Some(Right::Write)),
    act(RemoveSource, "/studio/sources/{id}/remove", "remove_source", Some(Right::Connect)),
    see(LookAtItem, "/studio/items/{id}/look", "look_at_item", Some(Right::Look)),
    act(CarryItem, "/studio/items/{id}/carry", "carry_item", Some(Right::Publish)),
    act(SkipItem, "/studio/items/{id}/skip", "skip_item", Some(Right::Write)),
    see(ShowWaiting, "/studio/waiting", "list_waiting", Some(Right::Look)),
    act(MarkMessage, "/studio/waiting/{id}", "mark_message", Some(Right::Write)),
    see(ShowGoals, "/studio/goals", "list_goals", Some(Right::Look)),
    act(TellGoal, "/studio/goals/{row}", "tell_goal", Some(Right::Write)),
    act(TakeBackNumber, "/studio/goals/{row}/undo", "take_back_number", Some(Right::Write)),
    see(ShowLedger, "/studio/ledger", "show_ledger", Some(Right::Look)),
    see(TakeLedger, "/studio/ledger/ledger.csv", "export_ledger", Some(Right::Look)),
    act(AddCost, "/studio/ledger/cost", "note", Some(Right::Write)),
    act(SpendThere, "/studio/ledger/spend", "spend_there", Some(Right::Own)),
    see(ShowAway, "/studio/away", "list_entries", Some(Right::Write)),
    act(NoteIt, "/studio/away", "note", Some(Right::Write)),
    see(ShowCards, "/studio/away/cards", "list_cards", Some(Right::Write)),
    act(AddCards, "/studio/away/cards", "add_cards", Some(Right::Write)),
    see(ShowWall, "/studio/away/wall", "show_wall", Some(Right::Write)),
    act(NewWallCode, "/studio/away/wall", "new_wall_code", Some(Right::Own)),
    act(ChooseWallKinds, "/studio/away/wall/kinds", "choose_wall_kinds", Some(Right::Own)),
    act(ChangeEntry, "/studio/away/{id}", "change_entry", Some(Right::Write)),
    act(TakeBack, "/studio/away/{id}/undo", "take_back", Some(Right::Write)),
    see(ShowNote, "/studio/note/{code}", "open_wall", None),
    act(NoteAtWall, "/studio/note/{code}", "note_at_wall", None),
    act(TakeBackAtWall, "/studio/note/{code}/undo", "take_back_at_wall", None),
    see(ShowSettings, "/studio/settings", "show_settings", Some(Right::Look)),
    act(ChangeSettings, "/studio/settings", "change_settings", Some(Right::Own)),
    act(ChangePassword, "/studio/settings/password", "change_password", Some(Right::Look)),
    see(ShowActivity, "/studio/settings/history", "list_activity", Some(Right::Look)),
    see(ShowTokens, "/studio/settings/tokens", "list_tokens", Some(Right::Own)),
    act(AddToken, "/studio/settings/tokens", "add_token", Some(Right::Own)),
    act(RemoveToken, "/studio/settings/tokens/{id}/end", "remove_token", Some(Right::Own)),
    see(ShowHelp, "/studio/help", "show_help", Some(Right::Look)),
];

/// Builds the router: `handle` gives each row its handler, already guarded by the row's right.
pub fn router<S: Clone + Send + Sync + 'static>(handle: impl Fn(&Route) -> MethodRouter<S>) -> Router<S> {
    ROUTES.iter().fold(Router::new(), |router, row| router.route(row.path, handle(row)))
}

/// The row that answers an address, as a browser would ask for it.
pub fn find(method: &Method, path: &str) -> Option<&'static Route> {
    static TABLE: [Route; 197] = ROUTES;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    TABLE.iter().find(|row| row.method == *method && matches(row.path, path))
}

/// Who may do what: each row with, by role, whether it is allowed.
pub fn rights() -> impl Iterator<Item = (Route, [(Role, bool); 5])> {
    ROUTES.into_iter().map(|row| {
        let allowed = Role::ALL.map(|role| (role, row.right.is_none_or(|right| role.may(right))));
        (row, allowed)
    })
}

fn matches(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(part), Some(text)) if part == text || (part.starts_with('{') && !text.is_empty()) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use axum::routing::{MethodFilter, get, on};

    use super::*;

    #[test]
    fn no_address_stands_twice_and_the_router_takes_them_all() {
        let rows: HashSet<(String, &str)> = ROUTES.iter().map(|row| (row.method.to_string(), row.path)).collect();
        assert_eq!(rows.len(), ROUTES.len());
        let acts: HashSet<Act> = ROUTES.iter().map(|row| row.act).collect();
        assert_eq!(acts.len(), ROUTES.len());
        let _router: Router =
            router(
                |row| {
                    if row.method == Method::GET { get(|| async {}) } else { on(MethodFilter::POST, || async {}) }
                },
            );
    }

    #[test]
    fn whatever_changes_something_needs_a_right_unless_it_opens_the_door_or_hangs_at_the_wall() {
        let open: Vec<&str> = ROUTES.iter().filter(|row| row.right.is_none()).map(|row| row.path).collect();
        let door = ["/studio/sign-in", "/studio/sign-in", "/studio/sign-out", "/studio/first", "/studio/first"];
        let wall = ["/studio/note/{code}", "/studio/note/{code}", "/studio/note/{code}/undo"];
        assert_eq!(open, [door.as_slice(), &wall].concat());
    }

    #[test]
    fn an_address_finds_its_row_and_a_stranger_finds_none() {
        assert_eq!(find(&Method::GET, "/studio/posts/018f?done=kept#li").map(|row| row.act), Some(Act::ShowPost));
        assert_eq!(find(&Method::POST, "/studio/posts/018f").map(|row| row.act), None);
        assert_eq!(find(&Method::GET, "/studio/posts/").map(|row| row.act), None);
        assert_eq!(find(&Method::GET, "/studio/posts/018f/more").map(|row| row.act), None);
    }

    #[test]
    fn a_reviewer_looks_and_only_the_owner_connects() {
        for (row, allowed) in rights() {
            let may = |role: Role| allowed.iter().any(|(other, yes)| *other == role && *yes);
            assert_eq!(may(Role::Reviewer), matches!(row.right, None | Some(Right::Look)), "{}", row.path);
            assert!(may(Role::Owner), "{}", row.path);
            assert_eq!(may(Role::Editor), !matches!(row.right, Some(Right::Connect | Right::Own)), "{}", row.path);
        }
    }
}
