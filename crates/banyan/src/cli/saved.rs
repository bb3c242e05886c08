//! What can be typed about saved words and about people whom posts mention.

use clap::{Subcommand, ValueEnum};

#[derive(Subcommand)]
pub(crate) enum Bits {
    /// Saved words and sets of hashtags, by name.
    List {
        /// Those that were removed in the last thirty days, instead.
        #[arg(long)]
        removed: bool,
    },
    /// Saves words under a name; with an id, other words.
    Save {
        /// Under which they are found.
        name: String,
        /// What is put into a post.
        words: String,
        /// Plain words, or hashtags that go together.
        #[arg(long, value_enum, default_value_t = BitKind::Words)]
        kind: BitKind,
        /// The ones to change, as `banyan bits list` shows them.
        #[arg(long)]
        id: Option<String>,
    },
    /// Removes saved words; posts that have them keep them.
    Remove {
        /// As `banyan bits list` shows it.
        id: String,
    },
    /// Brings saved words back that were removed; for thirty days.
    Back {
        /// As `banyan bits list --removed` shows it.
        id: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum BitKind {
    Words,
    Tags,
}

#[derive(Subcommand)]
pub(crate) enum People {
    /// Whom posts mention, with the name each network knows them by.
    List {
        /// Those who were removed in the last thirty days, instead.
        #[arg(long)]
        removed: bool,
    },
    /// Writes a person down; with an id, changes one.
    Save {
        /// What is written after the @ in a post.
        mention: String,
        /// Said where no other name is known.
        #[arg(long)]
        name: String,
        /// The name on a network, like `mastodon=ada@linden.example` (repeatable).
        #[arg(long = "on", value_name = "NETWORK=NAME")]
        on: Vec<String>,
        /// The one to change, as `banyan people list` shows it.
        #[arg(long)]
        id: Option<String>,
    },
    /// Removes a person; what was said stays said.
    Remove {
        /// As `banyan people list` shows it.
        id: String,
    },
    /// Brings a person back who was removed; for thirty days.
    Back {
        /// As `banyan people list --removed` shows it.
        id: String,
    },
}
