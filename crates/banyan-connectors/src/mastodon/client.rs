//! The way to one server: its address, its credential, and which pages are asked for.

use banyan_connector::{
    ConnectorError, Link, ReconnectReason,
    net::{Answer, Method, Request},
};
use secrecy::SecretString;
use url::Url;

use super::{
    errors::{self, Intent},
    wire::Access,
};

/// A channel's server, ready to be asked.
pub(super) struct Client<'a> {
    link: &'a Link<'a>,
    server: Url,
    secret: SecretString,
    pub access: Access,
}

impl<'a> Client<'a> {
    pub(super) fn of(link: &'a Link<'a>) -> Result<Self, ConnectorError> {
        let server = link.facts.server.as_deref().and_then(|server| Url::parse(server).ok());
        let server = server.ok_or_else(|| errors::broken("a channel without the address of its server"))?;
        let access: Access =
            link.credential.read().map_err(|_| ConnectorError::Reconnect { reason: ReconnectReason::Revoked })?;
        Ok(Self { link, server, secret: SecretString::from(access.token.clone()), access })
    }

    pub(super) fn request(&self, method: Method, path: &[&str], query: &[(&str, &str)]) -> Request<'a> {
        self.link.net.request(method, address(&self.server, path, query).as_str()).bearer(&self.secret)
    }

    /// Reads a page; what is not a success is advice.
    pub(super) async fn get(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Answer, ConnectorError> {
        let answer = self.look(path, query).await?;
        errors::accept(answer, Intent::Read, self.link.now)
    }

    /// Reads a page; any status is an answer.
    pub(super) async fn look(&self, path: &[&str], query: &[(&str, &str)]) -> Result<Answer, ConnectorError> {
        self.request(Method::GET, path, query).send().await.map_err(ConnectorError::of_read)
    }

    /// Sends one request that changes something; any status is an answer.
    pub(super) async fn send(&self, request: Request<'a>) -> Result<Answer, ConnectorError> {
        request.send().await.map_err(ConnectorError::of_write)
    }
}

/// Ids are opaque words of the server's, so each segment is written escaped.
pub(super) fn address(server: &Url, path: &[&str], query: &[(&str, &str)]) -> Url {
    let mut url = server.clone();
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(path);
    }
    if !query.is_empty() {
        url.query_pairs_mut().extend_pairs(query);
    }
    url
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::address;

    #[test]
    fn an_id_from_outside_cannot_leave_its_place_in_the_address() {
        let server = Url::parse("https://mastodon.example").unwrap();
        for (id, expected) in [
            ("115", "https://mastodon.example/api/v1/statuses/115?limit=2"),
            ("../../oauth?x=1#y", "https://mastodon.example/api/v1/statuses/..%2F..%2Foauth%3Fx=1%23y?limit=2"),
            ("..", "https://mastodon.example/api/v1/statuses?limit=2"),
        ] {
            assert_eq!(address(&server, &["api", "v1", "statuses", id], &[("limit", "2")]).as_str(), expected);
        }
    }
}
