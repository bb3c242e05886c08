//! What follows `banyan token`.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Token {
    /// Makes a token and shows it this once.
    Add {
        /// What it is for.
        name: String,
        /// The most it may do: owner, editor, author, reviewer or guest.
        #[arg(long, default_value = "reviewer")]
        role: String,
        /// The last day on which it works; without one, until it is ended.
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// The owner in whose name it works; without one, whoever began the business.
        #[arg(long, value_name = "EMAIL")]
        user: Option<String>,
    },
    /// Every token with its role, its end, and when it was last used.
    List,
    /// Ends a token; whoever has it comes in no more.
    Remove {
        /// As `banyan token list` shows it.
        id: String,
    },
}
