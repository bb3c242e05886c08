//! What stands beside the plan on the command line: first steps, learning, reviews.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::PlanFormat;

#[derive(Subcommand)]
pub(crate) enum Steps {
    /// The four with what was answered, found and is missing.
    List,
    /// Answers a step; earlier answers stay.
    Answer {
        /// `business-plan`, `it-plan`, `team`, `consultant`, or its number.
        step: String,
        /// `reviewed` or `none`; `built`; `yes` or `no`.
        answer: String,
        /// Who looked at it.
        #[arg(long, default_value = "", hide_default_value = true)]
        by: String,
        /// On which day, like 2026-11-24; today without it.
        #[arg(long, default_value = "", hide_default_value = true)]
        on: String,
        /// Why; a yes or no needs it.
        #[arg(long, default_value = "", hide_default_value = true)]
        reason: String,
    },
    /// Keeps the business or IT plan that was looked at, and finds goals in text, Markdown, DOCX, ODT and PDF.
    Keep {
        /// `business-plan` or `it-plan`.
        step: String,
        /// A file, or an address; an address is written down and never opened.
        paper: String,
    },
    /// Notes a goal that was missed.
    Goal {
        /// `business-plan` or `it-plan`.
        step: String,
        /// As it stands there.
        words: String,
    },
    /// Takes a goal into the plan.
    Take {
        /// Its id, from `banyan steps list`.
        goal: String,
        /// It stays out of the plan.
        #[arg(long)]
        leave_out: bool,
    },
    /// Writes the brief for a consultant to a file, or as Markdown to standard output.
    Brief {
        /// A new file; one that is there is written over.
        #[arg(required_if_eq("format", "pdf"))]
        file: Option<PathBuf>,
        /// Markdown for any editor; a PDF is two A4 at most, and what a file that ends in `.pdf` becomes.
        #[arg(long, value_enum)]
        format: Option<PlanFormat>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Learn {
    /// The questions with their answers, and the list, open ones first.
    List {
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
    /// Answers questions; the list is made of the answers.
    Check {
        /// Like `wants=yes`, `listening=no`.
        #[arg(required = true, value_name = "QUESTION=yes|no")]
        answers: Vec<String>,
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
    /// A lesson, to read.
    Lesson {
        /// Like `business-plan`, `listening`.
        name: String,
    },
    /// The reading list.
    Books,
    /// Puts a book onto the list.
    AddBook {
        /// Its key, from `banyan learn books`.
        book: String,
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
    /// Kinds of course that help here, where such are found and what to ask there.
    Courses,
    /// Puts a course or a talk onto the list.
    AddCourse {
        /// What it is called.
        name: String,
        /// The day, like 2026-11-24.
        #[arg(long)]
        on: String,
        /// Where.
        #[arg(long, default_value = "", hide_default_value = true)]
        at: String,
        /// Like `60 EUR`.
        #[arg(long, default_value = "", hide_default_value = true)]
        cost: String,
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
    /// Ticks something off.
    Done {
        /// Its id, from `banyan learn list`.
        id: String,
        /// Not yet after all.
        #[arg(long)]
        undo: bool,
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Review {
    /// Whether one is due, every earlier answer to why, what has reached its day, and every voice.
    Show,
    /// Somebody says whether they believe in it.
    Say {
        /// `yes`, `partly` or `no`.
        believes: String,
        /// How that person would say it.
        #[arg(long, default_value = "", hide_default_value = true)]
        words: String,
        /// E-mail of the person; whoever began the business without it.
        #[arg(long)]
        user: Option<String>,
    },
    /// Ends the review; the plan gets a version.
    End(EndOfReview),
}

#[derive(Args)]
pub(crate) struct EndOfReview {
    /// Where the business stands today: sideline, tried, no_need, somebody or pays; earlier answers stay.
    #[arg(long)]
    pub(crate) stand: Option<String>,
    /// Why social media, answered today; without it the last answer still holds.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) why: String,
    /// Whether it was a distraction: `yes`, `partly` or `no`.
    #[arg(long)]
    pub(crate) distraction: Option<String>,
    /// From what, or what it was good for.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) words: String,
    /// A place or habit that is due and stays (repeatable).
    #[arg(long, value_name = "NAME")]
    pub(crate) keep: Vec<String>,
    /// One that is to be changed (repeatable).
    #[arg(long, value_name = "NAME")]
    pub(crate) change: Vec<String>,
    /// One that ends (repeatable); what is not judged before a day to come is refused.
    #[arg(long, value_name = "NAME")]
    pub(crate) stop: Vec<String>,
    /// The day of the next review, like 2027-02-23; three months on without it.
    #[arg(long, default_value = "", hide_default_value = true)]
    pub(crate) next: String,
}
