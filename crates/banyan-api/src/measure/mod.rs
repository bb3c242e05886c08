//! Time, money and people for programs: the ledger, its lines, cards, and the code for the wall.

pub(crate) mod entries;
pub(crate) mod goals;
pub(crate) mod ledger;
pub(crate) mod outside;

use banyan_app::measure::NoteError;

use crate::problem::{Kind, Problem};

impl From<NoteError> for Problem {
    fn from(wrong: NoteError) -> Self {
        match wrong {
            NoteError::Refused(refused) => refused.into(),
            NoteError::NotThere => Self::of(Kind::NotHere, wrong),
            NoteError::NoSuchRow
            | NoteError::DayAhead
            | NoteError::TooManyMinutes
            | NoteError::TooMany
            | NoteError::TooLong
            | NoteError::Incomplete => Self::of(Kind::CannotStand, wrong),
            NoteError::Internal(error) => error.into(),
        }
    }
}
