//! Connecting: a visit to the person's own server, or an access credential they paste; then who we are there.

use async_trait::async_trait;
use banyan_connector::{
    Auth, AuthForm, AuthStart, ChannelFacts, Connected, ConnectorError, Credential, Field, FieldKind, Link,
    ReconnectReason,
    net::{Answer, Net},
};
use banyan_domain::time::{MINUTE, UtcMillis};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use secrecy::SecretString;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::{
    Mastodon,
    client::address,
    errors::{self, Intent},
    limits::{ServerLimits, Software},
    wire::{Access, Account, Application, ApplicationName, Client, Pending, ServerMetadata, TokenAnswer},
};

/// How our posts are signed.
const APP_NAME: &str = "Banyan";
/// The server shows the code instead of sending the person back.
const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
/// Just what the room uses, where the server can tell them apart.
const NARROW: [&str; 5] = ["read:accounts", "read:statuses", "read:notifications", "write:statuses", "write:media"];
const BROAD: &str = "read write";
const SERVER: &str = "server";
const CREDENTIAL: &str = "credential";

#[async_trait]
impl Auth for Mastodon {
    fn fields(&self) -> &'static [Field] {
        &[
            Field { name: SERVER, kind: FieldKind::Address, required: true, example: "mastodon.social" },
            Field { name: CREDENTIAL, kind: FieldKind::Secret, required: false, example: "" },
        ]
    }

    async fn start(
        &self,
        net: &Net,
        form: &AuthForm,
        redirect_uri: Option<&str>,
        now: UtcMillis,
    ) -> Result<AuthStart, ConnectorError> {
        let typed = form.get(SERVER).map(String::as_str).unwrap_or_default();
        let server = server_address(typed, &net.settings().allowed_hosts)
            .ok_or_else(|| errors::rejected("connect-bad-server", typed.trim()))?;
        match form.get(CREDENTIAL).map(|pasted| pasted.trim()).filter(|pasted| !pasted.is_empty()) {
            Some(pasted) => {
                let access = pasted_access(pasted, app_name(net, &server, pasted).await);
                connect(net, &server, access, now).await.map(done)
            }
            None => visit(net, &server, redirect_uri.unwrap_or(OUT_OF_BAND), now).await,
        }
    }

    async fn finish(
        &self,
        net: &Net,
        pending: &Credential,
        code: &str,
        now: UtcMillis,
    ) -> Result<Connected, ConnectorError> {
        let pending: Pending = pending.read().map_err(|_| errors::broken("a connection that was not begun here"))?;
        let server = Url::parse(&pending.server).map_err(|_| errors::broken("a connection without a server"))?;
        let request = net.post(address(&server, &["oauth", "token"], &[]).as_str()).form(&[
            ("grant_type", "authorization_code"),
            ("code", code.trim()),
            ("client_id", &pending.client.client_id),
            ("client_secret", &pending.client.client_secret),
            ("redirect_uri", &pending.redirect_uri),
            ("code_verifier", &pending.code_verifier),
            ("scope", &pending.scopes),
        ]);
        let answer = request.send().await.map_err(ConnectorError::of_read)?;
        let token = token_of(answer, now)?;
        let access = access_of(token, Some(pending.client), Some(pending.app_name), now);
        connect(net, &server, access, now).await
    }

    /// Only imitators let credentials run out; they say so and give the means to renew them.
    async fn freshen(&self, link: &Link<'_>) -> Result<Option<Credential>, ConnectorError> {
        let access: Access = link.credential.read().map_err(|_| revoked())?;
        let (Some(expires_at), Some(refresh)) = (access.expires_at_ms, &access.refresh_token) else { return Ok(None) };
        if expires_at > link.now.plus(10 * MINUTE).0 {
            return Ok(None);
        }
        let Some(client) = access.client.clone() else { return Err(expired()) };
        let server = server_of(link.facts)?;
        let request = link.net.post(address(&server, &["oauth", "token"], &[]).as_str()).form(&[
            ("grant_type", "refresh_token"),
            ("refresh_token", refresh),
            ("client_id", &client.client_id),
            ("client_secret", &client.client_secret),
        ]);
        let answer = request.send().await.map_err(ConnectorError::of_read)?;
        if matches!(answer.status.as_u16(), 400 | 401) {
            return Err(expired());
        }
        let token = token_of(answer, link.now)?;
        let mut renewed = access_of(token, Some(client), access.app_name.clone(), link.now);
        renewed.refresh_token = renewed.refresh_token.or_else(|| Some(refresh.clone()));
        seal(&renewed).map(Some)
    }

    async fn who_am_i(&self, link: &Link<'_>) -> Result<ChannelFacts, ConnectorError> {
        let access: Access = link.credential.read().map_err(|_| revoked())?;
        facts(link.net, &server_of(link.facts)?, &access, link.now).await
    }
}

// ---- the visit -----------------------------------------------------------------------------------------------------

async fn visit(net: &Net, server: &Url, redirect_uri: &str, now: UtcMillis) -> Result<AuthStart, ConnectorError> {
    let scopes = scopes(net, server).await;
    let request = net.post(address(server, &["api", "v1", "apps"], &[]).as_str()).form(&[
        ("client_name", APP_NAME),
        ("redirect_uris", redirect_uri),
        ("scopes", &scopes),
    ]);
    let answer = request.send().await.map_err(ConnectorError::of_read)?;
    if matches!(answer.status.as_u16(), 301 | 302 | 307 | 308 | 404 | 405) || is_page(&answer) {
        return Err(errors::rejected("connect-not-this-network", server.host_str().unwrap_or_default()));
    }
    let answer = errors::accept(answer, Intent::Read, now)?;
    let app: Application = read_secret(&answer)?;
    let app_name = if app.name.is_empty() { APP_NAME.to_owned() } else { app.name };
    let verifier = random_word();
    let challenge = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
    let url = address(
        server,
        &["oauth", "authorize"],
        &[
            ("response_type", "code"),
            ("client_id", &app.client_id),
            ("redirect_uri", redirect_uri),
            ("scope", &scopes),
            ("state", &random_word()),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ],
    );
    let pending = Pending {
        server: server.to_string(),
        client: Client { client_id: app.client_id, client_secret: app.client_secret },
        redirect_uri: redirect_uri.to_owned(),
        code_verifier: verifier,
        scopes,
        app_name,
    };
    Ok(AuthStart::Redirect { url: url.into(), pending: seal(&pending)? })
}

/// The narrow ones where the server lists them (4.3 and later), the broad ones everywhere else.
async fn scopes(net: &Net, server: &Url) -> String {
    let url = address(server, &[".well-known", "oauth-authorization-server"], &[]);
    let metadata = match net.get(url.as_str()).send().await {
        Ok(answer) if answer.status.is_success() => answer.json::<ServerMetadata>().unwrap_or_default(),
        _ => ServerMetadata::default(),
    };
    let narrow = NARROW.iter().all(|scope| metadata.scopes_supported.iter().any(|known| known == scope));
    if narrow { NARROW.join(" ") } else { BROAD.to_owned() }
}

/// 43 letters that cannot be guessed.
fn random_word() -> String {
    BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>())
}

fn is_page(answer: &Answer) -> bool {
    answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"))
}

// ---- the credential ------------------------------------------------------------------------------------------------

fn pasted_access(pasted: &str, app_name: Option<String>) -> Access {
    Access { token: pasted.to_owned(), refresh_token: None, expires_at_ms: None, client: None, app_name }
}

/// The program the credential was made for; where the server does not say, a twin written by hand cannot be told apart.
async fn app_name(net: &Net, server: &Url, pasted: &str) -> Option<String> {
    let url = address(server, &["api", "v1", "apps", "verify_credentials"], &[]);
    let answer = net.get(url.as_str()).bearer(&SecretString::from(pasted)).send().await.ok()?;
    answer.json::<ApplicationName>().ok().filter(|_| answer.status.is_success())?.name
}

fn access_of(token: TokenAnswer, client: Option<Client>, app_name: Option<String>, now: UtcMillis) -> Access {
    let expires_at_ms = token.expires_in.filter(|s| *s > 0).map(|s| now.0.saturating_add(s.saturating_mul(1_000)));
    Access { token: token.access_token, refresh_token: token.refresh_token, expires_at_ms, client, app_name }
}

fn token_of(answer: Answer, now: UtcMillis) -> Result<TokenAnswer, ConnectorError> {
    match answer.status.as_u16() {
        400 | 401 | 403 | 422 => Err(errors::rejected("connect-code-refused", "")),
        _ => read_secret(&errors::accept(answer, Intent::Read, now)?),
    }
}

/// Like `errors::read`, but what was said is not kept as evidence: it may hold secrets.
fn read_secret<T: serde::de::DeserializeOwned>(answer: &Answer) -> Result<T, ConnectorError> {
    answer.json().map_err(|_| errors::broken("the server's answer to connecting does not read"))
}

fn seal<T: serde::Serialize>(value: &T) -> Result<Credential, ConnectorError> {
    Credential::new(value).map_err(|_| errors::broken("a credential that cannot be written"))
}

fn done(connected: Connected) -> AuthStart {
    AuthStart::Done(Box::new(connected))
}

fn revoked() -> ConnectorError {
    ConnectorError::Reconnect { reason: ReconnectReason::Revoked }
}

fn expired() -> ConnectorError {
    ConnectorError::Reconnect { reason: ReconnectReason::Expired }
}

// ---- who we are ----------------------------------------------------------------------------------------------------

async fn connect(net: &Net, server: &Url, access: Access, now: UtcMillis) -> Result<Connected, ConnectorError> {
    let facts = facts(net, server, &access, now).await?;
    Ok(Connected { facts, credential: seal(&access)? })
}

async fn facts(net: &Net, server: &Url, access: &Access, now: UtcMillis) -> Result<ChannelFacts, ConnectorError> {
    let secret = SecretString::from(access.token.clone());
    let url = address(server, &["api", "v1", "accounts", "verify_credentials"], &[]);
    let answer = net.get(url.as_str()).bearer(&secret).send().await.map_err(ConnectorError::of_read)?;
    if answer.status.as_u16() == 404 || is_page(&answer) {
        return Err(errors::rejected("connect-not-this-network", server.host_str().unwrap_or_default()));
    }
    let account: Account = errors::read(&errors::accept(answer, Intent::Read, now)?)?;
    let instance = instance(net, server, now).await?;
    let name = if account.display_name.trim().is_empty() { &account.username } else { &account.display_name };
    let mut facts = ChannelFacts {
        server: Some(server.as_str().trim_end_matches('/').to_owned()),
        handle: format!("@{}@{}", account.username, domain(&instance, server)),
        name: name.trim().to_owned(),
        remote_id: account.id,
        url: account.url,
        sign_in_ends: access.ends(),
        extra: std::collections::BTreeMap::new(),
    };
    ServerLimits::read(&instance).keep(&mut facts);
    Software::read(&instance, node_name(net, server).await.as_deref()).keep(&mut facts);
    Ok(facts)
}

/// The second form since 4.0; snac and older servers know only the first.
async fn instance(net: &Net, server: &Url, now: UtcMillis) -> Result<Value, ConnectorError> {
    let second = page(net, server, "v2").await?;
    if second.status.is_success() && !is_page(&second) {
        return errors::read(&second);
    }
    errors::read(&errors::accept(page(net, server, "v1").await?, Intent::Read, now)?)
}

async fn page(net: &Net, server: &Url, version: &str) -> Result<Answer, ConnectorError> {
    net.get(address(server, &["api", version, "instance"], &[]).as_str()).send().await.map_err(ConnectorError::of_read)
}

/// The part of a handle behind the name; the server's own word counts, for it may differ from the address we speak to.
fn domain<'a>(instance: &'a Value, server: &'a Url) -> &'a str {
    let said = ["account_domain", "domain", "uri"].iter().find_map(|key| instance[key].as_str());
    let bare = said.map(|said| said.trim_start_matches("https://").trim_end_matches('/'));
    bare.filter(|bare| !bare.is_empty() && !bare.contains('/')).unwrap_or(server.host_str().unwrap_or_default())
}

/// NodeInfo names the software plainly; a server without it is judged by its version.
async fn node_name(net: &Net, server: &Url) -> Option<String> {
    let index: Value =
        net.get(address(server, &[".well-known", "nodeinfo"], &[]).as_str()).send().await.ok()?.json().ok()?;
    let links = index["links"].as_array()?;
    let href = links.iter().filter_map(|link| link["href"].as_str()).next_back()?;
    let url = Url::parse(href).ok().filter(|url| url.origin() == server.origin())?;
    let node: Value = net.get(url.as_str()).send().await.ok()?.json().ok()?;
    node["software"]["name"].as_str().map(|name| name.chars().take(50).collect())
}

fn server_of(facts: &ChannelFacts) -> Result<Url, ConnectorError> {
    let server = facts.server.as_deref().and_then(|server| Url::parse(server).ok());
    server.ok_or_else(|| errors::broken("a channel without the address of its server"))
}

/// From what people type: a host, an address, or their own handle. Unencrypted only where the operator allowed the host.
fn server_address(typed: &str, allowed_hosts: &[String]) -> Option<Url> {
    let typed = typed.trim();
    let host = match typed.rsplit_once('@') {
        Some((_, host)) if !typed.contains("://") => host,
        _ => typed,
    };
    let with_scheme = if host.contains("://") { host.to_owned() } else { format!("https://{host}") };
    let mut url = Url::parse(&with_scheme).ok().filter(|url| url.has_host() && url.username().is_empty())?;
    let name = url.host_str()?.to_owned();
    let full = url.port().map_or_else(|| name.clone(), |port| format!("{name}:{port}"));
    let allowed = allowed_hosts.iter().any(|host| *host == name || *host == full);
    let safe = url.scheme() == "https" && name.contains('.') || url.scheme() == "http" && allowed;
    url.set_path("");
    url.set_query(None);
    url.set_fragment(None);
    (safe || allowed).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::server_address;

    #[test]
    fn a_server_is_understood_however_people_write_it() {
        let allowed = ["127.0.0.1:8080".to_owned()];
        for (typed, expected) in [
            ("mastodon.social", Some("https://mastodon.social/")),
            (" https://Mastodon.social/@ada ", Some("https://mastodon.social/")),
            ("@ada@mastodon.social", Some("https://mastodon.social/")),
            ("ada@mastodon.social", Some("https://mastodon.social/")),
            ("https://social.example:8443/about?x#y", Some("https://social.example:8443/")),
            ("http://127.0.0.1:8080", Some("http://127.0.0.1:8080/")),
            ("http://127.0.0.1:9090", None),
            ("http://mastodon.social", None),
            ("ftp://mastodon.social", None),
            ("javascript:alert(1)", None),
            ("localhost", None),
            ("https://ada:pw@mastodon.social", None),
            ("", None),
            ("mastodon social", None),
        ] {
            assert_eq!(server_address(typed, &allowed).as_ref().map(url::Url::as_str), expected, "{typed}");
        }
    }
}
