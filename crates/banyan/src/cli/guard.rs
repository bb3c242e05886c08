//! What can be typed about the guard.

use std::path::PathBuf;

use clap::Args;

#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Guard {
    /// Texts with an empty line between them, or lines of JSON with `text` and `link`; `-` reads standard input.
    pub(crate) file: Option<PathBuf>,
    /// Everything that holds today: rules not asked about, names asked about first.
    #[arg(long)]
    pub(crate) choices: bool,
    /// Never asks about this rule again, like `series` or `too-close`.
    #[arg(long, value_name = "RULE")]
    pub(crate) never_ask: Option<String>,
    /// Asks about this rule again.
    #[arg(long, value_name = "RULE")]
    pub(crate) ask_again: Option<String>,
    /// A person who is asked before being named.
    #[arg(long, value_name = "NAME")]
    pub(crate) ask_first: Option<String>,
    /// This person said yes for good.
    #[arg(long, value_name = "NAME")]
    pub(crate) may_name: Option<String>,
}
