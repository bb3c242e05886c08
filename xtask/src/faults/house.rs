//! The program under test: its folder, its command line, and a server that can be killed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::campaign::due_together;
use super::http;
use super::towns::Town;
use super::truth::{Asked, Flight};

const UP_WITHIN: Duration = Duration::from_mins(1);

pub(super) struct House {
    pub(super) program: PathBuf,
    pub(super) data: PathBuf,
    pub(super) database: Option<String>,
    port: u16,
    server: Option<Child>,
    /// Channels' ids, and what they are called here.
    places: BTreeMap<String, String>,
}

impl House {
    pub(super) fn new(program: PathBuf, data: PathBuf, database: Option<String>) -> Result<Self> {
        Ok(Self { program, data, database, port: http::free_port()?, server: None, places: BTreeMap::new() })
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Runs a command of the program; what it prints, an object a line.
    pub(super) fn ask(&self, words: &[&str], secret: Option<&str>) -> Result<Vec<Value>> {
        let mut command = self.command();
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().with_context(|| format!("`{}` cannot be started", self.program.display()))?;
        if let (Some(mut stdin), Some(secret)) = (child.stdin.take(), secret) {
            writeln!(stdin, "{secret}")?;
        }
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("`banyan {}`: {}", words.join(" "), String::from_utf8_lossy(&output.stderr).trim());
        }
        let text = String::from_utf8(output.stdout)?;
        text.lines().map(|line| serde_json::from_str(line).with_context(|| format!("not JSON: {line}"))).collect()
    }

    pub(super) fn name_own_site(&mut self) -> Result<()> {
        for channel in self.ask(&["channel", "list"], None)? {
            self.places.insert(said(&channel, "id")?, said(&channel, "network")?);
        }
        Ok(())
    }

    pub(super) fn connect(&mut self, town: &Town) -> Result<()> {
        let is_secret = |name: &str| matches!(name, "credential" | "app_password");
        let mut words = vec!["channel".to_owned(), "add".to_owned(), town.network.clone()];
        words.extend(town.form.iter().map(|(name, value)| {
            let value = if is_secret(name) { "-" } else { value };
            format!("{name}={value}")
        }));
        let secret = town.form.iter().find(|(name, _)| is_secret(name)).map(|(_, secret)| secret.as_str());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let added = self.ask(&words, secret)?;
        let channel = added.first().context("a channel was added and nothing said")?;
        self.places.insert(said(channel, "id")?, town.place.clone());
        Ok(())
    }

    /// Gives every place its number anew, beside what still waits.
    pub(super) fn fill(&self, first: usize, due_in: Duration) -> Result<Vec<Asked>> {
        let wishes: Vec<String> =
            self.places.iter().map(|(id, place)| format!("{id}={}", due_together(place))).collect();
        let (first, due_in) = (first.to_string(), due_in.as_millis().to_string());
        let mut words = vec!["inspect", "fill", "--first", &first, "--due-in", &due_in];
        words.extend(wishes.iter().flat_map(|wish| ["--to", wish]));
        let mut asked: Vec<Asked> = parsed(self.ask(&words, None)?)?;
        for post in &mut asked {
            post.place = self.place_of(&post.place)?;
        }
        Ok(asked)
    }

    pub(super) fn flights(&self, only_open: bool) -> Result<Vec<Flight>> {
        let words: &[&str] = if only_open { &["inspect", "flights", "--open"] } else { &["inspect", "flights"] };
        let mut flights: Vec<Flight> = parsed(self.ask(words, None)?)?;
        for flight in &mut flights {
            flight.place = self.place_of(&flight.place)?;
            if flight.place == "own_site" {
                // On the own site what anybody can see is the address.
                flight.receipts = flight.urls.iter().flatten().cloned().collect();
            }
        }
        Ok(flights)
    }

    fn place_of(&self, channel: &str) -> Result<String> {
        self.places.get(channel).cloned().with_context(|| format!("the channel {channel} has no name"))
    }

    /// Every page the site tells search engines of, and really answers with.
    pub(super) fn shown(&self) -> Result<BTreeMap<String, String>> {
        let (status, map) = http::get(&self.address(), "/sitemap.xml")?;
        ensure!(status == 200, "the site's map answered {status}");
        let addresses = map.split("<loc>").skip(1).filter_map(|rest| rest.split_once("</loc>"));
        let mut pages = BTreeMap::new();
        for (address, _) in addresses {
            let Some(slug) = address.strip_prefix(&format!("{}/loaf-", self.address())) else { continue };
            let (status, page) = http::get(&self.address(), &format!("/loaf-{slug}"))?;
            let name = format!("Loaf {}", slug.get(..5).unwrap_or(slug));
            if status == 200 && page.contains(&name) {
                pages.insert(address.to_owned(), name);
            }
        }
        Ok(pages)
    }

    /// Stops the server's writes in the middle of a step of the own site, as soon as one is caught there.
    pub(super) fn freeze(&self, at: &str, not_before: u64) -> Result<Frozen> {
        let mut command = self.command();
        command.args(["inspect", "freeze", "--at", at, "--not-before", &not_before.to_string()]);
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(process.stdout.take().context("nothing is said of what was caught")?).read_line(&mut line)?;
        let said: Value = serde_json::from_str(&line).context("it was not said what was caught")?;
        Ok(Frozen { process, caught: said["caught"].as_str().map(str::to_owned) })
    }

    /// Starts the server; how long it took until it answered.
    pub(super) fn start(&mut self) -> Result<Duration> {
        let log = File::options().create(true).append(true).open(self.data.join("server.log"))?;
        let began = Instant::now();
        let mut command = self.command();
        command.args(["serve", "--listen", &format!("127.0.0.1:{}", self.port)]);
        let server = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()?;
        self.server = Some(server);
        while began.elapsed() < UP_WITHIN {
            if http::get(&self.address(), "/healthz").is_ok_and(|(status, _)| status == 200) {
                return Ok(began.elapsed());
            }
            let ended = self.server.as_mut().and_then(|server| server.try_wait().ok().flatten());
            ensure!(ended.is_none(), "the server ended by itself; see {}", self.data.join("server.log").display());
            thread::sleep(Duration::from_millis(20));
        }
        bail!("the server did not answer within {} s", UP_WITHIN.as_secs())
    }

    /// SIGKILL: nothing can be put in order first.
    pub(super) fn kill(&mut self) -> Result<()> {
        if let Some(mut server) = self.server.take() {
            server.kill()?;
            server.wait()?;
        }
        Ok(())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.arg("--json").arg("--data").arg(&self.data);
        command.args(["--allow-host", "127.0.0.1", "--base-url", &self.address()]);
        if let Some(database) = &self.database {
            command.args(["--database", database]);
        }
        command
    }
}

/// Holds the server's writes until it is dropped.
pub(super) struct Frozen {
    process: Child,
    caught: Option<String>,
}

impl Frozen {
    /// The moment that was caught; none if the step was too quick.
    pub(super) fn caught(&self) -> Option<&str> {
        self.caught.as_deref()
    }
}

impl Drop for Frozen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn said(line: &Value, name: &str) -> Result<String> {
    Ok(line[name].as_str().with_context(|| format!("it was not said what the {name} is"))?.to_owned())
}

fn parsed<T: DeserializeOwned>(lines: Vec<Value>) -> Result<Vec<T>> {
    lines.into_iter().map(|line| serde_json::from_value(line).context("a line has another shape")).collect()
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}
