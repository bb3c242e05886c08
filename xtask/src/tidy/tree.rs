//! The project's own text files, read once, by their path from the root with `/` on every system.

use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Built, fetched or kept for one machine only: never ours to check.
const NOT_OURS: &[&str] = &[".git", "node_modules", "dist", "venv", ".peers", "corpus", "artifacts"];

#[derive(Debug, Default)]
pub(crate) struct Tree {
    files: BTreeMap<String, String>,
}

impl Tree {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut tree = Self::default();
        tree.walk(root, "")?;
        Ok(tree)
    }

    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    fn walk(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            if is_foreign(&name, prefix) {
                // Folders of tools; some keep them elsewhere and have a link here.
                continue;
            }
            if entry.file_type()?.is_dir() {
                self.walk(&entry.path(), &format!("{path}/"))?;
            } else if let Ok(text) = String::from_utf8(fs::read(entry.path())?) {
                self.files.insert(path, text);
            } else {
                // A picture or font: it exists, and has no text to look at.
                self.files.insert(path, String::new());
            }
        }
        Ok(())
    }

    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Whether a file or a folder of this name is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let folder = format!("{path}/");
        self.files.contains_key(path) || self.under(&folder).next().is_some()
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(crate) fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .range(prefix.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    pub(crate) fn rust(&self) -> impl Iterator<Item = (&str, &str)> {
        self.under_of_kind("", "rs")
    }

    /// The files of a folder with this ending.
    pub(crate) fn under_of_kind<'a>(
        &'a self,
        prefix: &'a str,
        kind: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.under(prefix).filter(move |(path, _)| is_kind(path, kind))
    }

    /// The names directly inside a folder: (files, folders).
    pub(crate) fn listing(&self, folder: &str) -> (Vec<String>, Vec<String>) {
        let prefix = format!("{}/", folder.trim_end_matches('/'));
        let (mut files, mut folders) = (Vec::new(), Vec::new());
        for (path, _) in self.under(&prefix) {
            match path[prefix.len()..].split_once('/') {
                None => files.push(path[prefix.len()..].to_owned()),
                Some((name, _)) if folders.last().is_none_or(|last: &String| last != name) => {
                    folders.push(name.to_owned());
                }
                Some(_) => {}
            }
        }
        (files, folders)
    }
}

pub(crate) fn is_kind(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == ending)
}

fn is_foreign(name: &str, prefix: &str) -> bool {
    NOT_OURS.contains(&name) || (prefix.is_empty() && name.starts_with("target"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_tells_files_from_folders() {
        let tree = Tree::of(&[("a/b.rs", ""), ("a/c/d.rs", ""), ("a/c/e.rs", ""), ("ab/f.rs", "")]);
        assert_eq!(tree.listing("a"), (vec!["b.rs".to_owned()], vec!["c".to_owned()]));
    }

    #[test]
    fn a_folder_is_there_when_a_file_is_in_it() {
        let tree = Tree::of(&[("a/c/d.rs", "")]);
        assert!(tree.has("a/c/") && tree.has("a/c") && tree.has("a/c/d.rs") && !tree.has("a/d"));
    }
}
