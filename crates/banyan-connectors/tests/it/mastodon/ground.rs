//! A simulated server to stand on, and the few things a test does at it.

use std::time::Duration;

use async_trait::async_trait;
use banyan_connector::{
    AssetError, AssetFile, Assets, Auth as _, AuthForm, AuthStart, ChannelFacts, Connected, Connector as _,
    ConnectorError, Credential, Found, Link, Progress, Publishing as _, Task, Window,
    conformance::{Ground, Harness},
    net::{Net, Settings},
};
use banyan_connectors::mastodon::{
    Mastodon,
    sim::{Behaviour, MastodonSim, NEIGHBOUR, OUR_ACCOUNT, OUR_CREDENTIAL, Town},
};
use banyan_domain::{
    compose::{Media, Rendered, Variant},
    ids::AssetId,
    publish::{Done, Step, StepKey, StepKind, StepResult},
    time::UtcMillis,
};
use banyan_simulator::{Answer, Fault, Simulation};

use super::super::films::lying;

/// 2026-11-18, as good a day as any.
pub(super) const NOW: UtcMillis = UtcMillis(1_795_000_000_000);

/// Starts a server that behaves like this.
pub(super) struct Server(pub(super) Behaviour);

#[async_trait]
impl Harness for Server {
    async fn fresh(&self) -> Box<dyn Ground> {
        Box::new(Place::new(self.0.clone()).await)
    }
}

pub(super) struct Place {
    pub(super) sim: Simulation<Town>,
    pub(super) net: Net,
    pub(super) facts: ChannelFacts,
    pub(super) credential: Credential,
}

pub(super) async fn start(behaviour: Behaviour) -> (Simulation<Town>, Net) {
    let sim = Simulation::start(MastodonSim(behaviour)).await.unwrap();
    sim.clock().set(NOW.0);
    let settings = Settings {
        allowed_hosts: vec![sim.address().to_string()],
        total_timeout: Duration::from_secs(2),
        ..Settings::default()
    };
    (sim, Net::new(settings).unwrap())
}

pub(super) fn form(server: &str, credential: &str) -> AuthForm {
    [("server", server), ("credential", credential)].map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

impl Place {
    pub(super) async fn new(behaviour: Behaviour) -> Self {
        let (sim, net) = start(behaviour).await;
        let started = Mastodon.start(&net, &form(&sim.url(), OUR_CREDENTIAL), None, NOW).await.unwrap();
        let AuthStart::Done(connected) = started else { panic!("a pasted credential needs no visit") };
        let Connected { facts, credential } = *connected;
        sim.forget_requests();
        Self { sim, net, facts, credential }
    }

    pub(super) fn link(&self) -> Link<'_> {
        Link {
            facts: &self.facts,
            credential: &self.credential,
            net: &self.net,
            now: self.now(),
            assets: &Pixel,
            house: None,
        }
    }

    pub(super) fn render(&self, variant: &Variant) -> Rendered {
        Mastodon.render(variant, &Mastodon.limits(&self.facts))
    }

    /// Newest of ours.
    pub(super) fn last(&self) -> u64 {
        self.sim.world().read(|town| town.said_by(OUR_ACCOUNT).last().unwrap().id)
    }
}

/// A post on its way, one request at a time.
pub(super) struct Walk<'a> {
    pub(super) place: &'a Place,
    pub(super) rendered: Rendered,
    pub(super) steps: Vec<Step>,
    pub(super) done: Done,
    pub(super) key: StepKey,
}

impl<'a> Walk<'a> {
    pub(super) fn new(place: &'a Place, variant: &Variant) -> Self {
        let rendered = place.render(variant);
        let steps = Mastodon.steps(&rendered);
        let key = StepKey { publication_key: "rye".to_owned(), step: 0, generation: 0, born_at: NOW };
        Self { place, rendered, steps, done: Done::default(), key }
    }

    fn task(&self) -> Task<'_> {
        let index = self.done.0.len();
        Task { rendered: &self.rendered, steps: &self.steps, index, done: &self.done, key: &self.key }
    }

    pub(super) async fn submit(&self) -> Result<Progress, ConnectorError> {
        Mastodon.submit(&self.place.link(), &self.task()).await
    }

    pub(super) async fn check(&self, progress: Progress) -> Result<Progress, ConnectorError> {
        let Progress::Processing { ticket, .. } = progress else { panic!("{progress:?} needs no look") };
        Mastodon.check(&self.place.link(), &self.task(), &ticket).await
    }

    pub(super) async fn find(&self, from: UtcMillis) -> Result<Found, ConnectorError> {
        let window = Window { from, until: from, taken: Vec::new() };
        Mastodon.find(&self.place.link(), &self.task(), &window).await
    }

    pub(super) fn keep(&mut self, progress: Progress) {
        self.done.0.push(match progress {
            Progress::Live(receipt) => StepResult::Live(receipt),
            Progress::Ready(ticket) => StepResult::Ready(ticket),
            Progress::Processing { .. } => panic!("not ready"),
        });
        self.key.step += 1;
    }
}

#[async_trait]
impl Ground for Place {
    fn net(&self) -> &Net {
        &self.net
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
        UtcMillis(self.sim.clock().now_ms())
    }

    async fn posts(&self) -> Vec<String> {
        self.sim.world().read(|town| town.said_by(OUR_ACCOUNT).iter().map(|status| status.text.clone()).collect())
    }

    async fn writes(&self) -> Option<usize> {
        Some(self.sim.requests().iter().filter(|request| request.method != "GET").count())
    }

    async fn lose_answer_of(&self, step: &Step) -> bool {
        self.sim.fault(Fault::on("POST", path_of(step)).drop_after_work());
        true
    }

    async fn lose_request_of(&self, step: &Step) -> bool {
        self.sim.fault(Fault::on("POST", path_of(step)).drop());
        true
    }

    async fn wait_for_grace(&self) {
        self.sim.clock().advance(300_000);
    }

    async fn revoke(&self) -> bool {
        self.sim.world().write(Town::revoke_all);
        true
    }

    async fn slow_down(&self) -> bool {
        let until = self.now().plus(Duration::from_secs(200)).to_timestamp();
        let answer = Answer::status(429).header("x-ratelimit-reset", &format!("{until:.6}"));
        self.sim.fault(Fault::on("*", "/api/*").answer(answer));
        true
    }

    async fn choose(&self, answer: usize) -> bool {
        let post = self.last();
        self.sim.world().write(|town| town.vote(NEIGHBOUR, post, &[answer])).is_some()
    }

    async fn stir(&self) -> bool {
        let (post, now) = (self.last(), self.now().0);
        self.sim.world().write(|town| {
            town.answer(NEIGHBOUR, "@linden Keep one for me?", Some(post), now).unwrap();
            town.favourite(NEIGHBOUR, post, now + 1_000).unwrap();
        });
        true
    }
}

fn path_of(step: &Step) -> &'static str {
    match step.kind {
        StepKind::Upload(_) => "/api/v2/media",
        StepKind::Create(_) => "/api/v1/statuses",
        StepKind::UploadThumbnail | StepKind::Finish => panic!("not a step of this network"),
    }
}

/// Whatever is asked for, one white pixel, or a film of so many bytes.
struct Pixel;

#[async_trait]
impl Assets for Pixel {
    async fn open(&self, media: &Media) -> Result<AssetFile, AssetError> {
        let content = if media.is_recording() {
            lying(&vec![7; media.bytes as usize]).await
        } else {
            b"\x89PNG\r\n\x1a\n one white pixel".to_vec().into()
        };
        Ok(AssetFile { content, mime_type: media.mime_type.clone() })
    }

    fn public_url(&self, _id: AssetId) -> Option<String> {
        None
    }
}

pub(super) fn picture(alt: &str) -> Media {
    Media {
        asset: AssetId(uuid::Uuid::nil()),
        mime_type: "image/png".to_owned(),
        bytes: 70,
        width: Some(1),
        height: Some(1),
        alt: Some(alt.to_owned()),
        focus: Some((0.5, -0.25)),
        cut: None,
        duration_ms: None,
    }
}

pub(super) fn words(text: &str) -> Variant {
    Variant { text: text.to_owned(), ..Variant::default() }
}
