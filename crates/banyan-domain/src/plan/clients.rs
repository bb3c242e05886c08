//! What clients who were asked have said, held beside one's own numbers: whether it is social media, or going to see them.

use serde::{Deserialize, Serialize};

use super::{contacts::ContactsSeen, visitors::VisitorsSeen, words::spelled};

/// One client who was asked; what was not said stays open, and nobody is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Client {
    /// Whether they look there for a business like this one.
    pub looks: Option<bool>,
    /// Whether they would miss it there.
    pub misses: Option<bool>,
    /// In their own words.
    pub words: String,
}

/// More answers are no clearer.
pub const MOST_CLIENTS: usize = 9;
pub const LONGEST_CLIENT_WORDS: usize = 500;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "what at most {MOST_CLIENTS} clients said is kept, in {LONGEST_CLIENT_WORDS} letters each at most; nothing was saved"
)]
pub struct TooMuchSaid;

/// Whether all that was said can be kept as it was said.
pub(super) fn check_length(clients: &[Client]) -> Result<(), TooMuchSaid> {
    let is_long = |client: &Client| client.words.chars().count() > LONGEST_CLIENT_WORDS;
    if clients.len() > MOST_CLIENTS || clients.iter().any(is_long) { Err(TooMuchSaid) } else { Ok(()) }
}

spelled! {
    /// What follows from what they said.
    Conclusion {
        /// Too few have said anything.
        AskOn = "ask_on",
        /// Not social media: they are elsewhere, and nothing at hand says otherwise.
        GoAndTalk = "go_and_talk",
        /// They say no, and one's own numbers say that others come from there.
        NumbersDiffer = "numbers_differ",
        /// They do not agree with each other.
        Divided = "divided",
        /// They look there: then it is worth a trial.
        There = "there",
    }
}

/// A conclusion with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concluded {
    pub conclusion: Conclusion,
    /// Who said anything, who is there, and who is not.
    pub asked: u32,
    pub there: u32,
    pub not_there: u32,
    /// Own contacts that name a network, of all; none where none were counted.
    pub contacts: Option<(u32, u32)>,
    /// Visits from networks, of all from somewhere known; none where none were counted.
    pub visits: Option<(u32, u32)>,
}

/// One alone is an anecdote.
const FEWEST_CLIENTS: u32 = 2;
/// Fewer contacts or visits are chance.
const FEWEST_SEEN: u32 = 10;
/// Who names a network may be there; many of them are a reason to ask again.
const CONTACTS_ONE_IN: u32 = 3;
/// Who came from there was there.
const VISITS_ONE_IN: u32 = 10;

impl Client {
    /// None where too little was said to tell.
    pub fn is_there(&self) -> Option<bool> {
        match (self.looks, self.misses) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), _) => Some(false),
            (None, _) => None,
        }
    }

    pub fn says_nothing(&self) -> bool {
        self.looks.is_none() && self.misses.is_none() && self.words.trim().is_empty()
    }
}

/// Two of three who say the same decide; one's own numbers may forbid a no, and never make a yes.
pub fn conclude(clients: &[Client], contacts: Option<&ContactsSeen>, visitors: &[&VisitorsSeen]) -> Concluded {
    let count = |is: bool| whole(clients.iter().filter(|client| client.is_there() == Some(is)).count());
    let (there, not_there) = (count(true), count(false));
    let contacts = contacts.map(|seen| (seen.with_profile, seen.people)).filter(|(_, people)| *people > 0);
    let from_networks = all_of(visitors.iter().flat_map(|seen| seen.networks.values().copied()));
    let visits = all_of(visitors.iter().map(|seen| seen.visits));
    let visits = (visits > 0).then_some((from_networks, visits));
    let are_many = |of: Option<(u32, u32)>, one_in: u32| {
        of.is_some_and(|(part, all)| all >= FEWEST_SEEN && u64::from(part) * u64::from(one_in) >= u64::from(all))
    };
    let most = |part: u32| part >= FEWEST_CLIENTS && part * 3 >= (there + not_there) * 2;
    let conclusion = if most(not_there) {
        let differ = are_many(contacts, CONTACTS_ONE_IN) || are_many(visits, VISITS_ONE_IN);
        if differ { Conclusion::NumbersDiffer } else { Conclusion::GoAndTalk }
    } else if most(there) {
        Conclusion::There
    } else if there > 0 && not_there > 0 {
        Conclusion::Divided
    } else {
        Conclusion::AskOn
    };
    Concluded { conclusion, asked: there + not_there, there, not_there, contacts, visits }
}

/// A file may say any number.
fn all_of(counted: impl Iterator<Item = u32>) -> u32 {
    counted.fold(0, u32::saturating_add)
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `y`, `n` and `?`: looks there, would miss it.
    fn client(said: &str) -> Client {
        let tap = |letter: char| match letter {
            'y' => Some(true),
            'n' => Some(false),
            _ => None,
        };
        let mut taps = said.chars().map(tap);
        Client { looks: taps.next().unwrap(), misses: taps.next().unwrap(), words: String::new() }
    }

    fn concluded(said: &[&str], contacts: (u32, u32), visits: (u32, u32)) -> Concluded {
        let clients: Vec<Client> = said.iter().map(|said| client(said)).collect();
        let seen = ContactsSeen { with_profile: contacts.0, people: contacts.1, ..ContactsSeen::default() };
        let mut came = VisitorsSeen::default();
        came.from_network("mastodon", visits.0);
        came.from_search(visits.1 - visits.0);
        conclude(&clients, Some(&seen), &[&came])
    }

    #[test]
    fn what_three_say_decides_and_own_numbers_may_forbid_a_no() {
        use Conclusion::{AskOn, Divided, GoAndTalk, NumbersDiffer, There};
        for (said, contacts, visits, follows) in [
            (&[][..], (0, 0), (0, 0), AskOn),
            (&["nn"], (0, 0), (0, 0), AskOn),
            (&["??", "?n", "nn"], (0, 0), (0, 0), AskOn),
            (&["nn", "nn"], (0, 0), (0, 0), GoAndTalk),
            (&["nn", "n?", "yn"], (0, 0), (0, 0), GoAndTalk),
            (&["nn", "nn", "nn"], (9, 214), (5, 240), GoAndTalk),
            (&["nn", "nn", "nn"], (9, 9), (5, 5), GoAndTalk),
            (&["nn", "nn", "nn"], (80, 214), (0, 0), NumbersDiffer),
            (&["nn", "nn", "nn"], (0, 0), (30, 240), NumbersDiffer),
            (&["nn", "yn"], (0, 0), (0, 0), Divided),
            (&["nn", "ny", "??"], (0, 0), (0, 0), Divided),
            (&["nn", "nn", "yy", "yy"], (0, 0), (0, 0), Divided),
            (&["nn", "nn", "nn", "yy", "yy"], (0, 0), (0, 0), Divided),
            (&["yn", "ny", "nn"], (0, 0), (0, 0), There),
            (&["nn", "nn", "nn", "nn", "yy"], (0, 0), (0, 0), GoAndTalk),
            (&["??", "??"], (214, 214), (240, 240), AskOn),
        ] {
            assert_eq!(concluded(said, contacts, visits).conclusion, follows, "{said:?} {contacts:?} {visits:?}");
        }
    }

    #[test]
    fn numbers_that_nobody_believes_stop_nothing() {
        let mut site = VisitorsSeen::default();
        site.from_network("mastodon", u32::MAX);
        site.from_network("linkedin", u32::MAX);
        let mut file = VisitorsSeen::default();
        file.from_search(7);
        let found = conclude(&[client("nn"), client("nn")], None, &[&site, &file]);
        assert_eq!((found.visits, found.conclusion), (Some((u32::MAX, u32::MAX)), Conclusion::NumbersDiffer));
        let seen = ContactsSeen { with_profile: u32::MAX / 3, people: u32::MAX, ..ContactsSeen::default() };
        let found = conclude(&[client("nn"), client("nn")], Some(&seen), &[&file]);
        assert_eq!(found.conclusion, Conclusion::NumbersDiffer, "every third");
        let seen = ContactsSeen { with_profile: u32::MAX / 3 - 1, ..seen };
        let found = conclude(&[client("nn"), client("nn")], Some(&seen), &[&file]);
        assert_eq!(found.conclusion, Conclusion::GoAndTalk);
    }

    #[test]
    fn more_than_can_be_shown_is_not_kept() {
        let many = |clients: usize, letters: usize| {
            check_length(&vec![Client { words: "ö".repeat(letters), ..Client::default() }; clients])
        };
        assert_eq!(many(MOST_CLIENTS, LONGEST_CLIENT_WORDS), Ok(()));
        assert_eq!(many(MOST_CLIENTS + 1, 1), Err(TooMuchSaid));
        assert_eq!(many(1, LONGEST_CLIENT_WORDS + 1), Err(TooMuchSaid));
    }

    #[test]
    fn it_says_what_it_rests_on_and_nothing_that_was_not_counted() {
        let found = concluded(&["nn", "yn", "?n"], (31, 214), (12, 240));
        assert_eq!((found.asked, found.there, found.not_there), (2, 1, 1));
        assert_eq!((found.contacts, found.visits), (Some((31, 214)), Some((12, 240))));
        let bare = conclude(&[], None, &[]);
        assert_eq!((bare.contacts, bare.visits), (None, None));
    }
}
