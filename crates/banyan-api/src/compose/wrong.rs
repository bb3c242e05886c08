//! What goes wrong with posts and places, as programs are told.

use banyan_app::{
    compose::{CarryError, DraftError, OpenPagesError, WriteError, WrittenError},
    publish::{ChannelError, ProofError},
    workspace::words::Words,
};
use serde_json::json;

use super::FindingShown;
use crate::problem::{Kind, Problem};

impl From<WriteError> for Problem {
    fn from(wrong: WriteError) -> Self {
        match wrong {
            WriteError::NoWords
            | WriteError::NoPlace
            | WriteError::BadLink(_)
            | WriteError::NoFile
            | WriteError::SameBeginning
            | WriteError::LongQuote
            | WriteError::Passed { .. }
            | WriteError::ThinkFirst { .. }
            | WriteError::NotInPlan(_) => Self::of(Kind::CannotStand, wrong),
            WriteError::SaidAlready { post } | WriteError::Beside { post } => {
                Self::of(Kind::NotNow, &wrong).with("post", json!(post.0))
            }
            WriteError::Blocked { ref finding, .. } => {
                let finding = FindingShown::of(Words::for_language("en"), finding);
                Self::of(Kind::CannotStand, &wrong).with("finding", json!(finding))
            }
            WriteError::Draft(wrong) => wrong.into(),
            WriteError::Carry(wrong) => wrong.into(),
            WriteError::Internal(error) => error.into(),
        }
    }
}

impl From<DraftError> for Problem {
    fn from(wrong: DraftError) -> Self {
        match wrong {
            DraftError::Refused(refused) => refused.into(),
            DraftError::NotHere => Self::of(Kind::NotHere, wrong),
            DraftError::NoVersion => Self::of(Kind::NotNow, wrong),
            DraftError::Conflict { .. } => Self::of(Kind::Changed, wrong),
            DraftError::Internal(error) => error.into(),
        }
    }
}

impl From<WrittenError> for Problem {
    fn from(wrong: WrittenError) -> Self {
        match wrong {
            WrittenError::Refused(refused) => refused.into(),
            WrittenError::KeyUsed => Self::of(Kind::CannotStand, wrong),
            WrittenError::Internal(error) => error.into(),
        }
    }
}

impl From<OpenPagesError> for Problem {
    fn from(wrong: OpenPagesError) -> Self {
        match wrong {
            OpenPagesError::Arrival(wrong) => wrong.into(),
            OpenPagesError::Carry(wrong) => wrong.into(),
            OpenPagesError::Write(wrong) => wrong.into(),
            OpenPagesError::Keep(wrong) => wrong.into(),
            OpenPagesError::Internal(error) => error.into(),
        }
    }
}

impl From<CarryError> for Problem {
    fn from(wrong: CarryError) -> Self {
        match wrong {
            CarryError::Refused(refused) => refused.into(),
            CarryError::NotHere => Self::of(Kind::NotHere, wrong),
            CarryError::NoPlace => Self::of(Kind::NotNow, wrong),
            CarryError::Internal(error) => error.into(),
        }
    }
}

impl From<ChannelError> for Problem {
    fn from(wrong: ChannelError) -> Self {
        match wrong {
            ChannelError::Refused(refused) => refused.into(),
            ChannelError::NotHere => Self::of(Kind::NotHere, wrong),
            ChannelError::UnknownNetwork(_) => Self::of(Kind::CannotStand, wrong),
            ChannelError::Network(_) => Self::of(Kind::NotReached, "the network did not answer as expected"),
            ChannelError::Internal(error) => error.into(),
        }
    }
}

impl From<ProofError> for Problem {
    fn from(wrong: ProofError) -> Self {
        match wrong {
            ProofError::Refused(refused) => refused.into(),
            ProofError::NotHere => Self::of(Kind::NotHere, wrong),
            ProofError::Internal(error) => error.into(),
        }
    }
}
