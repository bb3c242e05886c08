//! Writing a post, keeping it until it is finished, and seeing it as each place will show it.

mod about;
mod again;
mod aim;
mod bits;
mod compare;
mod cutting;
mod differ;
mod files;
mod find;
mod form;
pub(crate) mod handlers;
mod keep;
pub mod library;
mod looks;
mod poll;
mod proposed;
mod recurring;
mod write;
mod wrote;

pub use about::AboutArticle;
pub use again::{OldPost, SayAgain};
pub(crate) use aim::{AimForm, selects};
pub use aim::{AimSelect, Aimed};
pub use bits::{BitChoice, Bits, BitsOfKind, Handle, Person, Who};
pub use compare::{Compare, Piece, Turn, word_diff};
pub use cutting::CutSheet;
pub use differ::Difference;
pub(crate) use differ::{Names, differences};
pub use files::{FileLine, Files};
pub use find::{FindPosts, FoundLine, FoundPerson};
pub(crate) use find::{MOST_FOUND, MOST_PAGES};
pub use form::{WriteAct, WriteForm, WriteProblem};
pub use keep::{DraftList, DraftRow, Kept, KeptPart, VersionLine, Versions};
pub use looks::Looks;
pub use poll::PollFields;
pub use proposed::{Proposed, ProposedLine};
pub use recurring::{
    NextTime, Recur, RecurForm, RecurProblem, RecurWords, RecurWordsForm, RecurringLine, RecurringList,
};
pub use write::{
    FindingLine, GoesOut, Letters, Places, Preview, PreviewFile, PreviewPart, Previews, Rested, Stopped, Write,
    WritePlace,
};
pub use wrote::Wrote;
