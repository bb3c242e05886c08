//! What travels between us and a server of the Mastodon API. Everything a server may leave out is an `Option`.

use banyan_domain::time::UtcMillis;
use serde::{Deserialize, Serialize};
use serde_json::Value;

// ---- what we keep --------------------------------------------------------------------------------------------------

/// What lets us act: kept sealed by the caller.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Access {
    pub token: String,
    #[serde(default)]
    pub refresh_token: Option<String>,
    /// Servers of the Mastodon project give none; some imitators do.
    #[serde(default)]
    pub expires_at_ms: Option<i64>,
    #[serde(default)]
    pub client: Option<Client>,
    /// How our posts are signed (`application.name`), where we know it.
    #[serde(default)]
    pub app_name: Option<String>,
}

impl Access {
    /// For good: without the means to renew it.
    pub(super) fn ends(&self) -> Option<UtcMillis> {
        let renewable = self.refresh_token.is_some() && self.client.is_some();
        self.expires_at_ms.map(UtcMillis).filter(|_| !renewable)
    }
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Client {
    pub client_id: String,
    pub client_secret: String,
}

/// Between sending a person to their server and hearing from them again.
#[derive(Serialize, Deserialize)]
pub(super) struct Pending {
    pub server: String,
    pub client: Client,
    pub redirect_uri: String,
    pub code_verifier: String,
    pub scopes: String,
    pub app_name: String,
}

/// Of an upload, between its steps.
#[derive(Serialize, Deserialize)]
pub(super) struct MediaTicket {
    pub v: u32,
    pub media_id: String,
    #[serde(default)]
    pub looks: u32,
}

// ---- what they say -------------------------------------------------------------------------------------------------

#[derive(Deserialize)]
pub(super) struct Application {
    #[serde(default)]
    pub name: String,
    pub client_id: String,
    pub client_secret: String,
}

#[derive(Deserialize)]
pub(super) struct TokenAnswer {
    pub access_token: String,
    #[serde(default)]
    pub refresh_token: Option<String>,
    #[serde(default)]
    pub expires_in: Option<i64>,
}

/// RFC 8414, as far as we look.
#[derive(Default, Deserialize)]
pub(super) struct ServerMetadata {
    #[serde(default)]
    pub scopes_supported: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Account {
    pub id: String,
    #[serde(default)]
    pub username: String,
    #[serde(default)]
    pub acct: String,
    #[serde(default)]
    pub display_name: String,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub followers_count: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct Status {
    pub id: String,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub created_at: Option<String>,
    #[serde(default)]
    pub in_reply_to_id: Option<String>,
    #[serde(default)]
    pub in_reply_to_account_id: Option<String>,
    #[serde(default)]
    pub visibility: Option<String>,
    #[serde(default)]
    pub spoiler_text: Option<String>,
    /// HTML.
    #[serde(default)]
    pub content: String,
    #[serde(default)]
    pub application: Option<ApplicationName>,
    #[serde(default)]
    pub media_attachments: Vec<Media>,
    #[serde(default)]
    pub reblog: Option<Value>,
    #[serde(default)]
    pub replies_count: Option<u64>,
    #[serde(default)]
    pub reblogs_count: Option<u64>,
    #[serde(default)]
    pub favourites_count: Option<u64>,
    #[serde(default)]
    pub quotes_count: Option<u64>,
    #[serde(default)]
    pub poll: Option<PollShown>,
}

#[derive(Deserialize)]
pub(super) struct ApplicationName {
    #[serde(default)]
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct PollShown {
    #[serde(default)]
    pub votes_count: Option<u64>,
    /// None where only votes are counted.
    #[serde(default)]
    pub voters_count: Option<u64>,
    #[serde(default)]
    pub options: Vec<PollAnswer>,
}

#[derive(Deserialize)]
pub(super) struct PollAnswer {
    pub title: String,
    /// SOURCE: https://docs.joinmastodon.org/entities/Poll/#Option (null while results are not published), 2026-11-22.
    #[serde(default)]
    pub votes_count: Option<u64>,
}

#[derive(Deserialize)]
pub(super) struct StatusSource {
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct Media {
    pub id: String,
    /// `None` while the server is still at it.
    #[serde(default)]
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Notification {
    pub id: String,
    #[serde(rename = "type", default)]
    pub kind: String,
    #[serde(default)]
    pub created_at: Option<String>,
    #[serde(default)]
    pub account: Option<Account>,
    #[serde(default)]
    pub status: Option<Status>,
}

// ---- what we say ---------------------------------------------------------------------------------------------------

#[derive(Serialize)]
pub(super) struct NewStatus<'a> {
    pub status: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media_ids: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_reply_to_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spoiler_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<NewPoll<'a>>,
}

#[derive(Serialize)]
pub(super) struct NewPoll<'a> {
    pub options: &'a [String],
    /// In seconds.
    pub expires_in: u32,
    pub multiple: bool,
}

#[derive(Serialize)]
pub(super) struct ChangedStatus<'a> {
    pub status: &'a str,
    /// Always sent: a server takes pictures that are not named away.
    pub media_ids: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media_attributes: Vec<MediaAttributes<'a>>,
    pub spoiler_text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    /// Always sent where there is one: a server takes a poll that is not named away, and with the same options keeps the
    /// votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<NewPoll<'a>>,
}

#[derive(Serialize)]
pub(super) struct MediaAttributes<'a> {
    pub id: &'a str,
    pub description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
}
