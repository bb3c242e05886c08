//! The truth table: asked for, shown at the networks, said by Banyan. They must agree.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

/// By place: what stands there, by its id, with its words.
pub(super) type Shown = BTreeMap<String, BTreeMap<String, String>>;

/// A post that was accepted.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Asked {
    pub(super) id: String,
    /// As the program says it; what it is called here comes later.
    #[serde(rename = "channel")]
    pub(super) place: String,
    pub(super) number: u64,
    pub(super) due_at: u64,
}

/// What Banyan says of it.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Flight {
    pub(super) id: String,
    #[serde(rename = "channel")]
    pub(super) place: String,
    pub(super) state: String,
    pub(super) asks_person: bool,
    pub(super) due_at: u64,
    pub(super) look_again_at: Option<u64>,
    pub(super) step_under_way: Option<String>,
    pub(super) attempts: usize,
    pub(super) trouble: Value,
    pub(super) parts: Option<usize>,
    pub(super) receipts: Vec<String>,
    pub(super) urls: Vec<Option<String>>,
}

impl Flight {
    pub(super) fn is_settled(&self) -> bool {
        self.asks_person || matches!(self.state.as_str(), "published" | "cancelled")
    }

    /// Told truly where no network gives a way to look: shown to a person, who decides.
    fn is_told_unknown(&self) -> bool {
        self.state == "outcome_unknown" && self.asks_person
    }

    /// Told truly as unknown, with the moment of the next look.
    pub(super) fn is_looked_for(&self) -> bool {
        self.state == "outcome_unknown" && !self.asks_person && self.look_again_at.is_some()
    }
}

#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) asked: usize,
    pub(super) published: usize,
    pub(super) told_unknown: Vec<String>,
    /// The run ended before the last look.
    pub(super) looked_for: Vec<String>,
    pub(super) lost: Vec<String>,
    pub(super) doubled: Vec<String>,
    pub(super) misreported: Vec<String>,
}

impl Tally {
    pub(super) fn is_clean(&self) -> bool {
        self.lost.is_empty() && self.doubled.is_empty() && self.misreported.is_empty()
    }
}

pub(super) fn compare(asked: &[Asked], flights: &[Flight], shown: &Shown) -> Tally {
    let mut tally = Tally { asked: asked.len(), ..Tally::default() };
    let by_id: BTreeMap<&str, &Flight> = flights.iter().map(|flight| (flight.id.as_str(), flight)).collect();
    for post in asked {
        let name = format!("{} {} ({})", post.place, name_of(post.number), post.id);
        match by_id.get(post.id.as_str()) {
            None => tally.lost.push(format!("{name}: accepted, and not in the queue")),
            Some(flight) if flight.state == "published" => {
                tally.published += 1;
                if let Some(lie) = lie_of(flight, shown) {
                    tally.misreported.push(format!("{name}: {lie}"));
                }
            }
            Some(flight) if flight.is_told_unknown() => {
                tally.told_unknown.push(format!("{name}: {}", flight.trouble));
            }
            Some(flight) if flight.is_looked_for() => tally.looked_for.push(name),
            Some(flight) => tally.lost.push(format!("{name}: ended as {}", flight.state)),
        }
    }
    for (place, posts) in shown {
        count_copies(place, posts, asked, &by_id, &mut tally);
    }
    tally
}

fn lie_of(flight: &Flight, shown: &Shown) -> Option<String> {
    let there = shown.get(&flight.place);
    let missing = flight.receipts.iter().find(|id| !there.is_some_and(|there| there.contains_key(*id)));
    match (missing, flight.parts) {
        (Some(id), _) => Some(format!("said to be published, and {id} is not there")),
        (None, Some(parts)) if parts != flight.receipts.len() => {
            Some(format!("{parts} parts, and {} receipts", flight.receipts.len()))
        }
        (None, _) => None,
    }
}

/// The same words twice are a copy; words without a receipt are a post nobody was told of.
fn count_copies(
    place: &str,
    posts: &BTreeMap<String, String>,
    asked: &[Asked],
    flights: &BTreeMap<&str, &Flight>,
    tally: &mut Tally,
) {
    let of_place = flights.values().filter(|flight| flight.place == place);
    let receipts: BTreeSet<&str> = of_place.flat_map(|flight| flight.receipts.iter().map(String::as_str)).collect();
    let mut seen = BTreeSet::new();
    // Those with a receipt first, so that the copy is the other one.
    let (known, unknown): (Vec<_>, Vec<_>) = posts.iter().partition(|(id, _)| receipts.contains(id.as_str()));
    for (id, words) in known.into_iter().chain(unknown) {
        let Some(post) = asked.iter().find(|post| post.place == place && says(words, post.number)) else {
            continue;
        };
        if !seen.insert(words.as_str()) {
            tally.doubled.push(format!("{place} {id}: a copy of {}", name_of(post.number)));
        } else if !receipts.contains(id.as_str())
            && !flights.get(post.id.as_str()).is_some_and(|flight| flight.is_told_unknown() || flight.is_looked_for())
        {
            tally.misreported.push(format!("{place} {id}: {} is there, and nothing says so", name_of(post.number)));
        }
    }
}

/// In every sentence of a post.
fn name_of(number: u64) -> String {
    format!("Loaf {number:05}")
}

fn says(words: &str, number: u64) -> bool {
    words.contains(&name_of(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(number: u64) -> Asked {
        Asked { id: number.to_string(), place: "mastodon".to_owned(), number, due_at: 0 }
    }

    fn flight(number: u64, state: &str, receipts: &[&str]) -> Flight {
        Flight {
            id: number.to_string(),
            place: "mastodon".to_owned(),
            state: state.to_owned(),
            asks_person: state == "outcome_unknown",
            due_at: 0,
            look_again_at: None,
            step_under_way: None,
            attempts: 1,
            trouble: Value::Null,
            parts: Some(1),
            receipts: receipts.iter().map(|&id| id.to_owned()).collect(),
            urls: Vec::new(),
        }
    }

    fn shown(posts: &[(&str, u64)]) -> Shown {
        let posts = posts.iter().map(|(id, number)| ((*id).to_owned(), format!("{}, whole.", name_of(*number))));
        Shown::from([("mastodon".to_owned(), posts.collect())])
    }

    #[test]
    fn once_there_and_said_so_is_clean() {
        let tally = compare(&[asked(1)], &[flight(1, "published", &["a"])], &shown(&[("a", 1)]));
        assert!(tally.is_clean(), "{tally:?}");
        assert_eq!(tally.published, 1);
    }

    #[test]
    fn what_is_not_in_the_queue_or_never_left_it_is_lost() {
        let tally = compare(&[asked(1), asked(2)], &[flight(2, "scheduled", &[])], &shown(&[]));
        assert_eq!(tally.lost.len(), 2);
    }

    #[test]
    fn the_same_words_twice_are_doubled() {
        let tally = compare(&[asked(1)], &[flight(1, "published", &["b"])], &shown(&[("a", 1), ("b", 1)]));
        assert_eq!((tally.doubled.len(), tally.misreported.len()), (1, 0), "{tally:?}");
    }

    #[test]
    fn published_and_not_there_is_misreported() {
        let tally = compare(&[asked(1)], &[flight(1, "published", &["a"])], &shown(&[]));
        assert_eq!(tally.misreported.len(), 1);
    }

    #[test]
    fn what_will_be_looked_at_again_is_neither_lost_nor_told_wrongly() {
        let looked_for = Flight { asks_person: false, look_again_at: Some(1), ..flight(1, "outcome_unknown", &[]) };
        let tally = compare(&[asked(1)], &[looked_for], &shown(&[("a", 1)]));
        assert!(tally.is_clean(), "{tally:?}");
        assert_eq!(tally.looked_for.len(), 1);
    }

    #[test]
    fn there_without_a_receipt_is_misreported_unless_a_person_is_asked() {
        let there = shown(&[("a", 1)]);
        let tally = compare(&[asked(1)], &[flight(1, "published", &[])], &there);
        assert_eq!(tally.misreported.len(), 2, "{tally:?}");
        let tally = compare(&[asked(1)], &[flight(1, "outcome_unknown", &[])], &there);
        assert!(tally.is_clean(), "{tally:?}");
        assert_eq!(tally.told_unknown.len(), 1);
    }
}
