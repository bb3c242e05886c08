//! What can be typed: one tree, from which help and completions are made.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

mod learning;
mod ledger;
mod token;

pub(crate) use learning::{EndOfReview, Learn, Review, Steps};
pub(crate) use ledger::{Cards, Cost, Ledger, Note};
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
    },
    /// Looks back at an earlier attempt: how long, how regular, what about, who was left waiting. Keeps nothing.
    LookBack {
        /// A profile of Mastodon or Bluesky, a feed, or an archive of Mastodon or X on this machine.
        source: String,
    },
    /// What the business can say from now on, made from facts alone.
    Sentence,
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
    /// The code for the wall by the telephone: who has it may note a call.
    Wall {
        /// Makes a new one; the one before ends at once.
        #[arg(long)]
        new: bool,
    },
    /// Says what a site, feed, letter or file would say on each network, and carries it there.
    Carry(Carry),
    /// Feeds, mailboxes and folders that articles come from.
    #[command(subcommand)]
    Source(Source),
    /// The connected places.
    #[command(subcommand)]
    Channel(Channel),
    /// Writes a post and puts it in the queue.
    Post(Post),
    /// Reads texts as followers would, one after the other, before any goes out; or says what the guard never asks about.
    Guard(Guard),
    /// What waits, what asks, what went out lately.
    Queue,
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
    /// What people answered.
    Inbox(OfChannel),
    /// What the networks count.
    Insights(OfChannel),
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
pub(crate) struct OfChannel {
    /// Id, network, name or handle of one place; all places that can tell without it.
    pub(crate) channel: Option<String>,
}

#[derive(Args)]
pub(crate) struct Listen {
    /// Address and port to listen on.
    #[arg(long, env = "BANYAN_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDR")]
    pub(crate) listen: SocketAddr,
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

#[derive(Subcommand)]
pub(crate) enum Plan {
    /// The plan as it stands.
    Show,
    /// What does not fit together, what is open, what is worth a question.
    Check {
        /// A plan in a file, instead of the one kept here; needs no data.
        file: Option<PathBuf>,
    },
    /// Sets fields of a row, adding the row where it is not there yet.
    Set {
        /// A section, or a row of it: `why`, `goal/24 enquiries`.
        row: String,
        /// Fields of the row, like `target=24`, `until=2026-12-31`; without a value the field is emptied.
        #[arg(required = true, value_name = "FIELD=VALUE")]
        fields: Vec<String>,
        /// Why, for whoever reads the versions later.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Moves a row one place up or down among the rows of its section.
    Move {
        /// A row of a section: `goal/24 enquiries`.
        row: String,
        /// Where it steps to.
        #[arg(value_enum)]
        toward: Toward,
    },
    /// Takes a row out; its versions stay.
    Remove {
        /// A row of a section: `goal/24 enquiries`.
        row: String,
        /// Why, for whoever reads the versions later.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Writes the plan to a file, or as Markdown to standard output.
    Export {
        /// A new file; one that is there is written over.
        #[arg(required_if_eq("format", "pdf"))]
        file: Option<PathBuf>,
        /// Markdown can be read back; a PDF is one A4 to print.
        #[arg(long, value_enum, default_value_t = PlanFormat::Markdown)]
        format: PlanFormat,
    },
    /// What another plan asks of this one, in sentences; or the budget by month, as CSV.
    Extract {
        /// For which.
        #[arg(value_enum)]
        what: PlanExtract,
    },
    /// What each level asks and gives, and which one you are at.
    Levels,
    /// Links with which somebody outside reads the plan.
    #[command(subcommand)]
    Link(PlanLink),
    /// Makes a Markdown file the newest version of the plan; `-` reads standard input.
    Import {
        /// A plan as `banyan plan export` writes it.
        file: PathBuf,
        /// Why, for whoever reads the versions later.
        #[arg(long)]
        reason: Option<String>,
    },
    /// A first plan for a trade, every row an example until you make it yours.
    Kit {
        /// trainer, consultant, coach, shop or agency.
        trade: String,
    },
    /// How many posts the hours allow, and the weekly times that makes.
    Week {
        /// Gives every place these times.
        #[arg(long)]
        take: bool,
    },
    /// Every version with who, when and why.
    Versions,
    /// Makes an earlier version the newest one, whole or one row of it.
    Restore {
        /// The version's number, from `banyan plan versions`.
        number: i64,
        /// Only this row: `why`, `goal/24 enquiries`.
        #[arg(long)]
        row: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum PlanLink {
    /// Makes a link and shows it this once.
    Add {
        /// For whom, so that you know later whose it is.
        name: String,
        /// The last day on which it works, like 2026-12-31; until you end it without.
        #[arg(long, value_name = "DATE")]
        until: Option<String>,
        /// Shows the money too.
        #[arg(long)]
        with_money: bool,
    },
    /// Every link with who made it, when, and when it was last opened.
    List,
    /// Ends a link; whoever has it reads nothing more.
    End {
        /// As `banyan plan link list` shows it.
        id: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum PlanExtract {
    Marketing,
    Business,
    Budget,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    Markdown,
    Pdf,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Toward {
    Up,
    Down,
}

#[derive(Args)]
pub(crate) struct Carry {
    /// A site, a feed, a letter (.eml, .mbox), a Markdown file or folder.
    pub(crate) source: String,
    /// Networks, separated by commas; all without it.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// How many of the newest articles.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: u32,
    /// Only shows what would be said; reads the source and nothing else.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Goes out at once instead of at the next free slots.
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) now: bool,
}

#[derive(Subcommand)]
pub(crate) enum Source {
    /// Adds a site, feed, file or folder. Nothing that stands there today is published.
    Add {
        /// Address of a site or feed, or a file or folder of letters or Markdown.
        address: String,
        /// New articles are carried by themselves instead of being shown first.
        #[arg(long)]
        carry: bool,
    },
    /// Adds a mail folder; the password comes from standard input.
    AddMailbox {
        /// The IMAP server.
        host: String,
        /// With which the mailbox is opened.
        #[arg(long)]
        user: String,
        /// The folder that is read; nothing in it is changed.
        #[arg(long, default_value = "INBOX")]
        folder: String,
        /// 993, or 143 without TLS from the start.
        #[arg(long)]
        port: Option<u16>,
        /// How the connection is kept secret.
        #[arg(long, value_enum, default_value_t = Tls::Implicit)]
        tls: Tls,
        /// New letters are carried by themselves instead of being shown first.
        #[arg(long)]
        carry: bool,
    },
    /// Every source with how it is.
    List,
    /// Asks now whether there is anything new; every source, if none is named.
    Poll {
        /// Id, address or name.
        source: Option<String>,
    },
    /// Is no longer read; what it brought stays.
    Remove {
        /// Id, address or name.
        source: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Tls {
    /// From the first byte.
    Implicit,
    /// After a greeting in the clear.
    #[value(name = "start-tls")]
    Start,
    /// Not at all: only on this machine.
    None,
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
    /// Is no longer posted to; what waits for it is cancelled, what is out stays out.
    Remove {
        /// Id, network, name or handle.
        channel: String,
    },
}

#[derive(Args)]
pub(crate) struct Post {
    /// The words; `-` reads them from standard input.
    pub(crate) text: String,
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
    /// Goes out at once.
    #[arg(long, conflicts_with = "at")]
    pub(crate) now: bool,
    /// Local time of the business, like 2026-12-01T09:30.
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    #[command(flatten)]
    pub(crate) aim: Aim,
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
        /// owner, editor, author, reviewer or guest.
        #[arg(long, default_value = "editor")]
        role: String,
    },
    /// Everybody with role, address and name.
    List,
    /// Sets a new password (from standard input) and ends every session of that person.
    ResetPassword {
        /// With which this person signs in.
        email: String,
    },
}
