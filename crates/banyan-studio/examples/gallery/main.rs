//! Writes every page in every state as files to look at: `cargo run -p banyan-studio --example gallery -- <folder>`.
#![expect(clippy::print_stdout, reason = "a tool for people at a terminal")]

mod cast;
mod pages;

use std::{fs, path::PathBuf};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    fs::create_dir_all(&folder)?;
    let mut count = 0;
    for language in ["en", "de", "es"] {
        for (name, html) in pages::all(language) {
            fs::write(folder.join(format!("{name}.{language}.html")), html)?;
            count += 1;
        }
    }
    fs::write(folder.join("content-security-policy.txt"), banyan_studio::CONTENT_SECURITY_POLICY)?;
    println!("{count} pages in {}", folder.display());
    Ok(())
}
