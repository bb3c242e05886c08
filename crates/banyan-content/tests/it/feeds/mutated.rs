//! Sound feeds with random damage: whatever comes out, nothing panics and nothing takes long.

use std::time::Duration;

use banyan_content::feed;

use super::{cpu_time, samples};

/// Five feeds a round.
const ROUNDS: u64 = 500;

/// A generator of its own, so that a failure names the seed that brings it back on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

const PIECES: [&[u8]; 18] = [
    b"<",
    b">",
    b"&",
    b"\"",
    b"'",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"-->",
    b"</item>",
    b"<item>",
    b"<entry>",
    b"\\ud800",
    b"\x00",
    b"\xFF",
    b"\xE2\x82",
    b"xmlns=''",
    b"{",
];

fn damage(document: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.roll(document.len());
    let end = (at + dice.roll(40)).min(document.len());
    match dice.roll(6) {
        0 => document[at] = dice.roll(256) as u8,
        1 => drop(document.drain(at..end)),
        2 => drop(document.splice(at..at, PIECES[dice.roll(PIECES.len())].iter().copied())),
        3 => document.truncate(at.max(1)),
        4 => {
            let copy = document[at..end].to_vec();
            let to = dice.roll(document.len());
            drop(document.splice(to..to, copy));
        }
        _ => document[at..end].reverse(),
    }
}

#[test]
fn damaged_feeds_never_panic_and_never_take_long() {
    for seed in 1..=ROUNDS {
        let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        for sample in samples::ALL {
            let mut document = sample.as_bytes().to_vec();
            for _ in 0..=dice.roll(12) {
                damage(&mut document, &mut dice);
                if document.is_empty() {
                    document.push(b'<');
                }
            }
            let began = cpu_time();
            let read = feed::parse(&document, Some("application/xml; charset=utf-8"), Some(super::BASE));
            let took = cpu_time().saturating_sub(began);
            assert!(took < Duration::from_millis(500), "seed {seed} took {took:?}");
            for item in read.iter().flat_map(|feed| &feed.items) {
                assert!(!item.id.is_empty(), "seed {seed} gave an item without an id");
            }
        }
    }
}
