//! Benches: each holds the shipped program against a peer in one run and says which goals are met.

mod feeds;
mod footprint;
mod guard;
mod pages;
#[cfg(feature = "peers")]
mod peers;
mod polling;
mod report;
mod venv;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Runs the bench of that name; the last line it prints is its report as JSON.
pub(crate) fn run(root: &Path, words: &[&str]) -> Result<()> {
    match words {
        ["feeds"] => feeds::run(root),
        ["footprint"] => footprint::run(root),
        ["guard"] => guard::run(root, false),
        ["guard", "--full"] => guard::run(root, true),
        ["pages"] => pages::run(root),
        ["polling"] => polling::run(root, false),
        ["polling", "--full"] => polling::run(root, true),
        other => bail!(
            "no bench is called `{}`; there are: feeds, footprint, guard [--full], pages, polling [--full]",
            other.join(" ")
        ),
    }
}

/// Times a Rust peer inside this process; only a release build with the feature `peers` can.
pub(crate) fn peer(arguments: &[&str]) -> Result<()> {
    #[cfg(feature = "peers")]
    return peers::run(arguments);
    #[cfg(not(feature = "peers"))]
    bail!("build with `--release --features peers` to time {}", arguments.join(" "));
}

/// Where builds and what benches leave behind lie.
fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

/// Builds a binary as it is shipped and answers where it lies.
fn build_release(root: &Path, package: &str, features: &[&str]) -> Result<PathBuf> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(["build", "--quiet", "--release", "--package", package]);
    if !features.is_empty() {
        cargo.arg("--features").arg(features.join(","));
    }
    let status = cargo.status().context("cargo cannot be started")?;
    if !status.success() {
        bail!("`{package}` does not build in release");
    }
    Ok(target(root).join("release").join(package))
}

/// What a command prints, or what it said before it failed.
fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stderr(Stdio::piped()).output().with_context(|| format!("`{name}` cannot be started"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{name}` failed ({}): {}", output.status, said.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{name}` did not print text"))
}
