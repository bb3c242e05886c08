//! Whether the pages that a post leads to are there: asked without reading them.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use banyan_domain::guard::LinkState;
use banyan_net::{Method, NetErrorKind};
use futures::future::join_all;

use crate::App;

const LINK_TIMEOUT: Duration = Duration::from_secs(5);

/// Of each address that was asked for; places may lead to different ones.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkStates(BTreeMap<String, LinkState>);

impl LinkStates {
    pub(super) fn of(&self, address: Option<&str>) -> Option<LinkState> {
        self.0.get(address?).copied()
    }

    /// It is there once the post that leads to it goes.
    #[must_use]
    pub(super) fn with_alive(mut self, address: &str) -> Self {
        self.0.insert(address.to_owned(), LinkState::Alive);
        self
    }
}

pub(super) async fn look_at_links(app: &App, addresses: BTreeSet<String>) -> LinkStates {
    let looks = addresses.into_iter().map(|address| async move {
        let state = look_at(app, &address).await?;
        Some((address, state))
    });
    LinkStates(join_all(looks).await.into_iter().flatten().collect())
}

/// `None`: an address that is never fetched.
async fn look_at(app: &App, address: &str) -> Option<LinkState> {
    let answer = app.net.request(Method::HEAD, address).timeout(LINK_TIMEOUT).polite().send().await;
    match answer {
        Ok(answer) if matches!(answer.status.as_u16(), 404 | 410) => {
            Some(LinkState::Gone { status: answer.status.as_u16() })
        }
        Ok(_) => Some(LinkState::Alive),
        Err(error) if matches!(error.kind, NetErrorKind::Forbidden | NetErrorKind::BadAddress) => None,
        Err(_) => Some(LinkState::Silent),
    }
}
