//! Kill runs: the program is killed in the middle of publishing, again and again, and the truth is counted afterwards.

mod campaign;
mod dice;
mod house;
mod http;
mod moment;
mod report;
mod towns;
mod truth;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use crate::postgres::Postgres;
use campaign::{Campaign, PATIENCE, Run};

pub(crate) const HELP: &str = "cargo xtask faults [--full] [--kills N] [--database sqlite|postgres|URL] [--seed N]
                   [--minutes N] [--patience SECS] [--release]

Kills the everyday build (with --release: the shipped one) while it publishes to its own site and to slow practice
towns, then compares what was asked for, what the networks show and what Banyan says. What was lost on the way is looked
for during some minutes; --patience ends the run sooner and counts what is still looked for.";

const KILLS: u32 = 50;
const KILLS_OF_FULL: u32 = 1_000;
const MINUTES: u64 = 20;
const MINUTES_OF_FULL: u64 = 300;

struct Wishes {
    kills: u32,
    /// `None`: SQLite, and beside it a PostgreSQL of its own.
    database: Option<String>,
    seed: u64,
    minutes: u64,
    patience: Duration,
    release: bool,
}

pub(crate) fn run(root: &Path, arguments: &[&str]) -> Result<()> {
    if let ["--help" | "-h"] = arguments {
        println!("{HELP}");
        return Ok(());
    }
    let wishes = wishes(arguments)?;
    let program = build(root, wishes.release)?;
    let until = Instant::now() + Duration::from_secs(60 * wishes.minutes);
    let databases = databases(&wishes);
    println!("{}, {} kills each, seed {}", databases.join(" and "), wishes.kills, wishes.seed);
    let runs = thread::scope(|scope| {
        let started: Vec<_> =
            databases.iter().map(|database| scope.spawn(|| run_on(root, &program, &wishes, database, until))).collect();
        started
            .into_iter()
            .map(|run| run.join().map_err(|_| anyhow!("a campaign broke off"))?)
            .collect::<Result<Vec<_>>>()
    })?;
    runs.iter().for_each(report::print);
    let met = report::print_goals(&runs, wishes.kills, wishes.patience == PATIENCE);
    ensure!(met, "not every goal is met; see the table");
    Ok(())
}

fn wishes(arguments: &[&str]) -> Result<Wishes> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).context("the clock stands before 1970")?;
    let mut wishes = Wishes {
        kills: KILLS,
        database: None,
        seed: now.as_secs() % 100_000,
        minutes: MINUTES,
        patience: PATIENCE,
        release: false,
    };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        let mut number = || words.next().and_then(|value| value.parse::<u64>().ok());
        match *word {
            "--full" => (wishes.kills, wishes.minutes) = (KILLS_OF_FULL, MINUTES_OF_FULL),
            "--release" => wishes.release = true,
            "--kills" => wishes.kills = number().and_then(|n| n.try_into().ok()).context("--kills needs a number")?,
            "--seed" => wishes.seed = number().context("--seed needs a number")?,
            "--minutes" => wishes.minutes = number().context("--minutes needs a number")?,
            "--patience" => wishes.patience = number().map(Duration::from_secs).context("--patience needs seconds")?,
            "--database" => {
                let database = words.next().context("--database needs sqlite, postgres or an address")?;
                wishes.database = Some((*database).to_owned());
            }
            other => bail!("`{other}` is not known\n\n{HELP}"),
        }
    }
    Ok(wishes)
}

fn databases(wishes: &Wishes) -> Vec<String> {
    match &wishes.database {
        Some(database) => vec![database.clone()],
        None => vec!["sqlite".to_owned(), "postgres".to_owned()],
    }
}

fn build(root: &Path, release: bool) -> Result<PathBuf> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(["build", "--quiet"]);
    if release {
        cargo.args(["--release", "--package", "banyan"]);
    } else {
        // As the suite has built it; alone, nearly all that lies below it would be built again.
        cargo.args(["--workspace", "--all-targets"]);
    }
    ensure!(cargo.status().context("cargo cannot be started")?.success(), "`banyan` does not build");
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join(if release { "release" } else { "debug" }).join("banyan"))
}

fn run_on(root: &Path, program: &Path, wishes: &Wishes, database: &str, until: Instant) -> Result<Run> {
    let kind = if database == "sqlite" { "sqlite" } else { "postgres" };
    let folder = env::temp_dir().join(format!("banyan-faults-{kind}-{}-{}", wishes.seed, std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
    let own = (database == "postgres").then(|| Postgres::start(root)).transpose()?;
    let address = match (&own, database) {
        (Some(own), _) => Some(own.address.clone()),
        (None, "sqlite") => None,
        (None, address) => Some(address.to_owned()),
    };
    let (seed, patience) = (wishes.seed, wishes.patience);
    let campaign = Campaign { name: kind, program, folder: &folder, database: address, seed, until, patience };
    let run = campaign.run(wishes.kills)?;
    if run.tally.is_clean() {
        fs::remove_dir_all(&folder)?;
    } else {
        println!("kept for looking at: {}", folder.display());
    }
    Ok(run)
}
