//! What was found on the site and in the letter, as switches, and the taps beside it.

use askama::Template;
use banyan_app::{
    plan::{Trade, say::say_day_hours},
    workspace::words::languages,
};
use banyan_domain::{
    plan::{OpenHours, PlanError, first::Wish},
    time::UtcMillis,
};
use serde::{Deserialize, Serialize};

use super::Step as _;
use crate::{page::Page, parts::PlaceSign, plan::say_wrong};

/// Step 3.
#[derive(Template)]
#[template(path = "workspace/first/found.html")]
pub struct Found {
    pub p: Page,
    /// None where the business has no site yet.
    pub address: Option<String>,
    /// How long reading it took; none where it could not be read once more.
    pub seconds: Option<u64>,
    pub sources: Vec<FoundSource>,
    /// Titles of letters that were handed over.
    pub letters: Vec<String>,
    pub networks: Vec<FoundNetwork>,
    pub resting: Vec<FoundNetwork>,
    pub says: FoundSays,
    /// First name of who is asked.
    pub me: String,
    /// Nothing is there that the own site could open with, so it is asked for.
    pub asks_doing: bool,
    /// The plan promises no answer yet.
    pub asks_promise: bool,
    /// What stands in the form: after a fault, what was typed.
    pub typed: FoundForm,
    /// What the plan cannot hold as it was typed.
    pub problem: Option<PlanError>,
}

pub struct FoundSource {
    /// What the form sends back.
    pub value: String,
    pub sign: PlaceSign,
    pub title: String,
    /// None where it could not be read once more.
    pub items: Option<usize>,
    pub newest: Option<UtcMillis>,
    pub on: bool,
}

/// What else the site says; each is a switch where it is there.
#[derive(Default)]
pub struct FoundSays {
    pub open: Option<OpenHours>,
    /// People can subscribe to a letter.
    pub letter: bool,
    pub booking: Option<String>,
    /// Its tag, where it is one of ours and another than that of the business.
    pub language: Option<&'static str>,
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

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FoundForm {
    /// Of the site it was found on.
    pub address: String,
    /// Only the sources, which could not be read the first time.
    pub again: String,
    /// Not now: nothing of it is answered.
    pub leave: String,
    pub source: Vec<String>,
    /// What the business does, in one sentence.
    pub doing: String,
    pub open: String,
    pub letter: String,
    pub booking: String,
    pub language: String,
    pub mode: String,
    pub wish: String,
    pub hours: String,
    /// `me`, or `other` with a name beside it.
    pub who: String,
    pub who_name: String,
    /// `nobody`, or `other` with a name beside it.
    pub deputy: String,
    pub deputy_name: String,
    pub promise: String,
    pub trade: String,
}

/// What can be tapped; more is asked in the plan.
const HOURS: [&str; 4] = ["15 min", "1 h", "2 h", "4 h"];
/// The same for an answer; none of them is no promise.
const PROMISES: [&str; 3] = ["1 h", "4 h", "8 h"];

impl FoundForm {
    /// As the page opens: what the site says is switched on, but nobody's language is changed unasked. What carries by
    /// itself already is meant to go on.
    pub fn opening(says: &FoundSays, carries: bool) -> Self {
        Self {
            open: says.open.as_ref().map(ToString::to_string).unwrap_or_default(),
            letter: if says.letter { "1".to_owned() } else { String::new() },
            booking: says.booking.clone().unwrap_or_default(),
            mode: if carries { "carry" } else { "show" }.to_owned(),
            who: "me".to_owned(),
            deputy: "nobody".to_owned(),
            ..Self::default()
        }
    }

    /// Somebody else looks after it, and nobody is named.
    pub(in crate::workspace) fn lacks_name(&self) -> bool {
        self.who == "other" && self.who_name.trim().is_empty()
    }

    /// The same of who stands in.
    pub(in crate::workspace) fn lacks_deputy(&self) -> bool {
        self.deputy == "other" && self.deputy_name.trim().is_empty()
    }

    /// What the site said, as far as it was left switched on.
    pub(in crate::workspace) fn says(&self) -> FoundSays {
        let offered = languages().iter().find(|language| language.tag == self.language);
        FoundSays {
            open: OpenHours::parse(&self.open),
            letter: !self.letter.is_empty(),
            booking: Some(self.booking.clone()).filter(|address| !address.is_empty()),
            language: offered.map(|language| language.tag),
        }
    }
}

impl Found {
    fn wrong(&self) -> Option<String> {
        self.problem.as_ref().map(|wrong| say_wrong(&self.p, wrong))
    }

    fn is_wish(&self, wish: &Wish) -> bool {
        self.typed.wish == wish.as_str()
    }

    fn is_trade(&self, trade: &Trade) -> bool {
        self.typed.trade == trade.as_str()
    }

    fn has_hours(&self, hours: &str) -> bool {
        self.typed.hours == hours
    }

    fn promised(&self, within: &str) -> bool {
        self.typed.promise == within
    }

    fn is_other(&self, tapped: &str) -> bool {
        tapped == "other"
    }

    fn carries(&self) -> bool {
        self.typed.mode == "carry"
    }

    fn wishes(&self) -> &'static [Wish] {
        Wish::ALL
    }

    fn wish(&self, wish: &Wish) -> String {
        self.p.t(&format!("wish-{}", wish.as_str().replace('_', "-"))).to_string()
    }

    fn hours(&self) -> [&'static str; 4] {
        HOURS
    }

    fn open_when(&self, open: &OpenHours) -> String {
        if open.days.is_empty() {
            return self.p.t("found-open-by-day").to_string();
        }
        self.p.t("found-open").with("from", open.opens.as_str()).with("to", open.closes.as_str()).to_string()
    }

    fn open_days(&self, open: &OpenHours) -> String {
        if open.days.is_empty() {
            return say_day_hours(self.p.words, &open.by_day);
        }
        let days = open.days.split(' ').map(|day| self.p.t(&format!("plan-day-{day}")).to_string());
        let others = Some(say_day_hours(self.p.words, &open.by_day)).filter(|others| !others.is_empty());
        let days = days.collect::<Vec<_>>().join(", ");
        [Some(days), others].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn language_name(&self, tag: &str) -> &'static str {
        self.p.languages().iter().find(|language| language.tag == tag).map_or("", |language| language.name)
    }

    fn promises(&self) -> [&'static str; 3] {
        PROMISES
    }

    fn trades(&self) -> [Trade; 5] {
        Trade::ALL
    }

    fn trade_name(&self, trade: &Trade) -> String {
        self.p.t(&format!("plan-trade-{}", trade.as_str())).to_string()
    }
}

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
