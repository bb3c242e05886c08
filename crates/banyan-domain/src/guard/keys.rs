//! Keys under which a text's likes are found among very many: a few of its runs of three words, as numbers.

use std::cmp::Reverse;

use uuid::Uuid;

use super::words::Reading;
use crate::{compose::Wording, gather::address};

pub(super) const RUN: usize = 3;
/// Runs kept of a text beside its first one. Of two texts that have half their runs in common, a kept one of the one is
/// among those asked for of the other 99 times of 100.
const KEPT: usize = 4;
/// More is asked for than is kept, beside the first run and where it leads: that costs a look and no room.
const ASKED: usize = 12;
/// Of several pages that a text leads to these are kept and asked for.
const MOST_PAGES: usize = 4;

/// What is written down with a text and the pages it leads to. The first run is always among them, by which a same
/// opening is found and a text that was cut.
pub fn keys(said: &Wording<'_>) -> Vec<i64> {
    some(said, &pages(said), KEPT)
}

/// What is asked for to find a text's likes. A page more is asked for in the place of a run, so that a text with many
/// costs no more than others.
pub fn keys_to_ask(said: &Wording<'_>) -> Vec<i64> {
    let pages = pages(said);
    some(said, &pages, ASKED + 1 - pages.len().max(1))
}

/// Of ids that were found under keys, once for each, those under most of them, and of these the latest.
pub fn under_most(mut found: Vec<Uuid>, most: usize) -> Vec<Uuid> {
    found.sort_unstable();
    let mut counted: Vec<(usize, Uuid)> = found.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).collect();
    counted.sort_unstable_by_key(|counted| Reverse(*counted));
    counted.into_iter().take(most).map(|(_, id)| id).collect()
}

fn pages(said: &Wording<'_>) -> Vec<i64> {
    let mut pages: Vec<i64> = Vec::new();
    for page in said.addresses().iter().filter_map(|address| address::link_key(address)) {
        let key = number(mixed(word(&page) ^ LINK));
        if pages.len() < MOST_PAGES && !pages.contains(&key) {
            pages.push(key);
        }
    }
    pages
}

fn some(said: &Wording<'_>, pages: &[i64], most: usize) -> Vec<i64> {
    let runs = runs(&Reading::of(&said.text));
    let mut keys: Vec<i64> = runs.first().copied().into_iter().collect();
    let mut rest: Vec<i64> = runs.into_iter().skip(1).collect();
    // Which ones is left to chance, and the same chance in every text.
    rest.sort_unstable();
    rest.dedup();
    keys.extend(rest.into_iter().take(most));
    keys.extend(pages);
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn runs(reading: &Reading) -> Vec<i64> {
    let words = pieces_of(reading);
    match words.len() {
        0 => Vec::new(),
        1..=RUN => vec![run_of(&words)],
        _ => words.windows(RUN).map(run_of).collect(),
    }
}

pub(super) fn pieces_of(reading: &Reading) -> Vec<u64> {
    reading.words.iter().flat_map(|word| pieces(word)).collect()
}

pub(super) fn run_of(words: &[u64]) -> i64 {
    number(words.iter().fold(0, |run: u64, word| mixed(run.rotate_left(17) ^ word)))
}

/// Scripts that put no spaces between words are read letter by letter.
fn pieces(text: &str) -> Vec<u64> {
    let has_no_spaces =
        |c: char| matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}');
    if text.is_ascii() || !text.contains(has_no_spaces) {
        return vec![word(text)];
    }
    text.chars().map(|c| word(c.encode_utf8(&mut [0; 4]))).collect()
}

const LINK: u64 = 0x6c69_6e6b;

/// FNV-1a, then mixed: short words differ in all bits.
fn word(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed(text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The finishing step of SplitMix64.
pub(super) fn mixed(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// As databases count.
fn number(hash: u64) -> i64 {
    hash.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RYE: &str =
        "Rye wants time and cold water. We give it both, a whole night long, and in the morning it sings.";

    fn of(text: &str) -> Vec<i64> {
        keys(&Wording::of(text))
    }

    fn shared(kept: &str, asked: &str) -> usize {
        let kept = of(kept);
        keys_to_ask(&Wording::of(asked)).iter().filter(|key| kept.contains(key)).count()
    }

    #[test]
    fn they_are_the_same_on_every_machine_and_in_every_year() {
        assert_eq!(of("Fresh rye"), [EXPECTED]);
        assert_eq!(of(RYE).len(), KEPT + 1);
        assert_eq!(of("🍞"), Vec::<i64>::new());
    }

    /// Of the words above, once and for all: what is stored must stay comparable.
    const EXPECTED: i64 = -2_043_110_966_798_593_231;

    #[test]
    fn decoration_and_numbers_change_no_key() {
        let dressed = format!("🍞 {} #rye https://a.com/?x", RYE.to_uppercase());
        let linked = Wording { link: Some("https://a.com/?x"), ..Wording::of(RYE) };
        assert_eq!(of(&dressed), keys(&linked), "but where it leads is one");
        assert_eq!(of("Open Saturday, 5 December"), of("Open Sunday, 13 December"));
    }

    #[test]
    fn what_was_edited_still_shares_one() {
        let moved = "We give it both, a whole night long, and in the morning it sings. Rye wants time and cold water.";
        let turned = ("20 % OFF everything this week!", "This week: 20 % OFF everything");
        for (kept, asked) in [(RYE, &RYE[..40]), (&RYE[..40], RYE), (RYE, moved), (moved, RYE), turned] {
            assert!(shared(kept, asked) > 0, "{asked}");
        }
        let opening = "Rye wants time and a warm place, says the apprentice, who has to get up at three to see to it.";
        assert!(shared(RYE, opening) > 0);
        assert_eq!(shared(RYE, "On Saturday our mill opens its doors to whoever likes to carry a sack."), 0);
    }

    #[test]
    fn a_page_is_one_key_however_its_address_is_written() {
        let to = |link| keys(&Wording { link: Some(link), ..Wording::of("🍞") });
        assert_eq!(to("https://linden.example/rye?utm_source=x"), to("http://www.linden.example/rye/"));
        assert_ne!(to("https://linden.example/rye"), to("https://linden.example/oat"));
        let typed = of("🍞 linden.example.com/rye/?utm_source=x 🍞");
        assert_eq!(typed, to("https://linden.example.com/rye"), "also where it stands among the words");
        let under = keys(&Wording { comment: Some("linden.example.com/rye"), ..Wording::of("🍞") });
        assert_eq!(typed, under, "and in what is said under them");
        assert_eq!(to("no address"), Vec::<i64>::new());
    }

    #[test]
    fn each_page_is_asked_for_and_never_more_keys_than_of_a_text_without() {
        let long = format!("{RYE} a.com/1 a.com/2 a.com/3 a.com/4 a.com/5 a.com/6");
        let asked = keys_to_ask(&Wording::of(&long));
        assert_eq!(asked.len(), ASKED + 2);
        for page in ["a.com/1", "a.com/2", "a.com/3", "a.com/4"] {
            assert!(asked.contains(&of(page)[0]), "{page}");
        }
        assert!(of(&long).len() <= 1 + KEPT + MOST_PAGES);
    }

    #[test]
    fn what_stands_under_most_keys_comes_first_and_of_these_the_latest() {
        let ids: Vec<Uuid> = (1..20).map(Uuid::from_u128).collect();
        let found = [&ids[..], &ids[2..4], &ids[2..3]].concat();
        assert_eq!(under_most(found, 4), [ids[2], ids[3], ids[18], ids[17]]);
        assert!(under_most(Vec::new(), 4).is_empty());
    }

    #[test]
    fn words_without_spaces_are_told_apart_too() {
        assert!(shared("今日はパンを焼きました。", "今日はパンを焼きましたよ、みなさん。") > 0);
    }
}
