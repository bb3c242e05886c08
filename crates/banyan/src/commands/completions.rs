//! `banyan completions SHELL`.

use clap::CommandFactory as _;
use serde_json::json;

use crate::{cli::Cli, output::Output};

pub(super) fn run(shell: clap_complete::Shell, out: Output) -> anyhow::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "banyan", &mut script);
    let script = String::from_utf8(script)?;
    out.line(&json!({ "shell": shell.to_string(), "script": script }), || script.trim_end().to_owned())
}
