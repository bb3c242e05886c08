//! What comes again by itself: the list with its next times, the form that sets one up, and the one for other words.

use askama::Template;
use banyan_app::compose::Stumble;
use banyan_domain::{
    ids::{ChannelId, PostId, RecurringId},
    schedule::{Every, LAST, Recurrence, Rhythm},
    time::UtcMillis,
};
use serde::Deserialize;

use crate::{
    done::JustDone,
    page::{Inside, Page},
    parts::{PlaceSign, RemovedLine},
};

#[derive(Template)]
#[template(path = "compose/recurring.html")]
pub struct RecurringList {
    pub p: Page,
    pub all: Vec<RecurringLine>,
    /// For who may bring them back.
    pub removed: Vec<RemovedLine>,
    pub just: JustDone,
}

pub struct RecurringLine {
    pub id: RecurringId,
    pub title: String,
    /// As it was written, with its blanks.
    pub text: String,
    pub places: Vec<PlaceSign>,
    pub rhythm: Recurrence,
    pub paused_at: Option<UtcMillis>,
    pub paused_by: Option<String>,
    /// Why it rests by itself.
    pub trouble: Option<Stumble>,
    pub next: Vec<NextTime>,
}

pub struct NextTime {
    pub at: UtcMillis,
    /// In the queue already.
    pub post: Option<PostId>,
    /// A person changed that post.
    pub changed: bool,
    pub last: bool,
}

#[derive(Template)]
#[template(path = "compose/recur.html")]
pub struct Recur {
    pub p: Page,
    pub form: RecurForm,
    /// The words as they were written.
    pub text: String,
    pub places: Vec<PlaceSign>,
    pub problems: Vec<RecurProblem>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RecurForm {
    pub draft: String,
    /// Makes a second press of the button harmless.
    pub key: String,
    pub rhythm: String,
    pub first: String,
    pub at: String,
    pub until: String,
    pub times: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecurProblem {
    /// No day or no time that a calendar has.
    BadDay,
    /// It ends before it comes once.
    NeverComes,
    /// Nothing is known for this blank.
    EmptyBlank(String),
    /// It has come for the last time.
    Over,
    /// One of its posts is on its way out.
    Leaving,
    /// What speaks against the post itself, as a message id.
    Post(&'static str),
}

/// Other words for what comes again.
#[derive(Template)]
#[template(path = "compose/recur_words.html")]
pub struct RecurWords {
    pub p: Page,
    pub id: RecurringId,
    pub form: RecurWordsForm,
    /// Which of the fields there are: those in which something stands.
    pub has_title: bool,
    pub has_comment: bool,
    /// Places with own words, in the order of the form's.
    pub own: Vec<PlaceSign>,
    pub problem: Option<RecurProblem>,
    /// What somebody else wrote meanwhile.
    pub theirs: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RecurWordsForm {
    pub revision: i64,
    pub text: String,
    pub title: String,
    pub comment: String,
    /// `own_of` and `own` come in pairs of the same order.
    pub own_of: Vec<ChannelId>,
    pub own: Vec<String>,
}

impl RecurWords {
    fn own_words(&self) -> impl Iterator<Item = (&PlaceSign, &ChannelId, &str)> {
        let words = self.form.own.iter().map(String::as_str);
        self.own.iter().zip(&self.form.own_of).zip(words).map(|((sign, id), words)| (sign, id, words))
    }
}

impl RecurringLine {
    /// Nothing of it comes any more.
    fn is_over(&self) -> bool {
        self.next.is_empty() && self.paused_at.is_none()
    }

    /// While it rests: what a person changed goes out at its time.
    fn stays(&self) -> Vec<&NextTime> {
        self.next.iter().filter(|next| next.changed).collect()
    }

    fn why(&self, p: &Page) -> Option<String> {
        self.trouble.map(|trouble| p.t(trouble.message()).to_string())
    }

    /// Every Saturday at 09:30.
    fn rhythm_words(&self, p: &Page) -> String {
        let clock = self.rhythm.at.strftime("%H:%M").to_string();
        let weekday = |day: i8| p.t("when-weekday").with("n", i64::from(day)).to_string();
        match self.rhythm.every {
            Every::Week { day } => p.t("recurring-week").with("weekday", weekday(day)).with("clock", clock).to_string(),
            Every::Month { nth, day } => {
                let nth = if nth == LAST { "last".to_owned() } else { nth.to_string() };
                let said = p.t("recurring-month").with("nth", nth).with("weekday", weekday(day));
                said.with("clock", clock).to_string()
            }
            Every::Year { month, day } => {
                let month = p.t("when-month").with("n", i64::from(month)).to_string();
                let date = p.t("when-day").with("day", i64::from(day)).with("month", month).to_string();
                p.t("recurring-year").with("date", date).with("clock", clock).to_string()
            }
        }
    }
}

impl Recur {
    fn rhythms(&self) -> [(&'static str, &'static str, bool); 4] {
        Rhythm::ALL.map(|rhythm| {
            let name = match rhythm {
                Rhythm::Week => "recur-week",
                Rhythm::Month => "recur-month",
                Rhythm::LastOfMonth => "recur-last-of-month",
                Rhythm::Year => "recur-year",
            };
            (rhythm.as_str(), name, self.form.rhythm == rhythm.as_str())
        })
    }

    fn is_bad_day(&self) -> bool {
        self.problems.contains(&RecurProblem::BadDay)
    }
}

impl RecurProblem {
    fn words(&self, p: &Page) -> String {
        match self {
            Self::BadDay => p.t("recur-bad-day").to_string(),
            Self::NeverComes => p.t("recur-never-comes").to_string(),
            Self::EmptyBlank(blank) => p.t("recur-empty-blank").with("blank", format!("{{{blank}}}")).to_string(),
            Self::Over => p.t("recur-over").to_string(),
            Self::Leaving => p.t("recur-leaving").to_string(),
            Self::Post(message) => p.t(message).to_string(),
        }
    }
}

impl Inside for RecurringList {
    fn here(&self) -> &'static str {
        "queue"
    }
}

impl Inside for RecurWords {
    fn here(&self) -> &'static str {
        "queue"
    }
}

impl Inside for Recur {
    fn here(&self) -> &'static str {
        "write"
    }
}
