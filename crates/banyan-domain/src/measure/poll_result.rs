//! What people chose in a poll, as its network told it: each answer with its votes, or with none where it is not told.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{Metric, Reading};
use crate::{
    compose::Poll,
    time::{HOUR, MINUTE, UtcMillis},
};

/// While it is open, people come and choose.
const ASK_EVERY: Duration = HOUR;
/// Twice as long so many times, and no longer: three weeks.
const LONGEST_DOUBLED: u32 = 9;
/// A network needs a moment to count the last ones.
const COUNTED_WITHIN: Duration = MINUTE;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollResult {
    /// In the order in which they were asked.
    pub answers: Vec<Votes>,
    /// People who chose; of several answers each may have chosen more than one.
    pub voters: Option<u64>,
    pub closes_at: UtcMillis,
    pub read_at: UtcMillis,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    pub answer: String,
    pub votes: Option<u64>,
}

impl PollResult {
    /// From what was told of one post; none where nothing was told of any answer.
    pub fn of(poll: &Poll, published_at: UtcMillis, told: &[&Reading]) -> Option<Self> {
        let of = |answer: Option<&str>| {
            told.iter().find(|one| one.metric == Metric::Votes && one.answer.as_deref() == answer).copied()
        };
        let found: Vec<Option<&Reading>> = poll.options.iter().map(|option| of(Some(option))).collect();
        let read_at = found.iter().flatten().next()?.read_at;
        let votes = |(answer, told): (&String, Option<&Reading>)| Votes {
            answer: answer.clone(),
            votes: told.and_then(|told| told.value),
        };
        Some(Self {
            answers: poll.options.iter().zip(found).map(votes).collect(),
            voters: of(None).and_then(|told| told.value),
            closes_at: closes_at(poll, published_at),
            read_at,
        })
    }

    /// It was closed when the network was asked: nothing can change any more.
    pub fn is_final(&self) -> bool {
        self.read_at >= self.closes_at.plus(COUNTED_WITHIN)
    }
}

pub fn closes_at(poll: &Poll, published_at: UtcMillis) -> UtcMillis {
    published_at.plus(MINUTE * poll.minutes)
}

/// When it is asked for again after that was told; none where nothing can change any more.
pub fn ask_again_at(closes_at: UtcMillis, read_at: UtcMillis) -> Option<UtcMillis> {
    let counted = closes_at.plus(COUNTED_WITHIN);
    (read_at < counted).then(|| read_at.plus(ASK_EVERY).min(counted))
}

/// When it is asked for again after nothing was told so many times in a row: later each time.
pub fn ask_again_after_silence(asked_at: UtcMillis, silences: u32) -> UtcMillis {
    asked_at.plus(ASK_EVERY * 2_u32.saturating_pow(silences.saturating_sub(1).min(LONGEST_DOUBLED)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(answer: Option<&str>, value: Option<u64>) -> Reading {
        let answer = answer.map(str::to_owned);
        Reading { remote_id: Some("1".to_owned()), metric: Metric::Votes, answer, value, read_at: UtcMillis(7) }
    }

    #[test]
    fn each_answer_has_its_votes_in_the_order_asked_and_none_is_zero_by_guess() {
        let options = ["Rye", "Oat", "Spelt"].map(str::to_owned).to_vec();
        let poll = Poll { options, minutes: 60, multiple: false };
        let told = [reading(Some("Oat"), Some(4)), reading(None, Some(5)), reading(Some("Rye"), None)];
        let result = PollResult::of(&poll, UtcMillis(0), &told.iter().collect::<Vec<_>>()).unwrap();
        let votes: Vec<(&str, Option<u64>)> =
            result.answers.iter().map(|one| (one.answer.as_str(), one.votes)).collect();
        assert_eq!(votes, [("Rye", None), ("Oat", Some(4)), ("Spelt", None)]);
        assert_eq!((result.voters, result.closes_at, result.is_final()), (Some(5), UtcMillis(3_600_000), false));
        assert_eq!(PollResult::of(&poll, UtcMillis(0), &[&reading(None, Some(5))]), None);
    }

    #[test]
    fn it_is_asked_every_hour_while_open_and_once_when_it_is_counted() {
        let minute = |minute: i64| UtcMillis(minute * 60_000);
        for (read, again) in
            [(1, Some(61)), (60, Some(120)), (61, Some(121)), (90, Some(121)), (120, Some(121)), (121, None)]
        {
            assert_eq!(ask_again_at(minute(120), minute(read)), again.map(minute), "read at {read}");
        }
    }

    #[test]
    fn who_tells_nothing_is_asked_less_and_less() {
        let hours = |silences| ask_again_after_silence(UtcMillis(0), silences).since(UtcMillis(0)).as_secs() / 3_600;
        assert_eq!([0, 1, 2, 3, 6, 10, u32::MAX].map(hours), [1, 1, 2, 4, 32, 512, 512]);
    }
}
