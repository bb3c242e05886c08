//! The shared collection of real documents, used where it lies beside the repository.

use std::path::{Path, PathBuf};

/// The folder, or `None` with a word on the console so that a skipped test does not look like a passed one.
pub(crate) fn folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    say(&format!("skipped: no ../shared/data/{name}"));
    None
}

/// All files below a folder whose name ends so, in a fixed order.
pub(crate) fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

pub(crate) fn text(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned()
}

#[expect(clippy::print_stdout, reason = "measurements are read from the test's output")]
pub(crate) fn say(line: &str) {
    println!("{line}");
}
