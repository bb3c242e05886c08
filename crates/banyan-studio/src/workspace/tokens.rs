//! Ways in for programs: made by an owner, shown once, ended by a button.

use askama::Template;
use banyan_app::workspace::{MOST_TOKENS, TokenLine};
use banyan_domain::workspace::Role;
use secrecy::{ExposeSecret as _, SecretString};

use crate::page::{Inside, Page};

/// From least to most. A guest sees nothing, and so would its program.
const ROLES: [(Role, &str); 4] = [
    (Role::Reviewer, "tokens-may-look"),
    (Role::Author, "tokens-may-write"),
    (Role::Editor, "tokens-may-publish"),
    (Role::Owner, "tokens-may-own"),
];

#[derive(Template)]
#[template(path = "workspace/tokens.html")]
pub struct Tokens {
    pub p: Page,
    /// Newest first.
    pub tokens: Vec<TokenLine>,
    /// The token just made, with its name: shown this once.
    pub made: Option<(String, SecretString)>,
    pub typed: TypedToken,
    pub problem: Option<TokenProblem>,
    /// Where a program reads what it can ask.
    pub document: String,
}

pub struct TypedToken {
    pub name: String,
    pub role: Role,
    pub ends_on: String,
}

/// The least comes first: who wants more chooses it.
impl Default for TypedToken {
    fn default() -> Self {
        Self { name: String::new(), role: Role::Reviewer, ends_on: String::new() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenProblem {
    NoName,
    Past,
    NotADay,
    TooMany,
}

impl Tokens {
    /// Each with what it may, and whether it is chosen.
    fn roles(&self) -> [(Role, &'static str, bool); 4] {
        ROLES.map(|(role, may)| (role, may, role == self.typed.role))
    }

    fn shown_once(&self) -> Option<(&str, &str)> {
        self.made.as_ref().map(|(name, token)| (name.as_str(), token.expose_secret()))
    }

    fn is(&self, problem: TokenProblem) -> bool {
        self.problem == Some(problem)
    }

    fn is_day_wrong(&self) -> bool {
        self.is(TokenProblem::Past) || self.is(TokenProblem::NotADay)
    }

    fn problem_words(&self) -> String {
        let id = match self.problem {
            None => return String::new(),
            Some(TokenProblem::TooMany) => return self.p.t("tokens-many").with("max", MOST_TOKENS).to_string(),
            Some(TokenProblem::NoName) => "tokens-no-name",
            Some(TokenProblem::Past) => "tokens-past",
            Some(TokenProblem::NotADay) => "tokens-not-a-day",
        };
        self.p.t(id).to_string()
    }

    /// What it may, who made it, until when it works, when it was used: one after the other.
    fn line(&self, token: &TokenLine) -> String {
        let made = self.p.t("tokens-line").with("date", self.p.date_text(token.made_at)).with("name", &token.made_by);
        let used = match token.used_at {
            Some(at) => self.p.t("tokens-used").with("moment", self.p.moment_text(at)).to_string(),
            None => self.p.t("tokens-unused").to_string(),
        };
        let role = self.p.t(&format!("role-{}", token.role.as_str())).to_string();
        [role, made.to_string(), self.end_of(token), used].join(" · ")
    }

    fn end_of(&self, token: &TokenLine) -> String {
        match (token.removed_at, token.works, token.ends_on) {
            (Some(at), ..) => self.p.t("tokens-removed").with("date", self.p.date_text(at)).to_string(),
            (None, false, _) => self.p.t("tokens-ended").to_string(),
            (None, true, Some(day)) => self.p.t("tokens-ends").with("date", self.p.day(day)).to_string(),
            (None, true, None) => self.p.t("tokens-no-end").to_string(),
        }
    }
}

impl Inside for Tokens {
    fn here(&self) -> &'static str {
        "settings"
    }
}
