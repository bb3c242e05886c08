//! The practice towns in a process of their own: they live on while the program is killed, and keep the truth.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::http;
use super::truth::Shown;

pub(super) struct Towns {
    process: Child,
    pub(super) towns: Vec<Town>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Town {
    /// What it is called here.
    pub(super) place: String,
    pub(super) network: String,
    /// What a person fills in to connect it.
    pub(super) form: BTreeMap<String, String>,
}

impl Towns {
    pub(super) fn start(program: &Path, seed: u64) -> Result<Self> {
        let mut command = Command::new(program);
        command.args(["inspect", "towns", "--seed", &seed.to_string()]);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("the towns say nothing")?).read_line(&mut line)?;
        let towns = serde_json::from_str(&line).context("the towns did not say where they are")?;
        Ok(Self { process, towns })
    }

    /// What anybody can read there now.
    pub(super) fn shown(&self) -> Result<Shown> {
        self.towns.iter().map(|town| Ok((town.place.clone(), town.shown()?))).collect()
    }

    /// Requests whose sender died: what they were, and whether the work was done by then.
    pub(super) fn cut(&self) -> Result<BTreeMap<String, u64>> {
        let mut cut = BTreeMap::new();
        for town in &self.towns {
            let counts: BTreeMap<String, u64> = serde_json::from_str(&town.page("/_cut")?)?;
            cut.extend(counts.into_iter().map(|(what, count)| (format!("{}: {what}", town.place), count)));
        }
        Ok(cut)
    }
}

impl Town {
    fn shown(&self) -> Result<BTreeMap<String, String>> {
        let state: Value = serde_json::from_str(&self.page("/_sim/state")?)?;
        if let Some(records) = state["records"].as_object() {
            let words = |record: &Value| Some(record["value"]["text"].as_str()?.to_owned());
            return Ok(records.iter().filter_map(|(uri, record)| Some((uri.clone(), words(record)?))).collect());
        }
        let statuses = state["statuses"].as_array().context("a town has neither records nor statuses")?;
        let said = |status: &Value| Some((status["id"].as_u64()?.to_string(), status["text"].as_str()?.to_owned()));
        Ok(statuses.iter().filter_map(said).collect())
    }

    fn page(&self, path: &str) -> Result<String> {
        let server = self.form.get("server").context("a town did not say where it is")?;
        let (status, body) = http::get(server, path)?;
        ensure!(status == 200, "{server}{path} answered {status}");
        Ok(body)
    }
}

impl Drop for Towns {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
