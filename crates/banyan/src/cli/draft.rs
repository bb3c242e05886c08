//! What can be typed about drafts.

use clap::{Args, Subcommand};

use super::{Aim, Objective, Poll};

#[derive(Subcommand)]
pub(crate) enum Draft {
    /// What is not finished yet.
    List {
        /// Those that were removed in the last thirty days, instead.
        #[arg(long)]
        removed: bool,
    },
    /// Drafts from your own articles that nobody has said yet, for a week that is open; nothing is kept of them.
    Proposed,
    /// Begins one of them; twice is the same draft.
    From {
        /// An article, as `banyan draft proposed` shows it.
        item: String,
        /// `title`, `question` or `sentence`; left out, as it would be carried.
        #[arg(long, value_name = "FORM")]
        form: Option<String>,
    },
    /// One draft as it stands.
    Show {
        /// As `banyan draft list` shows it.
        id: String,
    },
    /// Begins a draft, or changes one: what is not named stays as it is.
    Save(Box<SaveDraft>),
    /// Removes a draft; for thirty days it can be brought back.
    Remove {
        /// As `banyan draft list` shows it.
        id: String,
    },
    /// Brings a removed draft back.
    Back {
        /// As `banyan draft list --removed` shows it.
        id: String,
    },
    /// Makes the version before this one stand again; once more, the one before that.
    Undo {
        /// As `banyan draft list` shows it.
        id: String,
    },
    /// Takes back an undo, as long as nothing else was written since.
    Redo {
        /// As `banyan draft list` shows it.
        id: String,
    },
    /// Asks a colleague to look at a draft before it goes: it stands among what needs them until they have.
    Ask {
        /// As `banyan draft list` shows it.
        id: String,
        /// With which they sign in, as `banyan user list` shows it.
        email: String,
        /// They are asked no more.
        #[arg(long)]
        no_more: bool,
    },
    /// Who was asked to look at a draft, and what they say of it.
    Looks {
        /// As `banyan draft list` shows it.
        id: String,
    },
    /// Whoever was asked to look at a draft has.
    Looked {
        /// As `banyan draft list` shows it.
        id: String,
        /// A word about it.
        words: Option<String>,
        /// Who has, by the address they sign in with; whoever began the business where it is not named.
        #[arg(long, value_name = "EMAIL")]
        user: Option<String>,
    },
    /// Puts a draft in the queue, at the next free time.
    Queue {
        /// As `banyan draft list` shows it.
        id: String,
        /// Goes out in half a minute; until then `banyan draft stop` stops it.
        #[arg(long, conflicts_with = "at")]
        now: bool,
        /// Local time of the business, like 2026-12-01T09:30.
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    /// Calls back what has not left yet: a draft again, with its newest words.
    Stop {
        /// The post, or one of its publications, as `banyan queue` shows it.
        id: String,
    },
}

#[derive(Args)]
pub(crate) struct SaveDraft {
    /// The words; `-` reads them from standard input.
    pub(crate) text: Option<String>,
    /// The draft to change; a new one without it.
    #[arg(long)]
    pub(crate) id: Option<String>,
    /// For the own site and for lists; networks without titles leave it out.
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// An address to go with it.
    #[arg(long, value_name = "URL")]
    pub(crate) link: Option<String>,
    /// Networks or channel names, separated by commas.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<String>,
    /// Words of one place alone, like `mastodon=Only here`; empty words take them away (repeatable).
    #[arg(long, value_name = "PLACE=WORDS")]
    pub(crate) own: Vec<String>,
    /// Said right under the post, where a place has answers.
    #[arg(long, value_name = "WORDS")]
    pub(crate) comment: Option<String>,
    /// Hashtags, separated by commas, with or without #.
    #[arg(long, value_delimiter = ',')]
    pub(crate) tags: Vec<String>,
    /// A file, or the id of one in the library, in the place of those before (repeatable, in the order shown).
    #[arg(long, value_name = "ID|FILE")]
    pub(crate) media: Vec<String>,
    /// What the file named in the same place shows, `""` where it only decorates (repeatable).
    #[arg(long, requires = "media")]
    pub(crate) alt: Vec<String>,
    /// Networks or channel names, separated by commas, that are sent only a part of each picture, as with `banyan post`;
    /// `""` sends all whole again.
    #[arg(long, value_name = "PLACE[=CUT]", value_delimiter = ',')]
    pub(crate) cut: Option<Vec<String>>,
    #[command(flatten)]
    pub(crate) poll: Poll,
    /// Language of the words, when it is not that of the business.
    #[arg(long)]
    pub(crate) language: Option<String>,
    /// Shown instead of the words until somebody chooses to read on.
    #[arg(long, value_name = "WORDS")]
    pub(crate) warning: Option<String>,
    /// What it does, as with `banyan post`.
    #[arg(long, value_enum)]
    pub(crate) objective: Option<Objective>,
    #[command(flatten)]
    pub(crate) aim: Aim,
}
