//! Writing and guarding posts.

mod guard;
mod own_pages;
