//! Until when and where a file may be used: by the rights we have in it, and by the yes of everybody it shows.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Whose it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rights {
    /// Nobody has said.
    #[default]
    Unknown,
    Own,
    /// Free to use, or lent to us; where it says so stands beside it.
    Licence,
    Bought,
}

impl Rights {
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Own, Self::Licence, Self::Bought];
    pub const WORDS: [&'static str; 4] = ["unknown", "own", "licence", "bought"];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Own => "own",
            Self::Licence => "licence",
            Self::Bought => "bought",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rights| rights.as_str() == text)
    }
}

/// Somebody who is shown, and said yes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub name: String,
    /// To what: "site and Instagram, first name only".
    pub terms: String,
    /// Only on these, by their ids; none: everywhere.
    #[serde(default)]
    pub networks: Vec<String>,
    pub given_on: Option<Date>,
    /// The last day; without one until it is taken back.
    pub until: Option<Date>,
    /// The day it was taken back.
    pub withdrawn_on: Option<Date>,
}

/// Everything that says until when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RightsOf {
    pub rights: Rights,
    /// The maker, the licence, its number or address.
    pub source: String,
    /// The last day.
    pub until: Option<Date>,
    pub people: Vec<Consent>,
}

/// Why it may no longer be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    Rights { ended: Date },
    Consent { name: String, ended: Date },
    Withdrawn { name: String, on: Date },
}

/// What ends first, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    pub day: Date,
    /// Whose yes; none: our rights.
    pub person: Option<String>,
}

impl Consent {
    fn covers(&self, network: &str) -> bool {
        self.networks.is_empty() || self.networks.iter().any(|covered| covered == network)
    }
}

impl RightsOf {
    /// Whose yes leaves this network out.
    pub fn not_at(&self, network: &str) -> Option<&Consent> {
        self.people.iter().find(|person| !person.covers(network))
    }

    /// On its last day it may still go out.
    pub fn over(&self, day: Date) -> Option<Over> {
        let people = self.people.iter();
        let withdrawn = people.clone().find_map(|person| Some((person, person.withdrawn_on?)));
        if let Some((person, on)) = withdrawn {
            return Some(Over::Withdrawn { name: person.name.clone(), on });
        }
        let ended = people.filter_map(|person| Some((person, person.until?))).find(|(_, until)| *until < day);
        if let Some((person, ended)) = ended {
            return Some(Over::Consent { name: person.name.clone(), ended });
        }
        self.until.filter(|until| *until < day).map(|ended| Over::Rights { ended })
    }

    pub fn ends_first(&self) -> Option<Ending> {
        let people = self.people.iter().filter(|person| person.withdrawn_on.is_none());
        let consents =
            people.filter_map(|person| Some(Ending { day: person.until?, person: Some(person.name.clone()) }));
        let rights = self.until.map(|day| Ending { day, person: None });
        consents.chain(rights).min_by_key(|ending| ending.day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn arne(until: Option<Date>) -> Consent {
        let name = "Arne".to_owned();
        Consent { name, terms: String::new(), networks: Vec::new(), given_on: None, until, withdrawn_on: None }
    }

    #[test]
    fn the_last_day_still_counts_and_the_next_does_not() {
        let last = date(2026, 12, 12);
        let rights = RightsOf { people: vec![arne(None), arne(Some(last))], ..RightsOf::default() };
        assert_eq!(rights.over(last), None);
        let over = Over::Consent { name: "Arne".to_owned(), ended: last };
        assert_eq!(rights.over(date(2026, 12, 13)), Some(over));
        let bought = RightsOf { rights: Rights::Bought, until: Some(last), ..RightsOf::default() };
        assert_eq!(bought.over(last), None);
        assert_eq!(bought.over(date(2027, 1, 1)), Some(Over::Rights { ended: last }));
    }

    #[test]
    fn a_yes_that_was_taken_back_is_over_at_once() {
        let on = date(2026, 5, 1);
        let person = Consent { withdrawn_on: Some(on), ..arne(Some(date(2030, 1, 1))) };
        let rights = RightsOf { people: vec![person], ..RightsOf::default() };
        assert_eq!(rights.over(date(2026, 4, 1)), Some(Over::Withdrawn { name: "Arne".to_owned(), on }));
        assert_eq!(rights.ends_first(), None);
    }

    #[test]
    fn a_yes_for_some_places_leaves_the_others_out() {
        let own_ground = Consent { networks: vec!["own_site".to_owned()], ..arne(None) };
        let rights = RightsOf { people: vec![arne(None), own_ground.clone()], ..RightsOf::default() };
        assert_eq!(rights.not_at("own_site"), None);
        assert_eq!(rights.not_at("mastodon"), Some(&own_ground));
        assert_eq!(RightsOf { people: vec![arne(None)], ..RightsOf::default() }.not_at("mastodon"), None);
    }

    #[test]
    fn what_ends_first_is_named() {
        let rights = RightsOf {
            until: Some(date(2027, 1, 1)),
            people: vec![arne(Some(date(2026, 12, 12))), arne(None)],
            ..RightsOf::default()
        };
        let ending = rights.ends_first().unwrap();
        assert_eq!((ending.day, ending.person.as_deref()), (date(2026, 12, 12), Some("Arne")));
        assert_eq!(RightsOf::default().ends_first(), None);
    }
}
