//! A draft that is begun from something else, once.

use banyan_domain::ids::DraftId;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The same however often a draft of this is begun.
pub(crate) fn begun_once(what: &str, of: Uuid) -> DraftId {
    let digest = Sha256::digest([what.as_bytes(), of.as_bytes()].concat());
    let bytes: [u8; 16] = digest[..16].try_into().expect("a digest has 32 bytes");
    DraftId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
