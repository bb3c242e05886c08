//! A text in 72 bytes: enough to find its likes among very many, and to say how like they are.

use std::collections::BTreeSet;

use super::words::Reading;

const MINIMA: usize = 32;
const BANDS: usize = 16;
/// Letters in one shingle.
const SHINGLE: usize = 4;

/// The smallest of the hashes of all its shingles, under 32 hash functions: equal texts have equal ones, and the share
/// of equal ones estimates the share of common shingles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    minima: [u16; MINIMA],
    /// Digest of dates and numbers, which the minima leave out.
    numbers: u32,
    shingles: u32,
}

impl Fingerprint {
    pub const BYTES: usize = 72;

    /// Nothing to compare: only an address, emoji or pictures.
    pub fn is_empty(&self) -> bool {
        self.shingles == 0
    }

    pub fn to_bytes(self) -> [u8; Self::BYTES] {
        let mut bytes = [0; Self::BYTES];
        for (chunk, minimum) in bytes.chunks_exact_mut(2).zip(self.minima) {
            chunk.copy_from_slice(&minimum.to_le_bytes());
        }
        bytes[64..68].copy_from_slice(&self.numbers.to_le_bytes());
        bytes[68..].copy_from_slice(&self.shingles.to_le_bytes());
        bytes
    }

    /// `None` if these are not the bytes of a fingerprint.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; Self::BYTES] = bytes.try_into().ok()?;
        let mut minima = [0; MINIMA];
        for (minimum, chunk) in minima.iter_mut().zip(bytes.chunks_exact(2)) {
            *minimum = u16::from_le_bytes([chunk[0], chunk[1]]);
        }
        let word = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        Some(Self { minima, numbers: word(64), shingles: word(68) })
    }

    /// Keys for an index: two texts that are alike share at least one of sixteen.
    /// Half alike do so 99 times of 100, a tenth alike 15 times.
    pub fn bands(&self) -> [i64; BANDS] {
        let mut keys = [0; BANDS];
        for (band, (key, pair)) in keys.iter_mut().zip(self.minima.chunks_exact(2)).enumerate() {
            *key = (band as i64) << 32 | i64::from(pair[0]) << 16 | i64::from(pair[1]);
        }
        keys
    }

    /// Whether dates and numbers are the same, too.
    pub fn has_same_numbers(&self, other: &Self) -> bool {
        self.numbers == other.numbers
    }

    /// How much of the shorter text stands in the longer, 0.0 to 1.0, estimated.
    pub fn containment(&self, other: &Self) -> f32 {
        let (a, b) = (self.shingles as f32, other.shingles as f32);
        if a.min(b) < 1.0 {
            return 0.0;
        }
        let alike = similarity(self, other);
        (alike * (a + b) / (1.0 + alike) / a.min(b)).min(1.0)
    }
}

/// Pure: the same words give the same fingerprint on every machine and in every year.
pub fn fingerprint(text: &str) -> Fingerprint {
    let reading = Reading::of(text);
    let shingles = shingles(&reading);
    let mut lowest = [u64::MAX; MINIMA];
    for shingle in &shingles {
        for (n, lowest) in lowest.iter_mut().enumerate() {
            *lowest = (*lowest).min(mixed(shingle ^ seed(n)));
        }
    }
    let mut minima = [0; MINIMA];
    for (minimum, lowest) in minima.iter_mut().zip(lowest) {
        *minimum = (lowest >> 16) as u16;
    }
    let mut numbers = reading.dates;
    numbers.extend(reading.amounts);
    let digest = numbers.iter().fold(0_u64, |digest, number| mixed(digest ^ hash(number.chars())));
    Fingerprint { minima, numbers: (digest >> 32) as u32, shingles: u32::try_from(shingles.len()).unwrap_or(u32::MAX) }
}

/// The share of shingles two texts have in common, 0.0 to 1.0, estimated to about a tenth.
pub fn similarity(a: &Fingerprint, b: &Fingerprint) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let equal = a.minima.iter().zip(b.minima).filter(|(a, b)| **a == *b).count();
    equal as f32 / MINIMA as f32
}

/// Hashes of all runs of four letters, word ends included.
pub(super) fn shingles(reading: &Reading) -> BTreeSet<u64> {
    if reading.words.is_empty() {
        return BTreeSet::new();
    }
    let letters: Vec<char> = format!(" {} ", reading.words.join(" ")).chars().collect();
    letters.windows(SHINGLE.min(letters.len())).map(|run| hash(run.iter().copied())).collect()
}

fn hash(letters: impl Iterator<Item = char>) -> u64 {
    // FNV-1a over whole letters, then mixed: short runs differ in all bits.
    mixed(
        letters.fold(0xcbf2_9ce4_8422_2325, |hash, c| (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)),
    )
}

fn seed(n: usize) -> u64 {
    (n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The finishing step of SplitMix64.
fn mixed(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the words below, once and for all: what is stored must stay comparable.
    const EXPECTED: (u16, u16, u32) = (18952, 20149, 88);
    const RYE: &str =
        "Rye wants time and cold water. We give it both, a whole night long, and in the morning it sings.";

    #[test]
    fn it_is_the_same_on_every_machine() {
        let print = fingerprint(RYE);
        assert_eq!(Fingerprint::from_bytes(&print.to_bytes()), Some(print));
        assert_eq!((print.minima[0], print.minima[31], print.shingles), (EXPECTED.0, EXPECTED.1, EXPECTED.2));
        assert_eq!(Fingerprint::from_bytes(&[0; 71]), None);
    }

    #[test]
    fn decoration_changes_nothing_and_numbers_are_told() {
        let print = fingerprint(RYE);
        assert_eq!(fingerprint(&format!("🍞 {} #rye https://a.com/?x", RYE.to_uppercase())), print);
        let (first, second) = (fingerprint("Open Saturday, 5 December"), fingerprint("Open Sunday, 13 December"));
        assert!(similarity(&first, &second) > 0.99 && !first.has_same_numbers(&second));
    }

    #[test]
    fn likeness_falls_with_every_change() {
        let print = fingerprint(RYE);
        let cut = fingerprint(&RYE[..RYE.len() * 3 / 5]);
        let other =
            fingerprint("On Saturday our mill opens its doors, and whoever likes may carry a sack of grain upstairs.");
        assert!(similarity(&print, &cut) > 0.4 && print.containment(&cut) > 0.8);
        assert!(similarity(&print, &other) < 0.2);
        assert!(print.bands().iter().zip(cut.bands()).any(|(a, b)| *a == b));
    }

    #[test]
    fn nothing_is_like_nothing() {
        let nothing = fingerprint("🍞 https://a.com");
        assert!(nothing.is_empty());
        assert_eq!((similarity(&nothing, &nothing), nothing.containment(&nothing)), (0.0, 0.0));
    }
}
