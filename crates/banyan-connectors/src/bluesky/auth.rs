//! Connecting with a handle and an app password, and keeping the session alive. The password is used once and forgotten.

use async_trait::async_trait;
use banyan_connector::{
    Auth, AuthForm, AuthStart, ChannelFacts, Connected, ConnectorError, Credential, Field, FieldKind, Link,
    ReconnectReason,
    net::{Answer, Net},
};
use banyan_domain::time::UtcMillis;

use super::{
    Bluesky, Open,
    errors::{self, Kind},
    limits::BLOB_LIMIT,
    profile_url,
    wire::{Account, CreateSession, Profile, Server, SessionPair},
};
use crate::shared::at_proto::{
    identity::{self, IdentityError, PUBLIC, Places},
    session::Session,
    xrpc::Xrpc,
};

/// Name in `ChannelFacts::extra`: false when somebody gave the account's own password instead.
const APP_PASSWORD: &str = "app_password";

const FIELDS: [Field; 3] = [
    Field { name: "handle", kind: FieldKind::Text, required: true, example: "linden.bsky.social" },
    Field { name: "app_password", kind: FieldKind::Secret, required: true, example: "abcd-efgh-ijkl-mnop" },
    Field { name: "server", kind: FieldKind::Address, required: false, example: "https://pds.example" },
];

#[async_trait]
impl Auth for Bluesky {
    fn fields(&self) -> &'static [Field] {
        &FIELDS
    }

    async fn start(
        &self,
        net: &Net,
        form: &AuthForm,
        _: Option<&str>,
        now: UtcMillis,
    ) -> Result<AuthStart, ConnectorError> {
        let login = Login::read(form)?;
        let door = login.door(net, PUBLIC).await?;
        let (session, handle) = login.enter(net, PUBLIC, &door, now).await?;
        let credential = seal(&session)?;
        let facts = ChannelFacts {
            server: Some(session.pds.clone()),
            remote_id: session.did.clone(),
            handle: handle.clone(),
            name: handle,
            url: Some(profile_url(&session.did)),
            ..ChannelFacts::default()
        };
        let facts = describe(net, &session, facts, now).await?;
        Ok(AuthStart::Done(Box::new(Connected { facts, credential })))
    }

    async fn finish(&self, _: &Net, _: &Credential, _: &str, _: UtcMillis) -> Result<Connected, ConnectorError> {
        Err(errors::unexpected("this network sends nobody away to come back with a code", None))
    }

    /// The old pair stays good for two hours, so an answer that was lost costs nothing: it is asked for again.
    ///
    /// SOURCE: bluesky-social/atproto@d6296a1 `account-manager.ts`; asked twice, a real PDS 0.5.35 gave the same next
    /// pair, 2026-11-22.
    async fn freshen(&self, link: &Link<'_>) -> Result<Option<Credential>, ConnectorError> {
        let open = Open::new(link)?;
        if !open.session.runs_out_soon(link.now) {
            return Ok(None);
        }
        let request = open.server().procedure("com.atproto.server.refreshSession").bearer(&open.session.refresh);
        let answer = match errors::settle(request.send().await, Kind::Read, link.now) {
            // Nothing can save a refresh token that has run out itself.
            Err(ConnectorError::Reconnect { reason: ReconnectReason::Expired }) => {
                return Err(errors::reconnect(ReconnectReason::Revoked));
            }
            outcome => outcome?,
        };
        let pair = read_pair(&answer)?;
        if pair.did != open.session.did {
            return Err(errors::unexpected("the server renewed the session of another account", None));
        }
        let pds = open.session.pds.clone();
        seal(&Session::new(pair.did, pds, pair.access_jwt, pair.refresh_jwt, link.now)).map(Some)
    }

    async fn who_am_i(&self, link: &Link<'_>) -> Result<ChannelFacts, ConnectorError> {
        let open = Open::new(link)?;
        let account: Account = errors::read(&open.query("com.atproto.server.getSession", &[]).await?)?;
        if account.did != open.session.did {
            return Err(errors::unexpected("the server takes us for another account", None));
        }
        if account.active == Some(false) {
            return Err(errors::reconnect(ReconnectReason::AccountGone));
        }
        let facts = ChannelFacts { handle: account.handle, remote_id: account.did, ..link.facts.clone() };
        describe(link.net, &open.session, facts, link.now).await
    }
}

/// What was typed, told apart.
struct Login<'a> {
    identifier: String,
    password: &'a str,
    server: Option<String>,
}

impl<'a> Login<'a> {
    fn read(form: &'a AuthForm) -> Result<Self, ConnectorError> {
        let field = |name: &str| form.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
        // Handles are copied with their sign and with the marks that turn the reading direction.
        let plain = |text: &str| text.chars().filter(char::is_ascii_graphic).collect::<String>();
        let identifier = field("handle").map(|text| plain(text).trim_start_matches('@').to_ascii_lowercase());
        let identifier = identifier.filter(|text| identity::is_handle(text) || text.contains(['@', ':']));
        let server = match field("server") {
            Some(typed) => Some(identity::origin(typed).ok_or_else(|| errors::rejected("connect-bad-server", typed))?),
            None => None,
        };
        Ok(Self {
            identifier: identifier.ok_or_else(|| errors::rejected("connect-bad-handle", ""))?,
            password: field("app_password").ok_or_else(|| errors::rejected("connect-no-password", ""))?,
            server,
        })
    }

    /// The server to log in at: the one that was named, else the one the handle's own document names.
    async fn door(&self, net: &Net, places: Places<'_>) -> Result<String, ConnectorError> {
        if let Some(server) = &self.server {
            return Ok(server.clone());
        }
        let home = match self.identifier.as_str() {
            mail if mail.contains('@') => return Ok(places.entryway.to_owned()),
            did if did.contains(':') => identity::find_did(net, places, did).await,
            handle => identity::find_handle(net, places, handle).await,
        };
        home.map(|home| home.pds).map_err(|error| not_found(error, &self.identifier))
    }

    async fn enter(
        &self,
        net: &Net,
        places: Places<'_>,
        door: &str,
        now: UtcMillis,
    ) -> Result<(Session, String), ConnectorError> {
        let body = CreateSession { identifier: &self.identifier, password: self.password };
        let server = Xrpc { net, base: door };
        let answer = server.procedure("com.atproto.server.createSession").json(&body).send().await;
        let answer = answer.map_err(ConnectorError::of_read)?;
        match errors::refusal(&answer).error.as_str() {
            "AuthFactorTokenRequired" => return Err(errors::rejected("connect-needs-app-password", "")),
            "AuthenticationRequired" | "InvalidRequest" if answer.status.is_client_error() => {
                return Err(errors::rejected("connect-login-refused", &errors::refusal(&answer).message));
            }
            _ => {}
        }
        let pair = read_pair(&errors::settle(Ok(answer), Kind::Read, now)?)?;
        let pds = if door == places.entryway { home_of(net, places, &pair).await? } else { door.to_owned() };
        Ok((Session::new(pair.did, pds, pair.access_jwt, pair.refresh_jwt, now), pair.handle))
    }
}

/// The entryway only opens the door; everything else is said to the account's own server.
async fn home_of(net: &Net, places: Places<'_>, pair: &SessionPair) -> Result<String, ConnectorError> {
    if let Some(pds) = pair.did_doc.as_ref().and_then(|document| identity::server(document, &pair.did)) {
        return Ok(pds);
    }
    identity::find_did(net, places, &pair.did).await.map(|home| home.pds).map_err(|error| not_found(error, &pair.did))
}

/// The body holds the session, so it is never kept as evidence.
fn read_pair(answer: &Answer) -> Result<SessionPair, ConnectorError> {
    let pair: SessionPair = answer.json().map_err(|_| errors::unexpected("a session that does not read", None))?;
    if pair.active == Some(false) {
        return Err(errors::reconnect(ReconnectReason::AccountGone));
    }
    identity::is_did(&pair.did).then_some(pair).ok_or_else(|| errors::unexpected("a session without an id", None))
}

fn seal(session: &Session) -> Result<Credential, ConnectorError> {
    Credential::new(session).map_err(|_| errors::unexpected("the session cannot be written down", None))
}

/// What this server takes, and the name people see. An account server without an app view knows no names.
async fn describe(
    net: &Net,
    session: &Session,
    mut facts: ChannelFacts,
    now: UtcMillis,
) -> Result<ChannelFacts, ConnectorError> {
    let server = Xrpc { net, base: &session.pds };
    let described = server.query("com.atproto.server.describeServer", &[]).send().await;
    let described: Server = errors::read(&errors::settle(described, Kind::Read, now)?)?;
    match described.blob_upload_limit {
        Some(limit) => facts.extra.insert(BLOB_LIMIT.to_owned(), limit.into()),
        None => facts.extra.remove(BLOB_LIMIT),
    };
    if let Some(is_app_password) = session.app_password {
        facts.extra.insert(APP_PASSWORD.to_owned(), is_app_password.into());
    }
    let profile = server.query("app.bsky.actor.getProfile", &[("actor", &session.did)]).bearer(&session.access);
    let profile =
        errors::settle(profile.send().await, Kind::Read, now).and_then(|answer| errors::read::<Profile>(&answer));
    if let Some(name) = profile.ok().and_then(|profile| profile.display_name).filter(|name| !name.trim().is_empty()) {
        facts.name = name;
    }
    Ok(facts)
}

fn not_found(error: IdentityError, who: &str) -> ConnectorError {
    match error {
        IdentityError::Net(source) => ConnectorError::of_read(source),
        IdentityError::UnknownHandle => errors::rejected("connect-handle-unknown", who),
        IdentityError::OtherHandle => errors::rejected("connect-handle-not-confirmed", who),
        IdentityError::NoDocument | IdentityError::NoServer => errors::rejected("connect-no-server", who),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> AuthForm {
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn rule(error: ConnectorError) -> String {
        match error {
            ConnectorError::Rejected { finding } => finding.rule.clone(),
            other => other.to_string(),
        }
    }

    #[test]
    fn handles_are_taken_as_people_paste_them() {
        for (typed, expected) in [
            ("linden.bsky.social", Ok("linden.bsky.social")),
            (" @Linden.Bsky.Social ", Ok("linden.bsky.social")),
            ("\u{202a}linden.example\u{202c}", Ok("linden.example")),
            ("ada@linden.example", Ok("ada@linden.example")),
            ("did:plc:xmspeo333qyg2tflhpvesq34", Ok("did:plc:xmspeo333qyg2tflhpvesq34")),
            ("linden", Err("connect-bad-handle")),
            ("", Err("connect-bad-handle")),
        ] {
            let form = form(&[("handle", typed), ("app_password", "x")]);
            let read = Login::read(&form).map(|login| login.identifier).map_err(rule);
            assert_eq!(read.as_deref().map_err(String::as_str), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_missing_or_unsafe_is_named() {
        for (fields, expected) in [
            (vec![("handle", "a.test")], "connect-no-password"),
            (vec![("handle", "a.test"), ("app_password", "x"), ("server", "http://pds.example")], "connect-bad-server"),
        ] {
            assert_eq!(Login::read(&form(&fields)).map(|_| ()).map_err(rule), Err(expected.to_owned()));
        }
    }
}
