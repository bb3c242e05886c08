//! `banyan inspect guard`: fills an archive, makes its index anew, and asks the guard about texts, timing each answer.

mod archive;
mod machine;

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::PathBuf,
    time::Instant,
};

use anyhow::Context as _;
use banyan_app::{
    compose::{Line, guard_text},
    guard::index_again,
};
use banyan_domain::{
    compose::{Wording, carry::is_offer},
    guard::{asks_to_act, keys, similarity},
};
use clap::Subcommand;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::json;

use crate::{
    cli::Place,
    wiring::{As, Practice, open, workspace},
};

#[derive(Debug, Subcommand)]
pub(crate) enum Guard {
    /// Puts texts down as posts of the last half year; lines of JSON with `text` and perhaps `link`.
    Fill {
        file: PathBuf,
        /// Number of the first.
        #[arg(long, default_value_t = 0)]
        first: u64,
    },
    /// Makes the index anew.
    Index,
    /// Asks about texts, one after the other; lines of JSON with `text` and perhaps `link`.
    Ask { file: PathBuf },
    /// How many keys a second are made of texts, without a database.
    Keys { file: PathBuf },
    /// How alike two texts are; lines of JSON with two texts each.
    Pairs { file: PathBuf },
    /// Whether texts ask their reader to act; lines of JSON with a text each.
    Asks { file: PathBuf },
    /// Whether texts count as offers; lines of JSON with a text each.
    Offers { file: PathBuf },
}

/// So many checks for each piece of other work that is timed among them.
const CHECKS_A_PIECE: usize = 20;

#[derive(Deserialize)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) link: Option<String>,
}

impl Told {
    fn wording(&self) -> Wording<'_> {
        Wording { link: self.link.as_deref(), ..Wording::of(&self.text) }
    }
}

pub(super) async fn run(place: &Place, guard: &Guard, began: Instant) -> anyhow::Result<()> {
    match guard {
        Guard::Fill { file, first } => archive::fill(place, lines::<Told>(file)?, *first).await,
        Guard::Index => index(place).await,
        Guard::Ask { file } => ask(place, lines(file)?, began).await,
        Guard::Keys { file } => time_keys(lines(file)?),
        Guard::Pairs { file } => {
            for pair in lines::<(String, String)>(file)? {
                let (a, b) = pair?;
                say(&similarity(&a, &b))?;
            }
            Ok(())
        }
        Guard::Asks { file } => lines::<String>(file)?.try_for_each(|text| say(&asks_to_act(&text?))),
        Guard::Offers { file } => lines::<String>(file)?.try_for_each(|text| say(&is_offer(&text?))),
    }
}

fn lines<T: DeserializeOwned>(file: &PathBuf) -> anyhow::Result<impl Iterator<Item = anyhow::Result<T>>> {
    let file = std::fs::File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(BufReader::new(file).lines().map(|line| Ok(serde_json::from_str(&line?)?)))
}

fn say(value: &impl Serialize) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout(), "{}", serde_json::to_string(value)?)?)
}

async fn index(place: &Place) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let began = Instant::now();
    let texts = index_again(&app).await?;
    say(&json!({ "texts": texts, "seconds": began.elapsed().as_secs_f64(), "rss_mb": most_resident_mb() }))
}

async fn ask(place: &Place, texts: impl Iterator<Item = anyhow::Result<Told>>, began: Instant) -> anyhow::Result<()> {
    let app = open(place, As::Visitor, Practice::default()).await?;
    let (_, actor) = workspace(&app).await?;
    let mut first_ms = None;
    for (number, told) in texts.enumerate() {
        let told = told?;
        let line = Line { text: told.text, link: told.link };
        let asked = Instant::now();
        let findings = guard_text(&app, &actor, &line).await?;
        let took = asked.elapsed();
        first_ms.get_or_insert_with(|| began.elapsed().as_secs_f64() * 1_000.0);
        let said = findings.iter().find(|finding| matches!(finding.rule.as_str(), "repeated-text" | "series"));
        let post = said.and_then(|finding| finding.evidence.as_ref()?.post).map(archive::number_of);
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
        let piece_us = number.is_multiple_of(CHECKS_A_PIECE).then(|| machine::piece().as_micros() as u64);
        say(&json!({ "us": took.as_micros() as u64, "like": post, "rules": rules, "piece_us": piece_us }))?;
    }
    say(&json!({ "first_ms": first_ms, "rss_mb": most_resident_mb() }))
}

fn time_keys(texts: impl Iterator<Item = anyhow::Result<Told>>) -> anyhow::Result<()> {
    let texts: Vec<Told> = texts.collect::<anyhow::Result<_>>()?;
    let began = Instant::now();
    let made: usize = texts.iter().map(|told| keys(&told.wording()).len()).sum();
    say(&json!({ "texts": texts.len(), "keys": made, "seconds": began.elapsed().as_secs_f64() }))
}

/// What the process needed at most.
fn most_resident_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok().map(|kilobytes: f64| kilobytes * 1_024.0 / 1e6)
}
