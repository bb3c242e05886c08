//! Changing a page and taking it down.

use async_trait::async_trait;
use banyan_connector::{ConnectorError, Editing, HouseError, Link};
use banyan_domain::{compose::Rendered, publish::Receipt};

use super::{
    OwnSite, errors,
    publish::{draft, house},
};

#[async_trait]
impl Editing for OwnSite {
    async fn change(
        &self,
        link: &Link<'_>,
        receipt: &Receipt,
        rendered: &Rendered,
        _part: usize,
    ) -> Result<Receipt, ConnectorError> {
        let draft = draft(rendered, link.now);
        house(link)?.change_article(&receipt.remote_id, &draft).await.map_err(errors::of_write)
    }

    async fn take_down(&self, link: &Link<'_>, receipt: &Receipt) -> Result<(), ConnectorError> {
        match house(link)?.withdraw(&receipt.remote_id).await {
            Ok(()) | Err(HouseError::NotFound) => Ok(()),
            Err(error) => Err(errors::of_write(error)),
        }
    }
}
