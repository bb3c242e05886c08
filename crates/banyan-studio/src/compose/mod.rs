//! Writing a post and seeing it as each place will show it.

mod aim;
pub(crate) mod handlers;
mod write;

pub use aim::AimSelect;
pub(crate) use aim::{AimForm, selects};
pub use write::{
    FindingLine, Places, Preview, PreviewPart, Previews, Write, WriteAct, WriteForm, WritePlace, WriteProblem,
};
