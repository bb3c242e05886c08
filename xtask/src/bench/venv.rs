//! A Python of a bench's own, with the peers it is held against.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

/// The interpreter of an environment below `target/bench` that has these packages; made on the first run.
pub(super) fn python(target: &Path, name: &str, packages: &[&str]) -> Result<PathBuf> {
    let folder = target.join("bench").join(format!("venv-{name}"));
    let python = folder.join("bin/python");
    let marker = folder.join("packages");
    let wanted = packages.join("\n");
    if fs::read_to_string(&marker).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    super::output(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    super::output(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages))?;
    fs::write(marker, wanted)?;
    Ok(python)
}
