//! Finds the collected data beside the project; tests do without it where it is absent.

use std::path::PathBuf;

/// Path of a file or folder under `../shared/data`, or `None` with a line that says so.
pub(crate) fn data(path: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(path);
    if root.exists() {
        return Some(root);
    }
    eprintln!("skipped: no ../shared");
    None
}
