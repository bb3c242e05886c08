//! The posts of an archive, taken entry by entry: a list takes no more room than its file, whatever stands in it.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::{ArchiveError, ArchivedPost};

/// More than any business has said.
pub const MAX_LISTED: usize = 200_000;
/// Longer than anything that is said at once.
const MAX_ENTRY_BYTES: usize = 1024 * 1024;
/// Addresses kept of one post.
const MAX_LINKS: usize = 10;

#[derive(Default)]
pub(super) struct Posts {
    kept: Vec<ArchivedPost>,
    seen: usize,
}

impl Posts {
    pub(super) fn read<'a, T: Deserialize<'a>>(
        &mut self,
        json: &'a [u8],
        post: impl Fn(T) -> Option<ArchivedPost>,
    ) -> serde_json::Result<()> {
        let mut list = serde_json::Deserializer::from_slice(json);
        each(&mut list, |entry: &'a RawValue| self.read_one(entry.get().as_bytes(), &post))?;
        list.end()
    }

    /// One that does not read as such a post, or is too long, is passed over.
    pub(super) fn read_one<'a, T: Deserialize<'a>>(
        &mut self,
        json: &'a [u8],
        post: impl Fn(T) -> Option<ArchivedPost>,
    ) {
        let is_read = self.seen < MAX_LISTED && json.len() <= MAX_ENTRY_BYTES;
        let entry = is_read.then(|| serde_json::from_slice(json).ok()).flatten();
        self.push(entry.and_then(post));
    }

    /// None: an entry that is no post.
    pub(super) fn push(&mut self, post: Option<ArchivedPost>) {
        self.seen += 1;
        if let Some(mut post) = post.filter(|_| self.seen <= MAX_LISTED) {
            post.links.truncate(MAX_LINKS);
            post.links.shrink_to_fit();
            self.kept.push(post);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    pub(super) fn all(self) -> Result<Vec<ArchivedPost>, ArchiveError> {
        if self.seen > MAX_LISTED { Err(ArchiveError::TooMany) } else { Ok(self.kept) }
    }
}

/// Hands over every entry of a list, or every value of an object, and keeps none.
pub(super) fn each<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    list: D,
    take: impl FnMut(T),
) -> Result<(), D::Error> {
    list.deserialize_any(Each { take, kind: PhantomData })
}

struct Each<F, T> {
    take: F,
    kind: PhantomData<T>,
}

impl<'de, F: FnMut(T), T: Deserialize<'de>> Visitor<'de> for Each<F, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(entry) = list.next_element()? {
            (self.take)(entry);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut fields: A) -> Result<(), A::Error> {
        while let Some((IgnoredAny, value)) = fields.next_entry()? {
            (self.take)(value);
        }
        Ok(())
    }
}
