//! Whether the pages that a post leads to are there: asked without reading them, and kept for a while.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use banyan_domain::{
    compose::Variant,
    guard::LinkState,
    time::{MINUTE, UtcMillis},
};
use banyan_net::{Method, NetErrorKind};
use futures::future::join_all;

use crate::App;

const LINK_TIMEOUT: Duration = Duration::from_secs(5);
/// So long a page counts as being there; one that is not is asked for again sooner, for somebody may be mending it.
const THERE_FOR: Duration = MINUTE.saturating_mul(10);
const GONE_FOR: Duration = MINUTE;
/// With so many the older ones are forgotten.
const MOST_KEPT: usize = 1_000;

/// Of each address that was asked for; places may lead to different ones.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkStates(BTreeMap<String, LinkState>);

impl LinkStates {
    pub(super) fn all(&self) -> BTreeMap<String, LinkState> {
        self.0.clone()
    }

    /// It is there once the post that leads to it goes.
    #[must_use]
    pub(super) fn with_alive(mut self, address: &str) -> Self {
        self.0.insert(address.to_owned(), LinkState::Alive);
        self
    }
}

/// What this process has seen of addresses lately.
#[derive(Default)]
pub(crate) struct SeenLinks(Mutex<HashMap<String, Seen>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Seen {
    at: UtcMillis,
    /// None: it is never fetched.
    state: Option<LinkState>,
}

impl Seen {
    fn holds(self, now: UtcMillis) -> bool {
        let holds = if matches!(self.state, None | Some(LinkState::Alive)) { THERE_FOR } else { GONE_FOR };
        self.at.plus(holds) > now
    }
}

impl SeenLinks {
    fn of(&self, address: &str, now: UtcMillis) -> Option<Seen> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(address).copied().filter(|seen| seen.holds(now))
    }

    fn keep(&self, address: &str, now: UtcMillis, state: Option<LinkState>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_KEPT {
            all.retain(|_, seen| seen.at.plus(GONE_FOR) > now);
        }
        if all.len() < MOST_KEPT {
            all.insert(address.to_owned(), Seen { at: now, state });
        }
    }
}

/// Without asking anybody, and whether that is all of them.
pub(super) fn known_links(app: &App, addresses: &BTreeSet<String>) -> (LinkStates, bool) {
    let now = app.now();
    let seen = addresses.iter().filter_map(|address| Some((address, app.seen_links.of(address, now)?)));
    let seen: Vec<_> = seen.collect();
    let is_all = seen.len() == addresses.len();
    let states = seen.into_iter().filter_map(|(address, seen)| Some((address.clone(), seen.state?)));
    (LinkStates(states.collect()), is_all)
}

pub(super) async fn look_at_links(app: &App, addresses: BTreeSet<String>) -> LinkStates {
    let looks = addresses.into_iter().map(|address| async move {
        let state = look_at(app, &address).await?;
        Some((address, state))
    });
    LinkStates(join_all(looks).await.into_iter().flatten().collect())
}

/// Where these words lead. To be asked before rows are locked: from then on it is among the known.
pub(super) async fn look_where_it_leads(app: &App, variant: &Variant) -> LinkStates {
    look_at_links(app, led_to(variant)).await
}

/// Without asking anybody.
pub(super) fn known_of(app: &App, variant: &Variant) -> LinkStates {
    known_links(app, &led_to(variant)).0
}

fn led_to(variant: &Variant) -> BTreeSet<String> {
    variant.wording().addresses().into_iter().collect()
}

async fn look_at(app: &App, address: &str) -> Option<LinkState> {
    if let Some(seen) = app.seen_links.of(address, app.now()) {
        return seen.state;
    }
    let state = ask_for(app, address).await;
    app.seen_links.keep(address, app.now(), state);
    state
}

/// `None`: an address that is never fetched.
async fn ask_for(app: &App, address: &str) -> Option<LinkState> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UtcMillis = UtcMillis(1_796_488_200_000);

    #[test]
    fn what_is_there_holds_longer_than_what_is_not_and_very_many_are_forgotten() {
        let seen = SeenLinks::default();
        let gone = Some(LinkState::Gone { status: 404 });
        for (address, state) in [("there", Some(LinkState::Alive)), ("gone", gone), ("never", None)] {
            seen.keep(address, NOW, state);
        }
        let at = |minutes: u32| {
            let now = NOW.plus(MINUTE * minutes);
            ["there", "gone", "never"].map(|address| seen.of(address, now).is_some())
        };
        assert_eq!((at(0), at(1), at(10)), ([true; 3], [true, false, true], [false; 3]));
        assert_eq!(seen.of("other", NOW), None);
        let later = NOW.plus(MINUTE * 2);
        for number in 0..MOST_KEPT * 2 {
            seen.keep(&number.to_string(), later, gone);
        }
        assert_eq!(seen.0.lock().unwrap().len(), MOST_KEPT);
        assert_eq!(seen.of("0", later).map(|seen| seen.state), Some(gone));
    }
}
