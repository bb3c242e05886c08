//! What can be typed about posts that come again.

use clap::{Args, Subcommand, ValueEnum};

use super::{Aim, Objective};

#[derive(Subcommand)]
pub(crate) enum Recurring {
    /// What comes again, and its next times.
    List {
        /// What was ended in the last thirty days, instead.
        #[arg(long)]
        removed: bool,
    },
    /// Sets up a post that comes again.
    Add(Box<AddRecurring>),
    /// It says other words from now on; what waits in the queue follows, unless somebody changed it by hand.
    Change {
        /// As `banyan recurring list` shows it.
        id: String,
        /// The new words, with blanks as for `add`; `-` reads them from standard input.
        text: String,
        /// Another title; an empty one takes it away.
        #[arg(long)]
        title: Option<String>,
        /// Another address; an empty one takes it away.
        #[arg(long, value_name = "URL")]
        link: Option<String>,
    },
    /// Nothing more is made of it until it goes on; what waits comes back from the queue, unless changed by hand.
    Pause {
        /// As `banyan recurring list` shows it.
        id: String,
    },
    /// Goes on with the next time that is still to come.
    Resume {
        /// As `banyan recurring list` shows it.
        id: String,
    },
    /// Ends it; what waits comes back from the queue, unless changed by hand.
    Remove {
        /// As `banyan recurring list` shows it.
        id: String,
    },
    /// What was ended goes on as it stood; for thirty days.
    Back {
        /// As `banyan recurring list --removed` shows it.
        id: String,
    },
}

#[derive(Args)]
pub(crate) struct AddRecurring {
    /// The words, with blanks that are filled each time: {date}, {weekday}, {number}, and of `--part-of` {name}, {starts},
    /// {ends}; `-` reads them from standard input.
    pub(crate) text: String,
    /// How often it comes.
    #[arg(long, value_enum)]
    pub(crate) every: Rhythm,
    /// The first day, like 2026-12-05; the others are like it.
    #[arg(long, value_name = "DAY")]
    pub(crate) from: jiff::civil::Date,
    /// Local time of the business, like 09:30.
    #[arg(long, value_name = "TIME", default_value = "10:30")]
    pub(crate) at: jiff::civil::Time,
    /// The last day; without it and `--times` it comes until somebody ends it.
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<jiff::civil::Date>,
    /// So many times in all.
    #[arg(long, conflicts_with = "until", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) times: Option<u32>,
    /// For the own site and for lists; networks without titles leave it out.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// An address to go with it.
    #[arg(long, value_name = "URL")]
    pub(crate) link: Option<String>,
    /// Networks or channel names, separated by commas; all without it.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// Hashtags, separated by commas, with or without #.
    #[arg(long, value_delimiter = ',')]
    pub(crate) tags: Vec<String>,
    /// Language of the words, when it is not that of the business.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// What it does, as with `banyan post`.
    #[arg(long, value_enum)]
    pub(crate) objective: Option<Objective>,
    #[command(flatten)]
    pub(crate) aim: Aim,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Rhythm {
    /// On the weekday of the first day.
    Week,
    /// On its weekday in the same week of the month, like every first Thursday.
    Month,
    /// On the last such weekday of the month.
    LastOfMonth,
    /// On its date.
    Year,
}
