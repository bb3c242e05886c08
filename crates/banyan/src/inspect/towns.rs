//! `banyan inspect towns`: practice towns as a process of its own, so slow that whoever dies in the middle is caught in every step.

use std::{
    collections::BTreeMap,
    io::Write as _,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::Context as _;
use axum::{
    Json, Router,
    extract::{Request, State},
    http::Method,
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use banyan_connectors::{
    bluesky::sim::BlueskySim,
    mastodon::sim::{Behaviour, MastodonSim, OUR_CREDENTIAL},
};
use banyan_simulator::{Place, Simulation, World};
use clap::Args;
use serde_json::json;

#[derive(Debug, Args)]
pub(crate) struct Towns {
    /// A write waits at random up to this long before the work, and once more after it.
    #[arg(long, default_value_t = 100, value_name = "MS")]
    slow: u64,
    /// Makes the waits the same again.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(super) async fn run(options: &Towns) -> anyhow::Result<()> {
    let mut lines = Vec::new();
    let mut towns = Vec::new();
    for (place, behaviour) in likenesses() {
        let town = Simulation::start(Slow::new(MastodonSim(behaviour), options)).await?;
        let form = json!({ "server": town.url(), "credential": OUR_CREDENTIAL });
        lines.push(json!({ "place": place, "network": "mastodon", "form": form }));
        towns.push(town);
    }
    let bluesky = BlueskySim::default();
    let resident = bluesky.town.accounts.first().context("nobody lives in the practice town")?.clone();
    let bluesky = Simulation::start(Slow::new(bluesky, options)).await?;
    let form = json!({ "server": bluesky.url(), "handle": resident.handle, "app_password": resident.app_password });
    lines.push(json!({ "place": "bluesky", "network": "bluesky", "form": form }));
    writeln!(std::io::stdout(), "{}", json!(lines))?;
    // Whoever started this holds the other end; when they are gone, so are the towns.
    tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await??;
    Ok(())
}

/// Servers of one API: with keys and uploads that take a while, without keys, and without keys or the plain words.
/// All as short as the first, so that threads come to every one; none slows senders down, which is another campaign's.
fn likenesses() -> [(&'static str, Behaviour); 3] {
    let patient = |behaviour: Behaviour| Behaviour {
        max_characters: Behaviour::default().max_characters,
        requests_per_window: u32::MAX,
        ..behaviour
    };
    [
        ("mastodon", Behaviour { looks_before_ready: 1, ..patient(Behaviour::default()) }),
        ("gotosocial", patient(Behaviour::gotosocial())),
        ("snac", patient(Behaviour::snac())),
    ]
}

/// A town that takes its time, and counts whom it lost before and after the work at `/_cut`.
struct Slow<P> {
    place: P,
    pace: Arc<Pace>,
}

struct Pace {
    longest: u64,
    dice: Mutex<u64>,
    cut: Mutex<BTreeMap<String, u64>>,
}

impl<P> Slow<P> {
    fn new(place: P, options: &Towns) -> Self {
        // A generator of this kind stands still at zero.
        let dice = Mutex::new(options.seed.wrapping_mul(2).wrapping_add(1));
        Self { place, pace: Arc::new(Pace { longest: options.slow, dice, cut: Mutex::default() }) }
    }
}

impl<P: Place> Place for Slow<P> {
    type State = P::State;

    fn name(&self) -> &'static str {
        self.place.name()
    }

    fn first_day(&self) -> Self::State {
        self.place.first_day()
    }

    fn router(&self, world: World<Self::State>) -> Router {
        let slow = middleware::from_fn_with_state(Arc::clone(&self.pace), take_time);
        let town = Router::new().fallback_service(self.place.router(world)).layer(slow);
        let cut = Router::new().route("/_cut", get(show_cut)).with_state(Arc::clone(&self.pace));
        cut.fallback_service(town)
    }
}

async fn show_cut(State(pace): State<Arc<Pace>>) -> Json<BTreeMap<String, u64>> {
    Json(pace.cut.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

async fn take_time(State(pace): State<Arc<Pace>>, request: Request, next: Next) -> Response {
    if request.method() == Method::GET {
        return next.run(request).await;
    }
    let mut watch = Watch { pace: &pace, moment: Some("before the work"), what: kind(request.uri().path()) };
    tokio::time::sleep(pace.wait()).await;
    let answer = next.run(request).await;
    watch.moment = Some("after the work");
    tokio::time::sleep(pace.wait()).await;
    watch.moment = None;
    answer
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('/').next() {
        Some("media" | "com.atproto.repo.uploadBlob") => "upload",
        Some("statuses" | "com.atproto.repo.putRecord" | "com.atproto.repo.createRecord") => "create",
        _ => "other",
    }
}

/// A request whose client is gone is dropped where it waits; this writes down where that was.
struct Watch<'a> {
    pace: &'a Pace,
    moment: Option<&'static str>,
    what: &'static str,
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some(moment) = self.moment {
            let mut cut = self.pace.cut.lock().unwrap_or_else(PoisonError::into_inner);
            *cut.entry(format!("{}, {moment}", self.what)).or_default() += 1;
        }
    }
}

impl Pace {
    fn wait(&self) -> Duration {
        let mut dice = self.dice.lock().unwrap_or_else(PoisonError::into_inner);
        // Marsaglia's xorshift: even enough, and the same again with the same seed.
        *dice ^= *dice << 13;
        *dice ^= *dice >> 7;
        *dice ^= *dice << 17;
        Duration::from_millis(*dice % self.longest.max(1))
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpStream,
    };

    use super::*;

    async fn ask(address: SocketAddr, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        stream
    }

    #[tokio::test]
    async fn a_client_that_dies_waiting_is_counted_where_it_was() {
        let options = Towns { slow: 1, seed: 1 };
        let slow = Slow::new(BlueskySim::default(), &options);
        let slow =
            Slow { pace: Arc::new(Pace { longest: 60_000, dice: Mutex::new(3), cut: Mutex::default() }), ..slow };
        let pace = Arc::clone(&slow.pace);
        let town = Simulation::start(slow).await.unwrap();
        let request = "POST /xrpc/com.atproto.repo.putRecord HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}";
        let client = ask(town.address(), request).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        drop(client);
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(pace.cut.lock().unwrap().get("create, before the work"), Some(&1));
        let mut seen = ask(town.address(), "GET /_cut HTTP/1.0\r\n\r\n").await;
        let mut answer = String::new();
        seen.read_to_string(&mut answer).await.unwrap();
        assert!(answer.contains("before the work"), "{answer}");
    }

    #[test]
    fn the_same_seed_waits_the_same() {
        let pace = || Pace { longest: 150, dice: Mutex::new(9), cut: Mutex::default() };
        let waits = |pace: Pace| (0..20).map(|_| pace.wait()).collect::<Vec<_>>();
        assert_eq!(waits(pace()), waits(pace()));
        assert!(waits(pace()).iter().any(|wait| *wait > Duration::from_millis(75)));
    }
}
