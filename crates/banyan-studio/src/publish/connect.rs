//! Connecting a place, step by step: each can be stopped at, and each says in words what is wrong.

use askama::Template;
use banyan_domain::{guard::Finding, plan::RowId};
use jiff::civil::Date;

use super::PlaceHealth;
use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/connect.html")]
pub struct Connect {
    pub p: Page,
    pub sign: PlaceSign,
    pub guide: Guide,
    pub step: ConnectStep,
    pub fields: Vec<GuideField>,
    pub problem: Option<ConnectProblem>,
    /// In the practice town: where everybody who lives there stands with their passwords.
    pub practice: Option<String>,
    /// What is connected already.
    pub connected: Vec<ConnectedPlace>,
}

pub struct ConnectedPlace {
    pub sign: PlaceSign,
    pub health: PlaceHealth,
}

/// Which words go with the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Name the server, sign in there, come back.
    Mastodon,
    /// Handle and an app password.
    Bluesky,
    /// Our own ground: nothing to sign in to.
    Own,
    /// Anything else that asks for a few lines.
    Plain,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectStep {
    /// Fill in the fields.
    Ask,
    /// Go to this address, say yes there; come back by itself or paste the code.
    /// A link and not a redirect: a form may only lead to ourselves.
    GoThere { url: String, server: String, pending: String, code: String },
    /// It is connected.
    Stands { handle: String, url: Option<String>, planned: Option<Planned> },
}

/// What the plan says of a place that stands, for whoever may change the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Planned {
    There {
        row: RowId,
        name: String,
    },
    /// As a row would begin; a borrowed place begins on trial.
    NotYet {
        version: i64,
        name: String,
        network: String,
        own: bool,
        until: Date,
    },
}

/// One line to fill in, as the connector names it.
pub struct GuideField {
    pub name: String,
    /// Its label and help in the page's language.
    pub label: String,
    pub help: Option<String>,
    pub value: String,
    pub secret: bool,
    pub required: bool,
    pub example: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ConnectProblem {
    /// In the words the connector found for it.
    Said(Box<Finding>),
    NoSuchServer,
    NotThatKind,
    WrongPassword,
    /// The account's own password was given where an app password belongs.
    OwnPassword,
    CodeRefused,
    Denied,
    MissingRight {
        right: String,
    },
    Unreachable,
    Missing {
        field: String,
    },
    /// What was typed is not, or no longer, a way in.
    SignInRefused,
    MissingRights,
    AccountGone,
    TooFast,
    /// In the practice town real places are refused.
    DemoOnly,
    /// One Banyan has one own site.
    OwnSiteTaken,
}

impl Connect {
    /// 1: what to type; 2: saying yes; 3: it stands.
    fn at(&self) -> u8 {
        match self.step {
            ConnectStep::Ask => 1,
            ConnectStep::GoThere { .. } => 2,
            ConnectStep::Stands { .. } => 3,
        }
    }

    fn class(&self, step: u8) -> &'static str {
        match step.cmp(&self.at()) {
            std::cmp::Ordering::Less => "ok",
            std::cmp::Ordering::Equal if self.at() == 3 => "ok",
            std::cmp::Ordering::Equal => "now",
            std::cmp::Ordering::Greater => "later",
        }
    }

    /// A borrowed place that does not stand yet can be written at by hand instead.
    fn goes_by_hand(&self) -> bool {
        self.at() < 3 && self.guide != Guide::Own
    }

    fn title(&self) -> String {
        match self.guide {
            Guide::Own => self.p.t("connect-own-title").to_string(),
            Guide::Mastodon | Guide::Bluesky | Guide::Plain => {
                self.p.t("connect-title").with("place", &self.sign.name).to_string()
            }
        }
    }

    fn lead(&self) -> &'static str {
        match self.guide {
            Guide::Mastodon => "connect-mastodon-lead",
            Guide::Bluesky => "connect-bluesky-lead",
            Guide::Own => "connect-own-lead",
            Guide::Plain => "connect-plain-lead",
        }
    }

    fn first(&self) -> &'static str {
        match self.guide {
            Guide::Mastodon => "connect-mastodon-first",
            Guide::Bluesky => "connect-bluesky-first",
            Guide::Own => "connect-own-first",
            Guide::Plain => "connect-plain-first",
        }
    }

    fn problem_words(&self) -> String {
        let Some(problem) = &self.problem else { return String::new() };
        let p = &self.p;
        match problem {
            ConnectProblem::Said(finding) => p.t(&finding.message).with_all(&finding.args).to_string(),
            ConnectProblem::NoSuchServer => p.t("connect-no-such-server").to_string(),
            ConnectProblem::NotThatKind => p.t("connect-not-that-kind").with("place", &self.sign.name).to_string(),
            ConnectProblem::WrongPassword => p.t("connect-wrong-password").to_string(),
            ConnectProblem::OwnPassword => p.t("connect-own-password").to_string(),
            ConnectProblem::CodeRefused => p.t("connect-code-refused").to_string(),
            ConnectProblem::Denied => p.t("connect-denied").with("place", &self.sign.name).to_string(),
            ConnectProblem::MissingRight { right } => p.t("connect-missing-right").with("right", right).to_string(),
            ConnectProblem::Unreachable => p.t("connect-unreachable").with("place", &self.sign.name).to_string(),
            ConnectProblem::Missing { field } => p.t("connect-missing").with("field", field).to_string(),
            ConnectProblem::SignInRefused => p.t("connect-refused").with("place", &self.sign.name).to_string(),
            ConnectProblem::MissingRights => p.t("connect-missing-rights").to_string(),
            ConnectProblem::AccountGone => p.t("connect-account-gone").with("place", &self.sign.name).to_string(),
            ConnectProblem::TooFast => p.t("connect-too-fast").with("place", &self.sign.name).to_string(),
            ConnectProblem::DemoOnly => p.t("connect-demo-only").to_string(),
            ConnectProblem::OwnSiteTaken => p.t("connect-own-taken").to_string(),
        }
    }
}

impl Inside for Connect {
    fn here(&self) -> &'static str {
        "places"
    }
}
