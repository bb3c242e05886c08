//! Taking down. Changing is not offered: a changed record gets a new hash, and likes and quotes hang on the old one.

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Editing, Link};
use banyan_domain::{compose::Rendered, publish::Receipt};

use super::{
    Bluesky, Open, errors,
    wire::{DeleteRecord, POST},
};
use crate::shared::at_proto::uri::AtUri;

#[async_trait]
impl Editing for Bluesky {
    async fn change(&self, _: &Link<'_>, _: &Receipt, _: &Rendered, _: usize) -> Result<Receipt, ConnectorError> {
        Err(errors::rejected("no-editing", ""))
    }

    /// The network answers the same whether it was still there or not.
    async fn take_down(&self, link: &Link<'_>, receipt: &Receipt) -> Result<(), ConnectorError> {
        let open = Open::new(link)?;
        let uri = AtUri::parse(&receipt.remote_id).filter(|uri| uri.repo == open.session.did && uri.collection == POST);
        let uri = uri.ok_or_else(|| errors::unexpected("the receipt is not of a post of this account", None))?;
        let body = DeleteRecord { repo: uri.repo, collection: uri.collection, rkey: uri.rkey };
        open.write(open.procedure("com.atproto.repo.deleteRecord").json(&body)).await.map(|_| ())
    }
}
