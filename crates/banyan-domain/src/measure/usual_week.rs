//! What a usual week takes, by task: an average of the whole weeks in which anything was counted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    entry::{Entry, Task},
    work::{Worked, by_task},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsualWeek {
    /// In which anything was counted; a week of which nothing is known is not an empty one.
    pub weeks: u32,
    minutes: BTreeMap<Task, u32>,
}

impl UsualWeek {
    /// Of the weeks before this Monday; none where nothing was counted in any.
    pub fn before(monday: Date, worked: &[Worked], told: &[Entry]) -> Option<Self> {
        let worked: Vec<Worked> = worked.iter().filter(|stretch| stretch.day < monday).copied().collect();
        let told: Vec<Entry> =
            told.iter().filter(|entry| entry.day < monday && entry.minutes.is_some()).cloned().collect();
        let days = worked.iter().map(|stretch| stretch.day).chain(told.iter().map(|entry| entry.day));
        let weeks: BTreeSet<i32> = days.filter_map(|day| weeks_before(monday, day)).collect();
        let weeks = u32::try_from(weeks.len()).ok().filter(|weeks| *weeks > 0)?;
        let minutes = by_task(&worked, &told).into_iter();
        Some(Self { weeks, minutes: minutes.map(|task| (task.task, (task.all() + weeks / 2) / weeks)).collect() })
    }

    /// None where nobody was counted at it.
    pub fn minutes(&self, task: Task) -> Option<u32> {
        self.minutes.get(&task).copied()
    }
}

/// How many whole weeks lie between that day's week and this one; none of a day from this Monday on.
pub(super) fn weeks_before(monday: Date, day: Date) -> Option<i32> {
    let days = monday.since(day).ok()?.get_days();
    (days > 0).then(|| (days - 1) / 7)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::civil::date;

    use super::*;
    use crate::measure::Kind;

    const MONDAY: Date = date(2026, 11, 23);

    fn carried(day: Date, minutes: u64) -> Worked {
        Worked { task: Task::Carry, day, time: Duration::from_mins(minutes) }
    }

    fn answered(day: Date, minutes: Option<u32>) -> Entry {
        let task = Some(Task::Answer);
        Entry { kind: Kind::Answered, day, task, minutes, people: Some(1), money: None, row: None, reason: None }
    }

    #[test]
    fn it_is_an_average_of_the_weeks_in_which_anything_was_counted() {
        let worked = [carried(date(2026, 11, 22), 10), carried(date(2026, 11, 16), 5), carried(date(2026, 11, 2), 30)];
        let told = [answered(date(2026, 11, 3), Some(8)), answered(date(2026, 11, 10), None)];
        let week = UsualWeek::before(MONDAY, &worked, &told).unwrap();
        assert_eq!(week.weeks, 2, "Sunday and the Monday before it are one week, and one week told nothing");
        assert_eq!((week.minutes(Task::Carry), week.minutes(Task::Answer)), (Some(23), Some(4)));
        assert_eq!(week.minutes(Task::Plan), None, "what was not counted is not nothing");
    }

    #[test]
    fn this_week_is_not_over_and_counts_in_the_next() {
        assert_eq!(UsualWeek::before(MONDAY, &[carried(MONDAY, 10)], &[]), None);
        assert_eq!(UsualWeek::before(MONDAY, &[], &[answered(date(2026, 11, 20), None)]), None);
    }
}
