//! Packs the texts that are shipped. In every other build they are read where they lie, so a changed word asks for none.

#[path = "src/folder.rs"]
mod folder;
mod packing;

use std::{env::var, fmt::Write as _, fs, io, path::Path};

/// Each holds a folder of texts for every language.
const FOLDERS: [&str; 3] = ["../../locales", "src/plan/kits", "src/plan/lessons"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(packed)");
    if var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rustc-cfg=packed");
        pack_all()?;
    }
    Ok(())
}

/// The list of what was packed is the value of `PACKED` in `src/texts.rs`.
fn pack_all() -> io::Result<()> {
    let mut list = String::new();
    for folder in FOLDERS {
        println!("cargo::rerun-if-changed={folder}");
        for language in folder::names(Path::new(folder))? {
            let texts = format!("{folder}/{language}");
            let name = texts.replace(['.', '/'], "");
            packing::pack(&name, &serde_json::to_vec(&folder::texts(Path::new(&texts))?)?)?;
            let _ = writeln!(list, r#"    ("{texts}", include_bytes!(concat!(env!("OUT_DIR"), "/{name}.zst"))),"#);
        }
    }
    let out = var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("packed.rs"), format!("&[\n{list}]\n"))
}
