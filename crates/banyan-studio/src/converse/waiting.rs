//! People waiting: who wrote and has no answer yet, who has waited longest first.

use askama::Template;
use banyan_app::converse::{Mark, NoPromise, Settled, WaitingLine};
use banyan_domain::{converse::IncomingKind, time::UtcMillis};

use crate::{
    done::JustDone,
    page::{Inside, Page},
    parts::PlaceSign,
};

#[derive(Template)]
#[template(path = "converse/waiting.html")]
pub struct WaitingPage {
    pub p: Page,
    pub lines: Vec<WaitingPerson>,
    pub people: usize,
    /// More wait than are shown.
    pub is_cut: bool,
    pub no_promise: Option<NoPromise>,
    /// Who waits no longer since yesterday.
    pub settled: Vec<SettledPerson>,
    /// A connected place tells us who writes.
    pub hears: bool,
    /// And these do, but nobody could look there lately.
    pub unheard: Vec<UnheardPlace>,
    pub just: JustDone,
}

pub struct UnheardPlace {
    pub sign: PlaceSign,
    pub since: Option<UtcMillis>,
}

pub struct WaitingPerson {
    pub line: WaitingLine,
    pub sign: PlaceSign,
}

pub struct SettledPerson {
    pub settled: Settled,
    pub sign: PlaceSign,
}

impl WaitingPage {
    /// What they did: answered a post of ours, named us.
    fn did(&self, kind: &IncomingKind) -> String {
        let id = match kind {
            IncomingKind::Reply => "waiting-did-reply",
            IncomingKind::Quote => "waiting-did-quote",
            IncomingKind::DirectMessage => "waiting-did-direct",
            IncomingKind::Mention | IncomingKind::Like | IncomingKind::Share | IncomingKind::Follow => {
                "waiting-did-mention"
            }
        };
        self.p.t(id).to_string()
    }

    fn promise_words(&self, why: &NoPromise) -> String {
        let id = match why {
            NoPromise::NotSaid => "waiting-no-promise",
            NoPromise::ClosesFirst => "waiting-closes-first",
        };
        self.p.t(id).to_string()
    }
}

impl SettledPerson {
    fn how(&self, p: &Page) -> String {
        let id = match self.settled.mark {
            Some(Mark::NeedsNone) => "waiting-was-none",
            Some(Mark::Answered | Mark::Waits) => "waiting-was-answered",
            None => "waiting-was-answered-there",
        };
        match &self.settled.by {
            Some(by) => format!("{}, {by}", p.t(id)),
            None => p.t(id).to_string(),
        }
    }

    /// What a person said can be taken back; what was seen over there is so.
    fn can_wait_again(&self) -> bool {
        self.settled.mark.is_some()
    }
}

impl Inside for WaitingPage {
    fn here(&self) -> &'static str {
        "waiting"
    }
}
