//! What is written: posts carried from items, posts of one's own, and the pages of our own site.

mod aim;
mod aim_to_write;
mod article_files;
pub mod articles;
mod assemble;
mod better_posts;
mod bits;
mod carry_item;
mod change_aim;
mod compare_said;
mod contacts;
mod count_offers;
mod draft;
mod dry_run;
mod edit_post;
mod edit_published;
mod find_posts;
mod findings_since;
mod foresee_mending;
mod forget_removed;
mod guard_draft;
mod kept;
pub mod library;
mod link_card;
mod link_state;
mod look_at_item;
mod mend_post;
mod next_moments;
mod open_card_picture;
mod open_own_pages;
mod origins;
mod own_page;
mod people;
mod post_words;
mod preview_post;
mod print_proof;
mod propose_aim;
mod propose_drafts;
mod read_about;
mod read_lines;
mod recurring;
mod refresh_from_item;
mod said_around;
mod say;
mod say_again;
mod show_post;
mod store;
mod take_proof;
mod went_out;
mod words_at_places;
mod write_post;
mod written_once;

pub use aim::{ChosenAim, NotInPlan};
pub use aim_to_write::{aim_to_write, places_of_audience};
pub(crate) use articles::written_since;
pub use articles::{Article, ArticleLink, articles_beside, list_articles, show_article};
pub use assemble::Placed;
pub use better_posts::BetterPost;
pub use bits::{BitError, BitKind, SavedBit, bring_back_bit, keep_bit, list_bits, list_removed_bits, remove_bit};
pub(crate) use carry_item::rules_of;
pub use carry_item::{Carried, CarryError, carry_item, carry_item_asking, carry_item_at, carry_items};
pub use change_aim::{AimError, change_aim};
pub use compare_said::{Said, compare_said};
pub(crate) use contacts::find_contacts;
pub use contacts::{
    Contact, ContactError, bring_back_contact, keep_contact, list_contacts, list_removed_contacts, remove_contact,
};
pub use count_offers::count_offers;
pub use draft::{
    AnewError, AskedLook, Draft, DraftError, DraftLine, DraftLook, DraftVersion, Drafts, Keep, KeptRule, LookError,
    OpenDraft, Queued, SaveDraft, SavedDraft, Seen, StopError, Stopped, ask_to_look, bring_back_draft,
    bring_back_version, list_draft_versions, list_drafts, list_looks, list_unfinished, open_draft, queue_draft,
    queue_draft_asking, redo_draft, remove_draft, save_draft, say_looked, settle_draft, stop_post, take_back_look,
    undo_draft, write_anew,
};
pub(crate) use draft::{
    Exchanged, SentDraft, draft_of_cancelled, drafts_with, exchange_file_in_drafts, files_in_drafts, find_drafts,
    looks_asked, newest_draft, put_file_back_in_drafts, reopened_draft, sent_draft,
};
pub use dry_run::{DryCard, DryFinding, DryItem, DryLine, dry_run};
pub use edit_post::{EditError, change_words, change_words_asking, keep_finding, show_words};
pub use edit_published::{Fixed, PlaceWords, WordsThere, edit_published, edit_published_asking, show_words_there};
pub use find_posts::{FoundPost, FoundState, find_more_posts, find_posts};
pub use findings_since::{FoundSince, findings_since};
pub use foresee_mending::{PlaceForeseen, WordsChange, foresee_mending};
pub use forget_removed::{forget_removed, run_forgetting};
pub(crate) use kept::kept_now;
pub use kept::{KeptFinding, list_kept};
pub(crate) use library::{carries_files, over_of_variant, warn_of_endings};
pub(crate) use link_state::SeenLinks;
pub use look_at_item::{ItemLook, Looked, PlaceLook, look_at_item};
pub use mend_post::{Outcome, PlaceResult, mend_post, take_down_post};
pub use next_moments::{Due, STOP_WITHIN, When, next_moments};
pub use open_card_picture::open_card_picture;
pub use open_own_pages::{OpenPagesError, open_own_pages};
pub use origins::{PostOrigin, list_origins, list_writers};
pub(crate) use post_words::index_words;
pub use post_words::index_words_again;
pub use preview_post::{Asking, Preview, PreviewPlace, preview_post, preview_to_writer};
pub use print_proof::{PrintProofError, print_proof};
pub use propose_aim::{ProposedAim, propose_aim};
pub use propose_drafts::{DraftWeek, ProposedDraft, ProposedPlace, begin_proposed, propose_drafts};
pub use read_about::{AboutRead, ReadAboutError, read_about};
pub use read_lines::{Line, LinesRead, ReadLine, ReadLinesError, guard_text, read_lines};
pub use recurring::{
    Ahead, Coming, Followed, NewRecurring, OpenRecurring, Paused, Recurring, RecurringError, SeriesAsks, SeriesThere,
    SeriesTurn, SeriesWith, Stumble, add_recurring, bring_back_recurring, change_recurring, list_ahead, list_recurring,
    list_removed_recurring, make_recurring, open_recurring, pause_recurring, remove_recurring, resume_recurring,
    run_recurring,
};
pub(crate) use recurring::{
    exchange_file_in_series, files_in_series, join_place, leave_place, put_file_back_in_series, series_there,
    series_turns, series_with,
};
pub(crate) use refresh_from_item::refresh_from_item;
pub use say::{say_attempt, say_edit, say_finding, say_trouble, state_id};
pub use say_again::{WornWell, begin_again, list_worn_well};
pub use show_post::{OriginView, PostView, show_post};
pub use take_proof::{
    TakenCard, TakenChange, TakenFile, TakenNote, TakenOrigin, TakenPart, TakenPlace, TakenPoll, TakenProof, TakenTry,
    TakenWords, take_proof,
};
pub use went_out::{FileOut, PartOut, WentOut, went_out};
pub use words_at_places::{WordsAtPlace, words_at_places};
pub use write_post::{WriteError, moment_of, write_post, write_post_once};
pub use written_once::{Written, WrittenError, WrittenPlace, find_written, key_of};

/// What was removed can be brought back for so long.
const KEPT_DAYS: u32 = 30;
