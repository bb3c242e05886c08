//! Puts the application together from what the operator said.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::Context as _;
use banyan_app::{
    Actor, App, AppBuilder, Clock,
    workspace::{KEY_FILE, Vault, Workspace, first_workspace},
};
use banyan_connectors::registry::CONNECTORS;
use banyan_db::{Db, FolderLock, make_folder};
use banyan_net::{Net, Settings};
use serde::{Deserialize, Serialize};

use crate::cli::Place;

/// Settings of the folder's `banyan.toml`; the command line and the environment win over it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) base_url: Option<String>,
    pub(crate) database: Option<String>,
    pub(crate) allow_hosts: Vec<String>,
    /// A file with further root certificates, for servers with a private authority.
    pub(crate) extra_roots: Option<std::path::PathBuf>,
}

pub(crate) const CONFIG_FILE: &str = "banyan.toml";
pub(crate) const KEY_VARIABLE: &str = "BANYAN_KEY";
const NO_BUSINESS: &str = "there is no business";
const BEGIN: &str =
    "run `banyan init`, or `banyan serve` and open it in the browser, or name the right folder with --data";

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
    let database = place.database.clone().or_else(|| file.database.clone());
    if let Some(database) = &database {
        let is_known = database.starts_with("postgres://") || database.starts_with("postgresql://");
        anyhow::ensure!(is_known, "the database's address must begin with postgres://; leave it out for SQLite");
    }
    let base_url = place.base_url.as_ref().or(file.base_url.as_ref()).map(|base| checked_base(base)).transpose()?;
    Ok(Settled { file, database, base_url, allow_hosts })
}

/// Links are made by adding to it, so it ends with its host.
fn checked_base(base: &str) -> anyhow::Result<String> {
    let whole = base.trim_end_matches('/');
    let is_base = url::Url::parse(whole).is_ok_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
    });
    anyhow::ensure!(is_base, "`{base}` is no base address; write it like https://your-site.example");
    Ok(whole.to_owned())
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
    /// Works beside a server, and begins a folder where there is none.
    Founder,
    /// Works beside a server on what is there.
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
        vault: vault(&place.data, r#as)?,
        connectors: CONNECTORS,
        fonts: banyan_studio::pdf_fonts(),
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
                As::Founder => None,
                As::Visitor => {
                    anyhow::ensure!(Db::is_in(&place.data), "{NO_BUSINESS} in {}; {BEGIN}", place.data.display());
                    None
                }
            };
            Ok(Db::open_sqlite(&place.data, lock).await?)
        }
    }
}

/// Where the key is, in words.
pub(crate) fn key_place(data: &Path) -> String {
    match std::env::var(KEY_VARIABLE) {
        Ok(key) if !key.is_empty() => KEY_VARIABLE.to_owned(),
        _ => data.join(KEY_FILE).display().to_string(),
    }
}

/// A visitor makes no key: what it sealed with a new one, the server could not open.
pub(crate) fn vault(data: &Path, r#as: As) -> anyhow::Result<Vault> {
    match std::env::var(KEY_VARIABLE) {
        Ok(key) if !key.is_empty() => Ok(Vault::from_base64(&key, KEY_VARIABLE)?),
        _ => {
            let file = data.join(KEY_FILE);
            anyhow::ensure!(
                r#as != As::Visitor || file.exists(),
                "the key {} is not there: put your copy of it back, or name the right folder with --data. `banyan \
                 serve` makes a new one; every place must then be connected again",
                file.display()
            );
            make_folder(data).with_context(|| format!("`{}` cannot be made", data.display()))?;
            Ok(Vault::of_folder(data)?)
        }
    }
}

/// The business the command line works for.
pub(crate) async fn workspace(app: &App) -> anyhow::Result<(Workspace, Actor)> {
    let workspace = first_workspace(app).await?.with_context(|| format!("{NO_BUSINESS} here yet; {BEGIN}"))?;
    let actor = Actor::at_the_machine(workspace.id);
    Ok((workspace, actor))
}
