//! What can be typed about time, money and people.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Args)]
pub(crate) struct Ledger {
    /// From that day on, like 2026-10-01; the last twelve weeks without it.
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<String>,
    /// Writes every line as a table into this file, of the last ten years.
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
    /// The table as a spreadsheet set up for the language of the business opens it.
    #[arg(long, requires = "csv")]
    pub(crate) for_people: bool,
    /// Every line that was told, with its id, instead of the sums.
    #[arg(long, conflicts_with = "csv")]
    pub(crate) lines: bool,
    /// Spends an hour there instead, as the ledger says now: from this row of the plan to that one.
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"], conflicts_with_all = ["csv", "lines", "since"])]
    pub(crate) spend: Vec<String>,
}

#[derive(Subcommand)]
pub(crate) enum Goals {
    /// How far each goal is, and the numbers that were told.
    List,
    /// Tells a goal's number, as it was read where the plan says it is counted.
    Tell {
        /// The goal, by its name in the plan.
        goal: String,
        /// As it was read, like 98.
        number: String,
        /// Today without it.
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
    },
    /// Takes the number of one day back.
    TakeBack {
        /// The goal, by its name in the plan.
        goal: String,
        /// Like 2026-12-31.
        day: String,
    },
}

#[derive(Args)]
pub(crate) struct Note {
    /// call, enquiry, answered, thank_you, talk, cards, habit or minutes.
    #[arg(required_unless_present_any = ["undo", "mend"])]
    pub(crate) kind: Option<String>,
    /// Today without it.
    #[arg(long, value_name = "DAY")]
    pub(crate) day: Option<String>,
    /// How long it took.
    #[arg(long)]
    pub(crate) minutes: Option<u32>,
    /// Who asked or came; of `answered`, who was answered.
    #[arg(long)]
    pub(crate) people: Option<u32>,
    /// How many cards were handed over.
    #[arg(long)]
    pub(crate) cards: Option<u32>,
    /// Of minutes: write, answer, carry, plan, learn or measure.
    #[arg(long)]
    pub(crate) task: Option<String>,
    /// A row of the plan that it counts under: `place/Mastodon`, `away/Thank-yous`.
    #[arg(long, value_name = "ROW")]
    pub(crate) under: Option<String>,
    /// Of a call or an enquiry, why, where no row of the plan is the reason: recommended, read_or_saw, walked_past or not_said.
    #[arg(long, conflicts_with = "under")]
    pub(crate) why: Option<String>,
    /// A name, or a word about it.
    #[arg(long)]
    pub(crate) about: Option<String>,
    /// Says a line better instead, by its id: its day, minutes, people, what it is about or counts under.
    #[arg(long, value_name = "ID", conflicts_with_all = ["kind", "undo", "cards", "task", "why"])]
    pub(crate) mend: Option<String>,
    /// Takes a line back instead, by its id.
    #[arg(long, value_name = "ID", conflicts_with = "kind")]
    pub(crate) undo: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Cost {
    /// Adds what was spent.
    Add {
        /// With its currency, like "22.50 EUR".
        amount: String,
        /// A day or a month, like 2026-11-03 or 2026-11; today without it.
        #[arg(long, value_name = "DAY")]
        day: Option<String>,
        /// A row of the plan that it is for: `place/Mastodon`, `money/Mail`.
        #[arg(long = "for", value_name = "ROW")]
        under: Option<String>,
        /// A word about it.
        #[arg(long)]
        about: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Cards {
    /// Cards handed over at one place: gives them their short address.
    Add {
        /// Where they lie, or who hands them on.
        name: String,
        /// How many.
        count: u32,
    },
    /// Every batch, newest first.
    List,
}
