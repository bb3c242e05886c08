//! Writing and guarding posts.

mod guard;
