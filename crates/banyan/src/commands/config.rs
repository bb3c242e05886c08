//! `banyan config`: the settings in force, and carrying templates.

use banyan_app::workspace::{WorkspaceSettings, change_template, show_settings, show_template};
use banyan_db::Db;
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{self, As, CONFIG_FILE, Practice, Settled, open, workspace},
};

pub(super) async fn run(place: &Place, config: cli::Config, out: Output) -> anyhow::Result<()> {
    match &config.template {
        Some(key) => template(place, key, &config, out).await,
        None => settings(place, out).await,
    }
}

async fn template(place: &Place, key: &str, config: &cli::Config, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    if config.words.is_some() || config.default {
        change_template(&app, &actor, key, config.words.as_deref()).await?;
    }
    let words = show_template(&app, &actor, key).await?;
    out.line(&json!({ "template": key, "words": words }), || match &words {
        Some(words) => format!("{key}: {words}"),
        None => format!("{key}: the default"),
    })
}

async fn settings(place: &Place, out: Output) -> anyhow::Result<()> {
    let settled = wiring::settle(place)?;
    let business = business(place, &settled).await?;
    let line = json!({
        "data": place.data,
        "config_file": place.data.join(CONFIG_FILE),
        "database": if settled.database.is_some() { "postgresql" } else { "sqlite" },
        "base_url": settled.base_url,
        "allow_hosts": settled.allow_hosts,
        "extra_roots": settled.file.extra_roots,
        "business": business.as_ref().map(|business| &business.name),
        "zone": business.as_ref().map(|business| &business.zone),
        "language": business.as_ref().map(|business| &business.language),
    });
    out.line(&line, || {
        let base = settled.base_url.as_deref().unwrap_or("not set (links in posts to your own site will be missing)");
        let business = business.map_or_else(
            || "none yet".to_owned(),
            |business| format!("{} ({}, {})", business.name, business.zone, business.language),
        );
        format!(
            "data        {}\nsettings    {}\ndatabase    {}\nbase url    {base}\nallow hosts {}\nroots       {}\nbusiness    {business}",
            place.data.display(),
            place.data.join(CONFIG_FILE).display(),
            if settled.database.is_some() { "PostgreSQL" } else { "SQLite" },
            if settled.allow_hosts.is_empty() { "none".to_owned() } else { settled.allow_hosts.join(", ") },
            settled.file.extra_roots.as_ref().map_or_else(|| "the usual".to_owned(), |file| file.display().to_string()),
        )
    })
}

/// Settings can be looked at before there is anything to open.
async fn business(place: &Place, settled: &Settled) -> anyhow::Result<Option<WorkspaceSettings>> {
    if settled.database.is_none() && !Db::is_in(&place.data) {
        return Ok(None);
    }
    let app = open(place, As::Visitor, Practice::default()).await?;
    match workspace(&app).await {
        Ok((_, actor)) => Ok(Some(show_settings(&app, &actor).await?)),
        Err(_) => Ok(None),
    }
}
