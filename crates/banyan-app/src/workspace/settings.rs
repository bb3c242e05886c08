//! What the owner can set about the business.

use banyan_db::{FromQueryResult, one, run, values};
use banyan_domain::{compose::carry::CarryRules, gather::address, ids::WorkspaceId, workspace::Right};
use serde_json::json;

use super::{record, show_workspace};
use crate::{Actor, App, Internal, gather::reading::with_scheme, workspace::Refused};

const LONGEST_SITE: usize = 500;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceSettings {
    pub name: String,
    pub zone: String,
    pub language: String,
    pub site_address: Option<String>,
    pub tagline: Option<String>,
}

#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("`{0}` is not a time zone (write it like Europe/Berlin)")]
    Zone(String),
    #[error("the business needs a name")]
    Name,
    #[error("`{0}` is no address of a site (write it like www.example.org)")]
    Site(String),
    #[error(transparent)]
    Internal(#[from] Internal),
}

impl From<banyan_db::DbErr> for SettingsError {
    fn from(error: banyan_db::DbErr) -> Self {
        Self::Internal(error.into())
    }
}

pub async fn show_settings(app: &App, actor: &Actor) -> Result<WorkspaceSettings, SettingsError> {
    actor.needs(Right::Look)?;
    let workspace = show_workspace(app, actor.workspace).await?;
    Ok(WorkspaceSettings {
        name: workspace.name,
        zone: workspace.zone,
        language: workspace.language,
        site_address: workspace.site_address,
        tagline: workspace.tagline,
    })
}

pub async fn change_settings(app: &App, actor: &Actor, settings: WorkspaceSettings) -> Result<(), SettingsError> {
    actor.needs(Right::Own)?;
    if jiff::tz::TimeZone::get(&settings.zone).is_err() {
        return Err(SettingsError::Zone(settings.zone));
    }
    if settings.name.trim().is_empty() {
        return Err(SettingsError::Name);
    }
    let site = settings.site_address.as_deref().map(site_of).transpose()?.flatten();
    let now = app.now();
    let tx = app.db.begin().await?;
    run(
        &*tx,
        "UPDATE workspace SET name = $2, zone = $3, language = $4, site_address = $5, tagline = $6 WHERE id = $1",
        values![actor.workspace.0, settings.name.trim(), settings.zone, settings.language, site, settings.tagline],
    )
    .await?;
    record(&tx, actor.workspace, actor, now, "workspace.change_settings", None, &json!({})).await?;
    Ok(tx.commit().await?)
}

/// Where the business is on the web, said while something else was asked: all else stays as it is by now.
pub async fn set_site(app: &App, actor: &Actor, address: &str) -> Result<(), SettingsError> {
    write_site(app, actor, address, true).await
}

/// The same, where nobody has said it yet.
pub(crate) async fn set_first_site(app: &App, actor: &Actor, address: &str) -> Result<(), SettingsError> {
    write_site(app, actor, address, false).await
}

async fn write_site(app: &App, actor: &Actor, address: &str, replaces: bool) -> Result<(), SettingsError> {
    actor.needs(Right::Own)?;
    let Some(site) = site_of(address)? else { return Ok(()) };
    let tx = app.db.begin().await?;
    let sql = "UPDATE workspace SET site_address = $2 WHERE id = $1 AND (site_address IS NULL OR $3)";
    if run(&*tx, sql, values![actor.workspace.0, site, replaces]).await? > 0 {
        record(&tx, actor.workspace, actor, app.now(), "workspace.change_settings", None, &json!({})).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// As an address that can be followed; none where nothing was typed.
fn site_of(typed: &str) -> Result<Option<String>, SettingsError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let whole = with_scheme(typed);
    let is_site = address::host(&whole).is_some_and(|host| host.contains(['.', ':']) || host == "localhost");
    if is_site && whole.len() <= LONGEST_SITE {
        Ok(Some(whole))
    } else {
        Err(SettingsError::Site(typed.trim().to_owned()))
    }
}

/// The templates and habits of carrying, as the business set them.
pub(crate) async fn show_carry_rules(app: &App, workspace: WorkspaceId) -> Result<CarryRules, Internal> {
    #[derive(FromQueryResult)]
    struct Row {
        carry_rules: String,
    }
    let row: Option<Row> =
        one(app.db.read(), "SELECT carry_rules FROM workspace WHERE id = $1", values![workspace.0]).await?;
    Ok(row.map(|row| serde_json::from_str(&row.carry_rules)).transpose()?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_kept_as_an_address_that_can_be_followed() {
        for (typed, kept) in [
            (" www.rye.example ", Some("https://www.rye.example")),
            ("http://rye.example/shop", Some("http://rye.example/shop")),
            ("localhost:8080", Some("https://localhost:8080")),
            ("  ", None),
        ] {
            assert_eq!(site_of(typed).unwrap().as_deref(), kept, "{typed}");
        }
        for wrong in
            ["our shop", "shop", "javascript://rye.example/%0aalert(1)", "https://", &"x.".repeat(LONGEST_SITE)]
        {
            assert!(matches!(site_of(wrong), Err(SettingsError::Site(_))), "{wrong}");
        }
    }
}
