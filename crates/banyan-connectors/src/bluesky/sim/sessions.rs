//! Logging in and staying in, with the real server's answers: expired is 400, the last refresh token lives on for two hours.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Answered, Refusal, Town, refuse, town::Account};

/// SOURCE: bluesky-social/atproto@d6296a1 `account-manager/helpers/auth.ts`, 2026-08; seen in the tokens of a real PDS
/// 0.5.35, 2026-11-22: 7,200 s and 90 days.
const ACCESS_MS: i64 = 7_200_000;
const REFRESH_MS: i64 = 90 * 86_400_000;
const GRACE_MS: i64 = 7_200_000;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Token {
    pub(super) did: String,
    is_refresh: bool,
    expires_ms: i64,
    /// The pair it was exchanged for.
    next: Option<(String, String)>,
}

impl Town {
    pub(super) fn create_session(&mut self, body: &Value, now: i64) -> Answered {
        let (Some(identifier), Some(password)) = (body["identifier"].as_str(), body["password"].as_str()) else {
            return Err(super::invalid("Invalid com.atproto.server.createSession input"));
        };
        let is_named =
            |account: &&Account| [&account.did, &account.handle, &account.email].iter().any(|name| *name == identifier);
        let account = self.accounts.iter().find(is_named).filter(|account| account.app_password == password).cloned();
        let Some(account) = account else {
            return Err(refuse(401, "AuthenticationRequired", "Invalid identifier or password"));
        };
        if account.is_suspended {
            return Err(refuse(401, "AccountTakedown", "Account has been taken down"));
        }
        let pair = self.mint(&account.did, now);
        Ok(self.told(&account, &pair))
    }

    pub(super) fn refresh_session(&mut self, token: Option<&str>, now: i64) -> Answered {
        let name = token.ok_or_else(|| refuse(401, "AuthMissing", "Authentication Required"))?.to_owned();
        let Some(old) = self.tokens.get(&name).filter(|token| token.is_refresh).cloned() else {
            return Err(refuse(400, "ExpiredToken", "Token has been revoked"));
        };
        if old.expires_ms <= now {
            return Err(refuse(400, "ExpiredToken", "Token has expired"));
        }
        let account = self.account(&old.did)?.clone();
        if account.is_suspended {
            return Err(refuse(401, "AccountTakedown", "Account has been taken down"));
        }
        let pair = match old.next {
            Some(pair) => pair,
            None => self.mint(&old.did, now),
        };
        if let Some(token) = self.tokens.get_mut(&name) {
            token.expires_ms = token.expires_ms.min(now + GRACE_MS);
            token.next = Some(pair.clone());
        }
        Ok(self.told(&account, &pair))
    }

    pub(super) fn get_session(&self, token: Option<&str>, now: i64) -> Answered {
        let account = self.account(self.who(token, now)?)?;
        let Account { did, handle, email, is_suspended, .. } = account;
        Ok(json!({ "did": did, "handle": handle, "email": email, "emailConfirmed": false, "active": !is_suspended }))
    }

    /// Whose token this is.
    pub(super) fn who(&self, token: Option<&str>, now: i64) -> Result<&str, Refusal> {
        let name = token.ok_or_else(|| refuse(401, "AuthMissing", "Authentication Required"))?;
        let token = self.tokens.get(name).filter(|token| !token.is_refresh);
        let token = token.ok_or_else(|| refuse(400, "InvalidToken", "Token could not be verified"))?;
        if token.expires_ms <= now {
            return Err(refuse(400, "ExpiredToken", "Token has expired"));
        }
        Ok(&token.did)
    }

    pub(super) fn account(&self, who: &str) -> Result<&Account, Refusal> {
        let found = self.accounts.iter().find(|account| account.did == who || account.handle == who);
        found.ok_or_else(|| super::invalid("Could not find account"))
    }

    fn mint(&mut self, did: &str, now: i64) -> (String, String) {
        let mut one = |scope: &str, life_ms: i64, is_refresh: bool| {
            self.serial += 1;
            let (iat, exp) = (now / 1_000, (now + life_ms) / 1_000);
            let claims = json!({ "scope": scope, "aud": "did:web:localhost", "sub": did, "iat": iat, "exp": exp });
            let encode = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
            let name = format!("{}.{}.practice{}", encode(&json!({ "alg": "none" })), encode(&claims), self.serial);
            let token = Token { did: did.to_owned(), is_refresh, expires_ms: now + life_ms, next: None };
            self.tokens.insert(name.clone(), token);
            name
        };
        (one("com.atproto.appPass", ACCESS_MS, false), one("com.atproto.refresh", REFRESH_MS, true))
    }

    fn told(&self, account: &Account, pair: &(String, String)) -> Value {
        json!({
            "accessJwt": pair.0, "refreshJwt": pair.1, "did": account.did, "didDoc": self.document(account),
            "handle": account.handle, "email": account.email, "emailConfirmed": false, "active": !account.is_suspended,
        })
    }
}
