//! The first three minutes: who you are, where you stand, why, where your words are, and then it stands.

#![expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::unused_self,
    reason = "templates call methods and hand all over by reference"
)]

mod action;
mod found;
mod ground;
mod opened;
mod stand;
mod visitors;
mod weeks;
mod why;

pub use action::OneThing;
pub use found::{Found, FoundForm, FoundNetwork, FoundSays, FoundSource, FoundWhy};
pub use ground::{AttemptProblem, ContactsProblem, Evidence, NoNeed, Pays, SeenContacts, Sideline, Somebody, Tried};
pub use opened::{FirstPost, Opened, PlanLine, StepLine, StepState, Unread};
pub use stand::StandPage;
pub use visitors::{FileVisitors, SeenVisitors, VisitorRows, VisitorsProblem};
pub use why::WhyPage;

use askama::Template;
use banyan_app::{NetErrorKind, gather::ReadError, workspace::SHORTEST_PASSWORD};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;

use crate::{gather::LetterForm, page::Page};

/// Before the four steps: the owner and the business.
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

/// Step 3: the address of the site, or a letter, or neither.
#[derive(Template)]
#[template(path = "workspace/first/site.html")]
pub struct Site {
    pub p: Page,
    pub address: String,
    pub problem: Option<LookProblem>,
    pub letter: LetterForm,
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

/// How many of the four steps are reached; none before the business has its owner.
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

steps!(
    Owner => 0, StandPage => 1, Sideline => 1, Tried => 1, NoNeed => 1, Somebody => 1, Pays => 1, WhyPage => 2,
    Site => 3, Found => 3, Opened => 4
);

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
