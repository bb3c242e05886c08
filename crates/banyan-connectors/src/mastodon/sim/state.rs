//! What the simulated server remembers, and what may happen in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{NEIGHBOUR, NEIGHBOUR_CREDENTIAL, OUR_ACCOUNT, OUR_CREDENTIAL, words};

/// How this server differs from others.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Behaviour {
    pub software: String,
    pub version: String,
    pub api_version: Option<u64>,
    /// Whether `Idempotency-Key` does anything.
    pub honours_keys: bool,
    pub has_second_instance_page: bool,
    pub gives_source: bool,
    pub max_characters: usize,
    pub url_cost: usize,
    pub max_pictures: usize,
    pub image_bytes: usize,
    /// How often a fresh upload answers "not yet".
    pub looks_before_ready: u32,
    /// Requests a credential may make in five minutes.
    pub requests_per_window: u32,
    /// Some imitators let credentials run out.
    pub credential_life_secs: Option<i64>,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            software: "mastodon".to_owned(),
            version: "4.5.0".to_owned(),
            api_version: Some(7),
            honours_keys: true,
            has_second_instance_page: true,
            gives_source: true,
            max_characters: 500,
            url_cost: 23,
            max_pictures: 4,
            image_bytes: 16_777_216,
            looks_before_ready: 0,
            requests_per_window: 300,
            credential_life_secs: None,
        }
    }
}

impl Behaviour {
    /// Ignores keys, allows long posts (seen on 0.20, 2026-11).
    pub fn gotosocial() -> Self {
        Self {
            software: "gotosocial".to_owned(),
            version: "0.20.0+git-1a2b3c".to_owned(),
            api_version: None,
            honours_keys: false,
            max_characters: 5_000,
            url_cost: 25,
            max_pictures: 6,
            ..Self::default()
        }
    }

    /// Ignores keys and has neither the second instance page nor the plain text of posts (seen on 2.94, 2026-11).
    pub fn snac() -> Self {
        Self {
            software: "snac".to_owned(),
            version: "4.0.0 (not true; really snac/2.94)".to_owned(),
            api_version: None,
            honours_keys: false,
            has_second_instance_page: false,
            gives_source: false,
            max_characters: 100_000,
            ..Self::default()
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Town {
    pub behaviour: Behaviour,
    pub accounts: Vec<SimAccount>,
    pub apps: Vec<App>,
    pub codes: Vec<Code>,
    pub tokens: Vec<Token>,
    pub statuses: Vec<SimStatus>,
    pub media: Vec<MediaFile>,
    pub notes: Vec<Note>,
    pub keys: Vec<Key>,
    /// Requests of a credential in the current window: when it began, how many.
    pub windows: BTreeMap<String, (i64, u32)>,
    last_id: u64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SimAccount {
    pub id: u64,
    pub name: String,
    pub display_name: String,
    pub followers: Vec<u64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct App {
    pub id: u64,
    pub name: String,
    pub client_id: String,
    pub client_secret: String,
    pub redirect_uris: Vec<String>,
    pub scopes: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Code {
    pub word: String,
    pub client_id: String,
    pub account: u64,
    pub redirect_uri: String,
    pub scopes: String,
    pub challenge: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Token {
    pub secret: String,
    pub refresh: Option<String>,
    /// `None`: a credential of the app itself.
    pub account: Option<u64>,
    pub app_name: String,
    pub scopes: String,
    pub expires_at_ms: Option<i64>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SimStatus {
    pub id: u64,
    pub account: u64,
    pub text: String,
    pub warning: String,
    pub visibility: String,
    pub language: Option<String>,
    pub reply_to: Option<u64>,
    pub media: Vec<u64>,
    #[serde(default)]
    pub poll: Option<SimPoll>,
    pub app_name: String,
    pub created_ms: i64,
    pub edited_ms: Option<i64>,
    pub favourites: Vec<u64>,
    pub reblogs: Vec<u64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimPoll {
    pub options: Vec<String>,
    pub expires_ms: i64,
    pub multiple: bool,
    pub voters: u64,
    /// Of each answer.
    #[serde(default)]
    pub votes: Vec<u64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MediaFile {
    pub id: u64,
    pub account: u64,
    pub mime_type: String,
    pub bytes: usize,
    pub description: Option<String>,
    pub focus: Option<String>,
    pub looks_left: u32,
    pub attached_to: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    Mention,
    Favourite,
    Reblog,
    Follow,
    Quote,
}

impl NoteKind {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Mention => "mention",
            Self::Favourite => "favourite",
            Self::Reblog => "reblog",
            Self::Follow => "follow",
            Self::Quote => "quote",
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Note {
    pub id: u64,
    pub to: u64,
    pub from: u64,
    pub kind: NoteKind,
    pub status: Option<u64>,
    pub at_ms: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Key {
    pub account: u64,
    pub word: String,
    pub status: u64,
    pub at_ms: i64,
}

/// Keys are forgotten after an hour.
const KEY_LIFE_MS: i64 = 3_600_000;

impl Town {
    pub(super) fn first_day(behaviour: Behaviour) -> Self {
        let mut town = Self {
            behaviour,
            accounts: Vec::new(),
            apps: Vec::new(),
            codes: Vec::new(),
            tokens: Vec::new(),
            statuses: Vec::new(),
            media: Vec::new(),
            notes: Vec::new(),
            keys: Vec::new(),
            windows: BTreeMap::new(),
            last_id: 115_000_000_000_000_000,
        };
        for (name, display_name, secret) in
            [(OUR_ACCOUNT, "Linden & Rye", OUR_CREDENTIAL), (NEIGHBOUR, "Nora", NEIGHBOUR_CREDENTIAL)]
        {
            let id = town.next_id();
            let account =
                SimAccount { id, name: name.to_owned(), display_name: display_name.to_owned(), followers: Vec::new() };
            town.accounts.push(account);
            town.tokens.push(Token {
                secret: secret.to_owned(),
                refresh: None,
                account: Some(id),
                app_name: "Practice".to_owned(),
                scopes: "read write".to_owned(),
                expires_at_ms: None,
            });
        }
        town
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    pub fn account(&self, name: &str) -> Option<&SimAccount> {
        self.accounts.iter().find(|account| account.name == name)
    }

    pub(super) fn account_by_id(&self, id: u64) -> Option<&SimAccount> {
        self.accounts.iter().find(|account| account.id == id)
    }

    pub fn status(&self, id: u64) -> Option<&SimStatus> {
        self.statuses.iter().find(|status| status.id == id)
    }

    /// Everything one account has said, oldest first.
    pub fn said_by(&self, name: &str) -> Vec<&SimStatus> {
        let id = self.account(name).map(|account| account.id);
        self.statuses.iter().filter(|status| Some(status.account) == id).collect()
    }

    /// Takes every credential away, as a person does on their server's settings page.
    pub fn revoke_all(&mut self) {
        self.tokens.clear();
    }

    /// Whoever is named in it is told.
    pub(super) fn say(&mut self, status: SimStatus) -> u64 {
        let (id, at_ms, account) = (status.id, status.created_ms, status.account);
        for name in words::names(&status.text) {
            if let Some(to) = self.account(&name).map(|account| account.id) {
                self.tell(to, account, NoteKind::Mention, Some(id), at_ms);
            }
        }
        for media in self.media.iter_mut().filter(|media| status.media.contains(&media.id)) {
            media.attached_to = Some(id);
        }
        self.statuses.push(status);
        id
    }

    /// Somebody answers, for tests and demonstrations: `to` is told if the text names them.
    pub fn answer(&mut self, by: &str, text: &str, to: Option<u64>, now_ms: i64) -> Option<u64> {
        let account = self.account(by)?.id;
        let id = self.next_id();
        Some(self.say(SimStatus {
            id,
            account,
            text: text.to_owned(),
            visibility: "public".to_owned(),
            reply_to: to,
            app_name: "Web".to_owned(),
            created_ms: now_ms,
            ..SimStatus::default()
        }))
    }

    pub fn favourite(&mut self, by: &str, status: u64, now_ms: i64) -> Option<()> {
        let from = self.account(by)?.id;
        let liked = self.statuses.iter_mut().find(|s| s.id == status)?;
        let to = liked.account;
        if !liked.favourites.contains(&from) {
            liked.favourites.push(from);
            self.tell(to, from, NoteKind::Favourite, Some(status), now_ms);
        }
        Some(())
    }

    /// Somebody chooses answers of a poll; whoever asked is told nothing of it.
    pub fn vote(&mut self, by: &str, status: u64, choices: &[usize]) -> Option<()> {
        self.account(by)?;
        let poll = self.statuses.iter_mut().find(|s| s.id == status)?.poll.as_mut()?;
        if choices.is_empty() || (choices.len() > 1 && !poll.multiple) {
            return None;
        }
        for choice in choices {
            *poll.votes.get_mut(*choice)? += 1;
        }
        poll.voters += 1;
        Some(())
    }

    pub fn reblog(&mut self, by: &str, status: u64, now_ms: i64) -> Option<()> {
        let from = self.account(by)?.id;
        let shared = self.statuses.iter_mut().find(|s| s.id == status)?;
        let to = shared.account;
        if !shared.reblogs.contains(&from) {
            shared.reblogs.push(from);
            self.tell(to, from, NoteKind::Reblog, Some(status), now_ms);
        }
        Some(())
    }

    pub fn follow(&mut self, by: &str, to: u64, now_ms: i64) -> Option<()> {
        let from = self.account(by)?.id;
        let followed = self.accounts.iter_mut().find(|account| account.id == to)?;
        if !followed.followers.contains(&from) {
            followed.followers.push(from);
            self.tell(to, from, NoteKind::Follow, None, now_ms);
        }
        Some(())
    }

    fn tell(&mut self, to: u64, from: u64, kind: NoteKind, status: Option<u64>, at_ms: i64) {
        if to != from {
            let id = self.next_id();
            self.notes.push(Note { id, to, from, kind, status, at_ms });
        }
    }

    pub(super) fn forget(&mut self, status: u64) {
        self.statuses.retain(|s| s.id != status);
        self.notes.retain(|note| note.status != Some(status));
    }

    pub(super) fn already_said(&self, account: u64, key: &str, now_ms: i64) -> Option<u64> {
        let lives = |known: &&Key| known.account == account && known.word == key && now_ms - known.at_ms < KEY_LIFE_MS;
        self.keys.iter().find(lives).map(|known| known.status)
    }
}
