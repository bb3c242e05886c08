//! What an act did, carried to the next page in its address (`?done=queued`): nothing to store, nothing to forge.

use banyan_domain::{
    ids::{AssetId, ChannelId, ContactId, DraftId, MessageId, PostId, PublicationId, RecurringId, SavedBitId},
    time::UtcMillis,
};
use serde::Deserialize;

/// Each has its words (`done-…`); an unknown word in the address is simply not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Queued,
    SentSoon,
    AllSentSoon,
    Cancelled,
    LeftOut,
    MovedTo,
    MovedBack,
    Moved,
    Decided,
    MissedAgain,
    MissedInPart,
    Held,
    LetGo,
    SourceAdded,
    LetterKept,
    SourceChanged,
    SourceRemoved,
    Looked,
    PlaceAdded,
    PlaceRemoved,
    Rested,
    RestUndone,
    Woken,
    Saved,
    KeptForLater,
    Kept,
    Changed,
    TakenOut,
    TakenBack,
    AskedAgain,
    NameDropped,
    FileRemoved,
    OneKept,
    BitRemoved,
    PersonRemoved,
    Leaving,
    WaitsForYes,
    Undone,
    Redone,
    DraftRemoved,
    DraftBack,
    Stopped,
    StoppedInPart,
    PersonAnswered,
    NeedsNoAnswer,
    WaitsAgain,
    SeriesStays,
    SeriesEnded,
    SeriesBack,
    SaidAlready,
    AskedToLook,
    AskTakenBack,
    LookedAtDraft,
    PutOff,
    PutAside,
}

impl Done {
    pub const ALL: [Self; 55] = [
        Self::Queued,
        Self::SentSoon,
        Self::AllSentSoon,
        Self::Cancelled,
        Self::LeftOut,
        Self::MovedTo,
        Self::MovedBack,
        Self::Moved,
        Self::Decided,
        Self::MissedAgain,
        Self::MissedInPart,
        Self::Held,
        Self::LetGo,
        Self::SourceAdded,
        Self::LetterKept,
        Self::SourceChanged,
        Self::SourceRemoved,
        Self::Looked,
        Self::PlaceAdded,
        Self::PlaceRemoved,
        Self::Rested,
        Self::RestUndone,
        Self::Woken,
        Self::Saved,
        Self::KeptForLater,
        Self::Kept,
        Self::Changed,
        Self::TakenOut,
        Self::TakenBack,
        Self::AskedAgain,
        Self::NameDropped,
        Self::FileRemoved,
        Self::OneKept,
        Self::BitRemoved,
        Self::PersonRemoved,
        Self::Leaving,
        Self::WaitsForYes,
        Self::Undone,
        Self::Redone,
        Self::DraftRemoved,
        Self::DraftBack,
        Self::Stopped,
        Self::StoppedInPart,
        Self::PersonAnswered,
        Self::NeedsNoAnswer,
        Self::WaitsAgain,
        Self::SeriesStays,
        Self::SeriesEnded,
        Self::SeriesBack,
        Self::SaidAlready,
        Self::AskedToLook,
        Self::AskTakenBack,
        Self::LookedAtDraft,
        Self::PutOff,
        Self::PutAside,
    ];

    /// The word in the address and the id of its message.
    pub fn message(self) -> &'static str {
        match self {
            Self::Queued => "done-queued",
            Self::SentSoon => "done-sent-soon",
            Self::AllSentSoon => "done-all-sent-soon",
            Self::Cancelled => "done-cancelled",
            Self::LeftOut => "done-left-out",
            Self::MovedTo => "done-moved-to",
            Self::MovedBack => "done-moved-back",
            Self::Moved => "done-moved",
            Self::Decided => "done-decided",
            Self::MissedAgain => "done-missed-again",
            Self::MissedInPart => "done-missed-in-part",
            Self::Held => "done-held",
            Self::LetGo => "done-let-go",
            Self::SourceAdded => "done-source-added",
            Self::LetterKept => "done-letter-kept",
            Self::SourceChanged => "done-source-changed",
            Self::SourceRemoved => "done-source-removed",
            Self::Looked => "done-looked",
            Self::PlaceAdded => "done-place-added",
            Self::PlaceRemoved => "done-place-removed",
            Self::Rested => "done-rested",
            Self::RestUndone => "done-rest-undone",
            Self::Woken => "done-woken",
            Self::Saved => "done-saved",
            Self::KeptForLater => "done-kept-for-later",
            Self::Kept => "done-kept",
            Self::Changed => "done-changed",
            Self::TakenOut => "done-taken-out",
            Self::TakenBack => "done-taken-back",
            Self::AskedAgain => "done-asked-again",
            Self::NameDropped => "done-name-dropped",
            Self::FileRemoved => "done-file-removed",
            Self::OneKept => "done-one-kept",
            Self::BitRemoved => "done-bit-removed",
            Self::PersonRemoved => "done-person-removed",
            Self::Leaving => "done-leaving",
            Self::WaitsForYes => "done-waits-for-yes",
            Self::Undone => "done-undone",
            Self::Redone => "done-redone",
            Self::DraftRemoved => "done-draft-removed",
            Self::DraftBack => "done-draft-back",
            Self::Stopped => "done-stopped",
            Self::StoppedInPart => "done-stopped-in-part",
            Self::PersonAnswered => "done-person-answered",
            Self::NeedsNoAnswer => "done-needs-no-answer",
            Self::WaitsAgain => "done-waits-again",
            Self::SeriesStays => "done-series-stays",
            Self::SeriesEnded => "done-series-ended",
            Self::SeriesBack => "done-series-back",
            Self::SaidAlready => "done-said-already",
            Self::AskedToLook => "done-asked-to-look",
            Self::AskTakenBack => "done-ask-taken-back",
            Self::LookedAtDraft => "done-looked-at-draft",
            Self::PutOff => "done-put-off",
            Self::PutAside => "done-put-aside",
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
        matches!(self, Self::Queued | Self::Leaving | Self::WaitsForYes).then_some("write")
    }
}

/// On what it was done, beside the word: what can be taken back at once, or where its words are.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct JustDone {
    /// Put in the queue.
    pub post: String,
    /// What its words became.
    pub draft: String,
    /// Moved, with a comma between them.
    pub moved: String,
    /// Left out or cancelled at these places, with a comma between them.
    pub left: String,
    /// For when it waited before, in UTC milliseconds: one for all, or one for each with a comma between them.
    pub was: String,
    /// Missed before, with a comma between them.
    pub missed: String,
    /// Of this one who wrote it was said what became of it.
    pub marked: String,
    /// The series that was ended.
    pub ended: String,
    /// Saved words that were removed.
    pub bit: String,
    /// The person who was removed.
    pub person: String,
    /// The file of which another one was kept.
    pub file: String,
    /// The place that came to rest.
    pub rested: String,
    /// The need that was put off until tomorrow.
    pub later: String,
    /// What was put aside of what has to be there first.
    pub aside: String,
    /// The page of a post on which it was done; none: the queue.
    #[serde(skip)]
    pub on: Option<PostId>,
    /// Whether it was done on the page of a review.
    #[serde(skip)]
    pub on_review: bool,
}

impl JustDone {
    pub(crate) fn queued(&self) -> Option<PostId> {
        self.post.parse().ok()
    }

    pub(crate) fn draft(&self) -> Option<DraftId> {
        self.draft.parse().ok()
    }

    pub(crate) fn rested(&self) -> Option<ChannelId> {
        self.rested.parse().ok()
    }

    pub(crate) fn missed(&self) -> Vec<PublicationId> {
        ids(&self.missed).collect()
    }

    pub(crate) fn marked(&self) -> Option<MessageId> {
        self.marked.parse().ok()
    }

    pub(crate) fn ended(&self) -> Option<RecurringId> {
        self.ended.parse().ok()
    }

    pub(crate) fn bit(&self) -> Option<SavedBitId> {
        self.bit.parse().ok()
    }

    pub(crate) fn person(&self) -> Option<ContactId> {
        self.person.parse().ok()
    }

    pub(crate) fn file(&self) -> Option<AssetId> {
        self.file.parse().ok()
    }

    pub(crate) fn left(&self) -> Vec<PublicationId> {
        ids(&self.left).collect()
    }

    /// While it could still go out then.
    pub(crate) fn can_go_back(&self, now: UtcMillis) -> bool {
        self.times().next().is_some_and(|was| was > now.0)
    }

    /// Each with the time it had, of those that could still go out then.
    pub(crate) fn moved(&self, now: UtcMillis) -> Vec<(PublicationId, i64)> {
        let last = self.times().last();
        let times = self.times().chain(std::iter::repeat(last).map_while(|last| last));
        ids(&self.moved).zip(times).filter(|(_, was)| *was > now.0).collect()
    }

    fn times(&self) -> impl Iterator<Item = i64> {
        self.was.split(',').filter_map(|was| was.parse().ok())
    }
}

fn ids(text: &str) -> impl Iterator<Item = PublicationId> {
    text.split(',').filter_map(|id| id.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_that_was_moved_goes_back_to_its_own_time_or_all_to_one() {
        let ids = [1, 2].map(|number| PublicationId(uuid::Uuid::from_u128(number)));
        let moved = |was: &str| {
            let moved = format!("{},{}", ids[0], ids[1]);
            JustDone { moved, was: was.to_owned(), ..JustDone::default() }.moved(UtcMillis(5))
        };
        assert_eq!(moved("7,9"), [(ids[0], 7), (ids[1], 9)]);
        assert_eq!(moved("7"), [(ids[0], 7), (ids[1], 7)]);
        assert_eq!(moved("3,9"), [(ids[1], 9)], "its time has passed");
        assert_eq!(moved("soon"), []);
    }

    #[test]
    fn every_word_comes_back_as_itself_and_a_stranger_as_nothing() {
        for done in Done::ALL {
            assert_eq!(Done::parse(done.as_str()), Some(done));
        }
        assert_eq!(Done::parse("<script>"), None);
    }
}
