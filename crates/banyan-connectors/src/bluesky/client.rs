//! One channel and its server, opened for one call.

use banyan_connector::{
    ConnectorError, Link,
    net::{Answer, Request},
};

use super::errors::{self, Kind};
use crate::shared::at_proto::{session::Session, xrpc::Xrpc};

/// A channel opened for one call.
pub(super) struct Open<'a> {
    pub(super) link: &'a Link<'a>,
    pub(super) session: Session,
}

impl<'a> Open<'a> {
    pub(super) fn new(link: &'a Link<'a>) -> Result<Self, ConnectorError> {
        let session = Session::read(link.credential)
            .ok_or_else(|| errors::unexpected("the stored session cannot be read: connect the channel again", None))?;
        Ok(Self { link, session })
    }

    pub(super) fn server(&self) -> Xrpc<'_> {
        Xrpc { net: self.link.net, base: &self.session.pds }
    }

    pub(super) async fn query(&self, method: &str, params: &[(&str, &str)]) -> Result<Answer, ConnectorError> {
        let request = self.server().query(method, params).bearer(&self.session.access);
        errors::settle(request.send().await, Kind::Read, self.link.now)
    }

    pub(super) fn procedure(&self, method: &str) -> Request<'_> {
        self.server().procedure(method).bearer(&self.session.access)
    }

    pub(super) async fn write(&self, request: Request<'_>) -> Result<Answer, ConnectorError> {
        errors::settle(request.send().await, Kind::Write, self.link.now)
    }
}
