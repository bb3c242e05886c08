//! Puts the application together from what the operator said.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Context as _;
use banyan_app::{
    Actor, App, AppBuilder, Clock,
    workspace::{Vault, Workspace, first_workspace},
};
use banyan_connectors::registry::CONNECTORS;
use banyan_db::{Db, FolderLock};
use banyan_net::{Net, Settings};
use serde::Deserialize;

use crate::cli::Place;

/// Settings of the folder's `banyan.toml`; the command line and the environment win over it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) base_url: Option<String>,
    pub(crate) database: Option<String>,
    pub(crate) allow_hosts: Vec<String>,
    /// A file with further root certificates, for servers with a private authority.
    pub(crate) extra_roots: Option<std::path::PathBuf>,
}

pub(crate) const CONFIG_FILE: &str = "banyan.toml";
const KEY_VARIABLE: &str = "BANYAN_KEY";

/// Everything decided, before anything is opened.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    pub(crate) file: File,
    pub(crate) database: Option<String>,
    pub(crate) base_url: Option<String>,
    pub(crate) allow_hosts: Vec<String>,
}

pub(crate) fn settle(place: &Place) -> anyhow::Result<Settled> {
    let path = place.data.join(CONFIG_FILE);
    let file: File = match fs::read_to_string(&path) {
        Ok(text) => toml::from_str(&text).with_context(|| format!("`{}` cannot be read", path.display()))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => File::default(),
        Err(error) => return Err(error).with_context(|| format!("`{}` cannot be opened", path.display())),
    };
    let mut allow_hosts = file.allow_hosts.clone();
    allow_hosts.extend(place.allow_hosts.iter().cloned());
    Ok(Settled {
        database: place.database.clone().or_else(|| file.database.clone()),
        base_url: place.base_url.clone().or_else(|| file.base_url.clone()),
        allow_hosts,
        file,
    })
}

pub(crate) fn net(settled: &Settled) -> anyhow::Result<Net> {
    let mut settings = Settings { allowed_hosts: settled.allow_hosts.clone(), ..Settings::default() };
    if let Some(path) = &settled.file.extra_roots {
        let pem = fs::read(path).with_context(|| format!("`{}` cannot be opened", path.display()))?;
        settings.extra_roots_pem.push(pem);
    }
    Ok(Net::new(settings)?)
}

/// Whether this process serves, and so must be the only one that does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum As {
    Server,
    Visitor,
}

/// What only a demo adds.
#[derive(Default)]
pub(crate) struct Practice {
    pub(crate) demo: bool,
    /// Addresses of the simulated networks.
    pub(crate) simulated: BTreeMap<String, String>,
    pub(crate) base_url: Option<String>,
}

pub(crate) async fn open(place: &Place, r#as: As, practice: Practice) -> anyhow::Result<App> {
    let settled = settle(place)?;
    let db = open_database(place, &settled, r#as).await?;
    let mut with_practice = settled.clone();
    with_practice.allow_hosts.extend(practice.simulated.values().filter_map(|url| {
        let url = url::Url::parse(url).ok()?;
        Some(format!("{}:{}", url.host_str()?, url.port_or_known_default()?))
    }));
    Ok(AppBuilder {
        db,
        net: net(&with_practice)?,
        clock: Clock::System,
        vault: vault(&place.data)?,
        connectors: CONNECTORS,
        base_url: practice.base_url.or(settled.base_url).unwrap_or_default(),
        demo: practice.demo,
        simulated: practice.simulated,
    }
    .build())
}

async fn open_database(place: &Place, settled: &Settled, r#as: As) -> anyhow::Result<Db> {
    match &settled.database {
        Some(url) => Ok(Db::open_postgres(url, &place.data).await?),
        None => {
            let lock = match r#as {
                As::Server => Some(FolderLock::take(&place.data)?),
                As::Visitor => None,
            };
            Ok(Db::open_sqlite(&place.data, lock).await?)
        }
    }
}

pub(crate) fn vault(data: &Path) -> anyhow::Result<Vault> {
    match std::env::var(KEY_VARIABLE) {
        Ok(key) if !key.is_empty() => Ok(Vault::from_base64(&key, KEY_VARIABLE)?),
        _ => {
            fs::create_dir_all(data).with_context(|| format!("`{}` cannot be made", data.display()))?;
            Ok(Vault::of_folder(data)?)
        }
    }
}

/// The business the command line works for.
pub(crate) async fn workspace(app: &App) -> anyhow::Result<(Workspace, Actor)> {
    let workspace = first_workspace(app)
        .await?
        .context("there is no business here yet; run `banyan init`, or `banyan serve` and open it in the browser")?;
    let actor = Actor::at_the_machine(workspace.id);
    Ok((workspace, actor))
}
