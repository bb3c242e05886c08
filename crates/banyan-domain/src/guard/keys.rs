//! Keys under which a text's likes are found among very many: a few of its runs of three words, as numbers.

use super::words::Reading;
use crate::{compose::links, gather::address};

pub(super) const RUN: usize = 3;
/// Runs kept of a text beside its first one. Of two texts that have half their runs in common, a kept one of the one is
/// among those asked for of the other 99 times of 100.
const KEPT: usize = 4;
/// More is asked for than is kept: that costs a look and no room.
const ASKED: usize = 12;
/// With the first run, and where it leads.
pub const MOST_ASKED: usize = ASKED + 2;

/// What is written down with a text; without a link beside it, of the first address among its words. The first run is
/// always among them, by which a same opening is found and a text that was cut.
pub fn keys(text: &str, link: Option<&str>) -> Vec<i64> {
    some(text, link, KEPT)
}

/// What is asked for to find a text's likes.
pub fn keys_to_ask(text: &str, link: Option<&str>) -> Vec<i64> {
    some(text, link, ASKED)
}

fn some(text: &str, link: Option<&str>, most: usize) -> Vec<i64> {
    let runs = runs(&Reading::of(text));
    let mut keys: Vec<i64> = runs.first().copied().into_iter().collect();
    let mut rest: Vec<i64> = runs.into_iter().skip(1).collect();
    // Which ones is left to chance, and the same chance in every text.
    rest.sort_unstable();
    rest.dedup();
    keys.extend(rest.into_iter().take(most));
    let leads_to = links::leads_to(text, link);
    keys.extend(leads_to.as_deref().and_then(address::link_key).map(|key| number(mixed(word(&key) ^ LINK))));
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

    fn shared(kept: &str, asked: &str) -> usize {
        let kept = keys(kept, None);
        keys_to_ask(asked, None).iter().filter(|key| kept.contains(key)).count()
    }

    #[test]
    fn they_are_the_same_on_every_machine_and_in_every_year() {
        assert_eq!(keys("Fresh rye", None), [EXPECTED]);
        assert_eq!(keys(RYE, None).len(), KEPT + 1);
        assert_eq!(keys("🍞", None), Vec::<i64>::new());
    }

    /// Of the words above, once and for all: what is stored must stay comparable.
    const EXPECTED: i64 = -2_043_110_966_798_593_231;

    #[test]
    fn decoration_and_numbers_change_no_key() {
        let dressed = format!("🍞 {} #rye https://a.com/?x", RYE.to_uppercase());
        assert_eq!(keys(&dressed, None), keys(RYE, Some("https://a.com/?x")), "but where it leads is one");
        assert_eq!(keys("Open Saturday, 5 December", None), keys("Open Sunday, 13 December", None));
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
        let of = |link| keys("🍞", Some(link));
        assert_eq!(of("https://linden.example/rye?utm_source=x"), of("http://www.linden.example/rye/"));
        assert_ne!(of("https://linden.example/rye"), of("https://linden.example/oat"));
        let typed = keys("🍞 linden.example.com/rye/?utm_source=x 🍞", None);
        assert_eq!(typed, of("https://linden.example.com/rye"), "also where it stands among the words");
        assert_eq!(of("no address"), Vec::<i64>::new());
    }

    #[test]
    fn words_without_spaces_are_told_apart_too() {
        assert!(shared("今日はパンを焼きました。", "今日はパンを焼きましたよ、みなさん。") > 0);
    }
}
