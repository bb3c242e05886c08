//! A place is let rest: what that changes, told before it is done, and why it is done.

use askama::Template;
use banyan_domain::{ids::ChannelId, plan::RowId, time::UtcMillis};
use jiff::civil::Date;

use crate::{
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "publish/let_rest.html")]
pub struct LetRest {
    pub p: Page,
    pub id: ChannelId,
    pub sign: PlaceSign,
    pub handle: String,
    pub then: RestThen,
    /// As it was typed, or as the plan says.
    pub why: String,
    pub keeps_sign_in: bool,
    /// Begun on the page of a review, where it leads back to.
    pub on_review: bool,
    pub problem: Option<RestProblem>,
}

/// What a rest would change.
pub struct RestThen {
    /// Soonest first.
    pub waiting: Vec<RestingPost>,
    pub under_way: usize,
    pub series: Vec<LeavingSeries>,
}

/// A place that the plan lets rest and that is still connected.
pub struct StoppedHere {
    pub id: ChannelId,
    pub sign: PlaceSign,
    /// Its line in the plan.
    pub row: RowId,
    pub since: Option<Date>,
    pub why: String,
    pub then: RestThen,
}

pub struct RestingPost {
    pub at: UtcMillis,
    pub title: String,
    pub href: String,
    /// To its other places; else it is a draft again.
    pub goes_on: bool,
}

pub struct LeavingSeries {
    pub title: String,
    pub only_there: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestProblem {
    NoReason,
    TooLong,
    Leaving,
}

impl RestProblem {
    fn message(self) -> &'static str {
        match self {
            Self::NoReason => "place-rest-no-reason",
            Self::TooLong => "place-rest-too-long",
            Self::Leaving => "place-rest-leaving",
        }
    }
}

impl LetRest {
    fn wrong(&self) -> Option<String> {
        self.problem.map(|problem| self.p.t(problem.message()).to_string())
    }

    fn is_bad_why(&self) -> bool {
        matches!(self.problem, Some(RestProblem::NoReason | RestProblem::TooLong))
    }
}

impl LeavingSeries {
    pub fn words(&self, p: &Page) -> String {
        let id = if self.only_there { "place-rest-series-only" } else { "place-rest-series" };
        p.t(id).with("title", &self.title).to_string()
    }
}

impl Inside for LetRest {
    fn here(&self) -> &'static str {
        "places"
    }
}
