//! Who lives in the practice town and what they did: written by requests, and by tests that play other people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{records::cid_of_record, sessions::Token};

/// What the simulated network knows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Town {
    pub accounts: Vec<Account>,
    /// By `at://` address.
    pub records: BTreeMap<String, Record>,
    /// Sizes of uploaded files, by hash.
    pub blobs: BTreeMap<String, usize>,
    /// Newest last.
    pub notifications: Vec<Notice>,
    /// Where the documents say the accounts live.
    pub pds: String,
    pub(super) tokens: BTreeMap<String, Token>,
    pub(super) serial: u64,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Account {
    pub did: String,
    pub handle: String,
    pub email: String,
    pub name: String,
    pub app_password: String,
    pub followers: u64,
    pub is_suspended: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    pub cid: String,
    pub value: Value,
    pub made_at_ms: i64,
}

/// One line of somebody's notifications.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    pub to: String,
    pub from: String,
    pub uri: String,
    pub reason: String,
    pub subject: Option<String>,
    pub record: Value,
    pub at_ms: i64,
}

impl Default for Town {
    fn default() -> Self {
        let account = |did: &str, name: &str, words: &str| Account {
            did: did.to_owned(),
            handle: format!("{name}.test"),
            email: format!("{name}@example.test"),
            name: words.to_owned(),
            app_password: format!("{name}-pass-word-here"),
            ..Account::default()
        };
        Self {
            accounts: vec![
                account("did:plc:lindenlindenlindenlinden", "linden", "Linden & Rye"),
                account("did:plc:ryeryeryeryeryeryeryerye", "rye", "Rye, a reader"),
            ],
            records: BTreeMap::new(),
            blobs: BTreeMap::new(),
            notifications: Vec::new(),
            pds: "https://pds.example".to_owned(),
            tokens: BTreeMap::new(),
            serial: 0,
        }
    }
}

impl Town {
    /// Posts of everybody, in the order of their keys.
    pub fn posts(&self) -> Vec<&Record> {
        self.records.iter().filter(|(uri, _)| uri.contains("/app.bsky.feed.post/")).map(|(_, record)| record).collect()
    }

    /// `rye.test` answers, likes, repeats or quotes a post of `linden.test`; the address of what that made.
    pub fn react(&mut self, reason: &str, subject: &str, text: Option<&str>, at_ms: i64) -> String {
        let (to, from) = (self.accounts[0].did.clone(), self.accounts[1].did.clone());
        let cid = self.records.get(subject).map_or_else(String::new, |record| record.cid.clone());
        let reference = json!({ "uri": subject, "cid": cid });
        let collection = match reason {
            "like" => "app.bsky.feed.like",
            "repost" => "app.bsky.feed.repost",
            "follow" => "app.bsky.graph.follow",
            _ => "app.bsky.feed.post",
        };
        let mut record = json!({ "$type": collection, "createdAt": moment(at_ms) });
        match reason {
            "reply" | "mention" => record["reply"] = json!({ "root": reference, "parent": reference }),
            "quote" => record["embed"] = json!({ "$type": "app.bsky.embed.record", "record": reference }),
            "follow" => record["subject"] = json!(to),
            _ => record["subject"] = reference,
        }
        if let Some(text) = text {
            record["text"] = json!(text);
        }
        self.serial += 1;
        let uri = format!("at://{from}/{collection}/{}", rkey(self.serial));
        let made = Record { cid: cid_of_record(&record), value: record.clone(), made_at_ms: at_ms };
        self.records.insert(uri.clone(), made);
        let subject = matches!(reason, "reply" | "like" | "repost" | "quote").then(|| subject.to_owned());
        self.accounts[0].followers += u64::from(reason == "follow");
        self.notifications.push(Notice {
            to,
            from,
            uri: uri.clone(),
            reason: reason.to_owned(),
            subject,
            record,
            at_ms,
        });
        uri
    }

    /// Ends every session of an account, as changing its password does.
    pub fn revoke(&mut self, did: &str) {
        self.tokens.retain(|_, token| token.did != did);
    }

    pub(super) fn document(&self, account: &Account) -> Value {
        json!({
            "@context": ["https://www.w3.org/ns/did/v1"],
            "id": account.did,
            "alsoKnownAs": [format!("at://{}", account.handle)],
            "service": [{ "id": "#atproto_pds", "type": "AtprotoPersonalDataServer", "serviceEndpoint": self.pds }],
        })
    }
}

/// A key that sorts by its number.
pub(super) fn rkey(serial: u64) -> String {
    let letter = |place: u32| char::from(b"234567abcdefghijklmnopqrstuvwxyz"[(serial >> (place * 5)) as usize & 31]);
    std::iter::once('3').chain((0..12).rev().map(letter)).collect()
}

pub(super) fn moment(at_ms: i64) -> String {
    jiff::Timestamp::from_millisecond(at_ms).map_or_else(|_| String::new(), |at| format!("{at:.3}"))
}
