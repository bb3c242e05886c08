//! The texts of one folder, for `build.rs` and for the program while people write on it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

/// By the names of their files.
pub(crate) fn texts(folder: &Path) -> io::Result<BTreeMap<String, String>> {
    let names = names(folder)?.into_iter();
    names.map(|name| fs::read_to_string(folder.join(&name)).map(|text| (name, text))).collect()
}

/// Without what editors and desktops leave behind.
pub(crate) fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.insert(name);
        }
    }
    Ok(names)
}
