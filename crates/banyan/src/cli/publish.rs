//! What can be typed about places, the queue and what becomes of a post.

use clap::{Args, Subcommand, ValueEnum};

use super::Aim;

#[derive(Args)]
pub(crate) struct OfChannel {
    /// Id, network, name or handle of one place; all places that can tell without it.
    pub(crate) channel: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Channel {
    /// Connects a place. Secrets come from standard input or are asked for.
    Add {
        /// One of `banyan networks`.
        network: String,
        /// Fields of the network, like `server=mastodon.social` or `handle=me.bsky.social`.
        #[arg(value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    /// Every place with how it is.
    List,
    /// Asks the network who we are there.
    Test {
        /// Id, network, name or handle.
        channel: String,
    },
    /// Lets a place rest: nothing goes there any more, what waits is a draft again, what it said stays.
    Rest {
        /// Id, network, name or handle.
        channel: String,
        /// Why; the next review finds it. Without it nothing is done, and what would change is told.
        #[arg(long)]
        why: Option<String>,
        /// Forgets our sign-in there too.
        #[arg(long, requires = "why")]
        forget_sign_in: bool,
        /// Undoes a rest within the hour: what waited there waits again.
        #[arg(long, conflicts_with_all = ["why", "forget_sign_in"])]
        undo: bool,
    },
    /// Uses a place again that rests; nothing old goes out.
    Wake {
        /// Id, network, name or handle.
        channel: String,
    },
    /// Is no longer posted to; what waits for it is cancelled, what is out stays out.
    Remove {
        /// Id, network, name or handle.
        channel: String,
    },
}

#[derive(Args)]
pub(crate) struct Queue {
    /// Moves what waits on days that the plan keeps quiet by now to the next free times.
    #[arg(long)]
    pub(crate) off_quiet_days: bool,
    /// Only of this day, like 2026-12-06.
    #[arg(long, value_name = "DATE", requires = "off_quiet_days")]
    pub(crate) day: Option<jiff::civil::Date>,
}

#[derive(Args)]
pub(crate) struct Publication {
    /// As `banyan queue` shows it.
    pub(crate) id: String,
    /// Decides instead of showing.
    #[arg(long, value_enum)]
    pub(crate) decide: Option<Decide>,
    /// With `it-is-there`: where.
    #[arg(long, requires = "decide")]
    pub(crate) url: Option<String>,
    /// Moves it to a day and a time of the business's clock, like `2026-12-01T09:30`.
    #[arg(long, conflicts_with = "decide")]
    pub(crate) at: Option<String>,
    /// Says what its post is for; an empty name takes it away.
    #[command(flatten)]
    pub(crate) aim: Aim,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Decide {
    /// Out as soon as possible.
    SendNow,
    /// It will not go out.
    Cancel,
    /// You looked and saw it: it is written down as out, and nothing is sent.
    ItIsThere,
    /// You looked and it is not there: it is sent again.
    ItIsNotThere,
    /// Out in part: the rest goes too.
    Finish,
    /// It stays as it is, and nothing more is sent.
    Leave,
    /// What is public is deleted.
    TakeDown,
    /// It was missed, and what you said about that is taken back: it asks again.
    AskAgain,
}
