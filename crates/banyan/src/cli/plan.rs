//! What can be typed about the plan.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

#[derive(Subcommand)]
pub(crate) enum Plan {
    /// The plan as it stands.
    Show(InLanguage),
    /// What does not fit together, what is open, what is worth a question.
    Check {
        /// A plan in a file, instead of the one kept here; needs no data.
        file: Option<PathBuf>,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Takes what the check offers: mends a line, keeps it knowingly, or makes an example yours.
    Cure {
        /// The rule that found it, as `banyan plan check` names it.
        rule: String,
        /// What it offers, as named there, like `for-company`.
        cure: String,
        /// The row it is about: `why`, `place/Mastodon`.
        #[arg(long)]
        row: Option<String>,
        /// What it is about where that is no row, as named there.
        #[arg(long)]
        about: Option<String>,
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
        /// Markdown can be read back; a PDF is one A4 to print, and what a file that ends in `.pdf` becomes.
        #[arg(long, value_enum)]
        format: Option<PlanFormat>,
        #[command(flatten)]
        language: InLanguage,
    },
    /// What another plan asks of this one, in sentences; or the budget by month, as CSV.
    Extract {
        /// For which.
        #[arg(value_enum)]
        what: PlanExtract,
        /// The budget as a spreadsheet set up for the language of the business opens it.
        #[arg(long)]
        for_people: bool,
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
    /// The examples of a trade, beside what the plan says; each counts for nothing until you make it yours.
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
    /// What is different between two versions, row by row and field by field.
    Compare {
        /// The earlier version's number, from `banyan plan versions`.
        before: i64,
        /// The later one's; the newest without it.
        now: Option<i64>,
        #[command(flatten)]
        language: InLanguage,
    },
    /// Makes an earlier version the newest one, whole or one row of it.
    Restore {
        /// The version's number, from `banyan plan versions`.
        number: i64,
        /// Only this row: `why`, `goal/24 enquiries`.
        #[arg(long)]
        row: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct InLanguage {
    /// Says it in en, de or es; without it in the language of the business, or of the file that is checked.
    #[arg(long = "language", value_name = "TAG")]
    pub(crate) tag: Option<String>,
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

impl PlanFormat {
    /// What was asked for; unasked, what the name of the file promises.
    pub(crate) fn of(asked: Option<Self>, file: Option<&Path>) -> Self {
        let ending = file.and_then(Path::extension);
        let promised = if ending.is_some_and(|it| it.eq_ignore_ascii_case("pdf")) { Self::Pdf } else { Self::Markdown };
        asked.unwrap_or(promised)
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Toward {
    Up,
    Down,
}
