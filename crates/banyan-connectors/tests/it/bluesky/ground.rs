//! What the suite of all rooms needs to know and do here, on the simulator and on real servers alike.

use std::time::Duration;

use async_trait::async_trait;
use banyan_connector::{
    AssetError, AssetFile, Assets, Auth, ChannelFacts, Connected, Connector, ConnectorError, Credential, Editing,
    Inbox as _, Insights as _, Link, Publishing,
    conformance::{Ground, Harness},
    net::Net,
};
use banyan_connectors::bluesky::Bluesky;
use banyan_domain::{
    compose::{Media, Rendered, Variant},
    ids::AssetId,
    measure::{Metric, Reading},
    network::{Limits, Network},
    publish::{Receipt, Step, StepKind},
    time::UtcMillis,
};
use banyan_simulator::{Answer, Fault};
use serde_json::{Value, json};

use super::town::{Place, newcomer, now, react, simulated};

/// The name of the variable that names a real server, or anything else for the simulator.
pub(super) struct Server(pub(super) &'static str);

#[async_trait]
impl Harness for Server {
    async fn fresh(&self) -> Box<dyn Ground> {
        let place = if let Some(place) = newcomer(self.0).await {
            place
        } else {
            eprintln!("on the simulator: {} names no server", self.0);
            simulated().await
        };
        let Connected { facts, credential } = place.connect(&place.us.handle, &place.us.password).await.unwrap();
        Box::new(Soil { place, facts, credential, now: now() })
    }
}

struct Soil {
    place: Place,
    facts: ChannelFacts,
    credential: Credential,
    /// Stands still: a key is born once.
    now: UtcMillis,
}

/// The picture of the suite's sample.
struct Pixel;

#[async_trait]
impl Assets for Pixel {
    async fn open(&self, media: &Media) -> Result<AssetFile, AssetError> {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.resize(70, 0);
        Ok(AssetFile { content: png.into(), mime_type: media.mime_type.clone() })
    }

    fn public_url(&self, _: AssetId) -> Option<String> {
        None
    }
}

impl Soil {
    async fn records(&self) -> Vec<Value> {
        let query = format!("repo={}&collection=app.bsky.feed.post&limit=100", self.place.us.did);
        let list = self.place.ask("com.atproto.repo.listRecords", &query).await;
        let mut records = list["records"].as_array().cloned().unwrap_or_default();
        records.sort_by_key(|record| record["value"]["createdAt"].to_string());
        records
    }

    fn path(step: &Step) -> &'static str {
        match step.kind {
            StepKind::Create(_) => "putRecord",
            StepKind::Upload(_) | StepKind::UploadThumbnail | StepKind::Finish => "uploadBlob",
        }
    }

    fn link(&self) -> Link<'_> {
        Link {
            facts: &self.facts,
            credential: &self.credential,
            net: &self.place.net,
            now: self.now,
            assets: &Pixel,
            house: None,
        }
    }
}

#[async_trait]
impl Ground for Soil {
    fn net(&self) -> &Net {
        &self.place.net
    }

    fn facts(&self) -> &ChannelFacts {
        &self.facts
    }

    fn credential(&self) -> &Credential {
        &self.credential
    }

    fn assets(&self) -> &dyn Assets {
        &Pixel
    }

    fn now(&self) -> UtcMillis {
        self.now
    }

    async fn posts(&self) -> Vec<String> {
        self.records().await.iter().map(|record| record["value"]["text"].as_str().unwrap().to_owned()).collect()
    }

    async fn writes(&self) -> Option<usize> {
        Some(self.place.proxy.writes())
    }

    async fn lose_answer_of(&self, step: &Step) -> bool {
        self.place.proxy.lose_answer_to(Self::path(step));
        true
    }

    async fn lose_request_of(&self, step: &Step) -> bool {
        self.place.proxy.lose_request_to(Self::path(step));
        true
    }

    /// An account's own server knows at once; a real app view needs a moment to hear of it.
    async fn wait_for_grace(&self) {
        if self.place.sim.is_some() || !self.place.has_app_view {
            return;
        }
        let post = |record: Value| Receipt {
            remote_id: record["uri"].as_str().unwrap().to_owned(),
            url: None,
            at: None,
            extra: Value::Null,
        };
        let posts: Vec<_> = self.records().await.into_iter().map(post).collect();
        let is_told = |reading: &Reading| reading.metric != Metric::Reactions || reading.value.is_some();
        for _ in 0..60 {
            match Bluesky.read(&self.link(), &posts).await {
                Ok(readings) if readings.iter().all(is_told) => return,
                // Not even of the account itself.
                Ok(_) | Err(ConnectorError::Unavailable { .. }) => {}
                Err(error) => panic!("{error:?}"),
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        panic!("the app view never heard of it")
    }

    /// A real server lets its sessions live until they run out, but not on an account that was put to rest.
    async fn revoke(&self) -> bool {
        if let Some(sim) = &self.place.sim {
            sim.world().write(|town| town.revoke(&self.place.us.did));
            return true;
        }
        let url = format!("{}/xrpc/com.atproto.server.deactivateAccount", self.place.proxy.url());
        let owner = self.place.owner.as_ref().unwrap();
        let rested = self.place.net.post(&url).bearer(owner).json(&json!({})).send().await.unwrap();
        rested.status.is_success()
    }

    async fn slow_down(&self) -> bool {
        let Some(sim) = &self.place.sim else { return false };
        let reset = (self.now.0 / 1_000 + 300).to_string();
        let refusal = json!({ "error": "RateLimitExceeded", "message": "Rate Limit Exceeded" });
        let answer = Answer::status(429).header("ratelimit-reset", &reset).json(&refusal);
        sim.fault(Fault::on("*", "/xrpc/*").answer(answer));
        true
    }

    async fn stir(&self) -> bool {
        if !self.place.has_app_view {
            return false;
        }
        let records = self.records().await;
        let post = Receipt {
            remote_id: records[0]["uri"].as_str().unwrap().to_owned(),
            url: None,
            at: None,
            extra: json!({ "cid": records[0]["cid"] }),
        };
        react(&self.place, "like", &post, None).await;
        react(&self.place, "reply", &post, Some("Smells good")).await;
        for _ in 0..60 {
            match Bluesky.poll(&self.link(), None).await {
                Ok(page) if page.items.len() >= 2 => return true,
                Ok(_) | Err(ConnectorError::Unavailable { .. }) => {}
                Err(error) => panic!("{error:?}"),
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        panic!("the app view never told")
    }

    fn id_of_nothing(&self) -> String {
        format!("at://{}/app.bsky.feed.post/3l22222222222", self.place.us.did)
    }
}

/// The room on a server that has no app view: nothing comes back there.
pub(super) struct WithoutAppView;

impl Connector for WithoutAppView {
    fn network(&self) -> Network {
        Bluesky.network()
    }

    fn limits(&self, facts: &ChannelFacts) -> Limits {
        Bluesky.limits(facts)
    }

    fn render(&self, variant: &Variant, limits: &Limits) -> Rendered {
        Bluesky.render(variant, limits)
    }

    fn steps(&self, rendered: &Rendered) -> Vec<Step> {
        Bluesky.steps(rendered)
    }

    fn auth(&self) -> &dyn Auth {
        &Bluesky
    }

    fn publishing(&self) -> Option<&dyn Publishing> {
        Some(&Bluesky)
    }

    fn editing(&self) -> Option<&dyn Editing> {
        Some(&Bluesky)
    }
}
