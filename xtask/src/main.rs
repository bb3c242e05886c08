//! Developer tasks, run as `cargo xtask <task>`; names no crate of ours, so it builds while they do not.
#![expect(clippy::print_stdout, reason = "a command line tool speaks on standard output")]

mod bench;
mod faults;
mod licences;
mod postgres;
mod tidy;

use anyhow::{Context as _, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const HELP: &str = "cargo xtask <task>

  bench NAME         hold the shipped program against its peers and limits: feeds, footprint, guard, pages, polling [--full]
  faults             kill the program while it publishes; count what was lost, doubled or told wrongly (--help)
  tidy               hold the tree against ARCHITECTURE.md, GLOSSARY.md and the habits of STYLE.md
  tidy --dates       list facts of the outside world that nobody looked at for a year
  licences           write the third-party notices that `banyan licences` shows
  licences --check   say whether they are fresh";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = workspace_root()?;
    match words.as_slice() {
        ["bench", words @ ..] => bench::run(&root, words),
        ["peer", arguments @ ..] => bench::peer(arguments),
        ["faults", arguments @ ..] => faults::run(&root, arguments),
        ["tidy"] => tidy::run(&root),
        ["tidy", "--dates"] => tidy::print_old_facts(&root),
        ["licences"] => licences::write(&root),
        ["licences", "--check"] => licences::check(&root),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("no task is called `{}`\n\n{HELP}", other.join(" ")),
    }
}

fn workspace_root() -> Result<PathBuf> {
    let own = env::var("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    Path::new(&own).parent().map(Path::to_path_buf).context("xtask lies in a folder of the workspace")
}
