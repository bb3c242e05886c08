//! Makes the shipped file smaller: packs the notices, and asks the linker for what helps.

#[path = "../banyan-app/packing.rs"]
mod packing;

use std::{env::var, fs, io};

const NOTICES: &str = "licences.txt";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={NOTICES}");
    packing::pack(NOTICES, &fs::read(NOTICES)?)?;
    ask_the_linker();
    Ok(())
}

fn ask_the_linker() {
    let release = var("PROFILE").is_ok_and(|profile| profile == "release");
    if release {
        // The profile's own word for it is lost on a package with an `opt-level` of its own: seen with cargo 1.95, 2026-11-22.
        println!("cargo::rustc-link-arg-bins=-Wl,--strip-all");
    }
    if var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu") {
        // The list of addresses to be moved at the start shrinks to a twentieth. A glibc that cannot read it, older than
        // Debian 12's, says so at once. SOURCE: https://reviews.llvm.org/D120701, 2026-11-22.
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    if release && var("TARGET").is_ok_and(|target| target == "x86_64-unknown-linux-gnu") {
        // Functions that came out the same are kept once. Here alone the linker is known to be LLD.
        // SOURCE: https://blog.rust-lang.org/2025/09/01/rust-lld-on-1.90.0-stable/, 2026-11-23.
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
}
