//! When counted use takes the place of an estimate in the plan check.

use std::{collections::BTreeMap, time::Duration};

use jiff::civil::Date;

use super::{
    entry::{Entry, Task},
    usual_week::weeks_before,
    work::{Worked, minutes},
};

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

/// One week of answering.
#[derive(Default)]
struct Answering {
    measured: Duration,
    told: u32,
    is_known: bool,
}

impl Answering {
    fn minutes(&self) -> u32 {
        minutes(self.measured) + self.told
    }
}

/// What a week of answering takes, measured and told, in the weeks before this Monday. A week of which nothing is known is
/// unknown, not empty; and how long calls took says nothing of the answers at the screen.
pub fn minutes_answering(monday: Date, worked: &[Worked], told: &[Entry]) -> Option<u32> {
    let mut weeks: BTreeMap<i32, Answering> = BTreeMap::new();
    for stretch in worked.iter().filter(|stretch| stretch.task == Task::Answer) {
        if let Some(ago) = weeks_before(monday, stretch.day) {
            let week = weeks.entry(ago).or_default();
            week.measured += stretch.time;
            week.is_known = true;
        }
    }
    for entry in told.iter().filter(|entry| entry.task == Some(Task::Answer)) {
        if let (Some(ago), Some(minutes)) = (weeks_before(monday, entry.day), entry.minutes) {
            let week = weeks.entry(ago).or_default();
            week.told += minutes;
            week.is_known |= !entry.kind.has_cause();
        }
    }
    let known = weeks.values().filter(|week| week.is_known).map(Answering::minutes);
    let known: Vec<u32> = known.filter(|minutes| *minutes > 0).collect();
    let count = u32::try_from(known.len()).unwrap_or(u32::MAX);
    (known.len() >= ENOUGH_WEEKS).then(|| (known.iter().sum::<u32>() + count / 2) / count)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::Kind;

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

    const MONDAY: Date = date(2026, 11, 23);

    fn told(kind: Kind, day: Date, minutes: Option<u32>) -> Entry {
        let task = Some(Task::Answer);
        Entry { kind, day, task, minutes, people: None, money: None, row: None, reason: None }
    }

    #[test]
    fn a_week_of_answering_is_what_was_measured_and_told_and_unknown_weeks_are_left_out() {
        let measured = |day, minutes| Worked { task: Task::Answer, day, time: Duration::from_mins(minutes) };
        let worked = [measured(date(2026, 11, 22), 20), measured(date(2026, 11, 9), 60), measured(MONDAY, 90)];
        let carried = Worked { task: Task::Carry, ..measured(date(2026, 10, 20), 30) };
        let three = [
            told(Kind::Answered, date(2026, 11, 16), Some(10)),
            told(Kind::Minutes, date(2026, 11, 2), Some(45)),
            told(Kind::Answered, date(2026, 10, 27), None),
        ];
        assert_eq!(minutes_answering(MONDAY, &worked, &three), Some(45), "30, 60 and 45; this week is not over");
        assert_eq!(minutes_answering(MONDAY, &worked, &three[..1]), None, "two weeks are a mood");
        assert_eq!(minutes_answering(MONDAY, &[carried], &three), None, "carrying is not answering");
        assert_eq!(minutes_answering(MONDAY, &[], &[]), None);
    }

    #[test]
    fn calls_count_in_a_week_and_make_none_known() {
        let days = [date(2026, 11, 3), date(2026, 11, 10), date(2026, 11, 17)];
        let calls = days.map(|day| told(Kind::Call, day, Some(5)));
        assert_eq!(minutes_answering(MONDAY, &[], &calls), None);
        let worked = days.map(|day| Worked { task: Task::Answer, day, time: Duration::from_mins(20) });
        assert_eq!(minutes_answering(MONDAY, &worked, &calls), Some(25));
    }
}
