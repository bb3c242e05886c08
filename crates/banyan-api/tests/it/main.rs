//! The door for programs: who comes in, what each address does, what is said when it cannot, and that the document is true.

mod beside_plan;
mod desk;
mod document;
mod door;
mod hostile;
mod measure;
mod once;
mod plan;
mod work;
mod writing;
