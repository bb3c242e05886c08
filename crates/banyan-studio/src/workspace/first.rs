//! The first run: who you are, where your words are, what was found there, and then it stands.

use askama::Template;
use banyan_app::{NetErrorKind, gather::ReadError};
use banyan_domain::{publish::PublicationState, time::UtcMillis};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use crate::{page::Page, parts::PlaceSign};

/// Shorter ones are guessed too quickly.
pub const SHORTEST_PASSWORD: usize = 12;

/// Step 1: the owner and the business.
#[derive(Template)]
#[template(path = "workspace/first/owner.html")]
pub struct Owner {
    pub p: Page,
    /// The one-time code of the address that was printed at the start.
    pub code: String,
    pub form: OwnerForm,
    pub zones: Vec<String>,
    pub problems: Vec<OwnerProblem>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OwnerForm {
    pub code: String,
    pub name: String,
    pub email: String,
    pub password: SecretString,
    pub business: String,
    pub zone: String,
    pub language: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnerProblem {
    NoName,
    NotAnEmail,
    ShortPassword,
    NoBusiness,
    UnknownZone,
    /// The code is wrong or was used.
    BadCode,
}

/// Step 2: the address of the site, or another way in.
#[derive(Template)]
#[template(path = "workspace/first/site.html")]
pub struct Site {
    pub p: Page,
    pub address: String,
    pub problem: Option<LookProblem>,
}

/// Why an address could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookProblem {
    NotAnAddress,
    Unreachable,
    /// Points into this machine or its own network.
    OwnNetwork,
    TooSlow,
    NothingFound,
    AlreadyHere,
    /// A folder or file of this machine: only its command line may name one.
    ThisMachine,
}

/// Step 3: what was found, as switches.
#[derive(Template)]
#[template(path = "workspace/first/found.html")]
pub struct Found {
    pub p: Page,
    pub address: String,
    pub seconds: u64,
    pub sources: Vec<FoundSource>,
    pub networks: Vec<FoundNetwork>,
    pub resting: Vec<FoundNetwork>,
}

pub struct FoundSource {
    /// What the form sends back.
    pub value: String,
    pub sign: PlaceSign,
    pub title: String,
    pub items: usize,
    pub newest: Option<UtcMillis>,
    pub on: bool,
}

pub struct FoundNetwork {
    pub sign: PlaceSign,
    pub handle: String,
    pub why: FoundWhy,
    pub connected: bool,
    /// The guide, where Banyan can carry there.
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FoundWhy {
    /// Site and profile link to each other.
    Vouched,
    /// The business's own domain is its name there.
    Domain,
    Linked,
    /// Quiet since that year.
    QuietSince(i16),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FoundForm {
    pub source: Vec<String>,
    pub mode: String,
}

/// Step 4: it stands.
#[derive(Template)]
#[template(path = "workspace/first/done.html")]
pub struct Stands {
    pub p: Page,
    pub first_name: String,
    pub sources: Vec<String>,
    pub places: Vec<PlaceSign>,
    pub first_post: Option<FirstPost>,
}

/// Made from the newest article, in its own words.
pub struct FirstPost {
    pub title: String,
    pub text: String,
    pub href: String,
    pub due: UtcMillis,
    pub state: PublicationState,
}

impl OwnerForm {
    /// All that is wrong at once, so that nobody is sent round twice.
    pub fn problems(&self) -> Vec<OwnerProblem> {
        let checks = [
            (self.name.trim().is_empty(), OwnerProblem::NoName),
            (!looks_like_email(&self.email), OwnerProblem::NotAnEmail),
            (self.password.expose_secret().chars().count() < SHORTEST_PASSWORD, OwnerProblem::ShortPassword),
            (self.business.trim().is_empty(), OwnerProblem::NoBusiness),
            (jiff::tz::TimeZone::get(&self.zone).is_err(), OwnerProblem::UnknownZone),
        ];
        checks.into_iter().filter_map(|(wrong, problem)| wrong.then_some(problem)).collect()
    }
}

impl OwnerProblem {
    pub fn message(self) -> &'static str {
        match self {
            Self::NoName => "first-no-name",
            Self::NotAnEmail => "first-not-an-email",
            Self::ShortPassword => "first-short-password",
            Self::NoBusiness => "first-no-business",
            Self::UnknownZone => "first-unknown-zone",
            Self::BadCode => "first-bad-code",
        }
    }
}

impl From<&ReadError> for LookProblem {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Net { source, .. } => match source.kind {
                NetErrorKind::Forbidden => Self::OwnNetwork,
                NetErrorKind::BadAddress => Self::NotAnAddress,
                NetErrorKind::TimedOut => Self::TooSlow,
                _ => Self::Unreachable,
            },
            ReadError::Status { .. } | ReadError::Gone(_) => Self::Unreachable,
            _ => Self::NothingFound,
        }
    }
}

impl LookProblem {
    pub fn message(&self) -> &'static str {
        match self {
            Self::NotAnAddress => "look-not-an-address",
            Self::Unreachable => "look-unreachable",
            Self::OwnNetwork => "look-own-network",
            Self::TooSlow => "look-too-slow",
            Self::NothingFound => "look-nothing-found",
            Self::AlreadyHere => "source-already",
            Self::ThisMachine => "source-command-line",
        }
    }
}

impl Owner {
    fn wrong(&self, problem: OwnerProblem) -> bool {
        self.problems.contains(&problem)
    }
}

impl FirstPost {
    /// Icon and message: out, leaving, going at its time, or waiting for a word.
    fn says(&self, now: UtcMillis) -> (&'static str, &'static str) {
        match self.state {
            PublicationState::Published => ("check", "first-done-out"),
            PublicationState::Scheduled if self.due > now => ("clock", "first-done-due"),
            PublicationState::Scheduled | PublicationState::Submitting | PublicationState::Processing => {
                ("clock", "first-done-leaving")
            }
            PublicationState::OutcomeUnknown
            | PublicationState::PublishedInPart
            | PublicationState::NeedsAttention
            | PublicationState::Missed
            | PublicationState::Cancelled => ("eye", "first-done-asks"),
        }
    }
}

impl Stands {
    fn names(&self) -> String {
        self.places.iter().map(|sign| sign.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

/// How many of the four steps are reached.
trait Step {
    fn step(&self) -> i32;
}

macro_rules! steps {
    ($($page:ty => $step:literal),+) => {$(
        impl Step for $page {
            fn step(&self) -> i32 {
                $step
            }
        }
    )+};
}

steps!(Owner => 1, Site => 2, Found => 3, Stands => 4);

impl FoundWhy {
    fn say(&self, p: &Page) -> String {
        match self {
            Self::Vouched => p.t("found-vouched").to_string(),
            Self::Domain => p.t("found-domain").to_string(),
            Self::Linked => p.t("found-linked").to_string(),
            Self::QuietSince(year) => p.t("found-quiet").with("year", year.to_string()).to_string(),
        }
    }
}

fn looks_like_email(text: &str) -> bool {
    let Some((name, host)) = text.trim().split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !host.starts_with('.') && !text.trim().contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> OwnerForm {
        OwnerForm {
            code: "K7".into(),
            name: "Ada".into(),
            email: "ada@linden.example".into(),
            password: "a long enough one".into(),
            business: "Linden & Rye".into(),
            zone: "Europe/Berlin".into(),
            language: "de".into(),
        }
    }

    #[test]
    fn a_complete_form_has_no_problem() {
        assert_eq!(good().problems(), []);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let empty = OwnerForm::default();
        assert_eq!(
            empty.problems(),
            [
                OwnerProblem::NoName,
                OwnerProblem::NotAnEmail,
                OwnerProblem::ShortPassword,
                OwnerProblem::NoBusiness,
                OwnerProblem::UnknownZone
            ]
        );
    }

    #[test]
    fn a_password_is_measured_in_letters_a_person_sees() {
        let typed = |password: &str| OwnerForm { password: password.into(), ..good() }.problems();
        assert_eq!(typed("äöüäöüäöüäö"), [OwnerProblem::ShortPassword]);
        assert_eq!(typed("äöüäöüäöüäöü"), []);
    }

    #[test]
    fn an_email_without_a_host_is_not_one() {
        for text in ["ada", "ada@", "@host.example", "ada@host", "a da@host.example", "ada@.example"] {
            assert_eq!(OwnerForm { email: text.into(), ..good() }.problems(), [OwnerProblem::NotAnEmail], "{text}");
        }
    }
}
