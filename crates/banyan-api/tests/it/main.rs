//! The door for programs: who comes in, what each address does, what is said when it cannot, and that the document is true.

mod beside_plan;
mod coming_again;
mod desk;
mod document;
mod door;
mod hostile;
mod library;
mod looks;
mod measure;
mod once;
mod plan;
mod rest;
mod today;
mod who;
mod work;
mod writing;
