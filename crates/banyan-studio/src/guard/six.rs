//! The six-line test: posts read as followers would, one after the other.

use askama::Template;
use banyan_app::compose::{BetterPost, ReadLine};
use banyan_domain::{
    guard::{Beside, Evidence, Finding, Level, Piece},
    time::UtcMillis,
};

use crate::{
    compose::Rested,
    page::{Inside, Page},
};

#[derive(Template)]
#[template(path = "guard/six.html")]
pub struct SixPage {
    pub p: Page,
    /// As typed: it survives being read.
    pub typed: String,
    pub read: Option<SixRead>,
    /// What is asked about no longer since it was pressed here.
    pub rested: Option<Rested>,
}

pub struct SixRead {
    pub lines: Vec<SixLine>,
    pub days: u32,
    pub places: usize,
    /// Offers in a row with what is out and what waits: if all lines went, and with those that go.
    pub offers: (usize, usize),
    /// Of so many posts so many may be offers.
    pub rule: (usize, usize),
    pub better: Vec<BetterPost>,
    /// Typed lines beyond these were not read.
    pub left_over: usize,
}

pub struct SixLine {
    pub number: usize,
    pub read: ReadLine,
}

impl SixLine {
    /// A later time than the first one that is free, and the offer from which that is far enough.
    fn later(&self) -> Option<(UtcMillis, UtcMillis)> {
        self.read.at.zip(self.read.apart_from)
    }

    /// What speaks against it most.
    fn first(&self) -> Option<&Finding> {
        self.serious().next()
    }

    fn serious(&self) -> impl Iterator<Item = &Finding> {
        self.read.findings.iter().filter(|finding| finding.level != Level::Note)
    }

    fn others(&self) -> impl Iterator<Item = &Finding> {
        self.serious().skip(1)
    }

    /// In what it is like an earlier line.
    fn how(&self) -> Option<&str> {
        let how = self.first()?.args.get("how")?;
        self.read.like.map(|_| how.as_str())
    }

    fn evidence(&self) -> Option<&Evidence> {
        self.first()?.evidence.as_ref()
    }

    fn beside(&self) -> Option<&Beside> {
        self.evidence()?.beside.as_ref()
    }

    /// The words with what is new in them marked.
    fn pieces(&self) -> Vec<Piece> {
        match self.beside() {
            Some(beside) => beside.now.clone(),
            None => vec![Piece { text: self.read.text.clone(), is_new: false }],
        }
    }
}

impl SixPage {
    fn words(&self, finding: &Finding) -> String {
        self.p.t(&finding.message).with_all(&finding.args).to_string()
    }
}

impl SixRead {
    fn going(&self) -> usize {
        self.lines.iter().filter(|line| line.read.goes).count()
    }

    /// Ten boxes, the first of them offers.
    fn boxes(&self, offers: &usize) -> Vec<bool> {
        (0..self.rule.0.max(*offers)).map(|number| number < *offers).collect()
    }
}

impl Inside for SixPage {
    fn here(&self) -> &'static str {
        "write"
    }
}
