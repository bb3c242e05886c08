//! The program with a folder and a database of its own, its servers, and what it says.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use banyan_testkit::TestDatabase;
use serde_json::Value;

pub(crate) struct House {
    pub(crate) database: TestDatabase,
}

pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Said {
    /// What was said with `--json`: each line must be an object.
    pub(crate) fn lines(&self) -> Vec<Value> {
        let lines: Vec<Value> = self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(lines.iter().all(Value::is_object), "{}", self.out);
        lines
    }
}

impl House {
    pub(crate) async fn empty() -> Self {
        Self { database: TestDatabase::new().await }
    }

    /// With its business, its owner and its own site.
    pub(crate) async fn new() -> Self {
        let house = Self::empty().await;
        let words = ["init", "--business", "Linden & Rye", "--name", "Ada", "--email", "ada@linden.example"];
        let said = house.run_with(&words, "rye and linden\n");
        assert_eq!(said.code, 0, "{}", said.err);
        house
    }

    /// Empty until something begins there.
    pub(crate) fn data(&self) -> PathBuf {
        self.database.folder().join("data")
    }

    /// Beside the data, not in it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.database.folder().join(name)
    }

    pub(crate) fn run(&self, words: &[&str]) -> Said {
        self.run_with(words, "")
    }

    pub(crate) fn run_with(&self, words: &[&str], input: &str) -> Said {
        let mut child = self.command(words).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // It may be gone before it has read anything.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        let output = child.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Done, with an object a line.
    pub(crate) fn ask(&self, words: &[&str]) -> Vec<Value> {
        self.ask_with(words, "")
    }

    pub(crate) fn ask_with(&self, words: &[&str], input: &str) -> Vec<Value> {
        let said = self.run_with(&[&["--json"], words].concat(), input);
        assert_eq!(said.code, 0, "banyan {}: {}", words.join(" "), said.err);
        said.lines()
    }

    pub(crate) fn serve(&self) -> Server {
        Server::start(&mut self.command(&["--json", "serve", "--listen", "127.0.0.1:0"]))
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_banyan"));
        command.arg("--data").arg(self.data()).args(words).env("BANYAN_ALLOW_HOST", "127.0.0.1");
        command.env_remove("BANYAN_DATABASE").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(url) = self.database.url() {
            command.env("BANYAN_DATABASE", url);
        }
        command
    }
}

/// A process that says on its first line where it is; ends with the test.
pub(crate) struct Server {
    child: Child,
    /// Kept open: a server must not write into nothing.
    _out: BufReader<ChildStdout>,
    pub(crate) said: Value,
}

impl Server {
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let said = serde_json::from_str(&line).unwrap_or_else(|_| panic!("it said `{line}`"));
        Self { child, _out: out, said }
    }

    /// The most bytes it ever held at once.
    pub(crate) fn most_memory(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        most.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
    }

    /// As the operator ends it; what it ended with.
    pub(crate) fn end(mut self) -> i32 {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").arg(&id).status().unwrap().success());
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The practice towns, in a process of their own: what is public there, by network, each text as often as it stands.
pub(crate) struct Towns(Server);

impl Towns {
    pub(crate) fn start(house: &House) -> Self {
        let mut command = house.command(&["inspect", "towns", "--slow", "60"]);
        // They live as long as their input is open.
        Self(Server::start(command.stdin(Stdio::piped())))
    }

    /// Connects the house to both.
    pub(crate) fn connect(&self, house: &House) {
        let field = |place: &str, name: &str| self.form(place)[name].as_str().unwrap().to_owned();
        let server = format!("server={}", field("mastodon", "server"));
        let secret = field("mastodon", "credential");
        house.ask_with(&["channel", "add", "mastodon", &server, "credential=-"], &secret);
        let (server, handle) = (format!("server={}", field("bluesky", "server")), field("bluesky", "handle"));
        let handle = format!("handle={handle}");
        let secret = field("bluesky", "app_password");
        house.ask_with(&["channel", "add", "bluesky", &server, &handle, "app_password=-"], &secret);
    }

    pub(crate) fn shown(&self) -> Vec<String> {
        let mastodon: Value = serde_json::from_str(&self.state("mastodon")).unwrap();
        let bluesky: Value = serde_json::from_str(&self.state("bluesky")).unwrap();
        let statuses = mastodon["statuses"].as_array().unwrap().iter().map(|status| &status["text"]);
        let records = bluesky["records"].as_object().unwrap().values().map(|record| &record["value"]["text"]);
        let mut texts: Vec<String> =
            statuses.chain(records).filter_map(|text| Some(text.as_str()?.to_owned())).collect();
        texts.sort();
        texts
    }

    fn state(&self, place: &str) -> String {
        get(self.form(place)["server"].as_str().unwrap(), "/_sim/state")
    }

    /// What a person fills in to connect it.
    fn form(&self, place: &str) -> &Value {
        let towns = self.0.said.as_array().unwrap();
        &towns.iter().find(|town| town["place"] == place).unwrap()["form"]
    }
}

/// The body; in HTTP/1.0 it ends with the connection.
pub(crate) fn get(base: &str, path: &str) -> String {
    let host = base.strip_prefix("http://").unwrap();
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.0\r\nhost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split_once("\r\n\r\n").unwrap().1.to_owned()
}

pub(crate) fn words(path: &Path) -> String {
    path.display().to_string()
}
