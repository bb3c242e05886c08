//! Runs one simulated network by itself, so that programs in other languages can be tried on it.
//!
//! `cargo run -p banyan-connectors --example practice -- mastodon [127.0.0.1:PORT [STATE-FILE]]` prints one line of JSON
//! when it is ready, and ends when it is ended.

use std::{io, path::PathBuf};

use banyan_connectors::mastodon::sim::{MastodonSim, NEIGHBOUR_CREDENTIAL, OUR_CREDENTIAL};
use banyan_simulator::{Options, Simulation};

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let network = args.next().unwrap_or_default();
    if network != "mastodon" {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "name a network that can be practised: mastodon"));
    }
    let mut options = Options::default();
    if let Some(address) = args.next() {
        options.address = address.parse().map_err(io::Error::other)?;
    }
    options.state_file = args.next().map(PathBuf::from);
    let sim = Simulation::start_with(MastodonSim::default(), options).await?;
    let ready = serde_json::json!({
        "url": sim.url(), "credential": OUR_CREDENTIAL, "neighbour_credential": NEIGHBOUR_CREDENTIAL,
    });
    say(&ready)?;
    std::future::pending::<()>().await;
    Ok(())
}

fn say(line: &serde_json::Value) -> io::Result<()> {
    use io::Write as _;
    let mut out = io::stdout();
    writeln!(out, "{line}")?;
    out.flush()
}
