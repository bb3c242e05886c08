//! Writing a post and seeing it as each place will show it.

pub(crate) mod handlers;
mod write;

pub use write::{
    Aim, FindingLine, Preview, PreviewPart, Previews, Write, WriteAct, WriteForm, WritePlace, WriteProblem,
};
