//! What can be typed: one tree, from which help and completions are made.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// What waits, what asks, what went out lately.
    Queue,
    /// Every publication with its state.
    Publications {
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// One publication with its proof, or a decision about it.
    Publication(Publication),
    /// Holds all posts.
    Hold,
    /// Lets held posts go.
    Release,
    /// What people answered on one channel.
    Inbox { channel: String },
    /// What a network counts on one channel.
    Insights { channel: String },
    /// The networks this Banyan can speak to, with what they allow.
    Networks,
    /// Shows the settings in force, or changes a carrying template.
    Config(Config),
    /// Looks whether everything is in order and says what to do where it is not.
    Doctor,
    /// Writes everything into one file, also while the server runs.
    Backup { file: PathBuf },
    /// Brings a backup back into an empty folder; all posts are then held.
    Restore { file: PathBuf },
    /// People who sign in.
    #[command(subcommand)]
    User(User),
    /// Licences of the parts this program is made of.
    Licences,
    /// Completions for your shell.
    Completions { shell: clap_complete::Shell },
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
pub(crate) struct Init {
    /// Name of the business.
    #[arg(long)]
    pub(crate) business: String,
    /// Name of the owner.
    #[arg(long)]
    pub(crate) name: String,
    #[arg(long)]
    pub(crate) email: String,
    /// Time zone, like Europe/Berlin.
    #[arg(long, default_value = "UTC")]
    pub(crate) zone: String,
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
}

#[derive(Args)]
pub(crate) struct Carry {
    /// A site, a feed, a letter (.eml, .mbox), a Markdown file or folder.
    pub(crate) source: String,
    /// Networks, separated by commas.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// How many of the newest articles.
    #[arg(long, default_value_t = 1)]
    pub(crate) limit: u32,
    /// Only shows what would be said; reads the source and nothing else.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Goes out at once instead of at the next free slots.
    #[arg(long)]
    pub(crate) now: bool,
}

#[derive(Subcommand)]
pub(crate) enum Source {
    /// Adds a site, feed, file or folder. Nothing that stands there today is published.
    Add {
        address: String,
        /// New articles are carried by themselves instead of being shown first.
        #[arg(long)]
        carry: bool,
    },
    /// Adds a mail folder; the password comes from standard input.
    AddMailbox {
        host: String,
        #[arg(long)]
        user: String,
        #[arg(long, default_value = "INBOX")]
        folder: String,
        #[arg(long)]
        port: Option<u16>,
        #[arg(long, value_enum, default_value_t = Tls::Implicit)]
        tls: Tls,
        #[arg(long)]
        carry: bool,
    },
    List,
    /// Asks now whether there is anything new; every source, if none is named.
    Poll {
        id: Option<String>,
    },
    Remove {
        id: String,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Tls {
    Implicit,
    #[value(name = "start-tls")]
    Start,
    None,
}

#[derive(Subcommand)]
pub(crate) enum Channel {
    /// Connects a place. Secrets come from standard input or are asked for.
    Add {
        network: String,
        /// Fields of the network, like `server=mastodon.social` or `handle=me.bsky.social`.
        #[arg(value_name = "FIELD=VALUE")]
        fields: Vec<String>,
    },
    List,
    /// Asks the network who we are there.
    Test {
        channel: String,
    },
    Remove {
        channel: String,
    },
}

#[derive(Args)]
pub(crate) struct Post {
    /// The words; `-` reads them from standard input.
    pub(crate) text: String,
    #[arg(long)]
    pub(crate) title: Option<String>,
    #[arg(long)]
    pub(crate) link: Option<String>,
    /// Networks or channel names, separated by commas; all without it.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    #[arg(long, value_delimiter = ',')]
    pub(crate) tags: Vec<String>,
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Goes out at once.
    #[arg(long, conflicts_with = "at")]
    pub(crate) now: bool,
    /// Local time of the business, like 2026-12-01T09:30.
    #[arg(long)]
    pub(crate) at: Option<String>,
}

#[derive(Args)]
pub(crate) struct Publication {
    pub(crate) id: String,
    /// Decides instead of showing.
    #[arg(long, value_enum)]
    pub(crate) decide: Option<Decide>,
    /// With `it-is-there`: where.
    #[arg(long)]
    pub(crate) url: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Decide {
    SendNow,
    Cancel,
    ItIsThere,
    ItIsNotThere,
    Finish,
    Leave,
    TakeDown,
}

#[derive(Args)]
pub(crate) struct Config {
    /// A template to change, like `mastodon/article`.
    #[arg(long, value_name = "NETWORK/KIND")]
    pub(crate) template: Option<String>,
    /// The template's words; without it the default comes back.
    #[arg(requires = "template")]
    pub(crate) words: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum User {
    /// Adds somebody; the password comes from standard input.
    Add {
        email: String,
        #[arg(long)]
        name: String,
        #[arg(long, default_value = "editor")]
        role: String,
    },
    List,
    /// Sets a new password (from standard input) and ends every session of that person.
    ResetPassword {
        email: String,
    },
}
