//! Asks the linker for what makes the shipped file smaller.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The list of addresses to be moved at the start shrinks to a twentieth. A glibc that cannot read it, older than
    // Debian 12's, says so at once. SOURCE: https://reviews.llvm.org/D120701, 2026-11-22.
    if std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu") {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
