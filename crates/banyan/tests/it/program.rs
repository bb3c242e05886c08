//! The program in a folder of its own, run as a process, with its memory and its words.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

/// A business in a folder that goes away with it.
pub(crate) struct Program {
    folder: PathBuf,
    allowed: String,
}

pub(crate) struct Said {
    pub(crate) ok: bool,
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) took: Duration,
    /// The most memory it ever held.
    pub(crate) peak_mb: f64,
}

impl Program {
    /// `allowed` are the hosts inside this machine that it may fetch from.
    pub(crate) fn new(allowed: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("banyan-program-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let program = Self { folder: std::env::temp_dir().join(name), allowed: allowed.to_owned() };
        fs::create_dir_all(&program.folder).unwrap();
        let init = ["init", "--business", "Linden & Rye", "--name", "Ada", "--email", "ada@linden.example"];
        let said = program.run_with(&init, "rye and linden\n");
        assert!(said.ok, "{}", said.err);
        program
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    pub(crate) fn file(&self, name: &str, words: &[u8]) -> PathBuf {
        let path = self.folder.join(name);
        fs::write(&path, words).unwrap();
        path
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, "")
    }

    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Said {
        let began = Instant::now();
        let mut child = self.start(arguments);
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let (mut out, mut err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let read = std::thread::spawn(move || {
            let mut text = String::new();
            out.read_to_string(&mut text).unwrap();
            text
        });
        let read_err = std::thread::spawn(move || {
            let mut text = String::new();
            err.read_to_string(&mut text).unwrap();
            text
        });
        let mut peak_mb = 0.0_f64;
        let status = loop {
            peak_mb = peak_mb.max(peak(&child));
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            sleep(Duration::from_millis(3));
        };
        let (out, err) = (read.join().unwrap(), read_err.join().unwrap());
        Said { ok: status.success(), out, err, took: began.elapsed(), peak_mb }
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_banyan"))
            .arg("--data")
            .arg(self.data())
            .args(arguments)
            .env("BANYAN_ALLOW_HOST", &self.allowed)
            .env_remove("BANYAN_DATABASE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn peak(child: &Child) -> f64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() * 1_024.0 / 1e6
}
