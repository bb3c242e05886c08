//! `banyan completions SHELL`.

use clap::CommandFactory as _;

use crate::cli::Cli;

#[expect(clippy::unnecessary_wraps, reason = "every command answers alike")]
pub(super) fn run(shell: clap_complete::Shell) -> anyhow::Result<()> {
    clap_complete::generate(shell, &mut Cli::command(), "banyan", &mut std::io::stdout());
    Ok(())
}
