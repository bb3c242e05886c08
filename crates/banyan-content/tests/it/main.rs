//! What the readers do with real and hostile documents.

mod articles;
mod corpus;
mod hostile_html;
mod letters;
mod never_panics;
mod pages;
