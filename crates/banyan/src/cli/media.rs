//! The library on the command line.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub(crate) enum Media {
    /// Keeps files: pictures (JPEG, PNG, GIF, WebP), films (MP4, MOV), sounds (MP3, M4A, WAV). Place and camera stay behind.
    Add {
        /// One or several; a file that is here already is that one again.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// What it shows, for people who cannot see it.
        #[arg(long)]
        alt: Option<String>,
        /// Words to find it by, separated by commas.
        #[arg(long, value_delimiter = ',')]
        tags: Option<Vec<String>>,
    },
    /// What is in the library, newest first.
    List {
        /// Only these.
        #[arg(long, value_enum, default_value_t = Kept::All)]
        show: Kept,
        /// Only with this tag.
        #[arg(long)]
        tag: Option<String>,
        /// How many at most.
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// One file: its words, its rights, who is shown, where it went.
    Show {
        /// As `banyan media list` shows it.
        id: String,
    },
    /// Says something of a file. What is not said stays as it is.
    Set(MediaSet),
    /// Notes the yes of somebody who is shown; a new one goes in the place of the one before.
    Consent {
        /// As `banyan media list` shows it.
        id: String,
        /// Who is shown.
        name: String,
        /// To what: "site and Instagram, first name only".
        #[arg(long, default_value = "", hide_default_value = true)]
        terms: String,
        /// Only on this network, like own_site; for more of them, say it more than once. Without it, everywhere.
        #[arg(long, value_name = "NETWORK")]
        on: Vec<String>,
        /// The day of the yes, like 2026-11-24.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
        given: String,
        /// The last day; without it until it is taken back.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "DATE")]
        until: String,
        /// What they signed, or the mail in which they said it: kept with the yes, up to 10 MB.
        #[arg(long, value_name = "FILE")]
        paper: Option<PathBuf>,
        /// The yes was taken back: from today nothing with it goes out.
        #[arg(long, conflicts_with_all = ["terms", "on", "given", "until", "paper"])]
        withdraw: bool,
        /// It was noted by mistake, of a wrong name perhaps: it does not count, and for 30 days can be brought back.
        #[arg(long, conflicts_with_all = ["terms", "on", "given", "until", "paper", "withdraw"])]
        mistaken: bool,
        /// Brings back what was noted by mistake.
        #[arg(long, requires = "mistaken")]
        undo: bool,
    },
    /// Writes the paper that is kept with somebody's yes into a file.
    Paper {
        /// As `banyan media list` shows it.
        id: String,
        /// Who is shown.
        name: String,
        /// Where to; what is there is written over.
        to: PathBuf,
    },
    /// Takes a file out, unless a post with it waits; for 30 days it can be brought back.
    Remove {
        /// As `banyan media list` shows it.
        id: String,
        /// Brings it back.
        #[arg(long)]
        undo: bool,
    },
    /// Finds files by words of their name, description, tags and people.
    Find {
        /// All of them must be there.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Of two pictures that look alike, keeps one: posts that wait get it instead of the other.
    Keep {
        /// The one that stays.
        id: String,
        /// The one that is taken out.
        #[arg(long, value_name = "ID")]
        instead_of: String,
        /// They differ: both stay, and nobody is asked again.
        #[arg(long)]
        both: bool,
    },
}

#[derive(Args)]
pub(crate) struct MediaSet {
    /// As `banyan media list` shows it.
    pub(crate) id: String,
    /// What it is called here.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// What it shows, for people who cannot see it.
    #[arg(long)]
    pub(crate) alt: Option<String>,
    /// The point that matters, from -1 to 1, right and up positive, like 0.5,-0.25; `middle` takes it away.
    #[arg(long, value_name = "X,Y", allow_hyphen_values = true)]
    pub(crate) focus: Option<String>,
    /// Words to find it by, separated by commas; they replace the ones before.
    #[arg(long, value_delimiter = ',')]
    pub(crate) tags: Option<Vec<String>>,
    /// own, licence, bought or unknown.
    #[arg(long)]
    pub(crate) rights: Option<String>,
    /// The maker, the licence, its number or address.
    #[arg(long)]
    pub(crate) source: Option<String>,
    /// The last day on which it may be used; empty for none.
    #[arg(long, value_name = "DATE")]
    pub(crate) until: Option<String>,
}

/// What is to be done with a file.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kept {
    All,
    /// Nobody said what they show.
    WithoutWords,
    /// A yes or a right ends within a month.
    EndsSoon,
    /// May not be used any more.
    Over,
    /// Looks like another one.
    Alike,
    /// In no post, page, draft or series.
    Unused,
    /// Taken out, and can be brought back.
    Removed,
}
