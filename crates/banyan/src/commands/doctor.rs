//! `banyan doctor`: looks whether everything is in order and says what to do where it is not.

use std::{os::unix::fs::PermissionsExt as _, path::Path};

use banyan_app::{
    App,
    compose::say_trouble,
    gather::list_sources,
    publish::list_channels,
    workspace::{KEY_FILE, count_missing_media, current_hold, instance_mark, words::Words},
};
use banyan_db::ConnectionTrait as _;
use serde::Serialize;

use crate::{
    cli::Place,
    nudge,
    output::Output,
    wiring::{self, As, Practice, Settled, open, settle, workspace},
};

#[derive(Serialize)]
struct Check {
    what: &'static str,
    ok: bool,
    words: String,
}

pub(super) async fn run(place: &Place, out: Output) -> anyhow::Result<()> {
    let settled = settle(place)?;
    out.progress("Looking …");
    let app = open(place, As::Visitor, Practice::default()).await?;
    let mut checks = vec![folder(place), key(place), database(&app).await, media(&app).await];
    checks.extend([server(place).await, base_address(&app, &settled).await]);
    checks.extend(business(&app).await);
    let mut sound = true;
    for check in &checks {
        sound &= check.ok;
        out.line(check, || format!("{} {:<10} {}", if check.ok { "ok  " } else { "LOOK" }, check.what, check.words))?;
    }
    anyhow::ensure!(sound, "something needs you: see the lines marked LOOK");
    Ok(())
}

fn good(what: &'static str, words: impl Into<String>) -> Check {
    Check { what, ok: true, words: words.into() }
}

fn bad(what: &'static str, words: impl Into<String>) -> Check {
    Check { what, ok: false, words: words.into() }
}

/// Nothing for group and others: the last six bits of a mode are zero.
const PRIVATE_BITS: u32 = 6;

fn is_private(file: &Path) -> std::io::Result<bool> {
    Ok(std::fs::metadata(file)?.permissions().mode().trailing_zeros() >= PRIVATE_BITS)
}

fn folder(place: &Place) -> Check {
    let folder = place.data.display();
    match is_private(&place.data) {
        Ok(true) => good("folder", format!("{folder} is open to its owner only")),
        Ok(false) => bad("folder", format!("others can look into {folder}: chmod 700 {folder}")),
        Err(error) => bad("folder", format!("{folder} cannot be looked at: {error}")),
    }
}

fn key(place: &Place) -> Check {
    let file = place.data.join(KEY_FILE);
    match is_private(&file) {
        Err(_) => good("key", "comes from the environment"),
        Ok(true) => good("key", format!("{} can be read by its owner only; keep a copy elsewhere", file.display())),
        Ok(false) => bad("key", format!("others can read {0}: chmod 600 {0}", file.display())),
    }
}

async fn database(app: &App) -> Check {
    let question = match app.db.engine() {
        banyan_db::Engine::Sqlite => "PRAGMA quick_check",
        banyan_db::Engine::Postgres => "SELECT 1",
    };
    match app.db.read().execute_unprepared(question).await {
        Ok(_) => good("database", format!("{:?} answers", app.db.engine())),
        Err(error) => bad("database", format!("{error}; restore the last backup")),
    }
}

async fn media(app: &App) -> Check {
    match count_missing_media(app).await {
        Ok(0) => good("media", "every picture that a post names is there"),
        Ok(missing) => bad("media", format!("{missing} pictures that posts name are gone; restore the last backup")),
        Err(error) => bad("media", error.to_string()),
    }
}

async fn server(place: &Place) -> Check {
    if nudge::knock(&place.data).await {
        good("server", "is running")
    } else {
        bad("server", "is not running here: nothing goes out until `banyan serve` runs")
    }
}

/// Whether the address people are told leads back to this very Banyan.
async fn base_address(app: &App, settled: &Settled) -> Check {
    let what = "address";
    let Some(base) = &settled.base_url else {
        return bad(what, "no base address is set: --base-url https://your-site.example, or base_url in banyan.toml");
    };
    let Some(host) = host_of(base) else { return bad(what, format!("`{base}` is not an address")) };
    let mut reaching = settled.clone();
    reaching.allow_hosts.push(host);
    let Ok(net) = wiring::net(&reaching) else { return bad(what, "the client could not be set up") };
    let Ok(ours) = instance_mark(app).await else { return bad(what, "the database does not answer") };
    match net.get(&format!("{}/healthz", base.trim_end_matches('/'))).send().await {
        Err(error) => bad(what, format!("{base} cannot be reached from here: {error}")),
        Ok(answer) => match answer.json::<serde_json::Value>() {
            Ok(health) if health["instance"] == ours.as_str() => good(what, format!("{base} leads here")),
            Ok(health) if health.get("instance").is_some() => bad(what, format!("{base} leads to another Banyan")),
            _ => bad(what, format!("{base} answers {}, but it is not Banyan: look at the proxy", answer.status)),
        },
    }
}

fn host_of(base: &str) -> Option<String> {
    let url = url::Url::parse(base).ok()?;
    let host = url.host_str()?;
    Some(url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}")))
}

async fn business(app: &App) -> Vec<Check> {
    let Ok((workspace, actor)) = workspace(app).await else {
        return vec![bad("business", "none yet: open the address in the browser, or run `banyan init`")];
    };
    let mut checks = vec![good("business", workspace.name.clone())];
    if let Ok(Some(hold)) = current_hold(app, workspace.id).await {
        checks
            .push(bad("hold", format!("all posts have been held since {}; `banyan release` lets them go", hold.since)));
    }
    for channel in list_channels(app, &actor).await.unwrap_or_default() {
        if let (Some(reason), None) = (channel.pause_reason, channel.rested_year) {
            let words = format!("{} is paused ({}); connect it again", channel.name, reason.as_str());
            checks.push(bad("place", words));
        }
    }
    for source in list_sources(app, &actor).await.unwrap_or_default() {
        if let Some(trouble) = source.trouble {
            let words = say_trouble(Words::for_language("en"), &trouble);
            checks.push(bad("source", format!("{}: {words}", source.name)));
        }
    }
    checks
}
