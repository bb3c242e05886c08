//! What an act did, carried to the next page in its address (`?done=queued`): nothing to store, nothing to forge.

/// Each has its words (`done-…`); an unknown word in the address is simply not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Queued,
    SentNow,
    Cancelled,
    Moved,
    Decided,
    Held,
    LetGo,
    SourceAdded,
    SourceChanged,
    SourceRemoved,
    Looked,
    PlaceAdded,
    PlaceRemoved,
    Saved,
    Kept,
    Changed,
    TakenOut,
    TakenBack,
    Leaving,
    Undone,
    DraftRemoved,
    DraftBack,
    Stopped,
    StoppedInPart,
    PersonAnswered,
    NeedsNoAnswer,
    WaitsAgain,
    SaidAlready,
}

impl Done {
    pub const ALL: [Self; 28] = [
        Self::Queued,
        Self::SentNow,
        Self::Cancelled,
        Self::Moved,
        Self::Decided,
        Self::Held,
        Self::LetGo,
        Self::SourceAdded,
        Self::SourceChanged,
        Self::SourceRemoved,
        Self::Looked,
        Self::PlaceAdded,
        Self::PlaceRemoved,
        Self::Saved,
        Self::Kept,
        Self::Changed,
        Self::TakenOut,
        Self::TakenBack,
        Self::Leaving,
        Self::Undone,
        Self::DraftRemoved,
        Self::DraftBack,
        Self::Stopped,
        Self::StoppedInPart,
        Self::PersonAnswered,
        Self::NeedsNoAnswer,
        Self::WaitsAgain,
        Self::SaidAlready,
    ];

    /// The word in the address and the id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Queued => "done-queued",
            Self::SentNow => "done-sent-now",
            Self::Cancelled => "done-cancelled",
            Self::Moved => "done-moved",
            Self::Decided => "done-decided",
            Self::Held => "done-held",
            Self::LetGo => "done-let-go",
            Self::SourceAdded => "done-source-added",
            Self::SourceChanged => "done-source-changed",
            Self::SourceRemoved => "done-source-removed",
            Self::Looked => "done-looked",
            Self::PlaceAdded => "done-place-added",
            Self::PlaceRemoved => "done-place-removed",
            Self::Saved => "done-saved",
            Self::Kept => "done-kept",
            Self::Changed => "done-changed",
            Self::TakenOut => "done-taken-out",
            Self::TakenBack => "done-taken-back",
            Self::Leaving => "done-leaving",
            Self::Undone => "done-undone",
            Self::DraftRemoved => "done-draft-removed",
            Self::DraftBack => "done-draft-back",
            Self::Stopped => "done-stopped",
            Self::StoppedInPart => "done-stopped-in-part",
            Self::PersonAnswered => "done-person-answered",
            Self::NeedsNoAnswer => "done-needs-no-answer",
            Self::WaitsAgain => "done-waits-again",
            Self::SaidAlready => "done-said-already",
        }
    }

    pub fn as_str(self) -> &'static str {
        self.message().trim_start_matches("done-")
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.as_str() == word)
    }

    /// The words kept on the device under this name are safe now.
    pub fn forget(self) -> Option<&'static str> {
        matches!(self, Self::Queued | Self::Leaving).then_some("write")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_comes_back_as_itself_and_a_stranger_as_nothing() {
        for done in Done::ALL {
            assert_eq!(Done::parse(done.as_str()), Some(done));
        }
        assert_eq!(Done::parse("<script>"), None);
    }
}
