//! Where visitors of a site come from: a server's log, or the table of a statistics program. Of a visitor nothing is read
//! but the host that led to the site.

mod host;
mod log;
mod table;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use host::{Origin, origin, referring_host};
pub use log::is_machine;

/// Larger files are refused unread.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// Different hosts that are told apart; beyond, only the visits are counted.
const MAX_HOSTS: usize = 5_000;

/// Counted, and nothing of anybody kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visits {
    /// By the host they came from, or the name a statistics program gives it.
    pub from: BTreeMap<String, u32>,
    /// Nothing was said about where they came from.
    pub unsaid: u32,
    /// Of a log: its first and last day.
    pub days: Option<(Date, Date)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VisitsError {
    #[error(
        "this is neither a server's log nor a table with a column of sources and one of visits; nothing was counted"
    )]
    Unknown,
    #[error("the file is larger than {} MB; nothing was counted", MAX_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("nobody's visit stands in it; nothing was counted")]
    Nobody,
}

/// `own` are the hosts of the business: from there to there is no visit.
pub fn read(bytes: &[u8], own: &[String]) -> Result<Visits, VisitsError> {
    if bytes.len() > MAX_BYTES {
        return Err(VisitsError::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let visits = match log::read(text, own) {
        Some(visits) => visits,
        None => table::read(text, own).ok_or(VisitsError::Unknown)?,
    };
    if visits.from.is_empty() && visits.unsaid == 0 { Err(VisitsError::Nobody) } else { Ok(visits) }
}

impl Visits {
    fn add(&mut self, host: Option<String>, visits: u32, own: &[String]) {
        match host {
            Some(host) if own.contains(&host) => {}
            Some(host) if self.from.len() < MAX_HOSTS || self.from.contains_key(&host) => {
                let known = self.from.entry(host).or_default();
                *known = known.saturating_add(visits);
            }
            _ => self.unsaid = self.unsaid.saturating_add(visits),
        }
    }
}

#[cfg(test)]
mod tests;
