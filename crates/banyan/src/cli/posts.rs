//! What can be typed about posts that were put in the queue or are out.

use std::path::PathBuf;

use banyan_app::compose::PlaceWords;
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
        /// Leaves out so many of the first.
        #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(..=10_000))]
        skip: u32,
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
        /// Only shows what would be changed, place by place.
        #[arg(long)]
        look: bool,
    },
    /// The words of one place after they are out; with one of the flags they are changed there.
    Words {
        /// As `banyan publications` shows it.
        id: String,
        #[command(flatten)]
        changes: WordsThere,
    },
    /// What went out at each place, with its files, times and answers, and what was changed of it since.
    Proof {
        /// As `banyan posts find` shows it.
        id: String,
        /// Writes it as a PDF instead; a file that is there is written over.
        #[arg(long, value_name = "FILE")]
        pdf: Option<PathBuf>,
    },
    /// Takes a post down wherever the network allows it, and out of the queue where it still waits.
    TakeDown {
        /// As `banyan posts find` shows it.
        id: String,
    },
    /// Makes a draft of all that a post said which was taken down, for the places where it stood.
    Anew {
        /// As `banyan posts find` shows it.
        id: String,
    },
}

/// What is not named stays as it is.
#[derive(clap::Args)]
pub(crate) struct WordsThere {
    /// What should stand there.
    #[arg(long)]
    text: Option<String>,
    /// The title, where the place shows one.
    #[arg(long)]
    title: Option<String>,
    /// Shown instead of the words until somebody chooses to read on.
    #[arg(long)]
    warning: Option<String>,
    /// What is said right under it.
    #[arg(long)]
    comment: Option<String>,
    /// What a picture shows; once for each, in their order.
    #[arg(long)]
    alt: Vec<String>,
    /// Keeps what the guard would think again about, for this reason.
    #[arg(long, value_name = "REASON")]
    pub(crate) keep: Option<String>,
}

impl WordsThere {
    pub(crate) fn says_something(&self) -> bool {
        [&self.text, &self.title, &self.warning, &self.comment].into_iter().any(Option::is_some) || !self.alt.is_empty()
    }

    pub(crate) fn put_into(&self, there: PlaceWords) -> PlaceWords {
        let alts = there.alts.iter().enumerate().map(|(n, alt)| self.alt.get(n).unwrap_or(alt).clone()).collect();
        PlaceWords {
            title: self.title.clone().or(there.title),
            text: self.text.clone().unwrap_or(there.text),
            content_warning: self.warning.clone().or(there.content_warning),
            first_comment: self.comment.clone().or(there.first_comment),
            alts,
        }
    }
}
