//! What people and programs read: plain lines, or one JSON object a line.

use std::{
    io::{IsTerminal as _, Read as _, Write as _},
    process::ExitCode,
};

use serde::Serialize;

/// Done is 0, usage is 2 (clap's own); a refusal with its reason is 1.
const REFUSED: u8 = 1;

pub(crate) fn refused(error: &anyhow::Error) -> ExitCode {
    // A reader that has had enough is no error.
    if error.chain().any(|cause| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
    }) {
        return ExitCode::SUCCESS;
    }
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
    let _ = writeln!(std::io::stderr(), "banyan: {text}");
    ExitCode::from(REFUSED)
}

#[derive(Clone, Copy)]
pub(crate) struct Output {
    pub(crate) json: bool,
}

impl Output {
    /// The object for programs, the words for people.
    pub(crate) fn line(self, value: &impl Serialize, words: impl FnOnce() -> String) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        if self.json {
            serde_json::to_writer(&mut out, value)?;
            writeln!(out)?;
        } else {
            writeln!(out, "{}", words())?;
        }
        Ok(())
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

/// A secret never stands on the command line, where every process can read it.
pub(crate) fn secret_from_stdin(what: &str) -> anyhow::Result<String> {
    if std::io::stdin().is_terminal() {
        let _ = write!(std::io::stderr(), "{what}: ");
    }
    let mut line = String::new();
    std::io::stdin().read_line(&mut line)?;
    let secret = line.trim_end_matches(['\r', '\n']).to_owned();
    anyhow::ensure!(!secret.is_empty(), "{what} is empty; type it or pipe it in");
    Ok(secret)
}

pub(crate) fn all_of_stdin() -> anyhow::Result<String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(text)
}
