//! What can be typed about posts that were put in the queue or are out.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum Posts {
    /// Posts in which all these words stand, newest first; the latest without a word.
    Find {
        /// Words or parts of words.
        words: Vec<String>,
        /// How many at most.
        #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=500))]
        limit: u32,
    },
    /// Older posts that have worn well: still true, and not said for half a year.
    Again,
    /// Puts a slip of the pen right everywhere: in what waits, and in what is out where the network allows it.
    Mend {
        /// As `banyan posts find` shows it.
        id: String,
        /// What stands there.
        wrong: String,
        /// What should stand there.
        right: String,
    },
    /// Takes a post down wherever the network allows it, and out of the queue where it still waits.
    TakeDown {
        /// As `banyan posts find` shows it.
        id: String,
    },
}
