//! The practice towns in a process of their own: they live on while the program is killed, and keep the truth.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::http;
use super::truth::Shown;

pub(super) struct Towns {
    process: Child,
    pub(super) mastodon: Value,
    pub(super) bluesky: Value,
}

impl Towns {
    pub(super) fn start(program: &Path, seed: u64) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(["inspect", "towns", "--seed", &seed.to_string()]);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("the towns say nothing")?).read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line).context("the towns did not say where they are")?;
        Ok(Self { process, mastodon: said["mastodon"].clone(), bluesky: said["bluesky"].clone() })
    }

    /// What anybody can read there now.
    pub(super) fn shown(&self) -> Result<Shown> {
        let mastodon = state(&self.mastodon)?;
        let statuses = mastodon["statuses"].as_array().context("Mastodon has no statuses")?;
        let statuses = statuses
            .iter()
            .filter_map(|status| Some((status["id"].as_u64()?.to_string(), status["text"].as_str()?.to_owned())));
        let bluesky = state(&self.bluesky)?;
        let records = bluesky["records"].as_object().context("Bluesky has no records")?;
        let records = records
            .iter()
            .filter_map(|(uri, record)| Some((uri.clone(), record["value"]["text"].as_str()?.to_owned())));
        Ok(Shown::from([("mastodon".to_owned(), statuses.collect()), ("bluesky".to_owned(), records.collect())]))
    }

    /// Requests whose sender died: what they were, and whether the work was done by then.
    pub(super) fn cut(&self) -> Result<BTreeMap<String, u64>> {
        let mut cut = BTreeMap::new();
        for (name, town) in [("mastodon", &self.mastodon), ("bluesky", &self.bluesky)] {
            let counts: BTreeMap<String, u64> = serde_json::from_str(&page(town, "/_cut")?)?;
            cut.extend(counts.into_iter().map(|(what, count)| (format!("{name}: {what}"), count)));
        }
        Ok(cut)
    }
}

fn state(town: &Value) -> Result<Value> {
    Ok(serde_json::from_str(&page(town, "/_sim/state")?)?)
}

fn page(town: &Value, path: &str) -> Result<String> {
    let server = town["server"].as_str().context("a town did not say where it is")?;
    let (status, body) = http::get(server, path)?;
    ensure!(status == 200, "{server}{path} answered {status}");
    Ok(body)
}

impl Drop for Towns {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
