//! What can be typed: one tree, from which help and completions are made.

use std::{net::SocketAddr, path::PathBuf};

use banyan_domain::ids::MessageId;
use clap::{Args, Parser, Subcommand};

mod compose;
mod draft;
mod first;
mod gather;
mod guard;
mod learning;
mod ledger;
mod media;
mod plan;
mod posts;
mod publish;
mod recurring;
mod saved;
mod token;

pub(crate) use compose::{Aim, Objective, Poll, Post};
pub(crate) use draft::{Draft, SaveDraft};
pub(crate) use first::{First, GroundTyped};
pub(crate) use gather::{Carry, Source, Tls};
pub(crate) use guard::Guard;
pub(crate) use learning::{EndOfReview, Learn, Review, Steps};
pub(crate) use ledger::{Cards, Cost, Goals, Ledger, Note};
pub(crate) use media::{Kept, Media, MediaSet};
pub(crate) use plan::{InLanguage, Plan, PlanExtract, PlanFormat, PlanLink, Toward};
pub(crate) use posts::Posts;
pub(crate) use publish::{Channel, Decide, OfChannel, Publication, Queue};
pub(crate) use recurring::{AddRecurring, Recurring, Rhythm};
pub(crate) use saved::{BitKind, Bits, People};
pub(crate) use token::Token;

pub(crate) const DEFAULT_DATA: &str = "banyan-data";

/// Your site, your letters, carried to the networks: a planned part of the business.
#[derive(Parser)]
#[command(name = "banyan", version, about, propagate_version = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the data lies and how it is reached.
#[derive(Args, Clone)]
pub(crate) struct Place {
    /// Folder with the database, the key and the media.
    #[arg(long, global = true, env = "BANYAN_DATA", default_value = DEFAULT_DATA, value_name = "DIR")]
    pub(crate) data: PathBuf,
    /// PostgreSQL address, when one machine is too small; without it SQLite in the folder.
    #[arg(long, global = true, env = "BANYAN_DATABASE", value_name = "URL", hide_env_values = true)]
    pub(crate) database: Option<String>,
    /// Address under which people reach this Banyan.
    #[arg(long, global = true, env = "BANYAN_BASE_URL", value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// A host inside your own network that may be fetched from (repeatable).
    #[arg(long = "allow-host", global = true, env = "BANYAN_ALLOW_HOST", value_delimiter = ',', value_name = "HOST")]
    pub(crate) allow_hosts: Vec<String>,
    /// Answers for programs: one JSON object a line.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Starts with a sample business on simulated networks; nothing real goes out.
    Demo(Listen),
    /// Starts the server.
    Serve(Listen),
    /// Makes the business and its owner from the command line (the browser's first run does the same).
    Init(Init),
    /// What needs you now and how long it takes; how places, time and goals stand.
    Today,
    /// The plan on one page: why, for whom, with what and until when.
    #[command(subcommand)]
    Plan(Plan),
    /// The First Steps: four, in this order, before anything grows.
    #[command(subcommand)]
    Steps(Steps),
    /// What somebody knows and wants to learn; lessons, and the one thing for today.
    #[command(subcommand)]
    Learn(Learn),
    /// The plan looked at again: why, who believes in it, what stays, and when next.
    #[command(subcommand)]
    Review(Review),
    /// Where the business stands with social media; with an answer, keeps it.
    Stand {
        /// sideline, tried, no_need, somebody or pays.
        answer: Option<String>,
        /// Counts how many of your own contacts (vCard or CSV) name a network, a site, a company; keeps the numbers only.
        #[arg(long, value_name = "FILE")]
        contacts: Option<PathBuf>,
        /// Counts where visitors come from, in a server's log or a table of a statistics program; keeps the numbers only.
        #[arg(long, value_name = "FILE")]
        visitors: Option<PathBuf>,
    },
    /// The questions after that: what follows from it, why, the week; and what is concluded from the answers.
    #[command(subcommand)]
    First(First),
    /// Looks back at an earlier attempt: how long, how regular, what about, who was left waiting; keeps the numbers only.
    LookBack {
        /// A profile of Mastodon or Bluesky, a feed, or an archive of Facebook or Instagram (JSON), LinkedIn, Mastodon or X on this machine.
        source: String,
        /// Your site, to count the links that led home; kept where none is known yet.
        #[arg(long, value_name = "SITE")]
        home: Option<String>,
    },
    /// What the business can say from now on, made from facts alone.
    Sentence {
        /// Puts it on your own site, where everybody may read it.
        #[arg(long, conflicts_with = "hide")]
        show: bool,
        /// Takes it off your own site.
        #[arg(long)]
        hide: bool,
    },
    /// How far the goals are, and the numbers people read where they are counted.
    #[command(subcommand)]
    Goals(Goals),
    /// Where time and money went, and who came of it.
    Ledger(Ledger),
    /// Notes what happened: a call, a thank-you, a talk, cards, a habit, minutes.
    Note(Note),
    /// Money that was spent.
    #[command(subcommand)]
    Cost(Cost),
    /// Cards with a short address of their own, and how often it was opened.
    #[command(subcommand)]
    Cards(Cards),
    /// The code for the wall by the telephone: who has it may note what it is for, without signing in.
    Wall {
        /// Makes a new one; the one before ends at once.
        #[arg(long)]
        new: bool,
        /// What it is for from now on: call, enquiry, thank_you, talk, habit.
        #[arg(long = "for", value_delimiter = ',', value_name = "KINDS")]
        kinds: Vec<String>,
    },
    /// Says what a site, feed, letter or file would say on each network, and carries it there.
    Carry(Carry),
    /// Feeds, mailboxes and folders that articles come from.
    #[command(subcommand)]
    Source(Source),
    /// The connected places.
    #[command(subcommand)]
    Channel(Channel),
    /// The library: pictures, films and sounds with their words, rights and consents.
    #[command(subcommand)]
    Media(Media),
    /// Writes a post and puts it in the queue.
    Post(Box<Post>),
    /// Reads texts as followers would, one after the other, before any goes out; or says what the guard never asks about.
    Guard(Guard),
    /// Posts found by their words, mended and taken down everywhere at once.
    #[command(subcommand)]
    Posts(Posts),
    /// What is being written: kept at every change until it goes into the queue.
    #[command(subcommand)]
    Draft(Draft),
    /// Posts that come again, every week, month or year.
    #[command(subcommand)]
    Recurring(Recurring),
    /// Words and hashtags that are written again and again.
    #[command(subcommand)]
    Bits(Bits),
    /// People whom posts mention: written once as @name, said as each network knows them.
    #[command(subcommand)]
    People(People),
    /// What waits, what asks, what went out lately.
    Queue(Queue),
    /// Every publication with its state, latest first.
    Publications {
        /// How many at most.
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// One publication with its proof, or a decision about it.
    Publication(Publication),
    /// Holds all posts.
    Hold,
    /// Lets held posts go.
    Release,
    /// What people answered; who waits for an answer, and what became of it.
    Inbox(Inbox),
    /// What the networks count.
    Insights(OfChannel),
    /// What happened here, latest first, and who did it: a person, and the program that acted for them.
    History {
        /// How many at most.
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..=1000))]
        limit: u32,
    },
    /// The networks this Banyan can speak to, with what they allow.
    Networks,
    /// Shows the settings in force; shows or changes a carrying template.
    Config(Config),
    /// Looks whether everything is in order and says what to do where it is not.
    Doctor,
    /// Writes everything into one file, also while the server runs.
    Backup {
        /// Must not be there yet.
        file: PathBuf,
    },
    /// Brings a backup back into an empty folder; all posts are then held.
    Restore {
        /// Made by `banyan backup`.
        file: PathBuf,
    },
    /// People who sign in.
    #[command(subcommand)]
    User(User),
    /// Tokens: ways in for programs, under /api/v1.
    #[command(subcommand)]
    Token(Token),
    /// Licences of the parts this program is made of.
    Licences,
    /// Completions for your shell.
    Completions {
        /// Source what is printed, or put it where your shell looks.
        shell: clap_complete::Shell,
    },
    /// For developers: measures and tries parts of the program.
    #[command(subcommand, hide = true)]
    Inspect(crate::inspect::Inspect),
}

#[derive(Args)]
pub(crate) struct Listen {
    /// Address and port to listen on.
    #[arg(long, env = "BANYAN_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub(crate) listen: SocketAddr,
}

#[derive(Args)]
pub(crate) struct Inbox {
    #[command(flatten)]
    pub(crate) of: OfChannel,
    /// Who waits for an answer at any place, who has waited longest first; asks no network.
    #[arg(long, conflicts_with_all = ["channel", "answered", "needs_none", "waits"])]
    pub(crate) waiting: bool,
    /// This message was answered; counts in the ledger.
    #[arg(long, value_name = "ID", conflicts_with_all = ["channel", "needs_none", "waits"])]
    pub(crate) answered: Option<MessageId>,
    /// This message needs no answer.
    #[arg(long, value_name = "ID", conflicts_with_all = ["channel", "waits"])]
    pub(crate) needs_none: Option<MessageId>,
    /// This message waits after all.
    #[arg(long, value_name = "ID", conflicts_with = "channel")]
    pub(crate) waits: Option<MessageId>,
}

#[derive(Args)]
pub(crate) struct Init {
    /// Name of the business.
    #[arg(long)]
    pub(crate) business: String,
    /// Name of the owner.
    #[arg(long)]
    pub(crate) name: String,
    /// With which the owner signs in; the password comes from standard input.
    #[arg(long)]
    pub(crate) email: String,
    /// Time zone, like Europe/Berlin.
    #[arg(long, default_value = "UTC")]
    pub(crate) zone: String,
    /// In which the business writes, like en, de or es.
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
}

#[derive(Args)]
pub(crate) struct Config {
    /// A carrying template, like `mastodon/article`; shown as it is.
    #[arg(long, value_name = "NETWORK/KIND")]
    pub(crate) template: Option<String>,
    /// New words for the template.
    #[arg(requires = "template", conflicts_with = "default")]
    pub(crate) words: Option<String>,
    /// Gives the template its usual words back.
    #[arg(long, requires = "template")]
    pub(crate) default: bool,
}

#[derive(Subcommand)]
pub(crate) enum User {
    /// Adds somebody; the password comes from standard input.
    Add {
        /// With which this person signs in.
        email: String,
        /// As shown beside what this person does.
        #[arg(long)]
        name: String,
        /// owner, editor, author, reviewer (reads all of it, as from a consultant's seat) or guest (opens nothing).
        #[arg(long, default_value = "editor")]
        role: String,
        /// The last day on which they can sign in, like 2026-12-31; without it there is none.
        #[arg(long, value_name = "DAY")]
        until: Option<String>,
    },
    /// Everybody with role, address and name.
    List,
    /// Ends somebody's way in at once; what they did stays.
    End {
        /// With which this person signs in.
        email: String,
    },
    /// Sets a new password (from standard input) and ends every session of that person.
    ResetPassword {
        /// With which this person signs in.
        email: String,
    },
}
