//! Knowing enough: the questions, one's own list, the reading list, and the lessons.

pub(crate) mod handlers;
mod lesson;
mod page;

pub use lesson::LessonPage;
pub use page::{LearningPage, LearningProblem};
pub(crate) use page::{leads_to, title};
