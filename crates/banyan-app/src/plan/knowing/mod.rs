//! Knowing enough, for each person: what was answered, what is to learn and to do, and by when.

mod answer_knowing;
mod books;
mod change_learning;
mod courses;
mod list_learning;
mod store;

pub use answer_knowing::{KnowingError, answer_knowing};
pub use books::{BOOKS, Book};
pub use change_learning::{LearningError, NewCourse, add_book, add_course, finish_learning};
pub use courses::COURSES;
pub use list_learning::{Known, Learning, LearningLine, list_learning, next_to_learn};
