//! A PostgreSQL for one run, started and stopped by the script that the suite uses too.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

pub(crate) struct Postgres {
    script: PathBuf,
    folder: PathBuf,
    pub(crate) address: String,
}

impl Postgres {
    pub(crate) fn start(root: &Path) -> Result<Self> {
        let script = root.join("tests/peers/postgres/serve");
        let folder = env::temp_dir().join(format!("banyan-pg-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("`{}` cannot be made", folder.display()))?;
        let output = Command::new(&script).arg("start").arg(&folder).arg("debian").output();
        let output = output.context("tests/peers/postgres/serve cannot be started")?;
        if !output.status.success() {
            bail!("PostgreSQL does not start: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let address = String::from_utf8(output.stdout)?.trim().to_owned();
        Ok(Self { script, folder, address })
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = Command::new(&self.script).arg("stop").arg(&self.folder).status();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
