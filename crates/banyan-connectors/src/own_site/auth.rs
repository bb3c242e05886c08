//! Nothing to sign in to: whoever has this Banyan has its site.

use async_trait::async_trait;
use banyan_connector::net::Net;
use banyan_connector::{Auth, AuthForm, AuthStart, ChannelFacts, Connected, ConnectorError, Credential, Field, Link};
use banyan_domain::time::UtcMillis;

use super::OwnSite;

#[async_trait]
impl Auth for OwnSite {
    fn fields(&self) -> &'static [Field] {
        &[]
    }

    async fn start(
        &self,
        _net: &Net,
        _form: &AuthForm,
        _redirect_uri: Option<&str>,
        _now: UtcMillis,
    ) -> Result<AuthStart, ConnectorError> {
        Ok(AuthStart::Done(Box::new(connected())))
    }

    async fn finish(
        &self,
        _net: &Net,
        _pending: &Credential,
        _code: &str,
        _now: UtcMillis,
    ) -> Result<Connected, ConnectorError> {
        Ok(connected())
    }

    async fn who_am_i(&self, link: &Link<'_>) -> Result<ChannelFacts, ConnectorError> {
        Ok(link.facts.clone())
    }
}

fn connected() -> Connected {
    let facts = ChannelFacts { remote_id: "own".to_owned(), name: "Own site".to_owned(), ..ChannelFacts::default() };
    Connected { facts, credential: Credential::from_json("null".to_owned()) }
}
