//! Looks that the scripts and styles are there to be embedded; building them is npm's work, not cargo's.

use std::path::Path;

fn main() {
    let manifest = Path::new("../../ui/dist/manifest.json");
    println!("cargo::rerun-if-changed={}", manifest.display());
    if !manifest.exists() {
        println!(
            "cargo::error=the Studio's scripts and styles are not built: run `npm --prefix ui ci && npm --prefix ui run build`"
        );
    }
}
