//! A place to post to: the simulator, or a real server named by the environment; and what a test needs to work there.

use std::collections::BTreeMap;

use async_trait::async_trait;
use banyan_connector::{
    AssetError, AssetFile, Assets, AuthForm, AuthStart, ChannelFacts, Connected, Connector as _, ConnectorError,
    Credential, Found, Link, Progress, Publishing as _, Task, Window,
    net::{Net, Settings},
};
use banyan_connectors::bluesky::{
    Bluesky,
    sim::{BlueskySim, Town},
};
use banyan_domain::{
    compose::{Media, Rendered, Variant},
    ids::AssetId,
    publish::{Done, Receipt, Step, StepKey, StepResult},
    time::UtcMillis,
};
use banyan_simulator::Simulation;
use secrecy::SecretString;
use serde_json::{Value, json};

use super::super::{films::lying, proxy::Proxy};

/// Somebody's login, as tests/peers/bluesky prints it.
#[derive(Clone, serde::Deserialize)]
pub(super) struct Login {
    pub(super) handle: String,
    pub(super) did: String,
    pub(super) email: String,
    pub(super) password: String,
}

pub(super) struct Place {
    pub(super) name: &'static str,
    pub(super) sim: Option<Simulation<Town>>,
    pub(super) net: Net,
    pub(super) us: Login,
    pub(super) friend: Login,
    /// Stands between us and the server, and can lose an answer.
    pub(super) proxy: Proxy,
    /// Whether an app view stands behind the server.
    pub(super) has_app_view: bool,
    /// The session of the account's own password, where we made the account.
    pub(super) owner: Option<SecretString>,
}

#[derive(serde::Deserialize)]
struct Peer {
    url: String,
    accounts: Vec<Login>,
}

/// The simulator, and every real server that is there.
pub(super) async fn everywhere() -> Vec<Place> {
    let mut places = vec![simulated().await];
    for variable in ["BANYAN_TEST_PDS", "BANYAN_TEST_BSKY"] {
        match std::env::var(variable) {
            Ok(json) => places.push(real(variable, &json).await),
            Err(_) => eprintln!("skipped: {variable} is not set"),
        }
    }
    places
}

pub(super) async fn simulated() -> Place {
    let sim = Simulation::start(BlueskySim::default()).await.unwrap();
    let logins = sim.world().read(|town| {
        let of = |n: usize| {
            let account = town.accounts[n].clone();
            Login { handle: account.handle, did: account.did, email: account.email, password: account.app_password }
        };
        (of(0), of(1))
    });
    let url = sim.url();
    Place { sim: Some(sim), ..place("simulator", &url, logins, true).await }
}

/// A real server, as somebody who has just moved in; `None` where it does not run.
pub(super) async fn newcomer(variable: &'static str) -> Option<Place> {
    let peer: Peer = serde_json::from_str(&std::env::var(variable).ok()?).unwrap();
    let net = net();
    let name = format!("n{}", &uuid::Uuid::now_v7().simple().to_string()[12..28]);
    let (handle, email, login) = (format!("{name}.test"), format!("{name}@example.test"), "login of a newcomer");
    let made = json!({ "handle": handle, "email": email, "password": login });
    let base = format!("{}/xrpc/com.atproto.server", peer.url);
    let session: Value = net.post(&format!("{base}.createAccount")).json(&made).send().await.unwrap().json().unwrap();
    let owner: SecretString = session["accessJwt"].as_str().unwrap().to_owned().into();
    let request = net.post(&format!("{base}.createAppPassword")).bearer(&owner).json(&json!({ "name": "banyan" }));
    let made: Value = request.send().await.unwrap().json().unwrap();
    let (did, password) = (session["did"].as_str().unwrap().into(), made["password"].as_str().unwrap().into());
    let us = Login { handle, did, email, password };
    let has_app_view = variable == "BANYAN_TEST_BSKY";
    let place = place(variable, &peer.url, (us, peer.accounts[1].clone()), has_app_view).await;
    Some(Place { owner: Some(owner), ..place })
}

async fn real(variable: &'static str, json: &str) -> Place {
    let peer: Peer = serde_json::from_str(json).expect("the line tests/peers/bluesky prints");
    let logins = (peer.accounts[0].clone(), peer.accounts[1].clone());
    place(variable, &peer.url, logins, variable == "BANYAN_TEST_BSKY").await
}

async fn place(name: &'static str, url: &str, (us, friend): (Login, Login), has_app_view: bool) -> Place {
    let proxy = Proxy::start(url).await;
    Place { name, sim: None, net: net(), us, friend, proxy, has_app_view, owner: None }
}

fn net() -> Net {
    Net::new(Settings { allowed_hosts: vec!["127.0.0.1".into()], ..Settings::default() }).unwrap()
}

/// One connected channel with a drawer of pictures.
pub(super) struct Channel<'a> {
    pub(super) place: &'a Place,
    pub(super) facts: ChannelFacts,
    pub(super) credential: Credential,
    pub(super) pictures: Pictures,
    pub(super) now: UtcMillis,
}

#[derive(Default)]
pub(super) struct Pictures(pub(super) BTreeMap<AssetId, Vec<u8>>);

#[async_trait]
impl Assets for Pictures {
    async fn open(&self, media: &Media) -> Result<AssetFile, AssetError> {
        let bytes = self.0.get(&media.asset).ok_or(AssetError::Missing)?;
        let content = if media.is_recording() { lying(bytes).await } else { bytes.clone().into() };
        Ok(AssetFile { content, mime_type: media.mime_type.clone() })
    }

    fn public_url(&self, _: AssetId) -> Option<String> {
        None
    }
}

impl Pictures {
    /// A picture of so many bytes; no two of different size are the same.
    pub(super) fn add(&mut self, bytes: usize, alt: Option<&str>) -> Media {
        let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
        picture.resize(bytes.max(8), 7);
        Media { alt: alt.map(str::to_owned), ..self.keep(picture, 120, 63) }
    }

    /// A film of so many bytes that says it plays so long.
    pub(super) fn add_film(&mut self, bytes: usize, secs: u64) -> Media {
        let mut film = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom".to_vec();
        film.resize(bytes.max(film.len()), 7);
        let duration_ms = Some(secs * 1_000);
        Media { mime_type: "video/mp4".into(), duration_ms, ..self.keep(film, 640, 360) }
    }

    /// A picture that can really be opened: snow, which no format packs well.
    pub(super) fn add_snow(&mut self, width: u32, height: u32) -> Media {
        let mut state = 7_u32;
        let snow = image::RgbImage::from_fn(width, height, |_, _| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            image::Rgb([(state >> 8) as u8, (state >> 16) as u8, (state >> 24) as u8])
        });
        let mut file = std::io::Cursor::new(Vec::new());
        snow.write_to(&mut file, image::ImageFormat::Png).unwrap();
        self.keep(file.into_inner(), width, height)
    }

    fn keep(&mut self, file: Vec<u8>, width: u32, height: u32) -> Media {
        let asset = AssetId(uuid::Uuid::now_v7());
        let bytes = file.len() as u64;
        self.0.insert(asset, file);
        Media {
            asset,
            mime_type: "image/png".into(),
            bytes,
            width: Some(width),
            height: Some(height),
            alt: None,
            focus: None,
            cut: None,
            duration_ms: None,
        }
    }
}

impl Place {
    pub(super) fn form(&self, identifier: &str, password: &str) -> AuthForm {
        let fields = [("handle", identifier), ("app_password", password), ("server", self.proxy.url())];
        fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
    }

    pub(super) async fn connect(&self, identifier: &str, password: &str) -> Result<Connected, ConnectorError> {
        match Bluesky.auth().start(&self.net, &self.form(identifier, password), None, now()).await? {
            AuthStart::Done(connected) => Ok(*connected),
            AuthStart::Redirect { url, .. } => panic!("sent away to {url}"),
        }
    }

    pub(super) async fn channel(&self) -> Channel<'_> {
        let Connected { facts, credential } = self.connect(&self.us.handle, &self.us.password).await.unwrap();
        Channel { place: self, facts, credential, pictures: Pictures::default(), now: now() }
    }

    /// What a reader of the network would be given, past our own client.
    pub(super) async fn ask(&self, method: &str, query: &str) -> Value {
        let url = format!("{}/xrpc/{method}?{query}", self.proxy.url());
        self.net.get(&url).send().await.unwrap().json().unwrap()
    }

    pub(super) async fn record_of(&self, receipt: &Receipt) -> Value {
        let rkey = receipt.remote_id.rsplit('/').next().unwrap();
        let query = format!("repo={}&collection=app.bsky.feed.post&rkey={rkey}", self.us.did);
        self.ask("com.atproto.repo.getRecord", &query).await["value"].clone()
    }

    /// Keys of our posts whose text begins so.
    pub(super) async fn posts_beginning(&self, text: &str) -> Vec<String> {
        let query = format!("repo={}&collection=app.bsky.feed.post&limit=100", self.us.did);
        let list = self.ask("com.atproto.repo.listRecords", &query).await;
        let records = list["records"].as_array().unwrap().iter();
        let begins = |record: &&Value| record["value"]["text"].as_str().unwrap().starts_with(text);
        records.filter(begins).map(|record| record["uri"].as_str().unwrap().to_owned()).collect()
    }
}

impl Channel<'_> {
    pub(super) fn link(&self) -> Link<'_> {
        Link {
            facts: &self.facts,
            credential: &self.credential,
            net: &self.place.net,
            now: self.now,
            assets: &self.pictures,
            house: None,
        }
    }

    pub(super) fn render(&self, variant: &Variant) -> Rendered {
        Bluesky.render(variant, &Bluesky.limits(&self.facts))
    }

    pub(super) async fn publish(&self, rendered: &Rendered, publication: &str) -> Result<Done, ConnectorError> {
        let steps = Bluesky.steps(rendered);
        let mut done = Done::default();
        for index in 0..steps.len() {
            let progress = self.submit(rendered, &steps, &done, &key(publication, index)).await?;
            done.0.push(result(progress));
        }
        Ok(done)
    }

    pub(super) async fn submit(
        &self,
        rendered: &Rendered,
        steps: &[Step],
        done: &Done,
        key: &StepKey,
    ) -> Result<Progress, ConnectorError> {
        Bluesky.submit(&self.link(), &Task { rendered, steps, index: key.step, done, key }).await
    }

    pub(super) async fn find(
        &self,
        rendered: &Rendered,
        steps: &[Step],
        done: &Done,
        key: &StepKey,
        taken: Vec<String>,
    ) -> Result<Found, ConnectorError> {
        let window = Window { from: self.now, until: now(), taken };
        Bluesky.find(&self.link(), &Task { rendered, steps, index: key.step, done, key }, &window).await
    }
}

pub(super) fn result(progress: Progress) -> StepResult {
    match progress {
        Progress::Live(receipt) => StepResult::Live(receipt),
        Progress::Ready(ticket) => StepResult::Ready(ticket),
        Progress::Processing { .. } => panic!("nothing is processed here"),
    }
}

pub(super) fn key(publication: &str, step: usize) -> StepKey {
    StepKey { publication_key: publication.into(), step, generation: 0, born_at: UtcMillis(1_795_000_000_000) }
}

pub(super) fn now() -> UtcMillis {
    jiff::Timestamp::now().into()
}

/// Words no other run of the tests has used: real servers remember.
pub(super) fn fresh(words: &str) -> String {
    format!("{words} {}", uuid::Uuid::now_v7().simple())
}

/// What the friend does about a post of ours.
pub(super) async fn react(place: &Place, reason: &str, about: &Receipt, text: Option<&str>) {
    if let Some(sim) = &place.sim {
        let at = sim.clock().now_ms();
        sim.world().write(|town| town.react(reason, &about.remote_id, text, at));
        return;
    }
    let login = json!({ "identifier": place.friend.handle, "password": place.friend.password });
    let base = place.proxy.url();
    let session = place.net.post(&format!("{base}/xrpc/com.atproto.server.createSession")).json(&login).send().await;
    let session: Value = session.unwrap().json().unwrap();
    let subject = json!({ "uri": about.remote_id, "cid": about.extra["cid"] });
    let (collection, mut record) = match reason {
        "like" => ("app.bsky.feed.like", json!({ "subject": subject })),
        "repost" => ("app.bsky.feed.repost", json!({ "subject": subject })),
        "follow" => ("app.bsky.graph.follow", json!({ "subject": place.us.did })),
        "quote" => ("app.bsky.feed.post", json!({ "embed": { "$type": "app.bsky.embed.record", "record": subject } })),
        _ => ("app.bsky.feed.post", json!({ "reply": { "root": subject, "parent": subject } })),
    };
    record["$type"] = json!(collection);
    record["createdAt"] = json!(now().to_string());
    if let Some(text) = text {
        record["text"] = json!(text);
    }
    if reason == "mention" {
        let feature = json!({ "$type": "app.bsky.richtext.facet#mention", "did": place.us.did });
        record["facets"] = json!([{ "index": { "byteStart": 0, "byteEnd": 1 }, "features": [feature] }]);
    }
    let body = json!({ "repo": session["did"], "collection": collection, "record": record });
    let token = session["accessJwt"].as_str().unwrap().to_owned().into();
    let made =
        place.net.post(&format!("{base}/xrpc/com.atproto.repo.createRecord")).bearer(&token).json(&body).send().await;
    let made = made.unwrap();
    assert!(made.status.is_success(), "{}", made.excerpt(500));
}
