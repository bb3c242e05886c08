//! Finds the licence texts a package ships, and chooses among those of a choice.

use std::fs;
use std::path::{Path, PathBuf};

const BEGINNINGS: &[&str] = &["license", "licence", "copying", "notice", "unlicense", "copyright"];

/// Source and other files whose name only begins like one of a licence.
const NO_TEXTS: &[&str] = &["rs", "html", "toml", "json", "py", "spdx", "c", "h", "sh", "yml", "license"];

pub(super) fn of(folder: &Path, name: &str, licence: &str) -> Vec<String> {
    let mut files = texts_in(folder);
    // Crates that carry another project's C sources have its licence one folder down.
    if name.ends_with("-sys") {
        for inner in folders_in(folder) {
            files.extend(texts_in(&inner));
        }
    }
    let mut texts: Vec<String> = chosen(&files, licence)
        .into_iter()
        .filter_map(|file| fs::read(file).ok())
        .map(|bytes| tidied(&String::from_utf8_lossy(&bytes)))
        .collect();
    texts.sort();
    texts.dedup();
    without_gpl(texts)
}

/// Some C sources are offered under a free licence or the GPL; they are used under the former.
fn without_gpl(texts: Vec<String>) -> Vec<String> {
    let (gpl, free): (Vec<String>, Vec<String>) =
        texts.into_iter().partition(|text| text.trim_start().starts_with("GNU GENERAL PUBLIC LICENSE"));
    if free.is_empty() { gpl } else { free }
}

fn texts_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = entries(folder).into_iter().filter(|path| path.is_file() && is_text(path)).collect();
    files.sort();
    files
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = entries(folder).into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

fn is_text(path: &Path) -> bool {
    let name = file_name(path);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)) && !NO_TEXTS.contains(&ending.as_str())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Of "this or Apache-2.0" the Apache text is enough, where there is one; notices always go along.
fn chosen<'a>(files: &'a [PathBuf], licence: &str) -> Vec<&'a PathBuf> {
    let is_choice = licence.contains(" OR ") || licence.contains('/');
    let has_apache = files.iter().any(|file| file_name(file).contains("apache"));
    if is_choice && licence.contains("Apache-2.0") && !licence.contains(" AND ") && has_apache {
        return files.iter().filter(|file| file_name(file).contains("apache") || is_notice(file)).collect();
    }
    files.iter().collect()
}

fn is_notice(path: &Path) -> bool {
    let name = file_name(path);
    name.starts_with("notice") || name.starts_with("copyright")
}

/// Line ends and blank edges differ between copies of one text, and so does what follows the terms of Apache-2.0.
pub(super) fn tidied(text: &str) -> String {
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    let text = lines.join("\n");
    let text = text.trim_matches('\n');
    let is_apache = text.trim_start().starts_with("Apache License") && !text.contains("LLVM");
    if let Some((terms, _)) = text.split_once("END OF TERMS AND CONDITIONS").filter(|_| is_apache) {
        let terms: Vec<&str> = terms.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        return terms.join("\n").replace("http://www.apache.org", "https://www.apache.org");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_choice_with_apache_only_that_text_is_taken() {
        let files = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"].map(PathBuf::from);
        assert_eq!(chosen(&files, "MIT OR Apache-2.0"), [&files[0], &files[2]]);
        assert_eq!(chosen(&files, "MIT AND Apache-2.0").len(), 3);
        assert_eq!(chosen(&files[1..2], "MIT OR Apache-2.0"), [&files[1]]);
    }

    #[test]
    fn of_a_choice_with_the_gpl_the_other_is_taken() {
        let gpl = "  GNU GENERAL PUBLIC LICENSE\nVersion 2".to_owned();
        assert_eq!(without_gpl(vec![gpl.clone(), "BSD".to_owned()]), ["BSD"]);
        assert_eq!(without_gpl(vec![gpl.clone()]), [gpl], "never silently without a text");
    }

    #[test]
    fn a_source_file_is_no_text() {
        assert!(is_text(Path::new("a/LICENSE-MIT")) && is_text(Path::new("COPYING.txt")));
        assert!(!is_text(Path::new("license.rs")) && !is_text(Path::new("README.md")));
    }

    #[test]
    fn copies_that_differ_in_space_are_one_text() {
        assert_eq!(tidied("\u{feff}\nFree. \r\nFor all.\n\n"), "Free.\nFor all.");
        let apache =
            |appendix: &str| tidied(&format!("  Apache License\n\n  Terms\n END OF TERMS AND CONDITIONS\n{appendix}"));
        assert_eq!(apache("Copyright A"), apache("Copyright B"));
    }
}
