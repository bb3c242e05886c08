//! What people and programs read: plain lines, or one JSON object a line.

use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    process::{Command, ExitCode},
};

use serde::Serialize;
use serde_json::json;

/// Done is 0; a refusal with its reason is 1; a command line that cannot be read is 2 (clap's own).
const REFUSED: u8 = 1;

/// Help is no mistake and ends with 0.
pub(crate) fn misused(error: &clap::Error) -> ExitCode {
    let out = Output { json: std::env::args_os().any(|word| word == "--json") };
    if error.use_stderr() {
        let _ = out.line_for_programs(&json!({ "error": error.render().to_string().trim() }));
    }
    let _ = error.print();
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(REFUSED))
}

#[derive(Clone, Copy)]
pub(crate) struct Output {
    pub(crate) json: bool,
}

impl Output {
    /// The object for programs, the words for people.
    pub(crate) fn line(self, value: &impl Serialize, words: impl FnOnce() -> String) -> anyhow::Result<()> {
        if self.json {
            return self.line_for_programs(value);
        }
        Ok(writeln!(std::io::stdout(), "{}", words())?)
    }

    fn line_for_programs(self, value: &impl Serialize) -> anyhow::Result<()> {
        if self.json {
            let mut out = std::io::stdout().lock();
            serde_json::to_writer(&mut out, value)?;
            writeln!(out)?;
        }
        Ok(())
    }

    /// Why it was not done: for people on standard error, for programs also as the last line.
    pub(crate) fn refused(self, error: &anyhow::Error) -> ExitCode {
        // A reader that has had enough is no error.
        if error.chain().any(|cause| {
            cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
        }) {
            return ExitCode::SUCCESS;
        }
        let reason = reason(error);
        let _ = self.line_for_programs(&json!({ "error": reason }));
        let _ = writeln!(std::io::stderr(), "banyan: {reason}");
        ExitCode::from(REFUSED)
    }

    pub(crate) fn words(self, words: &str) -> anyhow::Result<()> {
        if !self.json {
            writeln!(std::io::stdout(), "{words}")?;
        }
        Ok(())
    }

    /// What takes over a second says so, on standard error.
    pub(crate) fn progress(self, words: &str) {
        if !self.json {
            let _ = writeln!(std::io::stderr(), "{words}");
        }
    }
}

fn reason(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain() {
        let cause = cause.to_string();
        // An error that is only a door to its source says the same words.
        if !text.ends_with(&cause) {
            if !text.is_empty() {
                text.push_str(": ");
            }
            text.push_str(&cause);
        }
    }
    text
}

/// A secret never stands on the command line, where every process can read it, nor on the screen.
pub(crate) fn secret_from_stdin(what: &str) -> anyhow::Result<String> {
    let unseen = std::io::stdin().is_terminal().then(|| Unseen::begin(what));
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    drop(unseen);
    let secret = line.trim_end_matches(['\r', '\n']).to_owned();
    anyhow::ensure!(!secret.is_empty(), "{what} is empty; type it or pipe it in");
    Ok(secret)
}

/// While it lives, the terminal does not show what is typed.
struct Unseen;

impl Unseen {
    fn begin(what: &str) -> Self {
        let _ = write!(std::io::stderr(), "{what}: ");
        stty("-echo");
        Self
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        stty("echo");
        let _ = writeln!(std::io::stderr());
    }
}

/// Without the program the words are seen, which is better than no way to type them.
fn stty(setting: &str) {
    let _ = Command::new("stty").arg(setting).status();
}

pub(crate) fn all_of_stdin() -> anyhow::Result<String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}
