//! How an AT Protocol server is called: one path a method, JSON both ways.

use banyan_connector::net::{Net, Request};
use url::form_urlencoded::Serializer;

/// One server, by its base address.
#[derive(Clone, Copy)]
pub(crate) struct Xrpc<'a> {
    pub(crate) net: &'a Net,
    /// Without a slash at the end.
    pub(crate) base: &'a str,
}

impl<'a> Xrpc<'a> {
    pub(crate) fn query(self, method: &str, params: &[(&str, &str)]) -> Request<'a> {
        let mut url = self.url(method);
        if !params.is_empty() {
            url.push('?');
            url.push_str(&Serializer::new(String::new()).extend_pairs(params).finish());
        }
        self.net.get(&url).header("accept", "application/json")
    }

    pub(crate) fn procedure(self, method: &str) -> Request<'a> {
        self.net.post(&self.url(method)).header("accept", "application/json")
    }

    fn url(self, method: &str) -> String {
        format!("{}/xrpc/{method}", self.base)
    }
}
