//! What can be typed about what is carried, and where it comes from.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

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
    /// Hands over one letter. Nothing more comes from it by itself, and none of it goes out.
    Letter {
        /// Its source (.eml), its text or its HTML in a file; `-` reads standard input.
        file: PathBuf,
        /// Its subject, where the letter does not tell it.
        #[arg(long, default_value = "", hide_default_value = true)]
        subject: String,
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
