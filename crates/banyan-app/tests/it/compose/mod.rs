//! Writing and guarding posts.

mod drafts;
mod everywhere;
mod guard;
mod library;
mod own_pages;
mod saved;
mod stop;
