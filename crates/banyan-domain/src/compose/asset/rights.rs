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

    /// Of two that were said of the same: whoever calls it ours is wrong where it was lent or bought.
    #[must_use]
    pub fn or_stricter(self, other: Self) -> Self {
        match (self, other) {
            (Self::Unknown, said)
            | (Self::Own, said @ (Self::Licence | Self::Bought))
            | (said @ (Self::Licence | Self::Bought), Self::Unknown | Self::Own | Self::Licence | Self::Bought) => said,
            (Self::Own, Self::Unknown | Self::Own) => Self::Own,
        }
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

    /// Whether it says and forbids of that person whatever the other one does.
    fn says_all_of(&self, other: &Self) -> bool {
        let is_as_narrow = other.networks.is_empty()
            || !self.networks.is_empty() && self.networks.iter().all(|network| other.covers(network));
        let ends_as_soon = other.until.is_none_or(|other| self.until.is_some_and(|until| until <= other));
        self.name == other.name
            && (other.terms.is_empty() || self.terms == other.terms)
            && is_as_narrow
            && ends_as_soon
            && (other.withdrawn_on.is_none() || self.withdrawn_on.is_some())
    }
}

impl RightsOf {
    /// Whether that person is not among those who are shown, or something of what they said.
    pub fn lacks(&self, person: &Consent) -> bool {
        !self.people.iter().any(|known| known.says_all_of(person))
    }

    /// What holds for a file of which another one shows the same: whatever was forbidden with either stays forbidden. Of
    /// somebody of whom both say different things both stay, and each counts.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        let people: Vec<Consent> = other.people.iter().filter(|person| self.lacks(person)).cloned().collect();
        self.people.extend(people);
        self.rights = self.rights.or_stricter(other.rights);
        self.until = [self.until, other.until].into_iter().flatten().min();
        if self.source.is_empty() {
            self.source.clone_from(&other.source);
        } else if !self.source.contains(&other.source) {
            self.source = format!("{}; {}", self.source, other.source);
        }
        self
    }

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
    fn of_two_that_show_the_same_nothing_that_was_forbidden_becomes_allowed() {
        let (day, later) = (date(2026, 5, 1), date(2030, 1, 1));
        let of = |people: Vec<Consent>| RightsOf { people, ..RightsOf::default() };
        let taken_back = Consent { withdrawn_on: Some(day), ..arne(None) };
        let own_ground = Consent { networks: vec!["own_site".to_owned()], ..arne(None) };
        let elsewhere = Consent { networks: vec!["mastodon".to_owned()], ..arne(None) };
        let all = [arne(None), arne(Some(day)), arne(Some(later)), taken_back, own_ground, elsewhere];
        for one in &all {
            for other in &all {
                let (one, other) = (of(vec![one.clone()]), of(vec![other.clone()]));
                let both = one.clone().with(&other);
                for (today, network) in [(day, "own_site"), (later, "own_site"), (later, "mastodon"), (day, "bluesky")]
                {
                    let is_free = |rights: &RightsOf| rights.over(today).is_none() && rights.not_at(network).is_none();
                    assert_eq!(is_free(&both), is_free(&one) && is_free(&other), "{one:?} {other:?} {network}");
                }
                assert_eq!(both.clone().with(&other), both, "said again it is the same");
            }
        }
    }

    #[test]
    fn what_was_said_of_either_holds_for_both_and_the_stricter_word_counts() {
        let bea = Consent { name: "Bea".to_owned(), terms: "first name only".to_owned(), ..arne(None) };
        let one = RightsOf { rights: Rights::Own, people: vec![arne(None)], ..RightsOf::default() };
        let source = "Linden Studio, licence 7".to_owned();
        let until = Some(date(2027, 1, 1));
        let other = RightsOf { rights: Rights::Bought, source, until, people: vec![arne(None), bea.clone()] };
        let both = one.clone().with(&other);
        assert_eq!(both, RightsOf { people: vec![arne(None), bea], ..other.clone() });
        let sooner = RightsOf { until: Some(date(2026, 12, 1)), source: "Tim".to_owned(), ..one };
        assert_eq!(sooner.clone().with(&other).until, sooner.until);
        assert_eq!(sooner.with(&other).source, "Tim; Linden Studio, licence 7");
        for (one, other, said) in [
            (Rights::Unknown, Rights::Own, Rights::Own),
            (Rights::Own, Rights::Unknown, Rights::Own),
            (Rights::Own, Rights::Licence, Rights::Licence),
            (Rights::Licence, Rights::Own, Rights::Licence),
            (Rights::Bought, Rights::Licence, Rights::Bought),
        ] {
            assert_eq!(one.or_stricter(other), said, "{one:?} {other:?}");
        }
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
