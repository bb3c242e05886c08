//! When counted use takes the place of an estimate in the plan check.

use std::time::Duration;

use super::work::minutes;

/// Full weeks before this one.
pub const WEEKS_LOOKED_AT: u32 = 8;
/// Fewer posts are chance.
const ENOUGH_POSTS: u32 = 5;
/// Fewer weeks are a mood.
const ENOUGH_WEEKS: usize = 3;

/// What one post written by hand takes, from opening to queueing.
pub fn minutes_a_post(writing: Duration, posts: u32) -> Option<u32> {
    (posts >= ENOUGH_POSTS && !writing.is_zero()).then(|| minutes(writing / posts).max(1))
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

    #[test]
    fn five_posts_are_enough_and_four_are_chance() {
        assert_eq!(minutes_a_post(Duration::from_hours(1), 5), Some(12));
        assert_eq!(minutes_a_post(Duration::from_hours(1), 4), None);
        assert_eq!(minutes_a_post(Duration::ZERO, 50), None, "posts from the command line were not seen being written");
        assert_eq!(minutes_a_post(Duration::from_secs(20), 10), Some(1));
    }

    #[test]
    fn weeks_of_which_nothing_was_told_are_left_out() {
        assert_eq!(minutes_answering(&[30, 0, 45, 0, 60]), Some(45));
        assert_eq!(minutes_answering(&[30, 0, 45]), None);
        assert_eq!(minutes_answering(&[]), None);
    }
}
