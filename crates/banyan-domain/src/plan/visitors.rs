//! Where visitors of a site come from: numbers only, and nothing about anybody.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What is kept of a file of visits, and what the own site counts by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VisitorsSeen {
    /// As far as it is known.
    pub first: Option<Date>,
    pub last: Option<Date>,
    /// From somewhere that is known.
    pub visits: u32,
    pub networks: BTreeMap<String, u32>,
    pub search: u32,
    /// Other sites; those that bring most.
    pub sites: BTreeMap<String, u32>,
    /// Without a word of where they came from; none where nobody counted them.
    pub unsaid: Option<u32>,
}

/// A longer list would not be read.
const MOST_SITES: usize = 12;

impl VisitorsSeen {
    pub fn from_network(&mut self, network: &str, visits: u32) {
        self.visits = self.visits.saturating_add(visits);
        let known = self.networks.entry(network.to_owned()).or_default();
        *known = known.saturating_add(visits);
    }

    pub fn from_search(&mut self, visits: u32) {
        self.visits = self.visits.saturating_add(visits);
        self.search = self.search.saturating_add(visits);
    }

    pub fn from_site(&mut self, site: &str, visits: u32) {
        self.visits = self.visits.saturating_add(visits);
        let known = self.sites.entry(site.to_owned()).or_default();
        *known = known.saturating_add(visits);
    }

    /// All visits stay counted; of the sites only those are named that bring most.
    #[must_use]
    pub fn shortened(mut self) -> Self {
        self.sites = most_first(&self.sites).into_iter().take(MOST_SITES).collect();
        self
    }

    pub fn by_network(&self) -> Vec<(String, u32)> {
        most_first(&self.networks)
    }

    pub fn by_site(&self) -> Vec<(String, u32)> {
        most_first(&self.sites)
    }
}

fn most_first(counted: &BTreeMap<String, u32>) -> Vec<(String, u32)> {
    let mut counted: Vec<_> = counted.iter().map(|(name, visits)| (name.clone(), *visits)).collect();
    counted.sort_by_key(|(_, visits)| std::cmp::Reverse(*visits));
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_visit_is_counted_and_the_sites_that_bring_most_are_named() {
        let mut seen = VisitorsSeen::default();
        seen.from_network("linkedin", 3);
        seen.from_network("linkedin", 1);
        seen.from_search(5);
        for number in 0..20 {
            seen.from_site(&format!("{number}.example"), number + 1);
        }
        let seen = seen.shortened();
        assert_eq!((seen.visits, seen.search, seen.unsaid), (4 + 5 + 210, 5, None));
        assert_eq!(seen.by_network(), [("linkedin".to_owned(), 4)]);
        assert_eq!((seen.sites.len(), seen.by_site()[0].1), (12, 20));
    }
}
