//! Reviews of the plan: why again, what each colleague believes, what is kept or stopped, and when it is looked at next.

mod end_review;
mod show_review;
mod speak_in_review;
mod store;

pub use end_review::{EndReviewError, NewReview, end_review};
pub(crate) use show_review::review_turn_of;
pub use show_review::{
    DueRow, EarlierWhy, EndedReview, RestedRow, ReviewTurn, ShownReview, Voice, review_turn, show_review,
};
pub use speak_in_review::{SpeakError, speak_in_review};
