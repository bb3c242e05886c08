//! Writes the third-party notices that the binary carries: every work it is built from, and each licence text once.

mod gaps;
mod pages;
mod texts;

use crate::tidy::Metadata;
use anyhow::{Context as _, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

pub(crate) const FILE: &str = "crates/banyan/licences.txt";
pub(crate) const PAGES_LOCK: &str = "ui/package-lock.json";

const BINARY: &str = "banyan";
const RULE: &str = "------------------------------------------------------------------------";

/// One work of somebody else, wherever it came from.
struct Work {
    name: String,
    version: String,
    licence: String,
    home: String,
    authors: Vec<String>,
    texts: Vec<String>,
}

pub(crate) fn write(root: &Path) -> Result<()> {
    let notices = notices(root)?;
    fs::write(root.join(FILE), &notices).with_context(|| format!("cannot write {FILE}"))?;
    println!("wrote {FILE}: {} works, {} KB", named_in(&notices).len(), notices.len() / 1024);
    Ok(())
}

pub(crate) fn check(root: &Path) -> Result<()> {
    let stored = fs::read_to_string(root.join(FILE)).with_context(|| format!("cannot read {FILE}"))?;
    if stored != notices(root)? {
        bail!("{FILE} is not fresh: run `cargo xtask licences`");
    }
    println!("{FILE} is fresh: {} works", named_in(&stored).len());
    Ok(())
}

/// "name version" of every work that notices name.
pub(crate) fn named_in(notices: &str) -> BTreeSet<String> {
    notices
        .lines()
        .take_while(|line| *line != RULE)
        .filter_map(|line| line.strip_prefix("* "))
        .filter_map(|line| line.split_once(" ("))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// "name version" of every work the binary is built from.
pub(crate) fn names(metadata: &Metadata, pages_lock: &str) -> BTreeSet<String> {
    let crates = metadata.built_from(BINARY).into_iter().map(|package| format!("{} {}", package.name, package.version));
    crates.chain(pages::shipped(pages_lock).into_iter().map(|work| format!("{} {}", work.name, work.version))).collect()
}

fn notices(root: &Path) -> Result<String> {
    let metadata = Metadata::read(root)?;
    let mut works: Vec<Work> = metadata
        .built_from(BINARY)
        .into_iter()
        .map(|package| Work {
            name: package.name.clone(),
            version: package.version.clone(),
            licence: package.licence.clone(),
            home: package.repository.clone(),
            authors: package.authors.clone(),
            texts: texts::of(&package.folder, &package.name, &package.licence),
        })
        .collect();
    let lock = fs::read_to_string(root.join(PAGES_LOCK)).with_context(|| format!("cannot read {PAGES_LOCK}"))?;
    works.extend(pages::works(root, &lock)?);
    let apache = fs::read_to_string(root.join("LICENSE")).context("cannot read LICENSE")?;
    let left = gaps::fill(&mut works, &texts::tidied(&apache));
    if !left.is_empty() {
        bail!("no licence text was found for {}", left.join(", "));
    }
    Ok(rendered(&works))
}

fn rendered(works: &[Work]) -> String {
    let mut page = String::from(
        "Banyan is built from the works named here; each is under its own licence. Those offered under a choice\n\
         that has Apache-2.0 in it are used under Apache-2.0. The texts follow, each once.\n\n",
    );
    let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for work in works {
        let home = if work.home.is_empty() { String::new() } else { format!(" {}", work.home) };
        let _ = writeln!(page, "* {} {} ({}){home}", work.name, work.version, work.licence);
        for text in &work.texts {
            texts.entry(text).or_default().push(format!("{} {}", work.name, work.version));
        }
    }
    // The text most works share first; then by the first work's name, so that the page does not change by chance.
    let mut texts: Vec<(&str, Vec<String>)> = texts.into_iter().collect();
    texts.sort_by(|(_, a), (_, b)| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    for (text, names) in texts {
        let _ = write!(page, "\n{RULE}\n{}\n{RULE}\n\n{text}\n", wrapped(&names));
    }
    page
}

fn wrapped(names: &[String]) -> String {
    let mut lines = vec![String::new()];
    for (index, name) in names.iter().enumerate() {
        let comma = if index + 1 < names.len() { "," } else { "" };
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && line.len() + name.len() > 100 {
            lines.push(format!("{name}{comma}"));
        } else {
            let space = if line.is_empty() { "" } else { " " };
            let _ = write!(line, "{space}{name}{comma}");
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(name: &str, text: &str) -> Work {
        Work {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            home: String::new(),
            authors: Vec::new(),
            texts: vec![text.to_owned()],
        }
    }

    #[test]
    fn works_are_all_named_and_a_shared_text_stands_once() {
        let page = rendered(&[work("a", "Free."), work("b", "Free."), work("c", "Also free.\n* not a work (really)")]);
        assert_eq!(named_in(&page), BTreeSet::from(["a 1.0.0", "b 1.0.0", "c 1.0.0"].map(str::to_owned)));
        assert_eq!(page.matches("Free.").count(), 1);
        assert!(page.contains("a 1.0.0, b 1.0.0\n"));
    }
}
