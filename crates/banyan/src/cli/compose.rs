//! What can be typed about a post and what it is for.

use clap::{Args, ValueEnum};

#[derive(Args)]
pub(crate) struct Post {
    /// The words; `-` reads them from standard input, `""` lets a file speak alone.
    pub(crate) text: String,
    /// For the own site and for lists; networks without titles leave it out.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// An address to go with it.
    #[arg(long, value_name = "URL")]
    pub(crate) link: Option<String>,
    /// Somebody else's article that the words talk about: it is read for a short quote, its title and its author.
    #[arg(long, value_name = "URL", conflicts_with = "link")]
    pub(crate) about: Option<String>,
    /// What is quoted of it, instead of its first sentence; nothing is quoted with empty words.
    #[arg(long, value_name = "WORDS", requires = "about")]
    pub(crate) quote: Option<String>,
    /// Whose it is, like `Ida Holm, Mill News`, instead of what its page says.
    #[arg(long, value_name = "NAME", requires = "about")]
    pub(crate) credit: Option<String>,
    /// An older post to say again, as `banyan posts again` shows it; the words are its new first sentence.
    #[arg(
        long,
        value_name = "ID",
        conflicts_with_all = ["about", "link", "title", "own", "comment", "media", "tags", "language", "warning"]
    )]
    pub(crate) again: Option<String>,
    /// Networks or channel names, separated by commas; all without it.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// Words of one place alone, like `mastodon=Only here` (repeatable).
    #[arg(long, value_name = "PLACE=WORDS")]
    pub(crate) own: Vec<String>,
    /// Said right under the post, where a place has answers.
    #[arg(long, value_name = "WORDS")]
    pub(crate) comment: Option<String>,
    /// Hashtags, separated by commas, with or without #.
    #[arg(long, value_delimiter = ',')]
    pub(crate) tags: Vec<String>,
    /// A file, or the id of one in the library (repeatable, in the order shown).
    #[arg(long, value_name = "ID|FILE")]
    pub(crate) media: Vec<String>,
    /// What the file named in the same place shows, `""` where it only decorates (repeatable); without it the library's
    /// own words.
    #[arg(long, requires = "media")]
    pub(crate) alt: Vec<String>,
    /// Networks or channel names, separated by commas, that are sent only a part of each picture: as they show it, around
    /// what matters in it, or as is said: `bluesky=4:5` is of that shape, `bluesky=4:5/80` is 80 % of what fits of it, and
    /// `bluesky=4:5/80/25/50` has its middle 25 % from the left and 50 % from the top.
    #[arg(long, value_name = "PLACE[=CUT]", value_delimiter = ',', requires = "media")]
    pub(crate) cut: Vec<String>,
    #[command(flatten)]
    pub(crate) poll: Poll,
    /// Language of the words, when it is not that of the business.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Shown instead of the words until somebody chooses to read on.
    #[arg(long, value_name = "WORDS")]
    pub(crate) warning: Option<String>,
    /// Goes out at once.
    #[arg(long, conflicts_with = "at")]
    pub(crate) now: bool,
    /// Local time of the business, like 2026-12-01T09:30.
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// What it does; without it `teach`, and `offer` where its pillar or `--part-of` asks for business.
    #[arg(long, value_enum)]
    pub(crate) objective: Option<Objective>,
    #[command(flatten)]
    pub(crate) aim: Aim,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Objective {
    /// Gives something useful away.
    Teach,
    /// Brings people together.
    Gather,
    /// Asks for business.
    Offer,
    /// Tells who we are.
    Tell,
}

/// What a post is for, by the names the plan has for it.
#[derive(Args)]
pub(crate) struct Aim {
    /// A goal of the plan that it leads to.
    #[arg(long, value_name = "NAME")]
    pub(crate) goal: Option<String>,
    /// A pillar of the plan that it belongs to.
    #[arg(long, value_name = "NAME")]
    pub(crate) pillar: Option<String>,
    /// An audience of the plan; without `--to` it goes where they read.
    #[arg(long, value_name = "NAME")]
    pub(crate) audience: Option<String>,
    /// An offer or campaign of the plan that it is part of, and ends with.
    #[arg(long, value_name = "NAME")]
    pub(crate) part_of: Option<String>,
}

/// A question with answers to choose from.
#[derive(Args)]
pub(crate) struct Poll {
    /// An answer to choose from: a poll where the network has them, else a line of text (repeatable).
    #[arg(long = "poll", value_name = "ANSWER")]
    pub(crate) answers: Vec<String>,
    /// How long the poll is open, in hours.
    #[arg(long, value_name = "HOURS", default_value_t = 24, requires = "answers", value_parser = clap::value_parser!(u32).range(1..=720))]
    pub(crate) poll_hours: u32,
    /// More than one answer may be chosen.
    #[arg(long, requires = "answers")]
    pub(crate) poll_multiple: bool,
}
