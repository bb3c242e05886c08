//! Polling thousands of feeds over five rounds: work, time and memory beside `reader`, and whether each article was found once.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::report::{Goal, Report};
use super::{build_release, output, target, venv};

/// `sgmllib3k` is what the feedparser inside `reader` reads broken feeds with.
const PACKAGES: [&str; 2] = ["reader==3.26", "sgmllib3k==1.0.0"];
/// The whole workload, and what of it fits into a quarter of an hour with the peer.
const ALL_FEEDS: u32 = 10_000;
const SOME_FEEDS: u32 = 4_000;
/// In each of four rounds some feeds take this long to answer, whoever asks.
const SLOW_SECS: f64 = 4.0 * 5.0;

pub(super) fn run(root: &Path, full: bool) -> Result<()> {
    let real = root.join("../shared/data/feeds-real");
    if !real.is_dir() || Command::new("nginx").arg("-v").output().is_err() {
        println!("skipped: no ../shared/data/feeds-real, or no nginx (Debian: nginx-light)");
        Report::new("polling", Vec::new()).print();
        return Ok(());
    }
    let target = target(root);
    let bench = Bench {
        banyan: build_release(root, "banyan", &[])?,
        python: venv::python(&target, "polling", &PACKAGES)?,
        script: root.join("xtask/bench/polling.py"),
        folder: target.join("bench/polling"),
        feeds: if full { ALL_FEEDS } else { SOME_FEEDS },
        real,
    };
    let (ours, peer) = (bench.side("banyan")?, bench.side("reader")?);
    print(&ours, &peer);
    Report::new("polling", goals(&ours, &peer)).print();
    Ok(())
}

struct Bench {
    banyan: PathBuf,
    python: PathBuf,
    script: PathBuf,
    folder: PathBuf,
    feeds: u32,
    real: PathBuf,
}

impl Bench {
    fn side(&self, name: &str) -> Result<Side> {
        let folder = self.folder.join(name);
        fs::create_dir_all(&folder)?;
        let mut command = Command::new(&self.python);
        command.arg("-B").arg(&self.script).args(["run", name]).arg(&folder);
        command.arg(self.feeds.to_string()).arg(&self.real).arg(&self.banyan);
        let printed = output(&mut command)?;
        let Some(line) = printed.lines().last() else { bail!("`{name}` counted nothing") };
        serde_json::from_str(line).with_context(|| format!("`{name}` was not counted as expected"))
    }
}

/// What one side did, as the script counted it.
#[derive(Deserialize)]
struct Side {
    feeds: u32,
    files: u32,
    hosts: u32,
    rounds: Vec<Round>,
    without_validator: u32,
    more_than_two: u32,
    gone_asked_again: u32,
    wanted: u32,
    missed: u32,
    twice: u32,
    old_as_new: u32,
}

#[derive(Deserialize)]
struct Round {
    cpu: f64,
    wall: f64,
    rss: f64,
    requests: u32,
    bytes: f64,
}

impl Side {
    fn sum(&self, of: impl Fn(&Round) -> f64) -> f64 {
        self.rounds.iter().map(of).sum()
    }
}

fn print(ours: &Side, peer: &Side) {
    println!(
        "{} feeds of {ALL_FEEDS}, made of {} real files, on {} hosts; round 1 new, then 4 % changed, 1 % slow or broken",
        ours.feeds, ours.files, ours.hosts
    );
    println!("Banyan asks a host twice at once at most, the peer has no such rule (20 workers); seconds, MB:\n");
    println!("round        work    clock   memory    asked  received  |     work    clock   memory    asked  received");
    for (number, (our, their)) in ours.rounds.iter().zip(&peer.rounds).enumerate() {
        println!("{:<8} {}  | {}", number + 1, columns(our), columns(their));
    }
    println!(
        "\nthe peer: {} asked without validator, {} too many at a host, {} new articles missed, {} old ones shown as new",
        peer.without_validator, peer.more_than_two, peer.missed, peer.old_as_new
    );
}

fn columns(round: &Round) -> String {
    let received = round.bytes / 1e6;
    format!("{:>8.2} {:>8.1} {:>8.1} {:>8} {received:>9.1}", round.cpu, round.wall, round.rss, round.requests)
}

fn goals(ours: &Side, peer: &Side) -> Vec<Goal> {
    let [our_cpu, their_cpu] = [ours, peer].map(|side| side.sum(|round| round.cpu));
    let [our_wall, their_wall] = [ours, peer].map(|side| side.sum(|round| round.wall) - SLOW_SECS);
    let memory = ours.rounds.iter().map(|round| round.rss).fold(0.0, f64::max);
    let none = |id, text: &str, count: u32| Goal { ratio: None, ..Goal::at_most(id, text, f64::from(count), 0.0) };
    vec![
        Goal::ratio("cpu", ">= 10x less work than reader, s", our_cpu, their_cpu, their_cpu / our_cpu, 10.0),
        Goal::ratio(
            "wall",
            ">= 10x faster than reader, s beyond the slow feeds' own 20",
            our_wall,
            their_wall,
            their_wall / our_wall,
            10.0,
        ),
        Goal::at_most("rss", "memory <= 80 MB", memory, 80.0),
        Goal::at_least(
            "found",
            format!("all {} new articles found", ours.wanted),
            f64::from(ours.wanted - ours.missed),
            f64::from(ours.wanted),
        ),
        none("twice", "no article found twice", ours.twice),
        none("old", "nothing old shown as new (changed ids and links, moved)", ours.old_as_new),
        none("validators", "no second request without a validator", ours.without_validator),
        none("polite", "never more than 2 at once at a host", ours.more_than_two),
        none("gone", "what is gone (410) is not asked for again", ours.gone_asked_again),
    ]
}
