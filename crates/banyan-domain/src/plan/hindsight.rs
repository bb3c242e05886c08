//! What follows from an earlier attempt: whether a plan stood behind it, held beside what its posts show.

use super::{
    first::{Change, Strategy},
    look_back::{LookBack, Regularity},
    words::spelled,
};

spelled! {
    /// Why it may not have worked, as far as anybody can tell.
    Hindsight {
        /// Posts were tried, without a plan to hold them against.
        NoPlan = "no_plan",
        /// Only one person knew it.
        OneHead = "one_head",
        /// It was written, and the posts went another way.
        NotFollowed = "not_followed",
        /// It was written, and nothing speaks against how it was done.
        KeptTo = "kept_to",
        /// It was written, and nothing shows what became of it.
        NotKnown = "not_known",
    }
}

impl Hindsight {
    pub fn was_written(self) -> bool {
        match self {
            Self::NoPlan | Self::OneHead => false,
            Self::NotFollowed | Self::KeptTo | Self::NotKnown => true,
        }
    }
}

pub fn hindsight(strategy: Strategy, look_back: Option<&LookBack>) -> Hindsight {
    match strategy {
        Strategy::Nothing => Hindsight::NoPlan,
        Strategy::InMind => Hindsight::OneHead,
        Strategy::Written => look_back.map_or(Hindsight::NotKnown, of_written),
    }
}

/// Too few posts show no rhythm, and are no proof against one.
fn of_written(posts: &LookBack) -> Hindsight {
    let found = posts.changes();
    if found.is_empty() {
        Hindsight::KeptTo
    } else if found == [Change::Rhythm] && posts.regularity() == Regularity::TooFew {
        Hindsight::NotKnown
    } else {
        Hindsight::NotFollowed
    }
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan as _, civil::date};

    use super::*;
    use crate::plan::PastPost;

    /// A post on the first day of each of these weeks.
    fn posts(weeks: &[i64], left_waiting: Option<u32>) -> LookBack {
        let first = date(2023, 3, 6);
        let post = |week: &i64| PastPost { day: first.checked_add(week.weeks()).unwrap(), ..PastPost::default() };
        let posts: Vec<PastPost> = weeks.iter().map(post).collect();
        LookBack::of(&posts, left_waiting, false, date(2024, 3, 4)).unwrap()
    }

    #[test]
    fn a_plan_that_was_not_written_decides_alone_and_a_written_one_is_held_against_the_posts() {
        let steady = posts(&[0, 1, 2, 3, 4, 5], None);
        let bursts = posts(&[0, 1, 9, 10, 20], None);
        let left = posts(&[0, 1, 2, 3, 4, 5], Some(3));
        let few = posts(&[0, 1], None);
        for (strategy, posts, follows) in [
            (Strategy::Nothing, Some(&steady), Hindsight::NoPlan),
            (Strategy::Nothing, None, Hindsight::NoPlan),
            (Strategy::InMind, Some(&bursts), Hindsight::OneHead),
            (Strategy::Written, Some(&steady), Hindsight::KeptTo),
            (Strategy::Written, Some(&bursts), Hindsight::NotFollowed),
            (Strategy::Written, Some(&left), Hindsight::NotFollowed),
            (Strategy::Written, Some(&few), Hindsight::NotKnown),
            (Strategy::Written, None, Hindsight::NotKnown),
        ] {
            assert_eq!(hindsight(strategy, posts), follows, "{strategy:?} {posts:?}");
        }
    }
}
