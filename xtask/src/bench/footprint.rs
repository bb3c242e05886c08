//! How little it takes: size of the binary, time to the first answer, memory at rest, time to build.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::report::{Goal, Report, median};
use super::{build_release, target};

const STARTS: usize = 7;
/// Long enough for what a start does by itself, the first polls and a few ticks of the timekeeper.
pub(super) const REST: Duration = Duration::from_secs(20);
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) fn run(root: &Path) -> Result<()> {
    let cold = Instant::now();
    let banyan = build_release(root, "banyan", &[])?;
    let built = cold.elapsed();
    let incremental = rebuild_after_an_edit(root)?;
    let folder = target(root).join("bench/footprint");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    begin_business(&banyan, &folder, None)?;
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let (server, took) = Server::start(&banyan, &folder)?;
        starts.push(took.as_secs_f64() * 1_000.0);
        drop(server);
    }
    let (server, _) = Server::start(&banyan, &folder)?;
    sleep(REST);
    let rest = server.resident_mb()?;
    drop(server);
    println!(
        "build: release {:.0} s in this run (0 when it was there), after an edit {incremental:.1} s",
        built.as_secs_f64()
    );
    let size = fs::metadata(&banyan)?.len() as f64 / 1e6;
    let goals = vec![
        Goal::at_most("start", "start to first answer <= 200 ms", median(starts), 200.0),
        Goal::at_most("idle", "memory at rest <= 30 MB", rest, 30.0),
        Goal::at_most("binary", "binary <= 40 MB", size, 40.0),
    ];
    Report::new("footprint", goals).print();
    Ok(())
}

/// A body edit in the command line's own crate, as a developer makes it, in the dev profile.
fn rebuild_after_an_edit(root: &Path) -> Result<f64> {
    let file = root.join("crates/banyan/src/main.rs");
    let build = || -> Result<()> {
        let status =
            Command::new("cargo").current_dir(root).args(["build", "--quiet", "--package", "banyan"]).status()?;
        if status.success() { Ok(()) } else { bail!("`banyan` does not build") }
    };
    build()?;
    let now = std::time::SystemTime::now();
    fs::File::options().append(true).open(&file)?.set_modified(now)?;
    let began = Instant::now();
    build()?;
    Ok(began.elapsed().as_secs_f64())
}

pub(super) fn begin_business(banyan: &Path, folder: &Path, database: Option<&str>) -> Result<()> {
    let mut init = Command::new(banyan)
        .args(["init", "--business", "Linden & Rye", "--name", "Ada", "--email", "ada@linden.example", "--data"])
        .arg(folder)
        .args(database.map(|address| format!("--database={address}")))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()?;
    init.stdin.take().context("init takes a password")?.write_all(b"rye and linden\n")?;
    if !init.wait()?.success() {
        bail!("`banyan init` failed");
    }
    Ok(())
}

pub(super) struct Server {
    child: Child,
    pub(super) address: String,
}

impl Server {
    fn start(banyan: &Path, folder: &Path) -> Result<(Self, Duration)> {
        Self::start_with(banyan, folder, None)
    }

    /// Starts it and waits for its first whole answer.
    pub(super) fn start_with(banyan: &Path, folder: &Path, database: Option<&str>) -> Result<(Self, Duration)> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let began = Instant::now();
        let child = Command::new(banyan)
            .args(["serve", "--listen", &address, "--data"])
            .arg(folder)
            .args(database.map(|address| format!("--database={address}")))
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", PathBuf::from(banyan).display()))?;
        let server = Self { child, address };
        while began.elapsed() < PATIENCE {
            if answers(&server.address) {
                return Ok((server, began.elapsed()));
            }
            sleep(Duration::from_millis(2));
        }
        bail!("no answer within {} s", PATIENCE.as_secs())
    }

    fn resident_mb(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes * 1_024.0 / 1e6)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn answers(address: &str) -> bool {
    let Ok(mut stream) = TcpStream::connect(address) else { return false };
    let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
    if write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").is_err() {
        return false;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).is_ok() && answer.starts_with("HTTP/1.1 200")
}
