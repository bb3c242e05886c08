//! How like two posts are, exactly: for the few that their keys bring together.

use serde::{Deserialize, Serialize};

use super::{keys::mixed, words::Reading};

/// Letters in one shingle.
const SHINGLE: usize = 4;
/// Share of common shingles from which two texts are the same post in other clothes.
const ALIKE: f32 = 0.5;
/// Share of the shorter text found in the longer from which one is cut from the other.
const CONTAINED: f32 = 0.8;
/// Shorter texts than this are contained in many others by chance; one that says itself that it was cut, in fewer.
const MIN_CONTAINED_SHINGLES: usize = 30;
const MIN_CUT_SHINGLES: usize = 12;
/// Words by which an opening is recognised.
const OPENING_WORDS: usize = 5;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// Begins with the same words and goes on differently.
    Opening,
    /// The same words with other dates: the next of a series.
    Series,
    /// Much the same words.
    Near,
    /// The same words in another order.
    Turned,
    /// One is cut from the other.
    Cut,
    /// The same words; only decoration or numbers differ, if anything.
    Same,
}

/// A text, read once to be held against many.
pub(super) struct Compared {
    pub(super) reading: Reading,
    shingles: Vec<u64>,
    says_it_was_cut: bool,
}

impl Compared {
    pub(super) fn of(text: &str) -> Self {
        let reading = Reading::of(text);
        let shingles = shingles(&reading);
        let says_it_was_cut = ["…", "..."].iter().any(|end| text.trim_end().ends_with(end));
        Self { reading, shingles, says_it_was_cut }
    }

    fn least_contained(&self) -> usize {
        if self.says_it_was_cut { MIN_CUT_SHINGLES } else { MIN_CONTAINED_SHINGLES }
    }

    fn common(&self, other: &Self) -> usize {
        let (mut at, mut common) = (0, 0);
        for shingle in &self.shingles {
            at += other.shingles[at..].iter().take_while(|other| *other < shingle).count();
            common += usize::from(other.shingles.get(at) == Some(shingle));
        }
        common
    }

    fn has_same_words_in_another_order(&self, other: &Self) -> bool {
        let sorted = |reading: &Reading| {
            let mut words = reading.words.clone();
            words.sort_unstable();
            words
        };
        self.reading.words.len() == other.reading.words.len() && sorted(&self.reading) == sorted(&other.reading)
    }
}

/// The share of shingles two texts have in common, 0.0 to 1.0.
pub fn similarity(a: &str, b: &str) -> f32 {
    let (a, b) = (Compared::of(a), Compared::of(b));
    let common = a.common(&b);
    let all = a.shingles.len() + b.shingles.len() - common;
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}

/// `None` if they are different posts.
pub(super) fn likeness(a: &Compared, b: &Compared) -> Option<Likeness> {
    if a.reading.words.is_empty() || b.reading.words.is_empty() {
        return None;
    }
    let found = likeness_of_words(a, b)?;
    let (mine, theirs) = (&a.reading, &b.reading);
    let is_dated = !mine.dates.is_empty() && !theirs.dates.is_empty() && mine.dates != theirs.dates;
    let is_next = is_dated && mine.amounts == theirs.amounts;
    Some(if is_next && matches!(found, Likeness::Same | Likeness::Near) { Likeness::Series } else { found })
}

fn likeness_of_words(a: &Compared, b: &Compared) -> Option<Likeness> {
    let (mine, theirs) = (&a.reading.words, &b.reading.words);
    if mine == theirs {
        return Some(Likeness::Same);
    }
    let common = a.common(b);
    let all = a.shingles.len() + b.shingles.len() - common;
    let of_cut = if a.shingles.len() < b.shingles.len() { a } else { b };
    let shorter = of_cut.shingles.len();
    if common as f32 >= ALIKE * all as f32 {
        return Some(if a.has_same_words_in_another_order(b) { Likeness::Turned } else { Likeness::Near });
    }
    if shorter >= of_cut.least_contained() && common as f32 >= CONTAINED * shorter as f32 {
        return Some(Likeness::Cut);
    }
    let same_opening =
        mine.len() > OPENING_WORDS && mine.iter().zip(theirs).take_while(|(a, b)| a == b).count() >= OPENING_WORDS;
    same_opening.then_some(Likeness::Opening)
}

/// Hashes of all runs of four letters, word ends included, in order.
fn shingles(reading: &Reading) -> Vec<u64> {
    if reading.words.is_empty() {
        return Vec::new();
    }
    let letters: Vec<char> = format!(" {} ", reading.words.join(" ")).chars().collect();
    let hash = |run: &[char]| mixed(run.iter().fold(0, |hash: u64, c| hash.rotate_left(21) ^ u64::from(u32::from(*c))));
    let mut shingles: Vec<u64> = letters.windows(SHINGLE.min(letters.len())).map(hash).collect();
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFER: &str = "20 % OFF everything this week! linden.example.com/trial";

    fn of(a: &str, b: &str) -> Option<Likeness> {
        likeness(&Compared::of(a), &Compared::of(b))
    }

    fn check(a: &str, b: &str, expected: Option<Likeness>) {
        assert_eq!(of(a, b), expected, "{b}");
        assert_eq!(of(b, a), expected, "{b}");
    }

    #[test]
    fn the_six_line_offer_is_one_post() {
        check(OFFER, "20 % OFF EVERYTHING THIS WEEK!!!", Some(Likeness::Same));
        check(OFFER, "#gym #sale 20 % OFF everything this week! #strong", Some(Likeness::Same));
        check(OFFER, "20 % OFF everything this week! linden.example.com/trial?from=six", Some(Likeness::Same));
        check(OFFER, "This week: 20 % OFF everything", Some(Likeness::Turned));
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
        // Four words are in many a text; a text that says that it was cut is held to what is left of it.
        check(long, "Come early, bring a basket", None);
        check(long, "Come early, bring a basket…", Some(Likeness::Cut));
        check(long, "Come early, bring a friend and a good book…", None);
    }

    #[test]
    fn the_next_of_a_series_is_told_from_the_same_again() {
        let (first, next) =
            ("Open Saturday 5 December from 10 to 4. Come in!", "Open Saturday 12 December from 10 to 4. Come in!");
        check(first, next, Some(Likeness::Series));
        check(first, first, Some(Likeness::Same));
        check("Saturday: 20 % off", "Sunday: 25 % off", Some(Likeness::Same));
        check(
            "Come in on Saturday, we are open from 10 to 4",
            "Come in, we are open from 10 to 4",
            Some(Likeness::Near),
        );
    }

    #[test]
    fn similarity_falls_with_every_change() {
        let rye = "Rye wants time and cold water. We give it both, a whole night long.";
        assert!(similarity(rye, &rye.to_uppercase()) > 0.99);
        assert!((0.3..0.9).contains(&similarity(rye, &rye[..40])));
        assert!(similarity(rye, "On Saturday our mill opens its doors.") < 0.2);
        assert!(similarity("🍞", "🍞") < 0.1);
    }
}
