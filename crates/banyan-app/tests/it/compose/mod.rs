//! Writing and guarding posts.

mod about;
mod again;
mod asked_to_look;
mod drafts;
mod everywhere;
mod finding;
mod guard;
mod held;
mod library;
mod link_card;
mod look;
mod moments;
mod own_pages;
mod polls;
mod proof;
mod proposed;
mod recurring;
mod saved;
mod since;
mod stop;
