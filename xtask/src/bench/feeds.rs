//! Reading feeds: agreement with feedparser, its expectations, and speed beside three peers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use super::report::{Goal, Report, median};
use super::{build_release, output, target, venv};

const PACKAGES: [&str; 2] = ["feedparser==6.0.14", "fastfeedparser==0.6.5"];
const ROUNDS: usize = 5;

/// How often each side reads all feeds in a round, so that none takes much longer than four seconds.
const OURS_REPEAT: &str = "20";
const RUST_REPEAT: &str = "20";
const FAST_REPEAT: &str = "5";
const SLOW_REPEAT: &str = "1";

pub(super) fn run(root: &Path) -> Result<()> {
    let data = root.join("../shared/data");
    if !data.join("feeds-real").is_dir() {
        println!("skipped: no ../shared/data/feeds-real");
        Report::new("feeds", Vec::new()).print();
        return Ok(());
    }
    let bench = Bench::prepare(root, &data)?;
    let mut goals = bench.agreement()?;
    goals.push(bench.expectations()?);
    goals.push(bench.every_file(&data)?);
    goals.extend(bench.speed()?);
    Report::new("feeds", goals).print();
    Ok(())
}

struct Bench {
    banyan: PathBuf,
    xtask: PathBuf,
    python: PathBuf,
    script: PathBuf,
    folder: PathBuf,
    real: PathBuf,
    expect: PathBuf,
}

#[derive(Deserialize)]
struct Agreement {
    files: Files,
    fields: BTreeMap<String, (u32, u32)>,
    differences: Vec<(String, usize, String, Option<String>, Value)>,
}

impl Agreement {
    /// How many comparisons of a field do not count because feedparser is in the wrong.
    fn excused(&self, name: &str) -> usize {
        self.differences.iter().filter(|(_, _, field, reason, _)| field == name && reason.is_some()).count()
    }
}

#[derive(Deserialize)]
struct Files {
    all: u32,
    theirs: u32,
    ours: u32,
    lost: Vec<String>,
    other_count: Vec<(String, u32, u32, Option<String>)>,
}

#[derive(Deserialize)]
struct Expectations {
    files: u32,
    judged: u32,
    holds: (u32, u32),
    failures: Vec<(String, String, Value, Value)>,
}

#[derive(Deserialize)]
struct Timing {
    bytes: f64,
    seconds: f64,
}

impl Timing {
    fn megabytes_a_second(&self) -> f64 {
        self.bytes / self.seconds / 1e6
    }
}

impl Bench {
    fn prepare(root: &Path, data: &Path) -> Result<Self> {
        let target = target(root);
        let folder = target.join("bench/feeds");
        fs::create_dir_all(&folder)?;
        let bench = Self {
            banyan: build_release(root, "banyan", &[])?,
            xtask: build_release(root, "xtask", &["peers"])?,
            python: venv::python(&target, "feeds", &PACKAGES)?,
            script: root.join("xtask/bench/feeds.py"),
            real: folder.join("real.list"),
            expect: folder.join("expect.list"),
            folder,
        };
        bench.list("real", &data.join("feeds-real"), &bench.real)?;
        bench.list("expect", &data.join("feeds-conformance/kurtmckee__feedparser"), &bench.expect)?;
        Ok(bench)
    }

    fn list(&self, kind: &str, folder: &Path, list: &Path) -> Result<()> {
        let folder = folder.canonicalize()?;
        Ok(fs::write(list, output(self.python(&["list", kind]).arg(folder))?)?)
    }

    fn python(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.python);
        command.arg("-B").arg(&self.script).args(arguments);
        command
    }

    /// What we read of a list of feeds, in a file for the judge.
    fn ours(&self, list: &Path) -> Result<PathBuf> {
        let found = list.with_extension("jsonl");
        let inspected = output(Command::new(&self.banyan).args(["inspect", "feeds", "--repeat", "0"]).arg(list))?;
        fs::write(&found, inspected)?;
        Ok(found)
    }

    fn agreement(&self) -> Result<Vec<Goal>> {
        let ours = self.ours(&self.real)?;
        let judged = output(self.python(&["agree"]).args([&self.real, &ours]))?;
        fs::write(self.folder.join("agree.json"), &judged)?;
        let agreement: Agreement = serde_json::from_str(&judged).context("the judge did not answer as expected")?;
        let files = &agreement.files;
        print_differences(&agreement);
        let excused = files.other_count.iter().filter(|(.., reason)| reason.is_some()).count();
        let other = files.other_count.len() - excused;
        let same = 1.0 - other as f64 / f64::from(files.all);
        let lost = files.lost.len() as f64;
        println!("{} files: feedparser finds entries in {}, Banyan in {}", files.all, files.theirs, files.ours);
        let mut goals = vec![
            Goal {
                met: files.lost.is_empty(),
                ..Goal::at_least("found", "0 files lost where feedparser finds entries", lost, 0.0)
            },
            Goal::at_least(
                "count",
                format!("same number of entries on >= 99 % of files, {excused} left out"),
                same,
                0.99,
            ),
        ];
        for (id, name) in FIELDS {
            let (agreed, compared) = agreement.fields.get(name).copied().unwrap_or_default();
            let share = if compared == 0 { 0.0 } else { f64::from(agreed) / f64::from(compared) };
            let excused = agreement.excused(name);
            let text = format!("{name} agrees on >= 99 % ({agreed} of {compared}, {excused} left out)");
            goals.push(Goal::at_least(id, text, share, 0.99));
        }
        Ok(goals)
    }

    fn expectations(&self) -> Result<Goal> {
        let ours = self.ours(&self.expect)?;
        let judged = output(self.python(&["expect"]).args([&self.expect, &ours]))?;
        let found: Expectations = serde_json::from_str(&judged).context("the judge did not answer as expected")?;
        let (holds, all) = found.holds;
        println!("\nexpectations of {} of {} files name a judged field; these do not hold:", found.judged, found.files);
        for (file, field, expected, _) in &found.failures {
            println!("  {}  {field}  expected {expected}", short(file));
        }
        let share = f64::from(holds) / f64::from(all.max(1));
        Ok(Goal::at_least("expect", format!("feedparser's expectations hold, >= 98 % ({holds} of {all})"), share, 0.98))
    }

    /// Every file of the collections is read or refused; a panic would end the process.
    fn every_file(&self, data: &Path) -> Result<Goal> {
        let mut read = 0;
        for folder in ["feeds-conformance", "feeds-real"] {
            let inspected =
                output(Command::new(&self.banyan).args(["inspect", "feeds", "--repeat", "0"]).arg(data.join(folder)))?;
            read += inspected.lines().count();
        }
        Ok(Goal::at_least("panic", "every file of both collections read or refused, no panic", read as f64, 1.0))
    }

    fn speed(&self) -> Result<Vec<Goal>> {
        let mut rounds: Vec<[f64; 5]> = Vec::new();
        println!("\nMB/s, one thread    Banyan   feed-rs  quick-xml loop  fastfeedparser  feedparser");
        for round in 1..=ROUNDS {
            let speeds = [
                self.time_ours()?,
                self.time(Command::new(&self.xtask).args(["peer", "feeds", "feed-rs"]), RUST_REPEAT)?,
                self.time(Command::new(&self.xtask).args(["peer", "feeds", "quick-xml"]), RUST_REPEAT)?,
                self.time(&mut self.python(&["time", "fastfeedparser"]), FAST_REPEAT)?,
                self.time(&mut self.python(&["time", "feedparser"]), SLOW_REPEAT)?,
            ];
            let [ours, feed_rs, limit, fast, slow] = speeds;
            println!("round {round:<12} {ours:>8.1} {feed_rs:>9.1} {limit:>15.1} {fast:>15.1} {slow:>11.2}");
            rounds.push(speeds);
        }
        let middle = |side: usize| median(rounds.iter().map(|round| round[side]).collect());
        let ratio = |side: usize| median(rounds.iter().map(|round| round[0] / round[side]).collect());
        println!("beside fastfeedparser {:.2}x, beside the bare event loop {:.2}x", ratio(3), ratio(2));
        let limit = Some(middle(2));
        Ok(vec![
            Goal {
                limit,
                ..Goal::ratio("speed-feedparser", ">= 40x feedparser, MB/s", middle(0), middle(4), ratio(4), 40.0)
            },
            Goal {
                limit,
                ..Goal::ratio("speed-feed-rs", ">= 0.8x feed-rs, MB/s", middle(0), middle(1), ratio(1), 0.8)
            },
        ])
    }

    fn time_ours(&self) -> Result<f64> {
        let mut command = Command::new(&self.banyan);
        let printed = output(command.args(["inspect", "feeds", "--quiet", "--repeat", OURS_REPEAT]).arg(&self.real))?;
        let line: Value = serde_json::from_str(printed.trim())?;
        Ok(Timing::deserialize(&line["timing"])?.megabytes_a_second())
    }

    fn time(&self, command: &mut Command, repeat: &str) -> Result<f64> {
        let printed = output(command.arg(&self.real).arg(repeat))?;
        let Some(line) = printed.lines().last() else { bail!("a peer printed no timing") };
        Ok(serde_json::from_str::<Timing>(line)?.megabytes_a_second())
    }
}

/// The fields of an entry by their names in the judge's answer.
const FIELDS: [(&str, &str); 10] = [
    ("field-title", "title"),
    ("field-link", "link"),
    ("field-id", "id"),
    ("field-date", "date"),
    ("field-author", "author"),
    ("field-summary", "summary"),
    ("field-content", "content"),
    ("field-enclosure", "enclosure"),
    ("field-duration", "duration"),
    ("field-cover", "cover"),
];

/// Every disagreement once a file and field, with the reason where feedparser is in the wrong.
fn print_differences(agreement: &Agreement) {
    println!("disagreements with feedparser (a reason stands where it is wrong; those are not counted):");
    for file in &agreement.files.lost {
        println!("  {}  lost", short(file));
    }
    for (file, theirs, ours, reason) in &agreement.files.other_count {
        println!("  {}  {theirs} entries, ours {ours}  {}", short(file), reason.as_deref().unwrap_or_default());
    }
    let mut seen: BTreeMap<(&str, &str), (u32, Option<&str>)> = BTreeMap::new();
    for (file, _, field, reason, _) in &agreement.differences {
        seen.entry((file, field)).or_insert((0, reason.as_deref())).0 += 1;
    }
    for ((file, field), (times, reason)) in seen {
        println!("  {}  {field} x{times}  {}", short(file), reason.unwrap_or_default());
    }
}

fn short(file: &str) -> &str {
    file.split_once("/feeds-").map_or(file, |(_, rest)| rest)
}
