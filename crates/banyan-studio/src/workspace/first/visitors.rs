//! Where visitors come from, as the page for doubts shows it: counted on the own site, and in a file.

use banyan_app::plan::VisitsError;
use banyan_domain::time::UtcMillis;
use jiff::civil::Date;

use crate::parts::PlaceSign;

pub struct SeenVisitors {
    /// On the own site, since that day.
    pub site: VisitorRows,
    pub since: Option<Date>,
    pub file: Option<FileVisitors>,
}

pub struct FileVisitors {
    pub rows: VisitorRows,
    pub at: UtcMillis,
    /// The first and the last day in it, where it tells.
    pub days: Option<(Date, Date)>,
}

/// Most first.
#[derive(Default)]
pub struct VisitorRows {
    pub networks: Vec<(PlaceSign, u32)>,
    pub search: u32,
    pub sites: Vec<(String, u32)>,
    /// Without a word of where from; none where nobody counted them.
    pub unsaid: Option<u32>,
}

/// Other sites that are named; more would not be read.
const MOST_SITES: usize = 5;

impl VisitorRows {
    pub(super) fn is_empty(&self) -> bool {
        self.networks.is_empty() && self.search == 0 && self.sites.is_empty()
    }

    pub(super) fn shown_sites(&self) -> &[(String, u32)] {
        &self.sites[..self.sites.len().min(MOST_SITES)]
    }
}

/// Why a file of visits could not be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitorsProblem {
    Nothing,
    Unknown,
    TooLarge,
    Nobody,
}

impl From<VisitsError> for VisitorsProblem {
    fn from(error: VisitsError) -> Self {
        match error {
            VisitsError::Unknown => Self::Unknown,
            VisitsError::TooLarge => Self::TooLarge,
            VisitsError::Nobody => Self::Nobody,
        }
    }
}

impl VisitorsProblem {
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::Nothing => "visitors-nothing-given",
            Self::Unknown => "visitors-unknown",
            Self::TooLarge => "visitors-too-large",
            Self::Nobody => "visitors-nobody",
        }
    }
}
