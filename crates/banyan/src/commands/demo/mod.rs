//! `banyan demo`: a sample business on simulated networks, so that everything can be tried and nothing real goes out.

mod sample_plan;
mod sample_site;
mod seed;

use std::{collections::BTreeMap, path::Path};

use anyhow::{Context as _, ensure};
use banyan_app::workspace::first_workspace;
use banyan_connectors::{bluesky::sim::BlueskySim, mastodon::sim::MastodonSim};
use banyan_db::Db;
use banyan_simulator::Simulation;
use serde_json::json;

use super::serve::{bind, ending, serve};
use crate::{
    cli::{DEFAULT_DATA, Listen, Place},
    output::Output,
    wiring::{As, Practice, open},
};

const DEMO_DATA: &str = "banyan-demo";

pub(super) async fn run(place: &Place, listen: &Listen, out: Output) -> anyhow::Result<()> {
    let ending = ending()?;
    let place = demo_place(place);
    clear_old_demo(&place).await?;
    let listener = bind(listen.listen).await?;
    let base_url = format!("http://{}", listener.local_addr()?);

    let mastodon = Simulation::start(MastodonSim::default()).await?;
    let bluesky = Simulation::start(BlueskySim::default()).await?;
    let site = sample_site::start().await?;
    let simulated = BTreeMap::from([
        ("mastodon".to_owned(), mastodon.url()),
        ("bluesky".to_owned(), bluesky.url()),
        ("sample_site".to_owned(), site.url.clone()),
    ]);
    let practice = Practice { demo: true, simulated, base_url: Some(base_url.clone()) };
    let app = open(&place, As::Server, practice).await?;
    seed::seed(&app, &site, &place.data, mastodon.clock()).await?;

    let line = json!({
        "address": base_url, "listen": listener.local_addr()?.to_string(), "site": site.url,
        "mastodon": mastodon.url(), "bluesky": bluesky.url(),
    });
    out.line(&line, || {
        format!(
            "“I can say I'm doing it.” Banyan carries what a small business says anyway, from its own site outward, as a \
             planned part of the business.\n\n\
             This is a demo: the networks are simulated, and nothing real goes out.\n\n    {base_url}/studio\n\n\
             The sample site it reads: {}\nThe practice towns:       {}/_sim  {}/_sim\nCtrl-C ends it.",
            site.url,
            mastodon.url(),
            bluesky.url()
        )
    })?;
    serve(app, &place, listener, ending).await
}

/// A demo never lies where real data would.
fn demo_place(place: &Place) -> Place {
    let mut place = place.clone();
    if place.data == Path::new(DEFAULT_DATA) {
        place.data = DEMO_DATA.into();
    }
    place
}

/// Every start is a fresh one; data that is no demo's is left alone.
async fn clear_old_demo(place: &Place) -> anyhow::Result<()> {
    ensure!(place.database.is_none(), "a demo runs on its own SQLite file; leave --database out");
    if !Db::is_in(&place.data) {
        return Ok(());
    }
    let app = open(place, As::Server, Practice::default()).await?;
    let real = first_workspace(&app).await?.is_some_and(|workspace| !workspace.demo);
    app.db.close().await?;
    ensure!(!real, "{} holds a real business; a demo needs a folder of its own", place.data.display());
    std::fs::remove_dir_all(&place.data).with_context(|| format!("{} cannot be cleared", place.data.display()))
}
