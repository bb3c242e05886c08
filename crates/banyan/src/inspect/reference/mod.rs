//! `banyan inspect reference DIR`: writes the book's reference pages from the program itself, so that they cannot be wrong.

mod answers;
mod api;
mod commands;
mod networks;
mod rights;
mod settings;

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Reference {
    /// The book's `src/reference`.
    folder: PathBuf,
}

const BANNER: &str = "<!-- Made by `banyan inspect reference`; bin/fix writes it anew. -->\n\n";

pub(super) fn run(options: &Reference) -> anyhow::Result<()> {
    let pages = [
        ("commands.md", commands::page()),
        ("settings.md", settings::page()?),
        ("networks.md", networks::page()),
        ("answers.md", answers::page()),
        ("api.md", api::page()),
        ("rights.md", rights::page()),
    ];
    for (name, text) in pages {
        let file = options.folder.join(name);
        let text = format!("{BANNER}{}\n", text.trim_end());
        std::fs::write(&file, text).with_context(|| format!("`{}` cannot be written", file.display()))?;
    }
    Ok(())
}

/// A cell of a table: a bar would end it.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
