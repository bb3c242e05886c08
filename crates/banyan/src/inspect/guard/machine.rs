//! What the machine makes of work that is always the same: timed among the checks it tells whose their tail is.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// Of about three milliseconds: longer than most checks, so that it meets as much of what else is running.
const ROUNDS: u64 = 2_000_000;

/// Nothing but counting, each round from the last: it waits for no disk, no memory and no other thread.
pub(super) fn piece() -> Duration {
    let began = Instant::now();
    let mut counted = 1_u64;
    for round in 0..ROUNDS {
        counted = black_box(counted.wrapping_mul(6_364_136_223_846_793_005) ^ round);
    }
    began.elapsed()
}
