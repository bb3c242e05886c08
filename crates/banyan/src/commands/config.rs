//! `banyan config`: the settings in force, and carrying templates.

use banyan_app::workspace::{change_template, show_settings};
use serde_json::json;

use crate::{
    cli::{self, Place},
    output::Output,
    wiring::{self, As, CONFIG_FILE, Practice, open, workspace},
};

pub(super) async fn run(place: &Place, config: cli::Config, out: Output) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    if let Some(key) = config.template {
        let (_, actor) = workspace(&app).await?;
        let rules = change_template(&app, &actor, &key, config.words.as_deref()).await?;
        return out.line(&rules, || match rules.templates.get(&key) {
            Some(words) => format!("{key}: {words}"),
            None => format!("{key}: the default"),
        });
    }
    let settled = wiring::settle(place)?;
    let business = match workspace(&app).await {
        Ok((_, actor)) => Some(show_settings(&app, &actor).await?),
        Err(_) => None,
    };
    let line = json!({
        "data": place.data,
        "config_file": place.data.join(CONFIG_FILE),
        "database": if settled.database.is_some() { "postgresql" } else { "sqlite" },
        "base_url": settled.base_url,
        "allow_hosts": settled.allow_hosts,
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
            "data        {}\nsettings    {}\ndatabase    {}\nbase url    {base}\nallow hosts {}\nbusiness    {business}",
            place.data.display(),
            place.data.join(CONFIG_FILE).display(),
            if settled.database.is_some() { "PostgreSQL" } else { "SQLite" },
            if settled.allow_hosts.is_empty() { "none".to_owned() } else { settled.allow_hosts.join(", ") },
        )
    })
}
