//! The program under test: its folder, its command line, and a server that can be killed.

use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;

use super::http;

const UP_WITHIN: Duration = Duration::from_mins(1);

pub(super) struct House {
    pub(super) program: PathBuf,
    pub(super) data: PathBuf,
    pub(super) database: Option<String>,
    port: u16,
    server: Option<Child>,
}

impl House {
    pub(super) fn new(program: PathBuf, data: PathBuf, database: Option<String>) -> Result<Self> {
        Ok(Self { program, data, database, port: http::free_port()?, server: None })
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

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}
