//! A session: the pair that lets us act, and when it runs out. The app password itself is never kept.

use std::time::Duration;

use banyan_connector::Credential;
use banyan_domain::time::{HOUR, MINUTE, UtcMillis};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize, Serializer};

/// Renewed when less than this is left.
const RENEW_BEFORE: Duration = Duration::from_mins(10);
/// For servers whose tokens cannot be read: half of what the reference server gives.
const ASSUMED_LIFE: Duration = HOUR;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Session {
    /// Shape of this record, for a later Banyan.
    version: u32,
    pub(crate) did: String,
    /// Base address of the server that holds the account.
    pub(crate) pds: String,
    #[serde(serialize_with = "sealed")]
    pub(crate) access: SecretString,
    #[serde(serialize_with = "sealed")]
    pub(crate) refresh: SecretString,
    /// Both by our own clock, so that a server's wrong one does no harm.
    made_at: UtcMillis,
    pub(crate) expires_at: UtcMillis,
    /// Whether it came from an app password; `None` where the server's tokens do not say.
    pub(crate) app_password: Option<bool>,
}

/// Credentials are sealed as a whole by whoever stores them.
fn sealed<S: Serializer>(secret: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(secret.expose_secret())
}

#[derive(Deserialize)]
struct Claims {
    iat: Option<i64>,
    exp: Option<i64>,
    scope: Option<String>,
}

impl Session {
    pub(crate) fn new(did: String, pds: String, access: String, refresh: String, now: UtcMillis) -> Self {
        let claims = claims(&access);
        let life = claims.as_ref().and_then(life).unwrap_or(ASSUMED_LIFE);
        let app_password = claims.and_then(|claims| claims.scope).map(|scope| scope.contains("appPass"));
        let (access, refresh) = (SecretString::from(access), SecretString::from(refresh));
        Self { version: 1, did, pds, access, refresh, made_at: now, expires_at: now.plus(life), app_password }
    }

    pub(crate) fn read(credential: &Credential) -> Option<Self> {
        credential.read().ok()
    }

    /// Also when our own clock was set back since: then nothing is known of its end.
    pub(crate) fn runs_out_soon(&self, now: UtcMillis) -> bool {
        self.expires_at <= now.plus(RENEW_BEFORE) || now < self.made_at
    }
}

fn life(claims: &Claims) -> Option<Duration> {
    let seconds = claims.exp?.checked_sub(claims.iat?)?;
    Some(Duration::from_secs(u64::try_from(seconds).ok()?).clamp(MINUTE, HOUR * 24))
}

/// What the token says of itself. It is not verified: only the server that made it has to believe it.
fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UtcMillis = UtcMillis(1_795_313_737_000);

    fn token(claims: &str) -> String {
        format!("e30.{}.sig", BASE64_URL_SAFE_NO_PAD.encode(claims))
    }

    fn session(access: String) -> Session {
        Session::new("did:plc:a".into(), "https://pds.example".into(), access, "r".into(), NOW)
    }

    #[test]
    fn its_life_is_read_from_the_token_and_laid_on_our_clock() {
        let made = session(token(r#"{"scope":"com.atproto.appPass","iat":1000,"exp":8200}"#));
        assert_eq!(made.expires_at, NOW.plus(HOUR * 2));
        assert_eq!(made.app_password, Some(true));
        assert!(!made.runs_out_soon(NOW.plus(MINUTE * 109)));
        assert!(made.runs_out_soon(NOW.plus(MINUTE * 110)));
        assert!(made.runs_out_soon(NOW.minus(MINUTE)), "the clock was set back");
    }

    #[test]
    fn tokens_that_say_nothing_or_nonsense_are_taken_for_an_hour() {
        let odd =
            ["opaque", "a.b.c", "", &token("{}"), &token(r#"{"iat":5,"exp":1}"#), &token("[]")].map(str::to_owned);
        for access in odd {
            let made = session(access.clone());
            assert_eq!(made.expires_at, NOW.plus(HOUR), "{access}");
        }
        assert_eq!(session(token(r#"{"iat":0,"exp":9000000000000000}"#)).expires_at, NOW.plus(HOUR * 24));
    }

    #[test]
    fn it_survives_being_stored_and_cannot_be_printed() {
        let made = session(token(r#"{"iat":0,"exp":7200}"#));
        let read = Session::read(&Credential::new(&made).unwrap()).unwrap();
        assert_eq!(read.access.expose_secret(), made.access.expose_secret());
        assert_eq!(read.expires_at, made.expires_at);
        assert!(!format!("{made:?}").contains(made.access.expose_secret()));
    }
}
