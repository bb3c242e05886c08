//! When counted use takes the place of an estimate in the plan check.

use std::time::Duration;

use super::work::minutes;

/// Full weeks before this one.
pub const WEEKS_LOOKED_AT: u32 = 8;
/// Fewer posts are chance.
const ENOUGH_POSTS: u32 = 5;
/// Fewer weeks are a mood.
const ENOUGH_WEEKS: usize = 3;

/// What people wrote by hand: so many posts, and to how many places those go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub posts: u32,
    pub at_places: u32,
}

/// What one post at one place takes, from opening to queueing: the plan asks for so many at each place.
pub fn minutes_a_post(writing: Duration, written: Written) -> Option<u32> {
    (written.posts >= ENOUGH_POSTS && !writing.is_zero()).then(|| minutes(writing / written.at_places.max(1)).max(1))
}

/// What a week of answering takes. A week of which nothing was told is unknown, not empty.
pub fn minutes_answering(weeks: &[u32]) -> Option<u32> {
    let told: Vec<u32> = weeks.iter().copied().filter(|week| *week > 0).collect();
    let count = u32::try_from(told.len()).unwrap_or(u32::MAX);
    (told.len() >= ENOUGH_WEEKS).then(|| (told.iter().sum::<u32>() + count / 2) / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each for one place.
    fn posts(posts: u32) -> Written {
        Written { posts, at_places: posts }
    }

    #[test]
    fn five_posts_are_enough_and_four_are_chance() {
        assert_eq!(minutes_a_post(Duration::from_hours(1), posts(5)), Some(12));
        assert_eq!(minutes_a_post(Duration::from_hours(1), posts(4)), None);
        assert_eq!(minutes_a_post(Duration::ZERO, posts(50)), None, "what the command line wrote was not seen");
        assert_eq!(minutes_a_post(Duration::from_secs(20), posts(10)), Some(1));
    }

    #[test]
    fn a_text_for_three_places_is_shared_by_three_and_still_one_text() {
        let written = |posts| Written { posts, at_places: 3 * posts };
        assert_eq!(minutes_a_post(Duration::from_hours(1), written(5)), Some(4));
        assert_eq!(minutes_a_post(Duration::from_hours(1), written(4)), None, "twelve places are four texts");
    }

    #[test]
    fn weeks_of_which_nothing_was_told_are_left_out() {
        assert_eq!(minutes_answering(&[30, 0, 45, 0, 60]), Some(45));
        assert_eq!(minutes_answering(&[30, 0, 45]), None);
        assert_eq!(minutes_answering(&[]), None);
    }
}
