//! What a room is handed for every call: credential, client, clock, assets. It reads nothing else.

use std::collections::BTreeMap;

use async_trait::async_trait;
use banyan_domain::{compose::Media, ids::AssetId, time::UtcMillis};
use banyan_net::{Content, Net};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{BoxError, House};

/// The secret that lets us act on a channel: JSON of the room's own making. Cannot be printed.
#[derive(Clone, Debug)]
pub struct Credential(SecretString);

impl Credential {
    pub fn new<T: Serialize>(value: &T) -> Result<Self, serde_json::Error> {
        Ok(Self(SecretString::from(serde_json::to_string(value)?)))
    }

    pub fn from_json(json: String) -> Self {
        Self(SecretString::from(json))
    }

    /// For its own room, which knows the shape.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.0.expose_secret())
    }

    /// For sealing it at rest; nobody else needs it.
    pub fn expose_json(&self) -> &str {
        self.0.expose_secret()
    }
}

/// What is known of a channel and not secret: its server, its measured limits, who we are there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChannelFacts {
    /// Base address of the server that answers for this channel: `https://mastodon.example`.
    pub server: Option<String>,
    pub remote_id: String,
    pub handle: String,
    pub name: String,
    pub url: Option<String>,
    /// When the sign-in ends for good; none: it does not, or we renew it by ourselves.
    #[serde(default)]
    pub sign_in_ends: Option<UtcMillis>,
    /// Room's own: limits read from the server, version, whether a key was seen to be honoured.
    #[serde(default)]
    pub extra: BTreeMap<String, serde_json::Value>,
}

pub struct Link<'a> {
    pub facts: &'a ChannelFacts,
    pub credential: &'a Credential,
    pub net: &'a Net,
    pub now: UtcMillis,
    pub assets: &'a dyn Assets,
    /// Present for our own places.
    pub house: Option<&'a dyn House>,
}

#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    #[error("the file is gone")]
    Missing,
    #[error("the file could not be read")]
    Unreadable(#[source] BoxError),
    /// In words that say what to do.
    #[error("{0}")]
    Refused(String),
}

/// A file as it goes, before a network's own limits: a picture at hand, a film or sound from where it lies.
#[derive(Debug)]
pub struct AssetFile {
    pub content: Content,
    pub mime_type: String,
}

#[async_trait]
pub trait Assets: Send + Sync {
    /// The stored bytes, or the part of them that is to go: the same each time.
    async fn open(&self, media: &Media) -> Result<AssetFile, AssetError>;
    /// An address a network could fetch it from, if this Banyan is reachable.
    fn public_url(&self, id: AssetId) -> Option<String>;
}
