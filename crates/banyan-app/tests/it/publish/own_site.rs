//! The own site held to the promises of every network: on its real house, with the way there as bad as a wire.

use std::sync::Mutex;

use async_trait::async_trait;
use banyan_app::{compose::list_articles, publish::HouseOf};
use banyan_connector::{
    ArticleDraft, AssetError, AssetFile, Assets, ChannelFacts, Credential, House, HouseError,
    conformance::{Ground, Harness},
    net::Net,
};
use banyan_connectors::own_site::OwnSite;
use banyan_domain::{
    compose::Media,
    ids::AssetId,
    publish::{Receipt, Step, StepKey},
    time::UtcMillis,
};
use banyan_testkit::TestApp;

banyan_connector::conformance_suite!(OwnSite, NewHouse);

struct NewHouse;

#[async_trait]
impl Harness for NewHouse {
    async fn fresh(&self) -> Box<dyn Ground> {
        let test = TestApp::new().await;
        let workspace = test.ada.workspace;
        let house = BadWay { house: HouseOf::new(test.app.clone(), workspace), state: Mutex::default() };
        let facts = ChannelFacts { remote_id: "own".to_owned(), ..ChannelFacts::default() };
        Box::new(Soil { test, house, facts, credential: Credential::from_json("null".to_owned()) })
    }
}

/// Loses what it is told to, once.
struct BadWay {
    house: HouseOf,
    state: Mutex<WayState>,
}

#[derive(Default)]
struct WayState {
    writes: usize,
    lose: Option<Lose>,
}

enum Lose {
    Request,
    Answer,
}

impl BadWay {
    fn lose(&self, what: Lose) {
        self.state.lock().unwrap().lose = Some(what);
    }

    /// Counts a request that could change something, and says what becomes of it.
    fn next(&self) -> Option<Lose> {
        let mut state = self.state.lock().unwrap();
        state.writes += 1;
        state.lose.take()
    }
}

fn lost() -> HouseError {
    HouseError::Unavailable("lost on the way".into())
}

#[async_trait]
impl House for BadWay {
    async fn put_article(&self, key: &StepKey, draft: &ArticleDraft) -> Result<Receipt, HouseError> {
        match self.next() {
            Some(Lose::Request) => Err(lost()),
            Some(Lose::Answer) => self.house.put_article(key, draft).await.and(Err(lost())),
            None => self.house.put_article(key, draft).await,
        }
    }

    async fn find(&self, key: &StepKey) -> Result<Option<Receipt>, HouseError> {
        self.house.find(key).await
    }

    async fn change_article(&self, remote_id: &str, draft: &ArticleDraft) -> Result<Receipt, HouseError> {
        self.next();
        self.house.change_article(remote_id, draft).await
    }

    async fn withdraw(&self, remote_id: &str) -> Result<(), HouseError> {
        self.next();
        self.house.withdraw(remote_id).await
    }
}

/// The house keeps pictures by itself and asks for none.
struct NoPictures;

#[async_trait]
impl Assets for NoPictures {
    async fn open(&self, _: &Media) -> Result<AssetFile, AssetError> {
        Err(AssetError::Missing)
    }

    fn public_url(&self, _: AssetId) -> Option<String> {
        None
    }
}

struct Soil {
    test: TestApp,
    house: BadWay,
    facts: ChannelFacts,
    credential: Credential,
}

#[async_trait]
impl Ground for Soil {
    fn net(&self) -> &Net {
        &self.test.app.net
    }

    fn facts(&self) -> &ChannelFacts {
        &self.facts
    }

    fn credential(&self) -> &Credential {
        &self.credential
    }

    fn assets(&self) -> &dyn Assets {
        &NoPictures
    }

    fn now(&self) -> UtcMillis {
        self.test.app.now()
    }

    fn house(&self) -> Option<&dyn House> {
        Some(&self.house)
    }

    async fn posts(&self) -> Vec<String> {
        let pages = list_articles(&self.test.app, self.test.ada.workspace, 100, 0).await.unwrap();
        pages.into_iter().rev().map(|page| page.text).collect()
    }

    async fn writes(&self) -> Option<usize> {
        Some(self.house.state.lock().unwrap().writes)
    }

    async fn lose_answer_of(&self, _: &Step) -> bool {
        self.house.lose(Lose::Answer);
        true
    }

    async fn lose_request_of(&self, _: &Step) -> bool {
        self.house.lose(Lose::Request);
        true
    }

    /// Our own store knows at once.
    async fn wait_for_grace(&self) {}

    async fn revoke(&self) -> bool {
        false
    }

    async fn slow_down(&self) -> bool {
        false
    }

    async fn stir(&self) -> bool {
        false
    }

    fn id_of_nothing(&self) -> String {
        "00000000-0000-7000-8000-000000000000".to_owned()
    }
}
