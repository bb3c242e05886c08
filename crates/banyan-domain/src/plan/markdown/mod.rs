//! The plan as a Markdown file, so that it can live beside other papers, be printed anywhere, and be read without Banyan.
//!
//! ```text
//! ## Goals
//!
//! ### 24 enquiries {#103}
//!
//! - target: 24
//! - until: 2026-12-31
//! - signs: Somebody asks back.
//!   The same people come again.
//! ```

mod read;
mod write;

pub use read::{Misread, Slip, read, read_after, section_called};
pub use write::write;

use super::shape::Section;

/// The line of a row that is still the kit's.
const EXAMPLE: &str = "example";
/// How a line begins that says what a kit would say in a field: `- example definition: …`.
const EXAMPLE_OF: &str = "example_";
/// The line with what the kit asks whoever makes it their own.
const ASKS: &str = "asks";
/// The line with the rules a row is knowingly kept against.
const KEPT: &str = "kept";

/// As it is written here; other floors may say it in a reader's language.
pub fn heading(section: Section) -> &'static str {
    match section {
        Section::Why => "Why",
        Section::WhereTo => "Where to",
        Section::Goal => "Goals",
        Section::Audience => "Audiences",
        Section::Voice => "How we sound",
        Section::Pillar => "Pillars",
        Section::Offer => "Offers",
        Section::Campaign => "Campaigns",
        Section::Place => "Places",
        Section::Away => "Away from the screen",
        Section::Person => "People",
        Section::Job => "Jobs",
        Section::Money => "Money",
        Section::Means => "Means",
        Section::Rhythm => "Rhythm",
        Section::Review => "Reviews",
    }
}

#[cfg(test)]
mod tests;
