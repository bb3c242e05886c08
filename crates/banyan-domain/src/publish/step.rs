//! Steps: each is one mutating request, written down before it leaves the machine.

use serde::{Deserialize, Serialize};

use crate::time::UtcMillis;

/// One mutating request of a publication, as computed by the connector's pure `steps()`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub kind: StepKind,
    /// After the first irreversible step nothing can make the whole "failed".
    pub reversible: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Sends media number n (0-based) of `Rendered::media`.
    Upload(usize),
    /// Sends the card's picture.
    UploadThumbnail,
    /// Makes part n (0-based) of `Rendered::parts` public.
    Create(usize),
    /// Whatever a network needs at the end.
    Finish,
}

impl Step {
    pub fn upload(media: usize) -> Self {
        Self { kind: StepKind::Upload(media), reversible: true }
    }

    pub fn thumbnail() -> Self {
        Self { kind: StepKind::UploadThumbnail, reversible: true }
    }

    pub fn create(part: usize) -> Self {
        Self { kind: StepKind::Create(part), reversible: false }
    }

    pub fn name(&self) -> String {
        match self.kind {
            StepKind::Upload(n) => format!("upload {}", n + 1),
            StepKind::UploadThumbnail => "upload thumbnail".to_owned(),
            StepKind::Create(n) => format!("create {}", n + 1),
            StepKind::Finish => "finish".to_owned(),
        }
    }
}

/// What makes a step itself and no other. The same key is kept when an unknown outcome is resent;
/// after a definite error the `generation` grows and with it the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepKey {
    /// Of carried posts: derived from channel and item, so that a restored copy keeps it.
    pub publication_key: String,
    pub step: usize,
    pub generation: u32,
    /// A moment fixed before the first attempt (the original's date, else when the post was made).
    pub born_at: UtcMillis,
}

impl StepKey {
    /// At most 64 ASCII characters; what is sent as `Idempotency-Key`.
    pub fn as_header(&self) -> String {
        use std::fmt::Write as _;
        let digest = self.digest();
        digest[..16].iter().fold(String::with_capacity(32), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
    }

    /// 32 bytes that are the same for the same key, for ids that must be derived from it.
    pub fn digest(&self) -> [u8; 32] {
        use sha2::{Digest as _, Sha256};
        Sha256::digest(format!("{}\n{}\n{}", self.publication_key, self.step, self.generation)).into()
    }
}

/// What a reversible step gave: an upload id, a blob reference. Versioned by its connector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ticket(pub serde_json::Value);

/// Proof that something is public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub remote_id: String,
    pub url: Option<String>,
    /// The network's own time for it, if it says one.
    pub at: Option<UtcMillis>,
    /// What later calls need beside the id (a content hash, a parent reference).
    #[serde(default, skip_serializing_if = "serde_json::Value::is_null")]
    pub extra: serde_json::Value,
}

impl Receipt {
    /// A person looked and told us: its id is not the network's, and no later call can use it.
    pub fn is_seen_by_person(&self) -> bool {
        self.extra["seen_by"] == "person"
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepResult {
    Ready(Ticket),
    Live(Receipt),
}

/// What the earlier steps gave, by index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Done(pub Vec<StepResult>);

impl Done {
    pub fn ticket(&self, step: usize) -> Option<&Ticket> {
        match self.0.get(step) {
            Some(StepResult::Ready(ticket)) => Some(ticket),
            _ => None,
        }
    }

    pub fn receipt(&self, step: usize) -> Option<&Receipt> {
        match self.0.get(step) {
            Some(StepResult::Live(receipt)) => Some(receipt),
            _ => None,
        }
    }

    pub fn receipts(&self) -> impl DoubleEndedIterator<Item = &Receipt> {
        self.0.iter().filter_map(|result| match result {
            StepResult::Live(receipt) => Some(receipt),
            StepResult::Ready(_) => None,
        })
    }
}
