//! The one thing to do for where one stands, until it is done.

use banyan_domain::plan::first::Stand;
use jiff::civil::Date;

use crate::page::Page;

pub struct OneThing {
    pub stand: Stand,
    pub since: Date,
}

impl OneThing {
    /// With its day, so that nobody wonders how long it has been lying there.
    pub(in crate::workspace) fn when(&self, p: &Page) -> String {
        let id = if self.since == p.now.date() { "action-today" } else { "action-since" };
        p.t(id).with("date", p.day(self.since)).to_string()
    }

    pub(in crate::workspace) fn words(&self, p: &Page) -> String {
        p.t(&self.id("")).to_string()
    }

    pub(in crate::workspace) fn why(&self, p: &Page) -> String {
        p.t(&self.id("-why")).to_string()
    }

    fn id(&self, part: &str) -> String {
        format!("action-{}{part}", self.stand.as_str().replace('_', "-"))
    }
}
