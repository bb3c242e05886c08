//! What `cargo metadata` says of the workspace: its crates, their arrows, and what the binary is built from.

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Debug, Default)]
pub(crate) struct Metadata {
    /// Our crates and which of ours each uses, tests apart.
    pub(crate) arrows: BTreeMap<String, BTreeSet<String>>,
    pub(crate) packages: BTreeMap<String, Package>,
    /// Package id -> ids of what it is built with, tests apart.
    pub(crate) edges: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: String,
    pub(crate) repository: String,
    pub(crate) authors: Vec<String>,
    pub(crate) folder: PathBuf,
    pub(crate) is_ours: bool,
}

impl Metadata {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let output = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
            .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
            .current_dir(root)
            .output()
            .context("cannot start cargo")?;
        if !output.status.success() {
            bail!("`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(Self::from_json(&serde_json::from_slice(&output.stdout)?))
    }

    pub(crate) fn from_json(json: &Value) -> Self {
        let mut metadata = Self::default();
        for package in list(&json["packages"]) {
            metadata.packages.insert(text(&package["id"]), read_package(package));
        }
        let ours: BTreeSet<String> =
            metadata.packages.values().filter(|package| package.is_ours).map(|package| package.name.clone()).collect();
        for package in list(&json["packages"]).filter(|package| package["source"].is_null()) {
            let used = list(&package["dependencies"])
                .filter(|dependency| dependency["kind"].as_str() != Some("dev"))
                .map(|dependency| text(&dependency["name"]))
                .filter(|name| ours.contains(name))
                .collect();
            metadata.arrows.insert(text(&package["name"]), used);
        }
        for node in list(&json["resolve"]["nodes"]) {
            let used = list(&node["deps"]).filter(|edge| !is_only_for_tests(edge)).map(|edge| text(&edge["pkg"]));
            metadata.edges.insert(text(&node["id"]), used.collect());
        }
        metadata
    }

    /// Every foreign package the named crate of ours is built from.
    pub(crate) fn built_from(&self, name: &str) -> Vec<&Package> {
        let mut waiting: Vec<&String> =
            self.packages.iter().filter(|(_, package)| package.name == name).map(|(id, _)| id).collect();
        let mut seen = BTreeSet::new();
        while let Some(id) = waiting.pop() {
            if seen.insert(id) {
                waiting.extend(self.edges.get(id).into_iter().flatten());
            }
        }
        let mut found: Vec<&Package> =
            seen.iter().filter_map(|id| self.packages.get(*id)).filter(|package| !package.is_ours).collect();
        found.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        found
    }
}

fn read_package(package: &Value) -> Package {
    let manifest = PathBuf::from(text(&package["manifest_path"]));
    Package {
        name: text(&package["name"]),
        version: text(&package["version"]),
        licence: text(&package["license"]),
        repository: text(&package["repository"]),
        authors: list(&package["authors"]).map(text).collect(),
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
        is_ours: package["source"].is_null(),
    }
}

/// An edge without kinds comes from an old cargo and counts as a real one.
fn is_only_for_tests(edge: &Value) -> bool {
    let kinds = || list(&edge["dep_kinds"]);
    kinds().next().is_some() && kinds().all(|kind| kind["kind"].as_str() == Some("dev"))
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn sample() -> Metadata {
        let package = |id: &str, source: Value, dependencies: Value| {
            json!({"id": id, "name": id, "version": "1.0.0", "source": source, "license": "MIT",
                   "manifest_path": format!("/x/{id}/Cargo.toml"), "dependencies": dependencies})
        };
        let edge = |id: &str, kind: Value| json!({"pkg": id, "dep_kinds": [{"kind": kind}]});
        Metadata::from_json(&json!({
            "packages": [
                package("app", Value::Null, json!([
                    {"name": "domain", "kind": null}, {"name": "testkit", "kind": "dev"}, {"name": "serde", "kind": null}
                ])),
                package("domain", Value::Null, json!([])),
                package("testkit", Value::Null, json!([])),
                package("serde", json!("registry"), json!([])),
                package("insta", json!("registry"), json!([])),
            ],
            "resolve": {"nodes": [
                {"id": "app", "deps": [edge("domain", Value::Null), edge("insta", json!("dev"))]},
                {"id": "domain", "deps": [edge("serde", Value::Null)]},
            ]}
        }))
    }

    #[test]
    fn a_test_only_dependency_is_no_arrow() {
        assert_eq!(sample().arrows["app"], BTreeSet::from(["domain".to_owned()]));
    }

    #[test]
    fn the_binary_is_built_from_what_its_floors_use_and_not_from_test_tools() {
        let metadata = sample();
        let names: Vec<&str> = metadata.built_from("app").iter().map(|package| package.name.as_str()).collect();
        assert_eq!(names, ["serde"]);
    }
}
