//! Typed identifiers: UUIDv7 inside, so they sort by birth on both databases.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// One business's walls.
    WorkspaceId,
    /// A person who signs in.
    UserId,
    /// A feed, mailbox or folder that articles and letters come from.
    SourceId,
    /// One article, letter or episode as it was found.
    ItemId,
    /// What is composed once.
    PostId,
    /// A post that is being written.
    DraftId,
    /// A post that comes again, with its rhythm.
    RecurringId,
    /// Words that are written again and again.
    SavedBitId,
    /// A person whom posts mention.
    ContactId,
    /// The post as it will read on one channel.
    VariantId,
    /// One connected profile on a network.
    ChannelId,
    /// The journey of one variant to one channel.
    PublicationId,
    /// One try at one step of a publication.
    AttemptId,
    /// One page of our own site.
    ArticleId,
    /// An uploaded or fetched file.
    AssetId,
    /// One line of the ledger.
    EntryId,
    /// What somebody wrote to us on a network.
    MessageId,
    /// Cards handed over somewhere, with an address of their own.
    CardBatchId,
}
