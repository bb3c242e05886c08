//! What can be typed about the first questions.

use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum First {
    /// What was answered, and which question is next.
    Show,
    /// What follows from where you stand; what it asks depends on `banyan stand`.
    Ground(GroundTyped),
    /// Why social media, as opposed to what already works.
    Why {
        /// One sentence.
        #[arg(default_value = "", hide_default_value = true)]
        sentence: String,
        /// What already works away from the screen, like `face_to_face` or `listening` (repeatable).
        #[arg(long, value_name = "HABIT")]
        away: Vec<String>,
        /// Something else that works.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "WORDS")]
        something_else: String,
    },
    /// What people should do, how many hours, who, and who stands in; makes a draft of the plan, and the first post on your
    /// own site, once.
    Week {
        /// ask, buy, `come_by` or remember.
        #[arg(long)]
        wish: Option<String>,
        /// In a week, like `2 h`.
        #[arg(long, default_value = "", hide_default_value = true)]
        hours: String,
        /// Who looks after it.
        #[arg(long, default_value = "", hide_default_value = true)]
        who: String,
        /// Who stands in.
        #[arg(long, default_value = "", hide_default_value = true)]
        deputy: String,
        /// Within which time on working days people get an answer, like `4 h`.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "TIME")]
        promise: String,
        /// When somebody is there, as your site says it, like "Tue-Fri 10-18, Sat 9-13".
        #[arg(long = "open", default_value = "", hide_default_value = true, value_name = "HOURS")]
        open_hours: String,
        /// People can subscribe to a letter of yours.
        #[arg(long)]
        letter: bool,
        /// The address at which people book.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "ADDRESS")]
        booking: String,
        /// What you do, in one sentence: the first post on your own site, where no article or letter can be it.
        #[arg(long, default_value = "", hide_default_value = true, value_name = "SENTENCE")]
        doing: String,
        /// Makes no first post on your own site, neither of that sentence nor of the newest that is known.
        #[arg(long, conflicts_with = "doing")]
        no_post: bool,
        /// Fills the gaps with examples: trainer, consultant, coach, shop or agency.
        #[arg(long)]
        trade: Option<String>,
    },
    /// The one thing for where you stand is done.
    Acted,
    /// Your own site is enough: nobody asks for it any more.
    Enough {
        /// source (everything is written there) or place (no network is wanted).
        question: String,
    },
    /// Not now; what it leaves open stands in the plan as a question.
    Later {
        /// stand, ground, why, week, action, source or place.
        question: String,
    },
}

/// Each is of one stand's own page.
#[derive(Args, Default)]
pub(crate) struct GroundTyped {
    /// Tried: written, `in_mind` or nothing.
    #[arg(long)]
    pub(crate) strategy: Option<String>,
    /// Tried: rhythm, offers or promise (repeatable).
    #[arg(long)]
    pub(crate) change: Vec<String>,
    /// No need: when the answers of the clients are looked at, like 2026-12-20; in four weeks without it.
    #[arg(long, value_name = "DATE")]
    pub(crate) again: Option<String>,
    /// No need: one client's answer, as `LOOKS,MISSES` or `LOOKS,MISSES,WORDS` with yes, no or ? (repeatable).
    #[arg(long, value_name = "ANSWER")]
    pub(crate) client: Vec<String>,
    /// Somebody does it: what the job is called.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) job: String,
    /// Somebody does it: hours a week, like `2 h`.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) hours: String,
    /// Somebody does it: who answers for it.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) owner: String,
    /// Somebody does it: who stands in.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) deputy: String,
    /// It pays: marketing, sales, service, personal or people (repeatable).
    #[arg(long, value_name = "PART")]
    pub(crate) serves: Vec<String>,
}
