//! The scripts and fonts that the Studio's pages carry, by their npm lock file.

use super::{Work, texts};
use anyhow::{Result, bail};
use serde_json::Value;
use std::path::Path;

/// Build the pages and are no part of them.
const BUILD_TOOLS: &[&str] = &["esbuild", "@esbuild/"];

pub(super) fn works(root: &Path, lock: &str) -> Result<Vec<Work>> {
    let mut works = shipped(lock);
    for work in &mut works {
        let folder = root.join("ui/node_modules").join(&work.name);
        if !folder.is_dir() {
            bail!("ui/node_modules has no `{}`: run `npm ci` in ui first", work.name);
        }
        work.texts = texts::of(&folder, &work.name, &work.licence);
    }
    Ok(works)
}

/// Without their texts, so that it needs nothing installed.
pub(super) fn shipped(lock: &str) -> Vec<Work> {
    let lock: Value = serde_json::from_str(lock).unwrap_or_default();
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        .filter_map(|(path, package)| Some((path.strip_prefix("node_modules/")?, package)))
        .filter(|(name, _)| !BUILD_TOOLS.iter().any(|tool| name.starts_with(tool)))
        .map(|(name, package)| Work {
            name: name.to_owned(),
            version: package["version"].as_str().unwrap_or_default().to_owned(),
            licence: package["license"].as_str().unwrap_or_default().to_owned(),
            home: format!("https://www.npmjs.com/package/{name}"),
            authors: Vec::new(),
            texts: Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_builds_the_pages_is_not_shipped() {
        let lock = r#"{"packages": {"": {}, "node_modules/htmx.org": {"version": "4.0.1", "license": "0BSD"},
            "node_modules/esbuild": {"version": "1"}, "node_modules/@esbuild/linux-x64": {"version": "1"}}}"#;
        let names: Vec<String> =
            shipped(lock).into_iter().map(|work| format!("{} {}", work.name, work.version)).collect();
        assert_eq!(names, ["htmx.org 4.0.1"]);
        assert!(shipped("").is_empty());
    }
}
