//! How like two posts are, exactly: for the few that their fingerprints bring together.

use serde::{Deserialize, Serialize};

use super::{fingerprint::shingles, words::Reading};

/// Share of common shingles from which two texts are the same post in other clothes.
const ALIKE: f32 = 0.5;
/// Share of the shorter text found in the longer from which one is cut from the other.
const CONTAINED: f32 = 0.8;
/// Shorter texts than this are contained in many others by chance.
const MIN_CONTAINED_SHINGLES: usize = 30;
/// Words by which an opening is recognised.
const OPENING_WORDS: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// Begins with the same words and goes on differently.
    Opening,
    /// Much the same words.
    Near,
    /// One is cut from the other.
    Cut,
    /// The same words; only decoration or numbers differ, if anything.
    Same,
}

impl Likeness {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Near => "near",
            Self::Cut => "cut",
            Self::Same => "same",
        }
    }
}

/// `None` if they are different posts. With `series`, posts that differ only in their dates are different.
pub(super) fn likeness(a: &str, b: &str, series: bool) -> Option<Likeness> {
    let (a, b) = (Reading::of(a), Reading::of(b));
    if a.words.is_empty() || b.words.is_empty() {
        return None;
    }
    let is_next_of_series = series && a.dates != b.dates && a.amounts == b.amounts;
    let found = likeness_of_words(&a, &b);
    if is_next_of_series && matches!(found, Some(Likeness::Same | Likeness::Near | Likeness::Opening)) {
        None
    } else {
        found
    }
}

fn likeness_of_words(a: &Reading, b: &Reading) -> Option<Likeness> {
    if a.words == b.words {
        return Some(Likeness::Same);
    }
    let (shingles_a, shingles_b) = (shingles(a), shingles(b));
    let common = shingles_a.intersection(&shingles_b).count();
    let all = shingles_a.len() + shingles_b.len() - common;
    let shorter = shingles_a.len().min(shingles_b.len());
    if common as f32 >= ALIKE * all as f32 {
        return Some(Likeness::Near);
    }
    if shorter >= MIN_CONTAINED_SHINGLES && common as f32 >= CONTAINED * shorter as f32 {
        return Some(Likeness::Cut);
    }
    let same_opening = a.words.len() > OPENING_WORDS
        && a.words.iter().zip(&b.words).take_while(|(a, b)| a == b).count() >= OPENING_WORDS;
    same_opening.then_some(Likeness::Opening)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFER: &str = "20 % OFF everything this week! linden.example.com/trial";

    fn check(a: &str, b: &str, expected: Option<Likeness>) {
        assert_eq!(likeness(a, b, false), expected, "{b}");
        assert_eq!(likeness(b, a, false), expected, "{b}");
    }

    #[test]
    fn the_six_line_offer_is_one_post() {
        check(OFFER, "20 % OFF EVERYTHING THIS WEEK!!!", Some(Likeness::Same));
        check(OFFER, "#gym #sale 20 % OFF everything this week! #strong", Some(Likeness::Same));
        check(OFFER, "20 % OFF everything this week! linden.example.com/trial?from=six", Some(Likeness::Same));
        check(OFFER, "This week: 20 % OFF everything", Some(Likeness::Near));
        check(OFFER, "25 % OFF everything next week!", Some(Likeness::Near));
        check(OFFER, "Ten slow stairs tell you more than any scale.", None);
    }

    #[test]
    fn a_cut_post_and_a_same_opening_are_seen() {
        let long = "Rye wants time and cold water. We give it both, a whole night long. Then the oven does its part, and by \
            six the first loaves are out. Come early, bring a basket, and tell us how yours went.";
        check(long, "Rye wants time and cold water. We give it both, a whole night…", Some(Likeness::Cut));
        check(
            long,
            "Rye wants time and cold water, but what about the apprentice who has to get up at three?",
            Some(Likeness::Opening),
        );
        check("", long, None);
    }

    #[test]
    fn a_series_is_told_apart_by_setting() {
        let (first, next) =
            ("Open Saturday 5 December from 10 to 4. Come in!", "Open Saturday 12 December from 10 to 4. Come in!");
        assert_eq!(likeness(first, next, false), Some(Likeness::Same));
        assert_eq!(likeness(first, next, true), None);
        assert_eq!(likeness(first, first, true), Some(Likeness::Same));
        assert_eq!(likeness("Saturday: 20 % off", "Sunday: 25 % off", true), Some(Likeness::Same));
    }
}
