//! Record keys that are moments: thirteen letters that sort in the order of time.

use banyan_domain::publish::StepKey;

const LETTERS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
const MICROS_BITS: u64 = (1 << 53) - 1;

/// SOURCE: <https://atproto.com/specs/tid>, 2026-08: one zero bit, 53 bits of microseconds, 10 bits of clock.
fn encode(micros: u64, clock: u64) -> String {
    let number = ((micros & MICROS_BITS) << 10) | (clock & 0x3ff);
    (0..13).rev().map(|place| char::from(LETTERS[(number >> (place * 5)) as usize & 31])).collect()
}

/// The key of part `part`, the same for ever for the same step. Born at the same moment, two publications are still
/// told apart by 42 bits: up to 71 minutes are added to the moment. Parts of one thread follow each other.
pub(crate) fn of_step(key: &StepKey, part: usize) -> String {
    let whole = StepKey { step: 0, ..key.clone() };
    let digest = whole.digest();
    let spread = digest[..8].iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let born = u64::try_from(key.born_at.0).unwrap_or(0).saturating_mul(1_000);
    let micros = born.saturating_add(spread >> 32).saturating_add(part as u64);
    encode(micros, spread)
}

#[cfg(test)]
mod tests {
    use banyan_domain::time::UtcMillis;

    use super::*;

    fn decode(text: &str) -> Option<(u64, u64)> {
        let first_is_small = text.as_bytes().first().is_some_and(|byte| LETTERS[..16].contains(byte));
        if text.len() != 13 || !first_is_small {
            return None;
        }
        let number = text.bytes().try_fold(0_u64, |number, byte| {
            let digit = LETTERS.iter().position(|letter| *letter == byte)?;
            Some((number << 5) | digit as u64)
        })?;
        Some((number >> 10, number & 0x3ff))
    }

    fn key(publication: &str, step: usize, generation: u32) -> StepKey {
        StepKey { publication_key: publication.into(), step, generation, born_at: UtcMillis(1_795_313_737_000) }
    }

    /// SOURCE: the examples of <https://atproto.com/specs/tid>, 2026-08.
    #[test]
    fn documented_keys_are_read_and_written_alike() {
        for text in ["3jzfcijpj2z2a", "7777777777777", "3zzzzzzzzzzzz", "2222222222222"] {
            let (micros, clock) = decode(text).unwrap();
            assert_eq!(encode(micros, clock), text);
        }
    }

    #[test]
    fn the_shared_vectors_hold() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/atproto");
        let vectors = format!("{folder}/bluesky-social__atproto-interop-tests/syntax");
        let read = |name: &str| std::fs::read_to_string(format!("{vectors}/{name}"));
        let (Ok(valid), Ok(invalid)) = (read("tid_syntax_valid.txt"), read("tid_syntax_invalid.txt")) else {
            eprintln!("skipped: no ../shared");
            return;
        };
        let lines = |text: String| {
            text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
        };
        for text in lines(valid) {
            let (micros, clock) = decode(&text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(encode(micros, clock), text);
        }
        for text in lines(invalid) {
            assert_eq!(decode(&text), None, "{text}");
        }
    }

    #[test]
    fn every_key_made_is_valid_even_of_odd_moments() {
        for born in [i64::MIN, -1, 0, 1, 1_795_313_737_000, i64::MAX] {
            let text = of_step(&StepKey { born_at: UtcMillis(born), ..key("p", 1, 0) }, 3);
            assert!(decode(&text).is_some(), "{born}: {text}");
        }
    }

    #[test]
    fn the_same_step_keeps_its_key_and_no_other_has_it() {
        let first = of_step(&key("a", 2, 0), 0);
        assert_eq!(of_step(&key("a", 2, 0), 0), first);
        for other in [of_step(&key("b", 2, 0), 0), of_step(&key("a", 2, 1), 0), of_step(&key("a", 3, 0), 1)] {
            assert_ne!(other, first);
        }
    }

    #[test]
    fn parts_of_a_thread_sort_in_their_order() {
        let keys: Vec<_> = (0..5).map(|part| of_step(&key("a", part + 2, 0), part)).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }

    #[test]
    fn thousands_born_together_stay_apart() {
        let keys: std::collections::HashSet<_> = (0..5_000).map(|n| of_step(&key(&format!("p{n}"), 0, 0), 0)).collect();
        assert_eq!(keys.len(), 5_000);
    }
}
